"""An open database with the tables of these tests, on both databases."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.keys import Keys
from tests.store.rows import Tables, keys, sqlite_url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = await Database.open(database_url, keys=keys(), metadata=Tables.metadata)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(sqlite_url(tmp_path), keys=Keys(), metadata=Tables.metadata)
    yield opened
    await opened.close()
