"""Where a community celebrates: its channels for that, else those of the daily message."""

from collections.abc import Sequence

from bot.core.people import Place
from bot.engine.context import Tx, people

_PURPOSES = ("celebrations", "daily")


async def of(tx: Tx, community_id: str) -> Sequence[Place]:
    """The channels, none where the community has chosen none."""
    for purpose in _PURPOSES:
        found = await people.places_for(tx, community_id, purpose)
        if found:
            return found
    return ()
