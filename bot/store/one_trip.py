"""SQLite without needless trips to its thread: the driver alone takes five per statement.

A trip costs more than most of our statements (benchmarks/answers.py), so those that are known to
be quick run where they are asked. What may wait for another process goes to the thread.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from time import perf_counter, thread_time
from typing import Any, Self

import aiosqlite

_ROWS_AT_ONCE = 64  # the driver's own default; nothing here reads in pieces
_QUICK = 0.001
_STINT = 0.008
"""So long statements may follow each other before others in the program get a turn."""
_MOST_KNOWN = 4096
BEGIN_WRITING = "BEGIN IMMEDIATE"
PATIENCE = "PRAGMA busy_timeout = 5000"
"""So long, in milliseconds, another process that writes is waited for."""
_Params = Sequence[Any] | None
Act = Callable[[sqlite3.Connection, str, Any], None]


class Known:
    """How long each statement takes, seconds; the last times count most."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def is_quick(self, statement: str) -> bool:
        """Whether it has been seen, and was over in no time."""
        return self._seconds.get(statement, _QUICK) < _QUICK

    def took(self, statement: str, seconds: float) -> None:
        """Learn from one run."""
        before = self._seconds.get(statement)
        if before is None and len(self._seconds) >= _MOST_KNOWN:
            self._seconds.clear()
        self._seconds[statement] = seconds if before is None else before * 0.75 + seconds * 0.25


class Cursor:
    """One statement and all its rows, fetched where it ran."""

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
        """Nothing to do: whoever ran the statement closed it."""

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

    def __init__(self, opened: Callable[[], sqlite3.Connection], known: Known) -> None:
        super().__init__(opened, _ROWS_AT_ONCE)
        self._known = known
        self._sent = 0
        self._back = 0  # counted in the thread: a trip whose asker was cancelled goes on
        self._since = 0.0

    def cursor(self) -> Cursor:  # type: ignore[override]  # the dialect enters it, nothing else
        """A cursor that has not been anywhere yet."""
        return Cursor(self)

    async def carry(self, act: Act, statement: str, values: Sequence[Any]) -> None:
        """Run a statement: here if it is quick, else in SQLite's own thread."""
        if self._is_away or not await self._done_here(act, statement, values):
            await self._execute(self._there, act, statement, values)

    async def _done_here(self, act: Act, statement: str, values: Sequence[Any]) -> bool:
        if statement == BEGIN_WRITING:
            return self._begun_at_once(act)
        if not self._known.is_quick(statement):
            return False
        if perf_counter() - self._since > _STINT:
            await asyncio.sleep(0)
            self._since = perf_counter()
        began = perf_counter()
        act(self._conn, statement, values)
        self._known.took(statement, perf_counter() - began)
        return True

    async def rollback(self) -> None:
        """Undo. Nothing is written for it, and after a commit there is nothing to undo."""
        if self._is_away:
            await super().rollback()
        elif self.in_transaction:
            self._conn.rollback()

    @property
    def _is_away(self) -> bool:
        return self._sent != self._back

    def _begun_at_once(self, act: Act) -> bool:
        """Begin to write unless another process does: for that one waits in the thread."""
        self._conn.execute("PRAGMA busy_timeout = 0")
        try:
            act(self._conn, BEGIN_WRITING, ())
        except sqlite3.OperationalError:
            return False
        finally:
            self._conn.execute(PATIENCE)
        return True

    def _there(self, act: Act, statement: str, values: Sequence[Any]) -> None:
        # In the thread the clock on the wall would count how long Python made it wait.
        began = thread_time()
        act(self._conn, statement, values)
        self._known.took(statement, thread_time() - began)

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the driver's own
        """Every trip, also of a commit."""

        def there() -> Any:  # noqa: ANN401 - as above
            try:
                return fn(*args, **kwargs)
            finally:
                self._back += 1

        self._sent += 1
        try:
            return await super()._execute(there)  # type: ignore[no-untyped-call]  # typed outside only
        finally:
            self._since = perf_counter()


async def connect(file: str, known: Known) -> Connection:
    """Open a file. The connection's thread does not keep the program alive."""

    def opened() -> sqlite3.Connection:
        return sqlite3.connect(file, check_same_thread=False)

    connection = Connection(opened, known)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy's dialect does it
    await connection
    return connection
