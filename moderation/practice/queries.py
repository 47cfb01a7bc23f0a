"""All SQL about who has practised."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.insert import insert_ignore
from moderation.practice.records import Practised


async def practised(tx: AsyncSession, community_id: str, identity_id: str, now: datetime) -> None:
    """Somebody has walked through a practice alert, for the first time or again."""
    values = {"id": new_id(), "community_id": community_id, "identity_id": identity_id, "at": now}
    await insert_ignore(tx, Practised, [values])
