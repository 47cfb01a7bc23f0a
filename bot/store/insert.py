"""Inserting what may be there already: the unique key decides, on both databases alike."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.base import Base

Row = TypeVar("Row", bound=Base)


def insert_into(session: AsyncSession, table: Table | type[Base]) -> postgresql.Insert:
    """An insert that may say what happens where the row is there already; alike on both."""
    if session.get_bind().dialect.name == "sqlite":
        return cast("postgresql.Insert", sqlite.insert(table))
    return postgresql.insert(table)


async def insert_new(
    session: AsyncSession, kind: type[Row], values: Mapping[str, Any]
) -> Row | None:
    """Insert one row and give it, ready to be changed; None where a unique key is taken."""
    statement = insert_into(session, kind).values(**values).on_conflict_do_nothing()
    return (await session.scalars(statement.returning(kind))).one_or_none()


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
    statement = insert_into(session, table).on_conflict_do_nothing().returning(key)
    return set((await session.scalars(statement, [dict(row) for row in rows])).all())
