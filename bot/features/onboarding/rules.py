"""What joining proposes before anybody changes it."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

PROMPT_AT = 20 * 60  # minutes after local midnight
ANSWERS_KEPT = timedelta(days=7)


def wall(minutes: int) -> time:
    """Minutes after midnight as a time of day."""
    return time(minutes // 60, minutes % 60)


def minutes(at: time) -> int:
    """A time of day as minutes after midnight."""
    return at.hour * 60 + at.minute


def clock(at: time) -> str:
    """A time of day as it is written: 20:00."""
    return at.strftime("%H:%M")


def there(now: datetime, zone: str) -> str:
    """What a clock in the zone shows."""
    return clock(now.astimezone(ZoneInfo(zone)).time())
