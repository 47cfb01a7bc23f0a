"""When milestones fall: calendar-true, in order, none twice, none left out."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.days import Dial, LocalDays
from bot.core.marks import Marks
from bot.features.journeys.linter import SHELF
from bot.features.milestones import rules, timing
from bot.features.milestones.rules import Mark

DAY = timedelta(days=1)
MARKS = SHELF.get("smoking").milestones
TIMES = SHELF.get("mood").milestones
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Lisbon",
        "America/Sao_Paulo",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati",
        "Pacific/Honolulu",
        "Africa/Cairo",
    ]
)
DIALS = st.builds(Dial, ZONES, st.sampled_from([0, 60, 120, 180, 240, 300, 360]))
BEGIN = datetime(2020, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 12 * 366 * 24 * 60).map(lambda number: BEGIN + timedelta(minutes=number))


@st.composite
def nights(draw: st.DrawFn) -> tuple[LocalDays, datetime]:
    """A moment, and a clock that was perhaps changed around then."""
    moment, now = draw(MOMENTS), draw(DIALS)
    if draw(st.booleans()):
        return LocalDays(now), moment
    since = moment.date() + draw(st.integers(-2, 2)) * DAY
    return LocalDays(now, draw(DIALS), since), moment


def test_all_milestones_of_the_first_two_years_in_their_order() -> None:
    first = date(2024, 1, 31)
    found = rules.falls(first, MARKS, first, date(2026, 2, 1))
    assert [(f"{fall.day}", fall.mark.key) for fall in found] == [
        ("2024-02-01", "d1"),
        ("2024-02-03", "d3"),
        ("2024-02-07", "d7"),
        ("2024-02-14", "d14"),
        ("2024-02-29", "m1"),
        ("2024-03-31", "m2"),
        ("2024-04-30", "m3"),
        ("2024-07-31", "m6"),
        ("2024-10-31", "m9"),
        ("2025-01-31", "y1"),
        ("2025-07-31", "m18"),
        ("2026-01-31", "y2"),
    ]


def test_a_leap_day_has_its_year_on_the_last_of_february() -> None:
    assert rules.add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert rules.add_months(date(2024, 2, 29), 48) == date(2028, 2, 29)


def test_every_year_goes_on_for_ever() -> None:
    fall = rules.next_fall(date(1990, 5, 1), MARKS, date(2026, 5, 2), set())
    assert fall == rules.Fall(date(2027, 5, 1), Mark("year", 37))


@given(DAYS, st.integers(0, 400))
def test_months_are_the_same_day_or_the_last_of_their_month(day: date, months: int) -> None:
    later = rules.add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + DAY).day == 1


@given(DAYS, st.integers(0, 3000), st.integers(1, 800))
def test_walking_from_one_to_the_next_misses_none(first: date, gap: int, span: int) -> None:
    begin = first + gap * DAY
    wanted = [fall.mark.key for fall in rules.falls(first, MARKS, begin, begin + span * DAY)]
    reached: set[str] = set()
    walked: list[str] = []
    while fall := rules.next_fall(first, MARKS, begin, reached):
        if fall.day > begin + span * DAY:
            break
        reached.add(fall.mark.key)
        walked.append(fall.mark.key)
    assert walked == wanted
    assert len(set(walked)) == len(walked)


@given(st.sampled_from(["time", "meant"]), st.integers(1, 3000))
def test_counting_up_celebrates_each_number_once(unit: rules.Unit, count: int) -> None:
    marks = TIMES if unit == "time" else MARKS
    reached: set[str] = set()
    for so_far in range(1, count + 1):
        mark = rules.next_count(marks, unit, so_far, reached)
        if mark is not None:
            assert mark.count == so_far
            reached.add(mark.key)
    ahead = rules.ahead(marks, unit, count)
    assert ahead is not None
    assert ahead.count > count


def test_days_as_meant_are_round_numbers() -> None:
    found = [rules.ahead(MARKS, "meant", count) for count in (0, 1, 14, 30, 90, 365, 545)]
    assert [mark.count for mark in found if mark] == [1, 3, 30, 60, 180, 545, 730]


def test_keys_come_back_as_what_they_were() -> None:
    for mark in (Mark("day", 7), Mark("month", 18), Mark("year", 3), Mark("meant", 30)):
        assert rules.read_mark(mark.key) == mark


def test_the_longest_stretch_is_named_once_when_it_is_reached_again() -> None:
    first = date(2026, 11, 1)
    said = [
        fall.mark.key
        for fall in rules.falls(first, MARKS, first, first + 100 * DAY)
        if rules.is_longest_again(10, first, MARKS, fall.mark)
    ]
    assert said == ["d14"]
    assert not rules.is_longest_again(0, first, MARKS, Mark("day", 14))


@given(nights())
def test_a_morning_is_in_the_morning_wherever_it_is(night: tuple[LocalDays, datetime]) -> None:
    days, moment = night
    day = days.day(moment)
    begin = timing.morning(day, days)
    assert days.day(begin) >= day
    assert timing.is_morning(begin, days)
    following = timing.next_morning(moment, days)
    assert moment < following <= moment + timedelta(days=3)
    assert timing.is_morning(following, days)


@given(nights())
def test_it_is_never_night_when_it_is_morning(night: tuple[LocalDays, datetime]) -> None:
    days, moment = night
    if not timing.is_morning(moment, days):
        return
    in_force = days.dial(days.day(moment)).zone
    assert 9 <= timing.at_zone(moment, in_force).hour < 14


@given(MOMENTS, ZONES)
def test_friends_are_asked_by_day(moment: datetime, zone: str) -> None:
    asked = timing.by_day(moment, zone)
    assert moment <= asked <= moment + timedelta(hours=26)
    assert 9 <= timing.at_zone(asked, zone).hour < 20


def test_a_pack_without_marks_has_none() -> None:
    assert rules.next_fall(date(2026, 1, 1), Marks(), date(2026, 1, 1), set()) is None
    assert rules.next_count(Marks(), "time", 5, set()) is None
