"""Which day a prompt asks about, and when: no day twice, none left out. Pure."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import msgspec

from bot.core.clock import at_local
from bot.core.days import LocalDays

DAY = timedelta(days=1)
STALE = timedelta(hours=3)
_MINUTE = timedelta(minutes=1)
_LOOK_AHEAD = 60  # days; a week of weekdays and any jump between zones fit in easily


class Rhythm(msgspec.Struct, frozen=True):
    """At what time on a member's clock, and on which weekdays (bit 0 is Monday)."""

    wall: time
    weekdays: int

    def has(self, day: date) -> bool:
        """Whether that day's weekday is one of them."""
        return bool(self.weekdays >> day.weekday() & 1)


class Due(NamedTuple):
    """The day a prompt asks about, and the moment it does."""

    day: date
    at: datetime


def wall(minutes: int) -> time:
    """Minutes after midnight as a time."""
    return time(*divmod(minutes, 60))


def prompt_moment(day: date, at: time, days: LocalDays) -> datetime | None:
    """When that day is asked about: inside the day, also when clocks change or zones do.

    A time before the day's end belongs to the night: at 01:00 the evening's day is asked about.
    None for a day that a move between zones leaves without a single minute.
    """
    begin, end = days.end(day - DAY), days.end(day)
    if end <= begin:
        return None
    dial = days.dial(day)
    ends_at = dial.day_ends
    tonight = at.hour * 60 + at.minute < ends_at
    moment = at_local(day + DAY if tonight else day, at, dial.zone)
    return max(begin, min(moment, end - _MINUTE))


def next_due(after: datetime, earliest: date, rhythm: Rhythm, days: LocalDays) -> Due | None:
    """The next prompt after a moment that asks about `earliest` or a later day; None for never."""
    if not rhythm.weekdays:
        return None
    day = max(earliest, days.day(after))
    for _ in range(_LOOK_AHEAD):
        moment = prompt_moment(day, rhythm.wall, days) if rhythm.has(day) else None
        if moment is not None and moment > after:
            return Due(day, moment)
        day += DAY
    return None


def is_stale(due: datetime, now: datetime) -> bool:
    """Whether a prompt is too late to be sent: it is dropped, the next one comes in its time."""
    return now - due > STALE


def go_on_after(due: datetime, now: datetime) -> datetime:
    """The moment after which the next prompt may lie, once the one at `due` has been looked at."""
    return max(due, now - STALE)
