"""Relayed words go after seven days."""

from datetime import datetime

from bot.engine.context import Work
from bot.features.buddies.relay import queries
from bot.features.buddies.rules import KEPT

BATCH = 200


async def forget_old(work: Work) -> None:
    """Whatever was kept for seven days."""
    while True:
        async with work.scope() as scope:
            if await queries.forget_old(scope.tx, scope.now - KEPT, BATCH) < BATCH:
                return


async def next_old(work: Work) -> datetime | None:
    """When the next words were."""
    async with work.read() as tx:
        oldest = await queries.oldest(tx)
    return oldest + KEPT if oldest is not None else None
