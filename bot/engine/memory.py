"""What an adapter may remember: rows in our database, so that it needs no files of its own."""

from collections.abc import Sequence

from bot.store import cursors
from bot.store.database import Database, Lane


class StoredMemory:
    """The memory of one platform (core.platform.Memory); values are sealed."""

    def __init__(self, db: Database, platform: str) -> None:
        self._db = db
        self._platform = platform

    async def get(self, key: str) -> bytes | None:
        """The value of a key."""
        async with self._db.read() as tx:
            return await cursors.get(tx, self._platform, key)

    async def put(self, key: str, value: bytes) -> None:
        """Keep a value: it is on the disk when this returns."""
        async with self._db.write(Lane.PERSON) as tx:
            await cursors.put(tx, self._platform, key, value)

    async def delete(self, *keys: str) -> None:
        """Forget values."""
        async with self._db.write(Lane.PERSON) as tx:
            await cursors.remove(tx, self._platform, keys)

    async def items(self, prefix: str) -> Sequence[tuple[str, bytes]]:
        """All values whose key begins so, by key."""
        async with self._db.read() as tx:
            return await cursors.items(tx, self._platform, prefix)
