"""Whether somebody is around, told truthfully."""

from datetime import UTC, datetime, time

import pytest

from moderation.ladder.rules import Hand
from moderation.team.presence import (
    Hours,
    Presence,
    clock,
    look_in_time,
    next_midnight,
    off_until,
    presence,
)

ZONE = "Europe/Lisbon"
EVENING = Hours(7 * 60, 23 * 60, ZONE)
NIGHT_SHIFT = Hours(20 * 60, 4 * 60, ZONE)
MO = Hand("mo", "Mo")
HERE = Hand("sam", "Sam", around=True)
OFF = Hand("rui", "Rui", off=True)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 16, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "moment", "inside"),
    [
        (EVENING, at(6, 59), False),
        (EVENING, at(7), True),
        (EVENING, at(22, 59), True),
        (EVENING, at(23), False),
        (NIGHT_SHIFT, at(3, 59), True),
        (NIGHT_SHIFT, at(12), False),
        (NIGHT_SHIFT, at(21), True),
        (Hours(0, 0, ZONE), at(3), True),
        (Hours(None, None, ZONE), at(12), False),
    ],
)
def test_the_hours_of_a_community(hours: Hours, moment: datetime, *, inside: bool) -> None:
    assert hours.cover(moment) is inside


def test_the_gap_is_what_lies_between() -> None:
    assert EVENING.gap() == (time(23), time(7))
    assert Hours(60, 60, ZONE).gap() is None
    assert Hours(None, None, ZONE).gap() is None
    assert clock(24 * 60) == time(0)


def test_somebody_who_says_so_is_around_at_any_hour() -> None:
    assert presence([MO, HERE], EVENING, at(3)) == Presence(somebody=True)


def test_within_the_hours_somebody_is_around() -> None:
    assert presence([MO], EVENING, at(12)) == Presence(somebody=True)


def test_outside_the_hours_nobody_is_until_they_begin() -> None:
    assert presence([MO], EVENING, at(23, 30)) == Presence(
        somebody=False, back_at=datetime(2026, 11, 17, 7, tzinfo=UTC)
    )


def test_where_everybody_is_off_nobody_is_around_and_no_time_is_promised() -> None:
    assert presence([OFF], EVENING, at(12)) == Presence(somebody=False)
    assert presence([], Hours(None, None, ZONE), at(12)) == Presence(somebody=False)


def test_where_nobody_has_said_hours_nothing_is_claimed() -> None:
    assert presence([MO], Hours(None, None, ZONE), at(12)) == Presence(somebody=None)


def test_midnight_tomorrow_and_the_look_in_are_local_and_leave_time_to_sleep() -> None:
    assert next_midnight(at(22), ZONE) == datetime(2026, 11, 17, tzinfo=UTC)
    assert off_until(at(22), ZONE) == datetime(2026, 11, 17, 8, tzinfo=UTC)
    assert off_until(at(2), ZONE) == at(8)
    assert off_until(at(7), ZONE) == datetime(2026, 11, 17, 8, tzinfo=UTC)
    assert look_in_time(at(22), ZONE) == datetime(2026, 11, 17, 10, tzinfo=UTC)
    assert look_in_time(at(2), ZONE) == at(10)
