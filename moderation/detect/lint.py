"""Checks packs as a second reader would: every rule against its examples, every name for a use."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from .assess import Detector
from .files import SHARED, joined, language_file, read_toml, shared_rules
from .levels import Heard, Level
from .packs import SCOPE_CONCEPTS
from .pattern import parse
from .written import Examples, LanguageFile, SharedRules, WrittenRule, lines

FEWEST = 2
"""Hits, and near misses, that a rule needs at least; whole phrases in a bar list that look odd."""
_WORD = re.compile(r"\w+")


class Remark(msgspec.Struct, frozen=True):
    """What the linter has to say about one place; only an error makes a pack unfit."""

    language: str
    place: str
    says: str
    is_error: bool = True


def check(paths: Sequence[Path], rules: Path = SHARED) -> Iterator[Remark]:
    """Everything that is wrong with these packs. PackError for what cannot even be loaded."""
    detector = Detector.load(paths, rules)
    shared = shared_rules(rules)
    languages: dict[str, list[LanguageFile]] = {}
    for path in paths:
        file = language_file(path, read_toml(path))
        languages.setdefault(file.pack.language, []).append(file)
    for language, files in sorted(languages.items()):
        file = joined(files)
        yield from _names(language, shared, file)
        yield from _bars(language, file)
        yield from _examples(language, detector, shared, file)


def names_in(rules: Sequence[WrittenRule]) -> dict[str, str]:
    """The concepts that rules ask for, and one rule that does."""
    found: dict[str, str] = {}
    for rule in rules:
        steps = (step for text in rule.match for one in parse(text) for step in one.concepts)
        for names in (*steps, rule.unless, rule.unless_any):
            for name in names:
                found.setdefault(name, rule.id)
    return found


def _names(language: str, shared: SharedRules, file: LanguageFile) -> Iterator[Remark]:
    asked = names_in((*shared.rule, *file.rule))
    for name, rule in sorted(asked.items()):
        if name not in file.concepts:
            says = f"asks for {name}: no words yet."
            yield Remark(language, f"rule {rule}", says, is_error=False)
    used = asked.keys() | {*SCOPE_CONCEPTS, "NEG_FAR"}
    used |= {piece for text in file.concepts.values() for piece in _WORD.findall(text)}
    changed = (text for change in file.rules.values() for text in change.match)
    used |= {piece for text in changed for piece in _WORD.findall(text)}
    for name in sorted(file.concepts.keys() - used):
        yield Remark(language, f"concepts.{name}", "no rule uses it.", is_error=False)


def _bars(language: str, file: LanguageFile) -> Iterator[Remark]:
    """`a b|c d` is "a", then "b" or "c", then "d": odd where "a b" and "c d" are phrases too."""
    known = {one for text in file.concepts.values() for one in lines(text) if "|" not in one}
    for name, text in sorted(file.concepts.items()):
        for phrase in lines(text):
            pieces = [piece.strip() for piece in phrase.split("|")]
            if sum(" " in piece and piece in known for piece in pieces) >= FEWEST:
                says = f"“{phrase}”: a bar chooses between single words; one phrase in a line?"
                yield Remark(language, f"concepts.{name}", says, is_error=False)


def _examples(
    language: str, detector: Detector, shared: SharedRules, file: LanguageFile
) -> Iterator[Remark]:
    known = {rule.id for rule in (*shared.rule, *file.rule)}
    for name in file.examples.keys() - known:
        yield Remark(language, f"examples.{name}", "there is no such rule.")
    nothing = Examples("", "")
    for rule in (*shared.rule, *file.rule):
        if f"{language}.{rule.id}" not in detector.rules:
            continue
        given = file.examples.get(rule.id, nothing)
        hits, near = lines(given.hits), lines(given.near)
        place = f"examples.{rule.id}"
        if len(hits) < FEWEST or len(near) < FEWEST:
            yield Remark(language, place, f"give {FEWEST} hits and {FEWEST} near misses at least.")
        yield from _tried(f"{language}.{rule.id}", detector, hits, near)


def _tried(
    rule: str, detector: Detector, hits: Sequence[str], near: Sequence[str]
) -> Iterator[Remark]:
    language, _, name = rule.partition(".")
    place = f"examples.{name}"
    level = detector.rules[rule].level
    for text in hits:
        answer = detector.assess([Heard(text)], language=language)
        fired = {one.rule for one in answer.evidence}
        if answer.level < level or (level > Level.NONE and rule not in fired):
            found = ", ".join(sorted(fired)) or "no rule"
            says = f"“{text}” should be found: {found}, {answer.level.name.lower()}."
            yield Remark(language, place, says)
    for text in near:
        answer = detector.assess([Heard(text)], language=language)
        if rule in {one.rule for one in answer.evidence}:
            yield Remark(language, place, f"“{text}” should not be found by it.")
        elif answer.level > Level.CONCERN:
            yield Remark(language, place, f"“{text}” should not page, and {answer.rule} does.")
