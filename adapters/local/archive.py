"""The town's memory: messages, who is where, who closed their door. Durable before it counts."""

import asyncio
from collections.abc import Callable, Sequence

import msgspec

from adapters.local.messages import Message
from adapters.local.town import Town
from bot.core.platform import Memory

KEPT = 2000
_LOT = 40  # one in so many of those kept: as many are forgotten together
_MESSAGE = "message:"
_HOMES = "homes:"
_CLOSED = "closed:"


class NotOpen(Exception):
    """The archive has not been read yet, so nothing can be kept."""


class Archive:
    """Messages by number and the doors of people. `heard` gets each message put and what it was."""

    def __init__(
        self, town: Town, heard: Callable[[Message, Message | None], None], *, kept: int = KEPT
    ) -> None:
        self._town = town
        self._heard = heard
        self._kept = kept
        self._memory: Memory | None = None
        self._messages: dict[int, Message] = {}
        self._ordered: list[Message] | None = None
        self._nonces: dict[str, int] = {}
        self._last = 0
        self.sending = asyncio.Lock()  # so that two tries of one nonce never overlap
        self._homes = {person.ref: frozenset(person.homes) for person in town.people}
        self._closed: set[str] = set()

    async def load(self, memory: Memory) -> None:
        """Read what was there when the page last ran."""
        found = await memory.items(_MESSAGE)
        for message in sorted((_read(raw) for _, raw in found), key=lambda m: m.seq):
            self._keep(message)
        for key, raw in await memory.items(_HOMES):
            refs = msgspec.msgpack.decode(raw, type=frozenset[str])
            self._homes[key.removeprefix(_HOMES)] = refs
        self._closed = {key.removeprefix(_CLOSED) for key, _ in await memory.items(_CLOSED)}
        self._memory = memory

    @property
    def is_open(self) -> bool:
        """Whether it has been read."""
        return self._memory is not None

    @property
    def last(self) -> int:
        """The newest number that was given."""
        return self._last

    def next_number(self) -> int:
        """A number for a new message; never given twice."""
        self._last += 1
        return self._last

    def messages(self) -> Sequence[Message]:
        """All that are there, in the order in which they stand."""
        if self._ordered is None:
            there = (message for message in self._messages.values() if not message.gone)
            self._ordered = sorted(there, key=lambda message: message.order)
        return self._ordered

    def untold(self) -> list[Message]:
        """People's messages with a version that the core may not have taken in."""
        found = [m for m in self._messages.values() if m.author and not m.command]
        return [m for m in found if m.told < 1 + m.edits + m.gone]

    def get(self, ref: int | str | None) -> Message | None:
        """A message that is there, by number or reference."""
        if ref is None or (isinstance(ref, str) and not _is_number(ref)):
            return None
        found = self._messages.get(int(ref))
        return None if found is None or found.gone else found

    def by_nonce(self, nonce: str) -> Message | None:
        """What an earlier try of the same delivery left, even if it was removed since."""
        seq = self._nonces.get(nonce) if nonce else None
        return None if seq is None else self._messages.get(seq)

    def kept(self, seq: int) -> Message | None:
        """A message, or what is left of it."""
        return self._messages.get(seq)

    async def put(self, message: Message, *, quietly: bool = False) -> None:
        """Keep a new or changed message. It shows only once it is durable."""
        memory = self._opened()
        before = self._messages.get(message.seq)
        await memory.put(f"{_MESSAGE}{message.seq}", msgspec.msgpack.encode(message))
        self._keep(message)
        if not quietly:
            self._heard(message, before)
        too_many = len(self._messages) - self._kept
        if too_many > self._kept // _LOT:
            oldest = [self._drop_oldest() for _ in range(too_many)]
            await memory.delete(*(f"{_MESSAGE}{seq}" for seq in oldest))

    def homes_of(self, ref: str) -> frozenset[str]:
        """The homes a person is in now."""
        return self._homes.get(ref, frozenset())

    async def move(self, ref: str, home: str, *, there: bool) -> bool:
        """Enter or leave a home. False where nothing changed."""
        if there == (home in self.homes_of(ref)):
            return False
        homes = self.homes_of(ref) | {home} if there else self.homes_of(ref) - {home}
        await self._opened().put(f"{_HOMES}{ref}", msgspec.msgpack.encode(sorted(homes)))
        self._homes[ref] = homes
        return True

    def has_closed(self, ref: str) -> bool:
        """Whether a person blocked the bot."""
        return ref in self._closed

    async def close(self, ref: str, *, closed: bool) -> bool:
        """Block or unblock the bot. False where nothing changed."""
        if closed == (ref in self._closed):
            return False
        if closed:
            await self._opened().put(f"{_CLOSED}{ref}", b"1")
            self._closed.add(ref)
        else:
            await self._opened().delete(f"{_CLOSED}{ref}")
            self._closed.discard(ref)
        return True

    def _opened(self) -> Memory:
        if self._memory is None:
            raise NotOpen
        return self._memory

    def _keep(self, message: Message) -> None:
        self._messages[message.seq] = message
        self._ordered = None
        self._last = max(self._last, message.seq)
        if message.nonce:
            self._nonces[message.nonce] = message.seq

    def _drop_oldest(self) -> int:
        seq = min(self._messages)
        dropped = self._messages.pop(seq)
        self._ordered = None
        self._nonces.pop(dropped.nonce, None)
        return seq


def _read(raw: bytes) -> Message:
    return msgspec.msgpack.decode(raw, type=Message)


def _is_number(ref: str) -> bool:
    return ref.isascii() and ref.isdecimal() and len(ref) < 16
