"""What happens to one due schedule: asked, said goodbye to, or passed over. Pure."""

from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

from bot.core.days import LocalDays
from bot.features.checkins.rules import GAPS, Step, silent_days, step_for
from bot.features.checkins.timing import Rhythm, go_on_after, is_stale, next_due


class Does(StrEnum):
    """What a due schedule leads to."""

    ASK = "ask"
    GOODBYE = "goodbye"
    SKIP = "skip"


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A due schedule and all that matters for it. `off`: paused, left, held or blocked."""

    due_at: datetime
    day: date
    rhythm: Rhythm
    days: LocalDays
    step: Step
    unanswered: int
    silent_from: date | None
    off: bool
    done: bool  # that day was answered or asked about already


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What to do, and the schedule's new state. `line`: the new pace has to be said."""

    does: Does
    next_at: datetime | None
    next_day: date | None
    step: Step
    unanswered: int
    silent_from: date | None
    line: bool = False


def decide(waiting: Waiting, now: datetime) -> Decision:
    """What to do with a schedule that is due."""
    if waiting.off or waiting.done or is_stale(waiting.due_at, now):
        return _passed_over(waiting, now)
    silent = silent_days(waiting.day, waiting.silent_from)
    step = step_for(waiting.unanswered, silent)
    if step is Step.STOPPED:
        return Decision(
            does=Does.GOODBYE,
            next_at=None,
            next_day=None,
            step=step,
            unanswered=waiting.unanswered,
            silent_from=waiting.silent_from,
        )
    return _asked(waiting, step, silent, now)


def _passed_over(waiting: Waiting, now: datetime) -> Decision:
    next_at, next_day = _next(waiting, 1, now)
    return Decision(
        does=Does.SKIP,
        next_at=next_at,
        next_day=next_day,
        step=waiting.step,
        unanswered=waiting.unanswered,
        silent_from=waiting.silent_from,
    )


def _asked(waiting: Waiting, step: Step, silent: int, now: datetime) -> Decision:
    after = step_for(waiting.unanswered + 1, silent)
    next_at, next_day = _next(waiting, GAPS[after], now)
    return Decision(
        does=Does.ASK,
        next_at=next_at,
        next_day=next_day,
        step=step,
        unanswered=waiting.unanswered + 1,
        silent_from=waiting.silent_from or waiting.day,
        line=step is not waiting.step,
    )


def _next(waiting: Waiting, gap: int, now: datetime) -> tuple[datetime | None, date | None]:
    after = go_on_after(waiting.due_at, now)
    earliest = waiting.day + timedelta(days=gap)
    due = next_due(after, earliest, waiting.rhythm, waiting.days)
    return (due.at, due.day) if due else (None, None)
