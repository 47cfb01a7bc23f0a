"""Lowers a rule's level where the words around it say so; each reason is kept for the moderator.

A transform looks at one clause (frames and laughter also at the message) and never deletes.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from .levels import Level, Subject
from .match import Hit, Tagged
from .packs import Pack, Weight
from .phrases import Span

NEGATION_REACH = 5
"""Words between a negator and what it denies."""
_REFLEXIVES = (
    ("MYSELF", Subject.SELF),
    ("HIMSELF", Subject.OTHER),
    ("YOURSELF", Subject.YOU),
    ("OURSELVES", Subject.GENERIC),
)
_PRONOUNS = (
    ("I", Subject.SELF),
    ("HE", Subject.OTHER),
    ("YOU", Subject.YOU),
    ("PEOPLE", Subject.GENERIC),
)
_KILLING_WEIGHT = 2
"""A reason at least this strong means: this was not said at all."""

Reason: TypeAlias = tuple[str, Span, Level, Level]


def adjust(pack: Pack, tagged: Tagged, hit: Hit) -> Iterator[Reason]:
    """Changes `hit` and yields each reason that moved or silenced it."""
    said_who = _about(tagged, hit)
    yield from _subject(tagged, hit, said_who)
    for name, reason in _REASONS:
        if name in hit.rule.written.keeps:
            continue
        span = reason(tagged, hit)
        if span is None:
            continue
        weight = pack.scope[_weight_of(name, hit)]
        before = hit.level
        hit.level = Level(max(Level.NONE, before - weight))
        hit.alive = hit.alive and weight < _KILLING_WEIGHT
        yield name, span, before, hit.level


def _weight_of(name: Weight, hit: Hit) -> Weight:
    return "slang_laughter" if name == "laughter" and hit.rule.written.slang else name


def _subject(tagged: Tagged, hit: Hit, said_who: tuple[Subject, Span] | None) -> Iterator[Reason]:
    written = hit.rule.written
    if written.fixed:
        return
    if said_who is None and written.opening and not _opens(tagged, hit):
        said_who = Subject.GENERIC, (hit.found.start, hit.found.end)
    if said_who is None:
        return
    subject, span = said_who
    if subject is written.subject:
        return
    before = hit.level
    if subject is Subject.OTHER and not _told_story(tagged, hit):
        hit.level = min(hit.rule.other, before)
    else:
        hit.level = Level.NONE
        hit.alive = False
    hit.subject = subject
    yield "subject", span, before, hit.level


def _opens(tagged: Tagged, hit: Hit) -> bool:
    """Whether nothing but small words stands before the hit in its clause."""
    at = hit.found.start
    clause, comma = tagged.clause[at], tagged.document.comma[at]
    fillers = {start for start, _ in tagged.hits.get("FILLER", ())}
    while at and tagged.clause[at - 1] == clause and tagged.document.comma[at - 1] == comma:
        at -= 1
        if at not in fillers:
            return False
    return True


def _told_story(tagged: Tagged, hit: Hit) -> bool:
    return bool(tagged.hits.get("FRAME"))


def _about(tagged: Tagged, hit: Hit) -> tuple[Subject, Span] | None:
    """Who is meant: the reflexive of the words themselves, else the nearest pronoun before."""
    start, end = hit.found.start, hit.found.end
    for name, subject in _REFLEXIVES:
        for span in tagged.hits.get(name, ()):
            if start <= span[0] <= end and tagged.clause[span[0]] == tagged.clause[start]:
                return subject, span
    best: tuple[Subject, Span] | None = None
    for name, subject in _PRONOUNS:
        for span in tagged.hits.get(name, ()):
            if span[0] > hit.found.spans[-1][0] or span[0] >= end:
                break
            if not _reaches(tagged, span, start):
                continue
            if best is None or span[0] > best[1][0]:
                best = (subject, span)
    return best


def _reaches(tagged: Tagged, span: Span, start: int) -> bool:
    comma = tagged.document.comma
    same_clause = tagged.clause[span[0]] == tagged.clause[start]
    return same_clause and (span[0] >= start or comma[span[0]] == comma[start])


def _negated(tagged: Tagged, hit: Hit) -> Span | None:
    covered = tagged.hits.get("PSEUDO_NEG", ())
    for span in tagged.hits.get("NEG", ()):
        if span[0] >= hit.found.end:
            break
        if any(start <= span[0] < end for start, end in covered):
            continue
        if _denies(tagged, hit, span):
            return span
    return None


def _denies(tagged: Tagged, hit: Hit, span: Span) -> bool:
    start = hit.found.start
    if tagged.clause[span[0]] != tagged.clause[start]:
        return False
    if span[0] >= start:
        return not any(a <= span[0] < b for a, b in hit.found.spans)
    comma = tagged.document.comma
    return start - span[1] <= NEGATION_REACH and comma[span[0]] == comma[start]


def _past(tagged: Tagged, hit: Hit) -> Span | None:
    here = tagged.clause[hit.found.start]
    for span in tagged.hits.get("PAST", ()):
        if tagged.clause[span[0]] == here:
            return span
    recovered = tagged.hits.get("RECOVERED", ())
    return recovered[0] if recovered and _in_past_tense(hit) else None


def _in_past_tense(hit: Hit) -> bool:
    return "past_tense" in hit.rule.written.tags


def _question(tagged: Tagged, hit: Hit) -> Span | None:
    here = tagged.clause[hit.found.start]
    said = _about(tagged, hit)
    if said is not None and said[0] is not Subject.YOU:
        return None
    for span in tagged.hits.get("QUESTION", ()):
        if tagged.clause[span[0]] == here and span[0] <= hit.found.start:
            return span
    if tagged.document.clause[hit.found.start] in tagged.document.asked:
        return hit.found.start, hit.found.end
    return None


def _quoted(tagged: Tagged, hit: Hit) -> Span | None:
    quoted = tagged.document.quoted
    if all(quoted[index] for index in range(hit.found.start, hit.found.end)):
        return hit.found.start, hit.found.end
    return None


def _frame(tagged: Tagged, hit: Hit) -> Span | None:
    here = tagged.clause[hit.found.start]
    for span in tagged.hits.get("FRAME", ()):
        if tagged.clause[span[0]] == here or hit.rule.written.slang:
            return span
    return None


def _laughter(tagged: Tagged, hit: Hit) -> Span | None:
    if hit.rule.level is Level.IMMINENT:
        return None
    here = tagged.document.clause[hit.found.start]
    for span in tagged.hits.get("LAUGH", ()):
        if abs(tagged.document.clause[span[0]] - here) <= 1:
            return span
    return None


_REASONS: tuple[tuple[Weight, Callable[[Tagged, Hit], Span | None]], ...] = (
    ("negated", _negated),
    ("past", _past),
    ("question", _question),
    ("quoted", _quoted),
    ("frame", _frame),
    ("laughter", _laughter),
)
