"""Telegram keeps what every platform keeps."""

from collections.abc import AsyncIterator

import pytest

from tests.adapters.contract import Contract, KeptMemory, StandIn
from tests.adapters.telegram.side import TelegramSide, running
from tests.far_side.telegram import FarSide


@pytest.fixture
async def side(far: FarSide) -> AsyncIterator[TelegramSide]:
    core, memory = StandIn("telegram"), KeptMemory()
    made = TelegramSide(far, core, memory)
    async with running(far, core, memory) as platform:
        made.platform = platform
        yield made


class TestTelegram(Contract):
    """With the real python-telegram-bot, over HTTP."""
