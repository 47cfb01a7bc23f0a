"""Makes a language ready to run: its words put into the shared rules, and its own rules."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import msgspec

from .files import SHARED, PackError, joined, language_file, read_toml, shared_rules
from .gate import Gate
from .levels import Kind, Level
from .lexicon import Lexicon
from .pattern import Pattern, parse
from .phrases import PhraseError, plain
from .tree import PhraseTree
from .written import Change, LanguageFile, LevelName, SharedRules, Weight, WrittenRule, lines

SCOPE_CONCEPTS = (
    *("I", "HE", "YOU", "PEOPLE", "MYSELF", "HIMSELF", "YOURSELF", "OURSELVES"),
    *("NEG", "PSEUDO_NEG", "PAST", "RECOVERED", "QUESTION", "LAUGH"),
    *("FRAME", "BREAK", "FILLER"),
)
"""What the scope asks for; a pack says how its language does it.

`NEG_FAR` may be left out: where it is there, a new subject ends a negation, and only these
negators reach over it ("i dont think i").
"""


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
    explains: dict[str, str]
    gate: Gate


def load(paths: Sequence[Path], rules: Path = SHARED) -> list[Pack]:
    """The packs in these files, those of one language together; PackError names what is wrong."""
    shared = shared_rules(rules)
    by_language: dict[str, list[tuple[Path, LanguageFile]]] = {}
    for path in paths:
        file = language_file(path, read_toml(path, examples=False))
        by_language.setdefault(file.pack.language, []).append((path, file))
    return [
        _build(files[-1][0], shared, joined([file for _, file in files]))
        for files in by_language.values()
    ]


def build(path: Path, raw: Mapping[str, Any], rules: Mapping[str, Any] | None = None) -> Pack:
    """The pack made of parsed TOML; `path` is named in errors."""
    return _build(path, shared_rules(SHARED, rules), language_file(path, raw))


def _build(path: Path, shared: SharedRules, file: LanguageFile) -> Pack:
    _check_whole(path, shared, file)
    concepts = {name: lines(text) for name, text in file.concepts.items()}
    rules = [*_changed(path, shared, file), *(_own(path, file, rule) for rule in file.rule)]
    patterns = [_patterns(path, rule, file, own=rule in file.rule) for rule in rules]
    both = zip(rules, patterns, strict=True)
    alive = [(rule, found) for rule, found in both if found or rule.together or rule.whole]
    rules = [rule for rule, _ in alive]
    steps = (step for _, found in alive for one in found for step in one.concepts)
    asked = {name for names in steps for name in names}
    asked.update(name for rule in rules for name in (*rule.unless, *rule.unless_any))
    asked.update(SCOPE_CONCEPTS, ("NEG_FAR",))
    words = file.words
    spellings = {plain(key): value for key, value in words.spellings.items()}
    try:
        tree = PhraseTree(concepts, spellings, asked & concepts.keys())
    except PhraseError as error:
        raise PackError(path, f"concepts.{error.concept}", f"{error}.") from error
    core = [plain(word) for word in words.core.split()]
    known = tree.words | {plain(word) for word in words.filler.split()}
    lexicon = Lexicon(known, core, spellings, words.common.split(), words.sounds)
    starters = _starters([found for _, found in alive], concepts)
    return Pack(
        language=file.pack.language,
        version=f"{file.pack.language}-{shared.version}.{file.pack.version}",
        lexicon=lexicon,
        emoji=words.emoji,
        tree=tree,
        scope=shared.scope,
        rules=tuple(_rule(file.pack.language, rule) for rule in rules),
        starters=starters,
        explains={
            f"{file.pack.language}.{name}": change.explain
            for name, change in file.rules.items()
            if change.explain
        },
        gate=Gate(tree, starters, lexicon, words.everyday.split()),
    )


def _changed(path: Path, shared: SharedRules, file: LanguageFile) -> list[WrittenRule]:
    """The shared rules as this language wants them."""
    known = {rule.id for rule in shared.rule}
    for name in file.rules:
        if name not in known:
            raise PackError(path, f"rules.{name}", "there is no such shared rule; use [[rule]].")
    nothing = Change()
    changed = []
    for rule in shared.rule:
        change = file.rules.get(rule.id, nothing)
        if change.off:
            continue
        changed.append(
            msgspec.structs.replace(
                rule, match=rule.match + change.match, unless=rule.unless + change.unless
            )
            if change.match or change.unless
            else rule
        )
    return changed


def _starters(
    patterns: Sequence[Sequence[Pattern]], concepts: Mapping[str, Sequence[str]]
) -> dict[str, tuple[tuple[int, Pattern], ...]]:
    """For each concept the patterns to try when it is seen, with the number of their rule.

    A pattern waits for its rarest step: the one with the fewest single words.
    """
    single = {
        name: sum(phrase.count("|") + 1 for phrase in phrases if " " not in phrase)
        for name, phrases in concepts.items()
    }
    index: dict[str, list[tuple[int, Pattern]]] = {}
    for number, found in enumerate(patterns):
        for pattern in found:
            rarest = min(pattern.concepts, key=lambda names: sum(single[name] for name in names))
            for name in rarest:
                index.setdefault(name, []).append((number, pattern))
    return {name: tuple(waiting) for name, waiting in index.items()}


def _check_whole(path: Path, shared: SharedRules, file: LanguageFile) -> None:
    for name in SCOPE_CONCEPTS:
        if name not in file.concepts:
            raise PackError(path, f"concepts.{name}", "is needed; list its phrases.")
    for weight in get_args(Weight):
        if weight not in shared.scope:
            raise PackError(path, f"scope.{weight}", "is needed: how many levels it lowers.")
    seen: set[str] = set()
    for rule in (*shared.rule, *file.rule):
        if rule.id in seen:
            raise PackError(path, f"rule {rule.id}", "is there twice; rename one of them.")
        seen.add(rule.id)
    tags = {tag for rule in (*shared.rule, *file.rule) for tag in rule.tags}
    for rule in (*shared.rule, *file.rule):
        if [bool(rule.match), bool(rule.together), rule.whole].count(True) != 1:
            raise PackError(path, f"rule {rule.id}", "give it either `match` or `together`.")
        for tag in rule.together:
            if tag not in tags:
                remedy = f"no rule has the tag “{tag}”; correct `together`."
                raise PackError(path, f"rule {rule.id}", remedy)


def _own(path: Path, file: LanguageFile, rule: WrittenRule) -> WrittenRule:
    if not rule.explain:
        raise PackError(path, f"rule {rule.id}", "explain it, at least in one language.")
    for name in (*rule.unless, *rule.unless_any):
        if name not in file.concepts:
            remedy = f"there is no concept {name}; add it or correct the rule."
            raise PackError(path, f"rule {rule.id}", remedy)
    return rule


def _rule(language: str, rule: WrittenRule) -> Rule:
    level = level_named(rule.level)
    lower = Level(max(Level.CONCERN, level - 1)) if level else Level.NONE
    return Rule(
        id=f"{language}.{rule.id}",
        language=language,
        kind=rule.kind,
        level=level,
        other=level_named(rule.other) if rule.other else lower,
        written=rule,
    )


def level_named(name: LevelName) -> Level:
    """The level that a pack calls `name`."""
    return Level[name.upper()]


def _patterns(
    path: Path, rule: WrittenRule, file: LanguageFile, *, own: bool
) -> tuple[Pattern, ...]:
    """The patterns of a rule that this language has words for."""
    concepts = file.concepts
    patterns: list[Pattern] = []
    for text in rule.match:
        try:
            found = parse(text, free_order=file.pack.free_order)
        except ValueError as error:
            raise PackError(path, f"rule {rule.id}", f"{error} in “{text}”.") from error
        for pattern in found:
            missing = [name for names in pattern.concepts for name in names if name not in concepts]
            if missing and own:
                remedy = f"there is no concept {missing[0]}; add it or correct it."
                raise PackError(path, f"rule {rule.id}", remedy)
            kept = pattern.within(concepts) if missing else pattern
            if kept is not None:
                patterns.append(kept)
    return tuple(patterns)
