"""What was committed comes from the log into the file without holding up those who write."""

import logging
import shutil
import sqlite3
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.core.ids import new_id
from bot.store import checkpoints
from bot.store.database import Database, Lane
from tests.store.rows import Member


@pytest.fixture(autouse=True)
def each_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "_EVERY", 1)


async def _add(database: Database, name: str) -> None:
    async with database.write() as tx:
        tx.add(Member(id=new_id(), name=name))


def _in_the_file(database: Database, folder: Path) -> list[str]:
    """What stands in the file itself: what the log beside it knows is left out."""
    assert database.address.file is not None
    shutil.copy(database.address.file, folder / "alone.sqlite3")
    alone = sqlite3.connect(folder / "alone.sqlite3")
    try:
        return [name for (name,) in alone.execute("SELECT name FROM member ORDER BY name")]
    finally:
        alone.close()
        (folder / "alone.sqlite3").unlink()


async def _moved(database: Database) -> None:
    assert database._checkpoints is not None
    working = database._checkpoints._working
    assert working is not None
    await working


async def test_the_log_is_moved_while_somebody_writes(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await _moved(sqlite_database)
    await _add(sqlite_database, "ada")
    async with sqlite_database.write() as tx:
        tx.add(Member(id=new_id(), name="bo"))
        await tx.flush()
        await _moved(sqlite_database)
        assert _in_the_file(sqlite_database, tmp_path) == ["ada"]


async def test_a_log_that_grew_too_long_is_emptied_while_nobody_writes(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _moved(sqlite_database)
    monkeypatch.setattr(checkpoints, "_MOST_PAGES", 0)
    doors: list[Lane] = []
    turn = sqlite_database._turns.turn

    def heard(lane: Lane) -> AbstractAsyncContextManager[None]:
        doors.append(lane)
        return turn(lane)

    monkeypatch.setattr(sqlite_database._turns, "turn", heard)
    await _add(sqlite_database, "ada")
    await _moved(sqlite_database)
    assert doors == [Lane.PERSON, Lane.WORK]
    assert _in_the_file(sqlite_database, tmp_path) == ["ada"]


async def test_what_goes_wrong_there_costs_a_line_in_the_log_and_no_writer(
    sqlite_database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await _moved(sqlite_database)
    assert sqlite_database._checkpoints is not None
    connection = sqlite_database._checkpoints._connection
    assert connection is not None
    await connection.close()
    caplog.set_level(logging.ERROR)
    await _add(sqlite_database, "ada")
    await _moved(sqlite_database)
    assert "moving the log failed" in caplog.text
    await _add(sqlite_database, "bo")
    await _moved(sqlite_database)
    assert _in_the_file(sqlite_database, tmp_path) == ["ada", "bo"]
