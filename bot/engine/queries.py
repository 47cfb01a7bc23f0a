"""The engine's own look-ups: communities, accounts, members, roles, channels."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Table, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.days import Dial, LocalDays
from bot.core.people import (
    Address,
    Community,
    Direct,
    Home,
    Identity,
    Member,
    Place,
    read_address,
    write_address,
)
from bot.store.base import UtcDateTime
from bot.store.tables import (
    ChannelRow,
    CommunityRow,
    ConversationRow,
    DialogRow,
    HomeRow,
    IdentityRow,
    InboxRow,
    MemberIdentity,
    MemberRow,
    OutboxRow,
    PostedRow,
    RoleGrant,
)
from bot.store.vault import Sealed

_IDENTITY = cast("Table", IdentityRow.__table__)
_MEMBER = cast("Table", MemberRow.__table__)

# Asked in every turn, while others wait for the door: building them would take longer than asking.
_ACCOUNT = select(IdentityRow).where(
    IdentityRow.platform == bindparam("carrier"), IdentityRow.ref == bindparam("as")
)
_MEMBERS = (
    select(MemberRow)
    .join(MemberIdentity, MemberIdentity.member_id == MemberRow.id)
    .where(MemberIdentity.identity_id == bindparam("account"))
)
_MEMBERS_BY_SEEN = _MEMBERS.order_by(MemberRow.seen_at.desc(), MemberRow.id)
_MEMBER_THERE = _MEMBERS.where(MemberIdentity.community_id == bindparam("community"))
_PLACES = (
    select(HomeRow.platform, HomeRow.ref, ChannelRow.ref)
    .join(HomeRow, HomeRow.id == ChannelRow.home_id)
    .where(ChannelRow.community_id == bindparam("community"))
    .where(ChannelRow.purpose == bindparam("serves"), HomeRow.gone_at.is_(None))
    .order_by(HomeRow.platform, HomeRow.ref, ChannelRow.ref)
)


def community_value(row: CommunityRow) -> Community:
    """The community as handlers see it."""
    return Community(row.id, row.name, row.language, row.zone, row.country, row.calls_emergency)


def member_value(row: MemberRow) -> Member:
    """The member as handlers see them."""
    before = None
    if row.zone_before is not None and row.day_ends_before is not None:
        before = Dial(row.zone_before, row.day_ends_before)
    days = LocalDays(Dial(row.zone, row.day_ends), before, row.clock_since)
    return Member(row.id, row.community_id, row.name, row.language, days)


async def home_row(tx: AsyncSession, home: Home) -> HomeRow | None:
    """The home as we know it."""
    found = select(HomeRow).where(HomeRow.platform == home.platform, HomeRow.ref == home.ref)
    return await tx.scalar(found)


async def community_of(tx: AsyncSession, home: Home) -> CommunityRow | None:
    """The community of a home."""
    found = (
        select(CommunityRow)
        .join(HomeRow, HomeRow.community_id == CommunityRow.id)
        .where(HomeRow.platform == home.platform, HomeRow.ref == home.ref)
    )
    return await tx.scalar(found)


async def channel_of(tx: AsyncSession, place: Place) -> ChannelRow | None:
    """The channel of a place; a thread's channel is its parent."""
    found = (
        select(ChannelRow)
        .join(HomeRow, HomeRow.id == ChannelRow.home_id)
        .where(HomeRow.platform == place.platform, HomeRow.ref == place.home)
        .where(ChannelRow.ref == place.channel)
    )
    return await tx.scalar(found)


async def places_for(tx: AsyncSession, community_id: str, purpose: str) -> Sequence[Place]:
    """The channels of a community that serve a purpose, in the order they were named."""
    rows = await tx.execute(_PLACES, {"community": community_id, "serves": purpose})
    return [Place(platform, home, channel) for platform, home, channel in rows]


async def identity_by_id(tx: AsyncSession, identity_id: str) -> IdentityRow | None:
    """An account by our id."""
    return await tx.get(IdentityRow, identity_id)


async def identity_row(tx: AsyncSession, identity: Identity) -> IdentityRow | None:
    """An account by the platform's id."""
    return await tx.scalar(_ACCOUNT, {"carrier": identity.platform, "as": identity.ref})


async def member_of(tx: AsyncSession, identity_id: str, community_id: str) -> MemberRow | None:
    """The member that an account is in a community."""
    return await tx.scalar(_MEMBER_THERE, {"account": identity_id, "community": community_id})


async def members_of_identity(tx: AsyncSession, identity_id: str) -> Sequence[MemberRow]:
    """All communities' members that an account is, latest active first."""
    return list(await tx.scalars(_MEMBERS_BY_SEEN, {"account": identity_id}))


async def prompt_identity(tx: AsyncSession, member_id: str) -> tuple[IdentityRow, MemberRow] | None:
    """The account to which a member's private messages go."""
    found = (
        select(IdentityRow, MemberRow)
        .join(MemberIdentity, MemberIdentity.identity_id == IdentityRow.id)
        .join(MemberRow, MemberRow.id == MemberIdentity.member_id)
        .where(MemberIdentity.member_id == member_id)
        .order_by(MemberIdentity.prompts.desc(), IdentityRow.blocked_at.is_(None).desc())
        .limit(1)
    )
    row = (await tx.execute(found)).first()
    return (row[0], row[1]) if row else None


async def identities_of_member(tx: AsyncSession, member_id: str) -> Sequence[IdentityRow]:
    """All accounts of a member."""
    found = (
        select(IdentityRow)
        .join(MemberIdentity, MemberIdentity.identity_id == IdentityRow.id)
        .where(MemberIdentity.member_id == member_id)
        .order_by(IdentityRow.id)
    )
    return list(await tx.scalars(found))


async def roles_of(tx: AsyncSession, identity_id: str, community_id: str) -> frozenset[str]:
    """The roles granted to an account in a community."""
    found = select(RoleGrant.role).where(
        RoleGrant.identity_id == identity_id, RoleGrant.community_id == community_id
    )
    return frozenset(await tx.scalars(found))


async def open_conversations(
    tx: AsyncSession, identity_id: str
) -> Sequence[tuple[ConversationRow, CommunityRow]]:
    """The conversations in which this account's typed private text may belong."""
    found = (
        select(ConversationRow, CommunityRow)
        .join(CommunityRow, CommunityRow.id == ConversationRow.community_id)
        .where(ConversationRow.identity_id == identity_id, ConversationRow.closed_at.is_(None))
        .order_by(ConversationRow.opened_at, ConversationRow.id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def dialog_of(
    tx: AsyncSession, identity_id: str, kind: str, now: datetime
) -> DialogRow | None:
    """The form (or the waiting words) of an account, unless it is too old."""
    found = select(DialogRow).where(
        DialogRow.identity_id == identity_id, DialogRow.kind == kind, DialogRow.expires_at > now
    )
    return await tx.scalar(found)


async def inbox_row(tx: AsyncSession, key: str) -> InboxRow | None:
    """An event that was handled."""
    return await tx.scalar(select(InboxRow).where(InboxRow.key == key))


async def keep_answer(tx: AsyncSession, row_id: str, response: Sealed) -> None:
    """What was answered to an event."""
    kept = update(InboxRow).where(InboxRow.id == row_id).values(response=response)
    await tx.execute(kept, execution_options={"synchronize_session": False})


async def member_by_id(tx: AsyncSession, member_id: str) -> MemberRow | None:
    """A member by our id."""
    return await tx.get(MemberRow, member_id)


async def community_by_id(tx: AsyncSession, community_id: str) -> CommunityRow | None:
    """A community by our id."""
    return await tx.get(CommunityRow, community_id)


async def is_account_of(tx: AsyncSession, identity_id: str, member_id: str) -> bool:
    """Whether an account is one of a member's."""
    return await tx.get(MemberIdentity, (member_id, identity_id)) is not None


async def communities(tx: AsyncSession) -> Sequence[CommunityRow]:
    """All communities of this installation."""
    return list(await tx.scalars(select(CommunityRow).order_by(CommunityRow.created_at)))


async def homes_on(tx: AsyncSession, platform: str) -> Sequence[HomeRow]:
    """The homes on a platform that we have not been taken out of."""
    found = select(HomeRow).where(HomeRow.platform == platform, HomeRow.gone_at.is_(None))
    return list(await tx.scalars(found.order_by(HomeRow.ref)))


async def conversation_answered(
    tx: AsyncSession, identity_id: str, address: str, message: str
) -> ConversationRow | None:
    """The open conversation to which a message of ours in a private chat belongs."""
    found = (
        select(ConversationRow, PostedRow.refs)
        .join(PostedRow, PostedRow.subject_id == ConversationRow.subject_id)
        .where(ConversationRow.identity_id == identity_id, ConversationRow.closed_at.is_(None))
        .where(PostedRow.address == address, PostedRow.refs.contains(message, autoescape=True))
    )
    for conversation, refs in await tx.execute(found):
        if message in refs.splitlines():
            return conversation
    return None


async def mark_seen(tx: AsyncSession, seen: Mapping[tuple[str, str], datetime]) -> None:
    """When accounts (platform and ref) were last there, on them and on their members.

    Two statements, however many there are: a busy minute must not keep anybody waiting.
    """
    values = [{"on": platform, "as": ref, "then": at} for (platform, ref), at in seen.items()]
    if not values:
        return
    connection = await tx.connection()
    account = (IdentityRow.platform == bindparam("on")) & (IdentityRow.ref == bindparam("as"))
    then = bindparam("then", type_=UtcDateTime)
    await connection.execute(update(_IDENTITY).where(account).values(seen_at=then), values)
    theirs = (
        select(MemberIdentity.member_id)
        .join(IdentityRow, IdentityRow.id == MemberIdentity.identity_id)
        .where(account)
    )
    later = update(_MEMBER).where(MemberRow.id.in_(theirs), MemberRow.seen_at < then)
    await connection.execute(later.values(seen_at=then), values)


async def drop_dialog(tx: AsyncSession, identity_id: str, kind: str) -> None:
    """Forget a form or waiting words of an account."""
    gone = delete(DialogRow).where(DialogRow.identity_id == identity_id, DialogRow.kind == kind)
    await tx.execute(gone)


async def drop_lapsed(tx: AsyncSession, identity_id: str, kind: str, now: datetime) -> bool:
    """Forget a form that has run out; whether there was one."""
    old = delete(DialogRow).where(
        DialogRow.identity_id == identity_id, DialogRow.kind == kind, DialogRow.expires_at <= now
    )
    return await tx.scalar(old.returning(DialogRow.id)) is not None


async def move_home(tx: AsyncSession, home: Home, now_at: Home | None, now: datetime) -> None:
    """A home has another reference, or the bot was taken out of it."""
    row = await home_row(tx, home)
    if row is None:
        return
    if now_at is None:
        row.gone_at = now
        return
    row.ref = now_at.ref
    own = update(ChannelRow).where(ChannelRow.home_id == row.id, ChannelRow.ref == home.ref)
    await tx.execute(own.values(ref=now_at.ref))
    waiting = select(OutboxRow).where(OutboxRow.platform == home.platform)
    for post in await tx.scalars(waiting.where(OutboxRow.state == "ready")):
        post.address = write_address(moved_address(read_address(post.address), home, now_at))


def moved_address(address: Address, home: Home, now_at: Home) -> Address:
    """The address after its home got another reference. A group's own channel moves along."""
    if isinstance(address, Direct) or not address.is_in(home):
        return address
    channel = now_at.ref if address.channel == home.ref else address.channel
    return Place(now_at.platform, now_at.ref, channel, address.thread)
