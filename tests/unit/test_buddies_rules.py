"""From when on, how long, how often: rules about buddies, and every turn of a pair."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.buddies import rules
from bot.features.buddies.states import TRANSITIONS, PairState, Turn, advance

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("state", PairState)
@pytest.mark.parametrize("turn", Turn)
def test_every_turn_of_every_state_is_decided(state: PairState, turn: Turn) -> None:
    assert advance(state, turn) == TRANSITIONS.get((state, turn))
    if state is PairState.ENDED:
        assert advance(state, turn) is None
    elif turn is Turn.END:
        assert advance(state, turn) is PairState.ENDED


def test_the_first_seven_days_are_ones_own() -> None:
    assert rules.may_be_matched_from(NOON) == NOON + timedelta(days=7)


def test_of_two_ideas_how_often_the_gentler_one_holds() -> None:
    assert rules.gentler("daily", "weekly") == rules.gentler("weekly", "daily") == "weekly"
    assert rules.gentler("daily", "few") == "few"


@pytest.mark.parametrize(("days", "stage"), [(0, 0), (7, 1), (29, 1), (30, 2), (90, 3), (365, 4)])
def test_a_stage_is_coarse(days: int, stage: int) -> None:
    today = date(2026, 11, 16)
    assert rules.stage(today - timedelta(days=days), today) == stage


def test_without_a_day_there_is_no_stage() -> None:
    assert rules.stage(None, NOON.date()) is None


ZONES = ("UTC", "Europe/Lisbon", "America/New_York", "Australia/Sydney", "Asia/Kolkata")


@given(st.integers(0, 2 * 365 * 24 * 60), st.sampled_from(ZONES))
def test_the_next_round_is_at_ten_and_within_a_day(minutes: int, zone: str) -> None:
    now = NOON + timedelta(minutes=minutes)
    _, at = rules.round_after(now, zone)
    assert now < at <= now + timedelta(hours=25)
    assert at.astimezone(ZoneInfo(zone)).hour == 10


@pytest.mark.parametrize(
    ("hour", "over"), [(21, None), (22, 8), (23, 8), (0, 8), (7, 8), (8, None), (12, None)]
)
def test_quiet_hours_over_midnight(hour: int, over: int | None) -> None:
    now = NOON.replace(hour=hour)
    until = rules.quiet_until(now, "UTC", 22 * 60, 8 * 60)
    assert (until.hour if until else None) == over
    assert until is None or now < until <= now + timedelta(hours=10)


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    assert rules.quiet_until(NOON, "UTC", 11 * 60, 13 * 60) == NOON + timedelta(hours=1)
    assert rules.quiet_until(NOON, "UTC", 13 * 60, 14 * 60) is None
    assert rules.quiet_until(NOON, "UTC", 8 * 60, 8 * 60) is None
