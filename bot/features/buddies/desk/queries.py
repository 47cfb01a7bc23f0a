"""Whom moderators look up."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.buddies.records import BuddyRow, PairRow, SideRow
from bot.store.tables import MemberIdentity, MemberRow


async def wishes_to_mentor(tx: AsyncSession, community_id: str) -> Sequence[MemberRow]:
    """Members who would like to be mentors."""
    found = (
        select(MemberRow)
        .join(BuddyRow, BuddyRow.member_id == MemberRow.id)
        .where(BuddyRow.community_id == community_id, BuddyRow.mentor == "asked")
    )
    return list(await tx.scalars(found.order_by(MemberRow.name, MemberRow.id)))


async def last_pairs(
    tx: AsyncSession, member_id: str, limit: int
) -> Sequence[tuple[PairRow, SideRow]]:
    """A member's pairs, the newest first, with the other side."""
    mine = select(SideRow.pair_id).where(SideRow.member_id == member_id)
    found = (
        select(PairRow, SideRow)
        .join(SideRow, SideRow.pair_id == PairRow.id)
        .where(PairRow.id.in_(mine), SideRow.member_id != member_id)
        .order_by(PairRow.proposed_at.desc(), PairRow.id)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def is_own(tx: AsyncSession, identity_id: str, member_ids: Sequence[str]) -> bool:
    """Whether one of these members is whoever looks."""
    found = select(MemberIdentity.member_id).where(
        MemberIdentity.identity_id == identity_id, MemberIdentity.member_id.in_(member_ids)
    )
    return await tx.scalar(found.limit(1)) is not None
