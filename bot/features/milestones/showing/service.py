"""Puts a milestone before others, keeps it up to date there, and takes it away again."""

from collections.abc import Sequence
from datetime import date

from bot.core.consents import CONSENTS
from bot.core.errors import Refusal
from bot.core.facts import ConsentChanged
from bot.core.ids import new_id
from bot.core.people import write_address
from bot.core.registry import Ended
from bot.core.replies import msg, reply
from bot.engine.context import Context, Priority, Scope, member_reader, outbox
from bot.features.milestones import places, queries
from bot.features.milestones.records import MilestoneRow, ShownRow
from bot.features.milestones.showing.cards import celebration, gone, standing
from bot.features.milestones.wording import name_of, text

PURPOSE = "milestones.post"
LOST = "milestones.lost"
_NEVER_CAME = frozenset({"unreachable", "rejected", "expired", "dead"})


async def show(
    ctx: Context, row: MilestoneRow, to_member_id: str | None, *, names_it: bool
) -> ShownRow:
    """Show it, once to each audience. It leaves today or not at all."""
    for known in await queries.shown_of(ctx.tx, row.id):
        if known.to_member_id == to_member_id:
            return known
    found = () if to_member_id else await places.of(ctx.tx, ctx.community.id)
    if to_member_id is None and not found:
        raise Refusal(msg("milestones-no-place"))
    await _agree(ctx)
    shown = ShownRow(
        id=new_id(),
        milestone_id=row.id,
        member_id=ctx.member.id,
        to_member_id=to_member_id,
        day=ctx.today,
        places="\n".join(write_address(place) for place in found),
        names_it=names_it,
        shown_at=ctx.now,
    )
    ctx.tx.add(shown)
    await ctx.tx.flush()
    for key, reader in await standing(ctx, shown):
        await ctx.send(
            reader,
            await celebration(ctx, reader, shown, row, ctx.member.name),
            key=key,
            purpose=PURPOSE,
            subject=shown.id,
            about=ctx.member.id,
            expires_at=ctx.member.days.end(ctx.today),
        )
    return shown


async def _agree(ctx: Context) -> None:
    if not await queries.agreed(ctx.tx, ctx.member.id):
        await queries.agree(ctx.tx, ctx.member.id, CONSENTS[queries.KIND], ctx.now)
        await ctx.publish(ConsentChanged(ctx.member.id, queries.KIND, given=True))


async def redraw(scope: Scope, shown: ShownRow, row: MilestoneRow, name: str) -> None:
    """Let what is shown say what is so now."""
    for key, reader in await standing(scope, shown):
        await scope.edit(
            reader,
            await celebration(scope, reader, shown, row, name),
            of=key,
            purpose=PURPOSE,
            subject=shown.id,
            about=shown.member_id,
            priority=Priority.POST,
        )


async def redraw_all(scope: Scope, shown_ids: Sequence[str]) -> None:
    """The same for several that may be gone by now."""
    for shown_id in shown_ids:
        found = await queries.shown(scope.tx, shown_id)
        if found is not None and found[0].taken_back_at is None:
            shown, row, member = found
            await redraw(scope, shown, row, member.name)


async def take_back(scope: Scope, shown: ShownRow) -> None:
    """Nobody reads anything of it any more. Works for ever."""
    shown.taken_back_at = shown.taken_back_at or scope.now
    await neutralise(scope, shown)


async def neutralise(scope: Scope, shown: ShownRow) -> None:
    """An edit, because not every platform lets old messages be removed."""
    for key, reader in await standing(scope, shown):
        if not await outbox.withdraw(scope.tx, key):
            private = shown.to_member_id is not None
            await scope.edit(reader, gone(private=private), of=key, purpose=PURPOSE)


async def consent_changed(scope: Scope, fact: ConsentChanged) -> None:
    """Who wants no milestones shown has those that stand somewhere taken back."""
    if fact.kind == queries.KIND and not fact.given:
        for shown in await queries.shown_by(scope.tx, fact.member_id):
            await take_back(scope, shown)


async def post_ended(scope: Scope, ended: Ended) -> None:
    """What could not be shown that day is not shown later; the member is told."""
    if ended.subject_id is None or ended.state not in _NEVER_CAME:
        return
    found = await queries.shown(scope.tx, ended.subject_id)
    if found is None or found[0].taken_back_at is not None:
        return
    shown, row, member = found
    await scope.send(
        await member_reader(scope.tx, member.id),
        reply(text("lost", title=name_of(row))),
        key=f"celebration-lost:{shown.id}",
        purpose=LOST,
        subject=shown.id,
    )


def code(day: date) -> int:
    """A day in few digits, for a button: it need only differ from the days around it."""
    return day.toordinal() % 1000
