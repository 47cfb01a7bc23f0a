"""Deletes some of what has been kept long enough; each gives how many rows went."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.features.privacy.records import AccountCode
from bot.features.privacy.rules import DIALOG_KEPT, INBOX_KEPT, OUTBOX_KEPT
from bot.store.tables import DialogRow, InboxRow, OutboxRow, PostedRow

BATCH = 200  # short enough for nobody to wait


async def _some(tx: AsyncSession, kind: Any, old: ColumnElement[bool]) -> int:  # noqa: ANN401  any mapped class with an id
    ids = select(kind.id).where(old).limit(BATCH)
    gone = await tx.scalars(delete(kind).where(kind.id.in_(ids)).returning(kind.id))
    return len(gone.all())


async def inbox(tx: AsyncSession, before: datetime) -> int:
    """Events handled before then."""
    return await _some(tx, InboxRow, InboxRow.handled_at <= before)


async def outbox(tx: AsyncSession, before: datetime) -> int:
    """What was done, or given up, before then."""
    return await _some(tx, OutboxRow, OutboxRow.done_at <= before)


async def dialogs(tx: AsyncSession, before: datetime) -> int:
    """Forms that nobody went on with, which ran out before then."""
    return await _some(tx, DialogRow, DialogRow.expires_at <= before)


async def posted(tx: AsyncSession, now: datetime) -> int:
    """Messages of ours that need no more changes."""
    return await _some(tx, PostedRow, PostedRow.keep_until <= now)


async def codes(tx: AsyncSession, now: datetime) -> int:
    """Codes that nobody can use any more."""
    return await _some(tx, AccountCode, AccountCode.expires_at <= now)


async def first_old(tx: AsyncSession) -> datetime | None:
    """When the first of all this will have been kept long enough."""
    ends = (
        (InboxRow.handled_at, INBOX_KEPT),
        (OutboxRow.done_at, OUTBOX_KEPT),
        (DialogRow.expires_at, DIALOG_KEPT),
        (PostedRow.keep_until, timedelta(0)),
        (AccountCode.expires_at, timedelta(0)),
    )
    oldest = (select(func.min(column)).scalar_subquery() for column, _ in ends)
    [found] = await tx.execute(select(*oldest))
    return min(
        (first + kept for first, (_, kept) in zip(found, ends, strict=True) if first is not None),
        default=None,
    )
