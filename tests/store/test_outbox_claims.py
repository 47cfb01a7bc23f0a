"""Claims on a real database: who may leave, in which order, and never twice."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest_asyncio

from bot.core.people import Address, Direct, Place
from bot.engine import backlog, claims, outbox, outcomes
from bot.engine.claims import LEASE, Claimed
from bot.engine.outbox import Priority, Row
from bot.store.database import Database, Lane
from tests.store.rows import keys

NOW = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
REAL = datetime(2026, 11, 20, 3, 0, 0, 123456, tzinfo=UTC)
GENERAL = Place("far", "harbour", "general")


@pytest_asyncio.fixture
async def db(product_url: str) -> AsyncIterator[Database]:
    opened = await Database.open(product_url, keys=keys())
    yield opened
    await opened.close()


def somebody(name: str) -> Direct:
    return Direct("far", name)


def row(key: str, to: Address, **more: object) -> Row:
    values = {"op": "send", "purpose": "test", "created_at": NOW, **more}
    return Row(key=key, to=to, **values)  # type: ignore[arg-type]  # tests name what they need


async def put(db: Database, *rows: Row) -> None:
    async with db.write() as tx:
        assert await outbox.put(tx, rows) == len(rows)


async def claim(
    db: Database,
    limit: int = 100,
    *,
    now: datetime = NOW,
    real: datetime = REAL,
    crisis: bool = False,
) -> list[Claimed]:
    async with db.write(Lane.WORK) as tx:
        return await claims.claim(tx, "far", crisis=crisis, now=now, real=real, limit=limit)


async def finish(db: Database, *rows: Claimed, state: str = "delivered") -> set[str]:
    async with db.write() as tx:
        return await outcomes.finish(tx, rows, state=state, error=None, now=NOW)


def names(rows: list[Claimed]) -> list[str]:
    return [found.key for found in rows]


async def test_many_claim_at_once_and_nobody_gets_what_another_has(db: Database) -> None:
    await put(db, *(row(f"n{n:03}", somebody(f"p{n}")) for n in range(120)))
    taken = await asyncio.gather(*(claim(db, 10) for _ in range(20)))
    keys_taken = [key for rows in taken for key in names(rows)]
    assert len(keys_taken) == len(set(keys_taken)) == 120


async def test_the_more_urgent_and_the_longer_due_go_first(db: Database) -> None:
    await put(
        db,
        row("post", somebody("a"), priority=Priority.POST),
        row("later", somebody("b"), priority=Priority.PROMPT),
        row("sooner", somebody("c"), priority=Priority.PROMPT, not_before=NOW - timedelta(hours=1)),
        row("answer", somebody("d")),
        row("alert", GENERAL, priority=Priority.CRISIS),
    )
    assert names(await claim(db, crisis=True)) == ["alert"]
    assert names(await claim(db, 2)) == ["answer", "sooner"]
    assert names(await claim(db)) == ["later", "post"]


async def test_one_address_gives_one_row_at_a_time_in_the_order_of_writing(db: Database) -> None:
    await put(db, *(row(f"{n:02}", GENERAL) for n in range(12)))
    order = []
    while rows := await claim(db):
        order += names(rows)
        assert await claim(db) == []
        await finish(db, *rows)
    assert order == [f"{n:02}" for n in range(12)]


async def test_a_row_that_waits_for_its_retry_holds_back_those_behind_it(db: Database) -> None:
    await put(db, row("first", GENERAL), row("second", GENERAL))
    [first] = await claim(db)
    async with db.write() as tx:
        later = REAL + timedelta(seconds=30)
        await outcomes.again(tx, first, retry_at=later, error="busy", repeats=1)
    assert await claim(db) == []
    [again] = await claim(db, real=later)
    assert (again.key, again.attempts, again.repeats) == ("first", 2, 1)


async def test_an_alert_to_the_same_place_is_not_held_back_by_a_post(db: Database) -> None:
    await put(db, row("post", GENERAL), row("alert", GENERAL, priority=Priority.CRISIS))
    assert names(await claim(db)) == ["post"]
    assert names(await claim(db, crisis=True)) == ["alert"]


async def test_a_row_that_is_not_due_holds_nobody_back(db: Database) -> None:
    await put(db, row("tonight", GENERAL, not_before=NOW + timedelta(hours=8)), row("now", GENERAL))
    assert names(await claim(db)) == ["now"]
    async with db.read() as tx:
        found = await backlog.moments(tx, {}, ("far",), NOW)
        assert found == {backlog.OUTBOX: NOW + timedelta(hours=8)}
        assert await backlog.waiting(tx, ("far",), NOW) == 1
        assert await backlog.waiting(tx, ("far",), NOW, crisis=True) == 0
        assert await backlog.waiting(tx, ("near",), NOW) == 0


async def test_an_expired_row_is_not_claimed(db: Database) -> None:
    await put(
        db, row("stale", GENERAL, expires_at=NOW), row("fresh", somebody("a"), expires_at=REAL)
    )
    assert names(await claim(db)) == ["fresh"]
    async with db.read() as tx:
        assert names(await claims.overdue(tx, ("far",), NOW)) == ["stale"]


async def test_what_is_done_to_a_message_waits_for_it_and_is_told_where_it_stands(
    db: Database,
) -> None:
    await put(
        db,
        row("note", GENERAL),
        row("note/edit", somebody("moved"), op="edit", of_key="note"),
        row("line", somebody("other"), under_key="note"),
    )
    [note] = await claim(db)
    assert await claim(db) == []
    await finish(db, note)
    async with db.write() as tx:
        await outcomes.note_posted(tx, [(note, ("m1", "m2"))], NOW)
    edit, line = sorted(await claim(db), key=lambda found: found.key, reverse=True)
    assert edit.of is not None
    assert edit.of.refs == ("m1", "m2")
    assert edit.to == GENERAL
    assert line.under == edit.of


async def test_a_lease_that_is_over_is_found_but_not_ones_own(db: Database) -> None:
    await put(db, row("lost", GENERAL), row("mine", somebody("a")))
    rows = {found.key: found for found in await claim(db)}
    async with db.read() as tx:
        assert await claims.lapsed(tx, ("far",), REAL, ours=()) == []
        over = await claims.lapsed(tx, ("far",), REAL + LEASE, ours=[rows["mine"].id])
    assert names(over) == ["lost"]
    assert over[0].lease == rows["lost"].lease == REAL + LEASE


async def test_only_the_holder_of_a_lease_can_finish_a_row(db: Database) -> None:
    await put(db, row("note", GENERAL), row("other", somebody("a")))
    first = {found.key: found for found in await claim(db)}
    async with db.write() as tx:
        await claims.lapse_all(tx, REAL)
        await outcomes.again(
            tx,
            (await claims.lapsed(tx, ("far",), REAL, ours=()))[0],
            retry_at=REAL,
            error="",
            repeats=1,
        )
    rows = await claim(db, real=REAL + timedelta(seconds=1))
    assert len(rows) == 1
    assert await finish(db, first[rows[0].key], state="delivered") == set()
    assert await finish(db, rows[0]) == {rows[0].id}


async def test_the_backlog_is_counted_by_state(db: Database) -> None:
    await put(
        db,
        *(row(f"n{n}", somebody(f"p{n}"), not_before=NOW - timedelta(minutes=n)) for n in range(4)),
    )
    await finish(db, *(await claim(db, 2)))
    async with db.read() as tx:
        assert await backlog.by_state(tx) == {"delivered": 2, "ready": 2}
        assert await backlog.oldest_due(tx, NOW) == NOW - timedelta(minutes=1)


async def test_an_address_that_moved_is_moved_for_all_that_waits_and_what_stood_there_is_let_go(
    db: Database,
) -> None:
    await put(db, row("a", GENERAL), row("b", GENERAL), row("c", somebody("x")))
    rows = await claim(db)
    async with db.write() as tx:
        await outcomes.note_posted(tx, [(rows[0], ("m1",))], NOW)
        await outcomes.move(tx, rows[0].address, "elsewhere")
    async with db.read() as tx:
        assert await outbox.posted(tx, rows[0].key) is None
    await finish(db, *rows)
    assert [found.address for found in await claim(db)] == ["elsewhere"]


async def test_a_key_is_written_once_and_can_be_taken_back_until_it_is_claimed(
    db: Database,
) -> None:
    await put(db, row("note", GENERAL), row("other", somebody("a")))
    async with db.write() as tx:
        assert await outbox.put(tx, [row("note", GENERAL)]) == 0
        assert await outbox.put(tx, []) == 0
        assert await outbox.withdraw(tx, "other")
        assert not await outbox.withdraw(tx, "other")
    assert names(await claim(db)) == ["note"]
    async with db.write() as tx:
        assert not await outbox.withdraw(tx, "note")
        assert await outbox.state_of(tx, "other") is None


async def test_edits_of_one_message_coalesce_until_one_leaves(db: Database) -> None:
    await put(db, row("note", GENERAL))
    await finish(db, *(await claim(db)))
    await put(db, row("edit 1", GENERAL, op="edit", of_key="note"))
    async with db.write() as tx:
        await outbox.supersede_edits(tx, "note")
    await put(db, row("edit 2", GENERAL, op="edit", of_key="note"))
    assert names(await claim(db)) == ["edit 2"]
    async with db.write() as tx:
        await outbox.supersede_edits(tx, "note")
        assert await outbox.state_of(tx, "edit 2") == "ready"
