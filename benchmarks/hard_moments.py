"""How long `/sos` takes to be answered, and an alert to stand in the team's channel, over the wire.

Run: .venv/bin/python -m benchmarks.hard_moments [round trip in ms]. Both platforms' far sides with
their limits, 50 events a second (of ten one is `/sos`, two are check-ins, seven words in a group,
each read for danger), every four seconds somebody in danger; quiet, and while 10,000 prompts leave.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from adapters.discord import DiscordPlatform
from adapters.telegram import TelegramPlatform
from benchmarks.crowd import Busy, Waits
from benchmarks.fanout import ready, row
from benchmarks.fanout_sides import CROWD_FROM, FIRST_USER, GROUP, TEAM, Sides, sides
from benchmarks.town import report
from bot.core.clock import SystemClock
from bot.core.people import Address, Direct, Place
from bot.core.platform import Platform
from bot.engine import outbox
from bot.engine.outbox import Priority
from bot.main import build, metadata
from bot.store.database import Database
from bot.store.keys import Keys
from tests.far_side.telegram.server import TOKEN
from tests.founding import Ground, founded

PROMPTS = 10_000
PER_SECOND, ALARM_EVERY = 50, 4
WARM_SECONDS, QUIET_SECONDS, BURST_SECONDS = 5, 40, 120
GOALS = {"/sos": 0.3, "alert": 0.5}


async def found(db: Database, at: Sides) -> None:
    """One community on both platforms, with a team's channel on each."""
    team, chat = at.at.channels[:2]
    async with db.write() as tx:
        await founded(
            tx,
            Ground("discord", at.at.guild, {team: "moderators", chat: "chat"}),
            Ground("telegram", str(GROUP), {str(GROUP): "chat"}),
            Ground("telegram", str(TEAM), {str(TEAM): "moderators"}),
            at=SystemClock().now(),
            zone="UTC",
            calls_emergency="no",
            daily_at=None,
        )


def prompts(at: Sides) -> list[outbox.Row]:
    """To both platforms, as many as each takes in the same time; nobody in the crowd gets one."""
    places = [Place("discord", at.at.guild, channel) for channel in at.at.channels[2:]]
    chats = range(FIRST_USER, CROWD_FROM)
    to: list[Address] = []
    for n in range(PROMPTS):
        if n % 8 < 5:
            to.append(places[n % len(places)])
        else:
            to.append(Direct("telegram", str(chats[n % len(chats)])))
    return [row(f"fan:{n}", address, Priority.PROMPT) for n, address in enumerate(to)]


async def measure(at: Sides, round_trip: float, folder: Path) -> bool:
    """Quiet, then in the fan-out. Whether every goal was met."""
    on_discord = DiscordPlatform(
        at.at.discord_token, api_base_url=at.at.discord_api, gateway_url=at.at.discord_gateway
    )
    on_telegram = TelegramPlatform(TOKEN, api_base_url=at.at.telegram_api)
    db = await Database.open(
        f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}", keys=Keys(), metadata=metadata()
    )
    platforms: dict[str, Platform] = {"discord": on_discord, "telegram": on_telegram}
    running = await build(db, clock=SystemClock(), platforms=platforms)
    await found(db, at)
    running.take_in()
    await ready(on_discord, on_telegram)
    at.begin(round_trip)
    work = asyncio.create_task(running.work())
    await busy(at, WARM_SECONDS)
    met = told("quiet", await busy(at, QUIET_SECONDS))
    async with db.write() as tx:
        await outbox.put(tx, prompts(at))
    met = told(f"{PROMPTS} prompts going out", await busy(at, BURST_SECONDS)) and met
    for name, some in zip(("Discord", "Telegram"), at.arrived(), strict=True):
        print(f"{name}: {some.steady:.1f} messages a second, 429s: {some.refused}")
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    await running.close()
    return met


async def busy(at: Sides, seconds: int) -> Waits:
    """The crowd, for so long."""
    return await asyncio.to_thread(at.busy, Busy(seconds, PER_SECOND, ALARM_EVERY))


def told(when: str, waits: Waits) -> bool:
    """Print what they waited. Whether it was in time."""
    met = True
    for what, some in waits.items():
        report(f"{what}, {when}", some)
        late = sorted(some)[int(len(some) * 0.99) - 1]
        met = met and late <= GOALS[what.partition(" ")[0]]
    return met


def main() -> int:
    """Measure in a folder that goes away."""
    milliseconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30.0
    with tempfile.TemporaryDirectory() as folder, sides() as at:
        print(f"round trips of {milliseconds:g} ms, half of it more or less")
        met = asyncio.run(measure(at, milliseconds / 1000, Path(folder)))
    print("goals: p99 of /sos within 300 ms, of alerts within 500 ms:", "met" if met else "missed")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
