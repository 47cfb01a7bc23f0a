"""Reads a language pack and checks it: concepts, scope weights, disguises, rules with examples.

Whatever is wrong is said with the file, the place in it and what to do.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from .levels import Kind, Level, Subject
from .lexicon import Lexicon
from .pattern import Pattern, parse
from .phrases import PhraseTree, expand, plain

LevelName = Literal["none", "concern", "high", "imminent"]
Transform = Literal["negated", "past", "question", "quoted", "frame", "laughter"]
Weight = Literal["negated", "past", "question", "quoted", "frame", "laughter", "slang_laughter"]
SCOPE_CONCEPTS = (
    *("I", "HE", "YOU", "PEOPLE", "MYSELF", "HIMSELF", "YOURSELF", "OURSELVES"),
    *("NEG", "PSEUDO_NEG", "PAST", "RECOVERED", "QUESTION", "LAUGH"),
    *("FRAME", "BREAK", "FILLER"),
)
"""What the scope asks for; a pack says how its language does it."""


class PackError(Exception):
    """A pack that cannot be used: which file, where in it, and what to do."""

    def __init__(self, file: Path, key: str, remedy: str) -> None:
        super().__init__(f"{file}: {key}: {remedy}")
        self.file = file
        self.key = key
        self.remedy = remedy


class WrittenRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule as it stands in the file.

    `match`: patterns, any of them; or `together`: tags of other rules found near each other.
    `fixed`: the pattern itself says whom it is about. `other`: level about a third person.
    `keeps`: transforms that do not touch it. `unless`: concepts that disarm it in one clause,
    `unless_any`: anywhere in the message. `slang`: one laugh is enough to disarm it. `opening`:
    where nobody is named it counts only at the start of a clause ("want to die", not "this
    thread needs to die").
    """

    id: str
    kind: Kind
    level: LevelName
    explain: dict[str, str]
    hits: tuple[str, ...]
    near: tuple[str, ...]
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


class _About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    version: str


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    core: tuple[str, ...]
    filler: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    spellings: dict[str, str] = {}
    emoji: dict[str, str] = {}


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pack: _About
    words: _Words
    scope: dict[Weight, int]
    concepts: dict[str, tuple[str, ...]]
    rule: tuple[WrittenRule, ...]


class Rule(msgspec.Struct, frozen=True):
    """A rule ready to run."""

    id: str
    language: str
    kind: Kind
    level: Level
    other: Level
    written: WrittenRule


class Pack(msgspec.Struct, frozen=True):
    """One language, ready to run."""

    language: str
    version: str
    lexicon: Lexicon
    emoji: dict[str, str]
    tree: PhraseTree
    scope: dict[Weight, int]
    rules: tuple[Rule, ...]
    starters: dict[str, tuple[tuple[int, Pattern], ...]]


def level_named(name: str) -> Level:
    """The level that a pack calls `name`."""
    return Level[name.upper()]


def load(path: Path) -> Pack:
    """The pack in `path`; PackError when it cannot be used."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PackError(path, "(file)", f"cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(path, "(file)", f"is not TOML: {error}.") from error
    return build(path, raw)


def build(path: Path, raw: Mapping[str, Any]) -> Pack:
    """The pack made of parsed TOML; `path` is named in errors."""
    try:
        file = msgspec.convert(raw, _File)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at ")
        raise PackError(path, place.strip("`") or "(file)", f"{reason}.") from error
    _check_whole(path, file)
    tree = PhraseTree({name: _phrases(path, name, file) for name in file.concepts})
    words = file.words
    core = [plain(word) for word in words.core]
    known = tree.words | {plain(word) for word in words.filler}
    spellings = {plain(key): value for key, value in words.spellings.items()}
    return Pack(
        language=file.pack.language,
        version=f"{file.pack.language}-{file.pack.version}",
        lexicon=Lexicon(known, core, spellings, words.common),
        emoji=words.emoji,
        tree=tree,
        scope=file.scope,
        rules=tuple(_rule(path, file, rule) for rule in file.rule),
        starters=_starters(path, file),
    )


def _starters(path: Path, file: _File) -> dict[str, tuple[tuple[int, Pattern], ...]]:
    """For each concept the patterns to try when it is seen, with the number of their rule.

    A pattern waits for its rarest step: the one with the fewest single words.
    """
    single = {
        name: sum(word.count("|") + 1 for word in phrases if " " not in word)
        for name, phrases in file.concepts.items()
    }
    index: dict[str, list[tuple[int, Pattern]]] = {}
    for number, rule in enumerate(file.rule):
        for pattern in _patterns(path, f"rule {rule.id}", file, rule):
            rarest = min(pattern.concepts, key=lambda names: sum(single[name] for name in names))
            for name in rarest:
                index.setdefault(name, []).append((number, pattern))
    return {name: tuple(patterns) for name, patterns in index.items()}


def _check_whole(path: Path, file: _File) -> None:
    for name in SCOPE_CONCEPTS:
        if name not in file.concepts:
            raise PackError(path, f"concepts.{name}", "is needed; list its phrases.")
    for weight in get_args(Weight):
        if weight not in file.scope:
            raise PackError(path, f"scope.{weight}", "is needed: how many levels it lowers.")
    seen: set[str] = set()
    for rule in file.rule:
        if rule.id in seen:
            raise PackError(path, f"rule {rule.id}", "is there twice; rename one of them.")
        seen.add(rule.id)


def _phrases(path: Path, name: str, file: _File) -> list[tuple[str, ...]]:
    phrases: list[tuple[str, ...]] = []
    for phrase in file.concepts[name]:
        try:
            phrases.extend(expand(phrase, file.words.spellings))
        except ValueError as error:
            raise PackError(path, f"concepts.{name}", f"{error}.") from error
    return phrases


def _rule(path: Path, file: _File, rule: WrittenRule) -> Rule:
    key = f"rule {rule.id}"
    if not rule.id.startswith(f"{file.pack.language}."):
        raise PackError(path, key, f"begin its id with “{file.pack.language}.”.")
    if bool(rule.match) == bool(rule.together):
        raise PackError(path, key, "give it either `match` or `together`.")
    if len(rule.hits) < 2 or len(rule.near) < 2:
        raise PackError(path, key, "give it at least two hits and two near misses.")
    if not {"en", "es"} <= set(rule.explain):
        raise PackError(path, key, "explain it in en and es.")
    _check_names(path, key, file, rule)
    level = level_named(rule.level)
    lower = Level(max(Level.CONCERN, level - 1)) if level else Level.NONE
    return Rule(
        id=rule.id,
        language=file.pack.language,
        kind=rule.kind,
        level=level,
        other=level_named(rule.other) if rule.other else lower,
        written=rule,
    )


def _check_names(path: Path, key: str, file: _File, rule: WrittenRule) -> None:
    tags = {tag for one in file.rule for tag in one.tags}
    for tag in rule.together:
        if tag not in tags:
            raise PackError(path, key, f"no rule has the tag “{tag}”; correct `together`.")
    for name in (*rule.unless, *rule.unless_any):
        if name not in file.concepts:
            raise PackError(path, key, f"there is no concept {name}; add it or correct the rule.")


def _patterns(path: Path, key: str, file: _File, rule: WrittenRule) -> tuple[Pattern, ...]:
    patterns = []
    for text in rule.match:
        try:
            pattern = parse(text)
        except ValueError as error:
            raise PackError(path, key, f"{error} in “{text}”.") from error
        for name in (name for names in pattern.concepts for name in names):
            if name not in file.concepts:
                raise PackError(path, key, f"there is no concept {name}; add it or correct it.")
        patterns.append(pattern)
    return tuple(patterns)
