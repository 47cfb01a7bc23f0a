"""Decisions about check-ins: what can be answered until when, silence, hard days. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.days import LocalDays

DAY = timedelta(days=1)
GRADES = (1, 2, 3, 4, 5)
WORDS = {1: "very-hard", 2: "hard", 3: "so-so", 4: "good", 5: "very-good"}
HARD = 2
HEAVY_DAYS = 3
HEAVY_REST = timedelta(days=14)
SHOWN_FROM = 20  # answers a day before the group sees how they are spread


class Step(StrEnum):
    """How often somebody is asked. Silence makes prompts rarer, never louder."""

    DAILY = "daily"
    THIRD = "third"
    WEEKLY = "weekly"
    STOPPED = "stopped"


GAPS: Mapping[Step, int] = {Step.DAILY: 1, Step.THIRD: 3, Step.WEEKLY: 7, Step.STOPPED: 1}
_THIRD_AFTER = 3  # prompts
_WEEKLY_AFTER = 14  # days since the first prompt that nobody answered
_STOPPED_AFTER = 35


def step_for(unanswered: int, silent_days: int) -> Step:
    """The pace after so many prompts without an answer, the first so many days ago."""
    if unanswered < _THIRD_AFTER:
        return Step.DAILY
    if silent_days < _WEEKLY_AFTER:
        return Step.THIRD
    return Step.WEEKLY if silent_days < _STOPPED_AFTER else Step.STOPPED


def silent_days(day: date, silent_from: date | None) -> int:
    """Days since the first prompt that nobody answered."""
    return 0 if silent_from is None else (day - silent_from).days


def open_until(
    day: date, now: datetime, days: LocalDays, answered_at: datetime | None = None
) -> datetime | None:
    """Until when that day can be answered or changed; None where it cannot.

    Today until it ends. Yesterday until today ends, unless it was answered in its own time.
    """
    today = days.day(now)
    if day == today:
        return days.end(today)
    late = answered_at is None or answered_at >= days.end(day)
    if day == today - DAY and late:
        return days.end(today)
    return None


def is_hard(grade: int | None) -> bool:
    """Hard or very hard."""
    return grade is not None and grade <= HARD


def heavy(grades: Mapping[date, int | None], day: date) -> bool:
    """Whether the day and those before it make three hard days in a row."""
    return all(is_hard(grades.get(day - ago * DAY)) for ago in range(HEAVY_DAYS))


def may_write_heavy_note(
    *, wanted: bool, courses_allow: bool, last_sent: datetime | None, now: datetime
) -> bool:
    """At most once in 14 days, never for an illness, never for whoever said no."""
    rested = last_sent is None or now - last_sent >= HEAVY_REST
    return wanted and courses_allow and rested


def extras_for(wanted: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """At most two things to ask beside the word, the note last; from all journeys of a member."""
    figures = [extra for extras in wanted for extra in extras if extra != "note"]
    return (*figures[:1], "note")
