"""What can become of a case or a request: one table for both, walked by a test pair by pair."""

from enum import StrEnum


class State(StrEnum):
    """Where a case or a request stands. Every open state has an owner or a next step."""

    WAITING = "waiting"  # people are being asked
    UNANSWERED = "unanswered"  # everybody was asked, nobody has come; asking goes on
    OFFERED = "offered"  # handed to somebody who has not said yes
    TAKEN = "taken"
    CLOSED = "closed"


class Move(StrEnum):
    """What happens to a case or a request."""

    JOIN = "join"  # more words of the same person
    RISE = "rise"  # words that are more urgent
    WALKED = "walked"  # everybody has been asked in vain
    TAKE = "take"
    OFFER = "offer"
    PUT_BACK = "put_back"
    LAPSE = "lapse"  # the owner has done nothing for too long
    CLOSE = "close"
    REOPEN = "reopen"  # closed too early, or by mistake


TRANSITIONS: dict[tuple[State, Move], State] = {
    (State.WAITING, Move.JOIN): State.WAITING,
    (State.WAITING, Move.RISE): State.WAITING,
    (State.WAITING, Move.WALKED): State.UNANSWERED,
    (State.WAITING, Move.TAKE): State.TAKEN,
    (State.WAITING, Move.OFFER): State.OFFERED,
    (State.WAITING, Move.CLOSE): State.CLOSED,
    (State.UNANSWERED, Move.JOIN): State.UNANSWERED,
    (State.UNANSWERED, Move.RISE): State.WAITING,
    (State.UNANSWERED, Move.WALKED): State.UNANSWERED,
    (State.UNANSWERED, Move.TAKE): State.TAKEN,
    (State.UNANSWERED, Move.OFFER): State.OFFERED,
    (State.UNANSWERED, Move.CLOSE): State.CLOSED,
    (State.OFFERED, Move.JOIN): State.OFFERED,
    (State.OFFERED, Move.RISE): State.OFFERED,
    (State.OFFERED, Move.TAKE): State.TAKEN,
    (State.OFFERED, Move.OFFER): State.OFFERED,
    (State.OFFERED, Move.PUT_BACK): State.WAITING,
    (State.OFFERED, Move.LAPSE): State.WAITING,
    (State.OFFERED, Move.CLOSE): State.CLOSED,
    (State.TAKEN, Move.JOIN): State.TAKEN,
    (State.TAKEN, Move.RISE): State.TAKEN,
    (State.TAKEN, Move.TAKE): State.TAKEN,
    (State.TAKEN, Move.OFFER): State.OFFERED,
    (State.TAKEN, Move.PUT_BACK): State.WAITING,
    (State.TAKEN, Move.LAPSE): State.WAITING,
    (State.TAKEN, Move.CLOSE): State.CLOSED,
    (State.CLOSED, Move.REOPEN): State.WAITING,
}


class NotPossible(Exception):
    """Nothing like that can happen to a case or request that stands where it stands."""


def advance(state: State, move: Move) -> State:
    """Where it stands afterwards. Raises NotPossible."""
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        raise NotPossible(f"{move} of something {state}") from None


class Outcome(StrEnum):
    """How it ended, in the moderator's word."""

    HELPED = "helped"
    CALLED = "called"  # emergency services
    NOTHING = "nothing"  # nothing was needed
    MISREAD = "misread"
    BAD_FAITH = "badfaith"
    WITHDRAWN = "withdrawn"  # by the person who asked for somebody


class Rung(StrEnum):
    """Who is asked in a step of the ladder, or what else it is for."""

    AROUND = "around"
    EVERYBODY = "everybody"
    ADMINS = "admins"
    VAIN = "vain"  # nobody is asked: the person is told that nobody has answered
    AGAIN = "again"
    HOURLY = "hourly"
    BACK = "back"  # an owner's deadline


class Happening(StrEnum):
    """What is written down about a case or request: who did what, when."""

    OPENED = "opened"
    JOINED = "joined"
    RAISED = "raised"
    WORRIED = "worried"  # somebody else is worried about them
    GONE = "gone"  # the message was deleted
    MOVED = "moved"  # the message was posted again by a proxy
    TOLD = "told"
    NOT_TOLD = "not_told"  # the private way is closed
    OPENED_NOTE = "opened_note"  # the person opened the neutral message
    SAFE = "safe"
    NOT_SAFE = "not_safe"
    MEMBER_MISREAD = "member_misread"
    CLEARED = "cleared"
    ASKED = "asked"
    ASK_FAILED = "ask_failed"
    WANTED = "wanted"  # the person asked for people outside the usual hours
    VAIN = "vain"
    SHOWN = "shown"
    TAKEN = "taken"
    STILL = "still"
    OFFERED = "offered"
    PUT_BACK = "put_back"
    LAPSED = "lapsed"
    WROTE = "wrote"
    NOT_WRITTEN = "not_written"
    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"
    CLOSED = "closed"
    MISREAD = "misread"
    LOOK_IN = "look_in"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"  # not for me
    REOPENED = "reopened"
    SHADOWED = "shadowed"  # a rule asks nobody any more, in this community
    LIT = "lit"  # a rule asks again
    RESTED = "rested"  # the community rests
    WOKEN = "woken"
    QUIETED = "quieted"  # everything about a member is quiet
    UNQUIETED = "unquieted"
    TAKING_OUT = "taking_out"  # somebody wants the message out of the channel
    TAKEN_OUT = "taken_out"
