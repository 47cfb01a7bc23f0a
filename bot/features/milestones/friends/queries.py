"""Who was named for milestones, and the lines they were asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.features.milestones.records import LineRow, NamedRow
from bot.store.insert import insert_ignore
from bot.store.tables import MemberRow


async def named(tx: AsyncSession, member_id: str) -> Sequence[MemberRow]:
    """The friends a member named who are here, have not declined, and asked for no quiet."""
    found = (
        select(MemberRow)
        .join(NamedRow, NamedRow.friend_member_id == MemberRow.id)
        .where(NamedRow.member_id == member_id, NamedRow.declined_at.is_(None))
        .where(MemberRow.left_at.is_(None), MemberRow.paused_at.is_(None))
        .order_by(NamedRow.named_at, MemberRow.id)
    )
    return (await tx.scalars(found)).all()


async def named_by(
    tx: AsyncSession, member_ids: Sequence[str]
) -> Mapping[str, Sequence[MemberRow]]:
    """The same for many."""
    found = (
        select(NamedRow.member_id, MemberRow)
        .join(MemberRow, NamedRow.friend_member_id == MemberRow.id)
        .where(NamedRow.member_id.in_(member_ids), NamedRow.declined_at.is_(None))
        .where(MemberRow.left_at.is_(None), MemberRow.paused_at.is_(None))
        .order_by(NamedRow.named_at, MemberRow.id)
    )
    by_member: dict[str, list[MemberRow]] = defaultdict(list)
    for member_id, friend in await tx.execute(found):
        by_member[member_id].append(friend)
    return by_member


async def lines_in(
    tx: AsyncSession, journey_ids: Sequence[str]
) -> Mapping[str, Sequence[tuple[LineRow, MemberRow]]]:
    """The lines written for milestones of some journeys, with their writers."""
    found = (
        select(LineRow, MemberRow)
        .join(MemberRow, MemberRow.id == LineRow.member_id)
        .where(LineRow.journey_id.in_(journey_ids), LineRow.written_at.is_not(None))
        .order_by(LineRow.written_at, LineRow.id)
    )
    by_journey: dict[str, list[tuple[LineRow, MemberRow]]] = defaultdict(list)
    for line, writer in await tx.execute(found):
        by_journey[line.journey_id].append((line, writer))
    return by_journey


async def by_name(tx: AsyncSession, community_id: str, name: str) -> Sequence[MemberRow]:
    """Members of a community who are called that, whatever the case of letters."""
    words = name.strip()
    found = select(MemberRow).where(
        MemberRow.community_id == community_id,
        or_(
            MemberRow.name == words,
            func.lower(MemberRow.name) == words.lower(),  # SQLite: only A to Z
        ),
        MemberRow.left_at.is_(None),
    )
    return (await tx.scalars(found)).all()


async def name(tx: AsyncSession, member_id: str, friend_id: str, now: datetime) -> bool:
    """Keep that a member named somebody. False where they had already."""
    values = {"member_id": member_id, "friend_member_id": friend_id, "named_at": now}
    if await tx.get(NamedRow, (member_id, friend_id)) is not None:
        return False
    tx.add(NamedRow(**values))
    await tx.flush()
    return True


async def link(tx: AsyncSession, member_id: str, friend_id: str) -> NamedRow | None:
    """That a member named this friend."""
    return await tx.get(NamedRow, (member_id, friend_id), with_for_update=True)


async def unname(tx: AsyncSession, member_id: str, friend_id: str) -> None:
    """Somebody is not named any more. They do not hear of it."""
    await tx.execute(
        delete(NamedRow).where(
            NamedRow.member_id == member_id, NamedRow.friend_member_id == friend_id
        )
    )


async def ask(
    tx: AsyncSession,
    *,
    journey_id: str,
    mark: str,
    falls_on: date,
    to_member_id: str,
    friend_id: str,
    now: datetime,
) -> str | None:
    """Keep that a friend is asked for a line. Gives its id; None where they were already."""
    row_id = new_id()
    values = {
        "id": row_id,
        "journey_id": journey_id,
        "mark": mark,
        "falls_on": falls_on,
        "member_id": friend_id,
        "to_member_id": to_member_id,
        "words": None,
        "asked_at": now,
        "written_at": None,
        "left_out": False,
    }
    return row_id if await insert_ignore(tx, LineRow, [values]) else None


async def line_of(
    tx: AsyncSession, line_id: str, friend_id: str, *, lock: bool = False
) -> LineRow | None:
    """A line, if this friend was asked for it; `lock` where it is about to change."""
    found = select(LineRow).where(LineRow.id == line_id, LineRow.member_id == friend_id)
    return await tx.scalar(found.with_for_update() if lock else found)


async def line_to(tx: AsyncSession, line_id: str, member_id: str) -> LineRow | None:
    """A line, if it is for this member."""
    found = select(LineRow).where(LineRow.id == line_id, LineRow.to_member_id == member_id)
    return await tx.scalar(found.with_for_update())


async def written(
    tx: AsyncSession, journey_id: str, mark: str, falls_on: date
) -> Sequence[tuple[LineRow, MemberRow]]:
    """The lines there are for a milestone, with their writers."""
    found = (
        select(LineRow, MemberRow)
        .join(MemberRow, MemberRow.id == LineRow.member_id)
        .where(LineRow.journey_id == journey_id, LineRow.mark == mark)
        .where(LineRow.falls_on == falls_on, LineRow.written_at.is_not(None))
        .order_by(LineRow.written_at, LineRow.id)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]
