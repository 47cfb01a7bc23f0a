"""What check-ins may know of journeys: a slot's value, so that neither feature imports the other.

Slot `course`: `make(scope, member_id, today) -> tuple[Course, ...]`, the member's open journeys.
"""

from datetime import date
from typing import Literal

import msgspec

from bot.core.replies import Text

Counts = Literal["days", "checkins", "nothing"]


class Numbers(msgspec.Struct, frozen=True):
    """Shown in this order: all days, days of the last 30, and which day of this stretch it is."""

    total: int
    of_30: int
    stretch: int


class Course(msgspec.Struct, frozen=True):
    """A journey as check-ins see it. `numbers` is None before its first day and without counting.

    `extras` are what a check-in may ask beside the word; `heavy_note` is whether three hard days
    in a row are worth a message; `started_again` are the first days of later stretches.
    """

    journey_id: str
    name: Text
    counts: Counts
    numbers: Numbers | None = None
    begins: date | None = None
    extras: tuple[str, ...] = ()
    heavy_note: bool = True
    started_again: tuple[date, ...] = ()
