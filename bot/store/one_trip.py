"""SQLite with one trip to its thread per statement; the driver alone takes five.

A trip costs more than most of our statements (benchmarks/answers.py).
"""

import sqlite3
from collections.abc import Sequence
from typing import Any, Self

import aiosqlite

_ROWS_AT_ONCE = 64  # the driver's own default; nothing here reads in pieces
_Params = Sequence[Any] | None


class Cursor:
    """One statement and all its rows, fetched in the trip that ran it."""

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: tuple[tuple[Any, ...], ...] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: _Params = None) -> Self:
        """Run a statement and fetch what it gives."""
        await self._connection.carry(self._run, statement, parameters or ())
        return self

    async def executemany(self, statement: str, parameters: Sequence[_Params]) -> Self:
        """Run a statement for each set of values."""
        await self._connection.carry(self._run_many, statement, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """All rows, which are here already."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Nothing to do: the trip that ran the statement closed it."""

    def _run(self, sqlite: sqlite3.Connection, statement: str, parameters: Sequence[Any]) -> None:
        cursor = sqlite.execute(statement, parameters)
        self._rows = cursor.fetchall()
        self._end(cursor)

    def _run_many(
        self, sqlite: sqlite3.Connection, statement: str, parameters: Sequence[Sequence[Any]]
    ) -> None:
        self._end(sqlite.executemany(statement, parameters))

    def _end(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()


class Connection(aiosqlite.Connection):
    """What SQLAlchemy's dialect of the driver asks for its cursors."""

    def cursor(self) -> Cursor:  # type: ignore[override]  # the dialect enters it, nothing else
        """A cursor that has not been anywhere yet."""
        return Cursor(self)

    async def carry(self, act: Any, *values: Any) -> None:  # noqa: ANN401 - any work for the thread
        """Do something with SQLite's own connection, in its thread."""
        await self._execute(act, self._conn, *values)  # type: ignore[no-untyped-call]  # typed outside only


async def connect(file: str) -> Connection:
    """Open a file. The connection's thread does not keep the program alive."""

    def opened() -> sqlite3.Connection:
        return sqlite3.connect(file, check_same_thread=False)

    connection = Connection(opened, _ROWS_AT_ONCE)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy's dialect does it
    await connection
    return connection
