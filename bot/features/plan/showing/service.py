"""A plan shown once: offered, opened, told to its owner, and taken away again."""

from bot.core.errors import Refusal
from bot.core.hard_moments import PlanReader
from bot.core.ids import new_id
from bot.core.registry import Ended
from bot.core.replies import Msg, Para, Reply, When, msg, reply
from bot.engine.context import (
    Context,
    Reader,
    Scope,
    Work,
    identity_reader,
    member_reader,
    people,
)
from bot.features.plan import queries
from bot.features.plan.records import ShowingRow
from bot.features.plan.rules import LOG_KEPT, OFFER_LASTS, SHOWN_FOR
from bot.features.plan.showing import cards

OFFER, SHOWN, NOTE = "plan.offer", "plan.shown", "plan.note"
BATCH = 50
DELIVERED = "delivered"


def offer_key(showing_id: str) -> str:
    """The key of the message with the button."""
    return f"plan-offer/{showing_id}"


def shown_key(row: ShowingRow) -> str:
    """The key of the message with the plan: another one where it has to be brought again."""
    return f"plan-shown/{row.id}/{row.tries}"


async def readers(scope: Scope, member_id: str) -> tuple[PlanReader, ...]:
    """A buddy who agreed to be asked, and a moderator who has the member's request."""
    found: dict[str, PlanReader] = {}
    for part in scope.tools.registry.parts("people-to-ask"):
        for person in await part.make(scope, member_id):
            account = await people.prompt_identity(scope.tx, person.member_id)
            if account is not None:
                found[account[0].id] = PlanReader(account[0].id, person.name)
    for part in scope.tools.registry.parts("plan-readers"):
        found.update({one.identity_id: one for one in await part.make(scope, member_id)})
    return tuple(found.values())


async def whom(ctx: Context) -> Reply:
    """Whom to show it to."""
    person = await ctx.buttons("a-person", "plan")
    return cards.whom(await readers(ctx, ctx.member.id), person)


async def offer(ctx: Context, viewer_id: str) -> Reply:
    """Let somebody open it, once."""
    chosen = [one for one in await readers(ctx, ctx.member.id) if one.identity_id == viewer_id]
    if not chosen:
        raise Refusal(msg("plan-show-gone"))
    if not await queries.pieces(ctx.tx, ctx.member.id):
        raise Refusal(msg("plan-show-empty"))
    row = await queries.open_offer(ctx.tx, ctx.member.id, viewer_id)
    if row is None:
        row = await _offer(ctx, viewer_id)
    return cards.offered(chosen[0].name, row.due_at, row.id)


async def _offer(ctx: Context, viewer_id: str) -> ShowingRow:
    row = ShowingRow(
        id=new_id(),
        member_id=ctx.member.id,
        viewer_id=viewer_id,
        offered_at=ctx.now,
        due_at=ctx.now + OFFER_LASTS,
        tries=0,
    )
    ctx.tx.add(row)
    await ctx.tx.flush()
    await ctx.send(
        await identity_reader(ctx.tx, viewer_id, ctx.community),
        cards.invitation(ctx.member.name, row.due_at, row.id),
        key=offer_key(row.id),
        purpose=OFFER,
        subject=row.id,
        about=ctx.member.id,
        expires_at=row.due_at,
    )
    return row


async def take_back(ctx: Context, showing_id: str) -> Reply:
    """Not any more. What was opened already cannot be unread, and that is said."""
    row = await queries.showing(ctx.tx, showing_id)
    if row is None or row.member_id != ctx.member.id:
        raise Refusal(msg("plan-show-over"))
    if row.opened_at is not None:
        return reply(Para(msg("plan-unshow-late", time=When(row.opened_at))))
    await _lapse(ctx, row, msg("plan-invitation-over"))
    return reply(Para(msg("plan-unshown")))


async def look(ctx: Context, showing_id: str) -> Reply:
    """Open it: written down first, then sent; it goes away by itself."""
    row = await queries.showing(ctx.tx, showing_id)
    if row is None or row.viewer_id != ctx.identity_id:
        raise Refusal(msg("plan-show-over"))
    owner = await people.member_by_id(ctx.tx, row.member_id)
    if row.opened_at is not None or owner is None:
        raise Refusal(msg("plan-show-once"))
    row.opened_at, row.due_at, row.tries = ctx.now, ctx.now + SHOWN_FOR, row.tries + 1
    await ctx.tx.flush()
    await ctx.send(
        ctx.reader,
        cards.shown(owner.name, await queries.pieces(ctx.tx, owner.id), row.due_at),
        key=shown_key(row),
        purpose=SHOWN,
        subject=row.id,
        about=owner.id,
        expires_at=row.due_at,
    )
    return reply(Para(msg("plan-looked", name=owner.name, until=When(row.due_at))))


async def shown_ended(scope: Scope, ended: Ended) -> None:
    """Its owner reads when it arrived. One that did not can be opened again."""
    row = await queries.showing(scope.tx, ended.subject_id) if ended.subject_id else None
    if row is None:
        return
    name = await _viewer(scope, row)
    if ended.state == DELIVERED:
        await _tell(scope, row, msg("plan-was-seen", name=name, time=When(ended.at)), ended.key)
    else:
        row.opened_at, row.due_at = None, row.offered_at + OFFER_LASTS
        await _tell(scope, row, msg("plan-not-seen", name=name), ended.key)


async def offer_ended(scope: Scope, ended: Ended) -> None:
    """Nobody can open what never arrived, and its owner is told."""
    row = await queries.showing(scope.tx, ended.subject_id) if ended.subject_id else None
    if row is None or ended.state == DELIVERED:
        return
    text = msg("plan-not-offered", name=await _viewer(scope, row))
    await _tell(scope, row, text, ended.key)
    await scope.tx.delete(row)


async def _tell(scope: Scope, row: ShowingRow, text: Msg, key: str) -> None:
    reader = await member_reader(scope.tx, row.member_id)
    await scope.send(reader, reply(Para(text)), key=f"{key}/told", purpose=NOTE, subject=row.id)


async def _viewer(scope: Scope, row: ShowingRow) -> str:
    account = await people.identity_by_id(scope.tx, row.viewer_id)
    return account.name if account else ""


async def keep_time(work: Work) -> None:
    """Offers lapse, plans are taken away again, and in the end it is forgotten."""
    await work.each_due(queries.due_showings, _due, BATCH)


async def _due(scope: Scope, showing_id: str) -> None:
    row = await queries.showing(scope.tx, showing_id)
    if row is None or row.due_at > scope.now:
        return
    if row.opened_at is None:
        await _lapse(scope, row, msg("plan-invitation-over"))
    elif row.taken_away_at is None:
        await take_away(scope, row)
    else:
        await scope.tx.delete(row)
        await scope.tx.flush()


async def _lapse(scope: Scope, row: ShowingRow, text: Msg) -> None:
    reader = await _reader(scope, row)
    await scope.edit(reader, reply(Para(text)), of=offer_key(row.id), purpose=NOTE)
    await scope.tx.delete(row)
    await scope.tx.flush()


async def take_away(scope: Scope, row: ShowingRow) -> None:
    """The message with the plan goes; that it was opened is kept for a while."""
    row.taken_away_at, row.due_at = scope.now, scope.now + LOG_KEPT
    reader = await _reader(scope, row)
    if reader is not None:
        await scope.act(reader, "remove", of=shown_key(row), purpose=NOTE)
    await scope.tx.flush()


async def end(scope: Scope, row: ShowingRow) -> None:
    """Its owner is erased: nothing of it stays with whoever was to see it."""
    reader = await _reader(scope, row)
    if row.opened_at is None or row.taken_away_at is None:
        over = reply(Para(msg("plan-invitation-over")))
        await scope.edit(reader, over, of=offer_key(row.id), purpose=NOTE)
    if row.opened_at is not None and row.taken_away_at is None and reader is not None:
        await scope.act(reader, "remove", of=shown_key(row), purpose=NOTE)


async def _reader(scope: Scope, row: ShowingRow) -> Reader | None:
    owner = await people.member_by_id(scope.tx, row.member_id)
    found = await people.community_by_id(scope.tx, owner.community_id) if owner else None
    if found is None:
        return None
    return await identity_reader(scope.tx, row.viewer_id, people.community_value(found))
