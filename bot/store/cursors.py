"""Small durable values by platform and key, sealed like everything else that may hold words."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.insert import insert_into
from bot.store.sealed import open_bytes, seal_bytes
from bot.store.tables import CursorRow

_TABLE = cast("Table", CursorRow.__table__)
_NAME = CursorRow.__tablename__


async def get(tx: AsyncSession, platform: str, key: str) -> bytes | None:
    """One value."""
    found = select(CursorRow).where(CursorRow.platform == platform, CursorRow.key == key)
    row = await tx.scalar(found)
    return None if row is None else row.value


async def put(tx: AsyncSession, platform: str, key: str, value: bytes) -> None:
    """Keep a value in place of an older one."""
    row_id = new_id()
    values = {
        "id": row_id,
        "platform": platform,
        "key": key,
        "value": seal_bytes(tx, _NAME, row_id, value),
    }
    statement = insert_into(tx, _TABLE).values(values)
    # The value is sealed for its row's id, so the id goes with it.
    kept = {"id": statement.excluded.id, "value": statement.excluded.value}
    unique = ["platform", "key"]
    await tx.execute(statement.on_conflict_do_update(index_elements=unique, set_=kept))


async def remove(tx: AsyncSession, platform: str, keys: Sequence[str]) -> None:
    """Forget values."""
    await tx.execute(delete(_TABLE).where(_TABLE.c.platform == platform, _TABLE.c.key.in_(keys)))


async def items(tx: AsyncSession, platform: str, prefix: str) -> Sequence[tuple[str, bytes]]:
    """All values whose key begins so, by key."""
    found = (
        select(_TABLE.c.id, _TABLE.c.key, _TABLE.c.value)
        .where(_TABLE.c.platform == platform)
        .where(func.substr(_TABLE.c.key, 1, len(prefix)) == prefix)
    )
    rows = [
        (key, open_bytes(tx, _NAME, row_id, value))
        for row_id, key, value in await tx.execute(found)
        if value is not None
    ]
    return sorted(rows)
