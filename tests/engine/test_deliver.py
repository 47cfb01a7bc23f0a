"""What leaves the outbox: in order, once, and told to whom it belongs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.core.clock import DemoClock
from bot.core.ids import new_id
from bot.core.people import Place, write_address
from bot.core.platform import (
    Delivered,
    Delivery,
    Moved,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
    Unsure,
)
from bot.engine import carry, outbox
from bot.engine.context import Tools
from bot.engine.deliver import Deliverer
from bot.engine.outbox import Priority
from bot.store.base import seal_bytes
from bot.store.tables import OutboxRow
from tests.engine.far_side import (
    ADA,
    BO,
    GENERAL,
    MODERATORS,
    NOON,
    FarSide,
    Told,
    open_tools,
    posted,
    put,
    row_of,
    state,
)


@pytest.fixture
def real() -> DemoClock:
    """The machine's clock, held still."""
    return DemoClock(NOON, still=True)


@pytest.fixture
def deliverer(tools: Tools, real: DemoClock) -> Deliverer:
    return Deliverer(tools, real)


@asynccontextmanager
async def working(deliverer: Deliverer) -> AsyncIterator[None]:
    """With its workers at work."""
    task = asyncio.create_task(deliverer.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def always(outcome: Outcome) -> object:
    return lambda _: outcome


# Order


async def test_rows_of_one_person_leave_in_the_order_in_which_they_were_written(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    for number in range(20):
        await put(tools, f"note {number:02}")
    assert await deliverer.drain_once() == 20
    assert far.said == [f"note {number:02}" for number in range(20)]
    assert {delivery.to for delivery in far.asked} == {ADA}
    assert {len(delivery.nonce) for delivery in far.asked} == {22}
    assert await state(tools, "note 07") == "delivered"


async def test_workers_write_to_many_at_once_and_to_one_person_one_by_one(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.gate = asyncio.Event()
    await put(tools, "ada 1")
    await put(tools, "ada 2")
    await put(tools, "bo 1", BO)
    async with working(deliverer):
        await far.reached(2)
        assert sorted(far.said) == ["ada 1", "bo 1"]
        far.gate.set()
        await deliverer.drained()
    assert far.said[2:] == ["ada 2"]
    assert far.most_at_once == 2


async def test_a_row_waits_for_its_time_on_the_clock_of_the_community(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    await put(tools, "tonight", not_before=NOON + timedelta(hours=8))
    await put(tools, "now")
    assert await deliverer.drain_once() == 1
    assert isinstance(tools.clock, DemoClock)
    tools.clock.move_to(NOON + timedelta(hours=8))
    assert await deliverer.drain_once() == 1
    assert far.said == ["now", "tonight"]


async def test_an_alert_overtakes_everything_that_waits(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    await put(tools, "post", GENERAL, priority=Priority.POST)
    await put(tools, "answer", BO, priority=Priority.ANSWER)
    await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
    await deliverer.drain_once()
    assert far.said == ["alert", "answer", "post"]
    assert [delivery.crisis for delivery in far.asked] == [True, False, False]


async def test_an_alert_leaves_while_every_other_send_hangs(
    product_url: str, real: DemoClock
) -> None:
    far = FarSide(per_second=4)
    tools = await open_tools(product_url, far)
    deliverer = Deliverer(tools, real)
    hang = asyncio.Event()

    async def slowly(delivery: Delivery) -> Outcome:
        far.note(delivery)
        if not delivery.crisis:
            await hang.wait()
        return Delivered(("m",))

    far.deliver = slowly  # type: ignore[method-assign]  # this far side hangs, but not for alerts
    for number in range(9):
        await put(tools, f"post {number}", Place("far", "harbour", f"c{number}"))
    async with working(deliverer):
        await far.reached(3)
        await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
        deliverer.wake()
        await deliverer.drained(crisis=True)
        assert await state(tools, "alert") == "delivered"
        assert deliverer.in_flight == 3
        hang.set()
    await tools.db.close()


async def test_a_commit_that_wrote_rows_is_not_kept_waiting_for_the_next_poll(
    tools: Tools, far: FarSide, deliverer: Deliverer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engine.deliver.POLL_SECONDS", 3600.0)
    async with working(deliverer):
        for _ in range(50):
            await asyncio.sleep(0)
        await put(tools, "note")
        await deliverer.drained()
    assert far.said == ["note"]


# What stands there already


async def test_an_edit_waits_until_its_message_is_there_and_names_it(
    tools: Tools, far: FarSide, deliverer: Deliverer, real: DemoClock
) -> None:
    far.answers = lambda d: RetryLater(5, "busy") if d.op == "send" else None
    await put(tools, "note")
    await put(
        tools, "note/edit/1", op="edit", of_key="note", says="better", priority=Priority.ANSWER
    )
    await deliverer.drain_once()
    assert [delivery.op for delivery in far.asked] == ["send"]
    far.answers = lambda _: None
    real.move_to(NOON + timedelta(seconds=10))
    await deliverer.drain_once()
    assert [(d.op, d.ref) for d in far.asked[1:]] == [("send", None), ("edit", "m2")]
    assert await state(tools, "note/edit/1") == "delivered"


async def test_what_was_to_happen_to_a_message_that_never_came_is_dropped(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.answers = always(Unreachable("blocked"))  # type: ignore[assignment]  # takes any delivery
    await put(tools, "note")
    for op in ("edit", "remove", "pin", "open_thread"):
        await put(tools, f"note/{op}", op=op, of_key="note")
    await deliverer.drain_once()
    assert len(far.asked) == 1
    assert {
        await state(tools, f"note/{op}") for op in ("edit", "remove", "pin", "open_thread")
    } == {"rejected"}
    assert await posted(tools, "note") is None


async def test_a_delivered_message_can_be_found_and_its_words_are_forgotten_here(
    tools: Tools, deliverer: Deliverer
) -> None:
    await put(tools, "note", subject_id=new_id())
    assert (await row_of(tools, "note")).payload is not None
    await deliverer.drain_once()
    row, stands = await row_of(tools, "note"), await posted(tools, "note")
    assert (row.payload, row.claimed_until, row.done_at) == (None, None, NOON)
    assert stands is not None
    assert (stands.refs, stands.address, stands.purpose) == ("m1", write_address(ADA), "test.note")
    assert (stands.subject_id, stands.posted_at) == (row.subject_id, NOON)


async def test_a_long_message_is_taken_away_part_by_part(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.answers = lambda d: Delivered(("a", "b", "c")) if d.op == "send" else None
    await put(tools, "note")
    await put(tools, "note/remove", op="remove", of_key="note")
    await deliverer.drain_once()
    assert [delivery.ref for delivery in far.asked[1:]] == ["a", "b", "c"]
    assert await posted(tools, "note") is None


async def test_an_edited_message_keeps_being_found_where_it_is_now(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    await put(tools, "note")
    await put(tools, "note/edit", op="edit", of_key="note")
    await put(tools, "note/pin", op="pin", of_key="note")
    await deliverer.drain_once()
    assert [(d.op, d.ref) for d in far.asked[1:]] == [("edit", "m1"), ("pin", "m2")]


async def test_posts_go_under_the_thread_once_it_is_open(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.answers = lambda d: Delivered(("t9",)) if d.op == "open_thread" else None
    await put(tools, "daily", GENERAL)
    await put(tools, "daily/open_thread", op="open_thread", of_key="daily", to=GENERAL)
    await put(tools, "line", GENERAL, under_key="daily/open_thread")
    await put(tools, "line/edit", GENERAL, op="edit", of_key="line")
    await deliverer.drain_once()
    in_thread = Place("far", "harbour", "general", "t9")
    assert [(d.op, d.to) for d in far.asked] == [
        ("send", GENERAL),
        ("open_thread", GENERAL),
        ("send", in_thread),
        ("edit", in_thread),
    ]


async def test_a_post_whose_thread_could_not_be_opened_is_not_put_elsewhere(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.answers = lambda d: Rejected("no threads") if d.op == "open_thread" else None
    await put(tools, "daily", GENERAL)
    await put(tools, "daily/open_thread", op="open_thread", of_key="daily", to=GENERAL)
    await put(tools, "line", GENERAL, under_key="daily/open_thread")
    await deliverer.drain_once()
    assert [d.op for d in far.asked] == ["send", "open_thread"]
    assert await state(tools, "line") == "rejected"


# What goes wrong


async def test_a_busy_platform_is_asked_again_after_the_time_it_named(
    tools: Tools, far: FarSide, deliverer: Deliverer, real: DemoClock
) -> None:
    far.answers = always(RetryLater(30, "flood"))  # type: ignore[assignment]  # takes any delivery
    await put(tools, "first")
    await put(tools, "second")
    assert await deliverer.drain_once() == 1
    real.move_to(NOON + timedelta(seconds=29))
    assert await deliverer.drain_once() == 0
    far.answers = lambda _: None
    real.move_to(NOON + timedelta(seconds=31))
    assert await deliverer.drain_once() == 2
    assert far.said == ["first", "first", "second"]
    assert {d.nonce for d in far.asked[:2]} == {(await row_of(tools, "first")).id}


async def test_a_stale_prompt_is_dropped_and_its_feature_told(
    product_url: str, real: DemoClock
) -> None:
    told = Told()
    far = FarSide()
    tools = await open_tools(product_url, far, told.feature)
    deliverer = Deliverer(tools, real)
    far.answers = always(RetryLater(60, "down"))  # type: ignore[assignment]  # takes any delivery
    await put(tools, "prompt", expires_at=NOON + timedelta(hours=3))
    await put(tools, "never tried", expires_at=NOON + timedelta(hours=3), subject_id=new_id())
    await deliverer.drain_once()
    assert isinstance(tools.clock, DemoClock)
    tools.clock.move_to(NOON + timedelta(hours=3))
    real.move_to(NOON + timedelta(hours=3))
    await deliverer.drain_once()
    assert told.ended == [("prompt", "expired"), ("never tried", "expired")]
    assert len(far.asked) == 1
    assert (await row_of(tools, "prompt")).payload is None
    assert told.subjects == [None, (await row_of(tools, "never tried")).subject_id]
    await tools.db.close()


@pytest.mark.parametrize("outcome", [Unreachable("blocked"), Rejected("too odd")])
async def test_an_end_is_told_to_the_feature_in_the_same_transaction(
    product_url: str, real: DemoClock, outcome: Outcome
) -> None:
    told = Told()
    far = FarSide()
    tools = await open_tools(product_url, far, told.feature)
    far.answers = always(outcome)  # type: ignore[assignment]  # takes any delivery
    await put(tools, "note")
    await Deliverer(tools, real).drain_once()
    assert told.ended == [("note", type(outcome).__name__.casefold())]
    await tools.db.close()


async def test_a_features_mistake_does_not_send_its_message_again(
    product_url: str, real: DemoClock, caplog: pytest.LogCaptureFixture
) -> None:
    told = Told()
    told.fails = True
    far = FarSide()
    tools = await open_tools(product_url, far, told.feature)
    deliverer = Deliverer(tools, real)
    await put(tools, "note")
    await deliverer.drain_once()
    real.move_to(NOON + timedelta(hours=1))
    await deliverer.drain_once()
    assert far.said == ["note"]
    assert await state(tools, "note") == "delivered"
    assert "RuntimeError" in caplog.text
    assert "wisteria" not in caplog.text
    await tools.db.close()


async def test_a_supergroup_takes_everything_that_waits_along(
    tools: Tools, far: FarSide, deliverer: Deliverer, real: DemoClock
) -> None:
    new = Place("far", "quay", "general")
    far.answers = lambda d: Moved(new) if d.to == GENERAL else None
    await put(tools, "first", GENERAL)
    await put(tools, "second", GENERAL)
    await put(tools, "elsewhere", MODERATORS)
    await deliverer.drain_once()
    real.move_to(NOON + timedelta(seconds=5))
    await deliverer.drain_once()
    assert [d.to for d in far.asked] == [GENERAL, MODERATORS, new, new]
    assert await state(tools, "second") == "delivered"


@pytest.mark.parametrize(
    ("key", "to", "priority", "op", "tries"),
    [
        ("prompt", ADA, Priority.PROMPT, "send", 2),
        ("alert", MODERATORS, Priority.CRISIS, "send", 2),
        ("post", GENERAL, Priority.POST, "send", 1),
        ("answer in public", GENERAL, Priority.ANSWER, "send", 1),
    ],
)
async def test_an_unknown_outcome_is_repeated_once_but_never_in_public(
    tools: Tools,
    far: FarSide,
    deliverer: Deliverer,
    *,
    key: str,
    to: Place,
    priority: Priority,
    op: str,
    tries: int,
) -> None:
    far.answers = always(Unsure("no answer"))  # type: ignore[assignment]  # takes any delivery
    await put(tools, key, to, priority=priority, op=op)
    await deliverer.drain_once()
    assert len(far.asked) == tries
    assert len({d.nonce for d in far.asked}) == 1
    assert await state(tools, key) == "unsure"


async def test_a_platform_that_raises_or_hangs_leaves_an_unknown_outcome(
    tools: Tools,
    far: FarSide,
    deliverer: Deliverer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)

    def fail(_: Delivery) -> Outcome:
        raise ValueError("wisteria")

    far.answers = fail
    await put(tools, "post", GENERAL)
    await deliverer.drain_once()
    assert await state(tools, "post") == "unsure"
    assert "ValueError" in caplog.text
    assert "wisteria" not in caplog.text
    monkeypatch.setattr(carry, "ANSWER_SECONDS", 0.0)
    far.answers, far.gate = lambda _: None, asyncio.Event()
    await put(tools, "late post", GENERAL)
    await deliverer.drain_once()
    assert await state(tools, "late post") == "unsure"


async def test_words_that_cannot_be_opened_end_only_their_own_row(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    await put(tools, "broken")
    await put(tools, "whole", BO)
    async with tools.db.write() as tx:
        other = (await row_of(tools, "whole")).id
        sealed = seal_bytes(tx, "outbox", other, b"{}")
        change = update(OutboxRow.__table__).where(OutboxRow.key == "broken")  # type: ignore[arg-type]  # mapped classes have a table
        await tx.execute(change.values(payload=sealed))
    await deliverer.drain_once()
    assert far.said == ["whole"]
    assert await state(tools, "broken") == "rejected"


async def test_a_row_withdrawn_while_it_was_under_way_stays_withdrawn(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.gate = asyncio.Event()
    await put(tools, "note")
    async with working(deliverer):
        await far.reached(1)
        async with tools.db.write() as tx:
            assert not await outbox.withdraw(tx, "note")
            change = update(OutboxRow).where(OutboxRow.key == "note")
            await tx.execute(change.values(state="withdrawn"))
        far.gate.set()
        await deliverer.drained()
    assert await state(tools, "note") == "withdrawn"
    assert await posted(tools, "note") is None


# Lives and deaths


async def test_what_a_dead_process_was_sending_is_sent_once_more_or_not_at_all(
    tools: Tools, far: FarSide, real: DemoClock
) -> None:
    await put(tools, "prompt")
    await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
    await put(tools, "post", GENERAL, priority=Priority.POST)
    async with tools.db.write() as tx:
        held = real.now() + timedelta(seconds=120)
        await tx.execute(update(OutboxRow).values(claimed_until=held, attempts=1))
    successor = Deliverer(tools, real)
    await successor.drain_once()
    assert far.asked == []
    real.move_to(held)
    async with working(successor):
        await successor.drained()
    assert sorted(far.said) == ["alert", "prompt"]
    assert await state(tools, "post") == "unsure"


@pytest.mark.parametrize("product_url", ["sqlite"], indirect=True)
async def test_on_sqlite_a_new_process_need_not_wait_for_the_old_ones_lease(
    product_url: str, real: DemoClock
) -> None:
    far = FarSide()
    tools = await open_tools(product_url, far)
    await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
    async with tools.db.write() as tx:
        held = real.now() + timedelta(seconds=120)
        await tx.execute(update(OutboxRow).values(claimed_until=held, attempts=1))
    successor = Deliverer(tools, real)
    async with working(successor):
        await successor.drained()
    assert far.said == ["alert"]
    await tools.db.close()


async def test_a_machine_that_slept_does_not_take_its_own_sends_for_a_dead_processs(
    tools: Tools, far: FarSide, deliverer: Deliverer, real: DemoClock
) -> None:
    far.gate = asyncio.Event()
    await put(tools, "prompt")
    async with working(deliverer):
        await far.reached(1)
        real.move_to(NOON + timedelta(hours=9))
        await deliverer.tidy()
        far.gate.set()
        await deliverer.drained()
    assert far.said == ["prompt"]
    assert await state(tools, "prompt") == "delivered"


async def test_closing_lets_what_is_under_way_land_and_claims_nothing_more(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.gate = asyncio.Event()
    await put(tools, "first")
    await put(tools, "second")
    async with working(deliverer):
        await far.reached(1)
        closing = asyncio.create_task(deliverer.close())
        await asyncio.sleep(0)
        far.gate.set()
        await closing
    assert (await state(tools, "first"), await state(tools, "second")) == ("delivered", "ready")


async def test_a_worker_that_is_told_to_stop_lets_what_is_under_way_land(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.gate = asyncio.Event()
    await put(tools, "post", GENERAL)
    async with working(deliverer):
        await far.reached(1)
        asyncio.get_running_loop().call_soon(far.gate.set)
    assert await state(tools, "post") == "delivered"


async def test_on_the_way_out_alerts_leave_and_the_rest_waits(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
    await put(tools, "prompt")
    assert await deliverer.drain_once(crisis=True) == 1
    assert far.said == ["alert"]


async def test_closing_does_not_wait_for_ever(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    far.gate = asyncio.Event()
    await put(tools, "first")
    async with working(deliverer):
        await far.reached(1)
        await deliverer.close(patience=0)
    assert deliverer.in_flight == 0
    assert (await row_of(tools, "first")).claimed_until is not None


async def test_rows_for_a_platform_that_is_not_here_keep_nobody_waiting(
    tools: Tools, far: FarSide, deliverer: Deliverer
) -> None:
    await put(tools, "elsewhere", Place("gone", "harbour", "general"))
    await put(tools, "here")
    await deliverer.drain_once("far")
    await deliverer.drained()
    assert far.said == ["here"]
    assert await state(tools, "elsewhere") == "ready"


async def test_a_row_without_expiry_is_given_up_in_the_end_and_told(
    product_url: str, real: DemoClock
) -> None:
    told, far = Told(), FarSide()
    tools = await open_tools(product_url, far, told.feature)
    far.answers = always(RetryLater(1, "down"))  # type: ignore[assignment]  # takes any delivery
    await put(tools, "post", GENERAL)
    await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
    async with tools.db.write() as tx:
        await tx.execute(update(OutboxRow).values(attempts=99))
    await Deliverer(tools, real).drain_once()
    assert told.ended == [("post", "dead")]
    assert (await row_of(tools, "alert")).attempts == 100
    assert await state(tools, "alert") == "ready"
    await tools.db.close()
