"""What a message is made of, for the weights: words, letters of words, concepts, and which stand
together. Concepts are shared by all languages: what one teaches about them serves the others.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from .match import Tagged
from .tree import Span

Cue = tuple[str, Span]

NEAR_WORDS = 6
"""Two concepts are a pair when they begin at most so many words apart in one clause."""
_LETTERS = (3, 4, 5)
MOST_PLACES = 300
"""Concepts in a message whose pairs are looked for, so that no message takes long."""


def cues(tagged: Tagged) -> dict[str, dict[str, Span]]:
    """By kind of cue: each one, and the words where it first stands. Letters go by word."""
    return {
        "words": _first(_words(tagged)),
        "phrases": _first(_phrases(tagged)),
        "concepts": _first(_concepts(tagged)),
        "pairs": _pairs(tagged),
    }


def letters(word: str) -> tuple[str, ...]:
    """Three to five letters in a row; `^` and `$` stand for the ends of the word."""
    return tuple(set(runs(word)))


def runs(word: str) -> Sequence[str]:
    """The same, some of them maybe twice: what is asked for each word has to be quick."""
    whole = f"^{word}$"
    return _cutter(len(whole))(whole)


@lru_cache(maxsize=64)
def _cutter(length: int) -> Callable[[str], Sequence[str]]:
    """Cuts all runs out of a text of this length in one go."""
    places = [slice(at, at + n) for n in _LETTERS for at in range(length - n + 1)]
    return itemgetter(*places) if len(places) > 1 else lambda whole: (whole,) * len(places)


def _first(found: Iterator[Cue]) -> dict[str, Span]:
    places: dict[str, Span] = {}
    for name, span in found:
        places.setdefault(name, span)
    return places


def _words(tagged: Tagged) -> Iterator[Cue]:
    for at, word in enumerate(tagged.document.words):
        yield word, (at, at + 1)


def _phrases(tagged: Tagged) -> Iterator[Cue]:
    words, clause = tagged.document.words, tagged.clause
    for length in (2, 3):
        for start in range(len(words) - length + 1):
            end = start + length
            if clause[start] == clause[end - 1]:
                yield " ".join(words[start:end]), (start, end)


def _concepts(tagged: Tagged) -> Iterator[Cue]:
    for name, spans in tagged.hits.items():
        yield name, spans[0]


def neighbours(tagged: Tagged) -> tuple[list[str], list[Span], list[int]]:
    """Concepts in order, their words, and where those end that each may be a pair with."""
    names: list[str] = []
    spans: list[Span] = []
    for first, end, here in tagged.places:
        names += here
        spans += [(first, end)] * len(here)
    del names[MOST_PLACES:], spans[MOST_PLACES:]
    clause = tagged.clause
    ends: list[int] = []
    at, count = 0, len(names)
    for first, _ in spans:
        while at < count:
            later = spans[at][0]
            if later - first > NEAR_WORDS or clause[later] != clause[first]:
                break
            at += 1
        ends.append(at)
    return names, spans, ends


def _pairs(tagged: Tagged) -> dict[str, Span]:
    names, spans, ends = neighbours(tagged)
    found: dict[str, Span] = {}
    beside: dict[str, set[str]] = {name: {name} for name in names}
    for at, name in enumerate(names):
        known = beside[name]
        for later in range(at + 1, ends[at]):
            other = names[later]
            if other not in known:
                known.add(other)
                found[f"{name} {other}"] = spans[at][0], max(spans[at][1], spans[later][1])
    return found
