"""Who wants to be matched only inside a circle."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.buddies.records import BuddyRow


async def only_inside(tx: AsyncSession, circle_id: str) -> Sequence[BuddyRow]:
    """Those who do."""
    found = select(BuddyRow).where(BuddyRow.inside_circle_id == circle_id)
    return list(await tx.scalars(found.with_for_update()))
