"""Lives at random: none twice, missed, at night or in a pause, and no post without a tap."""

import random
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.core.days import Dial, LocalDays
from bot.core.facts import ClockSettingsChanged, JourneyChanged, Paused, Resumed
from bot.core.marks import Marks
from bot.engine.context import Scope, people
from bot.features.checkins.records import ScheduleRow
from bot.features.journeys import queries as journeys
from bot.features.journeys import rules as stretches
from bot.features.journeys.records import JourneyRow
from bot.features.journeys.rules import Stretch
from bot.features.milestones import rules
from bot.features.milestones.records import MilestoneRow, ShownRow
from bot.features.milestones.timing import at_zone
from bot.store.tables import CommunityRow, MemberRow
from tests.scenarios.milestones import OFFER, posts
from tests.world.actor import Actor
from tests.world.world import World

DAY = timedelta(days=1)
DAYS = 30
PEOPLE = 5
ZONES = (
    "Europe/Lisbon",
    "America/New_York",
    "Pacific/Honolulu",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
)


class Life:
    """One member: what happened to them, and when, for the checks at the end."""

    def __init__(self, actor: Actor, member_id: str, dice: random.Random) -> None:
        self.actor, self.member_id, self.dice = actor, member_id, dice
        self.counting: list[tuple[datetime, date, int]] = []  # since when, first day, round
        self.pauses: list[tuple[datetime, datetime | None]] = []
        self.taps = 0
        self.clocks: list[tuple[datetime, LocalDays]] = []

    async def something(self, scope: Scope) -> None:
        """Whatever happens next."""
        member = await people.member_by_id(scope.tx, self.member_id)
        journey = await scope.tx.scalar(
            select(JourneyRow).where(JourneyRow.member_id == self.member_id)
        )
        assert member is not None
        assert journey is not None
        member.seen_at = scope.now
        match self.dice.randrange(24):
            case 0:
                await self._moves(scope, member)
            case 1:
                await self._corrects(scope, member, journey)
            case 2:
                await self._starts_again(scope, member, journey)
            case 3 | 4:
                await self._rests_or_returns(scope, member)
            case _:
                pass

    async def _moves(self, scope: Scope, member: MemberRow) -> None:
        days = people.member_value(member).days
        dial = Dial(self.dice.choice(ZONES), self.dice.choice((0, 180, 360)))
        after = days.changed(scope.now, dial)
        assert after.before is not None
        member.zone, member.day_ends = after.now.zone, after.now.day_ends
        member.zone_before, member.day_ends_before = after.before.zone, after.before.day_ends
        member.clock_since = after.since
        await scope.tx.flush()
        self.clocks.append((scope.now, after))
        await scope.publish(ClockSettingsChanged(self.member_id))

    async def _corrects(self, scope: Scope, member: MemberRow, journey: JourneyRow) -> None:
        today = people.member_value(member).days.day(scope.now)
        first = today - self.dice.randrange(-3, 40) * DAY
        known = (await journeys.stretches(scope.tx, [journey.id]))[journey.id]
        await self._keeps(scope, journey, stretches.move_current(known, first))

    async def _starts_again(self, scope: Scope, member: MemberRow, journey: JourneyRow) -> None:
        today = people.member_value(member).days.day(scope.now)
        known = (await journeys.stretches(scope.tx, [journey.id]))[journey.id]
        journey.round += 1
        await self._keeps(scope, journey, stretches.start_again(known, today, today))

    async def _keeps(self, scope: Scope, journey: JourneyRow, kept: list[Stretch]) -> None:
        await journeys.keep_stretches(scope.tx, journey.id, kept)
        now = stretches.current(kept)
        assert now is not None
        self.counting.append((scope.now, now.first, journey.round))
        await scope.publish(JourneyChanged(self.member_id, journey.id))

    async def _rests_or_returns(self, scope: Scope, member: MemberRow) -> None:
        if member.paused_at is None:
            member.paused_at = scope.now
            self.pauses.append((scope.now, None))
            await scope.publish(Paused(self.member_id, None))
            return
        member.paused_at = None
        self.pauses[-1] = (self.pauses[-1][0], scope.now)
        await scope.publish(Resumed(self.member_id))

    def hour_at(self, moment: datetime) -> int:
        """What their clock showed."""
        days = max(
            (since, number) for number, (since, _) in enumerate(self.clocks) if since <= moment
        )
        clock = self.clocks[days[1]][1]
        return at_zone(moment, clock.dial(clock.day(moment)).zone).hour

    def was_resting(self, moment: datetime) -> bool:
        return any(begin <= moment and (end is None or moment < end) for begin, end in self.pauses)

    def must_have(self, until: date) -> set[tuple[int, str]]:
        """What cannot have been missed: its day and those around it brought no other count."""
        found: set[tuple[int, str]] = set()
        ends = [at for at, _, _ in self.counting[1:]] + [None]
        for (begin, first, number), end in zip(self.counting, ends, strict=True):
            sure_from = begin.date() + 2 * DAY
            sure_until = until if end is None else min(until, end.date() - 3 * DAY)
            marks = rules.falls(first, MILESTONES, sure_from, sure_until)
            found |= {(number, fall.mark.key) for fall in marks}
        return found


MILESTONES = Marks(hours=(24,), days=(3, 7, 14), months=(1, 2, 3, 6), every_years=1)


@pytest.mark.parametrize("seed", [1, 2])
async def test_lives_at_random(world: World, seed: int) -> None:
    dice = random.Random(seed)
    lives = []
    for number in range(PEOPLE):
        actor = await world.member(f"M{number}")
        lives.append(Life(actor, _member_of(actor), dice))
        lives[-1].counting.append((world.now, world.now.date(), 0))
        lives[-1].clocks.append((world.now, LocalDays(Dial("Europe/Lisbon", 180))))
    await _nothing_else_happens(world)
    end = world.now + DAYS * DAY
    while world.now < end:
        await world.until(world.now + timedelta(minutes=dice.randrange(120, 1200)))
        async with world.running.tools.db.write() as tx:
            scope = Scope(world.running.tools, tx, world.now)
            for life in lives:
                await life.something(scope)
        await _taps(dice.choice(lives), dice)
    await _check(world, lives)


async def _nothing_else_happens(world: World) -> None:
    """No prompts and no daily messages: each would be a stop on the way."""
    async with world.running.tools.db.write() as tx:
        await tx.execute(update(ScheduleRow).values(prompt_at=None, next_due_at=None))
        await tx.execute(update(CommunityRow).values(daily_at=None))


def _member_of(actor: Actor) -> str:
    return actor.last_private.buttons[0].data.partition("~m")[2]


async def _taps(life: Life, dice: random.Random) -> None:
    """Sometimes somebody shows what was offered, today's or an old one."""
    open_offers = [card for card in life.actor.private if card.says(OFFER)]
    if not open_offers:
        return
    card = dice.choice(open_offers)
    await life.actor.presses("The group", card)
    if dice.random() < 0.5:
        await life.actor.presses("Show it to the group", card)
        life.taps += 1


async def _check(world: World, lives: list[Life]) -> None:
    async with world.read() as tx:
        reached = list(await tx.scalars(select(MilestoneRow)))
        shown = list(await tx.scalars(select(ShownRow)))
    for life in lives:
        mine = [row for row in reached if row.member_id == life.member_id]
        keys = [(row.round, row.mark) for row in mine]
        assert len(set(keys)) == len(keys), "twice"
        missed = life.must_have(world.now.date() - 3 * DAY) - set(keys)
        assert not missed, f"missed {missed}"
        offered = [row for row in mine if row.offered_at is not None]
        for row in offered:
            assert row.offered_at is not None
            assert not life.was_resting(row.offered_at), "in a pause"
            assert 9 <= life.hour_at(row.offered_at) < 14, "at night"
    assert len(posts(world)) == len(shown) == sum(life.taps for life in lives)
    assert any(row.offered_at for row in reached)
