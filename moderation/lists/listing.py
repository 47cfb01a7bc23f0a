"""/cases: now, soon, have a look today, who is around. In private, to moderators only."""

from collections.abc import Sequence

from bot.core.people import Who
from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Heading,
    Para,
    Reply,
    When,
    msg,
)
from bot.core.routes import route
from bot.engine.context import Context
from moderation.alerts.headline import about, headline, kind_word, way_to, who_has_it
from moderation.cases import queries
from moderation.cases.view import View, look_at, name_of
from moderation.findings import queries as finding_queries
from moderation.lists.concerns import may_see
from moderation.practice import walk
from moderation.quiet import commands as quiet
from moderation.resting import commands as resting
from moderation.team.around import whole_card

MOST = 5


async def cases(ctx: Context) -> Reply:
    """Everything that waits, for whoever asks; never what is about themselves."""
    walk_first = await walk.offer(ctx)
    views = await _open(ctx)
    urgent = [view for view in views if view.urgent]
    soon = [view for view in views if not view.urgent]
    blocks: list[Block] = [*walk_first]
    for key, found in (("moderation-list-now", urgent), ("moderation-list-soon", soon)):
        blocks += _section(key, found)
    blocks += await _today(ctx)
    around = await whole_card(ctx, ctx.community.id)
    ways = await ctx.buttons("cases-buttons")
    if ways:
        blocks.append(Buttons(ways))
    return Reply(
        (
            *blocks,
            *around.blocks,
            *await resting.state(ctx),
            *await quiet.state(ctx),
            *_for_team(ctx),
        )
    )


def _for_team(ctx: Context) -> tuple[Block, ...]:
    peace = Button(msg("moderation-quiet"), route("quiet.ask"), look="quiet")
    if Who.ADMIN not in ctx.roles:
        return (Buttons((peace,)),)
    buttons = (
        peace,
        Button(msg("moderation-rules"), route("rules.show", 0), look="quiet"),
        Button(msg("moderation-audit"), route("audit.show", 0), look="quiet"),
        Button(msg("moderation-rest"), route("calm.ask"), look="quiet"),
        Button(msg("moderation-drill"), route("drill.ask"), look="quiet"),
    )
    return (Buttons(buttons),)


async def _open(ctx: Context) -> list[View]:
    found = []
    for matter in await queries.open_matters(ctx.tx, ctx.community.id):
        view = await look_at(ctx, matter)
        if any(hand.id == ctx.identity_id for hand in view.able):
            found.append(view)
    return found


def _section(key: str, views: Sequence[View]) -> list[Block]:
    blocks: list[Block] = [Heading(msg(key, count=len(views)))]
    if not views:
        return [*blocks, Para(msg("moderation-list-none"))]
    for view in views[:MOST]:
        line = msg(
            "moderation-list-one",
            name=about(view),
            what=headline(view),
            since=When(view.matter.opened_at),
            owner=who_has_it(view),
        )
        blocks += [Para(line), Buttons((way_to(view),))]
    if len(views) > MOST:
        blocks.append(Para(msg("moderation-list-more", count=len(views) - MOST)))
    return blocks


async def _today(ctx: Context) -> list[Block]:
    found = await finding_queries.concerns(ctx.tx, ctx.community.id, ctx.now)
    rows = [row for row in found if await may_see(ctx, row)]
    blocks: list[Block] = [Heading(msg("moderation-list-today", count=len(rows)))]
    if not rows:
        blocks.append(Para(msg("moderation-list-none")))
    for row in rows[:MOST]:
        name = await name_of(ctx, row.identity_id) or msg("moderation-card-erased")
        what = kind_word(row.kind.value)
        line = msg("moderation-list-look", name=name, what=what, time=When(row.written_at, "day"))
        button = Button(msg("moderation-show-who", name=name), route("look.show", row.id))
        blocks += [Para(line), Buttons((button,))]
    if len(rows) > MOST:
        blocks.append(Para(msg("moderation-list-more", count=len(rows) - MOST)))
    return blocks
