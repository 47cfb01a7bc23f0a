"""Scenarios run on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.world.world import World


@pytest_asyncio.fixture
async def world(product_url: str) -> AsyncIterator[World]:
    """A community that has been set up, at noon, with nobody in it yet."""
    opened = await World.open(product_url)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def bare_world(product_url: str) -> AsyncIterator[World]:
    """The program with nothing set up."""
    opened = await World.open(product_url, bare=True)
    yield opened
    await opened.close()
