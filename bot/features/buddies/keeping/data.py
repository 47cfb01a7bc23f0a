"""Export, erase and merge of everything about buddies."""

from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.buddies import queries as buddies
from bot.features.buddies.following import end_all
from bot.features.buddies.keeping import queries
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs import service
from bot.features.buddies.records import (
    BuddyRow,
    NeverRow,
    ReportRow,
    SharedDayRow,
    SideRow,
    WordsRow,
)
from bot.features.buddies.relay import queries as relay
from bot.features.buddies.relay.service import take_away
from bot.features.buddies.relay.sharing import take_away as take_day_away

Rows = dict[str, list[dict[str, object]]]
_BUDDY = (
    "wants",
    "pace",
    "company",
    "topics",
    "looking",
    "waiting_since",
    "barred",
    "mentor",
    "mentor_cap",
    "since",
)
_SIDE = ("live", "mentors", "yes_at", "noticed", "askable", "pulse", "pulse_at")
_KEPT: dict[str, tuple[type[BuddyRow | SideRow | WordsRow | SharedDayRow], tuple[str, ...]]] = {
    "buddy": (BuddyRow, _BUDDY),
    "buddy_words": (WordsRow, ("words", "sent_at", "taken_back_at")),
    "buddy_shared_day": (SharedDayRow, ("day", "taken_back_at")),
}


async def export(scope: Scope, who: DataSubject) -> Rows:
    """All of it; of others only the name of who was the buddy."""
    if who.member_id is None:
        return {}
    tx = scope.tx
    found: Rows = {}
    for table, (kind, names) in _KEPT.items():
        rows = await queries.rows_of(tx, kind, who.member_id)
        found[table] = [{name: getattr(row, name) for name in names} for row in rows]
    circles = await queries.circle_names(tx, who.member_id)
    found["buddy_in_circle"] = [{"circle": name} for name in circles]
    never = await queries.rows_of(tx, NeverRow, who.member_id)
    found["buddy_never"] = [{"name": row.name} for row in never]
    reports = await queries.rows_of(tx, ReportRow, who.member_id)
    found["buddy_report"] = [{"words": row.words, "at": row.at} for row in reports]
    sides = await queries.rows_of(tx, SideRow, who.member_id)
    found["buddy_side"] = [
        {"with": await _with(scope, row), **{name: getattr(row, name) for name in _SIDE}}
        for row in sides
    ]
    return found


async def _with(scope: Scope, side: SideRow) -> str:
    for other in await pairs.sides(scope.tx, side.pair_id):
        if other.member_id != side.member_id:
            return await buddies.name_of(scope.tx, other.member_id)
    return ""


async def erase(scope: Scope, who: DataSubject) -> None:
    """The other is told kindly, what was shown to them is taken away, and nothing stays."""
    if who.member_id is None:
        return
    await end_all(scope, who.member_id, "erased")
    for words in await queries.rows_of(scope.tx, WordsRow, who.member_id):
        await take_away(scope, words)
    for day in await relay.shared_days(scope.tx, who.member_id):
        if day.taken_back_at is None:
            await take_day_away(scope, day)
    await queries.erase(scope.tx, who.member_id)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """Two members are one person: nobody is their own buddy, and nobody has two."""
    theirs = await pairs.live_of(scope.tx, old_member_id)
    mine = {pair.id for pair, _ in await pairs.live_of(scope.tx, new_member_id)}
    busy = await pairs.has_buddy(scope.tx, new_member_id)
    both = frozenset({old_member_id, new_member_id})
    for pair, side in theirs:
        if pair.id in mine or (busy and not side.mentors):
            await service.over(scope, pair, "merged", but=both)
    await scope.tx.flush()
    await queries.move(scope.tx, old_member_id, new_member_id)
