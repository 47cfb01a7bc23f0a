"""Outcomes are written down together, and survive a database that hiccups."""

import asyncio
import dataclasses
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import cast

import pytest

from bot.core.clock import DemoClock
from bot.core.people import Place
from bot.core.platform import Delivered, RetryLater
from bot.engine import claims
from bot.engine.claims import Claimed
from bot.engine.context import Tools
from bot.engine.deliver import Deliverer
from bot.engine.mark import Marker
from bot.engine.outbox import Priority
from bot.store.database import Database, Lane, Tx
from tests.engine.far_side import BO, GENERAL, MODERATORS, NOON, FarSide, posted, put, row_of, state

DONE = Delivered(("m1",))


class Hiccup:
    """A database whose write door fails for a while, and remembers who wanted in."""

    def __init__(self, db: Database, fails: Callable[[int], bool]) -> None:
        self._db, self._fails = db, fails
        self.lanes: list[Lane] = []
        self.dialect, self.vault = db.dialect, db.vault
        self.read, self.listen = db.read, db.listen

    @asynccontextmanager
    async def write(self, lane: Lane = Lane.PERSON) -> AsyncGenerator[Tx]:
        self.lanes.append(lane)
        if self._fails(len(self.lanes)):
            raise OSError("wisteria")
        async with self._db.write(lane) as tx:
            yield tx


def with_hiccups(tools: Tools, fails: Callable[[int], bool]) -> tuple[Tools, Hiccup]:
    db = Hiccup(tools.db, fails)
    return dataclasses.replace(tools, db=cast("Database", db)), db


async def claimed(tools: Tools, *, crisis: bool = False) -> list[Claimed]:
    async with tools.db.write() as tx:
        return await claims.claim(tx, "far", crisis=crisis, now=NOW, real=NOW, limit=100)


NOW = NOON
REAL = DemoClock(NOON, still=True)


async def no_sleep(seconds: float) -> None:
    return None


async def test_outcomes_that_come_while_it_writes_are_written_together(tools: Tools) -> None:
    for number in range(30):
        await put(tools, f"note {number}", Place("far", "harbour", f"c{number}"))
    rows = await claimed(tools)
    counting, db = with_hiccups(tools, lambda _: False)
    marker = Marker(counting, REAL)
    await asyncio.gather(*(marker.mark(row, DONE) for row in rows))
    assert {await state(tools, row.key) for row in rows} == {"delivered"}
    assert len(db.lanes) == 2
    assert set(db.lanes) == {Lane.WORK}


async def test_alerts_are_written_first_and_pass_no_person(tools: Tools) -> None:
    await put(tools, "post", GENERAL)
    await put(tools, "alert", MODERATORS, priority=Priority.CRISIS)
    [post], [alert] = await claimed(tools), await claimed(tools, crisis=True)
    counting, db = with_hiccups(tools, lambda _: False)
    marker = Marker(counting, REAL)
    await asyncio.gather(marker.mark(post, DONE), marker.mark(alert, DONE))
    assert db.lanes == [Lane.PERSON, Lane.WORK]
    await put(tools, "post 2", GENERAL)
    [second] = await claimed(tools)
    await marker.mark_all([(second, DONE)])
    assert await state(tools, "post 2") == "delivered"


async def test_different_outcomes_of_one_batch_are_kept_apart(tools: Tools) -> None:
    await put(tools, "fine")
    await put(tools, "busy", BO)
    await put(tools, "again", GENERAL)
    rows = {row.key: row for row in await claimed(tools)}
    marker = Marker(tools, REAL)
    await marker.mark_all(
        [
            (rows["fine"], DONE),
            (rows["busy"], RetryLater(9, "flood")),
            (rows["again"], Delivered(("m2",))),
        ]
    )
    assert await state(tools, "fine") == "delivered"
    busy = await row_of(tools, "busy")
    assert (busy.state, busy.error, busy.claimed_until) == ("ready", "flood", None)
    stands = await posted(tools, "again")
    assert stands is not None
    assert stands.refs == "m2"


async def test_a_known_outcome_survives_a_hiccup(
    tools: Tools, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await put(tools, "one")
    await put(tools, "two", BO)
    rows = await claimed(tools)
    broken, _ = with_hiccups(tools, lambda count: count < 4)
    await Marker(broken, REAL, sleep=no_sleep).mark_all([(row, DONE) for row in rows])
    assert {await state(tools, key) for key in ("one", "two")} == {"delivered"}
    assert "OSError" in caplog.text
    assert "wisteria" not in caplog.text


async def test_a_database_that_stays_away_leaves_the_outcome_unknown(tools: Tools) -> None:
    await put(tools, "one")
    rows = await claimed(tools)
    broken, db = with_hiccups(tools, lambda _: True)
    await Marker(broken, REAL, sleep=no_sleep).mark(rows[0], DONE)
    assert len(db.lanes) == 5
    row = await row_of(tools, "one")
    assert (row.state, row.claimed_until) == ("ready", NOON + claims.LEASE)


async def test_workers_outlive_a_database_that_goes_away_for_a_while(
    tools: Tools, far: FarSide, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engine.deliver.POLL_SECONDS", 0.0)
    broken, _ = with_hiccups(tools, lambda count: count < 4)
    deliverer = Deliverer(broken, REAL)
    await put(tools, "note")
    working = asyncio.create_task(deliverer.run())
    await far.reached(1)
    await deliverer.drained()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert await state(tools, "note") == "delivered"
    assert "claiming for far failed: OSError" in caplog.text
