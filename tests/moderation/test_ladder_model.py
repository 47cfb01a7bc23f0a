"""Whatever people do and however time goes, something comes next: the pure rules at random."""

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from moderation.cases.states import Move, Rung, State, advance
from moderation.ladder.rules import (
    OWNER_TIME,
    RISEN_TIME,
    Hand,
    Planned,
    Walk,
    first,
    following,
    whom,
)

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
PEOPLE = ("mo", "sam", "rui", "ann")
LONGEST_WAIT = timedelta(minutes=90)
people = st.sampled_from(PEOPLE)


class Ladder(RuleBasedStateMachine):
    """One case, a team of four, and the clock."""

    @initialize(urgent=st.booleans(), channel=st.booleans(), own=st.none() | people)
    def begins(self, *, urgent: bool, channel: bool, own: str | None) -> None:
        self.now, self.state, self.owner = NOON, State.WAITING, ""
        self.own = own
        self.hands = {one: Hand(one, one, admin=one == "ann") for one in PEOPLE}
        self.walk = Walk(NOON, urgent, (), channel=channel)
        self._look()
        self._begin()

    def _look(self) -> None:
        able = tuple(hand for hand in self.hands.values() if hand.id != self.own)
        self.walk = msgspec.structs.replace(self.walk, team=able)

    def _begin(self) -> None:
        self.walk = msgspec.structs.replace(self.walk, since=self.now, asked=frozenset())
        self.step = first(self.walk)
        self._climb()

    def _climb(self) -> None:
        ids = whom(self.walk, self.step.rung)
        for one in ids:
            hand = self.hands[one]
            assert one != self.own
            assert not hand.off or (self.walk.urgent and hand.wake)
        if self.step.rung is Rung.VAIN:
            self.state = advance(self.state, Move.WALKED)
        self.walk = msgspec.structs.replace(self.walk, asked=self.walk.asked | set(ids))
        self.step = following(self.walk, self.step.rung, self.now)

    def _held_until(self, moment: datetime) -> None:
        self.step = Planned(Rung.BACK, moment)

    @rule()
    def time_goes_on_to_what_is_due(self) -> None:
        self.now = max(self.now, self.step.due_at)
        if self.step.rung is Rung.BACK:
            self.state, self.owner = advance(self.state, Move.LAPSE), ""
            self._begin()
        else:
            self._climb()

    @rule(minutes=st.integers(1, 600))
    def the_program_sleeps_through_some_of_it(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.time_goes_on_to_what_is_due()

    @rule(who=people)
    def somebody_takes_it(self, who: str) -> None:
        if who == self.own or (self.state is State.TAKEN and self.owner != who):
            return
        self.state, self.owner = advance(self.state, Move.TAKE), who
        self._held_until(self.now + OWNER_TIME)

    @rule(who=people)
    def it_is_offered(self, who: str) -> None:
        if who != self.own:
            self.state, self.owner = advance(self.state, Move.OFFER), who
            self._held_until(self.now + self.walk.pace)

    @precondition(lambda self: self.state in {State.TAKEN, State.OFFERED})
    @rule()
    def it_is_put_back(self) -> None:
        self.state, self.owner = advance(self.state, Move.PUT_BACK), ""
        self._begin()

    @rule(who=people, off=st.booleans(), wake=st.booleans(), around=st.booleans())
    def somebody_says_how_they_are(self, who: str, *, off: bool, wake: bool, around: bool) -> None:
        self.hands[who] = msgspec.structs.replace(
            self.hands[who], off=off, wake=wake, around=around and not off
        )
        self._look()

    @rule(who=people)
    def somebody_says_not_for_me(self, who: str) -> None:
        if who != self.own:
            declined = self.walk.declined | {who}
            self.walk = msgspec.structs.replace(self.walk, declined=declined)

    @rule()
    def more_urgent_words(self) -> None:
        self.walk = msgspec.structs.replace(self.walk, urgent=True)
        self.state = advance(self.state, Move.RISE)
        if self.state is State.WAITING:
            self._begin()
        else:
            self._held_until(self.now + RISEN_TIME)

    @invariant()
    def it_has_an_owner_with_a_deadline_or_a_next_step_with_a_time(self) -> None:
        held = self.state in {State.TAKEN, State.OFFERED}
        assert held == (self.step.rung is Rung.BACK) == bool(self.owner)
        assert self.step.due_at <= self.now + LONGEST_WAIT

    @invariant()
    def somebody_who_could_be_asked_is_asked_within_the_hour(self) -> None:
        able = [hand for hand in self.walk.team if hand.may_be_asked(urgent=self.walk.urgent)]
        if self.step.rung in {Rung.AGAIN, Rung.HOURLY}:
            assert bool(whom(self.walk, self.step.rung)) == bool(able)


TestLadder = Ladder.TestCase
TestLadder.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
