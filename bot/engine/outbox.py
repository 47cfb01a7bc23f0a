"""What the bot will do on its own initiative: rows, so that nothing is lost and nothing doubled."""

import itertools
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.core.people import Address, write_address
from bot.core.platform import Op
from bot.core.replies import Reply
from bot.store.base import seal_bytes
from bot.store.commits import tell_when_committed
from bot.store.insert import insert_ignore
from bot.store.tables import OutboxRow, PostedRow

_written = itertools.count()
THEIRS_KEPT = timedelta(days=2)
"""So long we know where a person's message stands that somebody wants taken away."""


class Priority(IntEnum):
    """Which lane a row travels in. Crisis has a worker and permits of its own."""

    CRISIS = 0
    ANSWER = 1
    PROMPT = 2
    POST = 3


class Waiting(msgspec.Struct, frozen=True):
    """Told with a commit: a lane has rows to carry."""

    platform: str
    crisis: bool


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row to be written. The reply is translated already; `key` makes it happen once."""

    key: str
    op: Op
    to: Address
    created_at: datetime
    purpose: str
    reply: Reply | None = None
    of_key: str | None = None
    under_key: str | None = None
    subject_id: str | None = None
    identity_id: str | None = None
    member_id: str | None = None
    priority: Priority = Priority.ANSWER
    not_before: datetime | None = None
    expires_at: datetime | None = None


async def put(tx: AsyncSession, rows: Sequence[Row]) -> int:
    """Write rows; a key that is there already is left as it is. Returns how many were new."""
    if not rows:
        return 0
    for row in rows:
        crisis = row.priority == Priority.CRISIS
        tell_when_committed(tx, Waiting(row.to.platform, crisis))
    return len(await insert_ignore(tx, OutboxRow, [_values(tx, row) for row in rows]))


def _values(tx: AsyncSession, row: Row) -> dict[str, Any]:
    row_id = new_id()
    payload = None
    if row.reply is not None:
        payload = seal_bytes(tx, "outbox", row_id, msgspec.json.encode(row.reply))
    return {
        "id": row_id,
        "key": row.key,
        "platform": row.to.platform,
        "address": write_address(row.to),
        "op": row.op,
        "of_key": row.of_key,
        "under_key": row.under_key,
        "purpose": row.purpose,
        "subject_id": row.subject_id,
        "identity_id": row.identity_id,
        "member_id": row.member_id,
        "payload": payload,
        "priority": int(row.priority),
        "state": "ready",
        "not_before": row.not_before or row.created_at,
        "expires_at": row.expires_at,
        "attempts": 0,
        "repeats": 0,
        "created_at": row.created_at,
        "seq": next(_written),
    }


async def withdraw(tx: AsyncSession, key: str) -> bool:
    """Take a row back that has not been claimed yet. False where it is too late for that."""
    gone = delete(OutboxRow).where(OutboxRow.key == key, OutboxRow.state == "ready")
    found = await tx.execute(gone.where(OutboxRow.claimed_until.is_(None)).returning(OutboxRow.id))
    return found.first() is not None


async def withdraw_all(tx: AsyncSession, purpose: str, subject_id: str) -> None:
    """Take back every row of a purpose about something that has not been claimed yet."""
    gone = delete(OutboxRow).where(
        OutboxRow.purpose == purpose,
        OutboxRow.subject_id == subject_id,
        OutboxRow.state == "ready",
        OutboxRow.claimed_until.is_(None),
    )
    await tx.execute(gone)


async def supersede_edits(tx: AsyncSession, of_key: str) -> None:
    """Edits of one message coalesce: those that have not left yet are dropped for a newer one."""
    old = delete(OutboxRow).where(
        OutboxRow.of_key == of_key,
        OutboxRow.op == "edit",
        OutboxRow.state == "ready",
        OutboxRow.claimed_until.is_(None),
    )
    await tx.execute(old)


async def written_since(
    tx: AsyncSession, since: datetime, *, purpose: str, subject_id: str, member_id: str, most: int
) -> Sequence[datetime]:
    """When rows of a purpose about something, with a member's words, were written: the newest."""
    found = (
        select(OutboxRow.created_at)
        .where(OutboxRow.member_id == member_id, OutboxRow.created_at > since)
        .where(OutboxRow.purpose == purpose, OutboxRow.subject_id == subject_id)
        .order_by(OutboxRow.created_at.desc())
        .limit(most)
    )
    return list(await tx.scalars(found))


async def posted(tx: AsyncSession, key: str) -> PostedRow | None:
    """Where the message of a key stands, once it was delivered."""
    return await tx.scalar(select(PostedRow).where(PostedRow.key == key))


async def stands(
    tx: AsyncSession, key: str, *, at: Address, ref: str, purpose: str, now: datetime
) -> None:
    """A person's message stands somewhere and is to be taken away: from now on it has a key."""
    values = {
        "id": new_id(),
        "key": key,
        "platform": at.platform,
        "address": write_address(at),
        "refs": ref,
        "purpose": purpose,
        "posted_at": now,
        "keep_until": now + THEIRS_KEPT,
    }
    await insert_ignore(tx, PostedRow, [values])


async def state_of(tx: AsyncSession, key: str) -> str | None:
    """ready, unsure, delivered, unreachable, rejected, expired or dead; None for an unknown key."""
    return await tx.scalar(select(OutboxRow.state).where(OutboxRow.key == key))
