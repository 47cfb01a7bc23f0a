"""Moves what was committed from SQLite's log into its file, beside those who write.

Left to SQLite, some commit does it for all before it: whoever waits for the door feels that.
"""

import asyncio
import logging
from contextlib import suppress
from pathlib import Path

from bot.core.trace import describe
from bot.store import one_trip
from bot.store.engines import SQLITE_PRAGMAS
from bot.store.turns import Lane, Turns

_EVERY = 100  # commits
_MOST_PAGES = 16_384
"""A log that grew to 64 MB, because somebody always writes, is emptied while nobody may."""
_log = logging.getLogger(__name__)


class Checkpoints:
    """Told of each commit; works in a connection and a thread of its own."""

    def __init__(self, file: Path, turns: Turns) -> None:
        self._file = file
        self._turns = turns
        self._commits = 0
        self._connection: one_trip.Connection | None = None
        self._working: asyncio.Task[None] | None = None

    def committed(self) -> None:
        """Something was written."""
        self._commits += 1
        if self._commits >= _EVERY and (self._working is None or self._working.done()):
            self._commits = 0
            self._working = asyncio.create_task(self._work())

    async def close(self) -> None:
        """Finish. What is still in the log is moved when the last connection closes."""
        if self._working is not None:
            await asyncio.gather(self._working, return_exceptions=True)
        await self._let_go()

    async def _work(self) -> None:
        try:
            if await self._move("PASSIVE") > _MOST_PAGES:
                async with self._turns.turn(Lane.WORK):
                    await self._move("RESTART")
        except Exception as error:  # noqa: BLE001 - tried again a hundred commits later
            _log.error("moving the log failed: %s", describe(error))
            await self._let_go()

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(Exception):  # it is broken, perhaps; another is opened
                await connection.close()

    async def _move(self, how: str) -> int:
        """Gives how many pages the log has."""
        if self._connection is None:
            self._connection = await one_trip.connect(str(self._file), one_trip.Known())
            for pragma in SQLITE_PRAGMAS:
                await self._connection.execute(pragma)
        [row] = await self._connection.execute_fetchall(f"PRAGMA wal_checkpoint({how})")
        return int(row[1])
