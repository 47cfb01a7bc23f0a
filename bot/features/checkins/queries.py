"""What check-ins read and write about one member: the schedule and the days."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from sqlalchemy import Table, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.checkins.records import (
    CheckInRow,
    HeavyNoteRow,
    PromptHold,
    ScheduleRow,
)
from bot.store.base import UtcDateTime
from bot.store.insert import insert_ignore
from bot.store.tables import CommunityRow, Consent, MemberRow

_CHECKIN = cast("Table", CheckInRow.__table__)
_SCHEDULE = cast("Table", ScheduleRow.__table__)
# Said once for each of thousands of prompts, so they are built once.
_ARRIVED = (
    update(_CHECKIN)
    .where(_CHECKIN.c.id == bindparam("day"))
    .values(delivered_at=bindparam("then", type_=UtcDateTime))
)
_REACHABLE = (
    update(_SCHEDULE)
    .where(
        _SCHEDULE.c.unreachable_at.is_not(None),
        _SCHEDULE.c.member_id.in_(
            select(_CHECKIN.c.member_id).where(_CHECKIN.c.id == bindparam("day"))
        ),
    )
    .values(unreachable_at=None)
)


async def member_row(tx: AsyncSession, member_id: str, *, lock: bool = False) -> MemberRow | None:
    """A member as stored; `lock` where the row is about to change."""
    return await tx.get(MemberRow, member_id, with_for_update=lock or None)


async def keeps_nothing(tx: AsyncSession, member_id: str) -> bool:
    """Whether a member took back that check-ins are kept, and has not given it again."""
    return member_id in await keeping_nothing(tx, [member_id])


async def keeping_nothing(tx: AsyncSession, member_ids: Sequence[str]) -> frozenset[str]:
    """Those of some members who took back that check-ins are kept."""
    asked = select(Consent.member_id, Consent.revoked_at).where(
        Consent.member_id.in_(member_ids), Consent.kind == "checkins"
    )
    answers = (await tx.execute(asked)).all()
    keeping = {member for member, revoked_at in answers if revoked_at is None}
    return frozenset(member for member, _ in answers) - keeping


async def names(tx: AsyncSession, member_ids: Sequence[str]) -> dict[str, str]:
    """What members are called."""
    found = select(MemberRow.id, MemberRow.name).where(MemberRow.id.in_(member_ids))
    return {row.id: row.name for row in await tx.execute(found)}


async def community_row(tx: AsyncSession, community_id: str) -> CommunityRow | None:
    """A community as stored."""
    return await tx.get(CommunityRow, community_id)


async def usual_hours(tx: AsyncSession, community_id: str) -> dict[str, int]:
    """At which minute of their day the members of a community are asked."""
    found = (
        select(ScheduleRow.member_id, ScheduleRow.prompt_at)
        .join(MemberRow, MemberRow.id == ScheduleRow.member_id)
        .where(MemberRow.community_id == community_id, ScheduleRow.prompt_at.is_not(None))
    )
    return {member: at for member, at in await tx.execute(found) if at is not None}


async def schedule_of(
    tx: AsyncSession, member_id: str, *, lock: bool = False
) -> ScheduleRow | None:
    """When a member is asked; `lock` where the row is about to change."""
    return await tx.get(ScheduleRow, member_id, with_for_update=lock or None)


async def add_schedule(tx: AsyncSession, schedule: ScheduleRow) -> ScheduleRow:
    """Keep a new schedule; one that is there already stays as it is."""
    known = await tx.get(ScheduleRow, schedule.member_id)
    if known is not None:
        return known
    tx.add(schedule)
    await tx.flush()
    return schedule


async def checkin_of(tx: AsyncSession, member_id: str, day: date) -> CheckInRow | None:
    """A member's day, if it was asked about or answered."""
    found = select(CheckInRow).where(
        CheckInRow.member_id == member_id, CheckInRow.local_date == day
    )
    return await tx.scalar(found)


async def day_for_answer(tx: AsyncSession, member_id: str, day: date) -> CheckInRow:
    """A member's day, made where there is none, and locked until the transaction ends."""
    values = {"id": new_id(), "member_id": member_id, "local_date": day, "in_group": False}
    await insert_ignore(tx, CheckInRow, [values])
    found = select(CheckInRow).where(
        CheckInRow.member_id == member_id, CheckInRow.local_date == day
    )
    return (await tx.scalars(found.with_for_update())).one()


async def has_days_until(tx: AsyncSession, member_id: str, day: date) -> bool:
    """Whether a member was asked or answered on that day or before."""
    found = select(CheckInRow.id).where(
        CheckInRow.member_id == member_id, CheckInRow.local_date <= day
    )
    return (await tx.execute(found.limit(1))).first() is not None


async def answers(
    tx: AsyncSession, member_id: str, first: date, last: date
) -> list[tuple[date, int, int | None]]:
    """Answered days in a span: day, grade, urge."""
    found = select(CheckInRow.local_date, CheckInRow.grade, CheckInRow.urge).where(
        CheckInRow.member_id == member_id,
        CheckInRow.local_date.between(first, last),
        CheckInRow.grade.is_not(None),
    )
    rows = await tx.execute(found.order_by(CheckInRow.local_date))
    return [(day, grade, urge) for day, grade, urge in rows if grade is not None]


async def count_answers(tx: AsyncSession, member_id: str) -> int:
    """How many days a member has answered so far."""
    found = select(func.count()).where(
        CheckInRow.member_id == member_id, CheckInRow.grade.is_not(None)
    )
    return await tx.scalar(found) or 0


async def first_day(tx: AsyncSession, member_id: str) -> date | None:
    """The first day on which a member was asked or answered."""
    found = select(func.min(CheckInRow.local_date)).where(CheckInRow.member_id == member_id)
    return await tx.scalar(found)


async def last_answered_at(tx: AsyncSession, member_id: str) -> datetime | None:
    """When a member answered last."""
    found = select(func.max(CheckInRow.answered_at)).where(CheckInRow.member_id == member_id)
    return await tx.scalar(found)


async def last_heavy_note(tx: AsyncSession, member_id: str) -> datetime | None:
    """When a member was written to after three hard days, the last time."""
    found = select(func.max(HeavyNoteRow.sent_at)).where(HeavyNoteRow.member_id == member_id)
    return await tx.scalar(found)


async def note_heavy(tx: AsyncSession, member_id: str, day: date, now: datetime) -> str | None:
    """Keep that the message was sent about that day; None where it was already."""
    row_id = new_id()
    values = {"id": row_id, "member_id": member_id, "day": day, "sent_at": now}
    return row_id if await insert_ignore(tx, HeavyNoteRow, [values]) else None


async def unanswered_prompt(tx: AsyncSession, member_id: str) -> str | None:
    """The check-in that a member was asked about last, if it was not answered."""
    found = select(CheckInRow.id).where(
        CheckInRow.member_id == member_id,
        CheckInRow.prompted_at.is_not(None),
        CheckInRow.grade.is_(None),
    )
    return await tx.scalar(found.order_by(CheckInRow.local_date.desc()).limit(1))


async def delivered(tx: AsyncSession, checkin_id: str, at: datetime) -> None:
    """The prompt has arrived: the nudge counts from here, and the member can be reached."""
    await tx.execute(_ARRIVED, {"day": checkin_id, "then": at})
    await tx.execute(_REACHABLE, {"day": checkin_id})


async def undelivered(
    tx: AsyncSession, checkin_id: str, at: datetime, *, unreachable: bool
) -> None:
    """The prompt has not arrived: nobody was silent."""
    row = await tx.get(CheckInRow, checkin_id)
    schedule = await tx.get(ScheduleRow, row.member_id, with_for_update=True) if row else None
    if schedule is None:
        return
    schedule.unanswered = max(0, schedule.unanswered - 1)
    if schedule.unanswered == 0:
        schedule.silent_from = None
    if unreachable:
        schedule.unreachable_at = at


async def hold(tx: AsyncSession, case_id: str, member_id: str) -> None:
    """No prompts while this case is open."""
    values = {"case_id": case_id, "member_id": member_id, "until": None}
    await insert_ignore(tx, PromptHold, [values])


async def release(tx: AsyncSession, case_id: str, until: datetime | None) -> None:
    """A case is closed: no prompts until the look-in, if there is one."""
    if until is None:
        await tx.execute(delete(PromptHold).where(PromptHold.case_id == case_id))
        return
    closed = update(PromptHold).where(PromptHold.case_id == case_id)
    await tx.execute(closed.values(until=until))


async def is_held(tx: AsyncSession, member_id: str, now: datetime) -> bool:
    """Whether a case is open, or was until just now."""
    found = select(PromptHold.case_id).where(
        PromptHold.member_id == member_id,
        or_(PromptHold.until.is_(None), PromptHold.until > now),
    )
    return (await tx.execute(found.limit(1))).first() is not None


async def held_among(tx: AsyncSession, member_ids: Sequence[str], now: datetime) -> frozenset[str]:
    """Those of some members about whom a case is open, or was until just now."""
    found = select(PromptHold.member_id).where(
        PromptHold.member_id.in_(member_ids),
        or_(PromptHold.until.is_(None), PromptHold.until > now),
    )
    return frozenset(await tx.scalars(found))


async def resting(tx: AsyncSession, now: datetime, limit: int) -> Sequence[str]:
    """Members whose pause is over."""
    found = (
        select(MemberRow.id)
        .where(MemberRow.paused_at.is_not(None), MemberRow.paused_until <= now)
        .order_by(MemberRow.paused_until)
        .limit(limit)
    )
    return (await tx.scalars(found)).all()


NEXT_RESUME = select(func.min(MemberRow.paused_until)).where(MemberRow.paused_at.is_not(None))
"""When the next pause is over."""
