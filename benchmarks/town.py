"""A town of the local page for benchmarks, durable as it is shipped: members, a team, channels.

Everybody is due at eight in the evening; the moderators' channel is watched and Mo is around.
"""

import asyncio
import statistics
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from adapters.local import Channel, ChannelRef, LocalPlatform, Resident, Town, TownHome
from benchmarks.prompts import BURST, KEY, START, fill
from bot.core.clock import DemoClock
from bot.core.ids import new_id
from bot.engine.running import Running
from bot.main import build, metadata
from bot.store.database import Database, Tx
from bot.store.keys import Keys
from bot.store.tables import ChannelRow, CommunityRow, HomeRow, IdentityRow, RoleGrant
from moderation.records import Around

EVENING = START + timedelta(hours=20)
_SINCE = START - timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Inhabited:
    """A town whose members live in it, with the program at work."""

    place: Town
    page: LocalPlatform
    running: Running
    clock: DemoClock


@asynccontextmanager
async def inhabited(folder: Path) -> AsyncGenerator[Inhabited]:
    """Build, fill and run it; ended at the end."""
    clock = DemoClock(START, still=True)
    keys = Keys(env="BENCH_KEY", environ={"BENCH_KEY": KEY})
    url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    db = await Database.open(url, keys=keys, metadata=metadata())
    place = _town()
    page = LocalPlatform(place, port=0)
    running = await build(db, clock=clock, platforms={page.name: page})
    await fill(running.tools, [(20 * 60, "UTC")] * BURST)
    async with db.write() as tx:
        await _move_in(tx)
    running.take_in()
    await page.ready()
    working = asyncio.create_task(running.work())
    yield Inhabited(place, page, running, clock)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await running.close()


def _town() -> Town:
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


async def _move_in(tx: Tx) -> None:
    """Let the members that `fill` made live in the town, and set it up."""
    for number, row in enumerate(await tx.scalars(select(IdentityRow))):
        row.platform, row.ref = "local", f"p{number}"
    community = (await tx.scalars(select(CommunityRow))).one()
    community.set_up_at = _SINCE
    home, mo = new_id(), new_id()
    tx.add(IdentityRow(id=mo, platform="local", ref="mo", name="Mo"))
    tx.add(HomeRow(id=home, community_id=community.id, platform="local", ref="room", name="Room"))
    await tx.flush()
    for ref, purpose in (("daily", "daily"), ("team", "moderators")):
        tx.add(
            ChannelRow(
                id=new_id(),
                home_id=home,
                community_id=community.id,
                ref=ref,
                name=ref,
                purpose=purpose,
                screened=purpose != "moderators",
            )
        )
    tx.add(
        RoleGrant(
            id=new_id(),
            community_id=community.id,
            identity_id=mo,
            role="moderator",
            source="platform",
            granted_at=_SINCE,
        )
    )
    until = EVENING + timedelta(days=1)
    tx.add(Around(id=new_id(), community_id=community.id, identity_id=mo, until=until))


def report(name: str, waits: list[float]) -> None:
    """The middle and the slow end, in milliseconds."""
    cuts = statistics.quantiles(waits, n=100)
    print(
        f"{name:28s} n={len(waits):4d}  p50 {cuts[49] * 1000:6.1f} ms"
        f"  p99 {cuts[98] * 1000:6.1f} ms  max {max(waits) * 1000:6.1f} ms"
    )
