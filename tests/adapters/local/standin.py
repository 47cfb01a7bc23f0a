"""A town and a stand-in for the core that answers with every kind of block and field.

`python -m tests.adapters.local.standin` serves it for looking at the page.
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Self

import msgspec

from adapters.local import (
    Channel,
    ChannelRef,
    LocalPlatform,
    Progress,
    Resident,
    Topic,
    Town,
    TownHome,
)
from bot.core.events import Commanded, Event, Pressed, Submitted
from bot.core.people import Direct, Place, Who
from bot.core.platform import (
    NOTHING,
    CommandInfo,
    Delivered,
    Delivery,
    Handling,
    Manifest,
    Op,
    Response,
)
from bot.core.replies import Reply
from tests.adapters.local import cards
from tests.sentences import texts

TOWN = Town(
    name="Harbour group",
    zone="Europe/Lisbon",
    homes=(
        TownHome(
            "harbour",
            "Harbour group",
            (
                Channel("daily", "daily"),
                Channel("evening", "evening", (Topic("walks", "walks"),)),
                Channel("moderators", "moderators"),
            ),
        ),
        TownHome("garden", "Garden room", (Channel("hello", "hello"),)),
    ),
    people=(
        Resident("ana", "Ana", ("harbour", "garden")),
        Resident("ben", "Ben", ("harbour",), about="new this week"),
        Resident("kim", "Kim", ("harbour",), locale="es", about="Ana’s buddy"),
        Resident("mo", "Mo", ("harbour",), role="moderator"),
        Resident("sam", "Sam", ("harbour",), role="admin"),
        Resident("ana2", "Ana at work", ("garden",), second_of="ana"),
    ),
    moderators=ChannelRef("harbour", "moderators"),
)
START = datetime(2026, 11, 19, 20, 3, tzinfo=UTC)
DAILY = Place("local", "harbour", "daily")
EVENING = Place("local", "harbour", "evening")
TEAM = TOWN.moderators_place
ANA, BEN, MO = Direct("local", "ana"), Direct("local", "ben"), Direct("local", "mo")


class KeptMemory:
    """Memory that outlives a platform, as the core's does."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}
        self.wrote = asyncio.Event()

    async def get(self, key: str) -> bytes | None:
        return self.values.get(key)

    async def put(self, key: str, value: bytes) -> None:
        self.values[key] = value
        self.wrote.set()

    async def delete(self, *keys: str) -> None:
        for key in keys:
            self.values.pop(key, None)

    async def items(self, prefix: str) -> Sequence[tuple[str, bytes]]:
        return [(key, raw) for key, raw in self.values.items() if key.startswith(prefix)]


class StandingTime:
    """A clock that stands until it is moved; `gate` lets a test hold a move under way."""

    zone = TOWN.zone

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self.progress: Progress | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    def now(self) -> datetime:
        return self._now

    async def move_to(self, moment: datetime) -> None:
        self.progress = Progress(moment, "Tonight’s question", 3)
        await self.gate.wait()
        if self.progress is not None:
            self._now = moment
        self.progress = None

    def stop(self) -> None:
        self.progress = None
        self.gate.set()


class Core:
    """Answers commands, presses and forms as `cards` says, and keeps what it was told."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.answers: dict[str, Response | Exception] = {}
        self.texts = texts()

    def __call__(self, event: Event) -> Handling:
        self.events.append(event)
        return Handling(_done(None), self._answer(event))

    async def _answer(self, event: Event) -> Response:
        answer: Response | Exception = NOTHING
        match event:
            case Commanded(name=name):
                answer = self.answers.get(f"/{name}") or cards.answer(name, event)
            case Pressed(data=data) | Submitted(data=data):
                answer = self.answers.get(data) or cards.answer(data, event)
            case _:
                answer = self.answers.get(type(event).__name__, NOTHING)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def of(self, kind: type) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]

    def manifest(self) -> Manifest:
        return Manifest(
            commands=tuple(_command(*row) for row in cards.COMMANDS),
            answers={},
            private={},
            say=self.texts.line,
            languages=("en", "es"),
        )


def _command(name: str, who: Who, describe: str, target: str = "none") -> CommandInfo:
    return msgspec.convert(
        {
            "name": name,
            "who": who,
            "target": target,
            "private": True,
            "describe": {"en": describe},
            "labels": {},
            "aliases": ("privacy",) if name == "me" else (),
        },
        CommandInfo,
    )


async def _done(value: None) -> None:
    return value


class Served:
    """A platform that runs."""

    def __init__(self, core: Core, memory: KeptMemory, time: StandingTime, port: int = 0) -> None:
        self.core, self.memory, self.time = core, memory, time
        self.platform = LocalPlatform(TOWN, port=port, time=time)
        self._nonce = 0
        self._run: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        run = self.platform.run(self.core, self.core.manifest(), self.memory)
        self._run = asyncio.create_task(run)
        await self.platform.ready()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._run is not None:
            self._run.cancel()
            await asyncio.gather(self._run, return_exceptions=True)

    async def deliver(
        self,
        op: Op,
        to: Place | Direct,
        reply: Reply | None = None,
        ref: str | None = None,
        nonce: str = "",
    ) -> str:
        """Deliver something that arrives; gives its reference."""
        self._nonce += 1
        nonce = nonce or f"n{self._nonce}"
        outcome = await self.platform.deliver(
            Delivery(id=nonce, op=op, to=to, nonce=nonce, reply=reply, ref=ref)
        )
        if not isinstance(outcome, Delivered):
            raise TypeError(outcome)
        return outcome.refs[0] if outcome.refs else ""


async def lived_in(served: Served) -> None:
    """Fill the town as in the pictures."""
    time = served.time
    time._now = START - timedelta(hours=8)
    await served.deliver("send", DAILY, cards.CELEBRATION)
    time._now = START - timedelta(hours=2)
    daily = await served.deliver("send", DAILY, cards.TOTALS)
    await served.deliver("pin", DAILY, ref=daily)
    thread = await served.deliver("open_thread", DAILY, cards.THREAD, ref=daily)
    in_thread = Place("local", "harbour", "daily", thread)
    for entry in cards.SHARED:
        time._now += timedelta(minutes=30)
        await served.deliver("send", in_thread, entry)
    time._now = START - timedelta(minutes=3)
    await served.deliver("send", ANA, cards.MILESTONE)
    await served.deliver("send", ANA, cards.check_in(3))
    await served.deliver("send", ANA, cards.ME)
    await served.deliver("send", TEAM, cards.AROUND)
    await served.deliver("send", TEAM, cards.NOW)
    await served.deliver("send", TEAM, cards.SOON)
    time._now = START


async def _main() -> None:
    async with Served(Core(), KeptMemory(), StandingTime(), port=8765) as served:
        await lived_in(served)
        print(served.platform.url, flush=True)  # noqa: T201  # for the person who started it
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main())
