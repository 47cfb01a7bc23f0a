"""What can become of a case or a request: every pair of state and move."""

import itertools

import pytest

from moderation.cases.states import TRANSITIONS, Move, NotPossible, State, advance

PAIRS = list(itertools.product(State, Move))


@pytest.mark.parametrize(("state", "move"), PAIRS)
def test_every_pair_is_in_the_table_or_cannot_happen(state: State, move: Move) -> None:
    if (state, move) in TRANSITIONS:
        assert advance(state, move) is TRANSITIONS[state, move]
    else:
        with pytest.raises(NotPossible, match=str(move.value)):
            advance(state, move)


def test_what_is_closed_can_only_be_opened_again() -> None:
    assert [pair[1] for pair in TRANSITIONS if pair[0] is State.CLOSED] == [Move.REOPEN]


def test_everything_open_can_be_taken_joined_raised_and_closed() -> None:
    for state in set(State) - {State.CLOSED}:
        assert advance(state, Move.TAKE) is State.TAKEN
        assert advance(state, Move.CLOSE) is State.CLOSED
        assert advance(state, Move.JOIN) is state
        assert advance(state, Move.RISE) in {State.WAITING, State.OFFERED, State.TAKEN}


def test_what_somebody_holds_can_come_back() -> None:
    for state in (State.TAKEN, State.OFFERED):
        assert advance(state, Move.LAPSE) is State.WAITING
        assert advance(state, Move.PUT_BACK) is State.WAITING
