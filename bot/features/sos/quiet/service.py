"""Quiet minutes from the first words to the last: a row with a time, and one message edited."""

from bot.core.errors import Refusal
from bot.core.ids import new_id
from bot.core.people import Direct
from bot.core.registry import Ended
from bot.core.replies import Reply, msg
from bot.engine.context import Context, Reader, Scope, Work, identity_reader, outbox, people
from bot.features.sos import queries
from bot.features.sos.quiet import cards
from bot.features.sos.quiet.rules import RESUMES_WITHIN, TOOLS, Over, begin, following
from bot.features.sos.records import QuietRow

PURPOSE = "sos.quiet"
STEP = "sos.quiet-step"
BATCH = 50
DELIVERED = "delivered"


def key_of(quiet_id: str) -> str:
    """The key of the message."""
    return f"quiet/{quiet_id}"


async def start(ctx: Context, name: str) -> Reply:
    """Begin in the private chat; the answer is the text version. What was under way ends."""
    tool = TOOLS.get(name)
    if tool is None:
        raise Refusal(msg("core-button-stale"))
    for old in await queries.quiet_of(ctx.tx, (ctx.identity_id,), lock=True):
        await _end(ctx, old, ctx.reader, "stopped")
    first = begin(tool, ctx.now)
    community = ctx.community_or_none
    row = QuietRow(
        id=new_id(),
        identity_id=ctx.identity_id,
        community_id=community.id if community else None,
        language=ctx.reader.language,
        tool=name,
        step=first.step,
        due_at=first.due_at,
    )
    ctx.tx.add(row)
    await ctx.tx.flush()
    await ctx.send(
        ctx.reader,
        cards.step(tool, first.step, row.id),
        key=key_of(row.id),
        purpose=PURPOSE,
        subject=row.id,
        expires_at=ctx.now + RESUMES_WITHIN,
    )
    return cards.at_once(tool)


async def stop(ctx: Context, quiet_id: str) -> None:
    """Enough. The message says so."""
    row = await queries.quiet(ctx.tx, quiet_id)
    if row is not None and row.identity_id == ctx.identity_id:
        await _end(ctx, row, ctx.reader, "stopped")


async def clear(ctx: Context, quiet_id: str) -> None:
    """Take the message out of the private chat."""
    posted = await outbox.posted(ctx.tx, key_of(quiet_id))
    if posted is not None and posted.identity_id == ctx.identity_id:
        await stop(ctx, quiet_id)
        await ctx.act(ctx.reader, "remove", of=posted.key, purpose=STEP)


async def _end(scope: Scope, row: QuietRow, reader: Reader | None, how: str) -> None:
    await scope.tx.delete(row)
    await scope.tx.flush()
    shown = cards.ended(TOOLS[row.tool], row.id, how)
    await scope.edit(reader, shown, of=key_of(row.id), purpose=STEP)


async def go_on(work: Work) -> None:
    """Show the next words wherever they are due."""
    await work.each_due(queries.due, _next, BATCH)


async def _next(scope: Scope, quiet_id: str) -> None:
    row = await queries.quiet(scope.tx, quiet_id)
    if row is None or row.due_at > scope.now:
        return
    reader = await _reader(scope, row)
    tool = TOOLS[row.tool]
    match following(tool, row.step, row.due_at, scope.now):
        case Over(cut):
            await _end(scope, row, reader, "cut" if cut else "done")
        case after:
            row.step, row.due_at = after.step, after.due_at
            shown = cards.step(tool, after.step, row.id, late=after.late)
            await scope.edit(reader, shown, of=key_of(row.id), purpose=STEP)


async def _reader(scope: Scope, row: QuietRow) -> Reader | None:
    found = await people.community_by_id(scope.tx, row.community_id) if row.community_id else None
    if found is not None:
        community = people.community_value(found)
        return await identity_reader(scope.tx, row.identity_id, community)
    account = await people.identity_by_id(scope.tx, row.identity_id)
    if account is None:
        return None
    return Reader(Direct(account.platform, account.ref), row.language, "UTC", account.id)


async def not_there(scope: Scope, ended: Ended) -> None:
    """The message never arrived: nothing is left to change. The text version stands anyway."""
    row = await queries.quiet(scope.tx, ended.subject_id) if ended.subject_id else None
    if row is not None and ended.state != DELIVERED:
        await scope.tx.delete(row)
