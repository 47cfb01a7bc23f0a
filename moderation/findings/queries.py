"""All SQL about flagged messages, concerns, whose words they are and where they stand."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.core.people import Identity, Place, read_address
from bot.store.insert import insert_ignore
from bot.store.tables import ChannelRow, HomeRow, IdentityRow, MemberRow
from moderation.records import (
    Concern,
    Finding,
    RuleVerdict,
)


async def account(tx: AsyncSession, identity: Identity) -> IdentityRow:
    """The row of an account, made where there is none."""
    found = select(IdentityRow).where(
        IdentityRow.platform == identity.platform, IdentityRow.ref == identity.ref
    )
    row = await tx.scalar(found)
    if row is None:
        values = {"id": new_id(), "platform": identity.platform, "ref": identity.ref}
        await insert_ignore(tx, IdentityRow, [{**values, "name": identity.name}])
        row = (await tx.scalars(found)).one()
    row.name = row.name or identity.name
    return row


async def member_community(tx: AsyncSession, member_id: str) -> str | None:
    """The community of a member."""
    return await tx.scalar(select(MemberRow.community_id).where(MemberRow.id == member_id))


async def last_community(tx: AsyncSession, identity_id: str) -> str | None:
    """Where an account without membership was flagged last; else the only community there is."""
    found = select(Finding.community_id).where(
        Finding.identity_id == identity_id, Finding.community_id.is_not(None)
    )
    last = await tx.scalar(found.order_by(Finding.at.desc()).limit(1))
    if last is not None:
        return last
    homes = select(HomeRow.community_id).where(HomeRow.gone_at.is_(None)).distinct().limit(2)
    only = list(await tx.scalars(homes))
    return only[0] if len(only) == 1 else None


async def add_finding(tx: AsyncSession, values: dict[str, Any]) -> str | None:
    """Note a flagged message, once per event; its id where it is new."""
    new = await insert_ignore(tx, Finding, [{"id": new_id(), **values}])
    return new.pop() if new else None


async def belongs_to(tx: AsyncSession, finding_id: str, case_id: str) -> None:
    """The message became part of a case."""
    await tx.execute(update(Finding).where(Finding.id == finding_id).values(case_id=case_id))


async def findings_in(
    tx: AsyncSession, place: str | None, message: str, identity_id: str | None = None
) -> Sequence[Finding]:
    """What was flagged in a message. In private chats a message is known only with its writer."""
    found = select(Finding).where(Finding.message == message)
    if place is not None:
        return list(await tx.scalars(found.where(Finding.place == place)))
    mine = found.where(Finding.place.is_(None), Finding.identity_id == identity_id)
    return list(await tx.scalars(mine))


async def said_just_before(
    tx: AsyncSession, identity_id: str, place: str | None, rule: str, at: datetime, but: str
) -> Finding | None:
    """The person's own message that a proxy posts again."""
    found = select(Finding).where(
        Finding.identity_id == identity_id,
        Finding.place == place,
        Finding.rule == rule,
        Finding.id != but,
        Finding.at >= at - timedelta(minutes=2),
    )
    return await tx.scalar(found.order_by(Finding.at.desc()).limit(1))


async def concerns(tx: AsyncSession, community_id: str, now: datetime) -> Sequence[Concern]:
    """Have a look today: what nobody has looked at yet, the newest first."""
    found = select(Concern).where(
        Concern.community_id == community_id, Concern.seen_at.is_(None), Concern.expires_at > now
    )
    return list(await tx.scalars(found.order_by(Concern.written_at.desc(), Concern.id)))


async def concern(tx: AsyncSession, concern_id: str) -> Concern | None:
    """One of them."""
    return await tx.get(Concern, concern_id)


async def count_verdict(
    tx: AsyncSession, community_id: str, rule: str, *, misread: bool
) -> tuple[int, int]:
    """Count how a rule did; gives how often it was closed, and how often misread."""
    await insert_ignore(
        tx, RuleVerdict, [{"id": new_id(), "community_id": community_id, "rule": rule}]
    )
    here = (RuleVerdict.community_id == community_id) & (RuleVerdict.rule == rule)
    more = {"closed": RuleVerdict.closed + 1, "misread": RuleVerdict.misread + int(misread)}
    counted = update(RuleVerdict).where(here).values(more)
    row = (await tx.execute(counted.returning(RuleVerdict.closed, RuleVerdict.misread))).one()
    return row[0], row[1]


async def uncount_verdict(tx: AsyncSession, community_id: str, rule: str, *, misread: bool) -> None:
    """What was counted at a closing that is taken back."""
    here = (RuleVerdict.community_id == community_id) & (RuleVerdict.rule == rule)
    less = {"closed": RuleVerdict.closed - 1, "misread": RuleVerdict.misread - int(misread)}
    await tx.execute(update(RuleVerdict).where(here, RuleVerdict.closed > 0).values(less))


async def place_name(tx: AsyncSession, place: Place) -> str:
    """What people call a place."""
    found = (
        select(ChannelRow.name)
        .join(HomeRow, HomeRow.id == ChannelRow.home_id)
        .where(HomeRow.platform == place.platform, HomeRow.ref == place.home)
        .where(ChannelRow.ref == place.channel)
    )
    return await tx.scalar(found) or place.channel


def place_of(address: str | None) -> Place | None:
    """A stored place."""
    found = read_address(address) if address else None
    return found if isinstance(found, Place) else None
