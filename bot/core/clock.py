"""Time as an argument: who asks for the time gets a Clock, and local days are arithmetic on it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, available_timezones


class Clock(Protocol):
    """Domain time. The demo's clock can be moved forward; leases and rates never use it."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)


class DemoClock:
    """The machine's clock plus a lead that only grows; `still`: it stands between moves."""

    def __init__(self, start: datetime | None = None, *, still: bool = False) -> None:
        self._still = still
        self._origin = datetime.now(UTC)
        self._start = start or self._origin

    def now(self) -> datetime:
        """The demo's present moment."""
        if self._still:
            return self._start
        return self._start + (datetime.now(UTC) - self._origin)

    def move_to(self, moment: datetime) -> None:
        """Go forward to a moment. One that has passed already changes nothing."""
        lead = moment - self.now()
        if lead > timedelta(0):
            self._start += lead

    def release(self) -> None:
        """Let a still clock run on from where it stands."""
        if self._still:
            self._origin = datetime.now(UTC)
            self._still = False


def is_zone(name: str) -> bool:
    """Whether the name is a time zone that this machine knows."""
    return name in available_timezones()


def at_local(day: date, at: time, zone: str) -> datetime:
    """The first moment at which a clock in the zone shows `at` or later on that day, in UTC.

    In the hour that spring leaves out this is the same distance after the jump; of the hour that
    autumn repeats it is the first.
    """
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def next_local_time(after: datetime, at: time, zone: str) -> datetime:
    """The next moment strictly after `after` at which it is `at` in the zone, in UTC."""
    day = after.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    moment = at_local(day, at, zone)
    while moment <= after:
        day += timedelta(days=1)
        moment = at_local(day, at, zone)
    return moment


def local_day(moment: datetime, zone: str, day_ends: int) -> date:
    """The day a moment belongs to when days end `day_ends` minutes after local midnight.

    Agrees with `day_end` also in the nights when clocks change: a day never comes back.
    """
    local = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    day = (local - timedelta(minutes=day_ends)).date()
    if moment >= day_end(day, zone, day_ends):
        return day + timedelta(days=1)
    if moment < day_end(day - timedelta(days=1), zone, day_ends):
        return day - timedelta(days=1)
    return day


def day_end(day: date, zone: str, day_ends: int) -> datetime:
    """The moment at which that day is over, in UTC."""
    hours, minutes = divmod(day_ends, 60)
    return at_local(day + timedelta(days=1), time(hours, minutes), zone)
