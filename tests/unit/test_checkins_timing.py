"""No day asked twice, none left out: over all zones, through clock changes, moves and pauses."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.days import Dial, LocalDays
from bot.features.checkins.prompts.decide import Does, Waiting, decide
from bot.features.checkins.records import EVERY_DAY
from bot.features.checkins.rules import Step
from bot.features.checkins.timing import DAY, STALE, Due, Rhythm, next_due, prompt_moment

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
dials = st.builds(Dial, st.sampled_from(ZONES), st.sampled_from([0, 60, 120, 180, 240, 300, 360]))
walls = st.times().map(lambda at: time(at.hour, at.minute))
BEGIN = datetime(2011, 1, 1, tzinfo=UTC)
starts = st.integers(0, 16 * 366 * 24 * 60).map(lambda spent: BEGIN + timedelta(minutes=spent))


def lasts(day: date, days: LocalDays) -> bool:
    """Whether the day has any moment at all: a move over the date line can leave none."""
    return days.end(day) > days.end(day - DAY)


def asked_days(days: LocalDays, start: datetime, wall: time, count: int) -> list[Due]:
    rhythm, asked, after, earliest = Rhythm(wall, EVERY_DAY), [], start, days.day(start)
    for _ in range(count):
        due = next_due(after, earliest, rhythm, days)
        assert due is not None
        asked.append(due)
        after, earliest = due.at, due.day + DAY
    return asked


@given(dials, starts, walls)
@settings(max_examples=120, deadline=None)
def test_every_day_is_asked_about_exactly_once_in_any_zone(
    dial: Dial, start: datetime, wall: time
) -> None:
    days = LocalDays(dial)
    asked = asked_days(days, start, wall, 40)
    seen = [due.day for due in asked]
    whole = [seen[0] + n * DAY for n in range((seen[-1] - seen[0]).days + 1)]
    assert seen == [day for day in whole if lasts(day, days)]
    assert [due.at for due in asked] == sorted({due.at for due in asked})


@given(dials, starts, walls)
@settings(max_examples=120, deadline=None)
def test_a_prompt_lies_inside_the_day_that_it_asks_about(
    dial: Dial, start: datetime, wall: time
) -> None:
    days = LocalDays(dial)
    for due in asked_days(days, start, wall, 10):
        assert days.end(due.day - DAY) <= due.at < days.end(due.day)
        assert days.day(due.at) == due.day


@given(dials, dials, starts, walls, walls, st.integers(0, 60 * 24 * 5))
@settings(max_examples=120, deadline=None)
def test_a_move_between_zones_neither_doubles_nor_leaves_out_a_day(
    home: Dial, away: Dial, start: datetime, wall: time, other_wall: time, minutes: int
) -> None:
    days, moved_at = LocalDays(home), start + timedelta(minutes=minutes)
    before = [due for due in asked_days(days, start, wall, 8) if due.at <= moved_at]
    last = before[-1].day if before else days.day(start) - DAY
    today = days.day(moved_at)
    days = days.changed(moved_at, away)
    # What is due today stays due as it was; from tomorrow on the new clock holds.
    after, earliest, asked = moved_at, last + DAY, list(before)
    for _ in range(8):
        at_wall = wall if earliest <= today else other_wall
        due = next_due(after, earliest, Rhythm(at_wall, EVERY_DAY), days)
        assert due is not None
        asked.append(due)
        after, earliest = due.at, due.day + DAY
    seen = [due.day for due in asked]
    whole = [seen[0] + n * DAY for n in range((seen[-1] - seen[0]).days + 1)]
    missing = {day for day in whole if lasts(day, days)} - set(seen)
    assert len(seen) == len(set(seen))
    assert seen == sorted(seen)
    # The day of the move is left out only if its time had passed before anybody was asked.
    assert missing <= {today}
    for due in asked[len(before) :]:
        assert days.end(due.day - DAY) <= due.at < days.end(due.day)


@given(dials, starts, walls, st.integers(1, 127))
@settings(max_examples=120, deadline=None)
def test_only_the_chosen_weekdays_are_asked_about(
    dial: Dial, start: datetime, wall: time, weekdays: int
) -> None:
    days = LocalDays(dial)
    due = next_due(start, days.day(start), Rhythm(wall, weekdays), days)
    assert due is not None
    assert weekdays >> due.day.weekday() & 1


def test_without_any_weekday_nobody_is_asked() -> None:
    days = LocalDays(Dial("UTC", 180))
    assert (
        next_due(datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), Rhythm(time(8), 0), days)
        is None
    )


def test_one_in_the_morning_asks_about_the_evening_before() -> None:
    days = LocalDays(Dial("Europe/Lisbon", 180))
    assert prompt_moment(date(2026, 11, 16), time(1), days) == datetime(2026, 11, 17, 1, tzinfo=UTC)


def test_a_time_that_spring_leaves_out_is_asked_before_the_day_ends() -> None:
    days = LocalDays(Dial("Europe/Berlin", 180))
    # 02:30 on the night to 29 March 2026 does not exist; the day ends at 03:00, which is 01:00 UTC.
    moment = prompt_moment(date(2026, 3, 28), time(2, 30), days)
    assert moment == datetime(2026, 3, 29, 0, 59, tzinfo=UTC)


class Schedule:
    """What the tick would store, run against any number of nows."""

    def __init__(self, days: LocalDays, wall: time, start: datetime) -> None:
        self.days, self.rhythm = days, Rhythm(wall, EVERY_DAY)
        due = next_due(start, days.day(start), self.rhythm, days)
        assert due is not None
        self.due: Due | None = due
        self.step, self.unanswered, self.silent = Step.DAILY, 0, None
        self.asked: list[date] = []

    def tick(self, now: datetime, *, off: bool) -> None:
        while self.due is not None and self.due.at <= now:
            waiting = Waiting(
                due_at=self.due.at,
                day=self.due.day,
                rhythm=self.rhythm,
                days=self.days,
                step=self.step,
                unanswered=0,
                silent_from=None,
                off=off,
                done=self.due.day in self.asked,
            )
            decision = decide(waiting, now)
            if decision.does is Does.ASK:
                self.asked.append(self.due.day)
            assert decision.next_at is not None
            assert decision.next_day is not None
            self.due = Due(decision.next_day, decision.next_at)


@given(
    dials,
    starts,
    walls,
    st.lists(st.tuples(st.integers(1, 60 * 40), st.booleans()), min_size=1, max_size=40),
)
@settings(max_examples=120, deadline=None)
def test_outages_and_pauses_never_ask_twice_and_never_ask_late(
    dial: Dial, start: datetime, wall: time, steps: list[tuple[int, bool]]
) -> None:
    schedule, now = Schedule(LocalDays(dial), wall, start), start
    for minutes, off in steps:
        now += timedelta(minutes=minutes)
        before = len(schedule.asked)
        schedule.tick(now, off=off)
        fresh = schedule.asked[before:]
        assert len(fresh) <= 1 or all(
            now - STALE <= moment
            for day in fresh
            if (moment := prompt_moment(day, wall, schedule.days)) is not None
        )
        assert not (off and fresh)
    assert len(schedule.asked) == len(set(schedule.asked))
    assert schedule.asked == sorted(schedule.asked)
