"""The heartbeat: every tick runs, none twice at once, and no mistake stops another."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.clock import DemoClock, SystemClock
from bot.core.registry import Tick
from bot.engine.context import Tools, Work
from bot.engine.ticker import Beat, Ticker
from tests.engine.far_side import NOON


async def test_every_tick_runs(tools: Tools) -> None:
    ran = asyncio.Event()

    async def run(work: Work) -> None:
        ran.set()

    beat = Beat(Tick("one", 0.01, run), Work(tools))
    ticker = Ticker([beat], SystemClock().now)
    ticker.start()
    try:
        await ran.wait()
    finally:
        ticker.stop()
        ticker.stop()
    assert beat.last_run == NOON


async def test_a_tick_that_fails_is_counted_and_the_others_go_on(
    tools: Tools, caplog: pytest.LogCaptureFixture
) -> None:
    other = asyncio.Event()
    failed = 0

    async def fails(work: Work) -> None:
        nonlocal failed
        failed += 1
        raise RuntimeError("wisteria")

    async def runs(work: Work) -> None:
        if failed > 1:
            other.set()

    bad, good = (
        Beat(Tick("bad", 0.01, fails), Work(tools)),
        Beat(Tick("good", 0.01, runs), Work(tools)),
    )
    ticker = Ticker([bad, good], SystemClock().now)
    ticker.start()
    try:
        await other.wait()
    finally:
        ticker.stop()
    assert bad.failing >= 2
    assert bad.failures == bad.failing
    assert (good.failing, bad.last_run) == (0, None)
    assert "tick bad failed: RuntimeError" in caplog.text
    assert "wisteria" not in caplog.text


async def test_a_tick_is_never_run_twice_at_once(tools: Tools) -> None:
    inside = most = 0
    gate = asyncio.Event()

    async def run(work: Work) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await gate.wait()
        inside -= 1

    beat = Beat(Tick("slow", 1, run), Work(tools))
    runs = [asyncio.create_task(beat.run()) for _ in range(3)]
    await asyncio.sleep(0)
    gate.set()
    assert await asyncio.gather(*runs) == [True, True, True]
    assert most == 1


async def test_a_failure_is_forgotten_when_it_goes_well_again(tools: Tools) -> None:
    broken = True

    async def run(work: Work) -> None:
        if broken:
            raise RuntimeError

    async def due(work: Work) -> None:
        return None

    beat = Beat(Tick("moody", 1, run, due), Work(tools))
    assert not await beat.run()
    broken = False
    assert isinstance(tools.clock, DemoClock)
    tools.clock.move_to(NOON + timedelta(minutes=1))
    assert await beat.run()
    assert (beat.failing, beat.failures) == (0, 1)
    assert beat.last_run == NOON + timedelta(minutes=1)
    assert await beat.next_due(beat.work) is None
    assert await Beat(Tick("plain", 1, run), beat.work).next_due(beat.work) is None
