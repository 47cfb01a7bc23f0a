"""All SQL of leaving a member in peace."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.insert import insert_ignore
from bot.store.tables import MemberRow
from moderation.quiet.records import Quieted


async def members_named(
    tx: AsyncSession, community_id: str, words: str, most: int
) -> Sequence[MemberRow]:
    """Members whose name holds these words."""
    holds = func.lower(MemberRow.name).contains(words.lower(), autoescape=True)
    found = select(MemberRow).where(MemberRow.community_id == community_id, holds)
    return list(await tx.scalars(found.order_by(MemberRow.name, MemberRow.id).limit(most)))


async def member_of(tx: AsyncSession, community_id: str, member_id: str) -> MemberRow | None:
    """A member of the community, to be changed."""
    found = select(MemberRow).where(
        MemberRow.id == member_id, MemberRow.community_id == community_id
    )
    return await tx.scalar(found.with_for_update())


async def quiet(
    tx: AsyncSession, community_id: str, member_id: str, by: str, now: datetime
) -> bool:
    """From now on everything about a member is quiet. False where it was."""
    values = {
        "id": new_id(),
        "community_id": community_id,
        "member_id": member_id,
        "by_id": by,
        "at": now,
    }
    return bool(await insert_ignore(tx, Quieted, [values]))


async def lift(tx: AsyncSession, member_id: str) -> bool:
    """No longer. False where it was not."""
    gone = delete(Quieted).where(Quieted.member_id == member_id).returning(Quieted.id)
    return (await tx.execute(gone)).first() is not None


async def is_quiet(tx: AsyncSession, member_id: str | None) -> bool:
    """Whether everything about a member is quiet."""
    if member_id is None:
        return False
    found = select(Quieted.id).where(Quieted.member_id == member_id)
    return await tx.scalar(found) is not None


async def all_quiet(tx: AsyncSession, community_id: str) -> Sequence[MemberRow]:
    """The members about whom everything is quiet."""
    found = (
        select(MemberRow)
        .join(Quieted, Quieted.member_id == MemberRow.id)
        .where(Quieted.community_id == community_id)
        .order_by(Quieted.at, Quieted.id)
    )
    return list(await tx.scalars(found))
