"""The local page keeps what every platform keeps."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from tests.adapters.contract import Contract, KeptMemory, StandIn
from tests.adapters.local.side import LocalSide, running


@pytest.fixture
async def side() -> AsyncIterator[LocalSide]:
    core, memory = StandIn("local"), KeptMemory()
    async with running(core, memory) as platform, ClientSession() as http:
        yield LocalSide(platform, core, memory, http)


class TestLocal(Contract):
    """With the real page, over HTTP; what people see is read from its HTML."""
