"""The member's morning: milestones fall in it, and nothing of them happens at night. Pure."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.clock import at_local, next_local_time
from bot.core.days import LocalDays

DAY = timedelta(days=1)
MORNING = 9 * 60  # minutes after midnight; later for whom a day ends later
LASTS = timedelta(hours=4)
LATEST = 12 * 60
_BY_DAY = (9, 20)  # hours between which a friend is asked


def morning(day: date, days: LocalDays, after: datetime | None = None) -> datetime:
    """The first morning of that day or a later one, not before `after`."""
    calendar_day = day
    while True:
        dial = days.dial(calendar_day)
        wall = time(*divmod(min(LATEST, max(MORNING, dial.day_ends)), 60))
        moment = at_local(calendar_day, wall, dial.zone)
        late_enough = after is None or moment >= after
        if late_enough and days.day(moment) >= day:
            return moment
        calendar_day += DAY


def is_morning(moment: datetime, days: LocalDays) -> bool:
    """Whether it is the morning of the member's day."""
    begin = morning(days.day(moment), days)
    return begin <= moment < begin + LASTS


def next_morning(moment: datetime, days: LocalDays) -> datetime:
    """The first morning that begins after a moment."""
    today = days.day(moment)
    begin = morning(today, days)
    return begin if begin > moment else morning(today + DAY, days, moment)


def at_zone(moment: datetime, zone: str) -> datetime:
    """The moment on a clock in the zone."""
    return moment.astimezone(ZoneInfo(zone))


def by_day(moment: datetime, zone: str) -> datetime:
    """That moment, or the next at which it is day in the zone."""
    begin, end = _BY_DAY
    tomorrow = next_local_time(moment, time(begin), zone)
    evening = next_local_time(moment, time(end), zone)
    return moment if evening < tomorrow else tomorrow
