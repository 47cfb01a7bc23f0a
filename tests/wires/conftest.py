"""A town for each test, once on SQLite and once on PostgreSQL."""

from collections.abc import AsyncIterator

import pytest

from adapters.discord.wire import Wire
from tests.wires.town import Town, town


@pytest.fixture
async def both(product_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """The program on both platforms."""
    monkeypatch.setattr(Wire, "identify_seconds", 0.0)
    async with town(product_url) as made:
        yield made
