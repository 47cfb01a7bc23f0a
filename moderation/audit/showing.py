"""Who looked at what, and who did what: for admins, never about themselves."""

from bot.core.replies import Block, Bullets, Button, Buttons, Heading, Msg, Para, Reply, When, msg
from bot.core.routes import route
from bot.engine.context import Context
from moderation.audit import queries
from moderation.cases.view import name_of
from moderation.records import CaseEvent
from moderation.team import queries as team_queries

PAGE = 15


async def show(ctx: Context, page: int) -> Reply:
    """The last things that people on the team did, each with who and about whom."""
    found = await queries.done_by_people(ctx.tx, ctx.community.id, page * PAGE, PAGE + 1)
    lines = [await _line(ctx, event) for event in found[:PAGE]]
    blocks: list[Block] = [Heading(msg("moderation-audit"))]
    shown = tuple(line for line in lines if line is not None)
    blocks.append(Bullets(shown) if shown else Para(msg("moderation-audit-none")))
    if len(found) > PAGE:
        more = Button(msg("moderation-more"), route("audit.show", page + 1), look="quiet")
        blocks.append(Buttons((more,)))
    return Reply((*blocks, Para(msg("moderation-audit-explained"), muted=True)))


async def _line(ctx: Context, event: CaseEvent) -> Msg | None:
    who = await name_of(ctx, event.actor_id) or msg("moderation-card-erased")
    about = await queries.whose(ctx.tx, event.subject_id)
    name: Msg | str = ""
    if about is not None:
        own = await team_queries.own_accounts(ctx.tx, [about[0]])
        if ctx.identity_id in own | await team_queries.excluded_by(ctx.tx, about[1]):
            return None
        name = await name_of(ctx, about[0]) or msg("moderation-card-erased")
    what = msg(f"moderation-did-{event.what.value.replace('_', '-')}")
    at = When(event.at, "full")
    if about is None:
        return msg("moderation-audit-here", time=at, who=who, what=what)
    return msg("moderation-audit-one", time=at, who=who, what=what, name=name)
