"""The deliverer's SQL: which rows may leave now, and what became of them.

Moments called `now` are domain time; `real` is the machine's, for leases and retries.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast

import msgspec
from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    Table,
    bindparam,
    exists,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlalchemy.sql.dml import ReturningUpdate

from bot.core.people import Address, Place, read_address
from bot.core.platform import Op
from bot.engine.outbox import Priority
from bot.store.base import UtcDateTime
from bot.store.tables import OutboxRow, PostedRow

LEASE = timedelta(seconds=120)


class Standing(msgspec.Struct, frozen=True):
    """A message of ours that stands somewhere."""

    address: str
    refs: tuple[str, ...]


class Claimed(msgspec.Struct, frozen=True, kw_only=True):
    """A row that is ours until `lease`; None for one that nobody had claimed.

    `of` and `under` are where the messages of its earlier rows stand.
    """

    id: str
    key: str
    platform: str
    address: str
    op: Op
    of_key: str | None
    under_key: str | None
    purpose: str
    subject_id: str | None
    identity_id: str | None
    member_id: str | None
    payload: bytes | None
    priority: int
    expires_at: datetime | None
    attempts: int
    repeats: int
    lease: datetime | None
    of: Standing | None = None
    under: Standing | None = None

    @property
    def to(self) -> Address:
        """Where it is done: where its message stands, or in the thread it is under."""
        if self.of is not None:
            return read_address(self.of.address)
        to = read_address(self.address)
        if self.under is None or not isinstance(to, Place):
            return to
        return msgspec.structs.replace(to, thread=self.under.refs[0])

    @property
    def crisis(self) -> bool:
        """Whether it travels in the crisis lane."""
        return self.priority == Priority.CRISIS


_TABLE = cast("Table", OutboxRow.__table__)
_COLUMNS = [
    _TABLE.c[name] for name in Claimed.__struct_fields__ if name not in {"lease", "of", "under"}
] + [_TABLE.c.claimed_until]


def in_lane(row: type[OutboxRow], *, crisis: bool) -> ColumnElement[bool]:
    """Whether the row travels in this lane."""
    return row.priority == Priority.CRISIS if crisis else row.priority > Priority.CRISIS


def waits_for_another(row: type[OutboxRow]) -> ColumnElement[bool]:
    """Whether the row that it edits, or whose thread it belongs in, is still under way."""
    other = aliased(OutboxRow)
    named = or_(other.key == row.of_key, other.key == row.under_key)
    return exists().where(named, other.state == "ready")


def _is_behind(row: type[OutboxRow], *, crisis: bool) -> ColumnElement[bool]:
    """Whether an earlier row for the same address has to go first."""
    first = aliased(OutboxRow)
    earlier = tuple_(first.created_at, first.seq, first.id) < tuple_(
        row.created_at, row.seq, row.id
    )
    return exists().where(
        first.address == row.address,
        first.state == "ready",
        first.not_before <= bindparam("now"),
        in_lane(first, crisis=crisis),
        earlier,
    )


@cache
def _ready(*, crisis: bool, in_order: bool) -> Select[str]:
    """Rows of a lane that may leave; it takes :carrier, :now, :real and :room (how many)."""
    row = aliased(OutboxRow)
    order = (row.priority, row.not_before, row.created_at, row.seq) if in_order else ()
    return (
        select(row.id)
        .where(
            row.state == "ready",
            row.platform == bindparam("carrier"),
            in_lane(row, crisis=crisis),
            row.not_before <= bindparam("now"),
            row.claimed_until.is_(None),
            or_(row.retry_at.is_(None), row.retry_at <= bindparam("real")),
            or_(row.expires_at.is_(None), row.expires_at > bindparam("now")),
            ~waits_for_another(row),
            ~_is_behind(row, crisis=crisis),
        )
        .order_by(*order)
        .limit(bindparam("room", type_=Integer()))
    )


@cache
def _take(*, crisis: bool) -> ReturningUpdate[Any]:
    first = _ready(crisis=crisis, in_order=True).with_for_update(skip_locked=True)
    return (
        update(_TABLE)
        .where(_TABLE.c.id.in_(first))
        .values(
            claimed_until=bindparam("lease", type_=UtcDateTime()),
            attempts=_TABLE.c.attempts + 1,
        )
        .returning(*_COLUMNS, _TABLE.c.not_before, _TABLE.c.created_at, _TABLE.c.seq)
    )


async def any_ready(
    tx: AsyncSession, platform: str, *, crisis: bool, now: datetime, real: datetime
) -> bool:
    """Whether a claim would find anything: asked at the read door, so that idling is cheap."""
    values = {"carrier": platform, "now": now, "real": real, "room": 1}
    return (await tx.execute(_ready(crisis=crisis, in_order=False), values)).first() is not None


async def claim(
    tx: AsyncSession, platform: str, *, crisis: bool, now: datetime, real: datetime, limit: int
) -> list[Claimed]:
    """Take rows that may leave now, one per address, in the order in which they should go."""
    values = {"carrier": platform, "now": now, "real": real, "room": limit}
    found = await tx.execute(_take(crisis=crisis), {**values, "lease": real + LEASE})
    rows = sorted(
        found.all(), key=lambda row: (row.priority, row.not_before, row.created_at, row.seq)
    )
    return await _with_standing(tx, [_claimed(row) for row in rows])


async def lapsed(
    tx: AsyncSession, platforms: Collection[str], real: datetime, *, ours: Collection[str]
) -> list[Claimed]:
    """Rows whose lease is over and which we (`ours`) are not sending: their outcome is unknown."""
    found = (
        select(*_COLUMNS)
        .where(_TABLE.c.state == "ready", _TABLE.c.platform.in_(platforms))
        .where(_TABLE.c.claimed_until <= real, _TABLE.c.id.not_in(ours))
        .order_by(_TABLE.c.priority, _TABLE.c.created_at, _TABLE.c.seq)
        .limit(50)
    )
    return [_claimed(row) for row in await tx.execute(found)]


async def overdue(tx: AsyncSession, platforms: Collection[str], now: datetime) -> list[Claimed]:
    """Rows that have expired before they could be sent."""
    found = (
        select(*_COLUMNS)
        .where(_TABLE.c.state == "ready", _TABLE.c.platform.in_(platforms))
        .where(_TABLE.c.claimed_until.is_(None), _TABLE.c.expires_at <= now)
        .order_by(_TABLE.c.priority, _TABLE.c.created_at, _TABLE.c.seq)
        .limit(50)
    )
    return [_claimed(row) for row in await tx.execute(found)]


def _claimed(row: Row[Any]) -> Claimed:
    values = row._asdict()
    lease = values.pop("claimed_until")
    fields = {name: values[name] for name in values if name in Claimed.__struct_fields__}
    return Claimed(**fields, lease=lease)


async def _with_standing(tx: AsyncSession, rows: list[Claimed]) -> list[Claimed]:
    keys = {key for row in rows for key in (row.of_key, row.under_key) if key is not None}
    if not keys:
        return rows
    found = select(PostedRow.key, PostedRow.address, PostedRow.refs).where(PostedRow.key.in_(keys))
    standing = {
        key: Standing(address, tuple(refs.splitlines()))
        for key, address, refs in await tx.execute(found)
    }
    return [
        msgspec.structs.replace(
            row,
            of=standing.get(row.of_key) if row.of_key else None,
            under=standing.get(row.under_key) if row.under_key else None,
        )
        for row in rows
    ]


async def lapse_all(tx: AsyncSession, real: datetime) -> None:
    """End every lease: whoever held one is known to be dead."""
    held = update(_TABLE).where(_TABLE.c.state == "ready", _TABLE.c.claimed_until > real)
    await tx.execute(held.values(claimed_until=real))
