"""What milestones may know of journeys: a slot's value, so that neither feature imports the other.

Slot `path`: `make(scope, journey_ids) -> tuple[Path, ...]`, those of the journeys under way.
Slot `saved`: `make(scope, {journey_id: today}) -> {journey_id: Text}`, for the member only.
"""

from datetime import date
from typing import Literal

import msgspec

from bot.core.replies import Text

Counts = Literal["days", "meant", "times"]


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When something can be celebrated: calendar-true times, or how often somebody was here."""

    hours: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    every_years: int = 0
    checkins: tuple[int, ...] = ()


class Path(msgspec.Struct, frozen=True, kw_only=True):
    """A journey as milestones see it.

    `counts`: calendar days of the current stretch, days that were as they were meant (`meant` so
    far), or check-ins and reaching out. `named` is False where the name stays between us, `figures`
    where no number may be said. `round` goes up with each starting again. `longest` is the longest
    earlier stretch, 0 where it is never mentioned.
    """

    journey_id: str
    member_id: str
    name: Text
    named: bool
    counts: Counts
    marks: Marks
    figures: bool = True
    first: date | None = None
    round: int = 0
    longest: int = 0
    meant: int = 0
