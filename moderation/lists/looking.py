"""Have a look today: the words of an entry behind a button, and that somebody has looked."""

from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Heading,
    Para,
    Quote,
    Reply,
    When,
    msg,
)
from bot.core.routes import route
from bot.engine.context import Context
from moderation.alerts.headline import kind_word
from moderation.cases import queries
from moderation.cases.states import Happening
from moderation.cases.view import name_of
from moderation.detect import Kind
from moderation.findings import queries as finding_queries
from moderation.incidents import kindness
from moderation.lists.concerns import entry
from moderation.rulebook import rulebook


async def show(ctx: Context, concern_id: str) -> Reply:
    """The words behind an entry, to the presser alone, written down first."""
    row = await entry(ctx, concern_id)
    queries.note(ctx.tx, row.id, Happening.SHOWN, ctx.now, by=ctx.identity_id)
    await ctx.tx.flush()
    name = await name_of(ctx, row.identity_id) or msg("moderation-card-erased")
    why = rulebook().explain(row.rule, ctx.reader.language)
    place = finding_queries.place_of(row.place)
    at = When(row.written_at, "day")
    where = msg("moderation-card-private", time=at)
    if place is not None:
        channel = await finding_queries.place_name(ctx.tx, place)
        where = msg("moderation-card-channel", channel=channel, time=at)
    blocks: list[Block] = [
        Heading(kind_word(row.kind.value)),
        Quote(row.excerpt or "", by=name),
        Para(why or msg("moderation-card-why-gone", rule=row.rule)),
        Para(where),
        Para(msg("moderation-show-logged"), muted=True),
    ]
    if row.kind is Kind.ABUSE:
        blocks += await kindness.offered(ctx, row)
    done = Button(msg("moderation-look-done"), route("look.done", row.id))
    return Reply((*blocks, Buttons((done,))))


async def done(ctx: Context, concern_id: str) -> Reply:
    """Somebody has looked: it leaves the list."""
    row = await entry(ctx, concern_id)
    row.seen_at = row.seen_at or ctx.now
    row.seen_by = row.seen_by or ctx.identity_id
    return Reply((Para(msg("moderation-look-thanks")),))
