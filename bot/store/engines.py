"""How connections are opened: SQLite's pragmas and explicit BEGIN, PostgreSQL's one pool."""

import os
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.store import one_trip
from bot.store.address import Address
from bot.store.discreet import keep_words_out_of_errors, keep_words_out_of_logs
from bot.store.errors import DatabaseUnreachable

POSTGRESQL_WRITERS = 8
_POSTGRESQL_READERS = 8
_SQLITE_READERS = 4
_CONNECT_SECONDS = 10

SQLITE_PRAGMAS = (
    one_trip.PATIENCE,
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an alert survives a power cut
    "PRAGMA fullfsync = ON",  # on macOS nothing less does
    "PRAGMA secure_delete = ON",
)


def sqlite_writer(address: Address) -> AsyncEngine:
    """The one connection that writes. Each transaction begins with the lock for writing."""
    return _sqlite(
        address,
        one_trip.BEGIN_WRITING,
        "PRAGMA foreign_keys = ON",
        "PRAGMA wal_autocheckpoint = 0",  # bot.store.checkpoints does it
        connections=1,
    )


def sqlite_readers(address: Address) -> AsyncEngine:
    """A few connections that can only read, and never wait for the writer."""
    return _sqlite(address, "BEGIN", "PRAGMA query_only = ON", connections=_SQLITE_READERS)


def sqlite_migrator(address: Address) -> AsyncEngine:
    """A writer with foreign keys off: rebuilding a table must not delete what points to it."""
    return _sqlite(address, one_trip.BEGIN_WRITING, "PRAGMA foreign_keys = OFF", connections=1)


def postgresql(address: Address) -> AsyncEngine:
    """One pool for reading and writing; errors carry no values of rows."""
    engine = create_async_engine(
        address.url,
        pool_size=POSTGRESQL_WRITERS + _POSTGRESQL_READERS,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "timeout": _CONNECT_SECONDS,
            "server_settings": {"application_name": "alongside"},
        },
    )
    keep_words_out_of_errors(engine)
    return engine


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same PostgreSQL pool for readers: one snapshot per transaction, as SQLite gives."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def make_private_file(path: Path) -> None:
    """Make an empty SQLite file that only we can read; its journals get the same rights."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise DatabaseUnreachable(
            f"The file {path} cannot be opened ({error.strerror}).",
            f"Let this program write in {path.parent}, or choose another database.url.",
        ) from None


def _sqlite(address: Address, begin: str, *pragmas: str, connections: int) -> AsyncEngine:
    keep_words_out_of_logs()
    engine = create_async_engine(
        address.url,
        async_creator=partial(one_trip.connect, str(address.file), one_trip.Known()),
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,
    )

    def prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:  # noqa: ANN401 - untyped DBAPI
        connection.isolation_level = None  # the driver begins nothing on its own
        cursor = connection.cursor()
        for pragma in (*SQLITE_PRAGMAS, *pragmas):
            cursor.execute(pragma)
        cursor.close()

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", start)
    return engine
