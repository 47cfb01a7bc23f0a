"""What joining keeps of a person: shown, erased, and left alone when accounts are joined."""

from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.onboarding import queries
from bot.features.onboarding.rules import clock, wall

Rows = dict[str, list[dict[str, object]]]


async def export(scope: Scope, who: DataSubject) -> Rows:
    """Unfinished answers."""
    found = await queries.answers_of(scope.tx, who.identity_ids, who.community_id)
    rows: list[dict[str, object]] = [
        {
            "agreed_at": row.agreed_at,
            "pack": row.pack,
            "since": row.since,
            "prompt_at": clock(wall(row.prompt_at)),
            "zone": row.zone,
            "kept_until": row.expires_at,
        }
        for row in found
    ]
    return {"joining": rows}


async def erase(scope: Scope, who: DataSubject) -> None:
    """Unfinished answers go."""
    for identity_id in who.identity_ids:
        await queries.forget_joining(scope.tx, identity_id, who.community_id)
