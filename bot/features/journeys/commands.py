"""Journeys in `/me`: see them, add one, change the first day, the kind or the name, end one."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import Date, FormView, Line, view
from bot.core.replies import Block, Button, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.journeys import cards, queries, rules, savings, service
from bot.features.journeys.linter import SHELF
from bot.features.journeys.records import JourneyRow


@dataclass(frozen=True, slots=True)
class Since:
    """The day from which a journey counts."""

    day: Annotated[date, Date(before=36525, after=rules.AHEAD)]


@dataclass(frozen=True, slots=True)
class Name:
    """The member's own words for a journey."""

    name: Annotated[str, Line(60, seen_by="me")]


async def packs(ctx: Context) -> tuple[Button, ...]:
    """What somebody may work on, for joining."""
    return cards.pack_buttons(SHELF.packs, "join.pack")


async def at_joining(ctx: Context) -> tuple[Block, ...]:
    """What matters before stopping, in the last message of joining."""
    journeys = await queries.open_journeys(ctx.tx, ctx.member.id)
    return cards.before_lines(journeys, [SHELF.get(one.pack) for one in journeys])


async def me_button(ctx: Context) -> tuple[Button, ...]:
    """The way to journeys from `/me`."""
    return (Button(msg("journeys-title"), route("journeys.open")),)


async def overview(ctx: Context) -> Reply:
    """All journeys."""
    return cards.overview(await queries.open_journeys(ctx.tx, ctx.member.id))


async def more(ctx: Context) -> Reply:
    """Another journey: about what."""
    return cards.choose(SHELF.packs)


async def add(ctx: Context, pack_id: str) -> Reply:
    """Another journey."""
    if pack_id not in SHELF.packs:
        raise Refusal(msg("journeys-gone"))
    pack = SHELF.packs[pack_id]
    journey = await service.begin(ctx, ctx.member.id, pack, None)
    if pack.counts == "days" and journey.started_on is None:
        return cards.since_when(journey)
    return await _card(ctx, journey)


async def card(ctx: Context, journey_id: str) -> Reply:
    """One journey."""
    return await _card(ctx, await service.mine(ctx, journey_id))


async def _card(ctx: Context, journey: JourneyRow, *, line: bool = False) -> Reply:
    stretches = await service.stretches_of(ctx, journey) if journey.started_on else ()
    left = await savings.left_over(ctx, journey, service.today(ctx))
    return cards.one(journey, SHELF.get(journey.pack), stretches, line=line, left=left)


async def today(ctx: Context, journey_id: str) -> Reply:
    """Counting from today."""
    return await _count_from(ctx, journey_id, service.today(ctx))


async def nocount(ctx: Context, journey_id: str) -> Reply:
    """No counting."""
    return await _count_from(ctx, journey_id, None)


async def ask_since(ctx: Context, journey_id: str) -> FormView:
    """Counting from another day."""
    journey = await service.mine(ctx, journey_id)
    values = {} if journey.started_on is None else {"day": journey.started_on.isoformat()}
    return view(Since, route("journeys.from", journey_id), "journeys-since", values=values)


async def since(ctx: Context, journey_id: str, form: Since) -> Reply:
    """The other day."""
    return await _count_from(ctx, journey_id, form.day)


async def _count_from(ctx: Context, journey_id: str, start: date | None) -> Reply:
    journey = await service.mine(ctx, journey_id)
    await service.count_from(ctx, journey, start)
    return await _card(ctx, journey, line=start is not None)


async def kind(ctx: Context, journey_id: str, number: int) -> Reply:
    """Stop, cut down or look after myself."""
    journey = await service.mine(ctx, journey_id)
    kinds = SHELF.get(journey.pack).kinds
    if not 0 <= number < len(kinds):
        raise Refusal(msg("journeys-gone"))
    journey.kind = kinds[number]
    await service.changed(ctx, journey)
    return await _card(ctx, journey)


async def ask_name(ctx: Context, journey_id: str) -> FormView:
    """What to call it."""
    journey = await service.mine(ctx, journey_id)
    values = {"name": journey.own_name} if journey.own_name else {}
    return view(Name, route("journeys.named", journey_id), "journeys-naming", values=values)


async def name(ctx: Context, journey_id: str, form: Name) -> Reply:
    """The name, shown to nobody else."""
    journey = await service.mine(ctx, journey_id)
    journey.own_name = form.name
    return await _card(ctx, journey)


async def longest(ctx: Context, journey_id: str) -> Reply:
    """The longest stretch, because somebody asked for it."""
    journey = await service.mine(ctx, journey_id)
    if not SHELF.get(journey.pack).longest:
        raise Refusal(msg("journeys-gone"))
    days = rules.longest(await service.stretches_of(ctx, journey), service.today(ctx))
    return reply(Para(msg("journeys-longest-days", days=days)))


async def end(ctx: Context, journey_id: str) -> Reply:
    """A journey is over; nothing of it is deleted."""
    journey = await service.mine(ctx, journey_id)
    journey.ended_at = journey.ended_at or ctx.now
    await service.changed(ctx, journey)
    return cards.ended(journey)


async def reopen(ctx: Context, journey_id: str) -> Reply:
    """It goes on."""
    journey = await service.mine(ctx, journey_id)
    journey.ended_at = None
    await service.changed(ctx, journey)
    return await _card(ctx, journey)
