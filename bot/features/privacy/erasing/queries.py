"""Deletions that were asked for, members who left, and tombstones."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.privacy.records import Erasure, Tombstone
from bot.store.insert import insert_ignore
from bot.store.tables import (
    CommunityRow,
    HomeRow,
    IdentityRow,
    MemberIdentity,
    MemberRow,
    Presence,
)


async def pending(tx: AsyncSession, identity_id: str, community_id: str) -> Erasure | None:
    """The deletion that somebody asked for: with this account, or another one of the member."""
    mine = select(MemberIdentity.member_id).where(
        MemberIdentity.identity_id == identity_id, MemberIdentity.community_id == community_id
    )
    found = select(Erasure).where(
        Erasure.community_id == community_id,
        (Erasure.identity_id == identity_id) | Erasure.member_id.in_(mine),
    )
    return await tx.scalar(found.limit(1))


async def of_member(tx: AsyncSession, member_id: str) -> Erasure | None:
    """The deletion of a member."""
    return await tx.scalar(select(Erasure).where(Erasure.member_id == member_id).limit(1))


async def add(tx: AsyncSession, erasure: dict[str, object]) -> None:
    """A deletion, once per account and community."""
    await insert_ignore(tx, Erasure, [erasure])


async def drop(tx: AsyncSession, identity_id: str, community_id: str) -> None:
    """No deletion."""
    mine = select(MemberIdentity.member_id).where(
        MemberIdentity.identity_id == identity_id, MemberIdentity.community_id == community_id
    )
    await tx.execute(
        delete(Erasure).where(
            Erasure.community_id == community_id,
            (Erasure.identity_id == identity_id) | Erasure.member_id.in_(mine),
        )
    )


async def drop_for_account(tx: AsyncSession, member_id: str) -> None:
    """A new member keeps what they begin now: what the account alone asked for is off."""
    accounts = select(MemberIdentity.identity_id).where(MemberIdentity.member_id == member_id)
    await tx.execute(
        delete(Erasure).where(Erasure.identity_id.in_(accounts), Erasure.member_id.is_(None))
    )


async def next_due(tx: AsyncSession, now: datetime) -> Erasure | None:
    """The deletion that has waited longest, if it is time."""
    found = select(Erasure).where(Erasure.due_at <= now).order_by(Erasure.due_at, Erasure.id)
    return await tx.scalar(found.limit(1))


NEXT_ERASURE = select(func.min(Erasure.due_at))
"""When the next deletion is due."""


async def first_due(tx: AsyncSession) -> datetime | None:
    """The same, asked alone."""
    return await tx.scalar(NEXT_ERASURE)


async def gone_since(tx: AsyncSession, before: datetime) -> Sequence[MemberRow]:
    """Members who left their last home before then."""
    found = select(MemberRow).where(MemberRow.left_at <= before).order_by(MemberRow.left_at)
    return list(await tx.scalars(found.limit(50)))


async def first_left(tx: AsyncSession) -> datetime | None:
    """When the first of those who are gone left."""
    return await tx.scalar(select(func.min(MemberRow.left_at)))


async def whereabouts(tx: AsyncSession, member_id: str) -> Sequence[tuple[IdentityRow, HomeRow]]:
    """Each account of a member with each home it may be in."""
    found = (
        select(IdentityRow, HomeRow)
        .join(MemberIdentity, MemberIdentity.identity_id == IdentityRow.id)
        .join(HomeRow, HomeRow.community_id == MemberIdentity.community_id)
        .where(MemberIdentity.member_id == member_id, HomeRow.platform == IdentityRow.platform)
        .where(HomeRow.gone_at.is_(None))
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def bury(tx: AsyncSession, digests: Sequence[str], erased_at: datetime) -> None:
    """Remember that somebody was erased, without knowing who."""
    for digest in digests:
        tx.add(Tombstone(id=new_id(), digest=digest, erased_at=erased_at))
    await tx.flush()


async def buried(tx: AsyncSession, digests: frozenset[str]) -> datetime | None:
    """When somebody was erased last."""
    found = select(func.max(Tombstone.erased_at)).where(Tombstone.digest.in_(digests))
    return await tx.scalar(found)


async def tombstones(tx: AsyncSession) -> Sequence[tuple[str, datetime]]:
    """All tombstones, to be carried over into a restored backup."""
    found = await tx.execute(select(Tombstone.digest, Tombstone.erased_at))
    return [(row[0], row[1]) for row in found]


async def everybody(
    tx: AsyncSession,
) -> Sequence[tuple[IdentityRow, CommunityRow, MemberRow | None]]:
    """Every account with every community, and the member it is there."""
    found = (
        select(IdentityRow, CommunityRow, MemberRow)
        .select_from(IdentityRow)
        .join(CommunityRow, true())
        .outerjoin(
            MemberIdentity,
            (MemberIdentity.identity_id == IdentityRow.id)
            & (MemberIdentity.community_id == CommunityRow.id),
        )
        .outerjoin(MemberRow, MemberRow.id == MemberIdentity.member_id)
    )
    return [(row[0], row[1], row[2]) for row in await tx.execute(found)]


async def member_since(tx: AsyncSession, member_id: str) -> datetime | None:
    """When a member joined."""
    return await tx.scalar(select(MemberRow.joined_at).where(MemberRow.id == member_id))


async def arrive(tx: AsyncSession, identity_id: str, home_id: str, now: datetime) -> None:
    """An account is in a home."""
    if await tx.get(Presence, (identity_id, home_id)) is None:
        tx.add(Presence(identity_id=identity_id, home_id=home_id, since=now))
        await tx.flush()


async def depart(tx: AsyncSession, identity_id: str, home_id: str) -> None:
    """An account is not in a home any more."""
    await tx.execute(
        delete(Presence).where(Presence.identity_id == identity_id, Presence.home_id == home_id)
    )


async def is_anywhere(tx: AsyncSession, member_id: str) -> bool:
    """Whether any account of a member is in any home of the community."""
    found = (
        select(Presence.home_id)
        .join(MemberIdentity, MemberIdentity.identity_id == Presence.identity_id)
        .join(HomeRow, HomeRow.id == Presence.home_id)
        .where(MemberIdentity.member_id == member_id)
        .where(HomeRow.community_id == MemberIdentity.community_id)
    )
    return await tx.scalar(found.limit(1)) is not None
