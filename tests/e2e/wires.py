"""The real program between two far sides, killed and started again; both remember what they saw."""

import asyncio
import itertools
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.core.clock import DemoClock
from bot.store import migrate
from bot.store.database import Database
from tests.e2e.program import ROOT
from tests.far_side.discord import FarSide as Discord
from tests.far_side.discord.model import Json, User
from tests.far_side.telegram import FarSide as Telegram
from tests.far_side.telegram.server import TOKEN
from tests.founding import Ground, founded
from tests.scenarios.words import HEAVY
from tests.store.rows import KEY, keys

GROUP = -1001000000001
BOTH = ("discord", "telegram")
HOURS_BACK = timedelta(hours=6)
MINUTES = timedelta(minutes=7)


class Wires:
    """A community on both platforms, and the program that is to hear everybody in it."""

    def __init__(
        self, url: str, folder: Path, clock: DemoClock, discord: Discord, telegram: Telegram
    ) -> None:
        self.url, self._folder, self._clock = url, folder, clock
        self.discord, self.telegram = discord, telegram
        self.written: dict[str, datetime] = {}
        self._alone: dict[str, tuple[User, int]] = {}
        self._numbers = itertools.count(5000)
        self._process: asyncio.subprocess.Process | None = None
        self._lives = 0

    async def settle_in(self) -> None:
        """Who and what there is, in both places and in the database."""
        self.guild = self.discord.guild("Harbour", channels=("general", "moderators"))
        self.general, self.moderators = self.guild.channels
        self.telegram.town.group(GROUP)
        self.telegram.town.enter(GROUP, 700001, "administrator", can_delete_messages=True)
        await migrate.upgrade(self.url, taken_at=datetime.now(UTC))
        db = await Database.open(self.url, keys=keys())
        await _found(db, self.guild.id, {self.general.id: "chat", self.moderators.id: "moderators"})
        await db.close()
        self._write_config()

    def greets(self, *names: str) -> None:
        """Somebody new for each on both platforms, who writes to the bot alone."""
        for name in names:
            user = self.discord.person(f"{name}-in-private-on-discord")
            self.discord.joins(user, self.guild)
            self.discord.writes_privately(user, "good evening")
            number = self._on_telegram(f"{name}-in-private-on-telegram")
            self.telegram.people.writes(number, number, "good evening")
            self._alone[name] = (user, number)

    def greeted(self) -> bool:
        """Whether the bot has answered each of them."""
        town = self.telegram.town
        return all(
            self.discord.told(user) and town.bots_messages(number)
            for user, number in self._alone.values()
        )

    def cries(self, name: str) -> None:
        """Four people write that they want to die: in each group, and to each bot alone."""
        self._clock.move_to(self._clock.now() + MINUTES)
        user = self.discord.person(f"{name}-on-discord")
        self.discord.joins(user, self.guild)
        self.discord.writes(user, self.general, HEAVY)
        number = self._on_telegram(f"{name}-on-telegram")
        self.telegram.people.writes(number, GROUP, HEAVY)
        alone, alone_there = self._alone[name]
        self.discord.writes_privately(alone, HEAVY)
        self.telegram.people.writes(alone_there, alone_there, HEAVY)
        for where in ("on-discord", "on-telegram", *(f"in-private-on-{one}" for one in BOTH)):
            self.written[f"{name}-{where}"] = self._clock.now()

    def _on_telegram(self, name: str) -> int:
        number = self.telegram.town.user(next(self._numbers), name)
        self.telegram.town.enter(GROUP, number)
        return number

    def alerts(self, name: str) -> list[Json]:
        """What stands in the moderators' channel about somebody."""
        shown = self.discord.shown(self.moderators)
        return [message for message in shown if name in message["content"]]

    def all_flagged(self) -> bool:
        return all(self.alerts(name) for name in self.written)

    async def starts(self) -> None:
        self._lives += 1
        with (self._folder / f"life-{self._lives}.log").open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", self._folder / "config.toml"),
                cwd=ROOT,
                env=os.environ | {"ALONGSIDE_KEY": KEY, "D": self.discord.token, "T": TOKEN},
                stdout=log,
                stderr=log,
            )

    async def dies(self) -> None:
        """Killed: nothing of it gets to say a last word."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stops(self) -> None:
        """Told to end: what is in hand is finished, and alerts leave."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        assert await self._process.wait() == 0, self.log()

    async def until(self, holds: Callable[[], bool], seconds: float = 90.0) -> None:
        """Wait for something on a far side, as long as the program lives."""
        try:
            async with asyncio.timeout(seconds):
                while not holds():  # noqa: ASYNC110 - two far sides, and neither tells
                    await asyncio.sleep(0.01)
        except TimeoutError:
            raise AssertionError(self.log()) from None

    def log(self) -> str:
        """What the latest life has said."""
        return (self._folder / f"life-{self._lives}.log").read_text()

    def _write_config(self) -> None:
        (self._folder / "config.toml").write_text(
            f"""
            [database]
            url = "{self.url}"
            key_env = "ALONGSIDE_KEY"
            [discord]
            token_env = "D"
            api_base_url = "{self.discord.api}"
            gateway_url = "{self.discord.state.gateway_address}"
            [telegram]
            token_env = "T"
            api_base_url = "{self.telegram.url}"
            [local]
            enabled = false
            """
        )


async def _found(db: Database, guild: str, channels: dict[str, str]) -> None:
    async with db.write() as tx:
        await founded(
            tx,
            Ground("discord", guild, channels),
            Ground("telegram", str(GROUP), {str(GROUP): "chat"}),
            at=datetime.now(UTC),
            zone="UTC",
            daily_at=None,
        )


@asynccontextmanager
async def wires(url: str, folder: Path) -> AsyncIterator[Wires]:
    """Both far sides, and at the end nothing that still runs."""
    # What happens there lies hours back, so that the time at which it was written shows.
    clock = DemoClock(datetime.now(UTC) - HOURS_BACK, still=True)
    telegram = Telegram()
    telegram.town.now = telegram.updates._now = lambda: clock.now().timestamp()
    async with Discord(clock) as discord, telegram.served():
        made = Wires(url, folder, clock, discord, telegram)
        await made.settle_in()
        try:
            yield made
        finally:
            if made._process is not None and made._process.returncode is None:
                await made.dies()
