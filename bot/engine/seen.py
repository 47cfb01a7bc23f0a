"""Writes down now and then who was there: quiet readers count, too."""

from collections.abc import Awaitable, Callable

from bot.engine import queries
from bot.engine.application import App
from bot.engine.context import Work

BATCH = 200


def writer(app: App) -> Callable[[Work], Awaitable[None]]:
    """A tick that keeps what the app saw since the last time."""

    async def write(work: Work) -> None:
        seen = list(app.take_seen().items())
        for start in range(0, len(seen), BATCH):
            async with work.scope() as scope:
                await queries.mark_seen(scope.tx, dict(seen[start : start + BATCH]))

    return write
