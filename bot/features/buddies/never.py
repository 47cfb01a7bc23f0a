"""With whom somebody is never to be paired. Nobody else sees the list, and no machine reads it."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.forms import FormView, Line, view
from bot.core.replies import Buttons, Heading, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.buddies import queries
from bot.features.buddies.wording import button, text

MOST = 20


@dataclass(frozen=True, slots=True)
class Never:
    """A name, as it is written here."""

    name: Annotated[str, Line(80, seen_by="me")]


async def card(ctx: Context) -> Reply:
    """The list, for its owner's eyes."""
    rows = await queries.never_of(ctx.tx, ctx.member.id)
    names = {row.name: row.id for row in rows if row.name}
    off = [
        Buttons((button("never-off", "buddy.neveroff", row_id, look="quiet", name=name),))
        for name, row_id in list(names.items())[:MOST]
    ]
    add = Buttons((button("never-add", "buddy.neverask"), button("back", "buddy.extras")))
    return Reply((Heading(msg("buddies-never")), text("never-what"), *off, add))


async def ask(ctx: Context) -> FormView:
    """Who."""
    return view(Never, route("buddy.neveradd"), "buddies-never-form")


async def add(ctx: Context, form: Never) -> Reply:
    """Everybody here of that name, now and later. The answer tells nothing of who is here."""
    name = form.name.strip()
    others: list[str | None] = [*await queries.named(ctx.tx, ctx.community.id, [name])]
    for other in others or [None]:
        if other != ctx.member.id:
            await queries.never(ctx.tx, ctx.member.id, other, name)
    return await card(ctx)


async def off(ctx: Context, row_id: str) -> Reply:
    """No longer."""
    for row in await queries.never_of(ctx.tx, ctx.member.id):
        if row.id == row_id and row.name:
            await queries.no_longer_never(ctx.tx, ctx.member.id, row.name)
    return await card(ctx)
