"""Congratulations: names below a milestone that was shown, once a person, taken back with a tap."""

from bot.core.errors import Refusal
from bot.core.replies import Buttons, Reply, msg, reply
from bot.engine.context import Context, member_reader
from bot.features.milestones import queries
from bot.features.milestones.records import MilestoneRow, ShownRow
from bot.features.milestones.showing import service
from bot.features.milestones.wording import button, name_of, text
from bot.store.tables import MemberRow

PURPOSE = "milestones.congratulated"


async def _open(ctx: Context, shown_id: str) -> tuple[ShownRow, MilestoneRow, MemberRow]:
    """Something that is shown to the person in front of us. Refuses what is gone or their own."""
    found = await queries.shown(ctx.tx, shown_id, lock=True)
    if found is None or found[0].taken_back_at is not None:
        raise Refusal(msg("milestones-shown-gone"))
    shown, _, member = found
    meant = shown.to_member_id in {None, ctx.member.id}
    if member.community_id != ctx.community.id or not meant:
        raise Refusal(msg("milestones-shown-gone"))
    if member.id == ctx.member.id:
        raise Refusal(msg("milestones-own"))
    return found


async def say(ctx: Context, shown_id: str) -> Reply:
    """Congratulate. Twice is once."""
    shown, row, member = await _open(ctx, shown_id)
    if await queries.congratulate(ctx.tx, shown.id, ctx.member.id, ctx.now):
        await service.redraw(ctx, shown, row, member.name)
        if shown.to_member_id is not None:
            await _tell(ctx, shown, row, member)
    back = button("unsay", "ms.unsay", shown.id, quiet=True)
    return reply(text("congratulated", name=member.name), Buttons((back,)))


async def _tell(ctx: Context, shown: ShownRow, row: MilestoneRow, member: MemberRow) -> None:
    await ctx.send(
        await member_reader(ctx.tx, member.id),
        reply(text("congratulated-you", name=ctx.member.name, title=name_of(row))),
        key=f"congratulation:{shown.id}:{ctx.member.id}",
        purpose=PURPOSE,
        subject=shown.id,
        about=ctx.member.id,
    )


async def unsay(ctx: Context, shown_id: str) -> Reply:
    """Take it back."""
    shown, row, member = await _open(ctx, shown_id)
    await queries.unsay(ctx.tx, shown.id, ctx.member.id)
    await service.redraw(ctx, shown, row, member.name)
    return reply(text("unsaid"))
