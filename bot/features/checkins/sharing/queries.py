"""What sharing reads and writes: the messages of the days, what stands below them, kind words."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.checkins.records import (
    CheckInRow,
    DailyRow,
    KindWordRow,
    NoMoreFrom,
    ScheduleRow,
    ShareRow,
)
from bot.store.insert import insert_ignore
from bot.store.tables import CommunityRow, MemberRow


async def communities_with_daily(tx: AsyncSession) -> Sequence[CommunityRow]:
    """Communities that want a message of the day."""
    found = select(CommunityRow).where(
        CommunityRow.daily_at.is_not(None), CommunityRow.set_up_at.is_not(None)
    )
    return (await tx.scalars(found.order_by(CommunityRow.id))).all()


async def daily_of(tx: AsyncSession, community_id: str, day: date) -> DailyRow | None:
    """A community's message of that day, if it was posted."""
    found = select(DailyRow).where(DailyRow.community_id == community_id, DailyRow.day == day)
    return await tx.scalar(found)


async def newest_daily(tx: AsyncSession, community_id: str, since: datetime) -> DailyRow | None:
    """The newest message of a day, if it was posted since then."""
    found = select(DailyRow).where(
        DailyRow.community_id == community_id, DailyRow.posted_at > since
    )
    return await tx.scalar(found.order_by(DailyRow.posted_at.desc()).limit(1))


async def add_daily(
    tx: AsyncSession, community_id: str, day: date, places: str, now: datetime
) -> tuple[DailyRow, bool]:
    """Keep a message of the day, once. Gives the row, and whether it is new."""
    values = {
        "id": new_id(),
        "community_id": community_id,
        "day": day,
        "places": places,
        "posted_at": now,
        "edited_at": now,
        "counts": "",
    }
    new = await insert_ignore(tx, DailyRow, [values])
    found = select(DailyRow).where(DailyRow.community_id == community_id, DailyRow.day == day)
    return (await tx.scalars(found)).one(), bool(new)


async def recent_dailies(tx: AsyncSession, posted_since: datetime) -> Sequence[DailyRow]:
    """Messages of recent days, which are still brought up to date."""
    found = select(DailyRow).where(DailyRow.posted_at > posted_since)
    return (await tx.scalars(found.order_by(DailyRow.posted_at))).all()


async def grades(tx: AsyncSession, community_id: str, day: date) -> dict[int, int]:
    """How many members of a community gave each answer on a day."""
    found = (
        select(CheckInRow.grade, func.count())
        .join(MemberRow, MemberRow.id == CheckInRow.member_id)
        .where(CheckInRow.local_date == day, CheckInRow.grade.is_not(None))
        .where(MemberRow.community_id == community_id)
        .group_by(CheckInRow.grade)
    )
    return {grade: count for grade, count in await tx.execute(found) if grade is not None}


async def count_shared(tx: AsyncSession, daily_id: str) -> int:
    """How many entries stand in a day's thread."""
    found = select(func.count()).where(
        ShareRow.daily_id == daily_id, ShareRow.taken_back_at.is_(None)
    )
    return await tx.scalar(found) or 0


async def share_of(tx: AsyncSession, checkin_id: str) -> ShareRow | None:
    """How a check-in was shared, also when it was taken back."""
    return await tx.scalar(select(ShareRow).where(ShareRow.checkin_id == checkin_id))


async def share_by_id(
    tx: AsyncSession, share_id: str
) -> tuple[ShareRow, CheckInRow, DailyRow, MemberRow] | None:
    """A shared check-in with its day, the message it stands under, and whose it is."""
    found = (
        select(ShareRow, CheckInRow, DailyRow, MemberRow)
        .join(CheckInRow, CheckInRow.id == ShareRow.checkin_id)
        .join(DailyRow, DailyRow.id == ShareRow.daily_id)
        .join(MemberRow, MemberRow.id == ShareRow.member_id)
        .where(ShareRow.id == share_id)
    )
    row = (await tx.execute(found)).first()
    return (row[0], row[1], row[2], row[3]) if row else None


async def daily_by_id(tx: AsyncSession, daily_id: str) -> DailyRow:
    """A message of a day."""
    return await tx.get_one(DailyRow, daily_id)


async def shares_of_member(tx: AsyncSession, member_id: str) -> Sequence[ShareRow]:
    """Everything a member has shared."""
    found = select(ShareRow).where(ShareRow.member_id == member_id)
    return (await tx.scalars(found.order_by(ShareRow.shared_at))).all()


async def kind_words_under(tx: AsyncSession, share_id: str) -> Sequence[KindWordRow]:
    """Kind words for a shared check-in."""
    found = select(KindWordRow).where(KindWordRow.share_id == share_id)
    return (await tx.scalars(found.order_by(KindWordRow.sent_at))).all()


async def add_kind_word(tx: AsyncSession, word: KindWordRow) -> bool:
    """Keep a kind word. False where this sender sent one for this check-in already."""
    known = select(KindWordRow.id).where(
        KindWordRow.share_id == word.share_id, KindWordRow.member_id == word.member_id
    )
    if (await tx.execute(known)).first() is not None:
        return False
    tx.add(word)
    await tx.flush()
    return True


async def sent_on(tx: AsyncSession, member_id: str, day: date) -> int:
    """How many kind words a member has sent on a day."""
    found = select(func.count()).where(KindWordRow.member_id == member_id, KindWordRow.day == day)
    return await tx.scalar(found) or 0


async def kind_word(tx: AsyncSession, word_id: str) -> KindWordRow | None:
    """A kind word."""
    return await tx.get(KindWordRow, word_id)


async def last_words_for(tx: AsyncSession, member_id: str, limit: int) -> Sequence[KindWordRow]:
    """The kind words that a member received last."""
    found = select(KindWordRow).where(KindWordRow.to_member_id == member_id)
    return (await tx.scalars(found.order_by(KindWordRow.sent_at.desc()).limit(limit))).all()


async def wants_no_more(tx: AsyncSession, member_id: str, from_member_id: str) -> bool:
    """Whether a member wants no more kind words from another."""
    return await tx.get(NoMoreFrom, (member_id, from_member_id)) is not None


async def no_more_from(
    tx: AsyncSession, member_id: str, from_member_id: str, now: datetime
) -> None:
    """Keep that a member wants no more kind words from another."""
    if not await wants_no_more(tx, member_id, from_member_id):
        tx.add(NoMoreFrom(member_id=member_id, from_member_id=from_member_id, since=now))
        await tx.flush()


async def both_allow_own_words(tx: AsyncSession, one: str, other: str) -> bool:
    """Whether both want kind words beyond the six sentences."""
    found = select(func.count()).where(
        or_(ScheduleRow.member_id == one, ScheduleRow.member_id == other),
        ScheduleRow.own_words.is_(True),
    )
    return await tx.scalar(found) == 2
