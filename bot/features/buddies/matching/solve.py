"""Makes pairs: as many people as possible, who waited longest first, then the best fit. Pure.

Maximum-weight general matching; large groups are cut by zone band and what people work on first.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
import rustworkx
from numpy.typing import NDArray

from bot.features.buddies.matching.seekers import Match, Pool, Seeker
from bot.features.buddies.matching.table import Table

Spots = NDArray[np.intp]
Edge = tuple[int, int, int]

WHOLE = 150  # up to so many, every edge is looked at
NEAREST = 20
PIECE = 1_500
ROWS = 256  # at a time: memory stays small
FIRST = 200  # so many of those left out last time choose before the cut
BAND = 3 * 60
COVERED = 1 << 24  # one person more counts more than any fit
LEFT_OUT = 1 << 20
LONGEST = 1 << 44


def pairs(pool: Pool) -> list[Match]:
    """The pairs of a round. The same pool always gives the same pairs."""
    seekers = sorted(pool.seekers, key=lambda one: one.id)
    groups: dict[str, list[Seeker]] = defaultdict(list)
    for seeker in seekers:
        groups[seeker.language].append(seeker)
    never = frozenset(pool.never)
    return [match for group in groups.values() for match in _Group(group, never).pairs()]


class _Group:
    """Those who speak one language."""

    def __init__(self, seekers: Sequence[Seeker], never: frozenset[tuple[str, str]]) -> None:
        self._seekers = seekers
        self._table = Table(seekers, never)
        self._free = set(range(len(seekers)))
        self._found: list[Match] = []
        waits = [spot for spot, one in enumerate(seekers) if not one.mentor_of]
        self._longest = max(waits, key=lambda spot: seekers[spot].waited, default=-1)

    def pairs(self) -> list[Match]:
        if len(self._seekers) > PIECE:
            self._first_come()
        for piece in self._pieces():
            self._solve(piece)
        if len(self._seekers) > PIECE:
            self._solve(self._array(sorted(self._free)[:PIECE]))
            self._rest()
        return self._found

    def _first_come(self) -> None:
        """Before a large group is cut: whoever waited longest, and who was left out."""
        first = [spot for spot, one in enumerate(self._seekers) if one.first]
        first.sort(key=lambda spot: -self._seekers[spot].waited)
        rows = self._array(sorted({self._longest, *first[:FIRST]} - {-1}))
        if rows.size:
            self._match(self._edges(rows, self._array(sorted(self._free))))

    def _pieces(self) -> list[Spots]:
        free = sorted(self._free, key=self._neighbourhood)
        count = -(-len(free) // PIECE) or 1
        return [piece for piece in np.array_split(self._array(free), count) if piece.size]

    def _neighbourhood(self, spot: int) -> tuple[object, ...]:
        one = self._seekers[spot]
        band = one.offset // BAND
        return (one.inside or "", band, min(one.packs, default=""), one.wants, one.pace, one.offset)

    def _solve(self, piece: Spots) -> None:
        self._match(self._edges(piece, piece))

    def _edges(self, rows: Spots, columns: Spots) -> list[Edge]:
        """The edges worth looking at: all of a small group, else the best and some far ones."""
        found: dict[tuple[int, int], int] = {}
        for some in np.array_split(rows, rows.size // ROWS + 1):
            points = self._table.points(some, columns)
            for row, fits in zip(some.tolist(), points, strict=True):
                for index in self._worth(fits).tolist():
                    column = int(columns[index])
                    found[min(row, column), max(row, column)] = int(fits[index])
        return [(one, other, fit) for (one, other), fit in found.items()]

    def _worth(self, fits: NDArray[np.int64]) -> Spots:
        allowed = np.flatnonzero(fits >= 0)
        if len(fits) <= WHOLE or allowed.size <= NEAREST:
            return allowed
        best = np.argpartition(-fits, NEAREST)[:NEAREST]
        far = allowed[:: max(1, allowed.size // 3)]
        return np.union1d(best[fits[best] >= 0], far)

    def _match(self, edges: Sequence[Edge]) -> None:
        graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph(multigraph=False)
        spots = sorted({spot for one, other, _ in edges for spot in (one, other)})
        nodes = {spot: index for index, spot in enumerate(spots)}
        graph.add_nodes_from(spots)
        whole = (
            (nodes[one], nodes[other], self._weight(one, other, fit)) for one, other, fit in edges
        )
        graph.add_edges_from(list(whole))
        weigh: Callable[[int], int] = int
        found = rustworkx.max_weight_matching(graph, weight_fn=weigh)
        for one, other in sorted((min(pair), max(pair)) for pair in found):
            self._take(spots[one], spots[other])

    def _weight(self, one: int, other: int, fit: int) -> int:
        return fit + self._worth_covering(one) + self._worth_covering(other)

    def _worth_covering(self, spot: int) -> int:
        seeker = self._seekers[spot]
        if seeker.mentor_of:
            return 0
        worth = COVERED + self._table.waiting(spot)
        if seeker.first:
            worth += LEFT_OUT
        return worth + LONGEST if spot == self._longest else worth

    def _take(self, one: int, other: int) -> None:
        self._free -= {one, other}
        person, second = self._seekers[one], self._seekers[other]
        if person.mentor_of:
            person, second = second, person
        mentor = bool(second.mentor_of)
        self._found.append(Match(person.member_id, second.member_id, mentor))

    def _rest(self) -> None:
        """Nobody stays alone beside somebody who is free and fits."""
        for spot in sorted(self._free):
            if spot not in self._free:
                continue
            columns = self._array(sorted(self._free))
            fits = self._table.points(self._array([spot]), columns)[0]
            best = int(np.argmax(fits))
            if fits[best] >= 0:
                self._take(spot, int(columns[best]))

    @staticmethod
    def _array(spots: Sequence[int]) -> Spots:
        return np.array(spots, dtype=np.intp)
