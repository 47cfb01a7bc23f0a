"""The part of JSON Schema that Discord's description uses. Gives what does not fit, in words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.far_side.discord.model import Value

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


class Schemas:
    def __init__(self, named: Mapping[str, Any]) -> None:
        self._named = named

    def faults(self, schema: Value, value: Value, where: str = "$") -> list[str]:
        return [*self._faults(schema, value, where)]

    def _faults(self, schema: Value, value: Value, where: str) -> Iterator[str]:
        if ref := schema.get("$ref"):
            yield from self._faults(self._named[ref.rpartition("/")[2]], value, where)
        if "type" in schema and not _is_of(schema["type"], value):
            yield f"{where} is {type(value).__name__}, not {schema['type']}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{where} is none of {schema['enum'][:8]}"
        if "const" in schema and value != schema["const"]:
            yield f"{where} is not {schema['const']}"
        for part in schema.get("allOf") or ():
            if not _only_documents(self._resolved(part)):
                yield from self._faults(part, value, where)
        yield from self._choices(schema, value, where)
        match value:
            case dict():
                yield from self._members(schema, value, where)
            case list():
                yield from self._items(schema, value, where)
            case str():
                yield from _text(schema, value, where)
            case bool():
                return
            case int() | float():
                yield from _number(schema, value, where)

    def _resolved(self, schema: Value) -> Value:
        ref = schema.get("$ref")
        return self._named[ref.rpartition("/")[2]] if ref else schema

    def _choices(self, schema: Value, value: Value, where: str) -> Iterator[str]:
        for word in ("oneOf", "anyOf"):
            choices = schema.get(word)
            # An enumeration is written as a choice of titled constants, which may grow.
            if not choices or all("const" in choice for choice in choices):
                continue
            tried = [self.faults(choice, value, where) for choice in choices]
            if all(tried):
                nearest = min(tried, key=len)
                yield f"{where} fits no choice: {nearest[0]}"

    def _members(self, schema: Value, value: dict[str, Any], where: str) -> Iterator[str]:
        known = schema.get("properties") or {}
        for name in schema.get("required") or ():
            if name not in value:
                yield f"{where}.{name} is missing"
        for name, item in value.items():
            if name in known:
                yield from self._faults(known[name], item, f"{where}.{name}")
            elif isinstance(schema.get("additionalProperties"), dict):
                yield from self._faults(schema["additionalProperties"], item, f"{where}.{name}")

    def _items(self, schema: Value, value: list[Any], where: str) -> Iterator[str]:
        if len(value) < schema.get("minItems", 0) or len(value) > schema.get("maxItems", 1 << 30):
            yield f"{where} has {len(value)} items"
        if "items" in schema:
            for number, item in enumerate(value):
                yield from self._faults(schema["items"], item, f"{where}[{number}]")


def _is_of(kinds: Value, value: Value) -> bool:
    names = kinds if isinstance(kinds, list) else [kinds]
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, _TYPES[name]) for name in names)


def _only_documents(schema: Value) -> bool:
    """Whether a part of `allOf` only names an enumeration again."""
    choices = schema.get("oneOf") or []
    return bool(choices) and all("const" in choice for choice in choices)


def _text(schema: Value, value: str, where: str) -> Iterator[str]:
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 1 << 30):
        yield f"{where} has {len(value)} characters"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{where} does not look as it must"


def _number(schema: Value, value: float, where: str) -> Iterator[str]:
    if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{where} is out of bounds"
