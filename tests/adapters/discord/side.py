"""The Discord adapter against its far side, as the shared suite uses a platform."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from adapters.discord import DiscordPlatform
from adapters.discord.painting import Paint
from adapters.discord.places import PLATFORM
from bot.core.people import Direct, Identity, Place
from bot.core.platform import Delivered, Manifest, Memory, Sink
from tests.adapters.contract import KeptMemory, Seen, Side, StandIn, Trouble, words
from tests.far_side.discord import FarSide
from tests.far_side.discord.interactions import EPHEMERAL, Interaction
from tests.far_side.discord.model import Json, User


@asynccontextmanager
async def running(
    far: FarSide,
    core: Sink,
    memory: Memory,
    *,
    manifest: Manifest | None = None,
    defer_seconds: float = 2.0,
    token: str | None = None,
    per_hour: int = 20,
    paint: Paint | None = None,
) -> AsyncIterator[DiscordPlatform]:
    """The adapter, connected, until the end of the block."""
    platform = DiscordPlatform(
        token or far.token,
        api_base_url=far.api,
        gateway_url=far.state.gateway_address,
        defer_seconds=defer_seconds,
        echo_seconds=0.05,
        new_directs_per_hour=per_hour,
        paint=paint,
    )
    run = asyncio.create_task(platform.run(core, manifest or StandIn().manifest(), memory))
    ready = asyncio.create_task(platform.ready())
    try:
        await asyncio.wait({run, ready}, return_when=asyncio.FIRST_COMPLETED)
        if run.done():
            run.result()
        await until(lambda: bool(far.state.commands))
        await far.state.gateway.everything_sent()
        yield platform
    finally:
        ready.cancel()
        run.cancel()
        await asyncio.gather(run, ready, return_exceptions=True)


async def until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for something that nobody announces."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - the far side does not announce everything
            await asyncio.sleep(0.002)


class DiscordSide(Side):
    troubles = frozenset({"busy", "lost", "blocked", "gone"})

    def __init__(self, far: FarSide, core: StandIn, memory: KeptMemory) -> None:
        self.far, self.core, self.memory = far, core, memory
        self.ada, self.kim = far.person("Ada"), far.person("Kim")
        self.home = far.guild("Harbour", self.ada, self.kim, channels=("general", "moderators"))
        self.general = self.home.channels[0]
        self.group = Place(PLATFORM, self.home.id, self.general.id)
        self.person = identity(self.ada)
        self.other = identity(self.kim)
        self.interactions: list[Interaction] = []
        self.form: Interaction | None = None

    async def says(self, text: str, *, private: bool = False) -> str:
        channel = self.far.state.direct(self.ada) if private else self.general
        return str(self.far.writes(self.ada, channel, text)["id"])

    async def edits(self, ref: str, text: str) -> None:
        self.far.edits(self.far.state.messages.get(self.general, ref), text)

    async def deletes(self, ref: str) -> None:
        self.far.deletes(self.far.state.messages.get(self.general, ref))

    async def uses(self, command: str, *, private: bool = False) -> None:
        await self._done(self.far.uses(self.ada, command, None if private else self.general))

    async def presses(self, label: str) -> None:
        found = [m for m in self._everything() if label in _labels(m)]
        await self._done(self.far.presses(self.ada, found[-1], label))

    async def fills(self, values: Mapping[str, str]) -> None:
        if self.form is None:
            await self.presses("Try again")
        assert self.form is not None
        opened, self.form = self.form, None
        await self._done(self.far.submits(opened, **values))

    async def public(self) -> list[Seen]:
        return [seen(message) for message in self.far.shown(self.general)]

    async def private(self) -> list[Seen]:
        return [seen(message) for message in self._hidden()]

    async def meets(self, trouble: Trouble) -> tuple[Place | Direct, str | None]:
        faults = self.far.state.faults
        match trouble:
            case "busy":
                faults.add("POST /channels", status=429, retry_after=60.0)
                return self.group, None
            case "lost":
                faults.add("POST /channels", "reset", times=2)
                return self.group, None
            case "blocked":
                self.ada.closed = True
                return self.person.direct, None
            case _:
                return self.group, "123456789012345678"

    async def _done(self, at: Interaction) -> None:
        self.interactions.append(at)
        await at.answered()
        if at.modal is not None:
            self.form = at

    def _hidden(self) -> list[Json]:
        direct = self.far.told(self.ada)
        ephemeral = [
            message
            for at in self.interactions
            for message in at.shown.values()
            if message["flags"] & EPHEMERAL
        ]
        return sorted([*direct, *ephemeral], key=lambda message: int(message["id"]))

    def _everything(self) -> list[Json]:
        return sorted([*self._hidden(), *self.far.shown(self.general)], key=lambda m: int(m["id"]))


def identity(user: User) -> Identity:
    return Identity(PLATFORM, user.id, user.name)


def _labels(message: Json) -> list[str]:
    return [item["label"] for row in message["components"] for item in row["components"]]


def seen(message: Json) -> Seen:
    """The message as people see it: alt texts are read out."""
    alts = [a.get("description") or "" for a in message["attachments"]]
    pings = message.get("_pings") or {}
    named = {user for user in pings.get("users") or () if f"<@{user}>" in message["content"]}
    if "users" in (pings.get("parse") or ()):
        named.add("anybody")
    return Seen(
        ref=message["id"],
        text="\n".join([message["content"], *alts]),
        buttons=tuple(_labels(message)),
        pings=frozenset(named),
    )


async def delivered(platform: DiscordPlatform, side: Side, text: str) -> str:
    """A public message of the bot; gives its id."""
    side.platform = platform
    outcome = await side.deliver(side.group, words(text, private=False))
    assert isinstance(outcome, Delivered), outcome
    return outcome.refs[0]
