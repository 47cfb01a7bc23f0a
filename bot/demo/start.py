"""Starts the demo: its community on first sight, its clock where it stood the last time."""

import asyncio
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.local.platform import LocalPlatform
from adapters.local.time import Progress
from adapters.local.town import PLATFORM, Town
from bot.core.clock import DemoClock
from bot.core.ids import new_id
from bot.core.platform import Memory
from bot.core.replies import msg
from bot.demo.data import Month
from bot.demo.past import Past
from bot.demo.player import Player
from bot.demo.story import RECENT, Deed, Story
from bot.engine.context import Work
from bot.engine.running import Running
from bot.store.database import Database
from bot.store.tables import ChannelRow, CommunityRow, HomeRow

NOW, PLAYED = "now", "played"
KEEP_SECONDS = 30.0


class DemoTime:
    """The page's clock control: the demo's clock, moved along the timeline."""

    def __init__(self, clock: DemoClock, zone: str) -> None:
        self._clock, self._zone = clock, zone
        self._running: Running | None = None

    def connect(self, running: Running) -> None:
        """From here on it can be moved."""
        self._running = running

    @property
    def zone(self) -> str:
        """The zone in which the clock is shown."""
        return self._zone

    @property
    def progress(self) -> Progress | None:
        """The move under way."""
        moving = self._running.timeline.progress if self._running else None
        if moving is None:
            return None
        return Progress(moving.to, msg("local-clock-due"), moving.left)

    def now(self) -> datetime:
        """The demo's present moment."""
        return self._clock.now()

    async def move_to(self, moment: datetime) -> None:
        """Go forward through everything that is due on the way."""
        if self._running is not None:
            await self._running.timeline.move_to(moment)

    def stop(self) -> None:
        """End a move where it is."""
        if self._running is not None:
            self._running.timeline.stop()


async def stands_at(memory: Memory) -> datetime | None:
    """Where the clock stood the last time; None where the month was never played to its end."""
    kept = await memory.get(NOW)
    if kept is None or await memory.get(PLAYED) is None:
        return None
    return datetime.fromisoformat(kept.decode())


async def keep_time(memory: Memory, clock: DemoClock) -> None:
    """Write down where the clock stands, again and again."""
    while True:
        await memory.put(NOW, clock.now().isoformat().encode())
        await asyncio.sleep(KEEP_SECONDS)


def last_day(town: Town, now: datetime) -> date:
    """The demo's last day is today, where its people live."""
    return now.astimezone(ZoneInfo(town.zone)).date()


async def found(db: Database, town: Town, now: datetime) -> None:
    """Make the town's community, with its homes and channels: what comes before /setup."""
    async with db.write() as tx:
        community = CommunityRow(
            id=new_id(),
            name=town.name,
            language="en",
            zone=town.zone,
            country="PT",
            daily_at=18 * 60,
            created_at=now,
        )
        tx.add(community)
        await tx.flush()
        for home in town.homes:
            row = HomeRow(
                id=new_id(),
                community_id=community.id,
                platform=PLATFORM,
                ref=home.ref,
                name=home.name,
            )
            tx.add(row)
            await tx.flush()
            for channel in home.channels:
                tx.add(
                    ChannelRow(
                        id=new_id(),
                        home_id=row.id,
                        community_id=community.id,
                        ref=channel.ref,
                        name=channel.name,
                        purpose=_purpose(town, home.ref, channel.ref),
                        screened=not _is_teams(town, home.ref, channel.ref),
                    )
                )


def _is_teams(town: Town, home: str, channel: str) -> bool:
    return (home, channel) == (town.moderators.home, town.moderators.channel)


def _purpose(town: Town, home: str, channel: str) -> str:
    if _is_teams(town, home, channel):
        return "moderators"
    return "daily" if channel == "daily" else "chat"


async def relive(
    running: Running, platform: LocalPlatform, town: Town, month: Month, clock: DemoClock
) -> None:
    """Let the month pass: joins at their time, older answers as rows, the last days in full."""
    today = clock.now().astimezone(ZoneInfo(town.zone)).date() + timedelta(days=month.days)
    story = Story(month, Player(platform, town), today, town.zone)
    deeds = story.deeds()
    early = [deed for deed in deeds if deed.at < story.recent]
    for deed in early:
        clock.move_to(deed.at)
        await _do(running, deed)
    past = Past(month.days, today, town.zone)
    work = Work(running.tools)
    for villager in month.villagers:
        async with work.scope() as scope:
            await past.write(scope, villager, PLATFORM, RECENT)
    clock.move_to(story.recent)
    for deed in deeds[len(early) :]:
        await running.timeline.move_to(deed.at)
        await _do(running, deed)
    await running.timeline.move_to(story.ends)


async def _do(running: Running, deed: Deed) -> None:
    await deed.do()
    await running.app.idle()
    await running.timeline.move_to(running.tools.clock.now())
