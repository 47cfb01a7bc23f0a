"""A far side and the tools to reach it, on both databases."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.engine.context import Tools
from tests.engine.far_side import FarSide, open_tools


@pytest.fixture
def far() -> FarSide:
    return FarSide()


@pytest.fixture
async def tools(database_url: str, tmp_path: Path, far: FarSide) -> AsyncIterator[Tools]:
    opened = await open_tools(database_url, tmp_path, far)
    yield opened
    await opened.db.close()
