"""Who was named to be told when a member goes quiet."""

from collections.abc import Sequence

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.checkins.records import FriendRow
from bot.store.tables import MemberRow


async def of_member(tx: AsyncSession, member_id: str, *, lock: bool = False) -> FriendRow | None:
    """Whom a member named."""
    return await tx.get(FriendRow, member_id, with_for_update=lock or None)


async def keep(tx: AsyncSession, row: FriendRow) -> bool:
    """Keep whom a member named, in place of whoever was before. False where it is the same."""
    known = await of_member(tx, row.member_id, lock=True)
    if known is not None and known.friend_member_id == row.friend_member_id:
        known.days = row.days
        return False
    if known is not None:
        await tx.delete(known)
        await tx.flush()
    tx.add(row)
    await tx.flush()
    return True


async def forget(tx: AsyncSession, member_id: str) -> None:
    """Nobody is named any more."""
    await tx.execute(delete(FriendRow).where(FriendRow.member_id == member_id))


async def by_name(tx: AsyncSession, community_id: str, name: str) -> Sequence[MemberRow]:
    """Members of a community who are called that, whatever the case of letters."""
    found = select(MemberRow).where(
        MemberRow.community_id == community_id,
        or_(
            MemberRow.name == name.strip(),
            func.lower(MemberRow.name) == name.strip().lower(),  # SQLite: only A to Z
        ),
        MemberRow.left_at.is_(None),
    )
    return (await tx.scalars(found)).all()


async def agreed(tx: AsyncSession, after: str, limit: int) -> Sequence[FriendRow]:
    """Some of those whose friend has agreed, in order of members."""
    found = select(FriendRow).where(FriendRow.state == "agreed", FriendRow.member_id > after)
    return (await tx.scalars(found.order_by(FriendRow.member_id).limit(limit))).all()
