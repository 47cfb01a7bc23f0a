"""All rows of one member: to show, to delete, to move."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.milestones.records import (
    CongratulationRow,
    LineRow,
    MilestoneRow,
    NamedRow,
    PlanRow,
    ShownRow,
)

_OWN: tuple[type[Any], ...] = (PlanRow, MilestoneRow, ShownRow, CongratulationRow)
_BETWEEN = (
    (NamedRow, NamedRow.member_id, NamedRow.friend_member_id),
    (LineRow, LineRow.member_id, LineRow.to_member_id),
    (ShownRow, ShownRow.member_id, ShownRow.to_member_id),
)


async def rows_of(tx: AsyncSession, kind: type[Any], member_id: str) -> Sequence[Any]:
    """A member's own rows of a table."""
    return (await tx.scalars(select(kind).where(kind.member_id == member_id))).all()


async def lines(tx: AsyncSession, member_id: str) -> Sequence[LineRow]:
    """Lines that a member was asked for, or that were asked for on their behalf."""
    found = select(LineRow).where(
        or_(LineRow.member_id == member_id, LineRow.to_member_id == member_id)
    )
    return (await tx.scalars(found.order_by(LineRow.asked_at))).all()


async def named(tx: AsyncSession, member_id: str) -> Sequence[NamedRow]:
    """Whom a member named, and who named them."""
    found = select(NamedRow).where(
        or_(NamedRow.member_id == member_id, NamedRow.friend_member_id == member_id)
    )
    return (await tx.scalars(found.order_by(NamedRow.named_at))).all()


async def shown_to(tx: AsyncSession, member_id: str) -> Sequence[ShownRow]:
    """What others showed to a member alone."""
    return (await tx.scalars(select(ShownRow).where(ShownRow.to_member_id == member_id))).all()


async def standing_with(tx: AsyncSession, member_id: str) -> Sequence[str]:
    """What others show in which a name or a line of this member stands."""
    names = (
        select(ShownRow.id)
        .join(CongratulationRow, CongratulationRow.shown_id == ShownRow.id)
        .where(CongratulationRow.member_id == member_id)
    )
    words = (
        select(ShownRow.id)
        .join(MilestoneRow, MilestoneRow.id == ShownRow.milestone_id)
        .join(
            LineRow,
            (LineRow.journey_id == MilestoneRow.journey_id) & (LineRow.mark == MilestoneRow.mark),
        )
        .where(LineRow.member_id == member_id, LineRow.written_at.is_not(None))
    )
    others = select(ShownRow.id).where(
        or_(ShownRow.id.in_(names), ShownRow.id.in_(words)), ShownRow.member_id != member_id
    )
    return (await tx.scalars(others.where(ShownRow.taken_back_at.is_(None)))).all()


async def erase(tx: AsyncSession, member_id: str) -> None:
    """Nothing of a member stays, also not where others' rows point to them."""
    for kind, one, other in _BETWEEN:
        await tx.execute(delete(kind).where(or_(one == member_id, other == member_id)))
    for own in (CongratulationRow, MilestoneRow, PlanRow):
        await tx.execute(delete(own).where(own.member_id == member_id))


async def move(tx: AsyncSession, old: str, new: str) -> None:
    """Everything of one member becomes the other's; what both have stays once."""
    both = (old, new)
    for kind, one, other in _BETWEEN:  # what was between the two would be about oneself
        await tx.execute(delete(kind).where(one.in_(both), other.in_(both)))
    await _drop_doubles(tx, old, new)
    for own in _OWN:
        await tx.execute(update(own).where(own.member_id == old).values(member_id=new))
    for kind, one, other in _BETWEEN:
        await tx.execute(update(kind).where(one == old).values({one.key: new}))
        await tx.execute(update(kind).where(other == old).values({other.key: new}))


async def _drop_doubles(tx: AsyncSession, old: str, new: str) -> None:
    for one, other in (
        (NamedRow.member_id, NamedRow.friend_member_id),
        (NamedRow.friend_member_id, NamedRow.member_id),
    ):
        theirs = select(other).where(one == new)
        await tx.execute(delete(NamedRow).where(one == old, other.in_(theirs)))
    congratulated = select(CongratulationRow.shown_id).where(CongratulationRow.member_id == new)
    await tx.execute(
        delete(CongratulationRow).where(
            CongratulationRow.member_id == old, CongratulationRow.shown_id.in_(congratulated)
        )
    )
    mine = {(row.journey_id, row.mark, row.falls_on) for row in await rows_of(tx, LineRow, new)}
    for row in await rows_of(tx, LineRow, old):
        if (row.journey_id, row.mark, row.falls_on) in mine:
            await tx.delete(row)
    await tx.flush()
