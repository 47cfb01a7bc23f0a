"""What Discord refuses in messages, modals and commands."""

import re
from collections.abc import Iterator
from typing import Any

from tests.far_side.discord.errors import EMPTY, ApiError, wrong
from tests.far_side.discord.model import Json, Value

CONTENT = 2000
_COMMAND = re.compile(r"[-_'\w]{1,32}")
_LINK = re.compile(r"(https?|discord)://\S+")
_LOCALES = frozenset(
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)


def message(body: Json, files: dict[str, bytes], *, changes: bool = False) -> None:
    content = body.get("content") or ""
    _most("content", content, CONTENT)
    if not changes and not (content.strip() or body.get("embeds") or files or body.get("poll")):
        raise ApiError(EMPTY)
    _mentions(body.get("allowed_mentions") or {})
    _rows(body.get("components") or [])
    _attachments(body.get("attachments") or [], files)
    nonce = body.get("nonce")
    if isinstance(nonce, str):
        _most("nonce", nonce, 25)


def _mentions(allowed: Json) -> None:
    users = allowed.get("users") or []
    if users and "users" in (allowed.get("parse") or []):
        raise wrong("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "exclusive")
    if len(users) > 100:
        raise wrong("allowed_mentions", "BASE_TYPE_BAD_LENGTH", "Must be 100 or fewer in length.")


def _attachments(described: list[Json], files: dict[str, bytes]) -> None:
    for item in described:
        _most("attachments", item.get("description") or "", 1024)
        if f"files[{item['id']}]" not in files:
            raise wrong("attachments", "ATTACHMENT_NOT_FOUND", "no file of that id")
    if len(files) > 10:
        raise wrong("attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")


def _rows(rows: list[Json]) -> None:
    _count("components", rows, 0, 5)
    for row in rows:
        if row.get("type") != 1:
            raise wrong("components", "UNION_TYPE_CHOICES", "only rows without V2")
        _count("components", row.get("components") or [], 1, 5)
        for button in row["components"]:
            _button(button)
    ids = [b["custom_id"] for row in rows for b in row["components"] if "custom_id" in b]
    _once(ids)


def _button(button: Json) -> None:
    if button.get("type") != 2:
        raise wrong("components", "UNION_TYPE_CHOICES", "not a button")
    label = button.get("label") or ""
    _between("label", label, 1, 80)
    if button.get("style") == 5:
        if not _LINK.fullmatch(button.get("url") or "") or "custom_id" in button:
            raise wrong("url", "URL_TYPE_INVALID_SCHEME", "Scheme must be http, https or discord.")
        return
    if button.get("style") not in {1, 2, 3, 4} or "url" in button:
        raise wrong("style", "BASE_TYPE_CHOICES", "a style of 1 to 4")
    _between("custom_id", button.get("custom_id") or "", 1, 100)


def modal(body: Json) -> None:
    _between("custom_id", body.get("custom_id") or "", 1, 100)
    _between("title", body.get("title") or "", 1, 45)
    parts = body.get("components") or []
    _count("components", parts, 1, 5)
    _once([inner["custom_id"] for inner in _inputs(parts)])
    for part in parts:
        if part.get("type") == 10:
            _between("content", part.get("content") or "", 1, 4000)
            continue
        if part.get("type") != 18:
            raise wrong("components", "UNION_TYPE_CHOICES", "labels and texts only")
        _between("label", part.get("label") or "", 1, 45)
        if "description" in part:
            _between("description", part["description"] or "", 1, 100)
        _input(part["component"])


def _inputs(parts: list[Json]) -> Iterator[Json]:
    return (part["component"] for part in parts if part.get("type") == 18)


def _input(item: Json) -> None:
    _between("custom_id", item.get("custom_id") or "", 1, 100)
    match item.get("type"):
        case 4:
            value, limit = item.get("value") or "", item.get("max_length", 4000)
            if item.get("style") not in {1, 2} or not 1 <= limit <= 4000 or len(value) > limit:
                raise wrong("component", "BASE_TYPE_BAD_LENGTH", "a text input out of bounds")
        case 21:
            _options(item, 2, 10)
        case 3:
            _options(item, 1, 25)
            if item.get("required") and item.get("min_values", 1) == 0:
                raise wrong("min_values", "COMPONENT_REQUIRED_MIN_VALUES", "required needs one")
        case _:
            raise wrong("component", "UNION_TYPE_CHOICES", "unknown input")


def _options(item: Json, least: int, most: int) -> None:
    options = item.get("options") or []
    _count("options", options, least, most)
    values = [option["value"] for option in options]
    if len({*values}) != len(values):
        raise wrong("options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "values twice")
    for option in options:
        _between("label", option.get("label") or "", 1, 100)
        _between("value", option.get("value") or "", 1, 100)


def commands(body: Value) -> None:
    if not isinstance(body, list):
        raise wrong("commands", "LIST_TYPE_CONVERT", "Only iterables may be used.")
    kinds = [(command.get("type", 1), command.get("name")) for command in body]
    if len({*kinds}) != len(kinds):
        raise wrong("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "names must be unique")
    for kind, most in ((1, 100), (2, 15), (3, 15)):
        _count("commands", [k for k, _ in kinds if k == kind], 0, most)
    for command in body:
        _command(command)


def _command(command: Json) -> None:
    name = command.get("name") or ""
    _between("name", name, 1, 32)
    if command.get("type", 1) == 1:
        if not _COMMAND.fullmatch(name) or name != name.lower():
            raise wrong("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
        _between("description", command.get("description") or "", 1, 100)
    elif command.get("description"):
        raise wrong("description", "BASE_TYPE_MAX_LENGTH", "menus have none")
    for field, most in (("description_localizations", 100), ("name_localizations", 32)):
        for locale, text in (command.get(field) or {}).items():
            if locale not in _LOCALES:
                raise wrong(field, "BASE_TYPE_CHOICES", f"unknown locale {locale}")
            _between(field, text, 1, most)


def _between(field: str, text: str, least: int, most: int) -> None:
    if not least <= len(text) <= most:
        raise wrong(field, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")


def _most(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise wrong(field, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")


def _count(field: str, items: list[Any], least: int, most: int) -> None:
    if not least <= len(items) <= most:
        raise wrong(field, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")


def _once(ids: list[str]) -> None:
    if len({*ids}) != len(ids):
        code = "COMPONENT_CUSTOM_ID_DUPLICATED"
        raise wrong("components", code, "Component custom id cannot be duplicated")
