"""Adapters come back on their own, each at its pace; the way out has an order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import pytest

from bot.core.errors import WrongToken
from bot.engine.shutdown import Shutdown
from bot.engine.supervise import pause_after, supervise


class Enough(BaseException):
    """Ends a test's supervision."""


class Naps:
    """A sleep that only remembers, and ends after so many."""

    def __init__(self, most: int) -> None:
        self.taken: list[float] = []
        self._most = most

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        if len(self.taken) >= self._most:
            raise Enough


async def fails() -> None:
    raise ConnectionError("wisteria")


async def run(
    naps: Naps,
    make: Callable[[], Awaitable[None]] = fails,
    *,
    dice: Callable[[], float] = lambda: 1.0,
    uptime: Callable[[], float] = lambda: 0.0,
) -> None:
    with pytest.raises(Enough):
        await supervise("far", make, sleep=naps, dice=dice, uptime=uptime)


async def test_pauses_double_up_to_a_minute() -> None:
    naps = Naps(9)
    await run(naps)
    assert naps.taken == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def test_a_refused_token_is_told_with_the_way_to_a_right_one_and_tried_hourly(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def refused() -> None:
        raise WrongToken("Get the right one from the desk.")

    naps = Naps(3)
    await run(naps, refused)
    assert naps.taken == [3600, 3600, 3600]
    assert "far cannot take part: Get the right one from the desk." in caplog.text


async def test_not_everybody_comes_back_in_the_same_second() -> None:
    assert pause_after(3, 0.0) == 6.0
    assert pause_after(3, 1.0) == 8.0


async def test_after_a_good_minute_pauses_begin_anew() -> None:
    clock = iter([0.0, 1.0, 10.0, 11.0, 20.0, 90.0, 100.0, 101.0])
    naps = Naps(4)
    await run(naps, uptime=lambda: next(clock))
    assert naps.taken == [1, 2, 1, 2]


async def test_one_that_just_ends_is_started_again_too() -> None:
    starts = 0

    async def ends() -> None:
        nonlocal starts
        starts += 1

    await run(Naps(3), ends)
    assert starts == 3


async def test_what_a_library_says_stays_out_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await run(Naps(2))
    assert "ConnectionError" in caplog.text
    assert "wisteria" not in caplog.text


async def test_a_sick_adapter_leaves_the_other_alone() -> None:
    well = asyncio.Event()

    async def runs() -> None:
        well.set()
        await asyncio.Event().wait()

    healthy = asyncio.create_task(supervise("well", runs))
    await run(Naps(5))
    await well.wait()
    assert not healthy.done()
    healthy.cancel()
    with pytest.raises(asyncio.CancelledError):
        await healthy


async def test_the_way_out_has_an_order_that_nothing_disturbs(
    caplog: pytest.LogCaptureFixture,
) -> None:
    steps: list[str] = []

    def step(
        name: str, *, fails: bool = False, hangs: bool = False
    ) -> Callable[[], Awaitable[object]]:
        async def act() -> None:
            steps.append(name)
            if fails:
                raise RuntimeError("wisteria")
            if hangs:
                await asyncio.Event().wait()

        return act

    await Shutdown(
        stop_intake=step("intake", fails=True),
        finish_handlers=step("handlers", hangs=True),
        drain_crisis=step("alerts"),
        dispose=step("rest"),
        patience=0.0,
    ).run()
    assert steps == ["intake", "handlers", "alerts", "rest"]
    assert "finishing handlers took longer" in caplog.text
    assert "wisteria" not in caplog.text
