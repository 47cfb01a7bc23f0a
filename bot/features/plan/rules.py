"""The headings of a plan, and how long things about it last. Pure."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.core.clock import next_local_time

MOST_PIECES = 8
"""Under one heading: a plan is read in a hard moment."""
OFFER_LASTS = timedelta(hours=24)
SHOWN_FOR = timedelta(minutes=15)
LOG_KEPT = timedelta(days=30)
_NOON = time(12)


class Heading(StrEnum):
    """What a plan is made of, in the order in which it is read."""

    SIGNS = "signs"
    DO = "do"
    PLACES = "places"
    TELL = "tell"
    SERVICES = "services"
    SAFER = "safer"
    STAY = "stay"


def gone_after(removed: datetime, zone: str) -> datetime:
    """Until when a removed piece can be brought back: the next noon."""
    return next_local_time(removed, _NOON, zone)
