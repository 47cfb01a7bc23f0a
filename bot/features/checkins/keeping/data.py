"""Export, erase and merge of everything that check-ins keep."""

from collections.abc import Sequence

from bot.core.registry import DataSubject
from bot.core.replies import Para, Reply, msg
from bot.engine.context import Scope, member_reader, outbox
from bot.features.checkins import planning
from bot.features.checkins import queries as days
from bot.features.checkins.keeping import queries
from bot.features.checkins.records import (
    CheckInRow,
    HeavyNoteRow,
    KindWordRow,
    NoMoreFrom,
    PromptHold,
    ScheduleRow,
    ShareRow,
)
from bot.features.checkins.sharing import queries as shares
from bot.features.checkins.sharing.daily import posts
from bot.features.checkins.sharing.entries import PURPOSE, neutralise
from bot.features.checkins.timing import wall

Rows = dict[str, list[dict[str, object]]]

_CHECKIN = (
    "local_date",
    "prompted_at",
    "delivered_at",
    "nudged_at",
    "grade",
    "urge",
    "energy",
    "meant",
    "note",
    "answered_at",
    "edited_at",
)
_SCHEDULE = (
    "weekdays",
    "in_group",
    "nudge",
    "own_words",
    "heavy_note",
    "next_due_at",
    "asked_day",
    "step",
    "unanswered",
    "unreachable_at",
)


async def export(scope: Scope, who: DataSubject) -> Rows:
    """Everything, readable; other people only by the words they sent to this one."""
    member_id = who.member_id
    if member_id is None:
        return {}
    tx = scope.tx
    words = await queries.kind_words(tx, member_id)
    return {
        "schedule": [_schedule(row) for row in await queries.rows_of(tx, ScheduleRow, member_id)],
        "prompt_hold": _plain(await queries.rows_of(tx, PromptHold, member_id), ("until",)),
        "checkin": _plain(await queries.rows_of(tx, CheckInRow, member_id), _CHECKIN),
        "share": _plain(
            await queries.rows_of(tx, ShareRow, member_id), ("note", "shared_at", "taken_back_at")
        ),
        "kind_word": [_kind_word(row, member_id) for row in words],
        "no_more_from": _plain(await queries.rows_of(tx, NoMoreFrom, member_id), ("since",)),
        "heavy_note": _plain(await queries.rows_of(tx, HeavyNoteRow, member_id), ("day",)),
        "friend": [
            {"side": "named" if row.member_id == member_id else "was named", "state": row.state}
            for row in await queries.friends(tx, member_id)
        ],
    }


def _plain(rows: Sequence[object], names: tuple[str, ...]) -> list[dict[str, object]]:
    return [{name: getattr(row, name) for name in names} for row in rows]


def _schedule(row: ScheduleRow) -> dict[str, object]:
    at = None if row.prompt_at is None else f"{wall(row.prompt_at):%H:%M}"
    return {"prompt_at": at, **_plain([row], _SCHEDULE)[0]}


def _kind_word(row: KindWordRow, member_id: str) -> dict[str, object]:
    return {
        "side": "sent" if row.member_id == member_id else "received",
        "sentence": row.sentence,
        "words": row.words,
        "sent_at": row.sent_at,
    }


async def erase(scope: Scope, who: DataSubject) -> None:
    """Everything goes, and what was posted says nothing of them any more."""
    if who.member_id is None:
        return
    for share in await shares.shares_of_member(scope.tx, who.member_id):
        if share.taken_back_at is None:
            await neutralise(scope, share)
    for word in await queries.kind_words(scope.tx, who.member_id):
        if word.member_id == who.member_id:
            await _neutralise_word(scope, word)
    await queries.erase(scope.tx, who.member_id)


async def _neutralise_word(scope: Scope, word: KindWordRow) -> None:
    gone = Reply((Para(msg("checkins-taken-back"), muted=True),), private=False)
    found = await shares.share_by_id(scope.tx, word.share_id)
    posted = []
    if found is not None:
        daily = found[2]
        community = await days.community_row(scope.tx, daily.community_id)
        if community is not None:
            readers = enumerate(posts(daily, community))
            posted = [(f"kind:{word.id}:{number}", reader) for number, (_, reader) in readers]
    private = await member_reader(scope.tx, word.to_member_id)
    if private is not None:
        posted.append((f"kind-to:{word.id}", private))
    for key, reader in posted:
        if not await outbox.withdraw(scope.tx, key):
            await scope.edit(reader, gone, of=key, purpose=PURPOSE)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """Two members are one person: of two answers for a day the later one wins."""
    tx = scope.tx
    for kept, dropped in await queries.same_days(tx, old_member_id, new_member_id):
        theirs = await shares.share_of(tx, dropped.id)
        if theirs is not None and await shares.share_of(tx, kept.id) is None:
            theirs.checkin_id = kept.id
            await tx.flush()
        elif theirs is not None and theirs.taken_back_at is None:
            await neutralise(scope, theirs)
        await queries.drop_day(tx, dropped)
    await queries.move(tx, old_member_id, new_member_id)
    await planning.again(scope, new_member_id)
