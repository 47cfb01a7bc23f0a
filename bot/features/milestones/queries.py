"""What milestones read and write: plans, what was reached, what was shown, congratulations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.core.people import Direct
from bot.engine.context import Reader
from bot.features.milestones.records import CongratulationRow, MilestoneRow, PlanRow, ShownRow
from bot.store.insert import insert_ignore
from bot.store.tables import CommunityRow, Consent, IdentityRow, MemberIdentity, MemberRow

Due = tuple[PlanRow, MemberRow, datetime | None]
KIND = "celebrations"


# Plans.


async def due(
    tx: AsyncSession, now: datetime, limit: int, only: str | None = None
) -> Sequence[Due]:
    """Plans that are due, the longest waiting first, with their member and the community's rest.

    `only` is one journey's id, where a batch has failed and each is tried alone.
    """
    found = (
        select(PlanRow, MemberRow, CommunityRow.rest_until)
        .join(MemberRow, MemberRow.id == PlanRow.member_id)
        .join(CommunityRow, CommunityRow.id == MemberRow.community_id)
        .where(PlanRow.due_at <= now)
        .order_by(PlanRow.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True, of=PlanRow)
    )
    if only is not None:
        found = found.where(PlanRow.journey_id == only)
    return [(row[0], row[1], row[2]) for row in await tx.execute(found)]


async def due_ids(tx: AsyncSession, now: datetime, limit: int) -> Sequence[str]:
    """Journeys in which something is due."""
    found = select(PlanRow.journey_id).where(PlanRow.due_at <= now)
    return (await tx.scalars(found.order_by(PlanRow.due_at).limit(limit))).all()


async def readers(tx: AsyncSession, member_ids: Sequence[str]) -> Mapping[str, Reader]:
    """The private chats that some members chose, an open one first."""
    found = (
        select(MemberRow, IdentityRow.id, IdentityRow.platform, IdentityRow.ref)
        .join(MemberIdentity, MemberIdentity.member_id == MemberRow.id)
        .join(IdentityRow, IdentityRow.id == MemberIdentity.identity_id)
        .where(MemberRow.id.in_(member_ids))
        .order_by(MemberIdentity.prompts, IdentityRow.blocked_at.is_(None))
    )
    return {
        member.id: Reader(
            Direct(platform, ref), member.language, member.zone, account, member_id=member.id
        )
        for member, account, platform, ref in await tx.execute(found)
    }


NEXT_DUE = select(func.min(PlanRow.due_at))
"""When something is due next."""


async def postpone(tx: AsyncSession, journey_id: str, until: datetime) -> None:
    """Set one plan aside for a while."""
    aside = update(PlanRow).where(PlanRow.journey_id == journey_id)
    await tx.execute(aside.values(due_at=until))


async def plan_of(tx: AsyncSession, journey_id: str, member_id: str) -> PlanRow:
    """A journey's plan, made where there is none, and locked until the transaction ends."""
    values = {"journey_id": journey_id, "member_id": member_id, "wanted": True, "round": 0}
    await insert_ignore(tx, PlanRow, [{**values, "times": 0, "step": "fall"}])
    found = select(PlanRow).where(PlanRow.journey_id == journey_id)
    return (await tx.scalars(found.with_for_update())).one()


async def plans_of(
    tx: AsyncSession, member_id: str, counts: str | None = None
) -> Sequence[PlanRow]:
    """All plans of a member, or those that count in one way; locked."""
    found = select(PlanRow).where(PlanRow.member_id == member_id).order_by(PlanRow.journey_id)
    if counts is not None:
        found = found.where(PlanRow.counts == counts)
    return (await tx.scalars(found.with_for_update())).all()


async def plans_seen(tx: AsyncSession, member_id: str) -> Sequence[PlanRow]:
    """All plans of a member, to look at."""
    found = select(PlanRow).where(PlanRow.member_id == member_id).order_by(PlanRow.journey_id)
    return (await tx.scalars(found)).all()


# What was reached.


async def reached(
    tx: AsyncSession, journey_ids: Sequence[str]
) -> Mapping[str, set[tuple[int, str]]]:
    """The rounds and marks that were reached in some journeys."""
    found = select(MilestoneRow.journey_id, MilestoneRow.round, MilestoneRow.mark)
    by_journey: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for journey, number, mark in await tx.execute(
        found.where(MilestoneRow.journey_id.in_(journey_ids))
    ):
        by_journey[journey].add((number, mark))
    return by_journey


async def earn(tx: AsyncSession, rows: Sequence[MilestoneRow]) -> set[str]:
    """Keep what was reached, once. Gives the ids of those that are new."""
    values = [
        {
            "id": row.id,
            "journey_id": row.journey_id,
            "member_id": row.member_id,
            "mark": row.mark,
            "round": row.round,
            "reached_on": row.reached_on,
            "days": row.days,
            "figures": row.figures,
            "earned_at": row.earned_at,
            "offered_at": row.offered_at,
        }
        for row in rows
    ]
    return await insert_ignore(tx, MilestoneRow, values)


async def milestone_of(
    tx: AsyncSession, milestone_id: str, member_id: str, *, lock: bool = False
) -> MilestoneRow | None:
    """A milestone, if it is this member's; `lock` where it is about to be shown."""
    found = select(MilestoneRow).where(
        MilestoneRow.id == milestone_id, MilestoneRow.member_id == member_id
    )
    return await tx.scalar(found.with_for_update() if lock else found)


async def milestones_of(tx: AsyncSession, member_id: str) -> Sequence[MilestoneRow]:
    """Everything a member has reached, the latest first."""
    found = select(MilestoneRow).where(MilestoneRow.member_id == member_id)
    ordered = found.order_by(MilestoneRow.earned_at.desc(), MilestoneRow.reached_on.desc())
    return (await tx.scalars(ordered)).all()


async def offered_since(
    tx: AsyncSession, member_id: str, since: datetime
) -> Sequence[MilestoneRow]:
    """What a member was offered to show since then."""
    found = select(MilestoneRow).where(
        MilestoneRow.member_id == member_id, MilestoneRow.offered_at >= since
    )
    return (await tx.scalars(found.order_by(MilestoneRow.offered_at))).all()


# What was shown.


async def shown_of(tx: AsyncSession, milestone_id: str) -> Sequence[ShownRow]:
    """To whom a milestone was shown, and has not been taken back since."""
    found = select(ShownRow).where(
        ShownRow.milestone_id == milestone_id, ShownRow.taken_back_at.is_(None)
    )
    return (await tx.scalars(found.order_by(ShownRow.shown_at, ShownRow.id))).all()


async def shown(
    tx: AsyncSession, shown_id: str, *, lock: bool = False
) -> tuple[ShownRow, MilestoneRow, MemberRow] | None:
    """Something that was shown, what it is, and whose; `lock` where somebody congratulates."""
    found = (
        select(ShownRow, MilestoneRow, MemberRow)
        .join(MilestoneRow, MilestoneRow.id == ShownRow.milestone_id)
        .join(MemberRow, MemberRow.id == ShownRow.member_id)
        .where(ShownRow.id == shown_id)
    )
    row = (await tx.execute(found.with_for_update(of=ShownRow) if lock else found)).first()
    return (row[0], row[1], row[2]) if row else None


async def shown_by(tx: AsyncSession, member_id: str) -> Sequence[ShownRow]:
    """Everything a member has shown and not taken back."""
    found = select(ShownRow).where(
        ShownRow.member_id == member_id, ShownRow.taken_back_at.is_(None)
    )
    return (await tx.scalars(found)).all()


async def congratulate(tx: AsyncSession, shown_id: str, member_id: str, now: datetime) -> bool:
    """Keep that somebody congratulated. False where they had already."""
    values = {"id": new_id(), "shown_id": shown_id, "member_id": member_id, "said_at": now}
    return bool(await insert_ignore(tx, CongratulationRow, [values]))


async def who_congratulated(tx: AsyncSession, shown_id: str) -> Sequence[MemberRow]:
    """Who congratulated, the first one first."""
    found = (
        select(MemberRow)
        .join(CongratulationRow, CongratulationRow.member_id == MemberRow.id)
        .where(CongratulationRow.shown_id == shown_id)
        .order_by(CongratulationRow.said_at, CongratulationRow.id)
    )
    return (await tx.scalars(found)).all()


async def unsay(tx: AsyncSession, shown_id: str, member_id: str) -> None:
    """Take a congratulation back."""
    found = select(CongratulationRow).where(
        CongratulationRow.shown_id == shown_id, CongratulationRow.member_id == member_id
    )
    for row in await tx.scalars(found):
        await tx.delete(row)
    await tx.flush()


async def agreed(tx: AsyncSession, member_id: str) -> bool:
    """Whether a member agreed that what they show is shown."""
    found = select(Consent.id).where(
        Consent.member_id == member_id, Consent.kind == KIND, Consent.revoked_at.is_(None)
    )
    return (await tx.execute(found.limit(1))).first() is not None


async def agree(tx: AsyncSession, member_id: str, version: int, now: datetime) -> None:
    """Keep that a member agrees."""
    tx.add(Consent(id=new_id(), member_id=member_id, kind=KIND, version=version, given_at=now))
    await tx.flush()
