"""All SQL of resting."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.tables import CommunityRow


async def rest(tx: AsyncSession, community_id: str, until: datetime | None) -> None:
    """No automatic posts until then; None: they begin again."""
    here = update(CommunityRow).where(CommunityRow.id == community_id)
    await tx.execute(here.values(rest_until=until))
