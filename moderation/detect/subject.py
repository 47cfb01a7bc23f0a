"""Whom a finding is about: the reflexive of the words themselves, else the nearest pronoun."""

from collections.abc import Iterator

from .levels import Level, Subject
from .match import Hit, Tagged
from .tree import Span

SUBJECT_REACH = 30
"""Words between a pronoun and what it governs."""
SMALL_WORDS = 6
"""Small words ("honestly just so") that may open a clause in which nobody is named."""
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


def settle(tagged: Tagged, hit: Hit) -> Iterator[tuple[Span, Level]]:
    """Gives the hit its subject; yields where that was said and the level before, if it moved."""
    written = hit.rule.written
    if written.fixed:
        return
    said = hit.named
    if said is None and written.opening and not _opens(tagged, hit):
        said = Subject.GENERIC, (hit.found.start, hit.found.end)
    if said is None or said[0] is written.subject:
        return
    before = hit.level
    hit.subject = said[0]
    # In a story or a game a third person is a character.
    if hit.subject is Subject.OTHER and "FRAME" not in tagged.hits:
        hit.level = min(hit.rule.other, before)
    else:
        hit.level = Level.NONE
        hit.alive = False
    yield said[1], before


def about(tagged: Tagged, hit: Hit) -> tuple[Subject, Span] | None:
    """Who is named, and where; None in a clause without a person ("want to die")."""
    start, end = hit.found.start, hit.found.end
    for name, subject in _REFLEXIVES:
        for span in tagged.between(name, start, end):
            if tagged.clause[span[0]] == tagged.clause[start]:
                return subject, span
    first = _reach(tagged, start)
    last = max(span[0] for span in hit.found.spans if start <= span[0] < end)
    best: tuple[Subject, Span] | None = None
    for name, subject in _PRONOUNS:
        before = tagged.between(name, first, last)
        if before and (best is None or before[-1][0] > best[1][0]):
            best = (subject, before[-1])
    return best


def _reach(tagged: Tagged, start: int) -> int:
    """The first word that belongs with `start`: same clause, no comma between, not too far."""
    return max(tagged.stretches[start], start - SUBJECT_REACH)


def _opens(tagged: Tagged, hit: Hit) -> bool:
    """Whether only a few small words stand before the hit in its clause."""
    at = hit.found.start
    first = tagged.stretches[at]
    for before in range(at - 1, max(-1, at - 1 - SMALL_WORDS), -1):
        if before < first:
            return True
        if not tagged.between("FILLER", before, before):
            return False
    return at <= SMALL_WORDS
