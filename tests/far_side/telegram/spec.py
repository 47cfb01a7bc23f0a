"""Telegram's own machine-readable description as a witness: shapes of requests and of objects.

Read from the folder named by ALONGSIDE_SPECS; without it nothing is checked, and tests say so.
"""

import gzip
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

VARIABLE = "ALONGSIDE_SPECS"
_FILE = "telegram_bot_api_10_1.json.gz"
_ARRAY = "Array of "
Raw = dict[str, Any]

# Ephemeral messages came with 10.2 and took their present form in 10.3; the file is of 10.1.
_OVERLAY_TYPES: dict[str, list[tuple[str, list[str], bool]]] = {
    "Message": [("ephemeral_message_id", ["Integer"], False), ("receiver_user", ["User"], False)],
    "BotCommand": [("is_ephemeral", ["Boolean"], False)],
    "ReplyParameters": [("ephemeral_message_id", ["Integer"], False)],
}
_SEND = [
    ("receiver_user_id", ["Integer"], False),
    ("callback_query_id", ["String"], False),
    ("ephemeral_message_parameters", ["EphemeralMessageParameters"], False),
]
_NEW_TYPES: dict[str, list[tuple[str, list[str], bool]]] = {
    "EphemeralMessageParameters": [
        ("receiver_user_id", ["Integer"], True),
        ("callback_query_id", ["String"], False),
        ("replace_callback_query_message", ["Boolean"], False),
    ],
}
_NEW_METHODS: dict[str, list[tuple[str, list[str], bool]]] = {
    "editEphemeralMessageText": [
        ("chat_id", ["Integer", "String"], True),
        ("receiver_user_id", ["Integer"], True),
        ("ephemeral_message_id", ["Integer"], True),
        ("text", ["String"], True),
        ("entities", ["Array of MessageEntity"], False),
        ("link_preview_options", ["LinkPreviewOptions"], False),
        ("reply_markup", ["InlineKeyboardMarkup"], False),
    ],
}
# The description says that the message of a reply is always named by its number.
_NO_LONGER_REQUIRED = {("ReplyParameters", "message_id")}


def folder() -> Path | None:
    """Where the descriptions are, if anybody said so."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


@cache
def spec() -> "Spec | None":
    """The description; None without the folder."""
    where = folder()
    if where is None:
        return None
    with gzip.open(where / _FILE, "rt", encoding="utf-8") as file:
        return Spec(json.load(file))


class Spec:
    """Methods and types."""

    def __init__(self, raw: Raw) -> None:
        self._types: dict[str, Raw] = raw["types"]
        self._methods: dict[str, Raw] = {n.lower(): m for n, m in raw["methods"].items()}
        for name, fields in _OVERLAY_TYPES.items():
            self._types[name]["fields"] += _fields(fields)
        for name, fields in _NEW_TYPES.items():
            self._types[name] = {"name": name, "fields": _fields(fields)}
        for name, fields in _NEW_METHODS.items():
            self._methods[name.lower()] = {"name": name, "fields": _fields(fields), "returns": []}
        for name in ("sendmessage", "sendphoto", "senddocument"):
            self._methods[name]["fields"] += _fields(_SEND)
        for name, field in _NO_LONGER_REQUIRED:
            for one in self._types[name]["fields"]:
                if one["name"] == field:
                    one["required"] = False

    def request(self, method: str, args: Raw) -> list[str]:
        """What is wrong with a request."""
        found = self._methods.get(method.lower())
        if found is None:
            return [f"{method}: no such method"]
        return self._fields_wrong(method, found.get("fields") or [], args)

    def result(self, method: str, value: object) -> list[str]:
        """What is wrong with an answer."""
        kinds = self._methods[method.lower()]["returns"]
        if not kinds:
            return []
        return self._any(f"{method}()", kinds, value)

    def update(self, value: object) -> list[str]:
        """What is wrong with an update."""
        return self._any("Update", ["Update"], value)

    def _any(self, where: str, kinds: list[str], value: object) -> list[str]:
        tried = [self._wrong(where, kind, value) for kind in kinds]
        return min(tried, key=len)

    def _wrong(self, where: str, kind: str, value: object) -> list[str]:
        if kind.startswith(_ARRAY):
            if not isinstance(value, list):
                return [f"{where}: no array"]
            inner = kind.removeprefix(_ARRAY)
            each = (self._wrong(f"{where}[{i}]", inner, item) for i, item in enumerate(value))
            return [wrong for one in each for wrong in one]
        if kind in {"Integer", "Float", "Boolean", "String"}:
            return [] if _is(kind, value) else [f"{where}: no {kind}"]
        if kind == "InputFile":
            return [] if isinstance(value, bytes | str) else [f"{where}: no file"]
        found = self._types[kind]
        if "subtypes" in found:
            return self._any(where, found["subtypes"], value)
        if not isinstance(value, dict):
            return [f"{where}: no {kind}"]
        wrong = self._fields_wrong(where, found.get("fields") or [], value)
        return wrong + self._constants(where, found.get("fields") or [], value)

    def _fields_wrong(self, where: str, fields: list[Raw], value: Raw) -> list[str]:
        known = {field["name"]: field for field in fields}
        wrong = [f"{where}.{name}: unknown" for name in value if name not in known]
        for name, field in known.items():
            if name not in value:
                if field["required"]:
                    wrong.append(f"{where}.{name}: missing")
                continue
            wrong += self._any(f"{where}.{name}", field["types"], value[name])
        return wrong

    def _constants(self, where: str, fields: list[Raw], value: Raw) -> list[str]:
        """Subtypes are told apart by what a field "always" or "must" is."""
        wrong = []
        for field in fields:
            said = re.search(r"(?:always|must be) [“\"]?(\w+)[”\"]?$", field["description"])
            named = field["name"] in {"type", "status", "source"}
            if said and named and value.get(field["name"]) != said[1]:
                wrong.append(f"{where}.{field['name']}: not {said[1]}")
        return wrong


def _is(kind: str, value: object) -> bool:
    match kind:
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Boolean":
            return isinstance(value, bool)
        case _:
            return isinstance(value, str | bytes)  # bytes: "attach://" and the file itself


def _fields(fields: list[tuple[str, list[str], bool]]) -> list[Raw]:
    return [
        {"name": name, "types": types, "required": required, "description": ""}
        for name, types, required in fields
    ]
