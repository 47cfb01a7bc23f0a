"""The deliverer's SQL for what became of rows: their last state, and where messages stand."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, and_, delete, insert, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.core.people import Direct, write_address
from bot.engine.claims import Claimed
from bot.store.tables import OutboxRow, PostedRow

_TABLE = cast("Table", OutboxRow.__table__)
PRIVATE_KEPT = timedelta(days=60)
_POSTED = cast("Table", PostedRow.__table__)


def _still_ours(rows: Sequence[Claimed]) -> ColumnElement[bool]:
    """Those of the rows that nobody withdrew, erased or claimed meanwhile."""
    lease = _TABLE.c.claimed_until
    leases = {row.lease for row in rows}
    same = lease.is_(None) if leases == {None} else lease.in_(leases)
    return and_(_TABLE.c.id.in_([row.id for row in rows]), _TABLE.c.state == "ready", same)


async def finish(
    tx: AsyncSession, rows: Sequence[Claimed], *, state: str, error: str | None, now: datetime
) -> set[str]:
    """Give rows their last state and forget their words; the ids of those that were still ours.

    All of them were claimed, or none.
    """
    done = (
        update(_TABLE)
        .where(_still_ours(rows))
        .values(state=state, error=error, payload=None, claimed_until=None, done_at=now)
        .returning(_TABLE.c.id)
    )
    return set((await tx.execute(done)).scalars())


async def again(
    tx: AsyncSession, row: Claimed, *, retry_at: datetime, error: str, repeats: int
) -> None:
    """Let a row be claimed once more, from a real moment on."""
    values = {"retry_at": retry_at, "error": error, "repeats": repeats, "claimed_until": None}
    await tx.execute(update(_TABLE).where(_still_ours([row])).values(values))


async def move(tx: AsyncSession, old: str, new: str) -> None:
    """An address is another one now, for all that waits.

    What stood at the old one can be reached no more: its references name other messages there.
    """
    waiting = update(_TABLE).where(_TABLE.c.address == old, _TABLE.c.state == "ready")
    await tx.execute(waiting.values(address=new))
    await tx.execute(delete(PostedRow).where(PostedRow.address == old))


async def note_posted(
    tx: AsyncSession, found: Sequence[tuple[Claimed, Sequence[str]]], now: datetime
) -> None:
    """Remember where the messages (or threads) of rows stand: each row with its references."""
    if not found:
        return
    keys = [row.key for row, _ in found]
    await tx.execute(delete(_POSTED).where(_POSTED.c.key.in_(keys)))
    await tx.execute(insert(_POSTED), [_standing(row, refs, now) for row, refs in found])


def _standing(row: Claimed, refs: Sequence[str], now: datetime) -> dict[str, Any]:
    return {
        "id": new_id(),
        "key": row.key,
        "platform": row.platform,
        "address": write_address(row.to),
        "refs": "\n".join(refs),
        "purpose": row.purpose,
        "subject_id": row.subject_id,
        "identity_id": row.identity_id,
        "member_id": row.member_id,
        "posted_at": now,
        # What stands in public can be taken back for ever; a private message is let go some day.
        "keep_until": now + PRIVATE_KEPT if isinstance(row.to, Direct) else None,
    }


async def note_edited(tx: AsyncSession, of_key: str, refs: Sequence[str]) -> None:
    """An edited message stands under these references now."""
    changed = update(PostedRow).where(PostedRow.key == of_key)
    await tx.execute(changed.values(refs="\n".join(refs)))


async def note_removed(tx: AsyncSession, of_key: str) -> None:
    """A message is gone."""
    await tx.execute(delete(PostedRow).where(PostedRow.key == of_key))
