"""What the shared tables keep of a person: read, erased, moved."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.people import Direct, write_address
from bot.core.registry import DataSubject
from bot.features.privacy.records import AccountCode, Erasure
from bot.store.base import Base
from bot.store.tables import (
    Consent,
    ConversationRow,
    DialogRow,
    HomeRow,
    IdentityRow,
    InboxRow,
    MemberIdentity,
    MemberRow,
    OutboxRow,
    PostedRow,
    Presence,
    RoleGrant,
)

GOES_WITH_ACCOUNT = frozenset({"inbox", "outbox", "posted", "dialog", "presence"})
"""Rows that are no reason to keep an account: they go with it."""


MODERATION = "moderation."
"""How the purposes begin of what is sent about cases."""


async def member(tx: AsyncSession, who: DataSubject) -> MemberRow | None:
    """The member."""
    return await tx.get(MemberRow, who.member_id) if who.member_id else None


async def accounts(tx: AsyncSession, who: DataSubject) -> Sequence[IdentityRow]:
    """The accounts."""
    found = select(IdentityRow).where(IdentityRow.id.in_(who.identity_ids))
    return list(await tx.scalars(found.order_by(IdentityRow.platform, IdentityRow.ref)))


async def links(tx: AsyncSession, who: DataSubject) -> Sequence[MemberIdentity]:
    """Which accounts belong to the member."""
    found = select(MemberIdentity).where(MemberIdentity.member_id == who.member_id)
    return list(await tx.scalars(found))


async def presences(tx: AsyncSession, who: DataSubject) -> Sequence[tuple[Presence, HomeRow]]:
    """In which homes of the community the accounts are."""
    found = (
        select(Presence, HomeRow)
        .join(HomeRow, HomeRow.id == Presence.home_id)
        .where(Presence.identity_id.in_(who.identity_ids))
        .where(HomeRow.community_id == who.community_id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def grants(tx: AsyncSession, who: DataSubject) -> Sequence[RoleGrant]:
    """Roles in the community."""
    found = select(RoleGrant).where(RoleGrant.identity_id.in_(who.identity_ids))
    return list(await tx.scalars(found.where(RoleGrant.community_id == who.community_id)))


async def consents(tx: AsyncSession, member_id: str | None) -> Sequence[Consent]:
    """What the member agreed to, oldest first."""
    found = select(Consent).where(Consent.member_id == member_id)
    return list(await tx.scalars(found.order_by(Consent.given_at, Consent.id)))


async def handled(tx: AsyncSession, who: DataSubject) -> Sequence[datetime]:
    """When things these accounts did were handled."""
    found = select(InboxRow.handled_at).where(InboxRow.identity_id.in_(who.identity_ids))
    return list(await tx.scalars(found.order_by(InboxRow.handled_at)))


def _of_subject(kind: type[OutboxRow] | type[PostedRow], who: DataSubject) -> ColumnElement[bool]:
    """Rows about the member, and rows to their accounts that are about nobody else."""
    nobody = kind.member_id.is_(None)
    theirs = kind.identity_id.in_(who.identity_ids) & nobody
    return theirs if who.member_id is None else or_(kind.member_id == who.member_id, theirs)


async def sent(tx: AsyncSession, who: DataSubject) -> Sequence[tuple[Any, ...]]:
    """What was or will be sent: purpose, state, when made, when done."""
    columns = (OutboxRow.purpose, OutboxRow.state, OutboxRow.created_at, OutboxRow.done_at)
    found = select(*columns).where(_of_subject(OutboxRow, who))
    return [tuple(row) for row in await tx.execute(found.order_by(OutboxRow.created_at))]


async def posted(tx: AsyncSession, who: DataSubject) -> Sequence[PostedRow]:
    """Messages that stand somewhere."""
    found = select(PostedRow).where(_of_subject(PostedRow, who))
    return list(await tx.scalars(found.order_by(PostedRow.posted_at)))


async def dialogs(tx: AsyncSession, who: DataSubject) -> Sequence[DialogRow]:
    """Forms half filled in, words that wait."""
    found = select(DialogRow).where(DialogRow.identity_id.in_(who.identity_ids))
    here = DialogRow.community_id.is_(None) | (DialogRow.community_id == who.community_id)
    return list(await tx.scalars(found.where(here)))


async def conversations(tx: AsyncSession, who: DataSubject) -> Sequence[ConversationRow]:
    """Conversations through the bot."""
    found = select(ConversationRow).where(ConversationRow.identity_id.in_(who.identity_ids))
    return list(await tx.scalars(found.where(ConversationRow.community_id == who.community_id)))


async def erasures(tx: AsyncSession, who: DataSubject) -> Sequence[Erasure]:
    """Deletions that were asked for."""
    found = select(Erasure).where(Erasure.identity_id.in_(who.identity_ids))
    return list(await tx.scalars(found.where(Erasure.community_id == who.community_id)))


async def codes(tx: AsyncSession, who: DataSubject) -> Sequence[AccountCode]:
    """Codes made by the member or given by one of the accounts."""
    mine = AccountCode.member_id == who.member_id
    given = AccountCode.identity_id.in_(who.identity_ids)
    found = select(AccountCode).where(AccountCode.community_id == who.community_id)
    return list(await tx.scalars(found.where(given if who.member_id is None else mine | given)))


async def erase(tx: AsyncSession, who: DataSubject, keep_posted_until: datetime) -> None:
    """Take the person out of the shared tables. Roles stay: they are the team's, not theirs."""
    ids = who.identity_ids
    await tx.execute(delete(InboxRow).where(InboxRow.identity_id.in_(ids)))
    for row in (*await dialogs(tx, who), *await conversations(tx, who)):
        await tx.delete(row)
    for erasure in await erasures(tx, who):
        await tx.delete(erasure)
    for code in await codes(tx, who):
        await tx.delete(code)
    for presence, _ in await presences(tx, who):
        await tx.delete(presence)
    await tx.flush()
    await _erase_messages(tx, who, keep_posted_until)
    if who.member_id is not None:
        await tx.execute(delete(Consent).where(Consent.member_id == who.member_id))
        await tx.execute(delete(MemberIdentity).where(MemberIdentity.member_id == who.member_id))
        await tx.execute(delete(MemberRow).where(MemberRow.id == who.member_id))
    await tx.execute(
        update(IdentityRow)
        .where(IdentityRow.id.in_(ids), IdentityRow.current_community_id == who.community_id)
        .values(current_community_id=None)
    )
    for identity_id in ids:
        if not await is_referred_to(tx, identity_id):
            await forget_account(tx, identity_id)


async def _erase_messages(tx: AsyncSession, who: DataSubject, keep_until: datetime) -> None:
    """Nothing more is sent to them, and posts keep their place until they have been made neutral.

    What moderation sends stays without a name on it: a case may still be open.
    """
    stays = OutboxRow.purpose.startswith(MODERATION) | (
        OutboxRow.identity_id.is_(None) & OutboxRow.op.in_(("edit", "remove"))
    )
    mine = _of_subject(OutboxRow, who)
    await tx.execute(delete(OutboxRow).where(mine, ~((OutboxRow.state == "ready") & stays)))
    await tx.execute(update(OutboxRow).where(mine).values(member_id=None))
    private = [write_address(Direct(a.platform, a.ref)) for a in await accounts(tx, who)]
    mine = _of_subject(PostedRow, who)
    theirs = PostedRow.purpose.startswith(MODERATION)
    await tx.execute(update(PostedRow).where(mine, theirs).values(member_id=None))
    await tx.execute(delete(PostedRow).where(mine, ~theirs, PostedRow.address.in_(private)))
    await tx.execute(
        update(PostedRow)
        .where(mine, ~theirs)
        .values(member_id=None, identity_id=None, keep_until=keep_until)
    )


def references() -> list[tuple[Table, Any]]:
    """Every column of every table that may hold an account's id."""
    found = []
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            points = any(key.column.table.name == "identity" for key in column.foreign_keys)
            if points or column.name == "identity_id":
                found.append((table, column))
    return found


async def is_referred_to(tx: AsyncSession, identity_id: str) -> bool:
    """Whether anything still needs this account: another community, a role, a case."""
    for table, column in references():
        if table.name in GOES_WITH_ACCOUNT:
            continue
        if await tx.scalar(select(column).where(column == identity_id).limit(1)) is not None:
            return True
    return False


async def unneeded_accounts(tx: AsyncSession, before: datetime, limit: int) -> Sequence[str]:
    """Accounts last seen before then that nothing needs."""
    needed = [
        exists().where(column == IdentityRow.id)
        for table, column in references()
        if table.name not in GOES_WITH_ACCOUNT
    ]
    found = select(IdentityRow.id).where(IdentityRow.seen_at < before)
    return list(await tx.scalars(found.where(*(~reason for reason in needed)).limit(limit)))


async def forget_account(tx: AsyncSession, identity_id: str) -> None:
    """The account goes, with what goes with it."""
    await tx.execute(delete(PostedRow).where(PostedRow.identity_id == identity_id))
    await tx.execute(delete(IdentityRow).where(IdentityRow.id == identity_id))


async def move(tx: AsyncSession, old: str, new: str) -> None:
    """Give what belongs to one member to another; the first is gone then."""
    for kind in (OutboxRow, PostedRow, Consent):
        await tx.execute(update(kind).where(kind.member_id == old).values(member_id=new))
    await tx.execute(
        update(MemberIdentity)
        .where(MemberIdentity.member_id == old)
        .values(member_id=new, prompts=False)
    )
    await tx.execute(delete(AccountCode).where(AccountCode.member_id == old))
    await tx.execute(delete(Erasure).where(Erasure.member_id == old))
    await tx.execute(delete(MemberRow).where(MemberRow.id == old))
