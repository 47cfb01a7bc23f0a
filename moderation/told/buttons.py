"""The buttons under what a person was told: misread, clear, open, safe, ask people anyway."""

from datetime import timedelta

from bot.core.errors import Refusal
from bot.core.replies import Para, Reply, msg
from bot.engine.context import Context
from moderation.alerts.cards import look_again
from moderation.alerts.digest import digest
from moderation.cases import queries, requests
from moderation.cases.settle import settle
from moderation.cases.states import Happening
from moderation.ladder import walking
from moderation.messages import queries as message_queries
from moderation.records import Case, PersonRequest, Told
from moderation.told.telling import take_away, text_of

ONCE_IN = timedelta(minutes=10)


async def _mine(ctx: Context, told_id: str) -> Told:
    row = await message_queries.told(ctx.tx, told_id)
    if row is None or row.identity_id != ctx.identity_id:
        raise Refusal(msg("core-button-stale"))
    return row


async def _case(ctx: Context, row: Told) -> Case | None:
    found = await queries.matter(ctx.tx, row.subject_id) if row.subject_id else None
    return found if isinstance(found, Case) else None


async def _shown(ctx: Context, row: Told, case: Case) -> Reply:
    """The message as it is true now, in the place of the one that was pressed."""
    view = await look_again(ctx, case)
    shown = text_of(view, row)
    row.shown = digest(shown)
    await ctx.tx.flush()
    await settle(ctx, case)
    return shown


async def wrong(ctx: Context, told_id: str) -> Reply | None:
    """You misread this: moderators learn that it may be. Nothing is closed by it."""
    row = await _mine(ctx, told_id)
    case = await _case(ctx, row)
    if case is None:
        return None
    if case.wrong_at is None and case.closed_at is None:
        case.wrong_at = ctx.now
        queries.note(ctx.tx, case.id, Happening.MEMBER_MISREAD, ctx.now)
    return await _shown(ctx, row, case)


async def clear(ctx: Context, told_id: str) -> None:
    """Take the message out of the private chat. What moderators do is not changed by it."""
    row = await _mine(ctx, told_id)
    if row.gone_at is not None:
        return
    await take_away(ctx, ctx.reader, row)
    case = await _case(ctx, row)
    if case is not None:
        queries.note(ctx.tx, case.id, Happening.CLEARED, ctx.now)
        await settle(ctx, case)


async def open_(ctx: Context, told_id: str) -> Reply | None:
    """Open the neutral message."""
    row = await _mine(ctx, told_id)
    case = await _case(ctx, row)
    if case is None:
        return None
    if not row.opened:
        row.opened = True
        queries.note(ctx.tx, case.id, Happening.OPENED_NOTE, ctx.now)
    return await _shown(ctx, row, case)


async def later(ctx: Context, told_id: str) -> Reply | None:
    """Not now: it stays closed."""
    row = await _mine(ctx, told_id)
    case = await _case(ctx, row)
    return await _shown(ctx, row, case) if case else None


async def safe(ctx: Context, told_id: str) -> Reply | None:
    """It is safe to write to them here."""
    return await _safety(ctx, told_id, safe=True)


async def unsafe(ctx: Context, told_id: str) -> Reply | None:
    """Not on this phone: nobody writes to them there any more."""
    return await _safety(ctx, told_id, safe=False)


async def _safety(ctx: Context, told_id: str, *, safe: bool) -> Reply | None:
    row = await _mine(ctx, told_id)
    case = await _case(ctx, row)
    if case is None:
        return None
    case.safe = safe
    what = Happening.SAFE if safe else Happening.NOT_SAFE
    queries.note(ctx.tx, case.id, what, ctx.now)
    return await _shown(ctx, row, case)


async def enough(ctx: Context, told_id: str) -> None:
    """Whoever asked for a person needs nobody any more. The message says so from now on."""
    row = await _mine(ctx, told_id)
    found = await queries.matter(ctx.tx, row.subject_id) if row.subject_id else None
    if isinstance(found, PersonRequest) and found.closed_at is None:
        await requests.withdraw(ctx, found)


async def ask(ctx: Context, told_id: str) -> Reply | None:
    """Ask people here anyway, though nobody is usually around: the next are asked at once."""
    row = await _mine(ctx, told_id)
    case = await _case(ctx, row)
    if case is None or case.closed_at is not None:
        return None
    lately = await queries.happened(ctx.tx, case.id, Happening.WANTED, ctx.now - ONCE_IN)
    if not lately:
        queries.note(ctx.tx, case.id, Happening.WANTED, ctx.now)
        await walking.hurry(ctx, case)
    await settle(ctx, case)
    return Reply((Para(msg("moderation-ask-anyway-done")),))
