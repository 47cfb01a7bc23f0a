"""`/me`: one card with everything, the language, and which community is meant."""

import dataclasses

from bot.core.errors import Refusal
from bot.core.replies import Button, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, people
from bot.features.me import cards, queries


async def me(ctx: Context) -> Reply:
    """The card."""
    return await cards.card(ctx)


async def more(ctx: Context) -> Reply:
    """What is set once and rarely changed."""
    return await cards.more(ctx)


async def sharing(ctx: Context) -> Reply:
    """What others see."""
    return await cards.sharing(ctx)


async def languages(ctx: Context) -> Reply:
    """The languages there are."""
    return cards.languages(ctx)


async def speak(ctx: Context, language: str) -> Reply:
    """Another language, from this answer on."""
    if language not in ctx.texts.languages:
        raise Refusal(msg("core-button-stale"))
    member = ctx.member_or_none
    await queries.speak(ctx.tx, ctx.identity_id, member.id if member else None, language)
    ctx.reader = dataclasses.replace(ctx.reader, language=language)
    return await cards.card(ctx)


async def communities(ctx: Context) -> Reply:
    """In which communities somebody is."""
    return await cards.communities(ctx)


async def community(ctx: Context, community_id: str) -> Reply:
    """Another community, from here on also for what is typed in private."""
    row = await people.community_by_id(ctx.tx, community_id)
    member = await people.member_of(ctx.tx, ctx.identity_id, community_id)
    if row is None or member is None:
        raise Refusal(msg("core-button-stale"))
    await queries.make_current(ctx.tx, ctx.identity_id, community_id)
    ctx.community_or_none = people.community_value(row)
    ctx.member_or_none = people.member_value(member)
    ctx.reader = dataclasses.replace(
        ctx.reader,
        language=member.language,
        zone=member.zone,
        member_id=member.id,
        community_id=None,
    )
    return await cards.card(ctx)


async def more_button(ctx: Context) -> tuple[Button, ...]:
    """The way to the rest of the card."""
    return (Button(msg("me-more"), route("me.more"), "quiet"),)


async def sharing_button(ctx: Context) -> tuple[Button, ...]:
    """The way to what others see."""
    return (Button(msg("me-sharing"), route("me.sharing")),)


async def last_buttons(ctx: Context) -> tuple[Button, ...]:
    """Language, and the other communities of somebody who is in several."""
    language = Button(msg("me-language"), route("me.language"), "quiet")
    if len(await people.members_of_identity(ctx.tx, ctx.identity_id)) < 2:
        return (language,)
    return (Button(msg("me-other-community"), route("me.communities"), "quiet"), language)
