"""What becomes of an outbox row after a try: pure, so that every case can be read and tested."""

import zlib
from datetime import datetime, timedelta

import msgspec

from bot.core.people import Address, Direct, Place, read_address, write_address
from bot.core.platform import (
    Delivered,
    Moved,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
    Unsure,
)
from bot.engine.claims import Claimed

TRIES = 100  # with the pauses below: about a day
ALERT_REPEATS = 5  # where a repeat is dropped; within the minutes for which a nonce is known
_LONGEST = 900.0
_LONGEST_CRISIS = 30.0
_REPEATABLE = frozenset({"edit", "remove", "pin"})  # doing them twice is doing them once


class Ends(msgspec.Struct, frozen=True):
    """The row is done; `state` is the last it will have."""

    state: str
    error: str | None = None


class Again(msgspec.Struct, frozen=True):
    """The row is tried again at a real moment, at `to` if its address has moved there."""

    at: datetime
    error: str
    repeats: int
    to: Address | None = None


Verdict = Ends | Again


def decide(
    row: Claimed, outcome: Outcome, *, now: datetime, real: datetime, drops_repeats: bool = False
) -> Verdict:
    """What becomes of the row. `now` is domain time (expiry), `real` the machine's (retries).

    `drops_repeats`: whether its platform makes no second message of a repeat.
    """
    match outcome:
        case Delivered():
            return Ends("delivered")
        case Unreachable(reason):
            return Ends("unreachable", reason)
        case Rejected(reason):
            return Ends("rejected", reason)
        case Unsure(reason):
            return _unsure(row, reason, now, real, drops_repeats=drops_repeats)
        case RetryLater(after, reason):
            return _later(row, after, reason, now, real)
        case Moved(to):
            return _moved(row, to, now, real)


def _unsure(
    row: Claimed, reason: str, now: datetime, real: datetime, *, drops_repeats: bool
) -> Verdict:
    error = f"unsure: {reason}"
    if row.op in _REPEATABLE:
        return _later(row, 0, error, now, real)
    private = isinstance(read_address(row.address), Direct)
    most = ALERT_REPEATS if row.crisis and drops_repeats else int(row.crisis or private)
    if row.op != "send" or row.repeats >= most or _expired(row, now):
        return Ends("unsure", reason)
    pause = backoff(row.id, row.repeats, crisis=row.crisis) if row.repeats else 0.0
    return Again(real + timedelta(seconds=pause), error, row.repeats + 1)


def _later(row: Claimed, after: float, reason: str, now: datetime, real: datetime) -> Verdict:
    if _expired(row, now):
        return Ends("expired", reason)
    if row.attempts >= TRIES and row.expires_at is None and not row.crisis:
        return Ends("dead", reason)
    pause = max(after, backoff(row.id, row.attempts, crisis=row.crisis))
    return Again(real + timedelta(seconds=pause), reason, row.repeats)


def _moved(row: Claimed, to: Address, now: datetime, real: datetime) -> Verdict:
    verdict = _later(row, 0, "moved", now, real)
    return msgspec.structs.replace(verdict, to=to) if isinstance(verdict, Again) else verdict


def after_move(old: str, to: Address) -> str:
    """What an address becomes when its place has moved: its thread (or none) stays."""
    was = read_address(old)
    if isinstance(was, Place) and isinstance(to, Place):
        return write_address(msgspec.structs.replace(to, thread=was.thread))
    return write_address(to)


def _expired(row: Claimed, now: datetime) -> bool:
    return row.expires_at is not None and row.expires_at <= now


def backoff(row_id: str, attempts: int, *, crisis: bool = False) -> float:
    """Seconds before the next try: doubling, and spread so that not all come back at once.

    The spread comes from the row's own (random) id: different rows differ, one row never does.
    """
    longest = _LONGEST_CRISIS if crisis else _LONGEST
    pause = min(longest, 2.0 ** min(attempts - 1, 20))
    spread = zlib.crc32(f"{row_id}{attempts}".encode()) / 2**32
    return pause * (0.75 + spread / 2)
