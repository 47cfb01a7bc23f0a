"""What an adapter is: the only interface between the core and a chat platform."""

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

import msgspec

from bot.core.events import Event
from bot.core.forms import FormView
from bot.core.people import Address, Home, Identity, Place, Who
from bot.core.replies import Msg, Reply, Text

Op = Literal["send", "edit", "remove", "pin", "open_thread"]


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do on a platform, on the bot's own initiative. All texts are translated.

    `ref` is the platform's reference of the message to edit, remove, pin or open a thread under.
    `nonce` is the same on every try: a platform that knows it drops the repeat. `crisis` sends may
    use what is reserved for them.
    """

    id: str
    op: Op
    to: Address
    nonce: str
    reply: Reply | None = None
    ref: str | None = None
    crisis: bool = False


class Delivered(msgspec.Struct, frozen=True, tag=True):
    """It is there. `refs` are the platform's references of the messages (or the thread)."""

    refs: tuple[str, ...]


class RetryLater(msgspec.Struct, frozen=True, tag=True):
    """Nothing happened; try again after so many seconds."""

    after: float
    reason: str


class Unsure(msgspec.Struct, frozen=True, tag=True):
    """The effect may have happened: the answer was lost."""

    reason: str


class Moved(msgspec.Struct, frozen=True, tag=True):
    """The address is another one now; nothing happened."""

    to: Address


class Unreachable(msgspec.Struct, frozen=True, tag=True):
    """The reader cannot be written to: blocked, left, closed, never opened."""

    reason: str


class Rejected(msgspec.Struct, frozen=True, tag=True):
    """The platform will never take this message; trying again cannot help."""

    reason: str


Outcome = Delivered | RetryLater | Unsure | Moved | Unreachable | Rejected


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to the person in front of us. All texts are translated.

    `edit`: put the reply in the place of the message that was pressed, where that is possible.
    """

    reply: Reply | None = None
    form: FormView | None = None
    edit: bool = False


NOTHING = Response()


class Capabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What a platform can do, and its limits (characters unless said otherwise)."""

    forms: Literal["page", "dialogue"]
    text_limit: int
    threads: bool
    private_in_group: bool
    writes_first: bool
    tells_deletions: bool
    drops_repeats: bool = False  # a nonce it has seen within minutes makes no second message
    edits_own_for_hours: float | None = None
    per_second: float = 30.0
    per_place_seconds: float = 0.0


class Sink(Protocol):
    """Where an adapter hands in what happened. Enqueues before it returns: order is kept."""

    def __call__(self, event: Event) -> "Handling": ...


@dataclass(frozen=True, slots=True)
class Handling:
    """What becomes of an event. An adapter may forget the event when both are done."""

    screened: Awaitable[None]
    answer: Awaitable[Response]


class CommandInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A command as a platform registers it: translated per locale."""

    name: str
    who: Who
    target: Literal["none", "message", "person"]
    private: bool
    describe: Mapping[str, str]
    labels: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    in_groups: bool = False
    silent: bool = False  # works when typed in private, and is registered and offered nowhere


class Say(Protocol):
    """Our words in a language: for what a platform itself has to say (labels, hints, notices)."""

    def __call__(self, text: Text, language: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an adapter needs to know of the product: commands, how a press answers, our words."""

    commands: tuple[CommandInfo, ...]
    answers: Mapping[str, Literal["new", "edit", "form"]]
    private: Mapping[str, bool]
    say: Say
    languages: tuple[str, ...]
    reports: bool = True  # whether anything follows when somebody points at another's message


class Memory(Protocol):
    """Small durable values of one adapter: cursors, hashes, tokens. Encrypted at rest."""

    async def get(self, key: str) -> bytes | None: ...
    async def put(self, key: str, value: bytes) -> None: ...
    async def delete(self, *keys: str) -> None: ...
    async def items(self, prefix: str) -> Sequence[tuple[str, bytes]]: ...


class Problem(msgspec.Struct, frozen=True):
    """Something missing on a platform; `text` names the remedy. `blind`: screening sees nothing."""

    text: Msg
    blind: bool = False


class Outline(msgspec.Struct, frozen=True):
    """What a home is called, and its channels as (reference, name)."""

    name: str
    channels: tuple[tuple[str, str], ...]


@runtime_checkable
class Outlines(Protocol):
    """A platform that can tell what a home looks like; the others' channels show as they write."""

    async def outline(self, home: Home) -> Outline:
        """The home as it is now."""
        ...


class Platform(Protocol):
    """A chat platform."""

    name: str
    capabilities: Capabilities

    async def run(self, sink: Sink, manifest: Manifest, memory: Memory) -> None:
        """Take part until cancelled. Raises when the connection is lost for good."""
        ...

    async def deliver(self, delivery: Delivery) -> Outcome:
        """Do one thing. Never raises for anything the platform can answer."""
        ...

    async def roles(self, home: Home, identity: Identity) -> Who | None:
        """What the platform says this account is in the home; None where it is not there."""
        ...

    async def staff(self, home: Home) -> Sequence[tuple[Identity, Who]]:
        """Everybody who is moderator or admin in the home, as the platform tells."""
        ...

    async def inspect(self, home: Home) -> Sequence[Problem]:
        """What is missing for the bot to work in the home."""
        ...

    def link(self, place: Place, message: str) -> str | None:
        """An address that opens a message, where the platform has one."""
        ...

    def private_link(self, code: str) -> str | None:
        """An address that opens the private chat with a one-time code, where there is one."""
        ...
