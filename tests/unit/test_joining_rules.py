"""Times of day as joining writes them."""

from datetime import UTC, datetime, time

import pytest

from bot.features.onboarding.rules import clock, minutes, there, wall


@pytest.mark.parametrize("at", [time(0, 0), time(7, 5), time(20, 0), time(23, 59)])
def test_minutes_and_times_of_day_say_the_same(at: time) -> None:
    assert wall(minutes(at)) == at
    assert clock(at) == at.isoformat("minutes")


def test_the_time_there_is_the_zones_own() -> None:
    noon = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
    assert there(noon, "America/New_York") == "07:00"
    assert there(noon, "Asia/Kolkata") == "17:30"
