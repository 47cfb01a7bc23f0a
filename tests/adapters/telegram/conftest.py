"""The real adapter and the real library, talking HTTP to a far side on this machine."""

from collections.abc import AsyncIterator

import pytest

from tests.adapters.telegram.bench import Bench
from tests.far_side.telegram import FarSide
from tests.far_side.telegram.spec import VARIABLE, folder


@pytest.fixture
async def far() -> AsyncIterator[FarSide]:
    side = FarSide()
    async with side.served():
        yield side
    assert side.violations == []


@pytest.fixture
async def bench(far: FarSide) -> AsyncIterator[Bench]:
    """The adapter at work with a core of the test's making."""
    made = Bench(far)
    async with made.running():
        yield made


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say by name which checks were not run."""
    if folder() is None:
        terminalreporter.write_line(
            "NOT RUN: Telegram's requests and objects against telegram_bot_api_10_1.json.gz "
            f"({VARIABLE} names no folder)"
        )
