"""How days are counted so that nothing ever falls to zero and a slip erases nothing. Pure.

A day counts when it lies in a stretch; the day of a slip is one of its stretch's days.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from bot.core.courses import Numbers

DAY = timedelta(days=1)
AHEAD = 7  # days that a start may lie in the future
WINDOW = 30


class Stretch(msgspec.Struct, frozen=True, order=True):
    """Days in a row, first and last included; without a last one it goes on."""

    first: date
    last: date | None = None

    def until(self, today: date) -> date:
        """Its last day so far."""
        return today if self.last is None else min(self.last, today)

    def days(self, today: date) -> int:
        """How many days it has so far."""
        return max(0, (self.until(today) - self.first).days + 1)


def counted(stretches: Iterable[Stretch], first: date, last: date) -> int:
    """How many days from `first` to `last` lie in a stretch; a day in two counts once."""
    total, after = 0, first - DAY
    for stretch in sorted(stretches, key=lambda one: one.first):
        begin, end = max(stretch.first, after + DAY), stretch.until(last)
        if end >= begin:
            total += (end - begin).days + 1
            after = end
    return total


def numbers(stretches: Sequence[Stretch], today: date) -> Numbers | None:
    """The three numbers; None while the first day is still to come."""
    begun = [stretch for stretch in stretches if stretch.first <= today]
    if not begun:
        return None
    current = max(begun, key=lambda one: one.first)
    return Numbers(
        total=counted(begun, min(one.first for one in begun), today),
        of_30=counted(begun, today - (WINDOW - 1) * DAY, today),
        stretch=max(1, current.days(today)),
    )


def numbers_as_meant(
    meant: Iterable[date], stretches: Sequence[Stretch], today: date
) -> Numbers | None:
    """For cutting down: only days that were as they were meant to be count."""
    plain = numbers(stretches, today)
    if plain is None:
        return None
    days = {day for day in meant if day <= today}
    recent = {day for day in days if day > today - WINDOW * DAY}
    return Numbers(total=len(days), of_30=len(recent), stretch=plain.stretch)


def longest(stretches: Iterable[Stretch], today: date) -> int:
    """The most days of one stretch. Shown on request only."""
    return max((one.days(today) for one in stretches), default=0)


def longest_before(stretches: Iterable[Stretch]) -> int:
    """The most days of one stretch that is over."""
    return max((one.days(one.last) for one in stretches if one.last is not None), default=0)


def started_again(stretches: Iterable[Stretch]) -> tuple[date, ...]:
    """The first days of all stretches but the first."""
    return tuple(sorted(one.first for one in stretches)[1:])


def start_again(stretches: Sequence[Stretch], start: date, slipped: date) -> list[Stretch]:
    """The stretches after starting again. What was counted before the new start stays counted.

    The old stretch ends where the new one begins, at the latest on the day of the slip.
    """
    kept = []
    for one in stretches:
        if one.first >= start:
            continue  # it begins inside the new one, so its days are counted there
        open_or_later = one.last is None or one.last >= start
        last = min(slipped, start - DAY) if open_or_later else one.last
        if last is not None and last >= one.first:
            kept.append(Stretch(one.first, last))
        else:
            kept.append(Stretch(one.first, start - DAY))
    return [*kept, Stretch(start)]


def move_start(stretches: Iterable[Stretch], start: date) -> list[Stretch]:
    """The stretches with another first day; those that were over before it are dropped."""
    kept = [
        one
        for one in sorted(stretches, key=lambda one: one.first)
        if one.last is None or one.last >= start
    ]
    return [Stretch(start, kept[0].last), *kept[1:]] if kept else [Stretch(start)]


def current(stretches: Iterable[Stretch]) -> Stretch | None:
    """The stretch that was begun last."""
    return max(stretches, key=lambda one: one.first, default=None)


def move_current(stretches: Sequence[Stretch], start: date) -> list[Stretch]:
    """The stretches where only the current one begins on another day."""
    now = current(stretches)
    kept = [
        Stretch(one.first, min(one.last or start - DAY, start - DAY))
        for one in stretches
        if one is not now and one.first < start
    ]
    return [*kept, Stretch(start)]


def bring_along(stretches: Iterable[Stretch], earlier: Stretch) -> list[Stretch]:
    """The stretches with earlier time among them; what it overlaps becomes one with it."""
    apart: list[Stretch] = []
    together = [earlier]
    for one in stretches:
        meets = (earlier.last is None or one.first <= earlier.last) and (
            one.last is None or one.last >= earlier.first
        )
        (together if meets else apart).append(one)
    lasts = [one.last for one in together]
    last = None if None in lasts else max(day for day in lasts if day is not None)
    return sorted([*apart, Stretch(min(one.first for one in together), last)], key=_first)


def _first(stretch: Stretch) -> date:
    return stretch.first


def saved(per_week: int, days: int) -> int:
    """What so many days have left over, in the same small units, rounded down."""
    return per_week * days // 7


def may_start(start: date, today: date) -> bool:
    """A start lies in the past, today, or at most a week ahead."""
    return start <= today + AHEAD * DAY


def days_before(stretches: Iterable[Stretch], today: date) -> int:
    """How many days before today count: for the sentence after a slip."""
    known = list(stretches)
    if not known:
        return 0
    return counted(known, min(one.first for one in known), today - DAY)
