"""How long things are kept, and when a deletion happens. Pure."""

from datetime import UTC, datetime, time, timedelta

from bot.core.clock import next_local_time

NOON = time(12)
SWEEP = time(3, 30)
AFTER_LEAVING = timedelta(days=30)
CODE_LASTS = timedelta(minutes=15)
INBOX_KEPT = timedelta(days=2)
OUTBOX_KEPT = timedelta(days=7)
DIALOG_KEPT = timedelta(hours=2)  # after it has run out: who answers too late is told so
POSTED_KEPT = timedelta(days=7)  # after an erasure: long enough to make a post neutral
STRANGERS_KEPT = timedelta(days=30)  # accounts that pressed something once and joined nothing


def erased_at(asked: datetime, zone: str) -> datetime:
    """The next noon on the clock of whoever asked: until then it can be taken back."""
    return next_local_time(asked, NOON, zone)


def sweep_at(old: datetime) -> datetime:
    """The first sweep after something is old enough: once a day, at night."""
    return next_local_time(old.astimezone(UTC) - timedelta(microseconds=1), SWEEP, "UTC")
