"""How long `/sos` takes to be answered at 50 events a second while 2,000 prompts go out, on SQLite.

Run: .venv/bin/python -m benchmarks.sos. The local page's adapter, durable as it is shipped. Of ten
events one is `/sos`, two are check-ins, seven are words in the group, each read for danger. Prints
how long they took, quiet and in the burst; `core` is SOS without the page, which writes down what
it shows (Discord and Telegram do not): what is left of the goal belongs to their networks.
"""

import asyncio
import sys
import tempfile
import time as real
from collections.abc import Awaitable
from pathlib import Path

from benchmarks.prompts import BURST
from benchmarks.town import EVENING, Inhabited, inhabited, report
from bot.core.events import Commanded
from bot.core.people import Identity, Person, Place

PER_SECOND = 50
SOS, CHECK_INS = 1, 3  # of ten events
WARM_SECONDS, QUIET_SECONDS, BURST_SECONDS = 3, 10, 30
GOAL = 0.3
ALONE = 200


async def measure(folder: Path) -> bool:
    """Quiet first, then the burst. Whether the goal was met in both."""
    async with inhabited(folder) as town:
        await alone(town)
        crowd = Crowd(town)
        await crowd.write(WARM_SECONDS)
        met = await observed(crowd, QUIET_SECONDS, "quiet")
        town.clock.move_to(EVENING)
        return await observed(crowd, BURST_SECONDS, f"{BURST} prompts going out") and met


class Crowd:
    """People in the town, who write so many times a second, evenly."""

    def __init__(self, town: Inhabited) -> None:
        self._page, self._place, self._running = town.page, town.place, town.running
        self._group = Place(town.page.name, "room", "daily")
        self.waits: dict[str, list[float]] = {}

    async def write(self, seconds: int) -> None:
        """Let them; `waits` are the seconds from each event to its answer, by what it was."""
        self.waits = {"/sos": [], "/sos, core": [], "/checkin": []}
        async with asyncio.TaskGroup() as tasks:
            for number in range(seconds * PER_SECOND):
                tasks.create_task(self._one(number))
                await asyncio.sleep(1 / PER_SECOND)

    async def _one(self, number: int) -> None:
        who, doings = self._place.members[number % BURST], self._page.doings
        if number % 10 >= CHECK_INS:
            await doings.say(who, self._group, "The soup was good today.")
        elif number % 10 >= SOS:
            await self._timed("/checkin", doings.command(who, "checkin", "", who.direct))
        elif number % 20 >= SOS:
            await self._timed("/sos, core", self._core(who.identity, number))
        else:
            await self._timed("/sos", doings.command(who, "sos", "", who.direct))

    async def _core(self, who: Identity, number: int) -> None:
        now = self._running.tools.clock.now()
        event = Commanded(key=f"core:{now}:{number}", at=now, author=Person(who), name="sos")
        await self._running.app.handle(event).answer

    async def _timed(self, name: str, doing: Awaitable[object]) -> None:
        began = real.perf_counter()
        await doing
        self.waits[name].append(real.perf_counter() - began)


async def observed(crowd: Crowd, seconds: int, name: str) -> bool:
    """What people waited, how much of one processor it took, and whether SOS was in time."""
    began, busy = real.perf_counter(), real.process_time()
    await crowd.write(seconds)
    share = (real.process_time() - busy) / (real.perf_counter() - began)
    for what, waits in crowd.waits.items():
        report(f"{what}, {name}", waits)
    print(f"processor, {name}: {share:.0%} of one")
    opened = sorted(crowd.waits["/sos"])
    return opened[int(len(opened) * 0.99) - 1] <= GOAL


async def alone(town: Inhabited) -> None:
    """What one costs the processor when nothing else happens."""
    began = real.process_time()
    for who in town.place.members[:ALONE]:
        await town.page.doings.command(who, "sos", "", who.direct)
    print(f"one /sos alone: {(real.process_time() - began) / ALONE * 1000:.1f} ms of processor")


def main() -> int:
    """Measure in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        met = asyncio.run(measure(Path(folder)))
    print("goal: p99 of /sos within 300 ms:", "met" if met else "missed")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
