"""Offering to be a mentor: moderators are told, and one of them says yes or no."""

from bot.core.replies import Buttons, Reply, reply
from bot.engine.context import Context, people, place_reader
from bot.features.buddies import commands, search
from bot.features.buddies.pairs.service import NEWS
from bot.features.buddies.wording import button, text


async def offer(ctx: Context) -> Reply:
    """Somebody would like to be a mentor."""
    row = await search.mine(ctx)
    if row.mentor == "no":
        row.mentor = "asked"
        await _tell_moderators(ctx)
    return await commands.extras(ctx)


async def _tell_moderators(ctx: Context) -> None:
    look = Buttons((button("desk-look", "buddy.member", ctx.member.id),))
    for place in await people.places_for(ctx.tx, ctx.community.id, "moderators"):
        await ctx.send(
            place_reader(place, ctx.community),
            reply(text("desk-mentor", name=ctx.member.name), look, private=False),
            key=f"buddy-mentor:{ctx.member.id}:{place.channel}:{ctx.now:%Y%m%d}",
            purpose=NEWS,
            about=ctx.member.id,
        )


async def withdraw(ctx: Context) -> Reply:
    """No longer. Those they are beside stay until one of the two ends it."""
    (await search.mine(ctx)).mentor = "no"
    return await commands.extras(ctx)
