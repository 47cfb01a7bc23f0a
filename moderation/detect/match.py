"""Finds the rules of a pack in a document: tag concepts, then look for the rules' patterns."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from .document import Document
from .levels import Level, Subject
from .packs import Pack, Rule
from .pattern import Found, find
from .tree import Place, Span


class Tagged:
    """A document with its concepts; `clause` also counts breaks such as "but".

    Looks things up without walking over the message again for every hit.
    """

    def __init__(
        self, document: Document, places: Sequence[Place], *, begins_anew: bool = False
    ) -> None:
        self.document = document
        self.begins_anew = begins_anew
        self.places = places
        self.hits = by_concept(places)
        self.clause = _clauses(document, self.hits.get("BREAK", []))
        self._first: dict[str, dict[int, Span]] = {}

    def in_clause(self, name: str, number: int) -> Span | None:
        """The first place of a concept in one clause."""
        places = self._first.get(name)
        if places is None:
            places = {}
            for span in self.hits.get(name, ()):
                places.setdefault(self.clause[span[0]], span)
            self._first[name] = places
        return places.get(number)

    def joined(self, first: int, last: int) -> bool:
        """Whether two words stand in one clause with no comma between them."""
        comma = self.document.comma
        return self.clause[first] == self.clause[last] and comma[first] == comma[last]

    @cached_property
    def stretches(self) -> list[int]:
        """For each word the first one that is joined with it."""
        first: list[int] = []
        for at in range(len(self.clause)):
            first.append(first[-1] if at and self.joined(at - 1, at) else at)
        return first

    def between(self, name: str, first: int, last: int) -> list[Span]:
        """Places of a concept that start at word `first` to `last`, in order."""
        spans = self.hits.get(name)
        if not spans:
            return []
        return spans[bisect_left(spans, (first, 0)) : bisect_left(spans, (last + 1, 0))]


class Hit(msgspec.Struct):
    """A rule at one place. `alive`: nothing denied it (rules of level none can be alive too).

    `named`: whom the words around it are about, and where that is said.
    """

    rule: Rule
    found: Found
    level: Level
    subject: Subject
    alive: bool = True
    named: tuple[Subject, Span] | None = None


def tag(pack: Pack, document: Document) -> Tagged:
    """The concepts in a document, and its clauses."""
    places = pack.tree.tag(document.words, document.clause, document.comma)
    return Tagged(document, places, begins_anew=pack.tree.knows("NEG_FAR"))


def by_concept(places: Iterable[Place]) -> dict[str, list[Span]]:
    """For each concept its places in order."""
    hits: dict[str, list[Span]] = {}
    for first, end, names in places:
        span = first, end
        for name in names:
            if name in hits:
                hits[name].append(span)
            else:
                hits[name] = [span]
    return hits


def _clauses(document: Document, breaks: list[Span]) -> list[int]:
    if not breaks:
        return document.clause
    starts = {start for start, _ in breaks}
    clauses: list[int] = []
    more = 0
    for index, number in enumerate(document.clause):
        if index in starts and index:
            more += 1
        clauses.append(number + more)
    return clauses


def search(pack: Pack, tagged: Tagged) -> list[Hit]:
    """Every rule with a pattern that is there and that nothing disarms, in the pack's order."""
    present = tagged.hits.keys()
    places: dict[int, dict[Span, Found]] = {}
    for name in tagged.hits:
        for number, pattern in pack.starters.get(name, ()):
            for names in pattern.concepts:
                if present.isdisjoint(names):
                    break
            else:
                for found in find(pattern, tagged.hits, tagged.clause):
                    places.setdefault(number, {}).setdefault((found.start, found.end), found)
    hits: list[Hit] = []
    for number in sorted(places):
        rule = pack.rules[number]
        if not present.isdisjoint(rule.written.unless_any):
            continue
        hits.extend(
            Hit(rule, found, rule.level, rule.written.subject)
            for _, found in sorted(places[number].items())
            if not _disarmed(rule, found, tagged)
        )
    return hits


def _disarmed(rule: Rule, found: Found, tagged: Tagged) -> bool:
    here = tagged.clause[found.start]
    return any(tagged.in_clause(name, here) is not None for name in rule.written.unless)
