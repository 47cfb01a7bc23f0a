"""Who is in which home. Leaving the last one starts thirty days; coming back ends them."""

from bot.core.events import Joined, Left
from bot.core.facts import MemberLeft, MemberReturned
from bot.engine.context import Context, people
from bot.features.privacy.erasing import queries


async def joined(ctx: Context, event: Joined) -> None:
    """A member's account entered a home. Of others nothing is kept, and nothing is posted."""
    home = await people.home_row(ctx.tx, event.home)
    if home is None:
        return
    member = await people.member_of(ctx.tx, ctx.identity_id, home.community_id)
    if member is None:
        return
    await queries.arrive(ctx.tx, ctx.identity_id, home.id, ctx.now)
    if member.left_at is not None:
        member.left_at = None
        await ctx.publish(MemberReturned(member.id))


async def left(ctx: Context, event: Left) -> None:
    """A member's account left a home: was it the last?"""
    home = await people.home_row(ctx.tx, event.home)
    if home is None:
        return
    await queries.depart(ctx.tx, ctx.identity_id, home.id)
    member = await people.member_of(ctx.tx, ctx.identity_id, home.community_id)
    if member is None or member.left_at is not None:
        return
    if not await queries.is_anywhere(ctx.tx, member.id):
        member.left_at = ctx.now
        await ctx.publish(MemberLeft(member.id))
