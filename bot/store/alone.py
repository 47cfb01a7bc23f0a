"""Who works with a PostgreSQL database: who comes while nobody does knows that the last is dead.

The server ends a session's locks with the session, also when its process was killed.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

_KEY = 0x416C6F6E67  # of advisory locks in a database; nobody else's, we hope


class Presence:
    """A connection that holds a shared lock for as long as we work."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._held: AsyncConnection | None = None

    @asynccontextmanager
    async def enter(self) -> AsyncGenerator[bool]:
        """Be there from now on. Gives whether nobody else was; nobody comes in meanwhile."""
        await self.leave()
        self._held = held = await self._engine.connect()
        alone = await held.scalar(select(func.pg_try_advisory_lock(_KEY)))
        try:
            yield bool(alone)
        finally:
            # Never waits: a lock that a connection pooler has left behind would end our start.
            await held.execute(select(func.pg_try_advisory_lock_shared(_KEY)))
            if alone:
                await held.execute(select(func.pg_advisory_unlock(_KEY)))

    async def leave(self) -> None:
        """Be there no more. Safe to call again."""
        held, self._held = self._held, None
        if held is not None:
            await held.invalidate()  # the pool would keep its locks alive
            await held.close()
