"""Two doors: readers never wait, writers lose nothing."""

import asyncio
import logging
import signal
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.commits import tell_when_committed
from bot.store.database import Database
from bot.store.keys import Keys
from tests.store.rows import Member, Note, Tables, keys, sqlite_url


async def _names(database: Database) -> list[str]:
    async with database.read() as session:
        return list(await session.scalars(select(Member.name).order_by(Member.name)))


async def test_what_is_written_is_read_and_stays_usable_after_the_door_closed(
    database: Database,
) -> None:
    async with database.write() as session:
        ada = Member(id=new_id(), name="ada")
        session.add(ada)
    assert (ada.name, ada.points) == ("ada", 0)
    async with database.read() as session:
        read = await session.get_one(Member, ada.id)
    assert (read.name, read.points) == ("ada", 0)


async def test_an_error_inside_the_write_door_undoes_everything(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as session:
            session.add(Member(id=new_id(), name="ada"))
            await session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await _names(database) == []


async def test_news_is_told_after_the_commit_and_never_of_what_was_undone(
    database: Database,
) -> None:
    heard: list[frozenset[object]] = []
    database.listen(heard.append)

    async def write(*, fails: bool) -> None:
        async with database.write() as session:
            tell_when_committed(session, "rows")
            assert heard == []
            if fails:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write(fails=True)
    await write(fails=False)
    async with database.write():
        pass
    assert heard == [frozenset({"rows"})]


async def test_a_cancelled_writer_undoes_everything_and_lets_the_next_one_in(
    database: Database,
) -> None:
    inside = asyncio.Event()

    async def stuck() -> None:
        async with database.write() as session:
            session.add(Member(id=new_id(), name="ada"))
            await session.flush()
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.write() as session:
        session.add(Member(id=new_id(), name="bo"))
    assert await _names(database) == ["bo"]


async def test_writers_cancelled_at_any_moment_leave_a_working_database(
    database: Database,
) -> None:
    async def add(number: int) -> None:
        async with database.write() as session:
            session.add(Member(id=new_id(), name=f"a{number:03}"))
            session.add(Member(id=new_id(), name=f"b{number:03}"))

    async def cancel_after(number: int) -> None:
        task = asyncio.create_task(add(number))
        for _ in range(number):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    for number in range(0, 60, 3):
        await cancel_after(number)
    await add(999)
    names = await _names(database)
    assert {"a999", "b999"} <= set(names)
    assert {name[1:] for name in names if name[0] == "a"} == {
        name[1:] for name in names if name[0] == "b"
    }


async def test_a_reader_does_not_wait_for_a_writer_and_sees_only_what_is_committed(
    database: Database,
) -> None:
    async with database.write() as session:
        session.add(Member(id=new_id(), name="ada"))
        await session.flush()
        assert await _names(database) == []
    assert await _names(database) == ["ada"]


async def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    count = select(func.count()).select_from(Member)
    async with database.read() as session:
        assert await session.scalar(count) == 0
        async with database.write() as writer:
            writer.add(Member(id=new_id(), name="ada"))
        assert await session.scalar(count) == 0
    assert await _names(database) == ["ada"]


async def test_many_readers_and_writers_at_once_all_get_their_turn(database: Database) -> None:
    async def add(number: int) -> None:
        async with database.write() as session:
            session.add(Member(id=new_id(), name=f"{number:02}"))

    await asyncio.gather(*(add(n) for n in range(40)), *(_names(database) for _ in range(40)))
    assert len(await _names(database)) == 40


async def test_the_read_door_refuses_to_write(database: Database) -> None:
    async with database.read() as session:
        session.add(Member(id=new_id(), name="ada"))
        with pytest.raises(DBAPIError, match=r"readonly|read-only"):
            await session.flush()


async def test_no_update_is_lost(database: Database) -> None:
    async with database.write() as session:
        ada = Member(id=new_id(), name="ada")
        session.add(ada)

    async def add_point() -> None:
        async with database.write() as session:
            row = await session.get_one(Member, ada.id, with_for_update=True)
            await asyncio.sleep(0)
            row.points += 1

    await asyncio.gather(*(add_point() for _ in range(30)))
    async with database.read() as session:
        assert (await session.get_one(Member, ada.id)).points == 30


async def test_compare_and_set_lets_exactly_one_writer_through(database: Database) -> None:
    async with database.write() as session:
        ada = Member(id=new_id(), name="ada")
        session.add(ada)

    async def take() -> bool:
        async with database.write() as session:
            free = update(Member).where(Member.id == ada.id, Member.points == 0)
            taken = await session.scalars(free.values(points=1).returning(Member.id))
            return taken.first() is not None

    assert (await asyncio.gather(*(take() for _ in range(20)))).count(True) == 1


async def test_a_savepoint_that_fails_undoes_only_itself(database: Database) -> None:
    async def fail(session: AsyncSession) -> None:
        async with session.begin_nested():
            session.add(Member(id=new_id(), name="bo"))
            await session.flush()
            await session.execute(text("INSERT INTO member VALUES ('x', 'ada', 0)"))

    async with database.write() as session:
        session.add(Member(id=new_id(), name="ada"))
        with pytest.raises(IntegrityError):
            await fail(session)
        session.add(Member(id=new_id(), name="cy"))
    assert await _names(database) == ["ada", "cy"]


async def test_a_released_savepoint_does_not_survive_its_outer_rollback(
    database: Database,
) -> None:
    async def fail() -> None:
        async with database.write() as session:
            async with session.begin_nested():
                session.add(Member(id=new_id(), name="ada"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await _names(database) == []


async def test_foreign_keys_hold_and_cascade(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(Note(id=new_id(), member_id=new_id()))
    async with database.write() as session:
        ada = Member(id=new_id(), name="ada")
        session.add(ada)
        await session.flush()
        session.add(Note(id=new_id(), member_id=ada.id))
    async with database.write() as session:
        await session.delete(await session.get_one(Member, ada.id))
    async with database.read() as session:
        assert (await session.scalars(select(Note))).all() == []


async def test_a_task_that_would_wait_for_itself_is_told_so(database: Database) -> None:
    async with database.write():
        with pytest.raises(RuntimeError, match="write door open already"):
            async with database.write():
                pass


async def test_no_log_at_any_level_repeats_what_is_written(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with database.write() as session:
        session.add(Member(id=new_id(), name="wisteria"))
    assert await _names(database) == ["wisteria"]
    assert "wisteria" not in caplog.text


async def test_errors_do_not_repeat_what_is_in_a_row(database: Database) -> None:
    async with database.write() as session:
        session.add(Member(id=new_id(), name="wisteria"))
    broken = [
        text("INSERT INTO member VALUES ('y', 'wisteria', 0)"),
        text("INSERT INTO member VALUES ('y', 'wisteria', NULL)"),
        text("INSERT INTO member VALUES (NULL, 'wisteria', 1)"),
    ]
    for statement in broken:
        with pytest.raises(IntegrityError) as raised:
            async with database.write() as session:
                await session.execute(statement)
        error: BaseException | None = raised.value
        while error is not None:
            said = str(error).replace(str(statement), "")
            assert "wisteria" not in said
            error = error.__cause__


async def test_postgresql_does_not_repeat_a_value_it_cannot_use(postgres_url: str) -> None:
    database = await Database.open(postgres_url, keys=keys(), metadata=Tables.metadata)
    try:
        for statement in ("SELECT CAST(:word AS integer)", "SELECT (:word)::text::integer"):
            with pytest.raises(DBAPIError) as raised:
                async with database.read() as session:
                    await session.execute(text(statement), {"word": "wisteria"})
            error: BaseException | None = raised.value
            while error is not None:
                assert "wisteria" not in str(error)
                error = error.__cause__
    finally:
        await database.close()


async def test_both_doors_open_again_after_the_server_dropped_every_connection(
    postgres_url: str,
) -> None:
    database = await Database.open(postgres_url, keys=keys(), metadata=Tables.metadata)
    other = await Database.open(postgres_url, keys=keys())
    drop = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    async with other.write() as session:
        await session.execute(text(f"{drop} AND datname = current_database()"))
    async with database.write() as session:
        session.add(Member(id=new_id(), name="ada"))
    assert await _names(database) == ["ada"]
    await database.close()
    await other.close()


async def test_a_process_killed_inside_the_write_door_leaves_what_it_had_committed(
    tmp_path: Path,
) -> None:
    program = (
        "import asyncio, os, signal, sys\n"
        "from bot.store.database import Database\n"
        "from bot.store.keys import Keys\n"
        "from tests.store.rows import Note, Tables\n"
        "async def main():\n"
        "    database = await Database.open(sys.argv[1], keys=Keys(), metadata=Tables.metadata)\n"
        "    async with database.write() as session:\n"
        "        session.add(Note(id='1' * 22, note='kept'))\n"
        "    async with database.write() as session:\n"
        "        session.add(Note(id='2' * 22, note='lost'))\n"
        "        await session.flush()\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, sqlite_url(tmp_path), cwd=Path(__file__).parents[2]
    )
    assert await process.wait() == -signal.SIGKILL
    database = await Database.open(sqlite_url(tmp_path), keys=Keys())
    async with database.read() as session:
        assert [note.note for note in await session.scalars(select(Note))] == ["kept"]
    await database.close()
