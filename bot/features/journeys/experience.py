"""What members work on, as matching two people needs it: packs, and since when."""

from bot.core.buddies import Experience
from bot.engine.context import Scope
from bot.features.journeys import queries

NOT_SHARED = frozenset({"own"})
"""Two journeys of one's own naming have nothing in common but the word."""


async def experience(scope: Scope, community_id: str) -> dict[str, Experience]:
    """By member of the community."""
    found: dict[str, Experience] = {}
    for member_id, pack, since in await queries.packs_in(scope.tx, community_id):
        known = found.get(member_id, Experience())
        packs = known.packs | ({pack} - NOT_SHARED)
        begun = min((day for day in (known.since, since) if day is not None), default=None)
        found[member_id] = Experience(packs, begun)
    return found
