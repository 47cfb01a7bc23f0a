"""Pairs and their sides."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.states import PairState


async def pair(tx: AsyncSession, pair_id: str) -> PairRow | None:
    """A pair, to be changed."""
    return await tx.get(PairRow, pair_id, with_for_update=True, populate_existing=True)


async def pair_seen(tx: AsyncSession, pair_id: str) -> PairRow | None:
    """A pair, to be looked at."""
    return await tx.get(PairRow, pair_id)


async def sides(tx: AsyncSession, pair_id: str) -> Sequence[SideRow]:
    """Both sides; fewer where somebody is gone."""
    found = select(SideRow).where(SideRow.pair_id == pair_id).order_by(SideRow.id)
    return list(await tx.scalars(found))


async def live_of(tx: AsyncSession, member_id: str) -> Sequence[tuple[PairRow, SideRow]]:
    """A member's live pairs with their own side, their own buddy before those they mentor."""
    found = (
        select(PairRow, SideRow)
        .join(SideRow, SideRow.pair_id == PairRow.id)
        .where(SideRow.member_id == member_id, SideRow.live.is_(True))
        .order_by(SideRow.mentors, PairRow.proposed_at, PairRow.id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def add(tx: AsyncSession, row: PairRow, both: Sequence[SideRow]) -> bool:
    """A new pair. False where one of the two has got a buddy in the meantime."""
    try:
        async with tx.begin_nested():
            tx.add(row)
            await tx.flush()
            tx.add_all(both)
            await tx.flush()
    except IntegrityError:
        return False
    return True


async def close(tx: AsyncSession, pair_id: str) -> None:
    """No side is live any more."""
    await tx.execute(
        update(SideRow).where(SideRow.pair_id == pair_id).values(live=False, quiet_at=None)
    )


async def mentored(tx: AsyncSession, member_id: str) -> int:
    """Beside how many a mentor is now."""
    found = select(func.count()).where(
        SideRow.member_id == member_id, SideRow.live.is_(True), SideRow.mentors.is_(True)
    )
    return await tx.scalar(found) or 0


async def has_buddy(tx: AsyncSession, member_id: str) -> bool:
    """Whether a member has a buddy, or is being asked about one."""
    found = select(SideRow.id).where(
        SideRow.member_id == member_id, SideRow.live.is_(True), SideRow.mentors.is_(False)
    )
    return await tx.scalar(found.limit(1)) is not None


async def expired(tx: AsyncSession, now: datetime, limit: int) -> Sequence[PairRow]:
    """Suggestions that not both have answered in time."""
    found = select(PairRow).where(PairRow.state == PairState.PROPOSED, PairRow.expires_at <= now)
    return list(await tx.scalars(found.order_by(PairRow.expires_at).limit(limit)))


NEXT_EXPIRY = select(func.min(PairRow.expires_at)).where(PairRow.state == PairState.PROPOSED)
"""When the next suggestion runs out."""


async def rested(tx: AsyncSession, now: datetime, limit: int) -> Sequence[PairRow]:
    """Pairs whose rest is over."""
    found = select(PairRow).where(PairRow.state == PairState.RESTING, PairRow.rests_until <= now)
    return list(await tx.scalars(found.order_by(PairRow.rests_until).limit(limit)))


NEXT_RESTED = select(func.min(PairRow.rests_until)).where(PairRow.state == PairState.RESTING)
"""When the next rest is over."""
