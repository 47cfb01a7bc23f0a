"""Permits: never more a second than the server allows, alerts first, one at a time per place."""

import asyncio
import heapq
import itertools
import random
from collections.abc import Callable

import pytest

from bot.core.platform import Capabilities
from bot.engine.pace import Pace, Permits


class HandTimer:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self._calls: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()

    def call_later(self, delay: float, callback: Callable[[], None]) -> object:
        heapq.heappush(self._calls, (self.now + delay, next(self._order), callback))
        return None

    async def wait(self, seconds: float) -> None:
        done = asyncio.get_running_loop().create_future()
        self.call_later(seconds, lambda: done.set_result(None))
        await done

    async def to(self, moment: float) -> None:
        """Go forward; everybody who can goes on before the next call."""
        await settle()
        while self._calls and self._calls[0][0] <= moment:
            self.now, _, callback = heapq.heappop(self._calls)
            callback()
            await settle()
        self.now = moment


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def capabilities(per_second: float, per_place_seconds: float = 0.0) -> Capabilities:
    return Capabilities(
        forms="page",
        text_limit=4000,
        threads=True,
        private_in_group=True,
        writes_first=True,
        tells_deletions=True,
        per_second=per_second,
        per_place_seconds=per_place_seconds,
    )


@pytest.fixture
def timer() -> HandTimer:
    return HandTimer()


@pytest.mark.parametrize("seed", range(5))
async def test_no_second_on_the_server_sees_more_than_is_allowed(
    timer: HandTimer, seed: int
) -> None:
    dice = random.Random(seed)
    pace = Pace(capabilities(10), timer)
    arrivals: list[float] = []

    async def send(number: int) -> None:
        async with pace.permit(f"place {number}", crisis=number % 5 == 0):
            await timer.wait(dice.uniform(0.01, 0.3))
            arrivals.append(timer.now)
            await timer.wait(dice.uniform(0.01, 0.3))

    tasks = [asyncio.create_task(send(number)) for number in range(100)]
    await timer.to(60.0)
    await asyncio.gather(*tasks)
    arrivals.sort()
    # Strict sliding window: any eleven arrivals in a row take at least a second.
    spans = [last - first for first, last in zip(arrivals, arrivals[10:], strict=False)]
    assert min(spans) >= 1.0
    assert arrivals[-1] < 20.0


async def test_some_permits_are_kept_for_alerts(timer: HandTimer) -> None:
    pace = Pace(capabilities(10), timer)
    inside: list[str] = []

    async def send(name: str, *, crisis: bool) -> None:
        async with pace.permit(name, crisis=crisis):
            inside.append(name)
            await timer.wait(5.0)

    tasks = [asyncio.create_task(send(f"post {n}", crisis=False)) for n in range(12)]
    await timer.to(1.0)
    assert len(inside) == 9
    tasks.append(asyncio.create_task(send("alert", crisis=True)))
    await timer.to(1.1)
    assert inside[-1] == "alert"
    await timer.to(30.0)
    await asyncio.gather(*tasks)


async def test_a_permit_on_its_way_back_is_kept_from_nobody(timer: HandTimer) -> None:
    pace = Pace(capabilities(10), timer)
    starts: list[float] = []

    async def send(number: int) -> None:
        async with pace.permit(f"place {number}", crisis=False):
            starts.append(timer.now)
            await timer.wait(0.1)

    tasks = [asyncio.create_task(send(number)) for number in range(30)]
    await timer.to(10.0)
    await asyncio.gather(*tasks)
    seconds = [[at for at in starts if begin <= at < begin + 1.1] for begin in (0.0, 1.1, 2.2)]
    assert [len(second) for second in seconds] == [10, 10, 10]


async def test_what_is_not_urgent_leaves_evenly_so_that_an_alert_soon_finds_a_permit(
    timer: HandTimer,
) -> None:
    """Permits that left together would return together: an alert would wait for a second."""
    pace = Pace(capabilities(10), timer)
    waited: list[float] = []

    async def send(number: int) -> None:
        async with pace.permit(f"place {number}", crisis=False):
            await timer.wait(0.03)

    async def alert(at: float) -> None:
        await timer.wait(at)
        async with pace.permit(f"alert {at}", crisis=True):
            waited.append(timer.now - at)
            await timer.wait(0.03)

    tasks = [asyncio.create_task(send(number)) for number in range(200)]
    tasks += [asyncio.create_task(alert(0.5 + n * 0.73)) for n in range(20)]
    await timer.to(60.0)
    await asyncio.gather(*tasks)
    assert max(waited) < 0.25


async def test_alerts_are_served_before_those_who_waited_longer(timer: HandTimer) -> None:
    permits = Permits(1, 1.0, timer)
    served: list[str] = []

    async def use(name: str, *, crisis: bool) -> None:
        await permits.acquire(crisis=crisis)
        served.append(name)
        permits.release()

    tasks = [asyncio.create_task(use(f"post {n}", crisis=False)) for n in range(3)]
    await settle()
    tasks.append(asyncio.create_task(use("alert", crisis=True)))
    await timer.to(10.0)
    await asyncio.gather(*tasks)
    assert served == ["post 0", "alert", "post 1", "post 2"]
    assert permits.idle


async def test_a_place_hears_one_at_a_time_and_not_too_soon_after_the_last(
    timer: HandTimer,
) -> None:
    pace = Pace(capabilities(30, per_place_seconds=3.0), timer)
    starts: dict[str, list[float]] = {"a": [], "b": []}

    async def send(place: str) -> None:
        async with pace.permit(place, crisis=False):
            starts[place].append(timer.now)
            await timer.wait(0.5)

    tasks = [asyncio.create_task(send(place)) for place in "aaabb"]
    await timer.to(60.0)
    await asyncio.gather(*tasks)
    assert starts["a"] == [0.0, 3.5, 7.0]
    assert starts["b"] == pytest.approx([0.03, 3.53])  # none leaves together with another
    assert pace._places == {}


async def test_whoever_gives_up_waiting_leaves_no_gap_and_no_hole(timer: HandTimer) -> None:
    permits = Permits(1, 0.0, timer)
    await permits.acquire(crisis=False)
    waiting = [asyncio.create_task(permits.acquire(crisis=False)) for _ in range(3)]
    await settle()
    waiting[0].cancel()
    await settle()
    permits.release()
    # The second has been given the permit and gives up before it can use it.
    waiting[1].cancel()
    await settle()
    assert waiting[2].done()
    permits.release()
    assert permits.idle


async def test_slow_limits_are_kept_too(timer: HandTimer) -> None:
    pace = Pace(capabilities(0.5), timer)
    starts: list[float] = []

    async def send() -> None:
        async with pace.permit("a", crisis=False):
            starts.append(timer.now)

    tasks = [asyncio.create_task(send()) for _ in range(3)]
    await timer.to(10.0)
    await asyncio.gather(*tasks)
    assert starts == [0.0, 2.0, 4.0]
