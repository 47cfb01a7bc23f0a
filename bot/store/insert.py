"""Inserting what may be there already: the unique key decides, on both databases alike."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.base import Base


async def insert_ignore(
    session: AsyncSession, kind: type[Base], rows: Sequence[Mapping[str, Any]]
) -> set[str]:
    """Insert rows (column name to value) and leave out those that break any unique key.

    Gives the primary keys (one column) of the rows that are new. All rows name the
    same columns; sealed columns take `seal_text(...)`.
    """
    if not rows:
        return set()
    table = cast("Table", kind.__table__)
    [key] = table.primary_key.columns
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).on_conflict_do_nothing().returning(key)
    return set((await session.scalars(statement, [dict(row) for row in rows])).all())
