"""What members have said of buddies: what they look for, circles, whom never."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.consents import CONSENTS
from bot.core.ids import new_id
from bot.features.buddies.records import BuddyRow, CircleRow, InCircleRow, NeverRow
from bot.store.insert import insert_ignore
from bot.store.tables import Consent, IdentityRow, MemberIdentity, MemberRow

KIND = "buddy"


async def of_member(tx: AsyncSession, member_id: str) -> BuddyRow | None:
    """What a member looks for; None where they never said."""
    return await tx.scalar(select(BuddyRow).where(BuddyRow.member_id == member_id))


async def made(tx: AsyncSession, member_id: str, community_id: str, now: datetime) -> BuddyRow:
    """The same, to be changed; made where there is none."""
    values = {
        "id": new_id(),
        "member_id": member_id,
        "community_id": community_id,
        "since": now,
        "wants": "listen",
        "pace": "few",
        "company": "buddy",
        "looking": False,
        "first_next": False,
        "missed": 0,
        "mentor": "no",
        "mentor_cap": 1,
    }
    await insert_ignore(tx, BuddyRow, [values])
    found = select(BuddyRow).where(BuddyRow.member_id == member_id).with_for_update()
    return (await tx.scalars(found)).one()


async def member(tx: AsyncSession, member_id: str) -> MemberRow | None:
    """A member."""
    return await tx.get(MemberRow, member_id)


async def name_of(tx: AsyncSession, member_id: str | None) -> str:
    """The name a member carries here; empty where they are gone."""
    row = await tx.get(MemberRow, member_id) if member_id else None
    return row.name if row else ""


async def agreed(tx: AsyncSession, member_id: str) -> bool:
    """Whether the member agrees to a buddy being looked for."""
    found = select(Consent.id).where(
        Consent.member_id == member_id, Consent.kind == KIND, Consent.revoked_at.is_(None)
    )
    return await tx.scalar(found.limit(1)) is not None


async def agree(tx: AsyncSession, member_id: str, now: datetime) -> None:
    """Keep that the member agrees, with the version of the text."""
    if await agreed(tx, member_id):
        return
    tx.add(
        Consent(id=new_id(), member_id=member_id, kind=KIND, version=CONSENTS[KIND], given_at=now)
    )
    await tx.flush()


async def circles(tx: AsyncSession, community_id: str) -> Sequence[CircleRow]:
    """The circles of a community."""
    found = select(CircleRow).where(
        CircleRow.community_id == community_id, CircleRow.closed_at.is_(None)
    )
    return list(await tx.scalars(found.order_by(CircleRow.name, CircleRow.id)))


async def circle(tx: AsyncSession, circle_id: str, community_id: str) -> CircleRow | None:
    """A circle of the community."""
    row = await tx.get(CircleRow, circle_id)
    return row if row is not None and row.community_id == community_id else None


async def my_circles(tx: AsyncSession, member_id: str) -> frozenset[str]:
    """The circles a member says they belong to."""
    found = select(InCircleRow.circle_id).where(InCircleRow.member_id == member_id)
    return frozenset(await tx.scalars(found))


async def enter(tx: AsyncSession, member_id: str, circle_id: str) -> None:
    """A member belongs to a circle."""
    if await tx.get(InCircleRow, (member_id, circle_id)) is None:
        tx.add(InCircleRow(member_id=member_id, circle_id=circle_id))
        await tx.flush()


async def step_out(tx: AsyncSession, member_id: str, circle_id: str) -> None:
    """A member does not belong to a circle."""
    mine = InCircleRow.member_id == member_id
    await tx.execute(delete(InCircleRow).where(mine, InCircleRow.circle_id == circle_id))


async def never_of(tx: AsyncSession, member_id: str) -> Sequence[NeverRow]:
    """With whom a member is never to be paired."""
    found = select(NeverRow).where(NeverRow.member_id == member_id)
    return list(await tx.scalars(found.order_by(NeverRow.id)))


async def never(tx: AsyncSession, member_id: str, other: str | None, name: str) -> None:
    """Never with this one."""
    known = await never_of(tx, member_id)
    if any(row.other_member_id == other and (other or row.name == name) for row in known):
        return
    tx.add(NeverRow(id=new_id(), member_id=member_id, other_member_id=other, name=name))
    await tx.flush()


async def no_longer_never(tx: AsyncSession, member_id: str, name: str) -> None:
    """Take everybody of that name off a member's list."""
    for row in await never_of(tx, member_id):
        if row.name == name:
            await tx.delete(row)
    await tx.flush()


async def named(tx: AsyncSession, community_id: str, names: Iterable[str]) -> Sequence[str]:
    """Members of a community who are called that, here or on their platform."""
    wanted = {name.strip().removeprefix("@").casefold() for name in names}
    exact = {name.strip().removeprefix("@") for name in names}
    called = or_(
        func.lower(MemberRow.name).in_(wanted),
        func.lower(IdentityRow.name).in_(wanted),
        MemberRow.name.in_(exact),
        IdentityRow.name.in_(exact),
    )
    found = (
        select(MemberRow.id)
        .join(MemberIdentity, MemberIdentity.member_id == MemberRow.id)
        .join(IdentityRow, IdentityRow.id == MemberIdentity.identity_id)
        .where(MemberRow.community_id == community_id, called)
        .distinct()
    )
    return list(await tx.scalars(found))
