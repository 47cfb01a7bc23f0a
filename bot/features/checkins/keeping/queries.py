"""All rows of one member: to show, to delete, to move."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.checkins.records import (
    CheckInRow,
    FriendRow,
    HeavyNoteRow,
    KindWordRow,
    NoMoreFrom,
    PromptHold,
    ScheduleRow,
    ShareRow,
)

_NEVER = datetime.min.replace(tzinfo=UTC)
_SIMPLE: tuple[type[Any], ...] = (ScheduleRow, CheckInRow, ShareRow, HeavyNoteRow, PromptHold)


async def rows_of(tx: AsyncSession, kind: type[Any], member_id: str) -> Sequence[Any]:
    """A member's rows of a table."""
    found = select(kind).where(kind.member_id == member_id)
    return (await tx.scalars(found)).all()


async def kind_words(tx: AsyncSession, member_id: str) -> Sequence[KindWordRow]:
    """Kind words that a member sent or received."""
    found = select(KindWordRow).where(
        or_(KindWordRow.member_id == member_id, KindWordRow.to_member_id == member_id)
    )
    return (await tx.scalars(found.order_by(KindWordRow.sent_at))).all()


async def friends(tx: AsyncSession, member_id: str) -> Sequence[FriendRow]:
    """Whom a member named, and who named them."""
    found = select(FriendRow).where(
        or_(FriendRow.member_id == member_id, FriendRow.friend_member_id == member_id)
    )
    return (await tx.scalars(found)).all()


async def erase(tx: AsyncSession, member_id: str) -> None:
    """Nothing of a member stays, also not where others' rows point to them."""
    await tx.execute(
        delete(KindWordRow).where(
            or_(KindWordRow.member_id == member_id, KindWordRow.to_member_id == member_id)
        )
    )
    await tx.execute(
        delete(NoMoreFrom).where(
            or_(NoMoreFrom.member_id == member_id, NoMoreFrom.from_member_id == member_id)
        )
    )
    await tx.execute(
        delete(FriendRow).where(
            or_(FriendRow.member_id == member_id, FriendRow.friend_member_id == member_id)
        )
    )
    for kind in (ShareRow, CheckInRow, HeavyNoteRow, PromptHold, ScheduleRow):
        await tx.execute(delete(kind).where(kind.member_id == member_id))


async def same_days(
    tx: AsyncSession, old_member_id: str, new_member_id: str
) -> list[tuple[CheckInRow, CheckInRow]]:
    """Days that both have: the one that counts (the later answered) first."""
    theirs = {row.local_date: row for row in await rows_of(tx, CheckInRow, old_member_id)}
    pairs = []
    for mine in await rows_of(tx, CheckInRow, new_member_id):
        other = theirs.get(mine.local_date)
        if other is not None:
            pairs.append((other, mine) if _said(other) > _said(mine) else (mine, other))
    return pairs


def _said(row: CheckInRow) -> datetime:
    return row.edited_at or row.answered_at or _NEVER


async def drop_day(tx: AsyncSession, row: CheckInRow) -> None:
    """A day that the other account's answer replaces."""
    await tx.delete(row)
    await tx.flush()


async def move(tx: AsyncSession, old_member_id: str, new_member_id: str) -> None:
    """Everything of one member becomes the other's; settings that both have stay as they are."""
    others = (
        (KindWordRow, "to_member_id"),
        (NoMoreFrom, "from_member_id"),
        (FriendRow, "friend_member_id"),
    )
    both = (old_member_id, new_member_id)
    for related, column in others:  # what was between the two would be about oneself
        between = delete(related).where(related.member_id.in_(both))
        await tx.execute(between.where(getattr(related, column).in_(both)))
    await _move_schedule(tx, old_member_id, new_member_id)
    await _drop_twins(tx, old_member_id, new_member_id)
    for kind in (
        CheckInRow,
        ShareRow,
        HeavyNoteRow,
        PromptHold,
        FriendRow,
        KindWordRow,
        NoMoreFrom,
    ):
        theirs = update(kind).where(kind.member_id == old_member_id)
        await tx.execute(theirs.values(member_id=new_member_id))
    for related, column in others:
        pointing = update(related).where(getattr(related, column) == old_member_id)
        await tx.execute(pointing.values({column: new_member_id}))


async def _move_schedule(tx: AsyncSession, old_member_id: str, new_member_id: str) -> None:
    if await tx.get(ScheduleRow, new_member_id) is None:
        theirs = update(ScheduleRow).where(ScheduleRow.member_id == old_member_id)
        await tx.execute(theirs.values(member_id=new_member_id))
    else:
        await tx.execute(delete(ScheduleRow).where(ScheduleRow.member_id == old_member_id))


async def _drop_twins(tx: AsyncSession, old_member_id: str, new_member_id: str) -> None:
    """Rows of the old member that would stand twice once they are the new one's."""
    twins = (
        (HeavyNoteRow, "day"),
        (KindWordRow, "share_id"),
        (NoMoreFrom, "from_member_id"),
    )
    for kind, column in twins:
        mine = select(getattr(kind, column)).where(kind.member_id == new_member_id)
        double = delete(kind).where(kind.member_id == old_member_id)
        await tx.execute(double.where(getattr(kind, column).in_(mine)))
    both = select(NoMoreFrom.member_id).where(NoMoreFrom.from_member_id == new_member_id)
    pointing = delete(NoMoreFrom).where(NoMoreFrom.from_member_id == old_member_id)
    await tx.execute(pointing.where(NoMoreFrom.member_id.in_(both)))
    if await tx.get(FriendRow, new_member_id) is not None:
        await tx.execute(delete(FriendRow).where(FriendRow.member_id == old_member_id))
