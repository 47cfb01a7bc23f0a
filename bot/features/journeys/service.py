"""Use cases of journeys: begin, slip, carry on, start again, end."""

from datetime import date

from bot.core.courses import Counts, Course, Numbers
from bot.core.errors import Refusal
from bot.core.facts import DayMeant, JourneyChanged, MemberJoined, SlipNoted
from bot.core.ids import new_id
from bot.core.replies import Text, msg
from bot.engine.context import Context, Scope
from bot.features.journeys import queries, rules
from bot.features.journeys.linter import SHELF
from bot.features.journeys.packs import Pack
from bot.features.journeys.records import JourneyRow, SlipRow
from bot.features.journeys.rules import Stretch


def today(ctx: Context) -> date:
    """The member's day."""
    return ctx.member.days.day(ctx.now)


def name_of(journey: JourneyRow) -> Text:
    """What a journey is called: the pack's name, or the member's own words."""
    return journey.own_name or SHELF.get(journey.pack).name


async def joined(scope: Scope, fact: MemberJoined) -> None:
    """Somebody said what they are here for."""
    if fact.pack is not None:
        await begin(scope, fact.member_id, SHELF.get(fact.pack), fact.since)


async def begin(scope: Scope, member_id: str, pack: Pack, since: date | None) -> JourneyRow:
    """Begin a journey. The same pack twice is one journey, except for what people name."""
    for known in await queries.open_journeys(scope.tx, member_id):
        if known.pack == pack.id and not pack.own_name:
            return known
    journey = JourneyRow(
        id=new_id(),
        member_id=member_id,
        pack=pack.id,
        own_name=None,
        kind=pack.kinds[0],
        started_on=since,
        created_at=scope.now,
        round=0,
    )
    scope.tx.add(journey)
    await scope.tx.flush()
    if since is not None:
        await queries.keep_stretches(scope.tx, journey.id, [Stretch(since)])
    await changed(scope, journey)
    return journey


async def changed(scope: Scope, journey: JourneyRow) -> None:
    """Tell whoever counts along that this journey is another one now."""
    await scope.tx.flush()
    await scope.publish(JourneyChanged(journey.member_id, journey.id))


async def mine(ctx: Context, journey_id: str) -> JourneyRow:
    """A journey of the member in front of us. Refuses any other."""
    journey = await queries.journey_of(ctx.tx, journey_id, ctx.member.id)
    if journey is None:
        raise Refusal(msg("journeys-gone"))
    return journey


async def stretches_of(scope: Scope, journey: JourneyRow) -> tuple[Stretch, ...]:
    """The stretches of one journey."""
    found = await queries.stretches(scope.tx, [journey.id])
    return found.get(journey.id, ())


async def count_from(ctx: Context, journey: JourneyRow, start: date | None) -> None:
    """Another first day, or no counting. What was counted comes back with the next first day."""
    if start is None:
        journey.started_on = None
        await changed(ctx, journey)
        return
    await keep(ctx, journey, rules.move_start(await stretches_of(ctx, journey), start), start)


async def keep(ctx: Context, journey: JourneyRow, kept: list[Stretch], start: date) -> None:
    """Let a journey have these stretches. Refuses a start too far ahead."""
    if not rules.may_start(start, today(ctx)):
        raise Refusal(msg("journeys-too-far", days=rules.AHEAD))
    await queries.keep_stretches(ctx.tx, journey.id, kept)
    journey.started_on = min(one.first for one in kept)
    await changed(ctx, journey)


async def slip(ctx: Context, journey: JourneyRow) -> SlipRow:
    """Keep that somebody slipped today. Saying it twice is once."""
    said = SlipRow(id=new_id(), journey_id=journey.id, day=today(ctx), noted_at=ctx.now)
    row, new = await queries.note_slip(ctx.tx, said)
    if new:
        await ctx.publish(SlipNoted(ctx.member.id, journey.id, row.day))
    return row


async def my_slip(ctx: Context, slip_id: str) -> tuple[SlipRow, JourneyRow]:
    """A slip of the member in front of us. Refuses any other."""
    found = await queries.slip_of(ctx.tx, slip_id, ctx.member.id)
    if found is None:
        raise Refusal(msg("journeys-gone"))
    return found


async def start_again(ctx: Context, journey: JourneyRow, slip: SlipRow, start: date) -> None:
    """Begin a new stretch; the old one stays in the history. Another day for it is no other one."""
    if not slip.restarted:
        slip.restarted = True
        journey.round += 1
    kept = rules.start_again(await stretches_of(ctx, journey), start, slip.day)
    await keep(ctx, journey, kept, start)


async def day_meant(scope: Scope, fact: DayMeant) -> None:
    """A day was as it was meant to be, or not: for everything that is being cut down."""
    for journey in await queries.open_journeys(scope.tx, fact.member_id):
        if journey.kind == "cutdown":
            await queries.say_meant(scope.tx, journey.id, fact.day, as_meant=fact.as_meant)


async def courses(scope: Scope, member_id: str, today: date) -> tuple[Course, ...]:
    """A member's open journeys as check-ins see them."""
    journeys = await queries.open_journeys(scope.tx, member_id)
    ids = [journey.id for journey in journeys]
    stretches = await queries.stretches(scope.tx, ids)
    meant = await queries.meant_days(scope.tx, ids)
    return tuple(
        course(journey, stretches.get(journey.id, ()), meant.get(journey.id, set()), today)
        for journey in journeys
    )


def course(
    journey: JourneyRow, stretches: tuple[Stretch, ...], meant: set[date], today: date
) -> Course:
    """One journey as check-ins see it."""
    pack = SHELF.get(journey.pack)
    counts = counting(journey, pack)
    numbers: Numbers | None = None
    if counts == "days" and journey.kind == "cutdown":
        numbers = rules.numbers_as_meant(meant, stretches, today)
    elif counts == "days":
        numbers = rules.numbers(stretches, today)
    begins = min((one.first for one in stretches), default=None)
    return Course(
        journey_id=journey.id,
        name=name_of(journey),
        counts=counts,
        numbers=numbers,
        begins=begins if begins is not None and begins > today else None,
        extras=_extras(journey, pack),
        heavy_note=pack.heavy_note,
        started_again=rules.started_again(stretches) if counts == "days" else (),
    )


def counting(journey: JourneyRow, pack: Pack) -> Counts:
    """What is counted: days, check-ins or nothing at all."""
    if not pack.figures:
        return "nothing"
    if pack.counts == "checkins" or journey.kind == "care":
        return "checkins"
    return "nothing" if journey.started_on is None else "days"


def _extras(journey: JourneyRow, pack: Pack) -> tuple[str, ...]:
    if journey.kind == "cutdown" and pack.figures:
        return ("meant", "note")
    return pack.extras
