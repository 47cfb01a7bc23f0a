"""A core of the test's making around the adapter: it keeps events and answers as it is told."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import TypeVar

from adapters.telegram import TelegramPlatform
from adapters.telegram.gate import Gate
from adapters.telegram.intake import Pauses
from bot.core.clock import DemoClock
from bot.core.events import Event
from bot.core.ids import new_id
from bot.core.people import Address, Direct, Identity, Place, Who
from bot.core.platform import (
    NOTHING,
    CommandInfo,
    Delivery,
    Handling,
    Manifest,
    Op,
    Outcome,
    Response,
)
from bot.core.replies import Image, Reply, Text
from tests.far_side.telegram import FarSide
from tests.far_side.telegram.server import TOKEN

E = TypeVar("E", bound=Event)
QUICK = Pauses(first=0.02, conflict=0.05, slice=0.02, again=0.01)
PNG = b"\x89PNG painted"


class Notes:
    """A memory without a disk."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}

    async def get(self, key: str) -> bytes | None:
        return self.values.get(key)

    async def put(self, key: str, value: bytes) -> None:
        self.values[key] = value

    async def delete(self, *keys: str) -> None:
        for key in keys:
            self.values.pop(key, None)

    async def items(self, prefix: str) -> Sequence[tuple[str, bytes]]:
        return sorted((k, v) for k, v in self.values.items() if k.startswith(prefix))


def say(text: Text, language: str) -> str:
    return text if isinstance(text, str) else f"[{text.key} {language}]"


def command(name: str, *, who: Who = Who.MEMBER, in_groups: bool = False) -> CommandInfo:
    return CommandInfo(
        name=name,
        who=who,
        target="none",
        private=True,
        describe={"en": f"About {name}", "es": f"Sobre {name}"},
        labels={},
        aliases=("plan",) if name == "me" else (),
        in_groups=in_groups,
    )


MANIFEST = Manifest(
    commands=(
        command("start", who=Who.ANYONE, in_groups=True),
        command("checkin"),
        command("sos", who=Who.ANYONE),
        command("me"),
        command("cases", who=Who.MODERATOR),
        command("setup", who=Who.ADMIN),
    ),
    answers={},
    private={},
    say=say,
    languages=("en", "es"),
)


class Bench:
    """The adapter, its far side and a core."""

    def __init__(
        self,
        far: FarSide,
        *,
        memory: Notes | None = None,
        clock: DemoClock | None = None,
        paint: Callable[[Image], bytes] | None = lambda _: PNG,
        gate: Gate | None = None,
        read_seconds: float = 5.0,
    ) -> None:
        self.far = far
        self.memory = memory or Notes()
        self.events: list[Event] = []
        self.answer: Callable[[Event], Response] = lambda _: NOTHING
        self.screen: Callable[[Event], None] = lambda _: None
        self.hold = asyncio.Event()
        self.hold.set()
        self.platform = TelegramPlatform(
            TOKEN,
            api_base_url=far.url,
            paint=paint,
            clock=clock or DemoClock(datetime(2026, 11, 22, 20, 0, tzinfo=UTC)),
            long_poll=1,
            pauses=QUICK,
            gate=gate or Gate(second=0.0),
            read_seconds=read_seconds,
        )

    def sink(self, event: Event) -> Handling:
        self.events.append(event)
        return Handling(self._screened(event), self._answered(event))

    async def _screened(self, event: Event) -> None:
        self.screen(event)

    async def _answered(self, event: Event) -> Response:
        await self.hold.wait()
        return self.answer(event)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Bench"]:
        """The adapter takes part."""
        task = asyncio.create_task(self.platform.run(self.sink, MANIFEST, self.memory))
        polls = self.far.updates.polls
        try:
            await self.far.until(lambda: self.far.updates.polls > polls or task.done())
            yield self
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def next(self, kind: type[E], number: int = 1) -> E:
        """The event of a kind, once it is there."""

        def there() -> bool:
            return len(self.of(kind)) >= number

        await self.far.until(there)
        return self.of(kind)[number - 1]

    def of(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    async def settled(self) -> None:
        """Everything that came was handled and confirmed."""
        far = self.far
        await far.until(lambda: not far.updates.waiting)

    async def send(
        self, to: Address, reply: Reply, *, crisis: bool = False, nonce: str = ""
    ) -> Outcome:
        return await self.do("send", to, reply=reply, crisis=crisis, nonce=nonce)

    async def do(
        self,
        op: Op,
        to: Address,
        *,
        reply: Reply | None = None,
        ref: str | None = None,
        crisis: bool = False,
        nonce: str = "",
    ) -> Outcome:
        delivery = Delivery(
            id=new_id(),
            op=op,
            to=to,
            nonce=nonce or new_id(),
            reply=reply,
            ref=ref,
            crisis=crisis,
        )
        return await self.platform.deliver(delivery)


def direct(user: int) -> Direct:
    return Direct("telegram", str(user))


def group(chat: int, thread: str | None = None) -> Place:
    return Place("telegram", str(chat), str(chat), thread)


def person(user: int, name: str = "Ana") -> Identity:
    return Identity("telegram", str(user), name)
