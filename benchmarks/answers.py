"""How long a person waits for an answer while prompts go out or alerts are raised, on SQLite.

Run: .venv/bin/python -m benchmarks.answers. The local page's adapter, durable as it is shipped:
20 events a second, from the event to the answer being kept. Prints the quiet time, a minute's
2,000 prompts, and a time with a message every second for which moderators are asked.
"""

import asyncio
import tempfile
import time as real
from pathlib import Path

from benchmarks.prompts import BURST
from benchmarks.town import EVENING, Inhabited, inhabited, report

PER_SECOND = 20
HEAVY = "i want to kill myself"
WARM_UP_SECONDS, QUIET_SECONDS, BURST_SECONDS, ALERTS_SECONDS = 3, 10, 30, 20


async def measure(folder: Path) -> None:
    """Quiet first, then the burst, then the alerts, whose ladders stand still with the clock."""
    async with inhabited(folder) as town:
        await ask(town, WARM_UP_SECONDS)  # every statement is compiled once
        report("quiet", await ask(town, QUIET_SECONDS))
        town.clock.move_to(EVENING)
        report(f"{BURST} prompts going out", await ask(town, BURST_SECONDS))
        alarms = asyncio.create_task(raise_alarms(town))
        report("an alert every second", await ask(town, ALERTS_SECONDS))
        alarms.cancel()
        await asyncio.gather(alarms, return_exceptions=True)


async def raise_alarms(town: Inhabited) -> None:
    """Somebody else every second writes what is passed on to moderators."""
    for who in reversed(town.place.members):
        await town.page.doings.say(who, who.direct, HEAVY)
        await asyncio.sleep(1)


async def ask(town: Inhabited, seconds: int) -> list[float]:
    """So many events a second, evenly; seconds from each event to its answer."""
    waits: list[float] = []

    async def one(number: int) -> None:
        who = town.place.members[number % BURST]
        began = real.perf_counter()
        await town.page.doings.command(who, "checkin", "", who.direct)
        waits.append(real.perf_counter() - began)

    async with asyncio.TaskGroup() as group:
        for number in range(seconds * PER_SECOND):
            group.create_task(one(number))
            await asyncio.sleep(1 / PER_SECOND)
    return waits


def main() -> None:
    """Measure in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder)))


if __name__ == "__main__":
    main()
