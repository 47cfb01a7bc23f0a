"""From a table of values to typed settings; what does not fit is told in an operator's words."""

import difflib
import re
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

import msgspec

from bot.secret import ConfigError, Secret

S = TypeVar("S", bound=msgspec.Struct)
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_PLAIN = {"https": "http", "wss": "ws"}
_WORDS = {
    "int": "a whole number",
    "str": "text in quotes",
    "bool": "true or false",
    "object": "a section",
    "array": "a list",
    "float": "a number",
    "null": "nothing",
}


def convert(values: Mapping[str, Any], kind: type[S], name: str) -> S:
    """The typed settings. Raises ConfigError with file, key and remedy."""
    _refuse_unknown(values, kind, name, "")
    try:
        return msgspec.convert(values, kind, dec_hook=_secret)
    except msgspec.ValidationError as error:
        raise _wrong_value(str(error), kind, name) from None


def is_safe_address(address: str, scheme: str) -> bool:
    """Whether it begins with the encrypted scheme, or stays on this machine without it."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    if not host or parts.query or parts.fragment:
        return False
    return parts.scheme == scheme or (parts.scheme == _PLAIN[scheme] and host in _LOOPBACK)


def _secret(kind: type, value: object) -> object:
    if kind is Secret and isinstance(value, str):
        return Secret(value)
    raise TypeError("Expected `str`")


def _refuse_unknown(values: Mapping[str, Any], kind: type[Any], name: str, above: str) -> None:
    known = {key: _struct_in(hint) for key, hint in get_type_hints(kind).items()}
    for key, value in values.items():
        if key not in known:
            raise _unknown(f"{above}{key}", key, list(known), name, above)
        inner = known[key]
        if inner is not None and isinstance(value, Mapping):
            _refuse_unknown(value, inner, name, f"{above}{key}.")


def _struct_in(hint: object) -> type[msgspec.Struct] | None:
    return hint if isinstance(hint, type) and issubclass(hint, msgspec.Struct) else None


def _unknown(path: str, key: str, known: list[str], name: str, above: str) -> ConfigError:
    what = f"{name}: there is no setting {path}."
    if near := difflib.get_close_matches(key, known, n=1, cutoff=0.6):
        return ConfigError(what, f"Did you mean {above}{near[0]}?")
    return ConfigError(what, f"Settings here: {', '.join(above + other for other in known)}.")


def _wrong_value(told: str, kind: type[Any], name: str) -> ConfigError:
    """Msgspec says: Expected `int`, got `str` - at `$.local.port`. Values are never repeated."""
    path = re.search(r"at `\$\.?([^`]*)`", told)
    key = path[1] if path else "something"
    found = re.match(r"Expected `([^`]+)`, got `([^`]+)`", told)
    if options := _options(kind, key.split(".")):
        return ConfigError(f"{name}: {key} has no such choice.", f"Write {options}.")
    if found is None:
        return ConfigError(f"{name}: {key} cannot be that.", "See config.example.toml.")
    wanted, got = (_in_words(each) for each in found.groups())
    return ConfigError(f"{name}: {key} should be {wanted}, and it is {got}.", f"Change {key}.")


def _options(kind: type[Any], path: list[str]) -> str:
    """The choices of a setting that has a few fixed ones."""
    hint: object = kind
    for key in path:
        struct = _struct_in(hint)
        if struct is None:
            return ""
        hint = get_type_hints(struct).get(key)
    parts = [hint, *get_args(hint)]
    words = [
        f'"{word}"' for part in parts if get_origin(part) is Literal for word in get_args(part)
    ]
    words += ["true", "false"] if words and bool in parts else []
    return " or ".join([", ".join(words[:-1]), words[-1]]) if words else ""


def _in_words(kinds: str) -> str:
    return " or ".join(
        _WORDS.get(kind.strip(), kind.strip())
        for kind in kinds.split("|")
        if kind.strip() != "null"
    )
