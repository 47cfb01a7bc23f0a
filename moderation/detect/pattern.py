"""Patterns of rules: concepts in order, with the number of words that may stand between.

`A ~3 B|C` is A, up to three words, then B or C, and `A ~~3 B` the two in either order;
`X & Y` both in one clause; `X && Y` near by; `X &&& Y` in one long thought.
"""

import re
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from itertools import permutations, product

import msgspec

from .tree import Span

NEAR_CLAUSES = 3
"""How many clauses apart the two sides of `&&` may stand."""
FAR_CLAUSES = 10
"""The same for `&&&`: about as far as one thought goes in a long message."""
WIDEST_GAP = 12
_CONCEPT = re.compile(r"[A-Z][A-Z0-9_]*\Z")
_GAP = re.compile(r"~(~?)(\d{1,2})?\Z")
_PLAIN_GAP = 2
_JOINT = re.compile(r"&+")


class Step(msgspec.Struct, frozen=True):
    """One concept, or one of several, after at most `gap` other words."""

    concepts: tuple[str, ...]
    gap: int


class Pattern(msgspec.Struct, frozen=True):
    """`chains` must all be found, at most `reach` clauses apart.

    `concepts`: for a quick look, of each tuple at least one concept must be there.
    """

    chains: tuple[tuple[Step, ...], ...]
    reach: int
    concepts: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, chains: tuple[tuple[Step, ...], ...], reach: int) -> "Pattern":
        """The pattern with what a quick look needs of it."""
        return cls(chains, reach, tuple(step.concepts for chain in chains for step in chain))

    def within(self, known: Container[str]) -> "Pattern | None":
        """The pattern with the concepts that a language has; None when a step has none left."""
        chains = tuple(
            tuple(
                Step(tuple(name for name in step.concepts if name in known), step.gap)
                for step in chain
            )
            for chain in self.chains
        )
        whole = all(step.concepts for chain in chains for step in chain)
        return Pattern.of(chains, self.reach) if whole else None


class Found(msgspec.Struct, frozen=True):
    """Where a pattern was found: words `start` to `end`, and the exact words of each step."""

    start: int
    end: int
    spans: tuple[Span, ...]


@lru_cache(maxsize=1_024)
def parse(text: str, *, free_order: bool = False) -> tuple[Pattern, ...]:
    """The patterns written in `text`, one for each order; ValueError says what is wrong."""
    joints = set(_JOINT.findall(text))
    if len(joints) > 1:
        raise ValueError("use only one of &, && and &&& in one pattern")
    sides = _JOINT.split(text)
    reach = {"&&": NEAR_CLAUSES, "&&&": FAR_CLAUSES}.get("".join(joints), 0)
    return tuple(
        Pattern.of(chains, reach)
        for chains in product(*(_chains(side, free_order) for side in sides))
    )


def _chains(text: str, any_order: bool) -> list[tuple[Step, ...]]:  # noqa: FBT001  # of a language
    """One chain, or with `~~` one for each order of its steps."""
    steps: list[Step] = []
    gap = 0
    for piece in text.split():
        is_gap = _GAP.match(piece)
        if is_gap:
            gap = int(is_gap.group(2) or _PLAIN_GAP)
            any_order = any_order or bool(is_gap.group(1))
            if gap > WIDEST_GAP:
                raise ValueError(f"a gap of {gap} words is too wide, at most {WIDEST_GAP}")
            continue
        steps.append(Step(_names(piece), gap))
        gap = 0
    if not steps:
        raise ValueError("a side of the pattern is empty")
    if not any_order:
        return [tuple(steps)]
    widest = max(step.gap for step in steps)
    return [
        tuple(Step(step.concepts, widest if index else 0) for index, step in enumerate(order))
        for order in permutations(steps)
    ]


def _names(piece: str) -> tuple[str, ...]:
    names = tuple(piece.split("|"))
    for name in names:
        if not _CONCEPT.match(name):
            raise ValueError(f"“{name}” is not the name of a concept (CAPITALS_AND_DIGITS)")
    return names


def find(
    pattern: Pattern, hits: Mapping[str, Sequence[Span]], clause: Sequence[int]
) -> list[Found]:
    """Every place of the first chain for which the other chains are there as well."""
    places = [_walk(chain, hits, clause) for chain in pattern.chains]
    if not all(places):
        return []
    found = places[0]
    for others in places[1:]:
        found = _together(found, others, clause, pattern.reach)
    return found


def _walk(
    chain: tuple[Step, ...], hits: Mapping[str, Sequence[Span]], clause: Sequence[int]
) -> list[Found]:
    reached = [Found(span[0], span[1], (span,)) for span in _merged(chain[0], hits)]
    for step in chain[1:]:
        if not reached:
            return []
        ends = {found.end: found for found in reached}
        reached = []
        for span in _merged(step, hits):
            for end in range(span[0], span[0] - step.gap - 1, -1):
                before = ends.get(end)
                if before is None:
                    continue
                if clause[before.start] == clause[span[0]]:
                    reached.append(Found(before.start, span[1], (*before.spans, span)))
                break
    return reached


def _merged(step: Step, hits: Mapping[str, Sequence[Span]]) -> Sequence[Span]:
    if len(step.concepts) == 1:
        return hits.get(step.concepts[0], ())
    return sorted({span for name in step.concepts for span in hits.get(name, ())})


def _together(
    left: list[Found], right: list[Found], clause: Sequence[int], reach: int
) -> list[Found]:
    """Pairs that share a clause (or lie within `reach`) and no word; one pair per left place."""
    by_clause: dict[int, tuple[Found, Found]] = {}
    for found in right:
        number = clause[found.start]
        by_clause[number] = (by_clause.get(number, (found, found))[0], found)
    pairs = []
    for one in left:
        here = clause[one.start]
        near = (by_clause.get(n, ()) for n in range(here - reach, here + reach + 1))
        apart = [other for both in near for other in both if not _overlap(one, other)]
        if apart:
            other = min(apart, key=lambda place: abs(clause[place.start] - here))
            pairs.append(Found(one.start, one.end, (*one.spans, *other.spans)))
    return pairs


def _overlap(one: Found, other: Found) -> bool:
    """Whether they share a word; words in the gaps of one are free for the other."""
    if other.start >= one.end or one.start >= other.end:
        return False
    return any(a < end and start < b for a, b in one.spans for start, end in other.spans)
