"""What joining reads and writes."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.core.people import Community, Home
from bot.engine.context import people
from bot.features.onboarding.records import Joining
from bot.store.insert import insert_ignore
from bot.store.tables import (
    CommunityRow,
    Consent,
    HomeRow,
    IdentityRow,
    MemberIdentity,
    MemberRow,
    Presence,
)


async def joining_of(
    tx: AsyncSession, identity_id: str, community_id: str, now: datetime
) -> Joining | None:
    """What somebody has answered so far, unless it is too old."""
    found = select(Joining).where(
        Joining.identity_id == identity_id,
        Joining.community_id == community_id,
        Joining.expires_at > now,
    )
    return await tx.scalar(found)


async def forget_joining(tx: AsyncSession, identity_id: str, community_id: str) -> None:
    """Keep nothing of an attempt to join."""
    await tx.execute(
        delete(Joining).where(
            Joining.identity_id == identity_id, Joining.community_id == community_id
        )
    )


async def forget_expired(tx: AsyncSession, now: datetime, limit: int) -> int:
    """Erase some of the answers that nobody came back to; gives how many."""
    old = select(Joining.id).where(Joining.expires_at <= now).limit(limit)
    gone = await tx.scalars(delete(Joining).where(Joining.id.in_(old)).returning(Joining.id))
    return len(gone.all())


NEXT_EXPIRY = select(func.min(Joining.expires_at))
"""When the oldest answers will be too old."""


async def home_of(
    tx: AsyncSession, community_id: str, platform: str, home: Home | None
) -> str | None:
    """The home through which somebody joins; from a private chat, the community's first there."""
    if home is not None:
        row = await people.home_row(tx, home)
        return row.id if row else None
    found = select(HomeRow.id).where(
        HomeRow.community_id == community_id,
        HomeRow.platform == platform,
        HomeRow.gone_at.is_(None),
    )
    return await tx.scalar(found.order_by(HomeRow.ref).limit(1))


async def day_ends(tx: AsyncSession, community_id: str) -> int:
    """When a day ends in a community, in minutes after local midnight."""
    found = select(CommunityRow.day_ends).where(CommunityRow.id == community_id)
    return await tx.scalar(found) or 0


async def add_member(tx: AsyncSession, member: MemberRow, joining: Joining) -> None:
    """A member with the account that joined, where it is, and the consent it gave."""
    tx.add(member)
    await tx.flush()
    link = {
        "member_id": member.id,
        "identity_id": joining.identity_id,
        "community_id": member.community_id,
        "prompts": True,
    }
    tx.add(MemberIdentity(**link))
    if joining.home_id is not None:
        known = await tx.get(Presence, (joining.identity_id, joining.home_id))
        if known is None:
            tx.add(
                Presence(
                    identity_id=joining.identity_id,
                    home_id=joining.home_id,
                    since=member.joined_at,
                )
            )
    await tx.flush()


async def add_consent(
    tx: AsyncSession, member_id: str, kind: str, version: int, given_at: datetime
) -> None:
    """What somebody agreed to, with the version of the text they read."""
    row = {"id": new_id(), "member_id": member_id, "kind": kind, "version": version}
    await insert_ignore(tx, Consent, [{**row, "given_at": given_at, "revoked_at": None}])


async def make_current(tx: AsyncSession, identity_id: str, community: Community) -> None:
    """Private words of this account belong to this community from now on."""
    account = await tx.get(IdentityRow, identity_id)
    if account is not None:
        account.current_community_id = community.id


async def answers_of(
    tx: AsyncSession, identity_ids: Sequence[str], community_id: str
) -> list[Joining]:
    """What some accounts have answered so far in a community."""
    found = select(Joining).where(
        Joining.identity_id.in_(identity_ids), Joining.community_id == community_id
    )
    return list(await tx.scalars(found))
