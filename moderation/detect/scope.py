"""Lowers a rule's level where the words around it say so; each reason is kept for the moderator.

A transform looks at one clause (frames and laughter also near by) and never deletes.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from .levels import Level, Subject
from .match import Hit, Tagged
from .packs import Pack
from .subject import about, settle
from .tree import Span
from .written import Weight

NEGATION_REACH = 5
"""Words between a negator and what it denies."""
_LONGEST_NEGATOR = 8
_SILENCING_WEIGHT = 2
"""A reason at least this strong means: this was not said at all."""

Reason: TypeAlias = tuple[str, Span, Level, Level]
Asked: TypeAlias = tuple[Weight, Callable[[Tagged, Hit], Span | None]]


def at_hand(tagged: Tagged) -> list[Asked]:
    """The reasons that some words of the message might give: the others need not be asked."""
    hits, document = tagged.hits, tagged.document
    given = {
        "negated": "NEG" in hits,
        "past": "PAST" in hits or "RECOVERED" in hits,
        "question": "QUESTION" in hits or bool(document.asked),
        "quoted": True in document.quoted,
        "frame": "FRAME" in hits,
        "laughter": "LAUGH" in hits,
    }
    return [(name, reason) for name, reason in _REASONS if given[name]]


def adjust(pack: Pack, tagged: Tagged, hit: Hit, reasons: Sequence[Asked]) -> Iterator[Reason]:
    """Changes `hit` and yields each reason: its name, its words, the level before and after."""
    hit.named = about(tagged, hit)
    for span, before in settle(tagged, hit):
        yield "subject", span, before, hit.level
    for name, reason in reasons:
        if name in hit.rule.written.keeps:
            continue
        found = reason(tagged, hit)
        if found is None:
            continue
        weight = pack.scope[_weight_of(name, hit)]
        before = hit.level
        hit.level = Level(max(Level.NONE, before - weight))
        hit.alive = hit.alive and weight < _SILENCING_WEIGHT
        yield name, found, before, hit.level


def _weight_of(name: Weight, hit: Hit) -> Weight:
    return "slang_laughter" if name == "laughter" and hit.rule.written.slang else name


def _negated(tagged: Tagged, hit: Hit) -> Span | None:
    start, end = hit.found.start, hit.found.end
    for span in tagged.between("NEG", start - NEGATION_REACH - _LONGEST_NEGATOR, end - 1):
        covers = tagged.between("PSEUDO_NEG", span[0] - _LONGEST_NEGATOR, span[0])
        if any(last > span[0] for _, last in covers):
            continue
        if _denies(tagged, hit, span):
            return span
    return None


def _denies(tagged: Tagged, hit: Hit, span: Span) -> bool:
    start = hit.found.start
    if span[0] >= start:
        own_words = any(first <= span[0] < last for first, last in hit.found.spans)
        return not own_words and tagged.clause[span[0]] == tagged.clause[start]
    if start - span[1] > NEGATION_REACH or not tagged.joined(span[0], start):
        return False
    # "if it doesnt stop i will" begins anew at "i"; "i dont think i will" does not.
    if not tagged.begins_anew or not tagged.between("I", span[1], start - 1):
        return True
    return bool(tagged.between("NEG_FAR", span[0], span[0]))


def _past(tagged: Tagged, hit: Hit) -> Span | None:
    span = tagged.in_clause("PAST", tagged.clause[hit.found.start])
    if span is not None:
        return span
    recovered = tagged.hits.get("RECOVERED", ())
    return recovered[0] if recovered and "past_tense" in hit.rule.written.tags else None


def _question(tagged: Tagged, hit: Hit) -> Span | None:
    start = hit.found.start
    if hit.named is not None and hit.named[0] is not Subject.YOU:
        return None
    span = tagged.in_clause("QUESTION", tagged.clause[start])
    if span is not None and span[0] <= start:
        return span
    if tagged.document.clause[start] in tagged.document.asked:
        return start, hit.found.end
    return None


def _quoted(tagged: Tagged, hit: Hit) -> Span | None:
    start, end = hit.found.start, hit.found.end
    return (start, end) if all(tagged.document.quoted[start:end]) else None


def _frame(tagged: Tagged, hit: Hit) -> Span | None:
    anywhere = tagged.hits.get("FRAME", ())
    if anywhere and hit.rule.written.slang:
        return anywhere[0]
    return tagged.in_clause("FRAME", tagged.clause[hit.found.start])


def _laughter(tagged: Tagged, hit: Hit) -> Span | None:
    if hit.rule.level is Level.IMMINENT:
        return None
    here = tagged.clause[hit.found.start]
    # A laugh before says nothing about what follows: "lol. but really, i want to die".
    numbers = (here, here + 1, here - 1) if hit.rule.written.slang else (here, here + 1)
    near = (tagged.in_clause("LAUGH", number) for number in numbers)
    return next((span for span in near if span is not None), None)


_REASONS: tuple[Asked, ...] = (
    ("negated", _negated),
    ("past", _past),
    ("question", _question),
    ("quoted", _quoted),
    ("frame", _frame),
    ("laughter", _laughter),
)
