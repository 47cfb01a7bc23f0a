"""All SQL of plans."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.plan.records import PieceRow, ShowingRow


async def pieces(tx: AsyncSession, member_id: str) -> Sequence[PieceRow]:
    """A member's plan as it stands, in the order in which it was written."""
    found = select(PieceRow).where(PieceRow.member_id == member_id, PieceRow.gone_after.is_(None))
    return list(await tx.scalars(found.order_by(PieceRow.written_at, PieceRow.id)))


async def all_pieces(tx: AsyncSession, member_id: str) -> Sequence[PieceRow]:
    """The same with what was removed and can still be brought back."""
    found = select(PieceRow).where(PieceRow.member_id == member_id)
    return list(await tx.scalars(found.order_by(PieceRow.written_at, PieceRow.id)))


async def piece(tx: AsyncSession, piece_id: str, member_id: str) -> PieceRow | None:
    """A piece, if it is this member's."""
    found = select(PieceRow).where(PieceRow.id == piece_id, PieceRow.member_id == member_id)
    return await tx.scalar(found)


async def forget_pieces(tx: AsyncSession, now: datetime) -> None:
    """What was removed goes."""
    await tx.execute(delete(PieceRow).where(PieceRow.gone_after <= now))


NEXT_GONE = select(func.min(PieceRow.gone_after))
"""When the next removed piece goes."""


async def showing(tx: AsyncSession, showing_id: str) -> ShowingRow | None:
    """A showing by its id, to be changed."""
    return await tx.get(ShowingRow, showing_id, with_for_update=True)


async def showings(tx: AsyncSession, member_id: str) -> Sequence[ShowingRow]:
    """To whom a member has offered their plan."""
    found = select(ShowingRow).where(ShowingRow.member_id == member_id)
    return list(await tx.scalars(found.order_by(ShowingRow.offered_at, ShowingRow.id)))


async def open_offer(tx: AsyncSession, member_id: str, viewer_id: str) -> ShowingRow | None:
    """An offer to somebody that they have not opened."""
    found = select(ShowingRow).where(
        ShowingRow.member_id == member_id,
        ShowingRow.viewer_id == viewer_id,
        ShowingRow.opened_at.is_(None),
    )
    return await tx.scalar(found.limit(1))


async def due_showings(tx: AsyncSession, now: datetime, most: int) -> Sequence[str]:
    """Showings with which something is to be done now."""
    found = select(ShowingRow.id).where(ShowingRow.due_at <= now)
    return list(await tx.scalars(found.order_by(ShowingRow.due_at, ShowingRow.id).limit(most)))


NEXT_SHOWING = select(func.min(ShowingRow.due_at))
"""When something is to be done with a showing next."""


async def seen_by(tx: AsyncSession, identity_ids: Sequence[str]) -> Sequence[ShowingRow]:
    """What others have let these accounts look at."""
    found = select(ShowingRow).where(ShowingRow.viewer_id.in_(identity_ids))
    return list(await tx.scalars(found.order_by(ShowingRow.offered_at, ShowingRow.id)))


async def erase(tx: AsyncSession, member_id: str) -> None:
    """All of a member's plan."""
    for kind in (PieceRow, ShowingRow):
        await tx.execute(delete(kind).where(kind.member_id == member_id))


async def erase_viewer(tx: AsyncSession, identity_ids: Sequence[str]) -> None:
    """That these accounts may look, or have looked."""
    await tx.execute(delete(ShowingRow).where(ShowingRow.viewer_id.in_(identity_ids)))


async def move(tx: AsyncSession, old: str, new: str) -> None:
    """The plan of one member is another's."""
    for kind in (PieceRow, ShowingRow):
        await tx.execute(update(kind).where(kind.member_id == old).values(member_id=new))
