"""The engine is tested on SQLite and on PostgreSQL, around a tiny feature."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.engine.context import Tools
from tests.engine.far_side import FarSide, open_tools
from tests.engine.tiny import Tiny


@pytest_asyncio.fixture
async def tiny(product_url: str) -> AsyncIterator[Tiny]:
    """The program with its tiny feature and no community yet."""
    opened = await Tiny.open(product_url)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def tools(product_url: str) -> AsyncIterator[Tools]:
    """An outbox and a far side to deliver to, and nothing else."""
    opened = await open_tools(product_url, FarSide())
    yield opened
    await opened.db.close()


@pytest.fixture
def far(tools: Tools) -> FarSide:
    """The far side of `tools`."""
    [platform] = tools.platforms.values()
    assert isinstance(platform, FarSide)
    return platform
