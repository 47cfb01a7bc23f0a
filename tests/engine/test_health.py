"""`/healthz`: counts and times for a monitor, and when it should call somebody."""

import asyncio
import socket
from datetime import timedelta

import aiohttp
import pytest

from bot.core.clock import DemoClock
from bot.core.platform import Rejected, RetryLater
from bot.core.registry import Tick
from bot.engine.context import Tools, Tx, Work
from bot.engine.deliver import Deliverer
from bot.engine.health import Pulse, serve
from bot.engine.ticker import Beat
from tests.engine.far_side import BO, NOON, FarSide, put


async def answer(*, blind: bool) -> bool:
    return blind


async def sees(tx: Tx) -> bool:
    return False


async def is_blind(tx: Tx) -> bool:
    return True


async def runs(work: Work) -> None:
    return None


async def fails(work: Work) -> None:
    raise RuntimeError


def move(tools: Tools, **span: float) -> None:
    assert isinstance(tools.clock, DemoClock)
    tools.clock.move_to(tools.clock.now() + timedelta(**span))


async def test_it_counts_what_is_in_the_outbox(tools: Tools, far: FarSide) -> None:
    far.answers = lambda d: Rejected("odd") if d.to == BO else None
    await put(tools, "one")
    await put(tools, "two", BO)
    await Deliverer(tools, DemoClock(NOON, still=True)).drain_once()
    await put(tools, "three")
    move(tools, seconds=40)
    health = await Pulse(tools, (), sees, "abc").health()
    assert health.ok
    assert health.outbox == {"delivered": 1, "rejected": 1, "ready": 1}
    assert (health.oldest_due_seconds, health.schema) == (40.0, "abc")


async def test_what_does_not_leave_is_an_alarm(tools: Tools, far: FarSide) -> None:
    far.answers = lambda _: RetryLater(3600, "down")
    await put(tools, "one")
    await Deliverer(tools, DemoClock(NOON, still=True)).drain_once()
    pulse = Pulse(tools, (), sees, "abc")
    assert (await pulse.health()).ok
    move(tools, minutes=5)
    assert not (await pulse.health()).ok


async def test_blind_screening_is_an_alarm(tools: Tools) -> None:
    health = await Pulse(tools, (), is_blind, "abc").health()
    assert (health.ok, health.screening_blind) == (False, True)


async def test_a_tick_that_stands_still_or_keeps_failing_is_an_alarm(tools: Tools) -> None:
    good = Beat(Tick("good", 5, runs), Work(tools))
    bad = Beat(Tick("bad", 5, fails), Work(tools))
    never = Beat(Tick("never", 5, runs), Work(tools))
    pulse = Pulse(tools, (good, bad, never), sees, "abc")
    await good.run()
    await bad.run()
    move(tools, seconds=7)
    health = await pulse.health()
    assert health.ok
    assert health.ticks_ran_seconds_ago == {"good": 7.0, "bad": None, "never": None}
    assert health.ticks_failed == {"bad": 1}
    for _ in range(4):
        await bad.run()
    assert not (await pulse.health()).ok
    bad.failing = 0
    assert (await pulse.health()).ok
    move(tools, minutes=6)
    assert not (await pulse.health()).ok


@pytest.mark.parametrize(("blind", "status"), [(False, 200), (True, 503)])
async def test_a_monitor_can_ask(tools: Tools, *, blind: bool, status: int) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    pulse = Pulse(tools, (), lambda _: answer(blind=blind), "abc")
    served = asyncio.create_task(serve(pulse, "127.0.0.1", port))
    async with aiohttp.ClientSession() as session:
        answer = await ask(session, f"http://127.0.0.1:{port}/healthz")
        assert answer.status == status
        assert (await answer.json())["screening_blind"] is blind
    served.cancel()
    with pytest.raises(asyncio.CancelledError):
        await served


async def ask(session: aiohttp.ClientSession, url: str) -> aiohttp.ClientResponse:
    """The answer, as soon as somebody listens."""
    try:
        return await session.get(url)
    except aiohttp.ClientConnectionError:
        await asyncio.sleep(0)
        return await ask(session, url)
