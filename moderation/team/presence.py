"""Whether somebody is around to read an alert, and until when nobody is. Pure."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import msgspec

from bot.core.clock import next_local_time
from moderation.ladder.rules import Hand

MINUTES_A_DAY = 24 * 60


class Hours(msgspec.Struct, frozen=True):
    """When somebody is usually around: minutes after local midnight; None: nobody has said."""

    begin: int | None
    end: int | None
    zone: str

    @property
    def said(self) -> bool:
        """Whether the community has said when somebody is around."""
        return self.begin is not None and self.end is not None

    @property
    def always(self) -> bool:
        """Whether the day has no gap."""
        return self.said and self.begin == self.end

    def gap(self) -> tuple[time, time] | None:
        """The hours without anybody, on the community's clock: from, to."""
        if self.begin is None or self.end is None or self.begin == self.end:
            return None
        return clock(self.end), clock(self.begin)

    def changes_at(self, now: datetime) -> datetime | None:
        """When the next of these hours begins or ends."""
        gap = self.gap()
        return min(next_local_time(now, at, self.zone) for at in gap) if gap else None

    def cover(self, moment: datetime) -> bool:
        """Whether the moment is within the hours."""
        if self.begin is None or self.end is None:
            return False
        if self.always:
            return True
        ends = next_local_time(moment, clock(self.end), self.zone)
        begins = next_local_time(moment, clock(self.begin), self.zone)
        return ends < begins


class Presence(msgspec.Struct, frozen=True):
    """`somebody` is None where nobody has said; `back_at`: when somebody is around again."""

    somebody: bool | None
    back_at: datetime | None = None


def clock(minutes: int) -> time:
    """Minutes after midnight as a time; 24:00 is 00:00."""
    return time(*divmod(minutes % MINUTES_A_DAY, 60))


def presence(team: Sequence[Hand], hours: Hours, now: datetime) -> Presence:
    """What can be said truthfully about whether somebody reads now."""
    reading = [hand for hand in team if not hand.off]
    if any(hand.around for hand in reading):
        return Presence(somebody=True)
    if hours.begin is None or not hours.said:
        return Presence(somebody=None if reading else False)
    begins = next_local_time(now, clock(hours.begin), hours.zone)
    if not reading:
        return Presence(somebody=False)
    if hours.cover(now):
        return Presence(somebody=True)
    return Presence(somebody=False, back_at=begins)


def next_midnight(now: datetime, zone: str) -> datetime:
    """Until when somebody is around who said "until midnight"."""
    return next_local_time(now, time(0), zone)


def off_until(now: datetime, zone: str) -> datetime:
    """The end of "off until tomorrow": eight in the morning, and at least a short night away."""
    return next_local_time(now + timedelta(hours=5), time(8), zone)


def look_in_time(now: datetime, zone: str) -> datetime:
    """When somebody looks in after a hard night: ten in the morning, after some sleep."""
    return next_local_time(now + timedelta(hours=6), time(10), zone)
