"""My data: look at it, take a copy, delete it and take that back."""

from bot.core.replies import Button, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.privacy import cards
from bot.features.privacy.erasing import service as erasing


async def data(ctx: Context) -> Reply:
    """What is kept, in a few lines."""
    return await cards.data(ctx)


async def show(ctx: Context) -> Reply:
    """What is kept, all of it."""
    return await cards.shown(ctx)


async def copy(ctx: Context) -> Reply:
    """A page and JSON to take away."""
    return await cards.copy(ctx)


async def delete(ctx: Context) -> Reply:
    """What would go and what would stay."""
    return await cards.delete(ctx)


async def erase(ctx: Context) -> Reply:
    """Delete everything at the next noon."""
    return cards.deleted(await erasing.ask(ctx))


async def keep(ctx: Context) -> Reply:
    """Take the deletion back."""
    await erasing.take_back(ctx)
    return cards.kept()


async def me_buttons(ctx: Context) -> tuple[Button, ...]:
    """The ways here from `/me`."""
    return (
        Button(msg("privacy-title"), route("privacy.data")),
        Button(msg("privacy-account"), route("privacy.account")),
    )
