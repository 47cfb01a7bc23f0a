"""Silence, and what becomes of it: first the member is written to, then the friend. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum

GRACE = timedelta(days=1)


class Next(StrEnum):
    """What becomes of somebody's silence."""

    NOTHING = "nothing"
    WRITE = "write"
    TELL = "tell"
    RESET = "reset"


def next_step(
    *,
    days: int,
    last_sign: datetime,
    quiet_from: datetime | None,
    wrote_at: datetime | None,
    told_at: datetime | None,
    now: datetime,
) -> Next:
    """First the member is written to, once; a day later the friend is told, once."""
    if quiet_from is not None and last_sign > quiet_from:
        return Next.RESET
    if now - last_sign < timedelta(days=days):
        return Next.NOTHING
    if wrote_at is None:
        return Next.WRITE
    return Next.TELL if told_at is None and now - wrote_at >= GRACE else Next.NOTHING
