"""The community: a server with a team's channel, and a group; everything of ours is real."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import msgspec
import pytest
from sqlalchemy import select

from adapters.discord import DiscordPlatform
from adapters.pictures import paint_image
from adapters.telegram import TelegramPlatform
from adapters.telegram.gate import Gate
from bot.core.clock import DemoClock
from bot.core.events import Event
from bot.core.platform import Handling, Platform
from bot.core.replies import Arg, msg
from bot.engine.manifest import manifest
from bot.engine.memory import StoredMemory
from bot.engine.running import Running
from bot.features.checkins.records import ScheduleRow
from bot.main import build, texts
from bot.store.database import Database
from bot.store.tables import CommunityRow, MemberRow
from tests.adapters.discord.side import until
from tests.adapters.telegram.bench import QUICK
from tests.far_side.discord import FarSide as DiscordSide
from tests.far_side.discord.model import MANAGE_MESSAGES
from tests.far_side.telegram import FarSide as TelegramSide
from tests.far_side.telegram.server import TOKEN
from tests.far_side.telegram.town import BOT_ID
from tests.founding import Ground, founded
from tests.store.rows import keys
from tests.wires.people import OnDiscord, OnTelegram, Seen, Someone, on_discord, on_telegram

MORNING = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
QUAY = -1001000000001
CREW = -1001000000002
DISCORD, TELEGRAM = "discord", "telegram"
RIGHTS = {"can_delete_messages": True, "can_pin_messages": True}
LOCALES = {"en": "en-GB", "es": "es-ES"}
# What databases do differently has nothing to do with languages: Spanish is read on one of them.
READ = [("sqlite", "en"), ("postgres", "en"), ("sqlite", "es")]
each_language = pytest.mark.parametrize(("product_url", "language"), READ, indirect=["product_url"])
each_platform = pytest.mark.parametrize("platform", [DISCORD, TELEGRAM])


class Town:
    """Both far sides, the program between them, and its time."""

    def __init__(self, on_discord: DiscordSide, on_telegram: TelegramSide) -> None:
        self.discord, self.telegram = on_discord, on_telegram
        self.clock = DemoClock(MORNING, still=True)
        self.events: list[Event] = []
        self.running: Running
        self.community: str
        self.guild = on_discord.guild("Harbour", channels=("general", "moderators", "daily"))
        self.team = self.guild.channels[1]
        self.daily = self.guild.channels[2]
        on_telegram.town.reads_all = False
        for chat, title in ((QUAY, "Quay"), (CREW, "Crew")):
            on_telegram.town.group(chat, title)
            on_telegram.town.enter(chat, BOT_ID, "administrator", **RIGHTS)
        self._users = 100

    def hears(self, event: Event) -> Handling:
        self.events.append(event)
        return self.running.app.handle(event)

    # People.

    def someone(self, name: str, platform: str, language: str = "en") -> Someone:
        """Somebody who is there and has not joined."""
        if platform == DISCORD:
            user = self.discord.person(name, locale=LOCALES[language])
            self.discord.joins(user, self.guild)
            general = self.guild.channels[0]
            return OnDiscord(self.discord, user, general, self.settled, self.after, language)
        self._users += 1
        self.telegram.town.user(self._users, name, language=language)
        self.telegram.town.enter(QUAY, self._users)
        return OnTelegram(self.telegram, self._users, QUAY, self.settled, language)

    def moderator(self, name: str, platform: str) -> Someone:
        """Somebody of the team."""
        made = self.someone(name, platform)
        if isinstance(made, OnDiscord):
            self.discord.role(self.guild, made.user, MANAGE_MESSAGES)
            made.group = self.team
        elif isinstance(made, OnTelegram):
            for chat in (QUAY, CREW):
                self.telegram.town.enter(chat, made.user, "administrator")
            made.group = CREW
        return made

    async def member(self, name: str, platform: str, language: str = "en") -> Someone:
        """Somebody who has joined with defaults."""
        made = self.someone(name, platform, language)
        await made.types("start")
        for key in ("onboarding-agree", "onboarding-pack-none", "onboarding-fine"):
            await made.presses(self.word(key, made))
        return made

    async def counting(self, name: str, platform: str, language: str, day: str) -> Someone:
        """A member who counts from a day."""
        made = self.someone(name, platform, language)
        await made.types("start")
        for key in ("onboarding-agree", "journeys-pack-smoking", "onboarding-since-date"):
            await made.presses(self.word(key, made))
        await made.fills(day)
        await made.presses(self.word("onboarding-fine", made))
        return made

    def word(self, key: str, reader: Someone, **args: Arg) -> str:
        """A sentence as somebody reads it."""
        return texts().line(msg(key, **args), reader.language)

    # Time.

    async def settled(self) -> None:
        """Everything that came was handled, and everything due has left."""
        for _ in range(2):
            await self.telegram.until(lambda: not self.telegram.updates.waiting)
            await self.discord.state.gateway.everything_sent()
            await self.running.app.idle()
            await self.running.deliverer.drained()

    async def after(self, act: Callable[[], object]) -> None:
        """Somebody does something; what comes of it has come in, and is handled."""
        before = len(self.events)
        act()
        await until(lambda: len(self.events) > before)
        await self.settled()

    async def until(self, moment: datetime) -> None:
        """Time goes on, through everything that is due."""
        await self.running.timeline.move_to(moment)
        await self.settled()

    async def passes(self, **span: float) -> None:
        await self.until(self.clock.now() + timedelta(**span))

    # What there is to see.

    def public(self, platform: str) -> list[Seen]:
        """What others than the team can read."""
        if platform == TELEGRAM:
            return [on_telegram(raw) for raw in self.telegram.town.bots_messages(QUAY)]
        channels = [c for c in self.discord.state.channels.values() if c.guild and c != self.team]
        return [on_discord(raw) for channel in channels for raw in self.discord.shown(channel)]

    def alerts(self, platform: str) -> list[Seen]:
        """What the team reads there."""
        if platform == TELEGRAM:
            return [on_telegram(raw) for raw in self.telegram.town.bots_messages(CREW)]
        return [on_discord(raw) for raw in self.discord.shown(self.team)]

    # Shortcuts.

    async def here_for_long(self) -> None:
        """As if everybody had joined a month ago, and were asked nothing in the evenings."""
        async with self.running.tools.db.write() as tx:
            (await tx.get_one(CommunityRow, self.community)).daily_at = None
            for member in await tx.scalars(select(MemberRow)):
                member.joined_at = MORNING - timedelta(days=30)
            for row in await tx.scalars(select(ScheduleRow)):
                row.next_due_at = None

    async def found(self) -> None:
        """As /setup would."""
        general, team, daily = self.guild.channels
        rooms = {general.id: "chat", team.id: "moderators", daily.id: "daily"}
        names = {room.id: room.name for room in self.guild.channels}
        async with self.running.tools.db.write() as tx:
            self.community = await founded(
                tx,
                Ground(DISCORD, self.guild.id, rooms, names=names),
                Ground(TELEGRAM, str(QUAY), {str(QUAY): "daily"}, name="Quay"),
                Ground(TELEGRAM, str(CREW), {str(CREW): "moderators"}, name="Crew"),
                at=MORNING,
            )


@asynccontextmanager
async def town(url: str) -> AsyncIterator[Town]:
    """The program on both platforms, from its start to its end."""
    async with AsyncExitStack() as stack:
        on_discord = await stack.enter_async_context(DiscordSide())
        on_telegram = TelegramSide()
        await stack.enter_async_context(on_telegram.served())
        made = Town(on_discord, on_telegram)
        discord = DiscordPlatform(
            on_discord.token,
            api_base_url=on_discord.api,
            gateway_url=on_discord.state.gateway_address,
            paint=paint_image,
            echo_seconds=0.05,
        )
        telegram = TelegramPlatform(
            TOKEN,
            api_base_url=on_telegram.url,
            paint=paint_image,
            clock=made.clock,
            long_poll=1,
            pauses=QUICK,
            gate=Gate(second=0.0),
        )
        platforms: dict[str, Platform] = {DISCORD: discord, TELEGRAM: telegram}
        for unpaced in (discord, telegram):
            unpaced.capabilities = msgspec.structs.replace(
                unpaced.capabilities, per_second=10_000.0, per_place_seconds=0.0
            )
        db = await Database.open(url, keys=keys())
        made.running = await build(db, clock=made.clock, platforms=platforms)
        await made.found()
        told = manifest(made.running.tools.registry, made.running.tools.texts)
        work = [asyncio.create_task(made.running.deliverer.run())]
        for one in platforms.values():
            run = partial(one.run, made.hears, told, StoredMemory(db, one.name))
            work.append(asyncio.create_task(run()))
        try:
            await discord.ready()
            await until(lambda: bool(on_discord.state.commands) and on_telegram.updates.polls > 0)
            yield made
        finally:
            for task in work:
                task.cancel()
            await asyncio.gather(*work, return_exceptions=True)
            await made.running.close()
        assert on_discord.state.witness.complaints == []
        assert on_telegram.violations == []
