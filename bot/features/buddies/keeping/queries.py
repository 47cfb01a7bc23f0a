"""Everything that is kept of a member, row by row."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.buddies.records import (
    BuddyRow,
    CircleRow,
    InCircleRow,
    NeverRow,
    ReportRow,
    SharedDayRow,
    SideRow,
    WordsRow,
)
from bot.store.base import Base

Kept = TypeVar("Kept", bound=Base)
OWN: tuple[type[Any], ...] = (
    BuddyRow,
    InCircleRow,
    NeverRow,
    SideRow,
    WordsRow,
    SharedDayRow,
    ReportRow,
)

BOTH_MAY_HAVE: tuple[tuple[type[Any], Any], ...] = (
    (InCircleRow, InCircleRow.circle_id),
    (SideRow, SideRow.pair_id),
    (SharedDayRow, SharedDayRow.pair_id),
)


async def rows_of(tx: AsyncSession, kind: type[Kept], member_id: str) -> Sequence[Kept]:
    """A member's rows of a table."""
    own: Any = kind
    found = select(kind).where(own.member_id == member_id)
    return list(await tx.scalars(found))


async def circle_names(tx: AsyncSession, member_id: str) -> Sequence[str]:
    """What the circles of a member are called."""
    found = (
        select(CircleRow.name)
        .join(InCircleRow, InCircleRow.circle_id == CircleRow.id)
        .where(InCircleRow.member_id == member_id)
    )
    return list(await tx.scalars(found.order_by(CircleRow.name)))


async def erase(tx: AsyncSession, member_id: str) -> None:
    """Nothing stays of a member, also not on others' lists."""
    await tx.execute(
        delete(NeverRow).where(
            or_(NeverRow.member_id == member_id, NeverRow.other_member_id == member_id)
        )
    )
    await tx.execute(
        delete(ReportRow).where(
            or_(ReportRow.member_id == member_id, ReportRow.about_member_id == member_id)
        )
    )
    for kind in OWN:
        await tx.execute(delete(kind).where(kind.member_id == member_id))


async def move(tx: AsyncSession, old: str, new: str) -> None:
    """Give what is one member's to another; of what both have, the other's stays."""
    never = update(NeverRow).where(NeverRow.other_member_id == old)
    await tx.execute(never.values(other_member_id=new))
    report = update(ReportRow).where(ReportRow.about_member_id == old)
    await tx.execute(report.values(about_member_id=new))
    if await tx.scalar(select(BuddyRow.id).where(BuddyRow.member_id == new)) is not None:
        await tx.execute(delete(BuddyRow).where(BuddyRow.member_id == old))
    for kind, same in BOTH_MAY_HAVE:
        theirs = select(same).where(kind.member_id == new)
        await tx.execute(delete(kind).where(kind.member_id == old, same.in_(theirs)))
    for kind in OWN:
        await tx.execute(update(kind).where(kind.member_id == old).values(member_id=new))
