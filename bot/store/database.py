"""The two doors to the database: readers never wait, writers go one after the other by lane."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import MetaData, inspect
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from bot.store import engines
from bot.store.address import Address, parse_address
from bot.store.alone import Presence
from bot.store.checkpoints import Checkpoints
from bot.store.commits import Listener, told
from bot.store.errors import DatabaseBehind
from bot.store.keycheck import KeyCheck, check_keys, has_sealed_words
from bot.store.keys import Keys
from bot.store.lock import FileLock
from bot.store.reach import reaching
from bot.store.sealed import VAULT
from bot.store.turns import Lane, Turns
from bot.store.vault import Vault

__all__ = ["Database", "Lane", "Tx"]

Tx = AsyncSession
"""An open transaction or a read session, as the rest of the program names it."""


class Database:
    """An open database. `read` and `write` give sessions; rows stay usable after they close.

    To change a row depending on what it says, read it with `with_for_update=True` (free on SQLite)
    or put the condition in the UPDATE: on PostgreSQL several write at once.
    """

    def __init__(self, address: Address, lock: FileLock | None) -> None:
        self.address = address
        self._lock = lock
        self._checkpoints: Checkpoints | None = None
        if address.file is None:
            self._engines: tuple[AsyncEngine, ...] = (engines.postgresql(address),)
            writer, reader = self._engines[0], engines.reading(self._engines[0])
            self._turns = Turns(engines.POSTGRESQL_WRITERS)
            self._presence: Presence | None = Presence(writer)
        else:
            writer, reader = engines.sqlite_writer(address), engines.sqlite_readers(address)
            self._engines = (reader, writer)
            self._turns = Turns(1)
            self._checkpoints = Checkpoints(address.file, self._turns)
            self._presence = None
        self._listeners: list[Listener] = []
        self._info: dict[str, Vault] = {}
        self._writers = async_sessionmaker(writer, expire_on_commit=False, info=self._info)
        self._readers = async_sessionmaker(reader, expire_on_commit=False, info=self._info)
        self.dialect = writer.dialect.name

    @classmethod
    async def open(cls, url: str, *, keys: Keys, metadata: MetaData | None = None) -> "Database":
        """Open `database.url`, prove the key, and keep other processes off a SQLite file.

        The tables come from migrations; with `metadata` they are created here instead (tests).
        Raises a StoreError that says what is wrong and what to do.
        """
        address = parse_address(url)
        lock = None
        if address.file:
            engines.make_private_file(address.file)
            lock = FileLock.take(address.file)
        database = cls(address, lock)
        try:
            await database._prepare(keys, metadata)
        except BaseException:
            await asyncio.shield(database.close())
            raise
        return database

    @property
    def vault(self) -> Vault:
        """The keys of this database's sealed words."""
        return self._info[VAULT]

    @property
    def key_file(self) -> Path | None:
        """Where the key is, if it is in a file: `run` tells the operator to keep a copy."""
        path = Path(self.vault.origin)
        return path if path.is_file() else None

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[AsyncSession]:
        """A session that sees one consistent state and cannot write."""
        async with self._readers() as session:
            yield session

    @asynccontextmanager
    async def write(self, lane: Lane = Lane.PERSON) -> AsyncGenerator[AsyncSession]:
        """A session in one transaction: committed at the end, rolled back on any error.

        Waits for its turn; hold it briefly and never across the network.
        """
        async with self._turns.turn(lane), self._writers() as session, session.begin():
            yield session
        if self._checkpoints is not None:
            self._checkpoints.committed()
        if news := told(session.info):
            for listener in self._listeners:
                listener(news)

    @asynccontextmanager
    async def entered(self) -> AsyncGenerator[bool]:
        """Begin to work with it. Gives whether nobody else does: then the last one has died."""
        if self._presence is None:
            yield True  # a SQLite file is ours alone
            return
        async with self._presence.enter() as alone:
            yield alone

    def listen(self, listener: Listener) -> None:
        """Call `listener` after each commit that has something to tell (bot.store.commits)."""
        self._listeners.append(listener)

    async def close(self) -> None:
        """Close every connection and let others work with the file."""
        if self._checkpoints is not None:
            await self._checkpoints.close()
        if self._presence:
            await self._presence.leave()
        for engine in self._engines:
            await engine.dispose()
        if self._lock:
            self._lock.release()

    async def _prepare(self, keys: Keys, metadata: MetaData | None) -> None:
        with reaching(self.address):
            async with self.write() as session:
                await self._need_tables(session, metadata)
                new = not await has_sealed_words(session)
                vault = keys.load(self.address.file, new=new)
                await check_keys(session, vault)
        self._info[VAULT] = vault

    async def _need_tables(self, session: AsyncSession, metadata: MetaData | None) -> None:
        connection = await session.connection()
        own = KeyCheck.metadata.tables[KeyCheck.__tablename__]
        if metadata is not None:
            await connection.run_sync(metadata.create_all)
            await connection.run_sync(own.create, checkfirst=True)
        if not await connection.run_sync(lambda sync: inspect(sync).has_table(own.name)):
            raise DatabaseBehind(
                f"{self.address} has no tables of this program.", "Run: alongside migrate"
            )
