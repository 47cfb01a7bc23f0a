"""What was relayed, where typed words may go, and what was reported."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.buddies.records import ReportRow, SharedDayRow, WordsRow
from bot.store.insert import insert_ignore
from bot.store.tables import ConversationRow, MemberIdentity

KIND = "buddy"


async def open_for(
    tx: AsyncSession, pair_id: str, community_id: str, member_id: str, now: datetime
) -> None:
    """What this member types in private may go to their buddy, from each of their accounts."""
    accounts = select(MemberIdentity.identity_id).where(MemberIdentity.member_id == member_id)
    rows = [
        {
            "id": new_id(),
            "identity_id": account,
            "community_id": community_id,
            "kind": KIND,
            "subject_id": pair_id,
            "opened_at": now,
            "closed_at": None,
        }
        for account in await tx.scalars(accounts)
    ]
    await insert_ignore(tx, ConversationRow, rows)


async def close(tx: AsyncSession, pair_id: str, now: datetime) -> None:
    """Typed words do not go to either of them any more."""
    await tx.execute(
        update(ConversationRow)
        .where(ConversationRow.kind == KIND, ConversationRow.subject_id == pair_id)
        .where(ConversationRow.closed_at.is_(None))
        .values(closed_at=now)
    )


async def words(tx: AsyncSession, words_id: str) -> WordsRow | None:
    """Something relayed."""
    return await tx.get(WordsRow, words_id, with_for_update=True)


async def last(tx: AsyncSession, pair_id: str, limit: int) -> Sequence[WordsRow]:
    """The last that the two wrote, oldest first."""
    found = select(WordsRow).where(WordsRow.pair_id == pair_id)
    newest = found.order_by(WordsRow.sent_at.desc(), WordsRow.id.desc()).limit(limit)
    return list(await tx.scalars(newest))[::-1]


async def keep(tx: AsyncSession, row: WordsRow, most: int) -> None:
    """Keep something relayed; of a pair's words only the last stay."""
    tx.add(row)
    await tx.flush()
    stay = (
        select(WordsRow.id)
        .where(WordsRow.pair_id == row.pair_id)
        .order_by(WordsRow.sent_at.desc(), WordsRow.id.desc())
        .limit(most)
    )
    kept = list(await tx.scalars(stay))
    mine = WordsRow.pair_id == row.pair_id
    await tx.execute(delete(WordsRow).where(mine, WordsRow.id.not_in(kept)))


async def forget_old(tx: AsyncSession, before: datetime, limit: int) -> int:
    """Words that were kept long enough."""
    old = select(WordsRow.id).where(WordsRow.sent_at <= before).limit(limit)
    gone = await tx.scalars(delete(WordsRow).where(WordsRow.id.in_(old)).returning(WordsRow.id))
    return len(gone.all())


async def oldest(tx: AsyncSession) -> datetime | None:
    """When the oldest words that are kept were sent."""
    return await tx.scalar(select(func.min(WordsRow.sent_at)))


async def shared_day(
    tx: AsyncSession, pair_id: str, member_id: str, day: date
) -> SharedDayRow | None:
    """How a member's check-in was shown to their buddy."""
    found = select(SharedDayRow).where(
        SharedDayRow.pair_id == pair_id,
        SharedDayRow.member_id == member_id,
        SharedDayRow.day == day,
    )
    return await tx.scalar(found)


async def shared_days(tx: AsyncSession, member_id: str) -> Sequence[SharedDayRow]:
    """All check-ins a member has shown to a buddy."""
    found = select(SharedDayRow).where(SharedDayRow.member_id == member_id)
    return list(await tx.scalars(found.order_by(SharedDayRow.day)))


async def report_of(tx: AsyncSession, pair_id: str, member_id: str) -> ReportRow | None:
    """What a member reported about a pair."""
    found = select(ReportRow).where(ReportRow.pair_id == pair_id, ReportRow.member_id == member_id)
    return await tx.scalar(found.limit(1))


async def report(tx: AsyncSession, report_id: str) -> ReportRow | None:
    """A report, to be changed."""
    return await tx.get(ReportRow, report_id, with_for_update=True)


async def open_reports(tx: AsyncSession, community_id: str) -> Sequence[ReportRow]:
    """Reports nobody has closed, the oldest first."""
    found = select(ReportRow).where(
        ReportRow.community_id == community_id, ReportRow.closed_at.is_(None)
    )
    return list(await tx.scalars(found.order_by(ReportRow.at)))
