"""A person: whom somebody could ask, told before anybody is asked."""

from bot.core.facts import PersonWanted
from bot.core.replies import Block, Button, Buttons, Listed, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.sos.commands import LINES, QUIET
from bot.features.sos.company.service import candidates


async def person(ctx: Context, why: str) -> Reply:
    """Whom to ask, and what they will read."""
    if ctx.community_or_none is None:
        return reply(Para(msg("sos-person-where")), Buttons((LINES, QUIET)))
    blocks: list[Block] = [Para(msg("sos-person-whom"))]
    for part in ctx.tools.registry.parts("team-around"):
        blocks.extend(await part.make(ctx))
    near = await candidates(ctx, ctx.member_or_none)
    if near:
        blocks.append(Para(msg("sos-person-near", names=Listed(tuple(one.name for one in near)))))
    buttons = [Button(one.name, route("sos.near", one.member_id), "primary") for one in near]
    team = Button(msg("sos-person-team"), route("sos.ask", why), "plain" if near else "primary")
    later = Button(msg("sos-person-not"), route("sos.leave"), "quiet")
    row = Buttons((*buttons, team, later))
    return Reply((*blocks, Para(msg("sos-person-read"), muted=True), row))


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
