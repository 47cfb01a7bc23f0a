"""Which circles somebody belongs to, and whether they want to be matched only inside one."""

from bot.core.errors import Refusal
from bot.core.replies import Block, Button, Buttons, Heading, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.buddies import queries, search
from bot.features.buddies.wording import button, text


async def card(ctx: Context) -> Reply:
    """Every circle, with a tap for mine and a tap for only inside."""
    row = await search.mine(ctx)
    mine = await queries.my_circles(ctx.tx, ctx.member.id)
    blocks: list[Block] = [Heading(msg("buddies-circles")), text("circles-what")]
    for circle in await queries.circles(ctx.tx, ctx.community.id):
        here = circle.id in mine
        taps = [Button(circle.name, route("buddy.circle", circle.id), chosen=here)]
        if here:
            only = button("circle-only", "buddy.inside", circle.id, name=circle.name)
            inside = row.inside_circle_id == circle.id
            taps.append(Button(only.label, only.data, chosen=inside))
        blocks.append(Buttons(tuple(taps)))
    return Reply((*blocks, Buttons((button("back", "buddy.extras"),))))


async def toggle(ctx: Context, circle_id: str) -> Reply:
    """In or out of a circle."""
    await _known(ctx, circle_id)
    row = await search.mine(ctx)
    if circle_id in await queries.my_circles(ctx.tx, ctx.member.id):
        await queries.step_out(ctx.tx, ctx.member.id, circle_id)
        if row.inside_circle_id == circle_id:
            row.inside_circle_id = None
    else:
        await queries.enter(ctx.tx, ctx.member.id, circle_id)
    return await card(ctx)


async def inside(ctx: Context, circle_id: str) -> Reply:
    """Only inside this one, or anywhere again."""
    await _known(ctx, circle_id)
    row = await search.mine(ctx)
    await queries.enter(ctx.tx, ctx.member.id, circle_id)
    row.inside_circle_id = None if row.inside_circle_id == circle_id else circle_id
    return await card(ctx)


async def _known(ctx: Context, circle_id: str) -> None:
    circle = await queries.circle(ctx.tx, circle_id, ctx.community.id)
    if circle is None or circle.closed_at is not None:
        raise Refusal(msg("core-button-stale"))
