"""What journeys keep of a person: shown, erased, and moved when accounts are joined."""

from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.journeys import queries

Rows = dict[str, list[dict[str, object]]]


async def export(scope: Scope, who: DataSubject) -> Rows:
    """Journeys with their stretches, slips and days."""
    if who.member_id is None:
        return {}
    journeys = await queries.all_journeys(scope.tx, who.member_id)
    ids = [journey.id for journey in journeys]
    names = {journey.id: journey.own_name or journey.pack for journey in journeys}
    stretches = await queries.stretches(scope.tx, ids)
    return {
        "journey": [
            {
                "pack": one.pack,
                "own_name": one.own_name,
                "kind": one.kind,
                "started_on": one.started_on,
                "created_at": one.created_at,
                "ended_at": one.ended_at,
                "saves": one.saves,
                "saves_in": one.saves_in,
            }
            for one in journeys
        ],
        "stretch": [
            {"journey": names[journey], "first_day": one.first, "last_day": one.last}
            for journey, rows in stretches.items()
            for one in rows
        ],
        "slip": [
            {
                "journey": names[one.journey_id],
                "day": one.day,
                "note": one.note,
                "started_again": one.restarted,
                "noted_at": one.noted_at,
            }
            for one in await queries.slips(scope.tx, ids)
        ],
        "meant": [
            {"journey": names[one.journey_id], "day": one.day, "as_meant": one.as_meant}
            for one in await queries.said_of_days(scope.tx, ids)
        ],
    }


async def erase(scope: Scope, who: DataSubject) -> None:
    """All of it."""
    if who.member_id is not None:
        await queries.erase(scope.tx, who.member_id)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """Journeys move with all that belongs to them."""
    await queries.move(scope.tx, old_member_id, new_member_id)
