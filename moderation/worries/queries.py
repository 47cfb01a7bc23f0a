"""All SQL about worries."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.tables import IdentityRow
from moderation.worries.records import Worry

_WORRIED = (
    select(IdentityRow.name)
    .join(Worry, Worry.identity_id == IdentityRow.id)
    .where(Worry.case_id == bindparam("about"))
    .order_by(Worry.at, Worry.id)
)


async def told_since(
    tx: AsyncSession, community_id: str, identity_id: str, since: datetime
) -> Sequence[str]:
    """The accounts about which somebody was worried since then."""
    found = select(Worry.about_id).where(
        Worry.community_id == community_id, Worry.identity_id == identity_id, Worry.at > since
    )
    return list(await tx.scalars(found))


async def add(
    tx: AsyncSession, community_id: str, by: str, about: str, case_id: str, now: datetime
) -> None:
    """Somebody is worried."""
    row = Worry(
        id=new_id(),
        community_id=community_id,
        identity_id=by,
        about_id=about,
        case_id=case_id,
        at=now,
    )
    tx.add(row)
    await tx.flush()


async def worried_about(tx: AsyncSession, case_id: str) -> Sequence[str]:
    """The names of those whose worry became part of a case, in order."""
    return list(dict.fromkeys(await tx.scalars(_WORRIED, {"about": case_id})))
