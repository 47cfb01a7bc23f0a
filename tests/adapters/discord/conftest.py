"""A far side with a server in it, and the adapter connected to it."""

from collections.abc import AsyncIterator

import pytest

from tests.adapters.contract import KeptMemory, StandIn
from tests.adapters.discord.side import DiscordSide, running
from tests.far_side.discord import FarSide


@pytest.fixture
async def far() -> AsyncIterator[FarSide]:
    async with FarSide() as far:
        yield far
        assert far.state.witness.complaints == []


@pytest.fixture
def core() -> StandIn:
    return StandIn("discord")


@pytest.fixture
def memory() -> KeptMemory:
    return KeptMemory()


@pytest.fixture
async def side(far: FarSide, core: StandIn, memory: KeptMemory) -> AsyncIterator[DiscordSide]:
    side = DiscordSide(far, core, memory)
    async with running(far, core, memory) as platform:
        side.platform = platform
        yield side
