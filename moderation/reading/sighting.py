"""What is read for danger in an event, and whose it is. Pure: nothing is looked up or kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from bot.core.events import (
    Commanded,
    Edited,
    Event,
    Said,
    Submitted,
    ThreadOpened,
    Words,
    WordsKind,
)
from bot.core.forms import Line, LongText, fields_of
from bot.core.people import Identity, Person, Proxy
from bot.core.registry import Registry
from bot.core.routes import parse
from moderation.detect import Assessment, Kind, Level, Subject
from moderation.records import MOST_CHARACTERS

_CUT = "…"


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """Words that were flagged, with what is needed to act: no more of the text than is kept."""

    event_key: str
    at: datetime
    identity: Identity
    level: Level
    kind: Kind
    subject: Subject | None
    rule: str
    excerpt: str
    place: str | None
    message: str | None
    member_id: str | None = None
    edited: bool = False
    copied: bool = False
    counted: tuple[tuple[str, Level], ...] = ()  # every rule that counted
    aimed_at: Identity | None = None  # whose message was answered, where that is known


def writer(event: Event) -> Identity | None:
    """The person behind the words; None for whoever is nobody we could ask."""
    match event.author:
        case Person(identity):
            return identity
        case Proxy(of=of):
            return of
        case _:
            return None


def words_of(event: Event, registry: Registry) -> tuple[Words, ...]:
    """The words to read in an event."""
    match event:
        case Said() | Edited() | ThreadOpened():
            return event.texts
        case Commanded(raw=raw):
            return tuple(Words(WordsKind.FORM, text) for text in raw.values() if text)
        case Submitted():
            unread = {name: text for name, text in event.raw.items() if name not in event.read}
            action = registry.forms.get(parse(event.data).route)
            if action is None:  # a form of which nothing is known any more
                return tuple(Words(WordsKind.FORM, text) for text in unread.values() if text)
            return _free_texts(action.form, unread) if action.screened else ()
        case _:
            return ()


def _free_texts(form: type[Any], raw: Mapping[str, str]) -> tuple[Words, ...]:
    names = [field.name for field in fields_of(form) if isinstance(field.kind, Line | LongText)]
    return tuple(Words(WordsKind.FORM, raw[name]) for name in names if raw.get(name))


def message_of(event: Event) -> str | None:
    """The platform's reference of the message, where the event is about one."""
    match event:
        case Said(message=message) | Edited(message=message) | ThreadOpened(message=message):
            return message
        case _:
            return None


def member_named(event: Event) -> str | None:
    """The member for whom a submitted form was made: it tells the community in a private chat."""
    return parse(event.data).member if isinstance(event, Submitted) else None


def excerpt(words: tuple[Words, ...], found: Assessment) -> str:
    """The words around what was flagged, at most 300 characters."""
    own = [one for one in found.evidence if one.part >= 0]
    best = max(own, key=lambda one: one.level, default=None)
    if best is None:
        return _shortened(words[0].text, 0) if words else ""
    return _shortened(words[best.part].text, best.start)


def _shortened(text: str, start: int) -> str:
    if len(text) <= MOST_CHARACTERS:
        return text
    room = MOST_CHARACTERS - 2 * len(_CUT)
    begin = max(0, min(start - room // 3, len(text) - room))
    piece = text[begin : begin + room]
    return f"{_CUT if begin else ''}{piece}{_CUT if begin + room < len(text) else ''}"
