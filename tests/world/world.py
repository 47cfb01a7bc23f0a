"""The whole program around fake far sides. `World.open` makes a community that people can join."""

from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.clock import DemoClock
from bot.core.events import Event
from bot.core.ids import new_id
from bot.core.people import Home, Place, Who
from bot.core.platform import Handling
from bot.engine.running import Running
from bot.main import build
from bot.store.database import Database
from bot.store.tables import IdentityRow, RoleGrant
from tests.founding import Ground, founded
from tests.store.rows import keys
from tests.world.actor import Actor
from tests.world.fake_platform import FakePlatform
from tests.world.shown import Shown

START = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)  # a Monday noon, in Lisbon too
HOME = Home("discord", "harbour")
OTHER_HOME = Home("telegram", "quay")
MODERATORS = "moderators"
DAILY = "daily"


class World:
    """Everything a scenario needs, in its own words."""

    def __init__(self, running: Running, clock: DemoClock, community_id: str) -> None:
        self.running, self.clock, self.community_id = running, clock, community_id
        self.platforms: dict[str, FakePlatform] = {}
        self._keys = 0

    @classmethod
    async def open(cls, url: str, *, start: datetime = START, bare: bool = False) -> "World":
        """A world on a fresh database. `bare`: nobody has set anything up yet."""
        clock = DemoClock(start, still=True)
        platforms = {
            "discord": FakePlatform("discord", "page"),
            "telegram": FakePlatform("telegram", "dialogue"),
        }
        db = await Database.open(url, keys=keys())
        running = await build(db, clock=clock, platforms=dict(platforms))
        world = cls(running, clock, new_id())
        world.platforms = platforms
        if not bare:
            await world._found()
        return world

    async def close(self) -> None:
        """Let go of the database."""
        await self.running.close()

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def handle(self, event: Event) -> Handling:
        return self.running.app.handle(event)

    def next_key(self) -> str:
        self._keys += 1
        return f"e{self._keys}"

    # People.

    def somebody(self, name: str, platform: str = "discord") -> Actor:
        """An account in a home that has not joined anything."""
        home = HOME if platform == "discord" else OTHER_HOME
        actor = Actor(self, self.platforms[platform], home, name)
        actor.platform.present[home].add(actor.identity.ref)
        return actor

    async def member(self, name: str, platform: str = "discord", **joining: str) -> Actor:
        """Somebody who has joined with defaults (or the buttons named), in the four taps."""
        actor = self.somebody(name, platform)
        await actor.types("/start")
        await actor.presses(joining.get("age", "I'm 18 or over and I agree"))
        await actor.presses(joining.get("what", "Smoking"))
        await actor.presses(joining.get("since", "Today"))
        await actor.presses(joining.get("when", "Fine"))
        return actor

    async def moderator(self, name: str, platform: str = "discord") -> Actor:
        """Somebody on the team."""
        return await self._granted(name, platform, Who.MODERATOR)

    async def admin(self, name: str, platform: str = "discord") -> Actor:
        """Somebody who may change the community's settings."""
        return await self._granted(name, platform, Who.ADMIN)

    async def _granted(self, name: str, platform: str, who: Who) -> Actor:
        actor = self.somebody(name, platform)
        actor.platform.staff_of[actor.home].append((actor.identity, who))
        async with self.running.tools.db.write() as tx:
            identity = IdentityRow(
                id=new_id(),
                platform=platform,
                ref=actor.identity.ref,
                name=name,
            )
            tx.add(identity)
            await tx.flush()
            tx.add(
                RoleGrant(
                    id=new_id(),
                    community_id=self.community_id,
                    identity_id=identity.id,
                    role=who.value,
                    source="platform",
                    granted_at=self.now,
                )
            )
        return actor

    # Time.

    async def passes(self, **span: float) -> None:
        """Let time go on, through every moment at which something is due."""
        await self.running.timeline.move_to(self.now + timedelta(**span))
        await self.settle()

    async def is_off(self, **span: float) -> None:
        """The program does not run for so long; then it catches up in one go."""
        self.clock.move_to(self.now + timedelta(**span))
        await self.until(self.now)

    async def until(self, moment: datetime) -> None:
        """Go on to a moment."""
        await self.running.timeline.move_to(moment)
        await self.settle()

    async def settle(self) -> None:
        """Everything that came in is handled, everything due is delivered."""
        await self.running.app.idle()
        await self.running.deliverer.drain_once()

    # What stands where.

    @property
    def public(self) -> list[Shown]:
        """Every message of the bot that others than moderators can read."""
        found = []
        for platform in self.platforms.values():
            for address, messages in platform.shown.items():
                if isinstance(address, Place) and address.channel != MODERATORS:
                    found.extend(messages)
        return found

    @property
    def alerts(self) -> list[Shown]:
        """What the moderators' channel shows, oldest first."""
        place = Place(HOME.platform, HOME.ref, MODERATORS)
        return self.platforms["discord"].shown[place]

    def daily(self, thread: str | None = None) -> list[Shown]:
        """The channel of the daily message, or a thread in it."""
        return self.platforms["discord"].shown[Place(HOME.platform, HOME.ref, DAILY, thread)]

    def read(self) -> AbstractAsyncContextManager[AsyncSession]:
        """The database, to look into."""
        return self.running.tools.db.read()

    # Making the community.

    async def _found(self) -> None:
        rooms = {"general": "chat", "evening": "chat", DAILY: "daily", MODERATORS: "moderators"}
        async with self.running.tools.db.write() as tx:
            self.community_id = await founded(
                tx,
                Ground(HOME.platform, HOME.ref, rooms),
                Ground(OTHER_HOME.platform, OTHER_HOME.ref, {"quay": "chat"}, name="Quay"),
                at=self.now,
            )
