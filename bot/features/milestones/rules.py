"""When a milestone falls: calendar-true, once for each stretch, and what was reached stays. Pure.

A day that was lived counts whole: after the first one it is one day, and 30 days after the first
day it is 30 days.
"""

import calendar
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from bot.core.marks import Marks

DAY = timedelta(days=1)
SILENT = timedelta(days=7)
STALE = timedelta(days=3)
HOURS = 24
YEAR, MONTH = 365, 30

Unit = Literal["day", "month", "year", "meant", "time"]
_LETTERS: Mapping[str, Unit] = {"d": "day", "m": "month", "y": "year", "k": "meant", "n": "time"}
_MONTHS_A_YEAR = 12


class Mark(msgspec.Struct, frozen=True):
    """A milestone: so many days, months, years, days as they were meant, or times here."""

    unit: Unit
    count: int

    @property
    def key(self) -> str:
        """How it stands in a row."""
        [letter] = [letter for letter, unit in _LETTERS.items() if unit == self.unit]
        return f"{letter}{self.count}"


class Fall(msgspec.Struct, frozen=True):
    """A milestone and the day on whose morning it falls."""

    day: date
    mark: Mark


def read_mark(key: str) -> Mark:
    """The milestone that `key` wrote."""
    return Mark(_LETTERS[key[0]], int(key[1:]))


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last one."""
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_of(mark: Mark, first: date) -> date:
    """The day on which a stretch that began on `first` reaches it."""
    match mark.unit:
        case "month":
            return add_months(first, mark.count)
        case "year":
            return add_months(first, _MONTHS_A_YEAR * mark.count)
        case _:
            return first + mark.count * DAY


def falls(first: date, marks: Marks, begin: date, end: date) -> list[Fall]:
    """Everything that falls from `begin` to `end`, in order; of one day the greatest is last."""
    found = [Fall(day_of(mark, first), mark) for mark in _calendar(first, marks, end)]
    inside = {fall.mark.key: fall for fall in found if begin <= fall.day <= end}
    return sorted(inside.values(), key=_rank)


def _rank(fall: Fall) -> tuple[date, int, int]:
    return fall.day, ("day", "month", "year").index(fall.mark.unit), fall.mark.count


def _calendar(first: date, marks: Marks, end: date) -> Iterator[Mark]:
    for days in (*(hours // HOURS for hours in marks.hours), *marks.days):
        yield Mark("day", days)
    for months in marks.months:
        years, rest = divmod(months, _MONTHS_A_YEAR)
        yield Mark("month", months) if rest else Mark("year", years)
    if marks.every_years:
        for years in range(marks.every_years, end.year - first.year + 1, marks.every_years):
            yield Mark("year", years)


def next_fall(first: date, marks: Marks, begin: date, reached: Collection[str]) -> Fall | None:
    """What falls next on `begin` or later. `reached`: the keys this stretch has had already.

    So a first day that was corrected makes none of them fall again.
    """
    horizon = add_months(max(first, begin), _MONTHS_A_YEAR * (marks.every_years + 2))
    for fall in falls(first, marks, begin, horizon):
        if fall.mark.key not in reached:
            return fall
    return None


def next_count(marks: Marks, unit: Unit, count: int, reached: Collection[str]) -> Mark | None:
    """The greatest number that a count has come to, unless it was celebrated before."""
    come = [number for number in _numbers(marks, unit, count) if number <= count]
    mark = Mark(unit, max(come)) if come else None
    return mark if mark is not None and mark.key not in reached else None


def ahead(marks: Marks, unit: Unit, count: int) -> Mark | None:
    """The next number that a count will come to."""
    more = [number for number in _numbers(marks, unit, count) if number > count]
    return Mark(unit, min(more)) if more else None


def _numbers(marks: Marks, unit: Unit, count: int) -> Iterable[int]:
    """The numbers there are, up to the first one beyond the count."""
    if unit == "time":
        given = set(marks.checkins)
        step = max(given, default=0)
    else:
        given = {hours // HOURS for hours in marks.hours} | set(marks.days)
        given |= {_days_of(months) for months in marks.months}
        step = YEAR * marks.every_years
    if step:
        given |= set(range(step, count + step + 1, step))
    return given


def _days_of(months: int) -> int:
    years, rest = divmod(months, _MONTHS_A_YEAR)
    return years * YEAR + rest * MONTH


def is_longest_again(longest: int, first: date, marks: Marks, mark: Mark) -> bool:
    """Whether this is the first milestone at which the longest earlier stretch is reached again."""
    if not longest:
        return False
    level, today = first + longest * DAY, day_of(mark, first)
    earlier = [fall.day for fall in falls(first, marks, first, today - DAY)]
    return today >= level and all(day < level for day in earlier)
