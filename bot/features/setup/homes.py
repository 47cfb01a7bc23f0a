"""Several homes of one community: a code from the first, typed in the second."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, view
from bot.core.ids import new_code, new_id, read_code
from bot.core.replies import Bullets, Button, Buttons, Heading, Para, Reply, When, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, people
from bot.features.setup import cards, notices, queries, service
from bot.features.setup.records import HomeCode

CODE_LASTS = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Code:
    """The code that an admin of the other home was shown."""

    code: Annotated[str, Line(20, seen_by="nobody")]


async def homes(ctx: Context) -> Reply:
    """The homes of this community, and how another one is added."""
    found = await queries.homes(ctx.tx, ctx.community.id)
    return reply(
        Heading(msg("setup-homes-title")),
        Bullets(tuple(msg("setup-home", name=h.name, platform=h.platform) for h in found)),
        Para(msg("setup-homes-what")),
        Buttons((Button(msg("setup-homes-code"), route("setup.code")), cards.BACK)),
    )


async def code(ctx: Context) -> Reply:
    """A code for one other home, once, within the hour."""
    shown = new_code()
    ends = ctx.now + CODE_LASTS
    ctx.tx.add(
        HomeCode(
            id=new_id(),
            community_id=ctx.community.id,
            digest=ctx.tools.db.vault.digest(shown),
            expires_at=ends,
        )
    )
    await ctx.tx.flush()
    return reply(
        Heading(shown),
        Para(msg("setup-code-how", until=When(ends))),
        Buttons((cards.BACK,)),
    )


async def link_form(ctx: Context) -> FormView:
    """Type the code here."""
    return view(Code, route("setup.link"), "setup-link")


async def link(ctx: Context, form: Code) -> Reply:
    """Make this home one of the other community's. Only while nobody has joined here."""
    own = ctx.community.id
    if await queries.in_use(ctx.tx, own):
        raise Refusal(msg("setup-link-in-use"))
    digests = ctx.tools.db.vault.digests(read_code(form.code))
    target = await queries.use_code(ctx.tx, digests, ctx.now)
    row = await people.community_by_id(ctx.tx, target) if target else None
    if target is None or row is None or target == own:
        raise Refusal(msg("setup-code-wrong"))
    await queries.move_homes(ctx.tx, own, target)
    await queries.grant(ctx.tx, target, ctx.identity_id, "admin", "platform", ctx.now)
    await queries.look_again(ctx.tx, target)
    service.go_on_in(ctx, people.community_value(row))
    if row.set_up_at is not None:
        await notices.refresh_all(ctx)
    return reply(
        Heading(msg("setup-linked-title", name=row.name)),
        Para(msg("setup-linked-what")),
        Buttons((cards.BACK,)),
    )
