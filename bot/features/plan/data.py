"""What a plan keeps of a person: shown, erased, and moved when accounts are joined."""

from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.plan import queries
from bot.features.plan.showing import service as showing

Rows = dict[str, list[dict[str, object]]]


async def export(scope: Scope, who: DataSubject) -> Rows:
    """The pieces, and who looked at what."""
    mine = list(await queries.seen_by(scope.tx, who.identity_ids))
    pieces = []
    if who.member_id is not None:
        mine += await queries.showings(scope.tx, who.member_id)
        pieces = list(await queries.all_pieces(scope.tx, who.member_id))
    found: Rows = {
        "plan_piece": [
            {"heading": one.heading.value, "words": one.words, "written_at": one.written_at}
            for one in pieces
        ],
        "plan_showing": [{"asked_at": one.offered_at, "opened_at": one.opened_at} for one in mine],
    }
    return {table: rows for table, rows in found.items() if rows}


async def erase(scope: Scope, who: DataSubject) -> None:
    """All of it, also where it is being shown."""
    if who.member_id is not None:
        for row in await queries.showings(scope.tx, who.member_id):
            await showing.end(scope, row)
        await queries.erase(scope.tx, who.member_id)
    await queries.erase_viewer(scope.tx, who.identity_ids)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """The plan goes along."""
    await queries.move(scope.tx, old_member_id, new_member_id)
