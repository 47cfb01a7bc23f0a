"""A far side with a server in it, and the adapter connected to it."""

from collections import Counter
from collections.abc import AsyncIterator

import pytest

from adapters.discord.wire import Wire
from tests.adapters.contract import KeptMemory, StandIn
from tests.adapters.discord.side import DiscordSide, running
from tests.far_side.discord import FarSide
from tests.far_side.discord.witness import FILE, FOLDER, description

HELD = Counter[str]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say whether Discord's own description of its API was there to hold the wire against."""
    if description() is None:
        what = f"not run: the wire against {FILE} ({FOLDER} names no folder that has it)"
    else:
        what = f"{HELD['payloads']} payloads held against {FILE}"
    terminalreporter.write_line(what)


@pytest.fixture
async def far() -> AsyncIterator[FarSide]:
    async with FarSide() as far:
        yield far
        assert far.state.witness.complaints == []
        HELD["payloads"] += far.state.witness.seen


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The far side takes an IDENTIFY at any time."""
    monkeypatch.setattr(Wire, "identify_seconds", 0.0)


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
