"""A person: whom somebody could ask, told before anybody is asked."""

from bot.core.facts import PersonWanted
from bot.core.replies import Block, Button, Buttons, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.sos.commands import LINES, QUIET


async def person(ctx: Context, why: str) -> Reply:
    """Whom to ask, and what they will read."""
    if ctx.community_or_none is None:
        return reply(Para(msg("sos-person-where")), Buttons((LINES, QUIET)))
    blocks: list[Block] = [Para(msg("sos-person-whom"))]
    for part in ctx.tools.registry.parts("team-around"):
        blocks.extend(await part.make(ctx))
    team = Button(msg("sos-person-team"), route("sos.ask", why), "primary")
    later = Button(msg("sos-person-not"), route("sos.leave"), "quiet")
    return Reply((*blocks, Para(msg("sos-person-read"), muted=True), Buttons((team, later))))


async def leave(ctx: Context) -> Reply:
    """Not now."""
    return reply(Para(msg("sos-person-left")), Buttons((QUIET, LINES)))


async def ask(ctx: Context, why: str) -> Reply:
    """Ask the moderators. Whom that is, and what comes of it, stands in a message of its own."""
    member = ctx.member_or_none
    await ctx.publish(
        PersonWanted(
            member.id if member else None,
            why,
            identity_id=ctx.identity_id,
            community_id=ctx.community.id,
        )
    )
    return reply(Para(msg("sos-person-asked")))
