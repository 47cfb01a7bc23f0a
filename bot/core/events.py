"""What comes in: one frozen value for each thing that can happen on a platform."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from bot.core.people import Author, Home, Identity, Person, Place


class WordsKind(StrEnum):
    """Where in a message words stood. The last three are other people's words."""

    BODY = "body"
    CAPTION = "caption"
    TITLE = "title"
    POLL = "poll"
    ALT = "alt"
    LIST = "list"
    FORM = "form"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
    VIA_BOT = "via_bot"


OTHERS_WORDS = frozenset({WordsKind.QUOTED, WordsKind.FORWARDED, WordsKind.VIA_BOT})


class Words(msgspec.Struct, frozen=True):
    """Some text and where it stood."""

    kind: WordsKind
    text: str


class _Event(msgspec.Struct, frozen=True, kw_only=True):
    """What all events carry.

    `key` is unique per happening on a platform and the same when it is told twice (chat:message,
    with the edit date for edits; the press id for presses). `at` is aware UTC, from the platform
    where it tells. `where` is None for a private chat with the bot.
    """

    key: str
    at: datetime
    author: Author
    where: Place | None = None
    locale_hint: str | None = None


class Said(_Event, frozen=True, tag=True):
    """Somebody wrote. `message` is the platform's reference; `reply_to` that of one answered."""

    message: str
    texts: tuple[Words, ...]
    reply_to: str | None = None


class Edited(_Event, frozen=True, tag=True):
    """A message has other words now."""

    message: str
    texts: tuple[Words, ...]


class Deleted(_Event, frozen=True, tag=True):
    """A message is gone. Telegram never tells."""

    message: str


class Commanded(_Event, frozen=True, tag=True):
    """A command, with whatever was filled in, as text by field name."""

    name: str
    raw: Mapping[str, str] = {}
    target: Identity | None = None


class Pressed(_Event, frozen=True, tag=True):
    """A button. `data` is what the button carried: clients can send anything."""

    data: str
    message: str | None = None


class Submitted(_Event, frozen=True, tag=True):
    """A form came back. `data` is the route the form carried.

    `part`: one page of several, which is read for danger and not acted on yet. `read` names the
    answers of a whole form that came before in such parts.
    """

    data: str
    raw: Mapping[str, str]
    message: str | None = None
    part: bool = False
    read: frozenset[str] = frozenset()


class Joined(_Event, frozen=True, tag=True):
    """An account entered a home."""

    home: Home


class Left(_Event, frozen=True, tag=True):
    """An account left a home."""

    home: Home


class Blocked(_Event, frozen=True, tag=True):
    """An account closed its private chat to the bot."""


class Unblocked(_Event, frozen=True, tag=True):
    """An account opened its private chat to the bot (again)."""


class Reported(_Event, frozen=True, tag=True):
    """Somebody pointed at another person's message and is worried."""

    target: Person
    message: str | None
    texts: tuple[Words, ...]


class HomeChanged(_Event, frozen=True, tag=True):
    """A home has a new reference (a group became a supergroup) or is gone (`now` None)."""

    home: Home
    now: Home | None


class ThreadOpened(_Event, frozen=True, tag=True):
    """A thread, forum post or topic began; its title is words too."""

    message: str
    texts: tuple[Words, ...]


Event = (
    Said
    | Edited
    | Deleted
    | Commanded
    | Pressed
    | Submitted
    | Joined
    | Left
    | Blocked
    | Unblocked
    | Reported
    | HomeChanged
    | ThreadOpened
)
