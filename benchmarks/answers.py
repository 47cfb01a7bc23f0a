"""How long a person waits for an answer while prompts go out or alerts are raised, on SQLite.

Run: .venv/bin/python -m benchmarks.answers. The local page's adapter, durable as it is shipped:
20 events a second, from the event to the answer being kept. Prints the quiet time, a time with a
message every second for which moderators are asked, and a minute's 2,000 prompts.
"""

import asyncio
import statistics
import tempfile
import time as real
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from adapters.local import Channel, ChannelRef, LocalPlatform, Resident, Town, TownHome
from benchmarks.prompts import BURST, KEY, START, fill
from bot.core.clock import DemoClock
from bot.main import build, metadata
from bot.store.database import Database, Tx
from bot.store.keys import Keys
from bot.store.tables import IdentityRow

PER_SECOND = 20
HEAVY = "i want to kill myself"
WARM_UP_SECONDS, QUIET_SECONDS, BURST_SECONDS = 3, 10, 30


def town() -> Town:
    """A room with everybody who is asked in that minute, and a moderator."""
    people = [Resident(f"p{n}", f"P{n}", ("room",)) for n in range(BURST)]
    channels = (Channel("daily", "daily"), Channel("team", "team"))
    return Town(
        name="Room",
        zone="UTC",
        homes=(TownHome("room", "Room", channels),),
        people=(*people, Resident("mo", "Mo", ("room",), role="moderator")),
        moderators=ChannelRef("room", "team"),
    )


async def move_in(tx: Tx) -> None:
    """Let the members that `fill` made live in the town."""
    for number, row in enumerate(await tx.scalars(select(IdentityRow))):
        row.platform, row.ref = "local", f"p{number}"


async def measure(folder: Path) -> None:
    """Quiet first, then the burst."""
    clock = DemoClock(START, still=True)
    keys = Keys(env="BENCH_KEY", environ={"BENCH_KEY": KEY})
    url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    db = await Database.open(url, keys=keys, metadata=metadata())
    place = town()
    page = LocalPlatform(place, port=0)
    running = await build(db, clock=clock, platforms={page.name: page})
    await fill(running.tools, [(20 * 60, "UTC")] * BURST)
    async with db.write() as tx:
        await move_in(tx)
    running.take_in()
    await page.ready()
    working = asyncio.create_task(running.work())
    await ask(page, place, WARM_UP_SECONDS)  # every statement is compiled once
    report("quiet", await ask(page, place, QUIET_SECONDS))
    alarms = asyncio.create_task(raise_alarms(page, place))
    report("an alert every second", await ask(page, place, QUIET_SECONDS))
    alarms.cancel()
    await asyncio.gather(alarms, return_exceptions=True)
    clock.move_to(START + timedelta(hours=20))
    report(f"{BURST} prompts going out", await ask(page, place, BURST_SECONDS))
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await running.close()


async def raise_alarms(page: LocalPlatform, place: Town) -> None:
    """Somebody else every second writes what is passed on to moderators."""
    for who in reversed(place.members):
        await page.doings.say(who, who.direct, HEAVY)
        await asyncio.sleep(1)


async def ask(page: LocalPlatform, place: Town, seconds: int) -> list[float]:
    """So many events a second, evenly; seconds from each event to its answer."""
    waits: list[float] = []

    async def one(number: int) -> None:
        who = place.members[number % BURST]
        began = real.perf_counter()
        await page.doings.command(who, "checkin", "", who.direct)
        waits.append(real.perf_counter() - began)

    async with asyncio.TaskGroup() as group:
        for number in range(seconds * PER_SECOND):
            group.create_task(one(number))
            await asyncio.sleep(1 / PER_SECOND)
    return waits


def report(name: str, waits: list[float]) -> None:
    """The middle and the slow end, in milliseconds."""
    cuts = statistics.quantiles(waits, n=100)
    print(
        f"{name:28s} n={len(waits):4d}  p50 {cuts[49] * 1000:6.1f} ms"
        f"  p99 {cuts[98] * 1000:6.1f} ms  max {max(waits) * 1000:6.1f} ms"
    )


def main() -> None:
    """Measure in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder)))


if __name__ == "__main__":
    main()
