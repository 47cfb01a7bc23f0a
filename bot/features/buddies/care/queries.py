"""What is due between two: pulses, and sides that have been quiet."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.states import PairState


async def pulses(tx: AsyncSession, now: datetime, limit: int) -> Sequence[PairRow]:
    """Pairs whose sides are to be asked how it goes."""
    found = select(PairRow).where(PairRow.state == PairState.AGREED, PairRow.next_pulse_at <= now)
    return list(await tx.scalars(found.order_by(PairRow.next_pulse_at).limit(limit)))


NEXT_PULSE = select(func.min(PairRow.next_pulse_at)).where(PairRow.state == PairState.AGREED)
"""When the next pair is asked how it goes."""


async def quiet(tx: AsyncSession, now: datetime, limit: int) -> Sequence[tuple[SideRow, PairRow]]:
    """Sides without a sign for as long as was agreed."""
    found = (
        select(SideRow, PairRow)
        .join(PairRow, PairRow.id == SideRow.pair_id)
        .where(SideRow.live.is_(True), SideRow.quiet_at <= now)
        .order_by(SideRow.quiet_at)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in await tx.execute(found)]


NEXT_QUIET = select(func.min(SideRow.quiet_at)).where(SideRow.live.is_(True))
"""When the next side will have been quiet for as long as was agreed."""
