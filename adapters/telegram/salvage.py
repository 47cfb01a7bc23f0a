"""An update that the library cannot read is still read for danger to life: its raw strings are."""

import hashlib
from datetime import datetime

import msgspec

from adapters.telegram.refs import NAME, place_of
from adapters.telegram.words import strings
from bot.core.events import Said, Words, WordsKind
from bot.core.people import Author, Feed, Identity, Person

_MESSAGES = ("message", "edited_message")


def salvaged(raw: dict[str, object], now: datetime) -> Said | None:
    """Its words as if somebody had said them; None where there are none."""
    body = next((raw[key] for key in _MESSAGES if key in raw), None)
    if body is None:
        return None
    texts = tuple(Words(WordsKind.BODY, text) for text in strings(body))
    if not texts:
        return None
    sender, chat, message = _part(body, "from"), _part(body, "chat"), _number(body, "message_id")
    chat_id = _number(chat, "id")
    key = f"{chat_id}:{message}" if chat_id and message else _digest(raw)
    return Said(
        key=f"{NAME}:{key}:salvaged",
        at=now,
        author=_author(sender),
        where=place_of(chat_id) if chat_id and chat_id < 0 else None,
        message=str(message or ""),
        texts=texts,
    )


def press_of(raw: dict[str, object]) -> str | None:
    """The id of a press that cannot be read: it is answered all the same."""
    found = _part(raw, "callback_query").get("id")
    return found if isinstance(found, str) else None


def _author(sender: dict[str, object]) -> Author:
    user = _number(sender, "id")
    if user is None or sender.get("is_bot") is True:
        return Feed(NAME, str(user or ""))
    names = (sender.get("first_name"), sender.get("last_name"))
    return Person(Identity(NAME, str(user), " ".join(n for n in names if isinstance(n, str))))


def _part(raw: object, key: str) -> dict[str, object]:
    found = raw.get(key) if isinstance(raw, dict) else None
    return found if isinstance(found, dict) else {}


def _number(raw: object, key: str) -> int | None:
    found = raw.get(key) if isinstance(raw, dict) else None
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _digest(raw: dict[str, object]) -> str:
    return hashlib.sha256(msgspec.json.encode(raw, order="sorted")).hexdigest()[:20]
