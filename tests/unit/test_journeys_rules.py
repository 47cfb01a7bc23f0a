"""Never to zero: a slip erases nothing, and there is no day 0."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.courses import Numbers
from bot.features.journeys.rules import (
    AHEAD,
    Stretch,
    counted,
    days_before,
    longest,
    may_start,
    move_start,
    numbers,
    numbers_as_meant,
    start_again,
    started_again,
)

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)


def ago(days: int) -> date:
    return TODAY - days * DAY


def test_the_first_day_is_day_one() -> None:
    assert numbers([Stretch(TODAY)], TODAY) == Numbers(1, 1, 1)


def test_the_three_numbers_of_somebody_who_started_again() -> None:
    # 164 in all, three days between the stretches, the 12th day of this one.
    stretches = [Stretch(ago(166), ago(15)), Stretch(ago(11))]
    assert numbers(stretches, TODAY) == Numbers(total=164, of_30=27, stretch=12)


def test_a_start_still_to_come_has_no_numbers() -> None:
    assert numbers([Stretch(TODAY + 3 * DAY)], TODAY) is None
    assert numbers([], TODAY) is None


def test_before_a_new_start_that_is_still_to_come_the_old_days_stand() -> None:
    stretches = start_again([Stretch(ago(9))], TODAY + 3 * DAY, slipped=TODAY)
    shown = numbers(stretches, TODAY)
    assert shown is not None
    assert shown.total == 10
    later = numbers(stretches, TODAY + 2 * DAY)
    assert later is not None
    assert (later.total, later.stretch) == (10, 10)


def test_a_week_ahead_is_as_far_as_a_start_can_lie() -> None:
    assert may_start(ago(4000), TODAY)
    assert may_start(TODAY + AHEAD * DAY, TODAY)
    assert not may_start(TODAY + (AHEAD + 1) * DAY, TODAY)


def test_cutting_down_counts_days_as_they_were_meant() -> None:
    meant = {ago(0), ago(1), ago(40), TODAY + DAY}
    assert numbers_as_meant(meant, [Stretch(ago(50))], TODAY) == Numbers(3, 2, 51)
    assert numbers_as_meant(set(), [Stretch(TODAY + DAY)], TODAY) is None


def test_the_longest_stretch_is_known_for_whoever_asks() -> None:
    assert longest([Stretch(ago(50), ago(20)), Stretch(ago(3))], TODAY) == 31
    assert longest([], TODAY) == 0


def test_the_days_before_a_slip_are_named() -> None:
    assert days_before([Stretch(ago(46))], TODAY) == 46
    assert days_before([Stretch(TODAY)], TODAY) == 0
    assert days_before([], TODAY) == 0


def test_later_stretches_are_what_was_started_again() -> None:
    assert started_again([Stretch(ago(3)), Stretch(ago(30), ago(9))]) == (ago(3),)


def test_another_first_day_keeps_the_later_stretches() -> None:
    stretches = [Stretch(ago(30), ago(20)), Stretch(ago(10))]
    assert move_start(stretches, ago(40)) == [Stretch(ago(40), ago(20)), Stretch(ago(10))]
    assert move_start(stretches, ago(5)) == [Stretch(ago(5))]
    assert move_start([], TODAY) == [Stretch(TODAY)]


@st.composite
def histories(draw: st.DrawFn) -> list[Stretch]:
    """Stretches one after the other, the last still going on."""
    edge, found = ago(draw(st.integers(200, 400))), []
    for _ in range(draw(st.integers(0, 4))):
        first = edge + draw(st.integers(1, 20)) * DAY
        last = first + draw(st.integers(0, 20)) * DAY
        found.append(Stretch(first, last))
        edge = last
    found.append(Stretch(edge + draw(st.integers(1, 30)) * DAY))
    return found


@given(histories(), st.integers(0, 30))
@settings(deadline=None)
def test_starting_again_today_or_earlier_loses_no_day(stretches: list[Stretch], back: int) -> None:
    start = ago(back)
    again = start_again(stretches, start, slipped=TODAY)
    for day in range(410):
        was = counted(stretches, ago(day), ago(day))
        assert counted(again, ago(day), ago(day)) >= was
    before, after = numbers(stretches, TODAY), numbers(again, TODAY)
    assert before is not None
    assert after is not None
    assert after.total >= before.total
    assert after.of_30 >= before.of_30
    assert after.stretch == back + 1


@given(histories(), st.integers(1, AHEAD))
@settings(deadline=None)
def test_starting_again_later_keeps_every_day_so_far(stretches: list[Stretch], ahead: int) -> None:
    again = start_again(stretches, TODAY + ahead * DAY, slipped=TODAY)
    before, after = numbers(stretches, TODAY), numbers(again, TODAY)
    assert before is not None
    assert after is not None
    assert (after.total, after.of_30) == (before.total, before.of_30)


@given(histories(), st.integers(0, 60))
@settings(deadline=None)
def test_numbers_only_grow_from_day_to_day_and_are_never_zero(
    stretches: list[Stretch], days: int
) -> None:
    totals = [numbers(stretches, TODAY + n * DAY) for n in range(days)]
    for one, other in pairwise(totals):
        assert one is not None
        assert other is not None
        assert other.total == one.total + 1
        assert other.stretch == one.stretch + 1
        assert 0 < other.of_30 <= 30
        assert other.stretch <= other.total


@given(histories())
@settings(deadline=None)
def test_a_day_counts_at_most_once(stretches: list[Stretch]) -> None:
    twice = [*stretches, *stretches]
    assert counted(twice, ago(500), TODAY) == counted(stretches, ago(500), TODAY)
