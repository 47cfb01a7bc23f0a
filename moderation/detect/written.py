"""How packs are written: the shared rules in rules.toml, and one file per language."""

from typing import Literal

import msgspec

from .levels import Kind, Subject

LevelName = Literal["none", "concern", "high", "imminent"]
Transform = Literal["negated", "past", "question", "quoted", "frame", "laughter"]
Weight = Literal["negated", "past", "question", "quoted", "frame", "laughter", "slang_laughter"]


class WrittenRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule as it stands in the file.

    `match`: patterns, any of them; or `together`: tags of other rules found near each other.
    `fixed`: the pattern itself says whom it is about. `other`: level about a third person.
    `keeps`: transforms that do not touch it. `unless`: concepts that disarm it in one clause,
    `unless_any`: anywhere in the message. `slang`: one laugh is enough to disarm it. `opening`:
    where nobody is named it counts only at the start of a clause ("want to die", not "this
    thread needs to die"). `whole`: the weights find it, in the message as a whole.
    """

    id: str
    kind: Kind
    level: LevelName
    explain: dict[str, str]
    match: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    subject: Subject = Subject.SELF
    fixed: bool = False
    other: LevelName | None = None
    tags: tuple[str, ...] = ()
    keeps: tuple[Transform, ...] = ()
    unless: tuple[str, ...] = ()
    unless_any: tuple[str, ...] = ()
    slang: bool = False
    opening: bool = False
    whole: bool = False


class SharedRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """rules.toml: what all languages share. `scope`: levels that each reason lowers a rule."""

    version: str
    scope: dict[Weight, int]
    rule: tuple[WrittenRule, ...]


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a language adds to a shared rule; `off` leaves the rule out there."""

    match: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    explain: str | None = None
    off: bool = False


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Messages that a rule must find, and near misses that it must leave: one in a line."""

    hits: str
    near: str


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which language a file is for, and which state of it.

    `free_order`: verbs often stand last, so `A ~3 B` is tried as `B ~3 A` as well.
    """

    language: str
    version: str
    free_order: bool = False


class WrittenWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists, words between spaces. `everyday`: the most frequent words of the language.

    `sounds`: letters that stand for the same sound, as in "ee" for "i".
    """

    core: str = ""
    filler: str = ""
    common: str = ""
    everyday: str = ""
    spellings: dict[str, str] = {}
    sounds: dict[str, str] = {}
    emoji: dict[str, str] = {}


class LanguageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language, or a community's additions to it. A concept: phrases, one in a line."""

    pack: About
    words: WrittenWords = WrittenWords()
    concepts: dict[str, str] = {}
    rules: dict[str, Change] = {}
    rule: tuple[WrittenRule, ...] = ()
    examples: dict[str, Examples] = {}


def lines(text: str) -> list[str]:
    """The lines that say something; a line that begins with `#` is a remark."""
    stripped = (line.strip() for line in text.splitlines())
    return [line for line in stripped if line and not line.startswith("#")]
