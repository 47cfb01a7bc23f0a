"""How the rules do here, for admins: which ones cost most, and which run in shadow."""

from bot.core.errors import Refusal
from bot.core.replies import Block, Button, Buttons, Heading, Msg, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context
from moderation.cases import queries
from moderation.cases.states import Happening
from moderation.records import RuleVerdict
from moderation.rulebook import rulebook
from moderation.rules import queries as rule_queries

MOST = 5
PEOPLE = "worry"
"""Stands where a rule would: people were worried."""


async def show(ctx: Context, page: int) -> Reply:
    """Pages, closed, misread, found in shadow: counts only, never words."""
    rows = await rule_queries.all_of(ctx.tx, ctx.community.id)
    here = rows[page * MOST : (page + 1) * MOST]
    blocks: list[Block] = [Heading(msg("moderation-rules"))]
    if not here:
        blocks.append(Para(msg("moderation-rules-none")))
    for row in here:
        blocks += _entry(row, ctx.reader.language)
    if len(rows) > (page + 1) * MOST:
        more = Button(msg("moderation-more"), route("rules.show", page + 1), look="quiet")
        blocks.append(Buttons((more,)))
    return Reply((*blocks, Para(msg("moderation-rules-explained"), muted=True)))


def _entry(row: RuleVerdict, language: str) -> list[Block]:
    if row.rule == PEOPLE:
        text = msg("moderation-rules-people", closed=row.closed)
        return [Para(text)]
    known = rulebook().explain(row.rule, language)
    blocks: list[Block] = [Para(_counts(row))]
    if known is None:
        return blocks
    key = "moderation-rules-light" if row.in_shadow else "moderation-rules-shadow"
    turn = Button(msg(key), route("rules.turn", row.id), look="quiet")
    return [*blocks, Para(known, muted=True), Buttons((turn,))]


def _counts(row: RuleVerdict) -> Msg:
    key = "moderation-rules-dark" if row.in_shadow else "moderation-rules-one"
    return msg(
        key,
        rule=row.rule,
        pages=row.pages,
        closed=row.closed,
        misread=row.misread,
        shadow=row.shadow,
    )


async def turn(ctx: Context, verdict_id: str) -> Reply:
    """Into the shadow, where a rule is counted and asks nobody; or back. Written down."""
    row = await rule_queries.verdict(ctx.tx, verdict_id)
    if row is None or row.community_id != ctx.community.id:
        raise Refusal(msg("moderation-gone"))
    row.in_shadow = not row.in_shadow
    what = Happening.SHADOWED if row.in_shadow else Happening.LIT
    queries.note(ctx.tx, ctx.community.id, what, ctx.now, by=ctx.identity_id, detail=row.rule)
    await ctx.tx.flush()
    return await show(ctx, 0)
