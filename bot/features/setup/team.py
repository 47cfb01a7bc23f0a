"""Who is on the team: what the platforms say, and whom the community adds itself."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import Choice, FormView, Line, view
from bot.core.replies import Bullets, Button, Buttons, Heading, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.setup import cards, queries


@dataclass(frozen=True, slots=True)
class Grant:
    """An account and what it may do."""

    account: Annotated[str, Line(80, seen_by="admins")]
    role: Annotated[str, Choice(("moderator", "admin"), "setup-role")]


async def team(ctx: Context) -> Reply:
    """Everybody with a role, and a way to take back what was given here."""
    found = await queries.team(ctx.tx, ctx.community.id)
    lines = tuple(
        msg(f"setup-team-{grant.source}", name=account.name, role=msg(f"setup-role-{grant.role}"))
        for grant, account in found
    )
    removable = [
        Button(msg("setup-team-remove", name=account.name), route("setup.ungrant", grant.id))
        for grant, account in found
        if grant.source == "setting"
    ]
    return reply(
        Heading(msg("setup-team-title")),
        Para(msg("setup-team-what")),
        Bullets(lines),
        *cards.rows(removable[: cards.MOST], per_row=2),
        Buttons((Button(msg("setup-team-add"), route("setup.grant")), cards.BACK)),
    )


async def grant_form(ctx: Context) -> FormView:
    """Somebody who has no role on the platform."""
    return view(Grant, route("setup.grant"), "setup-grant", values={"role": "moderator"})


async def grant(ctx: Context, form: Grant) -> Reply:
    """Give a role to an account that we have met."""
    homes = await queries.homes(ctx.tx, ctx.community.id)
    platforms = sorted({home.platform for home in homes})
    match await queries.accounts_named(ctx.tx, platforms, form.account):
        case []:
            raise Refusal(msg("setup-grant-unknown", name=form.account))
        case [account]:
            await queries.grant(ctx.tx, ctx.community.id, account.id, form.role, "setting", ctx.now)
        case _:
            raise Refusal(msg("setup-grant-several", name=form.account))
    return await team(ctx)


async def ungrant(ctx: Context, grant_id: str) -> Reply:
    """Take a role back that was given here."""
    await queries.withdraw_grant(ctx.tx, ctx.community.id, grant_id)
    return await team(ctx)
