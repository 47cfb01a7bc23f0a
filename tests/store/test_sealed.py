"""Words are sealed in the database and plain in rows."""

from pathlib import Path

import pytest
from sqlalchemy import ForeignKey, MetaData, insert, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.core.ids import new_id
from bot.store.base import (
    Base,
    EncryptedBytes,
    EncryptedText,
    RowId,
    open_bytes,
    open_text,
    seal_bytes,
    seal_text,
)
from bot.store.database import Database
from bot.store.errors import KeyLost, SealBroken
from bot.store.insert import insert_ignore
from bot.store.vault import Sealed, Vault
from tests.store.rows import OTHER_KEY, Note, Tables, keys, sqlite_url

_WORDS = "the wisteria is in flower, ça va 🌿"


async def _write(database: Database, **values: object) -> Note:
    async with database.write() as session:
        note = Note(id=new_id(), **values)
        session.add(note)
    return note


async def _raw(database: Database, column: str = "note") -> bytes:
    async with database.read() as session:
        rows = await session.execute(text(f"SELECT {column} FROM note"))  # noqa: S608 - a constant
        return bytes(rows.scalar_one())


async def test_rows_give_back_plain_words_and_the_database_never_sees_them(
    database: Database,
) -> None:
    note = await _write(database, note=_WORDS, picture=b"\x00wisteria")
    assert (type(note.note), type(note.picture)) == (str, bytes)
    async with database.read() as session:
        read = await session.get_one(Note, note.id)
    assert (read.note, read.picture) == (_WORDS, b"\x00wisteria")
    assert (type(read.note), type(read.picture)) == (str, bytes)
    assert b"wisteria" not in await _raw(database)
    assert b"wisteria" not in await _raw(database, "picture")


async def test_no_file_of_the_database_holds_the_words(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await _write(sqlite_database, note="wisteria", picture=b"wisteria")
    await sqlite_database.close()
    for file in tmp_path.iterdir():
        assert b"wisteria" not in file.read_bytes()


async def test_nothing_stays_nothing_and_a_hundred_thousand_letters_fit(
    database: Database,
) -> None:
    for words in (None, "", "é" * 100_000):
        note = await _write(database, note=words)
        async with database.read() as session:
            assert (await session.get_one(Note, note.id)).note == words


async def test_half_a_character_does_not_keep_the_rest_from_being_stored(
    database: Database,
) -> None:
    note = await _write(database, note="before \ud83c after")
    async with database.read() as session:
        assert (await session.get_one(Note, note.id)).note == "before ? after"


async def test_words_can_be_changed_and_taken_away(database: Database) -> None:
    note = await _write(database, note="before")
    async with database.write() as session:
        row = await session.get_one(Note, note.id)
        row.note = "after"
        await session.flush()
        assert (row.note, type(row.note)) == ("after", str)
        await session.refresh(row)
        assert row.note == "after"
    async with database.write() as session:
        (await session.get_one(Note, note.id)).note = None
    async with database.read() as session:
        kept = await session.scalars(select(Note).where(Note.note.is_not(None)))
        assert kept.all() == []


async def test_a_row_that_did_not_change_is_not_sealed_again(database: Database) -> None:
    note = await _write(database, note=_WORDS, picture=b"1")
    before = await _raw(database)
    async with database.write() as session:
        (await session.get_one(Note, note.id)).picture = b"2"
    async with database.write() as session:
        (await session.get_one(Note, note.id)).note = _WORDS
    assert await _raw(database) == before


async def test_the_same_words_never_look_the_same(database: Database) -> None:
    one = await _write(database, note=_WORDS)
    async with database.write() as session:
        other = Note(id=new_id(), note=one.note)
        session.add(other)
    async with database.read() as session:
        raw = (await session.execute(text("SELECT note FROM note"))).scalars().all()
        assert (await session.get_one(Note, other.id)).note == _WORDS
    assert len({bytes(sealed) for sealed in raw}) == 2


async def test_words_moved_to_another_row_do_not_open(database: Database) -> None:
    one, other = await _write(database, note="mine"), await _write(database, note="yours")
    async with database.write() as session:
        await session.execute(
            text("UPDATE note SET note = (SELECT note FROM note WHERE id = :a) WHERE id = :b"),
            {"a": one.id, "b": other.id},
        )
    async with database.read() as session:
        assert (await session.get_one(Note, one.id)).note == "mine"
        with pytest.raises(SealBroken, match=f"note/{other.id}"):
            await session.get_one(Note, other.id)


@pytest.mark.parametrize("change", [lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]), lambda _raw: b""])
async def test_changed_words_do_not_open(database: Database, change: object) -> None:
    assert callable(change)
    note = await _write(database, note=_WORDS)
    changed = change(await _raw(database))
    async with database.write() as session:
        await session.execute(text("UPDATE note SET note = :raw"), {"raw": changed})
    async with database.read() as session:
        with pytest.raises(SealBroken):
            await session.get_one(Note, note.id)


async def test_a_row_without_an_id_is_refused_with_a_sentence(database: Database) -> None:
    with pytest.raises(ValueError, match="its id before it is stored"):
        async with database.write() as session:
            session.add(Note(note=_WORDS))


async def test_the_id_words_are_bound_to_cannot_change(database: Database) -> None:
    note = await _write(database, note=_WORDS)
    with pytest.raises(ValueError, match="cannot change"):
        async with database.write() as session:
            (await session.get_one(Note, note.id)).id = new_id()


async def test_a_row_stays_readable_when_storing_it_failed(database: Database) -> None:
    note = await _write(database, note=_WORDS)
    again = Note(id=note.id, note="other words", picture=b"other")
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            session.add(again)
    assert (again.note, again.picture) == ("other words", b"other")


async def test_core_statements_take_and_give_sealed_words(database: Database) -> None:
    row_id, table = new_id(), Note.__table__
    async with database.write() as session:
        row = {
            "id": row_id,
            "note": seal_text(session, "note", row_id, _WORDS),
            "picture": seal_bytes(session, "note", row_id, b"1"),
        }
        assert await insert_ignore(session, Note, [row]) == {row_id}
        claimed = (
            await session.execute(update(Note).values(mood=None).returning(table.c.note))
        ).scalar_one()
        assert open_text(session, "note", row_id, claimed) == _WORDS
        [read] = await session.scalars(select(Note))
        await session.execute(update(Note).values(note=seal_text(session, "note", row_id, "new")))
        assert read.note == "new"
    async with database.read() as session:
        picture = (await session.execute(select(table.c.picture))).scalar_one()
        assert isinstance(picture, Sealed)
        assert open_bytes(session, "note", row_id, picture) == b"1"


async def test_plain_words_in_a_core_statement_are_refused(database: Database) -> None:
    note = await _write(database, note=_WORDS)
    refused = [
        insert(Note).values(id=new_id(), note=_WORDS),
        update(Note).where(Note.id == note.id).values(picture=b"wisteria"),
        select(Note.id).where(Note.note == _WORDS),
    ]
    for statement in refused:
        with pytest.raises(StatementError, match="takes seal_text") as raised:
            async with database.write() as session:
                await session.execute(statement)
        assert "wisteria" not in str(raised.value)


async def test_two_databases_with_different_keys_live_side_by_side(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    url = sqlite_url(tmp_path / "other")
    other = await Database.open(url, keys=keys(OTHER_KEY), metadata=Tables.metadata)
    try:
        one, two = await _write(database, note="one"), await _write(other, note="two")
        async with database.read() as session, other.read() as second:
            assert (await session.get_one(Note, one.id)).note == "one"
            assert (await second.get_one(Note, two.id)).note == "two"
            sealed = seal_text(database.vault, "note", one.id, "one")
            assert open_text(session, "note", one.id, sealed) == "one"
            with pytest.raises(SealBroken):
                open_text(second, "note", one.id, sealed)
    finally:
        await other.close()


def test_words_sealed_with_a_key_that_is_gone_name_the_key() -> None:
    old, new = Vault({1: b"1" * 32}, "old.key"), Vault({2: b"2" * 32}, "new.key")
    with pytest.raises(KeyLost, match=r"key 1, and new\.key has no such key"):
        new.open("note", "a", old.seal("note", "a", b"words"))


def test_a_vault_never_shows_its_keys() -> None:
    vault = Vault({1: b"k" * 32}, "a file")
    assert "kkk" not in repr(vault)
    assert vault.key_ids == {1}
    with pytest.raises(ValueError, match="at least one key"):
        Vault({}, "nowhere")


def test_a_session_of_no_database_cannot_seal() -> None:
    with pytest.raises(LookupError, match=r"Database\.read or \.write"):
        seal_text(Session(), "note", "a", "words")  # type: ignore[arg-type]  # a foreign session


def test_a_table_whose_id_may_move_between_members_cannot_hold_sealed_words() -> None:
    class Others(Base):
        __abstract__ = True
        metadata = MetaData()

    class Person(Others):
        __tablename__ = "person"
        id: Mapped[RowId] = mapped_column(primary_key=True)

    with pytest.raises(TypeError, match="one text column of its own"):

        class Plan(Others):
            __tablename__ = "plan"
            person_id: Mapped[RowId] = mapped_column(ForeignKey("person.id"), primary_key=True)
            words: Mapped[str] = mapped_column(EncryptedText)

    with pytest.raises(TypeError, match="one text column of its own"):

        class Picture(Others):
            __tablename__ = "picture"
            number: Mapped[int] = mapped_column(primary_key=True)
            data: Mapped[bytes] = mapped_column(EncryptedBytes)

    assert set(Others.metadata.tables) >= {"person"}
