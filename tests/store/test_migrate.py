"""Migrations: as a whole or not at all, with a copy first, and never from the wrong side."""

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, text
from sqlalchemy.exc import DBAPIError

from bot.core.ids import new_id
from bot.store import revision
from bot.store.backup import back_up, copy_sqlite
from bot.store.base import NAMING, EncryptedText, UtcDateTime
from bot.store.database import Database
from bot.store.errors import (
    DatabaseBehind,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseNewer,
    DatabaseUnreachable,
)
from bot.store.keycheck import KeyCheck
from bot.store.keys import Keys
from bot.store.lock import FileLock
from bot.store.migrate import Upgraded, differences, new_revision, upgrade
from tests.store.rows import Tables, keys, sqlite_url

_NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

_FIRST = """
import sqlalchemy as sa
from alembic import op
revision: str = "one"
down_revision: str | None = None
def upgrade():
    op.create_table("key_check",
        sa.Column("id", sa.String(3), primary_key=True), sa.Column("sealed", sa.LargeBinary()))
    op.create_table("member",
        sa.Column("id", sa.String(22), primary_key=True), sa.Column("name", sa.String()))
    op.create_table("note",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("member_id", sa.String(22),
            sa.ForeignKey("member.id", ondelete="CASCADE", name="fk_note_member_id_member")))
def downgrade():
    op.drop_table("note")
    op.drop_table("member")
    op.drop_table("key_check")
"""

_SECOND = """
import sqlalchemy as sa
from alembic import op
def recreate():
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"
revision: str = "two"
down_revision: str | None = "one"
def upgrade():
    with op.batch_alter_table("member", recreate=recreate()) as batch:
        batch.add_column(sa.Column("points", sa.Integer(), server_default="7", nullable=False))
    {then}
def downgrade():
    with op.batch_alter_table("member", recreate=recreate()) as batch:
        batch.drop_column("points")
"""


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    folder = tmp_path / "versions of %tables"
    folder.mkdir()
    (folder / "one.py").write_text(_FIRST)
    return folder


def _add_second(versions: Path, then: str = "pass") -> None:
    (versions / "two.py").write_text(_SECOND.format(then=then))


async def _up(url: str, versions: Path, minutes: int = 0, to: str = "head") -> Upgraded:
    taken_at = _NOON + timedelta(minutes=minutes)
    return await upgrade(url, taken_at=taken_at, versions=versions, to=to)


async def _add_rows(url: str) -> None:
    database = await Database.open(url, keys=keys())
    async with database.write() as session:
        await session.execute(text("INSERT INTO member (id, name) VALUES ('m', 'ada')"))
        await session.execute(text("INSERT INTO note (id, member_id) VALUES ('n', 'm')"))
    await database.close()


async def _rows(url: str, select: str) -> list[tuple[object, ...]]:
    database = await Database.open(url, keys=keys())
    async with database.read() as session:
        rows = [tuple(row) for row in await session.execute(text(select))]
    await database.close()
    return rows


async def test_an_empty_database_is_brought_to_the_newest_revision(
    database_url: str, versions: Path
) -> None:
    assert await revision.current(database_url) is None
    assert await _up(database_url, versions) == Upgraded(None, "one", None)
    assert await revision.current(database_url) == "one"
    assert await _up(database_url, versions) == Upgraded("one", "one", None)


async def test_rows_survive_a_change_of_their_tables_there_and_back(
    database_url: str, versions: Path
) -> None:
    await _up(database_url, versions)
    await _add_rows(database_url)
    _add_second(versions)
    assert (await _up(database_url, versions)).after == "two"
    assert await _rows(database_url, "SELECT id, name, points FROM member") == [("m", "ada", 7)]
    assert await _rows(database_url, "SELECT id, member_id FROM note") == [("n", "m")]
    assert (await _up(database_url, versions, 1, to="one")).after == "one"
    assert await _rows(database_url, "SELECT id, member_id FROM note") == [("n", "m")]
    assert (await _up(database_url, versions, 2, to="base")).after is None


async def test_a_migration_that_fails_half_way_changes_nothing(
    database_url: str, versions: Path
) -> None:
    await _up(database_url, versions)
    await _add_rows(database_url)
    _add_second(versions, then="op.execute('SELECT nothing FROM nowhere')")
    with pytest.raises(DBAPIError):
        await _up(database_url, versions)
    assert await revision.current(database_url) == "one"
    assert await _rows(database_url, "SELECT * FROM member") == [("m", "ada")]


async def test_a_migration_that_leaves_orphans_is_undone(tmp_path: Path, versions: Path) -> None:
    url = sqlite_url(tmp_path)
    await _up(url, versions)
    await _add_rows(url)
    _add_second(versions, then="op.execute('DELETE FROM member')")
    with pytest.raises(DatabaseDamaged, match=r"1 rows in .* point to rows .*\(note\)"):
        await _up(url, versions)
    assert await _rows(url, "SELECT * FROM member") == [("m", "ada")]


async def test_tables_behind_the_program_are_refused(database_url: str, versions: Path) -> None:
    await _up(database_url, versions)
    database = await Database.open(database_url, keys=keys())
    await revision.check(database, versions=versions)
    _add_second(versions)
    with pytest.raises(DatabaseBehind, match="run: alongside migrate"):
        await revision.check(database, versions=versions)
    await database.close()


async def test_tables_of_a_newer_program_are_refused(database_url: str, versions: Path) -> None:
    _add_second(versions)
    await _up(database_url, versions)
    (versions / "two.py").unlink()
    database = await Database.open(database_url, keys=keys())
    with pytest.raises(DatabaseNewer, match=r"made by a newer version of this program \(two\)"):
        await revision.check(database, versions=versions)
    await database.close()
    with pytest.raises(DatabaseNewer, match="Install that version"):
        await _up(database_url, versions)


async def test_a_database_without_migrations_is_behind(database_url: str, versions: Path) -> None:
    database = await Database.open(database_url, keys=keys(), metadata=Tables.metadata)
    with pytest.raises(DatabaseBehind):
        await revision.check(database, versions=versions)
    await database.close()


async def test_a_running_program_is_not_migrated_under_its_feet(
    sqlite_database: Database, tmp_path: Path, versions: Path
) -> None:
    assert sqlite_database.dialect == "sqlite"
    with pytest.raises(DatabaseBusy):
        await _up(sqlite_url(tmp_path), versions)


async def test_a_copy_is_made_before_a_migration_and_can_be_put_back(
    tmp_path: Path, versions: Path
) -> None:
    url, file = sqlite_url(tmp_path), tmp_path / "alongside.db"
    assert (await _up(url, versions)).backup is None
    await _add_rows(url)
    _add_second(versions)
    copy = (await _up(url, versions)).backup
    assert copy == tmp_path / "backups" / "alongside-one-20260301T120000Z.db"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600

    for journal in tmp_path.glob("alongside.db-*"):
        journal.unlink()
    file.write_bytes(copy.read_bytes())
    assert await revision.current(url) == "one"
    assert await _rows(url, "SELECT * FROM member") == [("m", "ada")]
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


async def test_only_the_newest_five_copies_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "alongside.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE word (said TEXT)")
    for number, name in enumerate("hgfedcba"):
        back_up(file, name, _NOON + timedelta(minutes=number))
    kept = {path.name.split("-")[1] for path in (tmp_path / "backups").iterdir()}
    assert kept == set("edcba")


async def test_a_copy_taken_while_somebody_writes_is_whole(
    sqlite_database: Database, tmp_path: Path
) -> None:
    async with sqlite_database.write() as session:
        await session.execute(text(f"INSERT INTO member VALUES ('{new_id()}', 'ada', 0)"))  # noqa: S608 - an id of ours
        copy_sqlite(tmp_path / "alongside.db", tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        assert connection.execute("SELECT count(*) FROM member").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_new_revision_leads_to_the_tables_that_are_declared(
    database_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "fresh"
    folder.mkdir()
    metadata = MetaData(naming_convention=NAMING)
    for table in (*Tables.metadata.sorted_tables, KeyCheck.metadata.tables["key_check"]):
        table.to_metadata(metadata)
    assert await differences(database_url, metadata) != []
    script = await new_revision(database_url, metadata, "first tables", versions=folder)
    await _up(database_url, folder)
    assert await differences(database_url, metadata) == []
    written = script.read_text()
    assert "bot" not in written
    assert str(tmp_path) not in written
    assert "fk_note_member_id_member" in written

    metadata.tables["member"].append_column(Column("plan", EncryptedText))
    metadata.tables["note"].append_column(Column("read_at", UtcDateTime, index=True))
    assert len(await differences(database_url, metadata)) == 3
    await new_revision(database_url, metadata, "a plan", versions=folder)
    await _up(database_url, folder)
    assert await differences(database_url, metadata) == []
    await _up(database_url, folder, 1, to="base")
    assert await revision.current(database_url) is None


async def test_the_revision_of_a_server_that_does_not_answer_is_an_error_with_a_sentence() -> None:
    with pytest.raises(DatabaseUnreachable, match=r"127\.0\.0\.1:1"):
        await revision.current("postgresql+asyncpg://ada@127.0.0.1:1/alongside")


async def test_asking_for_the_revision_of_a_file_waits_for_nobody(tmp_path: Path) -> None:
    lock = FileLock.take(tmp_path / "alongside.db")
    assert await revision.current(sqlite_url(tmp_path)) is None
    lock.release()
    lock.release()
    await (await Database.open(sqlite_url(tmp_path), keys=Keys(), metadata=Tables.metadata)).close()
