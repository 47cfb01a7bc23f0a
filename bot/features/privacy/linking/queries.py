"""Codes, and which accounts a member has."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.privacy.records import AccountCode
from bot.store.tables import HomeRow, IdentityRow, MemberIdentity, Presence


async def claim(
    tx: AsyncSession, digests: frozenset[str], identity_id: str, now: datetime
) -> AccountCode | None:
    """The code, given by this account from now on; None for a wrong, old, used or taken one."""
    taken = (
        update(AccountCode)
        .where(AccountCode.digest.in_(digests), AccountCode.used_at.is_(None))
        .where(AccountCode.expires_at > now)
        .where(AccountCode.identity_id.is_(None) | (AccountCode.identity_id == identity_id))
        .values(identity_id=identity_id)
    )
    code_id = await tx.scalar(taken.returning(AccountCode.id))
    if code_id is None:
        return None
    return await tx.get(AccountCode, code_id, populate_existing=True)


async def use(
    tx: AsyncSession, code_id: str, identity_id: str, now: datetime
) -> AccountCode | None:
    """Use a code up, once, by the account that gave it."""
    used = (
        update(AccountCode)
        .where(AccountCode.id == code_id, AccountCode.identity_id == identity_id)
        .where(AccountCode.used_at.is_(None), AccountCode.expires_at > now)
        .values(used_at=now)
    )
    if await tx.scalar(used.returning(AccountCode.id)) is None:
        return None
    return await tx.get(AccountCode, code_id, populate_existing=True)


async def give_back(tx: AsyncSession, code_id: str, identity_id: str) -> None:
    """Not now: the code can be given by another account until it is too old."""
    await tx.execute(
        update(AccountCode)
        .where(AccountCode.id == code_id, AccountCode.identity_id == identity_id)
        .where(AccountCode.used_at.is_(None))
        .values(identity_id=None)
    )


async def forget_codes(tx: AsyncSession, member_id: str) -> None:
    """A new code ends the older ones."""
    await tx.execute(
        delete(AccountCode).where(AccountCode.member_id == member_id, AccountCode.used_at.is_(None))
    )


async def accounts(tx: AsyncSession, member_id: str) -> Sequence[tuple[IdentityRow, bool]]:
    """The accounts of a member, and which of them private messages go to."""
    found = (
        select(IdentityRow, MemberIdentity.prompts)
        .join(MemberIdentity, MemberIdentity.identity_id == IdentityRow.id)
        .where(MemberIdentity.member_id == member_id)
        .order_by(MemberIdentity.prompts.desc(), IdentityRow.platform, IdentityRow.id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def add_account(
    tx: AsyncSession, member_id: str, identity_id: str, community_id: str
) -> None:
    """One more account of a member."""
    tx.add(
        MemberIdentity(
            member_id=member_id,
            identity_id=identity_id,
            community_id=community_id,
            prompts=False,
        )
    )
    await tx.flush()


async def remove_account(tx: AsyncSession, member_id: str, identity_id: str) -> None:
    """An account of its own again."""
    await tx.execute(
        delete(MemberIdentity).where(
            MemberIdentity.member_id == member_id, MemberIdentity.identity_id == identity_id
        )
    )
    await tx.execute(delete(Presence).where(Presence.identity_id == identity_id))


async def write_to(tx: AsyncSession, member_id: str, identity_id: str) -> None:
    """Private messages go to this account and to no other."""
    mine = MemberIdentity.member_id == member_id
    await tx.execute(
        update(MemberIdentity).where(mine).values(prompts=MemberIdentity.identity_id == identity_id)
    )


async def first_home(tx: AsyncSession, community_id: str, platform: str) -> str | None:
    """The home of a community on a platform (the first, where there are several)."""
    found = select(HomeRow.id).where(
        HomeRow.community_id == community_id,
        HomeRow.platform == platform,
        HomeRow.gone_at.is_(None),
    )
    return await tx.scalar(found.order_by(HomeRow.ref).limit(1))
