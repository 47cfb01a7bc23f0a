"""What can become of a pair: one table, walked by a test state by state. Pure."""

from enum import StrEnum


class PairState(StrEnum):
    """Where a pair stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    RESTING = "resting"
    ENDED = "ended"


class Turn(StrEnum):
    """What happens to a pair."""

    BOTH_YES = "both_yes"
    REST = "rest"
    RESUME = "resume"
    END = "end"


TRANSITIONS: dict[tuple[PairState, Turn], PairState] = {
    (PairState.PROPOSED, Turn.BOTH_YES): PairState.AGREED,
    (PairState.PROPOSED, Turn.END): PairState.ENDED,
    (PairState.AGREED, Turn.REST): PairState.RESTING,
    (PairState.AGREED, Turn.END): PairState.ENDED,
    (PairState.RESTING, Turn.REST): PairState.RESTING,
    (PairState.RESTING, Turn.RESUME): PairState.AGREED,
    (PairState.RESTING, Turn.END): PairState.ENDED,
}


def advance(state: PairState, turn: Turn) -> PairState | None:
    """The state after a turn; None where it changes nothing."""
    return TRANSITIONS.get((state, turn))
