"""Who is asked next, and when."""

import itertools
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from moderation.cases.states import Rung
from moderation.ladder.rules import (
    Hand,
    Planned,
    Walk,
    ahead,
    first,
    following,
    names,
    next_hour,
    whom,
)

AT = datetime(2026, 11, 16, 22, 4, tzinfo=UTC)
MO = Hand("mo", "Mo", around=True)
SAM = Hand("sam", "Sam")
RUI = Hand("rui", "Rui")
BOSS = Hand("boss", "Bo", moderator=False, admin=True)
TEAM = (BOSS, MO, RUI, SAM)


def walked(walk: Walk, most: int = 12) -> list[tuple[Rung, float, tuple[str, ...]]]:
    """The steps as they fall: rung, minutes after the begin, whom."""
    found = []
    step = first(walk)
    asked: frozenset[str] = frozenset()
    for _ in range(most):
        now = Walk(walk.since, walk.urgent, walk.team, asked, walk.channel)
        ids = whom(now, step.rung)
        found.append((step.rung, (step.due_at - walk.since) / timedelta(minutes=1), ids))
        asked |= set(ids)
        after = Walk(walk.since, walk.urgent, walk.team, asked, walk.channel)
        step = following(after, step.rung, step.due_at)
    return found


def test_now_goes_up_every_two_minutes_then_at_15_30_60_then_every_hour() -> None:
    everybody = tuple(hand.id for hand in TEAM)
    assert walked(Walk(AT, True, TEAM), 9) == [
        (Rung.AROUND, 0, ("mo",)),
        (Rung.EVERYBODY, 2, ("rui", "sam")),
        (Rung.ADMINS, 4, ("boss",)),
        (Rung.VAIN, 6, ()),
        (Rung.AGAIN, 15, everybody),
        (Rung.AGAIN, 30, everybody),
        (Rung.AGAIN, 60, everybody),
        (Rung.HOURLY, 116, everybody),  # 00:00: full hours, so that all that waits is one message
        (Rung.HOURLY, 176, everybody),
    ]


def test_soon_goes_up_every_ten_minutes() -> None:
    found = [(rung, minutes) for rung, minutes, _ in walked(Walk(AT, False, TEAM), 6)]
    assert found == [
        (Rung.AROUND, 0),
        (Rung.EVERYBODY, 10),
        (Rung.ADMINS, 20),
        (Rung.VAIN, 30),
        (Rung.AGAIN, 60),
        (Rung.HOURLY, 116),
    ]


def test_without_anybody_around_the_channel_is_asked_first() -> None:
    walk = Walk(AT, True, (SAM, RUI))
    assert walked(walk, 3) == [
        (Rung.AROUND, 0, ()),
        (Rung.EVERYBODY, 2, ("sam", "rui")),
        (Rung.VAIN, 4, ()),
    ]


def test_without_a_channel_everybody_is_asked_at_once_admins_too() -> None:
    walk = Walk(AT, True, (BOSS, SAM), channel=False)
    assert walked(walk, 2) == [(Rung.AROUND, 0, ("boss", "sam")), (Rung.VAIN, 2, ())]


def test_without_anybody_at_all_the_truth_is_told_at_once() -> None:
    walk = Walk(AT, True, (), channel=False)
    assert [(rung, minutes) for rung, minutes, _ in walked(walk, 3)] == [
        (Rung.AROUND, 0),
        (Rung.VAIN, 0),
        (Rung.AGAIN, 15),
    ]


def test_off_is_respected_but_for_those_who_want_to_be_woken_for_now() -> None:
    off, wake = Hand("o", "O", off=True), Hand("w", "W", off=True, wake=True)
    team = (off, wake, SAM)
    assert whom(Walk(AT, True, team), Rung.EVERYBODY) == ("w", "sam")
    assert whom(Walk(AT, False, team), Rung.EVERYBODY) == ("sam",)
    assert whom(Walk(AT, False, team), Rung.AGAIN) == ("sam",)


def test_nobody_is_asked_by_an_owners_deadline_or_when_the_person_is_told() -> None:
    assert whom(Walk(AT, True, TEAM), Rung.BACK) == ()
    assert whom(Walk(AT, True, TEAM), Rung.VAIN) == ()


def test_the_steps_ahead_are_shown_without_the_one_that_asks_nobody() -> None:
    walk = Walk(AT, True, TEAM, frozenset({"mo"}))
    shown = ahead(walk, Planned(Rung.EVERYBODY, AT + timedelta(minutes=2), ("rui", "sam")))
    assert [step.rung for step in shown] == [Rung.EVERYBODY, Rung.ADMINS, Rung.AGAIN]
    assert ahead(walk, Planned(Rung.HOURLY, AT)) == []


def test_names_leave_out_who_is_gone() -> None:
    assert names(TEAM, ["sam", "nobody", "mo"]) == ("Sam", "Mo")


def test_the_hourly_message_never_follows_at_once() -> None:
    assert next_hour(AT) == AT.replace(hour=23, minute=0)
    assert next_hour(AT.replace(minute=45)) == AT.replace(hour=0, minute=0) + timedelta(days=1)


HANDS = st.lists(
    st.builds(
        Hand,
        id=st.uuids().map(str),
        name=st.just("N"),
        moderator=st.booleans(),
        admin=st.booleans(),
        around=st.booleans(),
        off=st.booleans(),
        wake=st.booleans(),
    ),
    max_size=6,
)


@given(team=HANDS, urgent=st.booleans(), channel=st.booleans())
def test_there_always_is_a_next_step_and_within_an_hour_and_a_half(
    team: list[Hand], *, urgent: bool, channel: bool
) -> None:
    steps = walked(Walk(AT, urgent, tuple(team), channel=channel), 14)
    minutes = [at for _, at, _ in steps]
    assert minutes == sorted(minutes)
    assert all(b - a <= 90 for a, b in itertools.pairwise(minutes))
    for rung, _, ids in steps:
        asked = [hand for hand in team if hand.id in ids]
        assert all(hand.may_be_asked(urgent=urgent) for hand in asked), rung


@given(team=HANDS, urgent=st.booleans())
def test_everybody_who_may_be_asked_has_been_before_the_person_is_told_that_nobody_came(
    team: list[Hand], *, urgent: bool
) -> None:
    able = {h.id for h in team if h.may_be_asked(urgent=urgent) and (h.moderator or h.admin)}
    asked: set[str] = set()
    for rung, _, ids in walked(Walk(AT, urgent, tuple(team)), 6):
        if rung is Rung.VAIN:
            break
        asked |= set(ids)
    assert able <= asked
