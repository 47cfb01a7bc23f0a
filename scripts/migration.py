"""Writes a migration that turns the tables as they are into those of the models.

python scripts/migration.py "gratitude jar"
"""

import asyncio
import sys
import tempfile

from bot.core.clock import SystemClock
from bot.main import metadata
from bot.store import migrate


async def write(message: str) -> None:
    """Bring an empty database to the newest migration, then write what is missing."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/empty.db"
        await migrate.upgrade(url, taken_at=SystemClock().now())
        print(await migrate.new_revision(url, metadata(), message))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    asyncio.run(write(sys.argv[1]))
