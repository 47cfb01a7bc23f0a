"""An admin says which circles there are."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, view
from bot.core.ids import new_id
from bot.core.replies import Block, Button, Buttons, Heading, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader
from bot.features.buddies import queries, search
from bot.features.buddies.circles import queries as circle_queries
from bot.features.buddies.pairs.service import NEWS
from bot.features.buddies.records import CircleRow
from bot.features.buddies.wording import button, text

MOST = 12


@dataclass(frozen=True, slots=True)
class Circle:
    """What a circle is called."""

    name: Annotated[str, Line(40, seen_by="group")]


async def setup_button(ctx: Context) -> tuple[Button, ...]:
    """The way here, on the card of all settings."""
    return (button("circles-setup", "buddy.rings"),)


async def card(ctx: Context) -> Reply:
    """The circles there are."""
    found = await queries.circles(ctx.tx, ctx.community.id)
    blocks: list[Block] = [Heading(msg("buddies-circles-setup")), text("circles-setup-what")]
    blocks += [
        Buttons((button("circle-close", "buddy.ringoff", one.id, look="quiet", name=one.name),))
        for one in found
    ]
    ways = [Button(msg("buddies-back"), route("setup.card"), "quiet")]
    if len(found) < MOST:
        ways.insert(0, button("circle-add", "buddy.ringask"))
    return Reply((*blocks, Buttons(tuple(ways))))


async def ask(ctx: Context) -> FormView:
    """What it is called."""
    return view(Circle, route("buddy.ringadd"), "buddies-circle-form")


async def add(ctx: Context, form: Circle) -> Reply:
    """There it is; the same name twice is one."""
    name = form.name.strip()
    found = await queries.circles(ctx.tx, ctx.community.id)
    if name and all(one.name.casefold() != name.casefold() for one in found):
        ctx.tx.add(CircleRow(id=new_id(), community_id=ctx.community.id, name=name))
        await ctx.tx.flush()
    return await card(ctx)


async def close(ctx: Context, circle_id: str) -> Reply:
    """No longer. Who wanted to be matched only inside it is asked, and matched with nobody."""
    circle = await queries.circle(ctx.tx, circle_id, ctx.community.id)
    if circle is None:
        raise Refusal(msg("core-button-stale"))
    circle.closed_at = circle.closed_at or ctx.now
    for row in await circle_queries.only_inside(ctx.tx, circle_id):
        looked = row.looking
        search.stop(row)
        row.inside_circle_id = None
        if looked:
            again = Buttons((button("look-again", "buddy.look"),))
            await ctx.send(
                await member_reader(ctx.tx, row.member_id),
                reply(text("circle-closed", name=circle.name), again),
                key=f"buddy-circle:{circle_id}:{row.id}",
                purpose=NEWS,
            )
    return await card(ctx)
