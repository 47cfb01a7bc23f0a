"""I slipped: one kind sentence, no question, and then whatever somebody wants."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.core.forms import Date, FormView, LongText, view
from bot.core.replies import Button, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.journeys import cards, queries, rules, service
from bot.features.journeys.linter import SHELF
from bot.features.journeys.records import JourneyRow


@dataclass(frozen=True, slots=True)
class Again:
    """The first day of a new stretch."""

    day: Annotated[date, Date(before=36525, after=rules.AHEAD)]


@dataclass(frozen=True, slots=True)
class Note:
    """Some words about a slip."""

    note: Annotated[str | None, LongText(500, seen_by="me")] = None


async def button(ctx: Context) -> tuple[Button, ...]:
    """The button for other features' cards, where there is something to slip in."""
    if not await _with_slips(ctx):
        return ()
    return (Button(msg("journeys-slipped"), route("journeys.slipped")),)


async def _with_slips(ctx: Context) -> list[JourneyRow]:
    journeys = await queries.open_journeys(ctx.tx, ctx.member.id)
    return [one for one in journeys if SHELF.get(one.pack).slips]


async def slipped(ctx: Context) -> Reply:
    """I slipped; in which journey is asked only where it is not clear."""
    journeys = await _with_slips(ctx)
    if len(journeys) == 1:
        return await _slip(ctx, journeys[0])
    return cards.which(journeys) if journeys else cards.overview([])


async def slip(ctx: Context, journey_id: str) -> Reply:
    """I slipped in this one."""
    return await _slip(ctx, await service.mine(ctx, journey_id))


async def _slip(ctx: Context, journey: JourneyRow) -> Reply:
    row = await service.slip(ctx, journey)
    return await cards.after_slip(
        ctx, row, SHELF.get(journey.pack), await _days_before(ctx, journey)
    )


async def _days_before(ctx: Context, journey: JourneyRow) -> int | None:
    pack = SHELF.get(journey.pack)
    if service.counting(journey, pack) != "days":
        return None
    if journey.kind == "cutdown":
        days = (await queries.meant_days(ctx.tx, [journey.id])).get(journey.id, set())
        return sum(day < service.today(ctx) for day in days)
    return rules.days_before(await service.stretches_of(ctx, journey), service.today(ctx))


async def carry_on(ctx: Context, slip_id: str) -> Reply:
    """One slip, I carry on: no number changes."""
    _, journey = await service.my_slip(ctx, slip_id)
    now = service.today(ctx)
    numbers = rules.numbers(await service.stretches_of(ctx, journey), now)
    if numbers is None or service.counting(journey, SHELF.get(journey.pack)) != "days":
        return reply(Para(msg("journeys-carried-on")))
    return reply(Para(msg("journeys-carried-on-day", day=numbers.stretch)))


async def ask_again(ctx: Context, slip_id: str) -> FormView:
    """Starting again, from which day."""
    today = service.today(ctx).isoformat()
    return view(Again, route("journeys.restart", slip_id), "journeys-again", values={"day": today})


async def again(ctx: Context, slip_id: str, form: Again) -> Reply:
    """Starting again. The old stretch stays in the history."""
    slip, journey = await service.my_slip(ctx, slip_id)
    await service.start_again(ctx, journey, slip, form.day)
    pack = SHELF.get(journey.pack)
    total = await _days_before(ctx, journey)
    said = msg("journeys-restarted", days=total) if total else msg("journeys-restarted-plain")
    return reply(Para(said), *cards.before_lines([journey], [pack]))


async def ask_note(ctx: Context, slip_id: str) -> FormView:
    """A note about it."""
    slip, _ = await service.my_slip(ctx, slip_id)
    values = {"note": slip.note} if slip.note else {}
    return view(Note, route("journeys.noted", slip_id), "journeys-slip-form", values=values)


async def note(ctx: Context, slip_id: str, form: Note) -> Reply:
    """The note."""
    slip, _ = await service.my_slip(ctx, slip_id)
    slip.note = form.note
    return reply(Para(msg("journeys-noted")))


async def take_back(ctx: Context, slip_id: str) -> Reply:
    """Pressed by mistake."""
    slip, _ = await service.my_slip(ctx, slip_id)
    await queries.drop_slip(ctx.tx, slip.id)
    return reply(Para(msg("journeys-slip-gone")))
