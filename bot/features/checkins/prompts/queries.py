"""The prompt tick's SQL: plain statements over many rows at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import Row, Table, bindparam, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.days import Dial, LocalDays
from bot.core.people import Identity
from bot.features.checkins.records import CheckInRow, PromptHold, ScheduleRow
from bot.store.insert import insert_ignore
from bot.store.tables import HomeRow, IdentityRow, MemberIdentity, MemberRow, Presence

_SCHEDULE = cast("Table", ScheduleRow.__table__)
_CHECKIN = cast("Table", CheckInRow.__table__)


class Account(NamedTuple):
    """Where a member's private messages go."""

    id: str
    platform: str
    ref: str
    blocked: bool


async def due(
    tx: AsyncSession, now: datetime, limit: int, only: str | None = None
) -> Sequence[Row[Any]]:
    """Schedules that are due, the longest waiting first, with their member and their day.

    `only` is one member's id, where a batch has failed and each is tried alone.
    """
    held = exists().where(
        PromptHold.member_id == ScheduleRow.member_id,
        or_(PromptHold.until.is_(None), PromptHold.until > now),
    )
    that_day = (CheckInRow.member_id == ScheduleRow.member_id) & (
        CheckInRow.local_date == ScheduleRow.due_day
    )
    found = (
        select(
            *_SCHEDULE.c,
            MemberRow.language,
            MemberRow.zone,
            MemberRow.day_ends,
            MemberRow.zone_before,
            MemberRow.day_ends_before,
            MemberRow.clock_since,
            MemberRow.paused_at,
            MemberRow.left_at,
            held.label("held"),
            CheckInRow.grade.label("day_grade"),
            CheckInRow.prompted_at.label("day_prompted_at"),
        )
        .join(MemberRow, MemberRow.id == ScheduleRow.member_id)
        .outerjoin(CheckInRow, that_day)
        .where(ScheduleRow.next_due_at <= now)
        .order_by(ScheduleRow.next_due_at)
        .limit(limit)
        .with_for_update(skip_locked=True, of=ScheduleRow)
    )
    if only is not None:
        found = found.where(ScheduleRow.member_id == only)
    rows: Sequence[Row[Any]] = list(await tx.execute(found))
    return rows


async def due_ids(tx: AsyncSession, now: datetime, limit: int) -> Sequence[str]:
    """Who is due, the longest waiting first."""
    found = select(ScheduleRow.member_id).where(ScheduleRow.next_due_at <= now)
    return (await tx.scalars(found.order_by(ScheduleRow.next_due_at).limit(limit))).all()


NEXT_PROMPT = select(func.min(ScheduleRow.next_due_at))
"""When the next prompt is due."""


async def accounts(tx: AsyncSession, member_ids: Sequence[str]) -> Mapping[str, Account]:
    """Where these members' private messages go: the account they chose, an open one first."""
    found = (
        select(
            MemberIdentity.member_id,
            IdentityRow.id,
            IdentityRow.platform,
            IdentityRow.ref,
            IdentityRow.blocked_at,
        )
        .join(IdentityRow, IdentityRow.id == MemberIdentity.identity_id)
        .where(MemberIdentity.member_id.in_(member_ids))
        .order_by(MemberIdentity.prompts, IdentityRow.blocked_at.is_(None))
    )
    return {
        member: Account(account, platform, ref, blocked is not None)
        for member, account, platform, ref, blocked in await tx.execute(found)
    }


def days_of(row: Row[Any]) -> LocalDays:
    """The member's clock, from a row of `due`."""
    before = None
    if row.zone_before is not None and row.day_ends_before is not None:
        before = Dial(row.zone_before, row.day_ends_before)
    return LocalDays(Dial(row.zone, row.day_ends), before, row.clock_since)


async def advance(tx: AsyncSession, changes: Sequence[Mapping[str, Any]]) -> None:
    """Move schedules on, each where it still is what was seen (`seen_member`, `seen_due`)."""
    if not changes:
        return
    statement = update(_SCHEDULE).where(
        _SCHEDULE.c.member_id == bindparam("seen_member"),
        _SCHEDULE.c.next_due_at == bindparam("seen_due"),
    )
    await tx.execute(statement, [dict(change) for change in changes])


async def postpone(tx: AsyncSession, member_id: str, until: datetime) -> None:
    """Set one schedule aside for a while."""
    aside = update(ScheduleRow).where(ScheduleRow.member_id == member_id)
    await tx.execute(aside.values(next_due_at=until))


async def open_days(tx: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> set[str]:
    """Make the days that are asked about now; gives the ids of those that are new."""
    return await insert_ignore(tx, CheckInRow, rows)


async def to_nudge(
    tx: AsyncSession, after: datetime, until: datetime, limit: int
) -> Sequence[tuple[str, str, date]]:
    """Unanswered days whose prompt arrived in that span, of members who want a nudge."""
    found = (
        select(CheckInRow.id, CheckInRow.member_id, CheckInRow.local_date)
        .join(ScheduleRow, ScheduleRow.member_id == CheckInRow.member_id)
        .where(CheckInRow.delivered_at > after, CheckInRow.delivered_at <= until)
        .where(CheckInRow.grade.is_(None), CheckInRow.nudged_at.is_(None))
        .where(ScheduleRow.nudge.is_(True))
        .order_by(CheckInRow.delivered_at)
        .limit(limit)
    )
    return [(row[0], row[1], row[2]) for row in await tx.execute(found)]


async def next_nudge(tx: AsyncSession, after: datetime) -> datetime | None:
    """When the prompt that is to be nudged next arrived."""
    found = (
        select(func.min(CheckInRow.delivered_at))
        .join(ScheduleRow, ScheduleRow.member_id == CheckInRow.member_id)
        .where(CheckInRow.delivered_at > after, CheckInRow.nudged_at.is_(None))
        .where(CheckInRow.grade.is_(None), ScheduleRow.nudge.is_(True))
    )
    return await tx.scalar(found)


async def nudged(tx: AsyncSession, checkin_id: str, now: datetime) -> None:
    """Once is enough."""
    await tx.execute(update(CheckInRow).where(CheckInRow.id == checkin_id).values(nudged_at=now))


class Mention(NamedTuple):
    """A day that is to be asked about by a mention in a channel."""

    checkin_id: str
    member_id: str
    community_id: str
    day: date


async def to_mention(tx: AsyncSession, since: datetime) -> Sequence[Mention]:
    """Days that wait for a mention, asked about since then and not answered yet."""
    found = (
        select(CheckInRow.id, CheckInRow.member_id, MemberRow.community_id, CheckInRow.local_date)
        .join(MemberRow, MemberRow.id == CheckInRow.member_id)
        .where(CheckInRow.in_group.is_(True), CheckInRow.mentioned_at.is_(None))
        .where(CheckInRow.prompted_at > since, CheckInRow.grade.is_(None))
        .order_by(CheckInRow.prompted_at, CheckInRow.id)
    )
    return [Mention(*row) for row in await tx.execute(found)]


async def mentioned(tx: AsyncSession, checkin_ids: Sequence[str], now: datetime) -> None:
    """Once is enough."""
    if checkin_ids:
        done = update(CheckInRow).where(CheckInRow.id.in_(checkin_ids))
        await tx.execute(done.values(mentioned_at=now))


async def last_mention(tx: AsyncSession, community_id: str, since: datetime) -> datetime | None:
    """When people of a community were mentioned last."""
    found = (
        select(func.max(CheckInRow.mentioned_at))
        .join(MemberRow, MemberRow.id == CheckInRow.member_id)
        .where(MemberRow.community_id == community_id, CheckInRow.mentioned_at > since)
    )
    return await tx.scalar(found)


async def whereabouts(
    tx: AsyncSession, member_ids: Sequence[str]
) -> Mapping[str, Sequence[tuple[Identity, str]]]:
    """Members' accounts, each with the reference of every home that it is in."""
    found = (
        select(
            MemberIdentity.member_id,
            IdentityRow.platform,
            IdentityRow.ref,
            IdentityRow.name,
            HomeRow.ref,
        )
        .join(IdentityRow, IdentityRow.id == MemberIdentity.identity_id)
        .join(Presence, Presence.identity_id == IdentityRow.id)
        .join(HomeRow, HomeRow.id == Presence.home_id)
        .where(MemberIdentity.member_id.in_(member_ids))
        .order_by(IdentityRow.id, HomeRow.id)
    )
    where: dict[str, list[tuple[Identity, str]]] = defaultdict(list)
    for member, platform, ref, name, home in await tx.execute(found):
        where[member].append((Identity(platform, ref, name), home))
    return where
