"""Where SQLite's statements run: quick ones where they are asked, the rest in its own thread."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.one_trip import BEGIN_WRITING, PATIENCE, Connection, Known, connect

WHERE = "SELECT thread()"
LATE = "SELECT waits()"


@pytest.fixture
def known() -> Known:
    return Known()


@pytest.fixture
async def connection(tmp_path: Path, known: Known) -> AsyncIterator[Connection]:
    opened = await connect(str(tmp_path / "some.sqlite3"), known)
    await opened.create_function("thread", 0, threading.get_ident)
    yield opened
    await opened.close()


async def _thread_of(connection: Connection, statement: str = WHERE) -> int:
    cursor = connection.cursor()
    await cursor.execute(statement)
    [[thread]] = await cursor.fetchall()
    return int(thread)


async def test_a_statement_goes_to_the_thread_until_it_is_known_to_be_quick(
    connection: Connection,
) -> None:
    here = threading.get_ident()
    assert await _thread_of(connection) != here
    assert await _thread_of(connection) == here


async def test_one_that_takes_long_goes_to_the_thread_and_comes_back_once_it_is_quick(
    connection: Connection, known: Known
) -> None:
    here = threading.get_ident()
    known.took(WHERE, 0.5)
    assert await _thread_of(connection) != here
    while not known.is_quick(WHERE):
        known.took(WHERE, 0.0)
    assert await _thread_of(connection) == here


async def test_writing_begins_here_unless_another_process_writes(
    connection: Connection, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "some.sqlite3", check_same_thread=False)
    other.execute(BEGIN_WRITING)
    await connection.execute(PATIENCE)
    cursor = connection.cursor()
    waiting = asyncio.create_task(cursor.execute(BEGIN_WRITING))
    await asyncio.sleep(0)
    assert not waiting.done()
    other.rollback()
    other.close()
    await waiting
    assert connection.in_transaction
    await connection.rollback()
    assert not connection.in_transaction
    await cursor.execute(BEGIN_WRITING)
    assert connection.in_transaction


async def test_while_a_trip_is_under_way_nothing_runs_beside_it(connection: Connection) -> None:
    begun, end = threading.Event(), threading.Event()

    def waits() -> int:
        begun.set()
        assert end.wait(10)
        return 0

    await connection.create_function("waits", 0, waits)
    await _thread_of(connection)
    trip = asyncio.create_task(_thread_of(connection, LATE))
    await asyncio.to_thread(begun.wait, 10)
    trip.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trip
    after = asyncio.create_task(_thread_of(connection))
    await asyncio.sleep(0)
    end.set()
    assert await after != threading.get_ident()


async def test_quick_statements_in_a_row_let_others_have_a_turn(connection: Connection) -> None:
    await _thread_of(connection)
    turns, over = 0, False

    async def others() -> None:
        nonlocal turns
        while not over:
            turns += 1
            await asyncio.sleep(0)

    beside = asyncio.create_task(others())
    for _ in range(100_000):
        await _thread_of(connection)
        if turns > 2:
            break
    over = True
    await beside
    assert turns > 2
