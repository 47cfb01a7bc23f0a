"""A chat platform that answers as a test tells it, and the tools to deliver to it."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import select

from bot.core.clock import Clock, DemoClock
from bot.core.people import Address, Direct, Home, Identity, Place, Who
from bot.core.platform import (
    Capabilities,
    Delivered,
    Delivery,
    Manifest,
    Memory,
    Outcome,
    Problem,
    Sink,
)
from bot.core.registry import Ended, Feature, Registry
from bot.core.replies import Para, Reply
from bot.engine import outbox
from bot.engine.context import Scope, Tools
from bot.engine.outbox import Priority, Row
from bot.engine.texts import Texts
from bot.store.database import Database
from bot.store.tables import OutboxRow, PostedRow
from tests.store.rows import keys

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
ADA = Direct("far", "ada")
BO = Direct("far", "bo")
GENERAL = Place("far", "harbour", "general")
MODERATORS = Place("far", "harbour", "moderators")


class FarSide:
    """Keeps what it was asked to do; `answers` gives another outcome where it gives one."""

    def __init__(self, name: str = "far", **limits: float) -> None:
        self.name = name
        self.capabilities = Capabilities(
            forms="page",
            text_limit=4000,
            threads=True,
            private_in_group=True,
            writes_first=True,
            tells_deletions=True,
            per_second=limits.get("per_second", 10_000.0),
            per_place_seconds=limits.get("per_place_seconds", 0.0),
        )
        self.asked: list[Delivery] = []
        self.answers: Callable[[Delivery], Outcome | None] = lambda _: None
        self.gate: asyncio.Event | None = None
        self.at_once = self.most_at_once = 0
        self._more = asyncio.Event()

    async def run(self, sink: Sink, manifest: Manifest, memory: Memory) -> None:
        await asyncio.Event().wait()

    async def deliver(self, delivery: Delivery) -> Outcome:
        self.note(delivery)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.gate is not None:
                await self.gate.wait()
            return self.answers(delivery) or Delivered((f"m{len(self.asked)}",))
        finally:
            self.at_once -= 1

    def note(self, delivery: Delivery) -> None:
        """Remember what was asked."""
        self.asked.append(delivery)
        self._more.set()

    async def reached(self, count: int) -> None:
        """Wait until so many things were asked."""
        while len(self.asked) < count:
            self._more.clear()
            await self._more.wait()

    async def roles(self, home: Home, identity: Identity) -> Who | None:
        return None

    async def staff(self, home: Home) -> Sequence[tuple[Identity, Who]]:
        return ()

    async def inspect(self, home: Home) -> Sequence[Problem]:
        return ()

    def link(self, place: Place, message: str) -> str | None:
        return None

    def private_link(self, code: str) -> str | None:
        return None

    @property
    def said(self) -> list[str]:
        """The words of everything that was sent, oldest first."""
        return [words(delivery) for delivery in self.asked if delivery.op == "send"]


def words(delivery: Delivery) -> str:
    assert delivery.reply is not None
    [block] = delivery.reply.blocks
    assert isinstance(block, Para)
    return str(block.text)


async def open_tools(
    url: str, far: FarSide, *features: Feature, clock: Clock | None = None
) -> Tools:
    """Tools on an empty database, with one platform and one sentence; the time is noon."""
    db = await Database.open(url, keys=keys())
    clock = clock or DemoClock(NOON, still=True)
    return Tools(clock, db, _texts(), Registry(features), lambda *_: 0, {far.name: far})


@cache
def _texts() -> Texts:
    return Texts.load(Path(__file__).parent / "locales")


async def put(
    tools: Tools,
    key: str,
    to: Address = ADA,
    *,
    op: str = "send",
    priority: Priority = Priority.PROMPT,
    says: str | None = None,
    **more: object,
) -> None:
    """Write one row; what it says is its key."""
    reply = Reply((Para(says or key),)) if op in {"send", "edit"} else None
    values = {"purpose": "test.note", "created_at": tools.clock.now(), **more}
    row = Row(key=key, op=op, to=to, reply=reply, priority=priority, **values)  # type: ignore[arg-type]  # tests name what they need
    async with tools.db.write() as tx:
        assert await outbox.put(tx, [row]) == 1


class Told:
    """A feature that remembers how its rows ended; `fails` makes its handler raise."""

    def __init__(self) -> None:
        self.ended: list[tuple[str, str]] = []
        self.subjects: list[str | None] = []
        self.fails = False
        self.feature = Feature("test", on_outcome={"test.note": self._hear})

    async def _hear(self, scope: Scope, ended: Ended) -> None:
        if self.fails:
            raise RuntimeError("wisteria")
        self.ended.append((ended.key, ended.state))
        self.subjects.append(ended.subject_id)
        assert await outbox.state_of(scope.tx, ended.key) == ended.state


async def row_of(tools: Tools, key: str) -> OutboxRow:
    async with tools.db.read() as tx:
        row = await tx.scalar(select(OutboxRow).where(OutboxRow.key == key))
    assert row is not None
    return row


async def posted(tools: Tools, key: str) -> PostedRow | None:
    async with tools.db.read() as tx:
        return await outbox.posted(tx, key)


async def state(tools: Tools, key: str) -> str | None:
    async with tools.db.read() as tx:
        return await outbox.state_of(tx, key)
