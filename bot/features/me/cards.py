"""The card of everything that is one's own."""

from collections.abc import Sequence

from bot.core.replies import Block, Button, Buttons, Heading, Listed, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, people

PER_ROW = 3
BACK = Button(msg("me-back"), route("me.card"), "quiet")


async def card(ctx: Context) -> Reply:
    """What the features show of a member, and the ways to all of it."""
    if ctx.member_or_none is None:
        return await guest(ctx)
    blocks: list[Block] = [Heading(msg("me-title", name=ctx.community.name))]
    for part in ctx.tools.registry.parts("me"):
        blocks.extend(await part.make(ctx))
    return Reply((*blocks, *rows(await ctx.buttons("me-buttons"))))


async def more(ctx: Context) -> Reply:
    """What is set once and rarely changed: the card itself stays short on every platform."""
    buttons = await ctx.buttons("me-more")
    return reply(Heading(msg("me-more-title")), *rows(buttons), Buttons((BACK,)))


async def guest(ctx: Context) -> Reply:
    """For somebody who has not joined: the way in, and the little that may be kept of them."""
    return reply(
        Para(msg("me-guest", name=ctx.community.name)),
        Buttons(
            (
                Button(msg("me-join"), route("join.open"), "primary"),
                *await ctx.buttons("sos"),
                Button(msg("me-data"), route("privacy.data")),
                Button(msg("me-language"), route("me.language"), "quiet"),
            )
        ),
    )


async def sharing(ctx: Context) -> Reply:
    """What others see of a member, and what they agreed to."""
    blocks: list[Block] = [
        Heading(msg("me-sharing")),
        Para(msg("me-sharing-what")),
    ]
    for part in ctx.tools.registry.parts("sharing"):
        blocks.extend(await part.make(ctx))
    agreed = Button(msg("me-agreed"), route("privacy.consents"))
    return Reply((*blocks, Buttons((agreed, BACK))))


def languages(ctx: Context) -> Reply:
    """The languages there are."""
    buttons = [
        Button(
            msg(f"me-language-{code}"),
            route("me.speak", code),
            chosen=code == ctx.reader.language,
        )
        for code in ctx.texts.languages
    ]
    partly = Listed(tuple(msg(f"core-language-{code}") for code in ctx.texts.partial))
    said = Para(msg("core-language-partly", languages=partly), muted=True)
    return reply(
        Heading(msg("me-language")),
        *rows(buttons),
        *([said] if partly.items else []),
        Buttons((BACK,)),
    )


async def communities(ctx: Context) -> Reply:
    """In which communities somebody is; the current one is where private words belong."""
    buttons = []
    for member in await people.members_of_identity(ctx.tx, ctx.identity_id):
        row = await people.community_by_id(ctx.tx, member.community_id)
        if row is not None:
            mine = row.id == ctx.community.id
            buttons.append(Button(row.name, route("me.community", row.id), chosen=mine))
    return reply(
        Heading(msg("me-communities")),
        Para(msg("me-communities-what", name=ctx.community.name)),
        *rows(buttons),
        Buttons((BACK,)),
    )


def rows(buttons: Sequence[Button]) -> list[Buttons]:
    """Buttons in rows that fit every platform."""
    return [Buttons(tuple(buttons[i : i + PER_ROW])) for i in range(0, len(buttons), PER_ROW)]
