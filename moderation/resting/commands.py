"""Rest the community: chosen by an admin, said to the whole team, and ended by itself."""

from datetime import timedelta

from bot.core.replies import Block, Button, Buttons, Para, Reply, When, msg
from bot.core.routes import route
from bot.engine.context import Context
from moderation.cases import queries
from moderation.cases.states import Happening
from moderation.resting import queries as rest_queries
from moderation.team import queries as team_queries

DAYS = (1, 3, 7)


async def state(ctx: Context) -> tuple[Block, ...]:
    """What /cases says about it."""
    row = await team_queries.community_row(ctx.tx, ctx.community.id)
    if row.rest_until is None or row.rest_until <= ctx.now:
        return ()
    return (Para(msg("moderation-resting", until=When(row.rest_until, "full"))),)


async def ask(ctx: Context) -> Reply:
    """For how long?"""
    days = tuple(
        Button(msg("moderation-rest-days", count=count), route("calm.set", count)) for count in DAYS
    )
    end = Button(msg("moderation-rest-end"), route("calm.end"), look="quiet")
    return Reply(
        (Para(msg("moderation-rest-ask")), *await state(ctx), Buttons(days), Buttons((end,)))
    )


async def begin(ctx: Context, days: int) -> Reply:
    """From now on, for so many days."""
    until = ctx.now + timedelta(days=min(max(days, 1), max(DAYS)))
    await rest_queries.rest(ctx.tx, ctx.community.id, until)
    queries.note(ctx.tx, ctx.community.id, Happening.RESTED, ctx.now, by=ctx.identity_id)
    return Reply((Para(msg("moderation-resting", until=When(until, "full"))),))


async def end(ctx: Context) -> Reply:
    """Posts begin again."""
    await rest_queries.rest(ctx.tx, ctx.community.id, None)
    queries.note(ctx.tx, ctx.community.id, Happening.WOKEN, ctx.now, by=ctx.identity_id)
    return Reply((Para(msg("moderation-rest-ended")),))
