"""What is left over since a week no longer costs what it did. Nobody but the member sees it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.core.forms import FormView, Line, Number, view
from bot.core.replies import Para, Reply, Text, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, Scope
from bot.features.journeys import queries, rules, service
from bot.features.journeys.linter import SHELF
from bot.features.journeys.records import JourneyRow

HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Saves:
    """What a week used to cost, and in what: money, hours, anything that can be counted."""

    amount: Annotated[float | None, Number(0, 1_000_000)] = None
    unit: Annotated[str | None, Line(12, seen_by="me")] = None


async def ask(ctx: Context, journey_id: str) -> FormView:
    """What a week used to cost."""
    journey = await service.mine(ctx, journey_id)
    values = {} if journey.saves is None else {"amount": _written(journey.saves)}
    if journey.saves_in:
        values["unit"] = journey.saves_in
    return view(Saves, route("journeys.saved", journey_id), "journeys-saving", values=values)


async def keep(ctx: Context, journey_id: str, form: Saves) -> Reply:
    """Keep it; an empty amount forgets it."""
    journey = await service.mine(ctx, journey_id)
    journey.saves = round(form.amount * HUNDREDTHS) if form.amount else None
    journey.saves_in = form.unit if form.amount else None
    left = await left_over(ctx, journey, service.today(ctx))
    return reply(Para(left or msg("journeys-saves-none")), Para(msg("journeys-seen"), muted=True))


async def left_over(scope: Scope, journey: JourneyRow, today: date) -> Text | None:
    """What was saved so far, in words; None where nobody said what a week costs."""
    if not journey.saves or not SHELF.get(journey.pack).savings:
        return None
    if journey.kind == "cutdown":
        days = (await queries.count_meant(scope.tx, [journey.id])).get(journey.id, 0)
    else:
        days = rules.days_before(await service.stretches_of(scope, journey), today)
    amount = rules.saved(journey.saves, days) // HUNDREDTHS
    if not amount:
        return None
    return msg("journeys-saved-so-far", amount=amount, unit=journey.saves_in or "")


def _written(hundredths: int) -> str:
    whole, rest = divmod(hundredths, HUNDREDTHS)
    return f"{whole}.{rest:02}" if rest else str(whole)
