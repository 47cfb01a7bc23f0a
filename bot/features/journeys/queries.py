"""What journeys read and write."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.journeys.records import JourneyRow, MeantRow, SlipRow, StretchRow
from bot.features.journeys.rules import Stretch
from bot.store.insert import insert_ignore
from bot.store.tables import MemberRow


async def open_journeys(tx: AsyncSession, member_id: str) -> list[JourneyRow]:
    """What a member works on now, the first begun first."""
    found = select(JourneyRow).where(
        JourneyRow.member_id == member_id, JourneyRow.ended_at.is_(None)
    )
    return list(await tx.scalars(found.order_by(JourneyRow.created_at, JourneyRow.id)))


async def all_journeys(tx: AsyncSession, member_id: str) -> list[JourneyRow]:
    """Everything a member works on or has worked on."""
    found = select(JourneyRow).where(JourneyRow.member_id == member_id)
    return list(await tx.scalars(found.order_by(JourneyRow.created_at, JourneyRow.id)))


async def packs_in(tx: AsyncSession, community_id: str) -> Sequence[tuple[str, str, date | None]]:
    """What the members of a community work on now: member, pack, first day of the stretch."""
    found = (
        select(JourneyRow.member_id, JourneyRow.pack, func.max(StretchRow.first_day))
        .join(MemberRow, MemberRow.id == JourneyRow.member_id)
        .outerjoin(StretchRow, StretchRow.journey_id == JourneyRow.id)
        .where(MemberRow.community_id == community_id, JourneyRow.ended_at.is_(None))
        .group_by(JourneyRow.id, JourneyRow.member_id, JourneyRow.pack)
    )
    return [(row[0], row[1], row[2]) for row in await tx.execute(found)]


async def journey_of(tx: AsyncSession, journey_id: str, member_id: str) -> JourneyRow | None:
    """A journey, if it is this member's."""
    found = select(JourneyRow).where(JourneyRow.id == journey_id, JourneyRow.member_id == member_id)
    return await tx.scalar(found)


async def under_way(tx: AsyncSession, journey_ids: Sequence[str]) -> list[JourneyRow]:
    """Those of some journeys that have not been ended."""
    found = select(JourneyRow).where(JourneyRow.id.in_(journey_ids), JourneyRow.ended_at.is_(None))
    return list(await tx.scalars(found))


async def saving(tx: AsyncSession, journey_ids: Sequence[str]) -> list[JourneyRow]:
    """Those of some journeys for which somebody said what a week costs."""
    found = select(JourneyRow).where(JourneyRow.id.in_(journey_ids), JourneyRow.saves.is_not(None))
    return list(await tx.scalars(found.where(JourneyRow.ended_at.is_(None))))


async def stretches(
    tx: AsyncSession, journey_ids: Sequence[str]
) -> Mapping[str, tuple[Stretch, ...]]:
    """The stretches of some journeys, the earliest first."""
    found = select(StretchRow).where(StretchRow.journey_id.in_(journey_ids))
    by_journey: dict[str, list[Stretch]] = defaultdict(list)
    for row in await tx.scalars(found.order_by(StretchRow.first_day, StretchRow.id)):
        by_journey[row.journey_id].append(Stretch(row.first_day, row.last_day))
    return {journey: tuple(rows) for journey, rows in by_journey.items()}


async def keep_stretches(tx: AsyncSession, journey_id: str, kept: Sequence[Stretch]) -> None:
    """Let a journey have these stretches and no others."""
    await tx.execute(delete(StretchRow).where(StretchRow.journey_id == journey_id))
    for one in kept:
        tx.add(
            StretchRow(id=new_id(), journey_id=journey_id, first_day=one.first, last_day=one.last)
        )
    await tx.flush()


async def note_slip(tx: AsyncSession, slip: SlipRow) -> tuple[SlipRow, bool]:
    """Keep a slip, once a day. Gives the row that is kept, and whether it is new."""
    values = {
        "id": slip.id,
        "journey_id": slip.journey_id,
        "day": slip.day,
        "note": None,
        "restarted": False,
        "noted_at": slip.noted_at,
    }
    new = await insert_ignore(tx, SlipRow, [values])
    found = select(SlipRow).where(SlipRow.journey_id == slip.journey_id, SlipRow.day == slip.day)
    return (await tx.scalars(found)).one(), bool(new)


async def slip_of(
    tx: AsyncSession, slip_id: str, member_id: str
) -> tuple[SlipRow, JourneyRow] | None:
    """A slip with its journey, if it is this member's."""
    found = (
        select(SlipRow, JourneyRow)
        .join(JourneyRow, JourneyRow.id == SlipRow.journey_id)
        .where(SlipRow.id == slip_id, JourneyRow.member_id == member_id)
    )
    row = (await tx.execute(found)).first()
    return (row[0], row[1]) if row else None


async def slips(tx: AsyncSession, journey_ids: Sequence[str]) -> list[SlipRow]:
    """All slips of some journeys, for their member's own eyes."""
    found = select(SlipRow).where(SlipRow.journey_id.in_(journey_ids))
    return list(await tx.scalars(found.order_by(SlipRow.day, SlipRow.id)))


async def drop_slip(tx: AsyncSession, slip_id: str) -> None:
    """It was pressed by mistake."""
    await tx.execute(delete(SlipRow).where(SlipRow.id == slip_id))


async def say_meant(tx: AsyncSession, journey_id: str, day: date, *, as_meant: bool) -> None:
    """A day was as it was meant to be, or was not; the last word counts."""
    row = {"journey_id": journey_id, "day": day, "as_meant": as_meant}
    known = await tx.get(MeantRow, (journey_id, day), with_for_update=True)
    if known is None:
        tx.add(MeantRow(**row))
        await tx.flush()
    else:
        known.as_meant = as_meant


async def meant_days(tx: AsyncSession, journey_ids: Sequence[str]) -> Mapping[str, set[date]]:
    """The days of some journeys that were as they were meant to be."""
    found = select(MeantRow.journey_id, MeantRow.day).where(
        MeantRow.journey_id.in_(journey_ids), MeantRow.as_meant.is_(True)
    )
    days: dict[str, set[date]] = defaultdict(set)
    for journey_id, day in await tx.execute(found):
        days[journey_id].add(day)
    return days


async def count_meant(tx: AsyncSession, journey_ids: Sequence[str]) -> Mapping[str, int]:
    """How many days of some journeys were as they were meant to be."""
    found = select(MeantRow.journey_id, func.count()).where(
        MeantRow.journey_id.in_(journey_ids), MeantRow.as_meant.is_(True)
    )
    rows = await tx.execute(found.group_by(MeantRow.journey_id))
    return {row[0]: row[1] for row in rows}


async def said_of_days(tx: AsyncSession, journey_ids: Sequence[str]) -> list[MeantRow]:
    """Everything said about days, for their member's own eyes."""
    found = select(MeantRow).where(MeantRow.journey_id.in_(journey_ids))
    return list(await tx.scalars(found.order_by(MeantRow.day)))


async def erase(tx: AsyncSession, member_id: str) -> None:
    """Nothing stays; stretches, slips and days go with their journey."""
    await tx.execute(delete(JourneyRow).where(JourneyRow.member_id == member_id))


async def move(tx: AsyncSession, old_member_id: str, new_member_id: str) -> None:
    """Two members turned out to be one person."""
    theirs = update(JourneyRow).where(JourneyRow.member_id == old_member_id)
    await tx.execute(theirs.values(member_id=new_member_id))
