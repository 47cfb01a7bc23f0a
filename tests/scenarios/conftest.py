"""Scenarios run on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.world import World


@pytest_asyncio.fixture
async def world(database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """A community that has been set up, at noon, with nobody in it yet."""
    opened = await World.open(database_url, tmp_path)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def bare_world(database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    """The program with nothing set up."""
    opened = await World.open(database_url, tmp_path, bare=True)
    yield opened
    await opened.close()
