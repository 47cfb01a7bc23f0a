"""Members with whom moderators are busy."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.tables import MemberIdentity
from moderation.quiet.records import Quieted
from moderation.records import Case


async def members_in_trouble(tx: AsyncSession, community_id: str, now: datetime) -> frozenset[str]:
    """Members with an open case, before the look-in after one, or to be left in peace."""
    busy = or_(Case.closed_at.is_(None), Case.look_in_at > now)
    cases = (
        select(MemberIdentity.member_id)
        .join(Case, Case.identity_id == MemberIdentity.identity_id)
        .where(Case.community_id == community_id, Case.practice.is_(False), busy)
        .where(MemberIdentity.community_id == community_id)
    )
    quieted = select(Quieted.member_id).where(Quieted.community_id == community_id)
    return frozenset(await tx.scalars(cases.union(quieted)))
