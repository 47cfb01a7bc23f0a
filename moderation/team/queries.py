"""All SQL about the team."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.insert import insert_ignore
from bot.store.tables import (
    ChannelRow,
    CommunityRow,
    HomeRow,
    IdentityRow,
    MemberIdentity,
    RoleGrant,
)
from moderation.ladder.rules import Hand
from moderation.practice.records import Practised
from moderation.records import Around, Card, Case, Exclusion, PersonRequest

ADMIN, MODERATOR = "admin", "moderator"


# Built once: they are asked for every alert, and building them takes longer than asking.
_TEAM = (
    select(RoleGrant.role, IdentityRow, Around, Practised.at)
    .join(IdentityRow, IdentityRow.id == RoleGrant.identity_id)
    .outerjoin(
        Around,
        (Around.identity_id == IdentityRow.id) & (Around.community_id == bindparam("community")),
    )
    .outerjoin(
        Practised,
        (Practised.identity_id == IdentityRow.id)
        & (Practised.community_id == bindparam("community")),
    )
    .where(RoleGrant.community_id == bindparam("community"))
    .where(RoleGrant.role.in_([ADMIN, MODERATOR]))
    .order_by(IdentityRow.name, IdentityRow.id)
)
_LINKED = select(MemberIdentity.identity_id).where(
    MemberIdentity.member_id.in_(
        select(MemberIdentity.member_id).where(
            MemberIdentity.identity_id.in_(bindparam("known", expanding=True))
        )
    )
)
_WITHOUT_CARD = (
    select(ChannelRow.community_id)
    .join(HomeRow, HomeRow.id == ChannelRow.home_id)
    .join(CommunityRow, CommunityRow.id == ChannelRow.community_id)
    .where(ChannelRow.purpose == "moderators", HomeRow.gone_at.is_(None))
    .where(CommunityRow.set_up_at.is_not(None))
    .where(CommunityRow.id.not_in(select(Card.community_id).where(Card.kind == "around")))
)
_CHANGE = select(
    _WITHOUT_CARD.exists(),
    select(func.min(Around.until)).scalar_subquery(),
    select(func.min(Around.off_until)).scalar_subquery(),
)
_EXCLUDED = select(Exclusion.moderator_id).where(Exclusion.member_id == bindparam("member"))


async def team_of(tx: AsyncSession, community_id: str, now: datetime) -> tuple[Hand, ...]:
    """Everybody on the team, by name."""
    hands: dict[str, Hand] = {}
    for role, account, around, practised in await tx.execute(_TEAM, {"community": community_id}):
        hand = _hand(role, account, around, hands.get(account.id), now)
        hands[account.id] = msgspec.structs.replace(hand, practised=practised is not None)
    return tuple(hands.values())


def _hand(
    role: str, account: IdentityRow, around: Around | None, before: Hand | None, now: datetime
) -> Hand:
    return Hand(
        id=account.id,
        name=account.name,
        moderator=role == MODERATOR or (before is not None and before.moderator),
        admin=role == ADMIN or (before is not None and before.admin),
        around=_is_around(around, now),
        off=_is_off(around, now),
        wake=around is not None and around.wake_for_now,
    )


def _is_around(row: Around | None, now: datetime) -> bool:
    return row is not None and row.until is not None and row.until > now


def _is_off(row: Around | None, now: datetime) -> bool:
    if row is None or not row.off:
        return False
    return row.off_until is None or row.off_until > now


async def own_accounts(tx: AsyncSession, identity_ids: Iterable[str]) -> frozenset[str]:
    """These accounts and all others of the same people, as far as they have linked them."""
    known = frozenset(identity_ids)
    return known | frozenset(await tx.scalars(_LINKED, {"known": list(known)}))


async def accounts_of(tx: AsyncSession, matter: Case | PersonRequest) -> frozenset[str]:
    """All accounts of the person it is about."""
    return await own_accounts(tx, [matter.identity_id])


async def excluded_by(tx: AsyncSession, member_id: str | None) -> frozenset[str]:
    """The accounts of the moderator whom a member has named."""
    if member_id is None:
        return frozenset()
    named = list(await tx.scalars(_EXCLUDED, {"member": member_id}))
    return await own_accounts(tx, named) if named else frozenset()


async def named_by(tx: AsyncSession, member_id: str) -> str | None:
    """The account of the moderator whom a member has named."""
    found = select(Exclusion.moderator_id).where(Exclusion.member_id == member_id)
    return await tx.scalar(found)


async def exclude_nobody(tx: AsyncSession, member_id: str) -> None:
    """A member has taken it back."""
    await tx.execute(delete(Exclusion).where(Exclusion.member_id == member_id))


async def exclude(tx: AsyncSession, member_id: str, moderator_id: str, now: datetime) -> None:
    """A member names one moderator; a second one takes the first one's place."""
    row = await tx.scalar(select(Exclusion).where(Exclusion.member_id == member_id))
    if row is None:
        row = Exclusion(id=new_id(), member_id=member_id)
        tx.add(row)
    row.moderator_id, row.at = moderator_id, now
    await tx.flush()


async def around_row(tx: AsyncSession, community_id: str, identity_id: str) -> Around:
    """What somebody has said about themselves, to be changed."""
    values = {"id": new_id(), "community_id": community_id, "identity_id": identity_id}
    await insert_ignore(tx, Around, [values])
    found = select(Around).where(
        Around.community_id == community_id, Around.identity_id == identity_id
    )
    return (await tx.scalars(found.with_for_update())).one()


async def around_until(tx: AsyncSession, community_id: str, now: datetime) -> dict[str, datetime]:
    """Until when those who are around have said so."""
    found = select(Around).where(Around.community_id == community_id, Around.until > now)
    return {row.identity_id: row.until for row in await tx.scalars(found) if row.until}


async def expired(tx: AsyncSession, now: datetime) -> Sequence[Around]:
    """Those whose time is over."""
    over = or_(Around.until <= now, Around.off_until <= now)
    return list(await tx.scalars(select(Around).where(over).with_for_update()))


async def next_change(tx: AsyncSession) -> tuple[bool, datetime | None]:
    """Whether a channel has no card of who is around yet, and when the next time is over."""
    [(missing, *ends)] = await tx.execute(_CHANGE)
    return missing, min((end for end in ends if end is not None), default=None)


async def community_row(tx: AsyncSession, community_id: str) -> CommunityRow:
    """The community with its settings."""
    return await tx.get_one(CommunityRow, community_id)


async def watched_communities(tx: AsyncSession) -> Sequence[str]:
    """The communities that are set up and have a moderators' channel."""
    found = (
        select(ChannelRow.community_id)
        .join(HomeRow, HomeRow.id == ChannelRow.home_id)
        .join(CommunityRow, CommunityRow.id == ChannelRow.community_id)
        .where(CommunityRow.set_up_at.is_not(None))
        .where(ChannelRow.purpose == "moderators", HomeRow.gone_at.is_(None))
        .distinct()
    )
    return list(await tx.scalars(found))


async def everybody_by_home(
    tx: AsyncSession,
) -> Sequence[tuple[HomeRow, CommunityRow, IdentityRow]]:
    """For the last resort: every home, its community, and each of the team there."""
    found = (
        select(HomeRow, CommunityRow, IdentityRow)
        .join(CommunityRow, CommunityRow.id == HomeRow.community_id)
        .join(RoleGrant, RoleGrant.community_id == CommunityRow.id)
        .join(IdentityRow, IdentityRow.id == RoleGrant.identity_id)
        .where(RoleGrant.role.in_([ADMIN, MODERATOR]))
        .distinct()
    )
    return [(row[0], row[1], row[2]) for row in await tx.execute(found)]


async def kept_away(tx: AsyncSession) -> dict[str, frozenset[tuple[str, str]]]:
    """By account of the team: the accounts (platform and ref) whose words it must not see."""
    found: dict[str, frozenset[tuple[str, str]]] = {}
    team = select(RoleGrant.identity_id).where(RoleGrant.role.in_([ADMIN, MODERATOR])).distinct()
    for account_id in list(await tx.scalars(team)):
        own = await own_accounts(tx, [account_id])
        members = select(Exclusion.member_id).where(Exclusion.moderator_id.in_(own))
        theirs = select(MemberIdentity.identity_id).where(MemberIdentity.member_id.in_(members))
        accounts = select(IdentityRow.platform, IdentityRow.ref).where(
            or_(IdentityRow.id.in_(own), IdentityRow.id.in_(theirs))
        )
        found[account_id] = frozenset((row[0], row[1]) for row in await tx.execute(accounts))
    return found
