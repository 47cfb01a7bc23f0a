"""The demo's time goes through everything that is due, in turn, and never back."""

import asyncio
import logging
from datetime import datetime, timedelta

import pytest
from sqlalchemy import false, func, select, update

from bot.core.clock import DemoClock
from bot.core.ids import new_id
from bot.core.platform import RetryLater
from bot.core.registry import Tick
from bot.engine.context import Tools, Work
from bot.engine.deliver import Deliverer
from bot.engine.timeline import Timeline
from bot.store.tables import IdentityRow
from tests.engine.far_side import BO, NOON, FarSide, put

HOUR = timedelta(hours=1)


class Alarm:
    """A tick that is due at given moments and remembers when it ran."""

    def __init__(self, *moments: datetime) -> None:
        self.left = sorted(moments)
        self.rang: list[datetime] = []

    async def run(self, work: Work) -> None:
        while self.left and self.left[0] <= work.clock.now():
            self.left.pop(0)
            self.rang.append(work.clock.now())

    async def next_due(self, work: Work) -> datetime | None:
        return self.left[0] if self.left else None

    def tick(self, name: str = "alarm") -> Tick:
        return Tick(name, 5, self.run, self.next_due)


def timeline(tools: Tools, *ticks: Tick) -> Timeline:
    assert isinstance(tools.clock, DemoClock)
    return Timeline(tools, tools.clock, Deliverer(tools, tools.clock), ticks)


async def test_time_stops_at_everything_that_is_due_on_the_way(tools: Tools, far: FarSide) -> None:
    first, second = Alarm(NOON + HOUR, NOON + 3 * HOUR), Alarm(NOON + 2 * HOUR, NOON + 30 * HOUR)
    await put(tools, "now")
    await put(tools, "later", BO, not_before=NOON + 4 * HOUR)
    await timeline(tools, first.tick("a"), second.tick("b")).move_to(NOON + 24 * HOUR)
    assert first.rang == [NOON + HOUR, NOON + 3 * HOUR]
    assert second.rang == [NOON + 2 * HOUR]
    assert far.said == ["now", "later"]
    assert tools.clock.now() == NOON + 24 * HOUR


async def test_time_stops_at_the_moment_that_a_statement_finds(tools: Tools) -> None:
    came: list[datetime] = []

    async def run(work: Work) -> None:
        came.append(work.clock.now())
        async with work.scope() as scope:
            due = update(IdentityRow).where(IdentityRow.blocked_at <= scope.now)
            await scope.tx.execute(due.values(blocked_at=None))

    async with tools.db.write() as tx:
        for ref, hours in (("ada", 1), ("bo", 3)):
            who = {"id": new_id(), "platform": "far", "ref": ref, "name": ref}
            tx.add(IdentityRow(**who, blocked_at=NOON + hours * HOUR))
    moment = select(func.min(IdentityRow.blocked_at))
    first, never = Tick("first", 5, run, moment), Tick("never", 5, run, moment.where(false()))
    await timeline(tools, never, first).move_to(NOON + 2 * HOUR)
    assert came == [NOON + HOUR]


async def test_what_a_tick_sends_is_delivered_at_its_moment(tools: Tools, far: FarSide) -> None:
    seen: list[datetime] = []

    async def prompt(work: Work) -> None:
        if work.clock.now() == NOON + HOUR and not seen:
            await put(tools, "prompt")
            seen.append(work.clock.now())

    async def due(work: Work) -> datetime | None:
        return None if seen else NOON + HOUR

    far.answers = lambda _: seen.append(tools.clock.now())
    await timeline(tools, Tick("prompts", 5, prompt, due)).move_to(NOON + 2 * HOUR)
    assert seen == [NOON + HOUR, NOON + HOUR]


async def test_time_never_goes_back(tools: Tools) -> None:
    line = timeline(tools)
    await line.move_to(NOON + HOUR)
    await line.move_to(NOON)
    assert tools.clock.now() == NOON + HOUR


async def test_ticks_without_a_next_moment_run_at_every_stop(tools: Tools) -> None:
    ran: list[datetime] = []

    async def run(work: Work) -> None:
        ran.append(work.clock.now())

    alarm = Alarm(NOON + HOUR)
    await timeline(tools, Tick("plain", 5, run), alarm.tick()).move_to(NOON + 2 * HOUR)
    assert ran == [NOON, NOON + HOUR, NOON + 2 * HOUR]


async def test_a_tick_without_a_next_moment_keeps_its_pause(tools: Tools) -> None:
    ran: list[datetime] = []

    async def run(work: Work) -> None:
        ran.append(work.clock.now())

    minutes = [NOON + timedelta(minutes=n) for n in range(1, 10)]
    await timeline(tools, Tick("slow", 300, run), Alarm(*minutes).tick()).move_to(NOON + HOUR)
    assert ran == [NOON, NOON + timedelta(minutes=5), NOON + HOUR]


async def test_a_tick_that_stays_due_holds_time_up_only_for_a_while(
    tools: Tools, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    alarm = Alarm(NOON + 2 * HOUR)
    runs = 0

    async def run(work: Work) -> None:
        nonlocal runs
        runs += 1

    async def due(work: Work) -> datetime | None:
        return NOON + HOUR

    await timeline(tools, Tick("stuck", 5, run, due), alarm.tick()).move_to(NOON + 9 * HOUR)
    assert alarm.rang == [NOON + 2 * HOUR]
    assert tools.clock.now() == NOON + 9 * HOUR
    assert runs < 10
    assert caplog.messages == ["time goes on without ticks that stay due: stuck"]


async def test_a_move_tells_how_far_it_is_and_can_be_stopped(tools: Tools) -> None:
    told = []
    alarm = Alarm(NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR)

    async def run(work: Work) -> None:
        await alarm.run(work)
        told.append(line.progress)
        if len(alarm.rang) == 2:
            line.stop()

    line = timeline(tools, Tick("alarm", 5, run, alarm.next_due))
    await line.move_to(NOON + 9 * HOUR)
    assert line.progress is None
    assert tools.clock.now() == NOON + 2 * HOUR
    assert told[-1] is not None
    assert (told[-1].next, told[-1].at, told[-1].to, told[-1].done, told[-1].left) == (
        "alarm",
        NOON + 2 * HOUR,
        NOON + 9 * HOUR,
        1,
        1,
    )
    await line.move_to(NOON + 9 * HOUR)
    assert alarm.rang == [NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR]


async def test_a_second_wish_while_time_moves_goes_on_to_the_later_moment(tools: Tools) -> None:
    gate = asyncio.Event()
    alarm = Alarm(NOON + HOUR)

    async def run(work: Work) -> None:
        await gate.wait()
        await alarm.run(work)

    line = timeline(tools, Tick("alarm", 5, run, alarm.next_due))
    moves = [asyncio.create_task(line.move_to(NOON + n * HOUR)) for n in (2, 5)]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(*moves)
    assert tools.clock.now() == NOON + 5 * HOUR


async def test_time_goes_on_while_a_delivery_waits_to_be_tried_again(
    tools: Tools, far: FarSide, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.engine.timeline._PATIENCE_SECONDS", 0.0)
    assert isinstance(tools.clock, DemoClock)
    deliverer = Deliverer(tools, DemoClock(NOON, still=True))
    working = asyncio.create_task(deliverer.run())
    far.answers = lambda _: RetryLater(3600, "down")
    await far_is_asked(tools, far, deliverer)
    await Timeline(tools, tools.clock, deliverer, ()).move_to(NOON + HOUR)
    assert tools.clock.now() == NOON + HOUR
    assert "wait to be tried again" in caplog.text
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)


async def test_with_workers_at_work_time_waits_for_them(tools: Tools, far: FarSide) -> None:
    assert isinstance(tools.clock, DemoClock)
    deliverer = Deliverer(tools, tools.clock)
    working = asyncio.create_task(deliverer.run())
    await far_is_asked(tools, far, deliverer)
    await put(tools, "later", BO, not_before=NOON + HOUR)
    await Timeline(tools, tools.clock, deliverer, ()).move_to(NOON + 2 * HOUR)
    assert far.said == ["first", "later"]
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)


async def far_is_asked(tools: Tools, far: FarSide, deliverer: Deliverer) -> None:
    await put(tools, "first")
    await far.reached(1)
