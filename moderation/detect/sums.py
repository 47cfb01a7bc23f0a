"""What the cues of a message add up to, without naming each: few messages come near a page.

The same sum as over `cues`, in whole thousandths, so that no order of adding can change it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from .cues import MOST_PLACES, NEAR_WORDS, letters
from .match import Tagged
from .phrases import Span

BLUNT = 0.375
"""Many cues of a kind say less each: their sum is divided by their number to this power."""
_BITS = 20
_CUES = (1 << _BITS) - 1


def packed(weight: float) -> int:
    """One cue: its weight in thousandths, and in the low bits its number, one. Sums add both."""
    return (round(weight * 1_000) << _BITS) + 1


def plain(cue: int) -> float:
    """The weight that was packed."""
    return (cue >> _BITS) / 1_000


def said(cues: int) -> float:
    """What packed cues of one kind say together."""
    number = cues & _CUES
    return plain(cues) * number**-BLUNT if number else 0.0


class Sums:
    """The weights of all cues, made ready to be looked up."""

    def __init__(self, written: Mapping[str, Mapping[str, float]]) -> None:
        once: dict[int, int] = {}
        """Equal weights are one number: there are far fewer than cues."""
        kinds = {
            kind: {
                name: once.setdefault(cue, cue)
                for name, weight in weights.items()
                for cue in (packed(weight),)
            }
            for kind, weights in written.items()
        }
        self._plain = kinds
        self._words = kinds["words"]
        self._letters = kinds["letters"]
        self._pairs: dict[str, dict[str, int]] = {}
        for pair, cue in kinds.pop("pairs").items():
            first, _, second = pair.partition(" ")
            self._pairs.setdefault(first, {})[second] = cue
        self._spelled = {word: self._letters_of(word) for word in self._words}

    def of(self, tagged: Tagged) -> float:
        """All cues of a message."""
        words = set(tagged.document.words)
        return (
            said(_sum(self._words, words))
            + said(sum(map(self.spelled, words)))
            + said(_sum(self._plain["phrases"], _phrases(tagged)))
            + said(_sum(self._plain["concepts"], tagged.hits))
            + said(self._paired(tagged))
        )

    def spelled(self, word: str) -> int:
        """The letters of one word, packed."""
        known = self._spelled.get(word)
        return self._letters_of(word) if known is None else known

    def shares(self, kind: str, places: Mapping[str, Span]) -> dict[Span, float]:
        """What each place says of one kind's sum. `letters` go by the words they stand in."""
        told = {name: self._cue(kind, name) for name in places}
        number = sum(cue & _CUES for cue in told.values())
        shares: dict[Span, float] = defaultdict(float)
        for name, cue in told.items():
            if cue & _CUES:
                shares[places[name]] += plain(cue) * number**-BLUNT
        return shares

    def _cue(self, kind: str, name: str) -> int:
        if kind == "letters":
            return self.spelled(name)
        if kind == "pairs":
            first, _, second = name.partition(" ")
            return self._pairs.get(first, {}).get(second, 0)
        return self._plain[kind].get(name, 0)

    def _letters_of(self, word: str) -> int:
        return _sum(self._letters, letters(word))

    def _paired(self, tagged: Tagged) -> int:
        """Pairs of concepts, each once, however often it is there."""
        names = [name for _, _, here in tagged.places for name in here][:MOST_PLACES]
        where = [first for first, _, here in tagged.places for _ in here][:MOST_PLACES]
        clause, pairs = tagged.clause, self._pairs
        found: defaultdict[str, set[str]] = defaultdict(set)
        end = 0
        for at, name in enumerate(names):
            first = where[at]
            while end < len(names) and (
                where[end] - first <= NEAR_WORDS and clause[where[end]] == clause[first]
            ):
                end += 1
            partners = pairs.get(name)
            if partners is not None:
                found[name] |= partners.keys() & names[at + 1 : end]
        return sum(_sum(pairs[name], seconds) for name, seconds in found.items())


def _sum(cues: Mapping[str, int], names: Iterable[str]) -> int:
    return sum([cues[name] for name in names if name in cues])


def _phrases(tagged: Tagged) -> Collection[str]:
    words, clause = tagged.document.words, tagged.clause
    two = {
        f"{one} {two}"
        for one, two, here, there in zip(words, words[1:], clause, clause[1:], strict=False)
        if here == there
    }
    two.update(
        f"{one} {two} {three}"
        for one, two, three, here, there in zip(
            words, words[1:], words[2:], clause, clause[2:], strict=False
        )
        if here == there
    )
    return two
