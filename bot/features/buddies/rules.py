"""Decisions about buddies: from when on, how long, how often. Pure."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.clock import at_local

FIRST_DAYS = timedelta(days=7)
ANSWER_WITHIN = timedelta(hours=48)
NOT_AGAIN_FOR = timedelta(days=180)
KEPT = timedelta(days=7)
KEPT_WORDS = 10
FIRST_PULSE = timedelta(days=7)
NEXT_PULSE = timedelta(days=30)
LATER = timedelta(days=1)  # somebody is not to be prompted now
SILENT_ROUNDS = 3
MISSED_ROUNDS = 2  # suggestions without an answer; then nobody is looked for any more
TOLD_AGAIN = timedelta(days=7)  # the odd one out is told this often at most
MOST_WORDS = 30  # in so long one of them may send so many messages: a broken client sends more
WORDS_WITHIN = timedelta(minutes=10)
UNDO_WITHIN = timedelta(minutes=10)
ROUND_AT = time(10, 0)
LEASE = timedelta(minutes=15)
RESTS = (7, 14, 28)  # days
MENTOR_CAPS = (1, 2, 3, 5)
SILENCE = {"daily": 4, "few": 6, "weekly": 10}
PACES = ("daily", "few", "weekly")
WANTS = ("listen", "plan", "check")
STAGES = (7, 30, 90, 365)  # days; somebody's stage is how many of these are behind them


def may_be_matched_from(joined_at: datetime) -> datetime:
    """Nobody is matched in their first seven days."""
    return joined_at + FIRST_DAYS


def gentler(one: str, other: str) -> str:
    """Of two ideas of how often, the one that asks less."""
    return max(one, other, key=PACES.index)


def stage(since: date | None, today: date) -> int | None:
    """How far somebody is on their way, coarsely; None where nobody knows."""
    if since is None:
        return None
    days = (today - since).days
    return sum(days >= bound for bound in STAGES)


def round_after(now: datetime, zone: str) -> tuple[date, datetime]:
    """The day and the moment of the next round."""
    day = now.astimezone(ZoneInfo(zone)).date()
    moment = at_local(day, ROUND_AT, zone)
    while moment <= now:
        day += timedelta(days=1)
        moment = at_local(day, ROUND_AT, zone)
    return day, moment


def quiet_until(now: datetime, zone: str, begin: int, end: int) -> datetime | None:
    """When somebody's quiet hours are over, if it is in them now."""
    if begin == end:
        return None
    local = now.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    inside = begin <= minute < end if begin < end else minute >= begin or minute < end
    if not inside:
        return None
    day = local.date() if minute < end else local.date() + timedelta(days=1)
    return at_local(day, time(end // 60, end % 60), zone)
