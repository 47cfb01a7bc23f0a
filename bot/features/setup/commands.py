"""`/setup`: three questions, then one card."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, TimeOfDay, view
from bot.core.replies import Reply, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.setup import cards, queries, service
from bot.features.setup.rules import written


@dataclass(frozen=True, slots=True)
class Around:
    """From when until when somebody usually is around."""

    start: Annotated[time, TimeOfDay()]
    end: Annotated[time, TimeOfDay()]


async def setup(ctx: Context) -> Reply:
    """Where things stand: the first question, or the card."""
    if ctx.community_or_none is None:
        await service.found_community(ctx)
        return await cards.alerts(ctx)
    row = await queries.community(ctx.tx, ctx.community.id)
    return await cards.alerts(ctx) if row.set_up_at is None else await cards.everything(ctx)


async def card(ctx: Context) -> Reply:
    """The card."""
    return await cards.everything(ctx)


async def look(ctx: Context) -> Reply:
    """Have the homes looked at again, and show what is known."""
    await queries.look_again(ctx.tx, ctx.community.id)
    return await setup(ctx)


async def ask_alerts(ctx: Context) -> Reply:
    """The first question again."""
    return await cards.alerts(ctx)


async def alerts(ctx: Context, channel: str) -> Reply:
    """Where alerts go."""
    await service.send_alerts_to(ctx, channel)
    return await _next(ctx, cards.around())


async def ask_around(ctx: Context) -> Reply:
    """The second question again."""
    return cards.around()


async def around_form(ctx: Context) -> FormView:
    """From when until when."""
    row = await queries.community_seen(ctx.tx, ctx.community.id)
    values = {}
    if row.around_from is not None and row.around_until is not None:
        values = {"start": written(row.around_from), "end": written(row.around_until)}
    return view(Around, route("setup.around"), "setup-around", values=values)


async def around(ctx: Context, form: Around) -> Reply:
    """Somebody usually is around between these times."""
    row = await queries.community(ctx.tx, ctx.community.id)
    row.around_from = form.start.hour * 60 + form.start.minute
    row.around_until = form.end.hour * 60 + form.end.minute
    return await _next(ctx, cards.calls())


async def nobody(ctx: Context) -> Reply:
    """Nobody is promised at any time."""
    row = await queries.community(ctx.tx, ctx.community.id)
    row.around_from = row.around_until = None
    return await _next(ctx, cards.calls())


async def ask_calls(ctx: Context) -> Reply:
    """The third question again."""
    return cards.calls(ctx.community.calls_emergency)


async def calls(ctx: Context, answer: str) -> Reply:
    """Whether the team ever calls emergency services."""
    if answer not in {"yes", "asked", "no"}:
        raise Refusal(msg("core-button-stale"))
    row = await queries.community(ctx.tx, ctx.community.id)
    row.calls_emergency = answer
    await service.propose_daily(ctx)
    return await cards.everything(ctx)


async def _next(ctx: Context, question: Reply) -> Reply:
    """The first time one question follows the other; later each is changed by itself."""
    row = await queries.community(ctx.tx, ctx.community.id)
    return question if row.set_up_at is None else await cards.everything(ctx)


async def done(ctx: Context) -> Reply:
    """Start: notices, the practice alert, the truth."""
    await service.finish(ctx)
    return await cards.finished(ctx)


async def practice(ctx: Context) -> Reply:
    """Another practice alert."""
    await service.practice(ctx)
    return await cards.finished(ctx)
