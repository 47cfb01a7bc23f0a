"""Rounds, and everybody who is in one."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.features.buddies.records import (
    BuddyRow,
    CircleRow,
    InCircleRow,
    NeverRow,
    PairRow,
    ReportRow,
    RoundRow,
    SideRow,
)
from bot.store.insert import insert_ignore
from bot.store.tables import IdentityRow, MemberIdentity, MemberRow

Found = tuple[BuddyRow, MemberRow]


async def plan(
    tx: AsyncSession, round_id: str, community_id: str, day: date, due_at: datetime
) -> None:
    """Let there be a round, unless one is to come already."""
    if await next_of(tx, community_id) is not None:
        return
    values = {"id": round_id, "community_id": community_id, "day": day, "due_at": due_at}
    await insert_ignore(tx, RoundRow, [values])


async def next_of(tx: AsyncSession, community_id: str) -> datetime | None:
    """When the next round of a community is."""
    found = select(func.min(RoundRow.due_at)).where(
        RoundRow.community_id == community_id, RoundRow.done_at.is_(None)
    )
    return await tx.scalar(found)


async def claim(tx: AsyncSession, now: datetime, until: datetime) -> RoundRow | None:
    """Take a round that is due and that nobody works on."""
    free = or_(RoundRow.leased_until.is_(None), RoundRow.leased_until <= now)
    due = select(RoundRow.id).where(RoundRow.done_at.is_(None), RoundRow.due_at <= now, free)
    first = due.order_by(RoundRow.due_at).limit(1).scalar_subquery()
    taken = update(RoundRow).where(RoundRow.id == first, free).values(leased_until=until)
    found = (await tx.execute(taken.returning(RoundRow.id))).first()
    return None if found is None else await tx.get(RoundRow, found[0], populate_existing=True)


NEXT_ROUND = select(
    func.min(func.coalesce(RoundRow.leased_until, RoundRow.due_at), type_=RoundRow.due_at.type)
).where(RoundRow.done_at.is_(None))
"""When the next round can be worked on."""


async def round_by_id(tx: AsyncSession, round_id: str) -> RoundRow | None:
    """A round, to be finished."""
    return await tx.get(RoundRow, round_id, with_for_update=True)


def _nobody_beside() -> Any:  # noqa: ANN401 - an SQL expression
    return ~exists().where(
        SideRow.member_id == BuddyRow.member_id,
        SideRow.live.is_(True),
        SideRow.mentors.is_(False),
    )


async def looking(tx: AsyncSession, community_id: str, joined_before: datetime) -> Sequence[Found]:
    """Members who look for somebody and may be matched, whatever moderators know."""
    found = (
        select(BuddyRow, MemberRow)
        .join(MemberRow, MemberRow.id == BuddyRow.member_id)
        .where(BuddyRow.community_id == community_id, BuddyRow.looking.is_(True))
        .where(*_may_be_matched(joined_before), _nobody_beside())
        .order_by(BuddyRow.id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def mentors(tx: AsyncSession, community_id: str, joined_before: datetime) -> Sequence[Found]:
    """Members whom a moderator has said yes to as mentors."""
    found = (
        select(BuddyRow, MemberRow)
        .join(MemberRow, MemberRow.id == BuddyRow.member_id)
        .where(BuddyRow.community_id == community_id, BuddyRow.mentor == "yes")
        .where(*_may_be_matched(joined_before))
        .order_by(BuddyRow.id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


def _may_be_matched(joined_before: datetime) -> tuple[Any, ...]:
    return (
        BuddyRow.barred.is_(None),
        MemberRow.joined_at <= joined_before,
        MemberRow.left_at.is_(None),
        MemberRow.paused_at.is_(None),
    )


async def mentored(tx: AsyncSession, member_ids: Collection[str]) -> Mapping[str, int]:
    """Beside how many each of these mentors is."""
    found = (
        select(SideRow.member_id, func.count())
        .where(SideRow.mentors.is_(True), SideRow.live.is_(True))
        .where(SideRow.member_id.in_(member_ids))
        .group_by(SideRow.member_id)
    )
    return {row[0]: row[1] for row in await tx.execute(found)}


async def reported(tx: AsyncSession, community_id: str) -> frozenset[str]:
    """Members about whom a report is open."""
    found = select(ReportRow.about_member_id).where(
        ReportRow.community_id == community_id, ReportRow.closed_at.is_(None)
    )
    return frozenset(await tx.scalars(found))


async def circles(tx: AsyncSession, community_id: str) -> Mapping[str, frozenset[str]]:
    """The circles of every member of a community."""
    found = (
        select(InCircleRow.member_id, InCircleRow.circle_id)
        .join(CircleRow, CircleRow.id == InCircleRow.circle_id)
        .where(CircleRow.community_id == community_id, CircleRow.closed_at.is_(None))
    )
    by_member: dict[str, set[str]] = {}
    for member_id, circle_id in await tx.execute(found):
        by_member.setdefault(member_id, set()).add(circle_id)
    return {member_id: frozenset(ids) for member_id, ids in by_member.items()}


async def recent(tx: AsyncSession, community_id: str, since: datetime) -> Sequence[tuple[str, str]]:
    """Pairs of members who were brought together since then."""
    one, other = aliased(SideRow), aliased(SideRow)
    found = (
        select(one.member_id, other.member_id)
        .join(PairRow, PairRow.id == one.pair_id)
        .join(other, and_(other.pair_id == one.pair_id, other.id > one.id))
        .where(PairRow.community_id == community_id, PairRow.proposed_at > since)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


async def never(tx: AsyncSession, community_id: str) -> Sequence[NeverRow]:
    """With whom members of a community are never to be paired."""
    found = (
        select(NeverRow)
        .join(MemberRow, MemberRow.id == NeverRow.member_id)
        .where(MemberRow.community_id == community_id)
    )
    return list(await tx.scalars(found))


async def names(tx: AsyncSession, community_id: str) -> Mapping[str, set[str]]:
    """Who is called what, here and on their platforms; names without regard to case."""
    found = (
        select(MemberRow.id, MemberRow.name, IdentityRow.name)
        .join(MemberIdentity, MemberIdentity.member_id == MemberRow.id)
        .join(IdentityRow, IdentityRow.id == MemberIdentity.identity_id)
        .where(MemberRow.community_id == community_id)
    )
    called: dict[str, set[str]] = {}
    for member_id, *both in await tx.execute(found):
        for name in both:
            called.setdefault(name.casefold(), set()).add(member_id)
    return called


async def left_out(tx: AsyncSession, member_ids: Sequence[str], day: date) -> Sequence[BuddyRow]:
    """Those of some members who were not yet noted as left out on that day."""
    found = select(BuddyRow).where(
        BuddyRow.member_id.in_(member_ids),
        BuddyRow.looking.is_(True),
        or_(BuddyRow.left_out_on.is_(None), BuddyRow.left_out_on < day),
        _nobody_beside(),
    )
    return list(await tx.scalars(found.with_for_update()))


async def is_anybody_looking(tx: AsyncSession, community_id: str) -> bool:
    """Whether another round is worth it."""
    found = select(BuddyRow.id).where(
        BuddyRow.community_id == community_id, BuddyRow.looking.is_(True)
    )
    return await tx.scalar(found.limit(1)) is not None
