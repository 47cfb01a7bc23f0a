"""The engine is tested on SQLite and on PostgreSQL, around a tiny feature."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.engine.tiny import Tiny


@pytest_asyncio.fixture
async def tiny(database_url: str, tmp_path: Path) -> AsyncIterator[Tiny]:
    """The program with its tiny feature and no community yet."""
    opened = await Tiny.open(database_url, tmp_path)
    yield opened
    await opened.close()
