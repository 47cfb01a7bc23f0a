"""Where milestones that members show are posted: a channel of their own, or the daily message's."""

from bot.core.errors import Refusal
from bot.core.replies import Button, Buttons, Heading, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.setup import cards, queries

PURPOSE = "celebrations"


async def choose(ctx: Context) -> Reply:
    """Which channel."""
    found = await queries.channels(ctx.tx, ctx.community.id)
    buttons = [
        Button(
            cards.named(channel, home, found),
            route("setup.cheer_in", channel.id),
            chosen=channel.purpose == PURPOSE,
        )
        for channel, home in found[: cards.MOST]
        if channel.purpose in {"chat", PURPOSE}
    ]
    with_daily = Button(msg("setup-cheer-with-daily"), route("setup.cheer_no"), "quiet")
    return reply(
        Heading(msg("setup-cheer-title")),
        Para(msg("setup-cheer-what")),
        *cards.rows(buttons),
        Buttons((with_daily, cards.BACK)),
    )


async def there(ctx: Context, channel_id: str) -> Reply:
    """In this channel, and in no other of its home."""
    chosen = await queries.channel(ctx.tx, ctx.community.id, channel_id)
    if chosen is None or chosen.purpose not in {"chat", PURPOSE}:
        raise Refusal(msg("setup-channel-gone"))
    await _nowhere(ctx, chosen.home_id)
    chosen.purpose = PURPOSE
    return await cards.everything(ctx)


async def with_daily(ctx: Context) -> Reply:
    """No channel of their own."""
    await _nowhere(ctx, None)
    return await cards.everything(ctx)


async def _nowhere(ctx: Context, home_id: str | None) -> None:
    for channel, home in await queries.channels(ctx.tx, ctx.community.id):
        if channel.purpose == PURPOSE and home_id in {None, home.id}:
            channel.purpose = "chat"
