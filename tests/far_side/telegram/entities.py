"""Text as the Bot API takes it: trimmed, measured in UTF-16, its entities checked and found."""

import re
from typing import Any

from tests.far_side.telegram.errors import bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_KNOWN = frozenset(
    {
        *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold"),
        *("italic", "underline", "strikethrough", "spoiler", "blockquote", "code", "pre"),
        *("expandable_blockquote", "text_link", "text_mention", "custom_emoji"),
    }
)
# Found by the server itself, whatever the client says: this is why an @name in a text notifies.
_FOUND = {
    "mention": re.compile(r"(?<![\w@])@[A-Za-z0-9_]{4,32}\b"),
    "bot_command": re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?\b"),
    "url": re.compile(r"https?://\S+"),
    "hashtag": re.compile(r"(?<!\w)#\w+"),
}


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def taken(
    text: str, entities: list[dict[str, Any]] | None, limit: int, *, caption: bool = False
) -> tuple[str, list[dict[str, Any]]]:
    """The text as it is kept, and all entities in it."""
    given = [_checked(entity, text) for entity in entities or []]
    lead = len(text) - len(text.lstrip())
    kept = text.strip()
    if lead:
        given = [{**e, "offset": max(0, e["offset"] - units(text[:lead]))} for e in given]
    if not kept and not caption:
        raise bad_request("message text is empty")
    if units(kept) > limit:
        what = "message caption is too long" if caption else "message is too long"
        raise bad_request(what)
    return kept, sorted(given + found(kept), key=lambda e: (e["offset"], e["length"]))


def found(text: str) -> list[dict[str, Any]]:
    """What the server recognises in a text by itself."""
    return [
        {"type": kind, "offset": units(text[: m.start()]), "length": units(m.group())}
        for kind, pattern in _FOUND.items()
        for m in pattern.finditer(text)
    ]


def _checked(entity: dict[str, Any], text: str) -> dict[str, Any]:
    kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
    if kind not in _KNOWN or not isinstance(offset, int) or not isinstance(length, int):
        raise bad_request("can't parse entities")
    if offset < 0 or length <= 0 or offset + length > units(text):
        raise bad_request("ENTITY_BOUNDS_INVALID")
    raw = text.encode("utf-16-le")
    try:
        raw[: offset * 2].decode("utf-16-le")
        raw[offset * 2 : (offset + length) * 2].decode("utf-16-le")
    except UnicodeDecodeError:
        raise bad_request("ENTITY_BOUNDS_INVALID") from None
    if kind == "text_mention" and not isinstance(entity.get("user"), dict):
        raise bad_request("can't parse MessageEntity: user is missing")
    return entity


def keyboard(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    """An inline keyboard that the server would take."""
    if markup is None:
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list):
        raise bad_request("object expected as reply markup")
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        _button(button)
    return {"inline_keyboard": rows} if buttons else None


def _button(button: dict[str, Any]) -> None:
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed")
    kinds = [k for k in ("callback_data", "url") if button.get(k) is not None]
    if len(kinds) != 1:
        raise bad_request("can't parse inline keyboard button")
    if kinds == ["callback_data"] and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if kinds == ["url"] and not re.match(
        r"(https?|tg)://[^\s/.]+(\.[^\s/]+|[^\s]*)", button["url"]
    ):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid")
    if button.get("style") not in {None, "danger", "success", "primary"}:
        raise bad_request("button style is invalid")
