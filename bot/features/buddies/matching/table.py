"""How well many go together: the points of points.py for rows against columns at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.features.buddies.matching.points import (
    DAY,
    EXPERIENCE,
    HOUR,
    PACE,
    PACES,
    REACH,
    STAGE,
    UNKNOWN_HOUR,
    WANTS,
    ZONE,
    waiting,
)
from bot.features.buddies.matching.seekers import Seeker

Points = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Table:
    """The same for many at once: rows against columns."""

    def __init__(self, seekers: Sequence[Seeker], never: frozenset[tuple[str, str]]) -> None:
        self._codes = {
            "language": _codes([one.language for one in seekers]),
            "member": _codes([one.member_id for one in seekers]),
            "wants": _codes([one.wants for one in seekers]),
            "pace": np.array([PACES.index(one.pace) for one in seekers]),
            "offset": np.array([one.offset for one in seekers]),
            "awake": np.array([(one.hour or 0) - one.offset for one in seekers]),
            "timed": np.array([one.hour is not None for one in seekers], dtype=bool),
            "stage": np.array([-1 if one.stage is None else one.stage for one in seekers]),
            "place": np.array([bool(one.mentor_of) for one in seekers], dtype=bool),
            "no_mentor": np.array([one.company == "buddy" for one in seekers], dtype=bool),
            "no_buddy": np.array([one.company == "mentor" for one in seekers], dtype=bool),
            "waiting": np.array([waiting(one) for one in seekers]),
        }
        self._packs = _marks([one.packs for one in seekers])
        circles = sorted({c for one in seekers for c in (*one.circles, one.inside) if c})
        self._circles = _marks([one.circles for one in seekers], circles)
        asked = [frozenset({one.inside} if one.inside else ()) for one in seekers]
        self._inside = _marks(asked, circles)
        self._asks = np.array([one.inside is not None for one in seekers], dtype=bool)
        self._never = _forbidden(seekers, never)

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Points:
        """How well each of the rows goes with each of the columns; -1 where they may not meet."""
        column = {name: code[columns][None, :] for name, code in self._codes.items()}
        row = {name: code[rows][:, None] for name, code in self._codes.items()}
        shared = (self._packs[rows] @ self._packs[columns].T) > 0
        hours = _far(row["awake"], column["awake"])
        hours = np.where(row["timed"] & column["timed"], hours, UNKNOWN_HOUR)
        steps = np.maximum(0, STAGE - 3 * np.abs(row["stage"] - column["stage"]))
        known = (row["stage"] >= 0) & (column["stage"] >= 0)
        found: Points = (
            EXPERIENCE * shared
            + _close(_far(row["offset"], column["offset"]), ZONE)
            + _close(hours, HOUR)
            + np.where(known, steps, STAGE // 2)
            + np.where(row["wants"] == column["wants"], WANTS, WANTS // 3)
            + PACE
            - PACE // 2 * np.abs(row["pace"] - column["pace"])
        ).astype(np.int64)
        found[~self._allowed(rows, columns, row, column)] = -1
        return found

    def _allowed(
        self,
        rows: NDArray[np.intp],
        columns: NDArray[np.intp],
        row: dict[str, NDArray[np.int64]],
        column: dict[str, NDArray[np.int64]],
    ) -> Flags:
        fits = (row["language"] == column["language"]) & (row["member"] != column["member"])
        theirs = (self._inside[rows] @ self._circles[columns].T) > 0
        mine = (self._circles[rows] @ self._inside[columns].T) > 0
        fits &= theirs | ~self._asks[rows][:, None]
        fits &= mine | ~self._asks[columns][None, :]
        both, one = row["place"] & column["place"], row["place"] ^ column["place"]
        person = np.where(row["place"], column["no_mentor"], row["no_mentor"])
        lone = row["no_buddy"] | column["no_buddy"]
        fits &= ~both & np.where(one, ~person, ~lone)
        for index, spot in enumerate(rows.tolist()):
            if spot in self._never:
                fits[index] &= ~np.isin(columns, self._never[spot])
        return np.asarray(fits, dtype=bool)

    def waiting(self, spot: int) -> int:
        """Points for having waited."""
        return int(self._codes["waiting"][spot])


def _forbidden(
    seekers: Sequence[Seeker], never: frozenset[tuple[str, str]]
) -> dict[int, list[int]]:
    """For whom it matters: with whom they must not be paired, as rows of the table."""
    spots: dict[str, list[int]] = {}
    for spot, seeker in enumerate(seekers):
        spots.setdefault(seeker.member_id, []).append(spot)
    found: dict[int, list[int]] = {}
    for pair in never:
        for one, other in (pair, pair[::-1]):
            for spot in spots.get(one, ()):
                found.setdefault(spot, []).extend(spots.get(other, ()))
    return found


def _codes(words: Sequence[str]) -> NDArray[np.int64]:
    known: dict[str, int] = {}
    return np.array([known.setdefault(word, len(known)) for word in words], dtype=np.int64)


def _marks(
    sets: Sequence[frozenset[str]], names: Sequence[str] | None = None
) -> NDArray[np.float32]:
    names = sorted(set().union(*sets)) if names is None else names
    spots = {name: spot for spot, name in enumerate(names)}
    marks = np.zeros((len(sets), max(1, len(names))), dtype=np.float32)
    for row, words in enumerate(sets):
        for word in words:
            marks[row, spots[word]] = 1
    return marks


def _far(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    gap = np.abs(one - other) % DAY
    return np.asarray(np.minimum(gap, DAY - gap))


def _close(minutes: NDArray[np.int64], points: int) -> NDArray[np.int64]:
    return np.asarray(points - points * np.minimum(minutes, REACH) // REACH)
