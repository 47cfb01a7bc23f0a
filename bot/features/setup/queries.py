"""What setting up reads and writes."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, distinct, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.setup.records import HomeCode, Inspection, Notice
from bot.store.base import Base
from bot.store.insert import insert_ignore
from bot.store.tables import (
    ChannelRow,
    CommunityRow,
    HomeRow,
    IdentityRow,
    MemberIdentity,
    RoleGrant,
)


async def community(tx: AsyncSession, community_id: str) -> CommunityRow:
    """The community's row, to be changed. Raises LookupError."""
    row = await tx.get(CommunityRow, community_id, with_for_update=True)
    if row is None:
        raise LookupError(community_id)
    return row


async def community_seen(tx: AsyncSession, community_id: str) -> CommunityRow:
    """The community's row, to be looked at. Raises LookupError."""
    row = await tx.get(CommunityRow, community_id)
    if row is None:
        raise LookupError(community_id)
    return row


async def homes(tx: AsyncSession, community_id: str) -> Sequence[HomeRow]:
    """The homes of a community."""
    found = select(HomeRow).where(HomeRow.community_id == community_id, HomeRow.gone_at.is_(None))
    return list(await tx.scalars(found.order_by(HomeRow.platform, HomeRow.ref)))


async def channels(tx: AsyncSession, community_id: str) -> Sequence[tuple[ChannelRow, HomeRow]]:
    """The channels of a community with the home of each."""
    found = (
        select(ChannelRow, HomeRow)
        .join(HomeRow, HomeRow.id == ChannelRow.home_id)
        .where(ChannelRow.community_id == community_id, HomeRow.gone_at.is_(None))
        .order_by(HomeRow.platform, HomeRow.ref, ChannelRow.name, ChannelRow.ref)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def channel(tx: AsyncSession, community_id: str, channel_id: str) -> ChannelRow | None:
    """A channel of this community."""
    row = await tx.get(ChannelRow, channel_id)
    return row if row is not None and row.community_id == community_id else None


async def add_channels(
    tx: AsyncSession, home: HomeRow, named: Sequence[tuple[str, str]]
) -> set[str]:
    """Note channels (reference, name) of a home; gives the ids of those that are new."""
    rows = [
        {
            "id": new_id(),
            "home_id": home.id,
            "community_id": home.community_id,
            "ref": ref,
            "name": name,
            "purpose": "chat",
            "screened": True,
        }
        for ref, name in named
    ]
    new = await insert_ignore(tx, ChannelRow, rows)
    for ref, name in named:
        await tx.execute(
            update(ChannelRow)
            .where(ChannelRow.home_id == home.id, ChannelRow.ref == ref, ChannelRow.name != name)
            .values(name=name)
        )
    return new


async def grant(
    tx: AsyncSession, community_id: str, identity_id: str, role: str, source: str, now: datetime
) -> None:
    """Give a role, once."""
    values = {"community_id": community_id, "identity_id": identity_id, "role": role}
    row = {**values, "id": new_id(), "source": source, "granted_at": now}
    await insert_ignore(tx, RoleGrant, [row])


async def team(tx: AsyncSession, community_id: str) -> Sequence[tuple[RoleGrant, IdentityRow]]:
    """Everybody with a role in a community."""
    found = (
        select(RoleGrant, IdentityRow)
        .join(IdentityRow, IdentityRow.id == RoleGrant.identity_id)
        .where(RoleGrant.community_id == community_id)
        .order_by(IdentityRow.name, IdentityRow.id, RoleGrant.role)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def team_size(tx: AsyncSession, community_id: str) -> int:
    """How many people have a role: two accounts of one member are one person."""
    member = MemberIdentity.member_id
    found = (
        select(func.count(distinct(func.coalesce(member, RoleGrant.identity_id))))
        .select_from(RoleGrant)
        .outerjoin(
            MemberIdentity,
            (MemberIdentity.identity_id == RoleGrant.identity_id)
            & (MemberIdentity.community_id == RoleGrant.community_id),
        )
        .where(RoleGrant.community_id == community_id)
    )
    return await tx.scalar(found) or 0


async def accounts_named(
    tx: AsyncSession, platforms: Sequence[str], name: str
) -> Sequence[IdentityRow]:
    """Accounts that carry a name, or have it as the platform's id."""
    wanted = name.removeprefix("@")
    found = select(IdentityRow).where(
        IdentityRow.platform.in_(platforms),
        (func.lower(IdentityRow.name) == wanted.lower()) | (IdentityRow.ref == wanted),
    )
    return list(await tx.scalars(found.limit(3)))


async def withdraw_grant(tx: AsyncSession, community_id: str, grant_id: str) -> bool:
    """Take back a role that was given here (not one that the platform gives)."""
    gone = delete(RoleGrant).where(
        RoleGrant.id == grant_id,
        RoleGrant.community_id == community_id,
        RoleGrant.source == "setting",
    )
    return (await tx.scalar(gone.returning(RoleGrant.id))) is not None


async def notice_of(tx: AsyncSession, channel_id: str) -> Notice | None:
    """The notice of a channel."""
    return await tx.scalar(select(Notice).where(Notice.channel_id == channel_id))


async def inspections(tx: AsyncSession, community_id: str) -> Sequence[tuple[Inspection, HomeRow]]:
    """What was found in the homes of a community."""
    found = (
        select(Inspection, HomeRow)
        .join(HomeRow, HomeRow.id == Inspection.home_id)
        .where(HomeRow.community_id == community_id, HomeRow.gone_at.is_(None))
        .order_by(Inspection.blind.desc(), HomeRow.platform, HomeRow.ref)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def inspections_of(tx: AsyncSession, homes: Sequence[HomeRow]) -> dict[str, Inspection]:
    """What was found in these homes, by home."""
    found = select(Inspection).where(Inspection.home_id.in_([home.id for home in homes]))
    return {row.home_id: row for row in await tx.scalars(found)}


async def is_blind(tx: AsyncSession) -> bool:
    """Whether screening sees nothing in some home."""
    found = (
        select(Inspection.id)
        .join(HomeRow, HomeRow.id == Inspection.home_id)
        .where(Inspection.blind, HomeRow.gone_at.is_(None))
    )
    return (await tx.scalar(found.limit(1))) is not None


async def uninspected(tx: AsyncSession, before: datetime) -> Sequence[str]:
    """Communities with a home that was never looked at, or not since then."""
    stale = Inspection.checked_at.is_(None) | (Inspection.checked_at <= before)
    found = (
        select(HomeRow.community_id)
        .outerjoin(Inspection, Inspection.home_id == HomeRow.id)
        .where(HomeRow.gone_at.is_(None), stale)
    )
    return sorted(set(await tx.scalars(found)))


async def look_again(tx: AsyncSession, community_id: str) -> None:
    """Have the homes of a community looked at as soon as possible."""
    mine = select(HomeRow.id).where(HomeRow.community_id == community_id)
    await tx.execute(update(Inspection).where(Inspection.home_id.in_(mine)).values(checked_at=None))


async def use_code(tx: AsyncSession, digests: frozenset[str], now: datetime) -> str | None:
    """Use up a code; gives its community, or None for a wrong, old or used one."""
    used = (
        update(HomeCode)
        .where(HomeCode.digest.in_(digests), HomeCode.used_at.is_(None))
        .where(HomeCode.expires_at > now)
        .values(used_at=now)
    )
    return await tx.scalar(used.returning(HomeCode.community_id))


async def any_old_codes(tx: AsyncSession, now: datetime) -> bool:
    """Whether there are codes that nobody can use any more."""
    return (
        await tx.scalar(select(HomeCode.id).where(HomeCode.expires_at <= now).limit(1)) is not None
    )


async def forget_codes(tx: AsyncSession, now: datetime) -> None:
    """Codes that nobody can use any more."""
    await tx.execute(delete(HomeCode).where(HomeCode.expires_at <= now))


_MOVED = {"home", "channel", "role_grant", "identity", "home_code"}


async def in_use(tx: AsyncSession, community_id: str) -> bool:
    """Whether anything but its homes belongs to a community: then it cannot become another's."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name != "community" or table.name in _MOVED:
                continue
            found = select(key.parent).where(key.parent == community_id).limit(1)
            if await tx.scalar(found) is not None:
                return True
    return False


async def move_homes(tx: AsyncSession, old_id: str, new_id_: str) -> None:
    """Make the homes of a community that nobody uses homes of another; the old one goes."""
    for kind in (HomeRow, ChannelRow):
        moved = update(kind).where(kind.community_id == old_id).values(community_id=new_id_)
        await tx.execute(moved)
    await tx.execute(
        update(IdentityRow)
        .where(IdentityRow.current_community_id == old_id)
        .values(current_community_id=new_id_)
    )
    await tx.execute(delete(RoleGrant).where(RoleGrant.community_id == old_id))
    await tx.execute(delete(CommunityRow).where(CommunityRow.id == old_id))


async def state_rows(tx: AsyncSession) -> tuple[Sequence[HomeRow], Sequence[CommunityRow]]:
    """All homes and communities of this installation."""
    found = await tx.scalars(select(HomeRow).where(HomeRow.gone_at.is_(None)))
    communities = await tx.scalars(select(CommunityRow).order_by(CommunityRow.created_at))
    return list(found), list(communities)
