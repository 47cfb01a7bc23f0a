"""Updates as the Bot API's documentation shows them."""

from datetime import UTC, datetime
from typing import Any

from telegram import Update

from adapters.telegram.incoming import Taken, Us, taken
from bot.core.events import Event
from tests.far_side.telegram.entities import found
from tests.far_side.telegram.spec import spec
from tests.far_side.telegram.town import BOT_ID, BOT_NAME

Raw = dict[str, Any]
ANA: Raw = {"id": 11, "is_bot": False, "first_name": "Ana", "language_code": "es"}
KIM: Raw = {"id": 12, "is_bot": False, "first_name": "Kim", "last_name": "Lee"}
OTHER_BOT: Raw = {"id": 900, "is_bot": True, "first_name": "Helper", "username": "helper_bot"}
OUR_BOT: Raw = {"id": BOT_ID, "is_bot": True, "first_name": "Alongside", "username": BOT_NAME}
CHANNEL: Raw = {"id": -1009990000001, "type": "channel", "title": "News"}
GROUP: Raw = {"id": -1001000000001, "type": "supergroup", "title": "Harbour"}
FORUM: Raw = {**GROUP, "is_forum": True}
SMALL: Raw = {"id": -5005, "type": "group", "title": "Harbour"}
PRIVATE: Raw = {"id": 11, "type": "private", "first_name": "Ana"}
DATE = 1_795_000_000
NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
US = Us(BOT_ID, BOT_NAME, frozenset({"start", "sos", "me", "plan"}))


def message(text: str = "", *, chat: Raw = GROUP, sender: Raw = ANA, **more: object) -> Raw:
    """A message; `from_` is left out with `sender={}`."""
    raw: Raw = {"message_id": 45, "date": DATE, "chat": chat, **more}
    if sender:
        raw["from"] = sender
    if text:
        raw["text"] = text
        raw["entities"] = found(text)
    return raw


def events(kind: str, body: Raw) -> list[Event]:
    """What becomes of an update. The update itself is checked against Telegram's description."""
    return [one.event for one in all_taken(kind, body)]


def all_taken(kind: str, body: Raw, *, checked: bool = True) -> list[Taken]:
    raw = {"update_id": 1, kind: body}
    if checked and (known := spec()) is not None:
        assert known.update(raw) == []
    update = Update.de_json(raw, None)
    return taken(update, US, NOW)


def only(kind: str, body: Raw) -> Event:
    (event,) = events(kind, body)
    return event
