"""What can be answered until when, silence, hard days, extras."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.days import Dial, LocalDays
from bot.features.checkins.friends.rules import Next, next_step
from bot.features.checkins.rules import (
    Step,
    extras_for,
    heavy,
    is_hard,
    may_write_heavy_note,
    open_until,
    silent_days,
    step_for,
)

LISBON = LocalDays(Dial("Europe/Lisbon", 180))
MONDAY = date(2026, 11, 16)
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def test_today_is_open_until_three_in_the_morning() -> None:
    assert open_until(MONDAY, NOON, LISBON) == datetime(2026, 11, 17, 3, tzinfo=UTC)
    assert open_until(MONDAY, NOON + timedelta(hours=14), LISBON) is not None


def test_yesterday_is_open_until_today_ends_unless_it_was_answered_in_its_time() -> None:
    end = datetime(2026, 11, 17, 3, tzinfo=UTC)
    assert open_until(MONDAY - DAY, NOON, LISBON) == end
    assert open_until(MONDAY - DAY, NOON, LISBON, answered_at=NOON) == end
    assert open_until(MONDAY - DAY, NOON, LISBON, answered_at=NOON - DAY) is None


@pytest.mark.parametrize("ago", [-1, 2, 400])
def test_other_days_are_closed(ago: int) -> None:
    assert open_until(MONDAY - ago * DAY, NOON, LISBON) is None


@pytest.mark.parametrize(
    ("unanswered", "days", "step"),
    [
        (0, 0, Step.DAILY),
        (2, 2, Step.DAILY),
        (3, 3, Step.THIRD),
        (6, 13, Step.THIRD),
        (7, 14, Step.WEEKLY),
        (9, 34, Step.WEEKLY),
        (10, 35, Step.STOPPED),
        (2, 60, Step.DAILY),
    ],
)
def test_silence_makes_prompts_rarer(unanswered: int, days: int, step: Step) -> None:
    assert step_for(unanswered, days) is step


def test_silence_is_counted_from_the_first_question_nobody_answered() -> None:
    assert silent_days(MONDAY, None) == 0
    assert silent_days(MONDAY, MONDAY - 5 * DAY) == 5


def test_three_hard_days_are_three_in_a_row() -> None:
    hard: dict[date, int | None] = {MONDAY: 2, MONDAY - DAY: 1, MONDAY - 2 * DAY: 2}
    assert heavy(hard, MONDAY)
    assert not heavy({**hard, MONDAY - DAY: 3}, MONDAY)
    assert not heavy({**hard, MONDAY - DAY: None}, MONDAY)
    assert not heavy({MONDAY: 2, MONDAY - DAY: 1}, MONDAY)
    assert not is_hard(None)


def test_the_note_after_hard_days_is_rare_and_can_be_declined() -> None:
    def may(*, wanted: bool = True, allow: bool = True, ago: int | None = None) -> bool:
        last = None if ago is None else NOON - ago * DAY
        return may_write_heavy_note(wanted=wanted, courses_allow=allow, last_sent=last, now=NOON)

    assert may()
    assert may(ago=14)
    assert not may(ago=13)
    assert not may(wanted=False)
    assert not may(allow=False)


def test_at_most_two_extras_and_the_note_is_the_last() -> None:
    assert extras_for([]) == ("note",)
    assert extras_for([("urge", "note"), ("energy", "note")]) == ("urge", "note")
    assert extras_for([("note",), ("energy", "note")]) == ("energy", "note")


def step(now: datetime, *, sign: datetime = NOON, **said: datetime | None) -> Next:
    known = {"quiet_from": None, "wrote_at": None, "told_at": None, **said}
    return next_step(days=5, last_sign=sign, now=now, **known)


def test_first_the_member_is_written_to_then_a_day_later_the_friend_is_told_once() -> None:
    assert step(NOON + 4 * DAY) is Next.NOTHING
    assert step(NOON + 5 * DAY) is Next.WRITE
    wrote = {"quiet_from": NOON, "wrote_at": NOON + 5 * DAY}
    assert step(NOON + 5.5 * DAY, **wrote) is Next.NOTHING
    assert step(NOON + 6 * DAY, **wrote) is Next.TELL
    assert step(NOON + 60 * DAY, **wrote, told_at=NOON + 6 * DAY) is Next.NOTHING


def test_any_sign_of_life_ends_it_and_nobody_is_told() -> None:
    wrote = {"quiet_from": NOON, "wrote_at": NOON + 5 * DAY}
    sign = NOON + 5.2 * DAY
    assert step(NOON + 6 * DAY, sign=sign, **wrote) is Next.RESET


@given(st.lists(st.booleans(), min_size=20, max_size=60))
@settings(deadline=None)
def test_whatever_happens_the_friend_is_never_told_without_a_day_of_grace(
    signs: list[bool],
) -> None:
    last = NOON
    state: dict[str, datetime | None] = {"quiet_from": None, "wrote_at": None, "told_at": None}
    for number, sign in enumerate(signs):
        now = NOON + number * DAY / 2
        last = now if sign else last
        match step(now, sign=last, **state):
            case Next.RESET:
                state = dict.fromkeys(state)
            case Next.WRITE:
                state.update(quiet_from=last, wrote_at=now)
            case Next.TELL:
                wrote = state["wrote_at"]
                assert wrote is not None
                assert now - wrote >= DAY
                assert last <= wrote
                state["told_at"] = now
