"""What the cues of a message add up to, without naming each: few messages come near a page.

The same sum as over `cues`, in whole thousandths, so that no order of adding can change it.
"""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise

from .cues import neighbours, runs
from .match import Tagged
from .tree import Span

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
        self._letters = kinds["letters"]
        self._pairs: dict[str, dict[str, int]] = {}
        for pair, cue in kinds.pop("pairs").items():
            first, _, second = pair.partition(" ")
            self._pairs.setdefault(first, {})[second] = cue
        self._words = {word: (cue, self._letters_of(word)) for word, cue in kinds["words"].items()}
        """The words that have a weight, and what their letters say."""

    def of(self, tagged: Tagged) -> float:
        """All cues of a message."""
        known = self._words
        words = letters = 0
        for word in set(tagged.document.words):
            if word in known:
                cue, spelled = known[word]
                words += cue
                letters += spelled
            else:
                letters += self._letters_of(word)
        return (
            said(words)
            + said(letters)
            + said(_sum(self._plain["phrases"], _phrases(tagged)))
            + said(_sum(self._plain["concepts"], tagged.hits.keys()))
            + said(self._paired(tagged))
        )

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
            return self._words[name][1] if name in self._words else self._letters_of(name)
        if kind == "pairs":
            first, _, second = name.partition(" ")
            return self._pairs.get(first, {}).get(second, 0)
        return self._plain[kind].get(name, 0)

    def _letters_of(self, word: str) -> int:
        known = self._letters
        return sum([known[run] for run in known.keys() & runs(word)])

    def _paired(self, tagged: Tagged) -> int:
        """Pairs of concepts, each once, however often it is there."""
        names, _, ends = neighbours(tagged)
        found: dict[str, set[str]] = {}
        for at, name in enumerate(names, 1):
            partners = self._pairs.get(name)
            if partners is None or at == ends[at - 1]:
                continue
            beside = partners.keys() & names[at : ends[at - 1]]
            if beside:
                found[name] = found[name] | beside if name in found else beside
        return sum([self._pairs[name][other] for name, others in found.items() for other in others])


def _sum(cues: Mapping[str, int], names: AbstractSet[str]) -> int:
    return sum([cues[name] for name in cues.keys() & names])


def _phrases(tagged: Tagged) -> set[str]:
    words, clause = tagged.document.words, tagged.clause
    two = [f"{one} {other}" for one, other in pairwise(words)]
    three = [f"{both} {last}" for both, last in zip(two, words[2:], strict=False)]
    if not clause or clause[0] == clause[-1]:
        return {*two, *three}
    found = {
        phrase
        for phrase, here, there in zip(two, clause, clause[1:], strict=False)
        if here == there
    }
    found.update(
        phrase
        for phrase, here, there in zip(three, clause, clause[2:], strict=False)
        if here == there
    )
    return found
