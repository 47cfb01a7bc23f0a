"""Take out of the channel: a moderator removes a message, and its writer hears it kindly."""

from bot.core.errors import Refusal
from bot.core.people import Place
from bot.core.registry import Ended
from bot.core.replies import Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Priority, Scope, identity_reader, outbox, place_reader
from moderation.alerts.cards import look_again
from moderation.alerts.digest import digest
from moderation.alerts.headline import about
from moderation.cases import handling, queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening
from moderation.cases.view import View
from moderation.detect import Kind
from moderation.findings import queries as finding_queries
from moderation.ladder import walking
from moderation.messages import queries as message_queries
from moderation.records import Case

OUT = "moderation.out"
DELIVERED = "delivered"


async def ask(ctx: Context, case_id: str) -> Reply:
    """Really? What follows is said before."""
    case, place = await _standing(ctx, case_id)
    view = await look_again(ctx, case)
    yes = Button(msg("moderation-out-yes"), route("case.outyes", case_id), look="primary")
    channel = view.where or place.channel
    return Reply(
        (Para(msg("moderation-out-ask", name=about(view), channel=channel)), Buttons((yes,)))
    )


async def take_out(ctx: Context, case_id: str) -> Reply:
    """Remove it. Whether the platform lets us is known when it has answered."""
    case, place = await _standing(ctx, case_id)
    queries.note(ctx.tx, case.id, Happening.TAKING_OUT, ctx.now, by=ctx.identity_id)
    case.taken_out_by = ctx.identity_id
    await walking.act(ctx, case, ctx.identity_id)
    key = f"out/{case.id}/{case.message}"
    await outbox.stands(ctx.tx, key, at=place, ref=case.message or "", purpose=OUT, now=ctx.now)
    reader = place_reader(place, ctx.community)
    await ctx.act(reader, "remove", of=key, purpose=OUT, subject=case.id)
    await settle(ctx, case)
    return Reply((Para(msg("moderation-out-going")),))


async def _standing(ctx: Context, case_id: str) -> tuple[Case, Place]:
    matter = await handling.allowed(ctx, case_id)
    place = finding_queries.place_of(matter.place) if isinstance(matter, Case) else None
    if not isinstance(matter, Case) or place is None or matter.message is None:
        raise Refusal(msg("moderation-out-none"))
    if matter.message_gone_at is not None:
        raise Refusal(msg("moderation-out-gone"))
    return matter, place


async def out_ended(scope: Scope, ended: Ended) -> None:
    """It is out, and the member is told; or the platform did not let us, and who asked is told."""
    case = await queries.matter(scope.tx, ended.subject_id) if ended.subject_id else None
    if not isinstance(case, Case) or case.taken_out_by is None:
        return
    view = await look_again(scope, case)
    if ended.state != DELIVERED:
        await _not_possible(scope, view, case, ended)
        return
    queries.note(scope.tx, case.id, Happening.TAKEN_OUT, scope.now, by=case.taken_out_by)
    case.message_gone_at = case.message_gone_at or scope.now
    if case.kind is not Kind.ABUSE and (case.kind is not Kind.HOME_VIOLENCE or case.safe):
        await _tell(scope, view, case, ended.key)
    await settle(scope, case)


async def _not_possible(scope: Scope, view: View, case: Case, ended: Ended) -> None:
    reader = await identity_reader(scope.tx, case.taken_out_by or "", view.community)
    await scope.send(
        reader,
        Reply((Para(msg("moderation-out-not", name=about(view))),)),
        key=f"{ended.key}/not",
        purpose="moderation.note",
        priority=Priority.CRISIS,
    )


async def _tell(scope: Scope, view: View, case: Case, of: str) -> None:
    """A kind line to the member, as one that they can clear."""
    if case.safe is False:
        return
    key = f"{of}/told"
    values = {
        "community_id": case.community_id,
        "kind": "letter",
        "subject_id": case.id,
        "key": key,
        "reader_id": case.identity_id,
        "sent_at": scope.now,
        "shown": digest(Reply(())),
    }
    card_id = await message_queries.add_card(scope.tx, values)
    clear = Button(msg("moderation-clear"), route("case.wipe", card_id), look="quiet")
    await scope.send(
        await identity_reader(scope.tx, case.identity_id, view.community),
        Reply((Para(msg("moderation-out-told", channel=view.where or "")), Buttons((clear,)))),
        key=key,
        purpose="moderation.note",
        subject=case.id,
        priority=Priority.CRISIS,
    )
