"""All SQL about monthly drills."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.tables import RoleGrant
from moderation.drills.records import DrillPlan


async def plan(tx: AsyncSession, community_id: str) -> DrillPlan | None:
    """When a community's next drill is, if there are any."""
    return await tx.get(DrillPlan, community_id)


async def add_plan(tx: AsyncSession, community_id: str, next_at: datetime) -> None:
    """A drill every month from now on."""
    tx.add(DrillPlan(community_id=community_id, next_at=next_at))
    await tx.flush()


async def drop_plan(tx: AsyncSession, community_id: str) -> None:
    """No drills by themselves any more."""
    await tx.execute(delete(DrillPlan).where(DrillPlan.community_id == community_id))


async def due(tx: AsyncSession, now: datetime) -> Sequence[DrillPlan]:
    """Communities whose drill is due."""
    found = select(DrillPlan).where(DrillPlan.next_at <= now).order_by(DrillPlan.next_at)
    return list(await tx.scalars(found.limit(20).with_for_update()))


NEXT_DRILL = select(func.min(DrillPlan.next_at))
"""When the next drill of any community is due."""


async def an_admin(tx: AsyncSession, community_id: str) -> str | None:
    """An admin's account, in whose name a monthly drill begins."""
    found = select(RoleGrant.identity_id).where(
        RoleGrant.community_id == community_id, RoleGrant.role == "admin"
    )
    return await tx.scalar(found.order_by(RoleGrant.granted_at, RoleGrant.id).limit(1))
