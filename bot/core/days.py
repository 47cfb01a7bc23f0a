"""A member's days: which day a moment belongs to, also around a change of zone or of day end."""

from datetime import date, datetime, time, timedelta

import msgspec

from bot.core.clock import at_local, day_end, local_day


class Dial(msgspec.Struct, frozen=True):
    """How a clock is set: the zone's name, and how many minutes after midnight a day ends."""

    zone: str
    day_ends: int


class LocalDays(msgspec.Struct, frozen=True):
    """A member's clock. From the day `since` on it is `now`; before that it was `before`."""

    now: Dial
    before: Dial | None = None
    since: date | None = None

    def dial(self, day: date) -> Dial:
        """The setting that holds for a day."""
        if self.before is not None and self.since is not None and day < self.since:
            return self.before
        return self.now

    def end(self, day: date) -> datetime:
        """When a day is over, in UTC."""
        dial = self.dial(day)
        return day_end(day, dial.zone, dial.day_ends)

    def day(self, moment: datetime) -> date:
        """The day a moment belongs to. As moments go on, days only go on, too."""
        day = local_day(moment, self.now.zone, self.now.day_ends)
        if self.before is None or self.since is None:
            return day
        first_new = self.end(self.since - timedelta(days=1))
        if moment >= first_new:
            return max(day, self.since)
        return min(local_day(moment, self.before.zone, self.before.day_ends), self.since)

    def at(self, day: date, wall: time) -> datetime:
        """The moment at which it is that time on that day, in UTC."""
        return at_local(day, wall, self.dial(day).zone)

    def changed(self, moment: datetime, dial: Dial) -> "LocalDays":
        """The clock after a change at that moment: today stays what it is, tomorrow is new."""
        today = self.day(moment)
        return LocalDays(dial, self.dial(today), today + timedelta(days=1))
