"""Quiet everything: somebody has died, or must be left in peace. Any moderator begins it."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.facts import Paused, Resumed
from bot.core.forms import FormView, Line, view
from bot.core.people import Who
from bot.core.replies import Block, Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.store.tables import MemberRow
from moderation.cases import queries
from moderation.cases.states import Happening
from moderation.quiet import queries as quiet_queries

TEXTS = "moderation-quiet-form"
MOST = 5


@dataclass(frozen=True, slots=True)
class About:
    """About whom."""

    name: Annotated[str, Line(80, seen_by="me")]


async def ask(ctx: Context) -> FormView:
    """About whom?"""
    return view(About, route("quiet.find"), TEXTS, intro=msg("moderation-quiet-intro"))


async def find(ctx: Context, form: About) -> Reply:
    """Whoever is called that; nothing has happened yet."""
    found = await quiet_queries.members_named(ctx.tx, ctx.community.id, form.name, MOST)
    if not found:
        raise Refusal(msg("moderation-quiet-nobody", name=form.name))
    rows = [Buttons((Button(one.name, route("quiet.set", one.id)),)) for one in found]
    return Reply((Para(msg("moderation-quiet-which")), *rows))


async def begin(ctx: Context, member_id: str) -> Reply:
    """At once: no prompt, milestone, suggestion, pairing or look-in."""
    member = await _member(ctx, member_id)
    if await quiet_queries.quiet(ctx.tx, ctx.community.id, member.id, ctx.identity_id, ctx.now):
        member.paused_at, member.paused_until = ctx.now, None
        await ctx.tx.flush()
        queries.note(ctx.tx, ctx.community.id, Happening.QUIETED, ctx.now, by=ctx.identity_id)
        await ctx.publish(Paused(member.id, None))
    return Reply((Para(msg("moderation-quiet-begun", name=member.name)),))


async def end(ctx: Context, member_id: str) -> Reply:
    """An admin has decided otherwise."""
    member = await _member(ctx, member_id)
    if await quiet_queries.lift(ctx.tx, member.id):
        member.paused_at = member.paused_until = None
        await ctx.tx.flush()
        queries.note(ctx.tx, ctx.community.id, Happening.UNQUIETED, ctx.now, by=ctx.identity_id)
        await ctx.publish(Resumed(member.id))
    return Reply((Para(msg("moderation-quiet-ended", name=member.name)),))


async def _member(ctx: Context, member_id: str) -> MemberRow:
    member = await quiet_queries.member_of(ctx.tx, ctx.community.id, member_id)
    if member is None:
        raise Refusal(msg("moderation-gone"))
    return member


async def state(ctx: Context) -> tuple[Block, ...]:
    """What /cases says about it; an admin can end it."""
    blocks: list[Block] = []
    for member in await quiet_queries.all_quiet(ctx.tx, ctx.community.id):
        blocks.append(Para(msg("moderation-quiet-is", name=member.name)))
        if Who.ADMIN in ctx.roles:
            label = msg("moderation-quiet-end", name=member.name)
            blocks.append(Buttons((Button(label, route("quiet.end", member.id), look="quiet"),)))
    return tuple(blocks)
