"""A town for each test. On SQLite: what databases do differently has tests without any wire."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.discord.wire import Wire
from tests.wires.town import Town, town


@pytest.fixture
async def both(
    sqlite_product: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Town]:
    """The program on both platforms."""
    monkeypatch.setattr(Wire, "identify_seconds", 0.0)
    file = tmp_path / "alongside.sqlite3"
    shutil.copy(sqlite_product, file)
    async with town(f"sqlite+aiosqlite:///{file}") as made:
        yield made
