"""All SQL of SOS."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.sos.company.states import OPEN
from bot.features.sos.records import CompanyRow, HelpCountry, QuietRow


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


NEXT_WORDS = select(func.min(QuietRow.due_at))
"""When the next words are due."""


async def end_quiet(tx: AsyncSession, identity_ids: Sequence[str]) -> None:
    """Nothing is kept of quiet minutes that are over."""
    await tx.execute(delete(QuietRow).where(QuietRow.identity_id.in_(identity_ids)))


async def company(tx: AsyncSession, company_id: str) -> CompanyRow | None:
    """Whom somebody asked, by its id, to be changed."""
    return await tx.get(CompanyRow, company_id, with_for_update=True)


async def open_company(tx: AsyncSession, member_id: str) -> CompanyRow | None:
    """Whom a member has asked and still waits for, or has company from."""
    found = select(CompanyRow).where(CompanyRow.member_id == member_id, CompanyRow.state.in_(OPEN))
    return await tx.scalar(found.order_by(CompanyRow.asked_at.desc()).limit(1))


async def company_of(tx: AsyncSession, member_id: str) -> Sequence[CompanyRow]:
    """Whom a member asked, and who asked them."""
    mine = or_(CompanyRow.member_id == member_id, CompanyRow.buddy_member_id == member_id)
    return list(await tx.scalars(select(CompanyRow).where(mine).order_by(CompanyRow.asked_at)))


async def due_company(tx: AsyncSession, now: datetime, most: int) -> Sequence[str]:
    """Whose answer is waited for no longer, and what is to be forgotten."""
    found = select(CompanyRow.id).where(CompanyRow.due_at <= now)
    return list(await tx.scalars(found.order_by(CompanyRow.due_at, CompanyRow.id).limit(most)))


NEXT_COMPANY = select(func.min(CompanyRow.due_at))
"""When the next answer is waited for no longer."""


async def erase_company(tx: AsyncSession, member_id: str) -> None:
    """That a member asked, and that they were asked."""
    mine = or_(CompanyRow.member_id == member_id, CompanyRow.buddy_member_id == member_id)
    await tx.execute(delete(CompanyRow).where(mine))


async def move_company(tx: AsyncSession, old: str, new: str) -> None:
    """One member is another from now on."""
    for column in (CompanyRow.member_id, CompanyRow.buddy_member_id):
        await tx.execute(update(CompanyRow).where(column == old).values({column: new}))
