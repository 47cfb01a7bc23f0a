"""The far side of a platform's network, in memory: it keeps what people would see."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Literal

from bot.core.people import Address, Direct, Home, Identity, Place, Who
from bot.core.platform import (
    Capabilities,
    Delivered,
    Delivery,
    Manifest,
    Memory,
    Outcome,
    Problem,
    Rejected,
    Response,
    Sink,
    Unreachable,
)
from bot.core.replies import Mentions, Reply
from tests.world.shown import Shown


class FakePlatform:
    """Two of these stand for Discord (forms as pages) and Telegram (forms as dialogues)."""

    def __init__(self, name: str, forms: Literal["page", "dialogue"]) -> None:
        self.name = name
        self.capabilities = Capabilities(
            forms=forms,
            text_limit=4000,
            threads=True,
            private_in_group=True,
            writes_first=True,
            tells_deletions=True,
            per_second=100_000.0,
        )
        self.shown: dict[Address, list[Shown]] = defaultdict(list)
        self.said: set[tuple[Address, str]] = set()  # what people wrote in places
        self.deliveries: list[Delivery] = []
        self.pings: list[Identity] = []
        self.staff_of: dict[Home, list[tuple[Identity, Who]]] = defaultdict(list)
        self.present: dict[Home, set[str]] = defaultdict(set)
        self.blocked: set[str] = set()
        self.problems: list[Problem] = []
        self.fails: Callable[[Delivery], Outcome | None] = lambda _: None
        self._refs = 0
        self._nonces: dict[str, tuple[str, ...]] = {}

    async def run(self, sink: Sink, manifest: Manifest, memory: Memory) -> None:
        await asyncio.Event().wait()

    async def roles(self, home: Home, identity: Identity) -> Who | None:
        for person, who in self.staff_of[home]:
            if person.key == identity.key:
                return who
        return Who.MEMBER if identity.ref in self.present[home] else None

    async def staff(self, home: Home) -> Sequence[tuple[Identity, Who]]:
        return self.staff_of[home]

    async def inspect(self, home: Home) -> Sequence[Problem]:
        return self.problems

    def link(self, place: Place, message: str) -> str | None:
        return f"https://{self.name}.example/{place.home}/{place.channel}/{message}"

    def private_link(self, code: str) -> str | None:
        return f"https://{self.name}.example/start/{code}"

    async def deliver(self, delivery: Delivery) -> Outcome:
        self.deliveries.append(delivery)
        failure = self.fails(delivery)
        if failure is not None:
            return failure
        if isinstance(delivery.to, Direct) and delivery.to.user in self.blocked:
            return Unreachable("blocked")
        if delivery.nonce in self._nonces:
            return Delivered(self._nonces[delivery.nonce])
        outcome = self._do(delivery)
        if isinstance(outcome, Delivered):
            self._nonces[delivery.nonce] = outcome.refs
        return outcome

    def _do(self, delivery: Delivery) -> Outcome:
        here = self.shown[delivery.to]
        match delivery.op:
            case "send":
                if delivery.reply is None:
                    return Rejected("empty")
                return Delivered((self.show(delivery.to, delivery.reply).ref,))
            case "open_thread":
                self._refs += 1
                return Delivered((f"t{self._refs}",))
        if delivery.op == "remove" and (delivery.to, delivery.ref) in self.said:
            self.said.remove((delivery.to, str(delivery.ref)))
            return Delivered((str(delivery.ref),))
        found = [shown for shown in here if shown.ref == delivery.ref]
        if not found:
            return Rejected("no such message")
        match delivery.op:
            case "edit":
                if delivery.reply is not None:
                    found[0].edit(delivery.reply)
            case "remove":
                here.remove(found[0])
            case "pin":
                found[0].pinned = True
        return Delivered((found[0].ref,))

    def show(self, to: Address, reply: Reply) -> Shown:
        """Put a message where the address is read."""
        self._refs += 1
        for block in reply.blocks:
            if isinstance(block, Mentions):
                self.pings.extend(block.people)
        shown = Shown(f"m{self._refs}", reply)
        self.shown[to].append(shown)
        return shown

    def present_answer(
        self, response: Response, who: Identity, where: Place | None, pressed: Shown | None
    ) -> None:
        """What an adapter does with the answer to an event."""
        reply = response.reply
        if reply is None:
            return
        private = reply.private or where is None
        to: Address = Direct(self.name, who.ref) if private or where is None else where
        mine = pressed is not None and pressed in self.shown[to]
        if response.edit and mine and pressed is not None:
            pressed.edit(reply)
        else:
            self.show(to, reply)
