"""Updates, at least once: confirmed when handled, and one bad one spoils no other."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest

from adapters.telegram import TelegramPlatform
from bot.core.clock import DemoClock
from bot.core.errors import WrongToken
from bot.core.events import Event, HomeChanged, Pressed, Said, Unblocked
from bot.core.people import Home, Person
from bot.core.platform import Response
from bot.core.replies import Para, reply
from tests.adapters.telegram.bench import MANIFEST, QUICK, Bench, Notes, group, person
from tests.far_side.telegram import FarSide, Fault
from tests.far_side.telegram.town import BOT_ID

ANA, MO = 11, 12
HARBOUR = -1001000000001


@pytest.fixture(autouse=True)
def harbour(far: FarSide) -> None:
    far.town.user(ANA)
    far.town.user(MO, "Mo")
    far.town.group(HARBOUR)


async def test_an_update_is_confirmed_only_when_it_was_handled(far: FarSide, bench: Bench) -> None:
    bench.hold.clear()
    far.people.writes(ANA, HARBOUR, "first")
    await bench.next(Said)
    polls = far.updates.polls
    await far.until(lambda: far.updates.polls > polls + 2)
    assert len(far.updates.waiting) == 1
    bench.hold.set()
    await bench.settled()
    assert len(bench.of(Said)) == 1


async def test_others_are_heard_while_one_takes_long(far: FarSide, bench: Bench) -> None:
    bench.hold.clear()
    far.people.writes(ANA, HARBOUR, "first")
    await bench.next(Said)
    far.people.writes(MO, HARBOUR, "second")
    await bench.next(Said, 2)
    assert [words.texts[0].text for words in bench.of(Said)] == ["first", "second"]
    bench.hold.set()


async def test_many_at_once_come_in_order_and_once(far: FarSide, bench: Bench) -> None:
    for n in range(250):
        far.people.writes(ANA, HARBOUR, f"line {n}")
    await bench.next(Said, 250)
    await bench.settled()
    assert [event.texts[0].text for event in bench.of(Said)] == [f"line {n}" for n in range(250)]


async def test_what_a_killed_program_had_in_hand_comes_again(far: FarSide) -> None:
    memory = Notes()
    first = Bench(far, memory=memory)
    first.hold.clear()
    async with first.running():
        far.people.writes(ANA, HARBOUR, "a hard evening")
        await first.next(Said)
        for task in asyncio.all_tasks():
            if task.get_coro().__qualname__ == "Intake._finish":  # type: ignore[union-attr]  # coroutines have it
                task.cancel()
    second = Bench(far, memory=memory)
    async with second.running():
        again = await second.next(Said)
        await second.settled()
    assert again.key == first.of(Said)[0].key


async def test_an_update_that_cannot_be_read_is_screened_and_skipped(
    far: FarSide, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    raw = {
        "message_id": 5,
        "date": "soon",
        "chat": {"id": HARBOUR},
        "from": {"id": ANA, "first_name": "Ana"},
        "text": "I give up",
    }
    with caplog.at_level(logging.DEBUG):
        far.updates.push("message", raw, raw=True)
        far.people.writes(MO, HARBOUR, "good evening")
        await bench.next(Said, 2)
        await bench.settled()
    salvaged, after = bench.of(Said)
    assert [words.text for words in salvaged.texts] == ["I give up"]
    assert (salvaged.author, salvaged.where) == (Person(person(ANA)), group(HARBOUR))
    assert after.texts[0].text == "good evening"
    assert "I give up" not in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        None,
        7,
        [],
        {},
        {"chat": None},
        {"message_id": 5, "date": 10**14, "chat": {"id": HARBOUR, "type": "supergroup"}},
        {"message_id": None, "chat": {"id": "x"}, "text": ["a", {"b": 3}]},
    ],
)
@pytest.mark.parametrize("kind", ["message", "edited_message", "callback_query", "chat_member"])
async def test_no_malformed_update_stops_the_next(
    far: FarSide, bench: Bench, kind: str, body: object
) -> None:
    far.updates.push(kind, body, raw=True)
    far.people.writes(ANA, HARBOUR, "still here")
    await bench.settled()
    assert bench.of(Said)[-1].texts[0].text == "still here"


async def test_an_update_of_an_unknown_kind_is_passed_over(far: FarSide, bench: Bench) -> None:
    far.updates.push("thought_of_tomorrow", {"id": 1}, raw=True)
    await bench.settled()
    assert bench.events == []


async def test_a_press_that_cannot_be_read_is_acknowledged(far: FarSide, bench: Bench) -> None:
    far.people.presses["77"] = {"user": ANA, "at": far.town.now(), "answers": []}
    far.updates.push("callback_query", {"id": "77", "from": {"id": ANA}}, raw=True)
    await bench.settled()
    assert len(far.people.presses["77"]["answers"]) == 1


async def test_what_fails_is_tried_three_times_then_set_aside_and_reported(
    far: FarSide, bench: Bench
) -> None:
    def broken(event: Event) -> None:
        if isinstance(event, Said) and event.texts[0].text == "odd":
            raise LookupError("words of somebody")

    bench.screen = broken
    far.people.writes(ANA, HARBOUR, "odd")
    far.people.writes(MO, HARBOUR, "even")
    await bench.settled()
    assert [event.texts[0].text for event in bench.of(Said)].count("odd") == 3
    (parked,) = [value for key, value in bench.memory.values.items() if key.startswith("parked:")]
    assert b"LookupError" in parked
    assert b"odd" not in parked
    assert b"words" not in parked
    problems = await bench.platform.inspect(Home("telegram", str(HARBOUR)))
    assert [p.text.args for p in problems if p.text.key == "telegram-problem-parked"] == [
        {"count": 1}
    ]


async def test_what_fails_once_is_handled_the_second_time(far: FarSide, bench: Bench) -> None:
    failures = iter([True, False])

    def shaky(_: Event) -> None:
        if next(failures):
            raise OSError

    bench.screen = shaky
    far.people.writes(ANA, HARBOUR, "once more")
    await bench.settled()
    assert len(bench.of(Said)) == 2
    assert not any(key.startswith("parked:") for key in bench.memory.values)


@pytest.mark.parametrize(
    "fault",
    [
        Fault("status", 500),
        Fault("status", 502),
        Fault("status", 429, 1),
        Fault("reset"),
        Fault("lost"),
        Fault("garbage"),
        Fault("null"),
    ],
    ids=lambda fault: f"{fault.kind}-{fault.code}",
)
async def test_trouble_while_asking_loses_nothing(far: FarSide, bench: Bench, fault: Fault) -> None:
    far.faults.plan("getUpdates", fault, fault)
    far.people.writes(ANA, HARBOUR, "through the storm")
    await bench.settled()
    assert len(bench.of(Said)) == 1


async def test_a_second_reader_is_told_loudly_and_reading_goes_on_after(
    far: FarSide, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    far.faults.plan("getUpdates", Fault("status", 409))
    far.people.writes(ANA, HARBOUR, "x")
    await far.until(lambda: "another program asks Telegram" in caplog.text)
    await bench.settled()
    assert len(bench.of(Said)) == 1


async def test_a_webhook_in_the_way_is_taken_away_and_what_waits_is_read(far: FarSide) -> None:
    far.updates.webhook = "https://example.org/hook"
    far.people.writes(ANA, HARBOUR, "written before")
    bench = Bench(far)
    async with bench.running():
        await bench.next(Said)
    assert far.requests("deleteWebhook") == [{"drop_pending_updates": False}]


async def test_only_what_is_needed_is_asked_for(far: FarSide, bench: Bench) -> None:
    asked = far.requests("getUpdates")[0]
    assert asked["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "chat_member",
    ]


async def test_numbers_that_start_again_lower_are_read_after_a_restart(far: FarSide) -> None:
    memory, clock = Notes(), DemoClock(datetime(2026, 11, 1, tzinfo=UTC), still=True)
    bench = Bench(far, memory=memory, clock=clock)
    async with bench.running():
        far.people.writes(ANA, HARBOUR, "before")
        await bench.settled()
    clock.move_to(clock.now() + timedelta(days=8))
    far.updates.restart_numbers(5)
    far.people.writes(ANA, HARBOUR, "after a quiet week")
    bench = Bench(far, memory=memory, clock=clock)
    async with bench.running():
        said = await bench.next(Said)
    assert said.texts[0].text == "after a quiet week"


async def test_numbers_that_start_again_lower_are_read_while_running(far: FarSide) -> None:
    clock = DemoClock(datetime(2026, 11, 1, tzinfo=UTC), still=True)
    bench = Bench(far, clock=clock)
    async with bench.running():
        far.people.writes(ANA, HARBOUR, "before")
        await bench.settled()
        clock.move_to(clock.now() + timedelta(days=6, hours=1))
        polls = far.updates.polls
        await far.until(lambda: far.updates.polls > polls + 1)
        far.updates.restart_numbers(5)
        far.people.writes(ANA, HARBOUR, "after a quiet week")
        await bench.next(Said, 2)
        await bench.settled()


async def test_a_gap_of_more_than_a_day_is_reported_with_its_times(far: FarSide) -> None:
    memory, clock = Notes(), DemoClock(datetime(2026, 11, 1, tzinfo=UTC), still=True)
    async with Bench(far, memory=memory, clock=clock).running():
        pass
    clock.move_to(clock.now() + timedelta(hours=30))
    bench = Bench(far, memory=memory, clock=clock)
    async with bench.running():
        problems = await bench.platform.inspect(Home("telegram", str(HARBOUR)))
    (gap,) = [p for p in problems if p.text.key == "telegram-problem-gap"]
    assert gap.blind
    assert [when.at for when in gap.text.args.values()] == [  # type: ignore[union-attr]  # both are When
        datetime(2026, 11, 1, tzinfo=UTC),
        datetime(2026, 11, 1, 6, tzinfo=UTC),
    ]


async def test_a_pause_of_less_than_a_day_is_no_gap(far: FarSide) -> None:
    memory, clock = Notes(), DemoClock(datetime(2026, 11, 1, tzinfo=UTC), still=True)
    async with Bench(far, memory=memory, clock=clock).running():
        pass
    clock.move_to(clock.now() + timedelta(hours=23))
    bench = Bench(far, memory=memory, clock=clock)
    async with bench.running():
        problems = await bench.platform.inspect(Home("telegram", str(HARBOUR)))
    assert "telegram-problem-gap" not in {p.text.key for p in problems}


async def test_updates_told_twice_and_out_of_order_are_handled_once(far: FarSide) -> None:
    far.updates.twice = 0.5
    bench = Bench(far)
    async with bench.running():
        for n in range(60):
            far.people.writes(ANA if n % 2 else MO, HARBOUR, f"line {n}")
        await bench.settled()
    texts = [event.texts[0].text for event in bench.of(Said)]
    assert sorted(texts) == sorted(f"line {n}" for n in range(60))


@pytest.mark.parametrize("token", ["1:wrong", "", "not a token"])
async def test_a_wrong_token_says_where_to_get_a_right_one(far: FarSide, token: str) -> None:
    platform = TelegramPlatform(token, api_base_url=far.url, pauses=QUICK)
    with pytest.raises(WrongToken, match="@BotFather") as caught:
        await platform.run(Bench(far).sink, MANIFEST, Notes())
    assert token not in str(caught.value) or not token


async def test_the_token_is_in_no_log(far: FarSide, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("", "httpx", "httpcore", "httpcore.http11", "telegram", "telegram.Bot"):
        caplog.set_level(logging.DEBUG, name)
    bench = Bench(far)
    bench.answer = lambda _: Response(reply=reply(Para("hello")))
    async with bench.running():
        far.faults.plan("getUpdates", Fault("reset"), Fault("garbage"), Fault("status", 500))
        far.people.writes(ANA, ANA, "/me is a secret")
        await bench.settled()
    assert "far-side-token" not in caplog.text
    assert "secret" not in caplog.text


async def test_going_from_group_to_supergroup_and_out(far: FarSide, bench: Bench) -> None:
    far.town.group(-5005, kind="group")
    far.people.migrates(-5005, -1002000000002, ANA)
    moved = await bench.next(HomeChanged)
    assert (moved.home.ref, moved.now) == ("-5005", Home("telegram", "-1002000000002"))
    far.people.removes_bot(ANA, HARBOUR)
    assert (await bench.next(HomeChanged, 2)).now is None
    await bench.settled()
    assert far.town.member(HARBOUR, BOT_ID)["status"] == "kicked"


async def test_blocking_and_unblocking_is_told(far: FarSide, bench: Bench) -> None:
    far.people.opens(ANA)
    far.people.blocks(ANA)
    far.people.unblocks(ANA)
    await bench.next(Unblocked)


async def test_a_stale_press_after_a_restart_is_harmless(far: FarSide) -> None:
    far.people.opens(ANA)
    raw = far.town.keep(far.town.chats[ANA], **{"from": far.town.me_short}, text="How is today?")
    press = far.people.presses_button(ANA, raw, "checkin.mood:4")
    far.people.presses[press]["at"] -= 3600
    bench = Bench(far)
    bench.answer = lambda e: (
        Response(reply=reply(Para("Saved.")), edit=True) if isinstance(e, Pressed) else Response()
    )
    async with bench.running():
        await bench.settled()
    assert far.town.bots_texts(ANA) == ["Saved."]
