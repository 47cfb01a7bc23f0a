"""Reads pack files and puts those of one language together; whatever is wrong is said with its
place and the remedy.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from .written import Examples, LanguageFile, SharedRules

SHARED = Path(__file__).parents[1] / "packs" / "rules.toml"
"""The rules that ship with the program."""
_EXAMPLES = "\n[examples."
"""What follows is for the linter and the tests, so the program stops reading there."""
_Read = TypeVar("_Read")


class PackError(Exception):
    """A pack that cannot be used: which file, where in it, and what to do."""

    def __init__(self, file: Path, key: str, remedy: str) -> None:
        super().__init__(f"{file}: {key}: {remedy}")
        self.file = file
        self.key = key
        self.remedy = remedy


def read_toml(path: Path, *, examples: bool = True) -> dict[str, Any]:
    """The parsed file; PackError when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(_literal(text if examples else text.partition(_EXAMPLES)[0]))
    except OSError as error:
        raise PackError(path, "(file)", f"cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(path, "(file)", f"is not TOML: {error}.") from error


def _literal(text: str) -> str:
    """The same TOML with its long texts as literal ones, which `tomllib` reads ten times as fast.

    Only where nothing can tell the two apart: no escape, no quotation mark at a text's end.
    """
    if "\\" in text or "'''" in text or '""""' in text:
        return text
    return text.replace('"""', "'''")


def shared_rules(path: Path, raw: Mapping[str, Any] | None = None) -> SharedRules:
    """The rules of all languages."""
    return _convert(path, read_toml(path) if raw is None else raw, SharedRules)


def language_file(path: Path, raw: Mapping[str, Any]) -> LanguageFile:
    """One file of one language; `path` is named in errors."""
    return _convert(path, raw, LanguageFile)


def _convert(path: Path, raw: Mapping[str, Any], kind: type[_Read]) -> _Read:
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at ")
        raise PackError(path, place.strip("`") or "(file)", f"{reason}.") from error


def joined(files: Sequence[LanguageFile]) -> LanguageFile:
    """Files of one language as one: a community adds phrases, words and rules to the shipped."""
    first, *others = files
    for more in others:
        words = {
            name: f"{getattr(first.words, name)} {getattr(more.words, name)}"
            for name in ("core", "filler", "common", "everyday")
        }
        first = LanguageFile(
            pack=msgspec.structs.replace(
                first.pack, version=f"{first.pack.version}+{more.pack.version}"
            ),
            words=msgspec.structs.replace(
                first.words,
                **words,
                spellings=first.words.spellings | more.words.spellings,
                sounds=first.words.sounds | more.words.sounds,
                emoji=first.words.emoji | more.words.emoji,
            ),
            concepts=_both(first.concepts, more.concepts),
            rules=first.rules | more.rules,
            rule=first.rule + more.rule,
            examples=_more_examples(first.examples, more.examples),
        )
    return first


def _both(first: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    return first | {
        name: f"{first[name]}\n{text}" if name in first else text for name, text in more.items()
    }


def _more_examples(first: dict[str, Examples], more: dict[str, Examples]) -> dict[str, Examples]:
    return first | {
        name: Examples(f"{first[name].hits}\n{one.hits}", f"{first[name].near}\n{one.near}")
        if name in first
        else one
        for name, one in more.items()
    }
