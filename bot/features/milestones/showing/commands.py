"""From the offer to the card that others see: a look at it first, then one tap of that day."""

from bot.core.errors import Refusal
from bot.core.replies import Block, Button, Buttons, Heading, Para, Reply, msg, reply
from bot.engine.context import Context, people
from bot.features.milestones import offering, planning, queries
from bot.features.milestones.beside import beside
from bot.features.milestones.friends import queries as friends
from bot.features.milestones.offering import AUDIENCE, GROUP
from bot.features.milestones.records import MilestoneRow
from bot.features.milestones.showing import cards, service
from bot.features.milestones.wording import button, name_of, text
from bot.store.tables import MemberRow


async def mine(ctx: Context, milestone_id: str, *, lock: bool = False) -> MilestoneRow:
    """A milestone of the member in front of us. Refuses any other."""
    row = await queries.milestone_of(ctx.tx, milestone_id, ctx.member.id, lock=lock)
    if row is None:
        raise Refusal(msg("milestones-gone"))
    return row


async def offer(ctx: Context, milestone_id: str) -> Reply:
    """To whom somebody would like to show it."""
    row = await mine(ctx, milestone_id)
    path = (await planning.paths(ctx, [row.journey_id])).get(row.journey_id)
    member = await people.member_by_id(ctx.tx, ctx.member.id)
    if path is None or member is None:
        raise Refusal(msg("milestones-gone"))
    known = await beside(ctx, {row.journey_id: member})
    return offering.card(row, path, known[row.journey_id])


async def show(ctx: Context, milestone_id: str, audience: str) -> Reply:
    """A look at what others would read."""
    return await _preview(ctx, await mine(ctx, milestone_id), audience)


async def _preview(
    ctx: Context, row: MilestoneRow, audience: str, *, another_day: bool = False
) -> Reply:
    friend = await _friend(ctx, audience)
    blocks: list[Block] = [Heading(msg("milestones-preview"))]
    if another_day:
        blocks.append(text("another-day"))
    blocks.append(cards.painted(ctx, ctx.reader, ctx.member.name, row))
    blocks += await cards.lines(ctx, row)
    what = await cards.about(ctx, row)
    who = msg("milestones-who-group") if friend is None else friend.name
    blocks.append(text("preview-what" if row.figures else "preview-plain", muted=True, who=who))
    if not await queries.agreed(ctx.tx, ctx.member.id):
        blocks.append(text("agree", muted=True))
    blocks.append(Buttons(tuple(await _line_buttons(ctx, row, audience))))
    today = service.code(ctx.today)
    show = button("post-button", "ms.post", row.id, audience, today, who=who)
    buttons: list[Button] = [Button(show.label, show.data, "primary")]
    if what is not None:
        buttons.append(button("post-with", "ms.name", row.id, audience, today, what=what))
    buttons.append(button("nobody", "ms.nobody", row.id, quiet=True))
    blocks.append(Buttons(tuple(buttons)))
    return Reply(tuple(one for one in blocks if not isinstance(one, Buttons) or one.items))


async def _line_buttons(ctx: Context, row: MilestoneRow, audience: str) -> list[Button]:
    found = await friends.written(ctx.tx, row.journey_id, row.mark, row.reached_on)
    return [
        button("line-in" if line.left_out else "line-out", "ms.line", line.id, audience, name=who)
        for line, who in [(line, friend.name) for line, friend in found]
    ]


async def turn_line(ctx: Context, line_id: str, audience: str) -> Reply:
    """A friend's line with it, or not."""
    line = await friends.line_to(ctx.tx, line_id, ctx.member.id)
    if line is None:
        raise Refusal(msg("milestones-gone"))
    line.left_out = not line.left_out
    for row in await queries.milestones_of(ctx.tx, ctx.member.id):
        if (row.journey_id, row.mark, row.reached_on) == (
            line.journey_id,
            line.mark,
            line.falls_on,
        ):
            return await _preview(ctx, row, audience)
    raise Refusal(msg("milestones-gone"))


async def _friend(ctx: Context, audience: str) -> MemberRow | None:
    """The friend a button means; None for the group."""
    if audience == GROUP:
        return None
    for friend in await friends.named(ctx.tx, ctx.member.id):
        if friend.id[:AUDIENCE] == audience:
            return friend
    raise Refusal(msg("milestones-friend-gone"))


async def post(ctx: Context, milestone_id: str, audience: str, day: int) -> Reply:
    """Show it: how much, not of what."""
    return await _post(ctx, milestone_id, audience, day, names_it=False)


async def post_named(ctx: Context, milestone_id: str, audience: str, day: int) -> Reply:
    """Show it, and say of what."""
    return await _post(ctx, milestone_id, audience, day, names_it=True)


async def _post(
    ctx: Context, milestone_id: str, audience: str, day: int, *, names_it: bool
) -> Reply:
    row = await mine(ctx, milestone_id, lock=True)
    if day != service.code(ctx.today):
        return await _preview(ctx, row, audience, another_day=True)
    friend = await _friend(ctx, audience)
    shown = await service.show(ctx, row, friend.id if friend else None, names_it=names_it)
    said = text("posted") if friend is None else text("told", name=friend.name)
    back = button("take-back", "ms.back", shown.id)
    more = button("show-more", "ms.offer", row.id, quiet=True)
    return reply(said, text("back-for-ever", muted=True), Buttons((back, more)))


async def nobody(ctx: Context, milestone_id: str) -> Reply:
    """Nobody needs to know."""
    row = await mine(ctx, milestone_id)
    again = button("show-still", "ms.offer", row.id, quiet=True)
    return reply(Para(msg("milestones-kept", title=name_of(row))), Buttons((again,)))


async def take_back(ctx: Context, shown_id: str) -> Reply:
    """Out of the channel again, whenever that is."""
    found = await queries.shown(ctx.tx, shown_id, lock=True)
    if found is None or found[0].member_id != ctx.member.id:
        raise Refusal(msg("milestones-gone"))
    if found[0].taken_back_at is None:
        await service.take_back(ctx, found[0])
    return reply(text("took-back"))
