"""Export, erase and merge of everything that milestones keep."""

from bot.core.registry import DataSubject
from bot.core.replies import Reply
from bot.engine.context import Scope, member_reader, outbox
from bot.features.milestones import planning
from bot.features.milestones.friends import asking
from bot.features.milestones.keeping import queries
from bot.features.milestones.records import (
    CongratulationRow,
    LineRow,
    MilestoneRow,
    PlanRow,
    ShownRow,
)
from bot.features.milestones.showing import cards, service

Rows = dict[str, list[dict[str, object]]]
_PLAN = ("wanted", "times", "mark", "falls_on")
_MILESTONE = ("mark", "reached_on", "earned_at", "offered_at")
_SHOWN = ("day", "names_it", "shown_at", "taken_back_at")


async def export(scope: Scope, who: DataSubject) -> Rows:
    """Everything, readable; other people only by the lines they wrote for this one."""
    member_id = who.member_id
    if member_id is None:
        return {}
    tx = scope.tx
    return {
        "milestone_plan": [
            _plain(row, _PLAN) for row in await queries.rows_of(tx, PlanRow, member_id)
        ],
        "milestone": [
            _plain(row, _MILESTONE) for row in await queries.rows_of(tx, MilestoneRow, member_id)
        ],
        "celebration": [
            _plain(row, _SHOWN) for row in await queries.rows_of(tx, ShownRow, member_id)
        ],
        "congratulation": [
            _plain(row, ("said_at",))
            for row in await queries.rows_of(tx, CongratulationRow, member_id)
        ],
        "milestone_friend": [
            {
                "side": "named" if row.member_id == member_id else "was named",
                "named_at": row.named_at,
            }
            for row in await queries.named(tx, member_id)
        ],
        "milestone_line": [_line(row, member_id) for row in await queries.lines(tx, member_id)],
    }


def _plain(row: object, names: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(row, name) for name in names}


def _line(row: LineRow, member_id: str) -> dict[str, object]:
    return {
        "side": "sent" if row.member_id == member_id else "received",
        "words": row.words,
        "asked_at": row.asked_at,
        "written_at": row.written_at,
    }


async def erase(scope: Scope, who: DataSubject) -> None:
    """Everything goes, and what others read says nothing of them any more."""
    if who.member_id is None:
        return
    for shown in await queries.rows_of(scope.tx, ShownRow, who.member_id):
        if shown.taken_back_at is None:
            await service.neutralise(scope, shown)
    for line in await queries.lines(scope.tx, who.member_id):
        if line.to_member_id == who.member_id:
            await _forget_asking(scope, line)
    elsewhere = await queries.standing_with(scope.tx, who.member_id)
    await queries.erase(scope.tx, who.member_id)
    await service.redraw_all(scope, elsewhere)


async def _forget_asking(scope: Scope, line: LineRow) -> None:
    """The message that asked a friend names them no more."""
    key = asking.ask_key(line.id)
    reader = await member_reader(scope.tx, line.member_id)
    if reader is not None and not await outbox.withdraw(scope.tx, key):
        gone: Reply = cards.gone(private=True)
        await scope.edit(reader, gone, of=key, purpose=asking.PURPOSE)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """Two members are one person: plans go on under the one that stays."""
    await queries.move(scope.tx, old_member_id, new_member_id)
    await planning.refresh_all(scope, new_member_id)
