"""Writes down now and then who was there: quiet readers count, too."""

from collections.abc import Awaitable, Callable

from bot.engine import queries
from bot.engine.application import App
from bot.engine.context import Work


def writer(app: App) -> Callable[[Work], Awaitable[None]]:
    """A tick that keeps what the app saw since the last time."""

    async def write(work: Work) -> None:
        if seen := app.take_seen():
            async with work.scope() as scope:
                await queries.mark_seen(scope.tx, seen)

    return write
