"""How much stands in the outbox, and since when: for whoever waits, for health."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.registry import Moment
from bot.engine.claims import in_lane, waits_for_another
from bot.store.tables import OutboxRow

OUTBOX = "outbox"


async def waiting(
    tx: AsyncSession, platforms: Collection[str], now: datetime, *, crisis: bool = False
) -> int:
    """How many rows are due and not done; `crisis`: in the crisis lane alone."""
    values = {"carriers": tuple(platforms), "now": now}
    return await tx.scalar(_waiting(crisis=crisis), values) or 0


@cache
def _waiting(*, crisis: bool) -> Select[int]:
    """Asked so often that it is built once; it takes :carriers and :now."""
    found = (
        select(func.count())
        .select_from(OutboxRow)
        .where(OutboxRow.state == "ready")
        .where(OutboxRow.platform.in_(bindparam("carriers", expanding=True)))
        .where(OutboxRow.not_before <= bindparam("now"), ~waits_for_another(OutboxRow))
    )
    return found.where(in_lane(OutboxRow, crisis=True)) if crisis else found


async def moments(
    tx: AsyncSession, asked: Mapping[str, Moment], platforms: Collection[str], now: datetime
) -> dict[str, datetime | None]:
    """What each of these statements finds, and as `OUTBOX` when a row may leave after `now`."""
    values = {"carriers": tuple(platforms), "now": now}
    [row] = await tx.execute(_together(*asked.values()), values)
    return dict(zip((*asked, OUTBOX), row, strict=True))


@cache
def _together(*asked: Moment) -> Select[*tuple[Any, ...]]:
    """One statement for them all: two dozen, one by one, take longer than what they find."""
    leaves = (
        select(func.min(OutboxRow.not_before))
        .where(OutboxRow.state == "ready")
        .where(OutboxRow.platform.in_(bindparam("carriers", expanding=True)))
        .where(OutboxRow.not_before > bindparam("now"))
    )
    return select(*(one.scalar_subquery() for one in (*asked, leaves)))


async def by_state(tx: AsyncSession) -> dict[str, int]:
    """How many rows are in each state."""
    found = select(OutboxRow.state, func.count()).group_by(OutboxRow.state)
    return {row[0]: row[1] for row in await tx.execute(found)}


async def oldest_due(tx: AsyncSession, now: datetime) -> datetime | None:
    """Since when the longest waiting row has been due."""
    found = select(func.min(OutboxRow.not_before)).where(
        OutboxRow.state == "ready", OutboxRow.not_before <= now
    )
    return await tx.scalar(found)
