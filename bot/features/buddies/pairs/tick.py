"""What time does to pairs: suggestions run out, rests end."""

from bot.engine.context import Work
from bot.features.buddies.pairs import queries, service

BATCH = 20


async def expire_due(work: Work) -> None:
    """Suggestions that not both have answered within 48 hours."""
    while True:
        async with work.scope() as scope:
            found = await queries.expired(scope.tx, scope.now, BATCH)
            for pair in found:
                await service.expire(scope, pair)
        if len(found) < BATCH:
            return


async def resume_due(work: Work) -> None:
    """Rests that are over."""
    while True:
        async with work.scope() as scope:
            found = await queries.rested(scope.tx, scope.now, BATCH)
            for pair in found:
                await service.resume(scope, pair)
        if len(found) < BATCH:
            return
