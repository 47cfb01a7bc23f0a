"""All SQL of SOS."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.sos.records import HelpCountry, QuietRow


async def country_of(tx: AsyncSession, member_id: str) -> str | None:
    """Where a member has said they are."""
    found = select(HelpCountry.country).where(HelpCountry.member_id == member_id)
    return await tx.scalar(found)


async def keep_country(tx: AsyncSession, member_id: str, country: str) -> None:
    """Where a member is."""
    known = await tx.get(HelpCountry, member_id, with_for_update=True)
    if known is None:
        tx.add(HelpCountry(member_id=member_id, country=country))
        await tx.flush()
    else:
        known.country = country


async def forget_country(tx: AsyncSession, member_id: str) -> None:
    """It is not said any more."""
    await tx.execute(delete(HelpCountry).where(HelpCountry.member_id == member_id))


async def quiet_of(
    tx: AsyncSession, identity_ids: Sequence[str], *, lock: bool = False
) -> Sequence[QuietRow]:
    """Quiet minutes under way in these accounts' private chats; `lock`: to be changed."""
    found = select(QuietRow).where(QuietRow.identity_id.in_(identity_ids))
    return list(await tx.scalars(found.with_for_update() if lock else found))


async def quiet(tx: AsyncSession, quiet_id: str) -> QuietRow | None:
    """Quiet minutes by their id, to be changed."""
    return await tx.get(QuietRow, quiet_id, with_for_update=True)


async def due(tx: AsyncSession, now: datetime, most: int) -> Sequence[str]:
    """Quiet minutes whose next words are due, those that wait longest first."""
    found = select(QuietRow.id).where(QuietRow.due_at <= now)
    return list(await tx.scalars(found.order_by(QuietRow.due_at, QuietRow.id).limit(most)))


async def next_due(tx: AsyncSession) -> datetime | None:
    """When the next words are due."""
    return await tx.scalar(select(func.min(QuietRow.due_at)))


async def end_quiet(tx: AsyncSession, identity_ids: Sequence[str]) -> None:
    """Nothing is kept of quiet minutes that are over."""
    await tx.execute(delete(QuietRow).where(QuietRow.identity_id.in_(identity_ids)))
