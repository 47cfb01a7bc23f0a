"""Rotation of keys."""

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.ids import new_id
from bot.store.database import Database
from bot.store.errors import BadKey, KeyLost, SealBroken
from bot.store.keys import Keys
from bot.store.reseal import reseal
from tests.store.rows import KEY, OTHER_KEY, Member, Note, Tables, keys, sqlite_url


async def _open(url: str, source: Keys) -> Database:
    return await Database.open(url, keys=source, metadata=Tables.metadata)


async def _add(database: Database, words: str, count: int = 1) -> None:
    async with database.write() as session:
        session.add_all(
            Note(id=new_id(), note=f"{words} {n}", picture=b"p" if n % 2 else None)
            for n in range(count)
        )
        session.add(Member(id=new_id(), name=words))


async def _notes(database: Database) -> set[str | None]:
    async with database.read() as session:
        return {note.note for note in await session.scalars(select(Note))}


async def test_after_rotation_everything_opens_with_the_new_key_alone(database_url: str) -> None:
    database = await _open(database_url, keys())
    await _add(database, "old", count=450)
    before = await _notes(database)
    await database.close()

    database = await _open(database_url, keys(f"1 {KEY}, 2 {OTHER_KEY}"))
    await _add(database, "new")
    assert await _notes(database) == before | {"new 0"}
    assert await reseal(database, Tables.metadata) == 450 + 225
    assert await reseal(database, Tables.metadata) == 0
    await database.close()

    with pytest.raises(KeyLost, match="sealed with key 2"):
        await _open(database_url, keys())
    database = await _open(database_url, keys(f"2 {OTHER_KEY}"))
    assert await _notes(database) == before | {"new 0"}
    await database.close()


async def test_until_everything_is_resealed_the_old_key_is_needed(database_url: str) -> None:
    await (await _open(database_url, keys())).close()
    await (await _open(database_url, keys(f"1 {KEY}, 2 {OTHER_KEY}"))).close()
    with pytest.raises(KeyLost, match="sealed with key 1"):
        await _open(database_url, keys(f"2 {OTHER_KEY}"))


async def test_words_that_do_not_open_stop_the_rotation(database_url: str) -> None:
    database = await _open(database_url, keys())
    await _add(database, "old")
    await database.close()
    database = await _open(database_url, keys(f"1 {KEY}, 2 {OTHER_KEY}"))
    async with database.write() as session:
        connection = await session.connection()
        await connection.exec_driver_sql(f"UPDATE note SET id = '{new_id()}'")  # noqa: S608 - an id of ours
    with pytest.raises(SealBroken):
        await reseal(database, Tables.metadata)
    await database.close()


async def test_a_key_file_gets_a_new_key_and_keeps_the_old_ones(tmp_path: Path) -> None:
    url, file = sqlite_url(tmp_path), tmp_path / "alongside.db"
    database = await _open(url, Keys())
    await _add(database, "old")
    await database.close()

    assert Keys().add(file) == 2
    database = await _open(url, Keys())
    assert (database.vault.newest, database.vault.key_ids) == (2, frozenset({1, 2}))
    assert await reseal(database, Tables.metadata) == 1
    assert await _notes(database) == {"old 0"}
    await database.close()


def test_a_key_is_added_only_to_a_file_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(KeyLost, match="from your copy"):
        Keys().add(tmp_path / "alongside.db")
    with pytest.raises(BadKey, match="variable ALONGSIDE_KEY, not in a file"):
        keys().add(None)


def test_there_is_a_last_number_for_keys(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"255 {KEY}")
    with pytest.raises(BadKey, match="has reached key 255"):
        Keys(file=tmp_path / "key").add(None)
