"""Opening a database: the right key, one process per file, and a sentence for what is wrong."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.core.ids import new_id
from bot.store.address import parse_address
from bot.store.database import Database
from bot.store.errors import (
    BadAddress,
    BadKey,
    DatabaseBehind,
    DatabaseBusy,
    DatabaseUnreachable,
    KeyLost,
)
from bot.store.keys import Keys
from tests.store.rows import KEY, OTHER_KEY, Note, Tables, keys, sqlite_url


async def _open(url: str, source: Keys) -> Database:
    return await Database.open(url, keys=source, metadata=Tables.metadata)


async def _with_note(url: str, source: Keys) -> str:
    database = await _open(url, source)
    async with database.write() as session:
        note = Note(id=new_id(), note="wisteria")
        session.add(note)
    await database.close()
    return note.id


async def test_words_open_again_after_a_restart(database_url: str) -> None:
    note_id = await _with_note(database_url, keys())
    database = await _open(database_url, keys())
    async with database.read() as session:
        assert (await session.get_one(Note, note_id)).note == "wisteria"
    await database.close()


async def test_another_key_is_refused_at_start(database_url: str) -> None:
    await _with_note(database_url, keys())
    with pytest.raises(KeyLost, match="Key 1 in the environment variable ALONGSIDE_KEY is not"):
        await _open(database_url, keys(OTHER_KEY))


async def test_another_key_under_another_number_is_refused_at_start(database_url: str) -> None:
    await _with_note(database_url, keys())
    with pytest.raises(KeyLost, match="sealed with key 1"):
        await _open(database_url, keys(f"2 {OTHER_KEY}"))
    database = await _open(database_url, keys())
    await database.close()


async def test_a_new_sqlite_database_gets_a_key_file_that_only_we_can_read(
    tmp_path: Path,
) -> None:
    await _with_note(sqlite_url(tmp_path / "data"), Keys())
    for name in ("alongside.db", "alongside.db.key", "alongside.db.lock"):
        assert stat.S_IMODE((tmp_path / "data" / name).stat().st_mode) == 0o600
    assert (tmp_path / "data" / "alongside.db.key").read_text().startswith("# The key")
    database = await _open(sqlite_url(tmp_path / "data"), Keys())
    assert database.key_file == tmp_path / "data" / "alongside.db.key"
    assert database.dialect == "sqlite"
    await database.close()


async def test_a_lost_key_file_is_an_error_and_no_new_key_is_made(tmp_path: Path) -> None:
    await _with_note(sqlite_url(tmp_path), Keys())
    key = tmp_path / "alongside.db.key"
    text = key.read_text()
    key.unlink()
    with pytest.raises(KeyLost, match=r"alongside\.db\.key is not there.*from your copy"):
        await _open(sqlite_url(tmp_path), Keys())
    assert not key.exists()
    key.write_text(text)
    await (await _open(sqlite_url(tmp_path), Keys())).close()


async def test_a_key_file_left_by_a_start_that_died_is_used(tmp_path: Path) -> None:
    key = tmp_path / "alongside.db.key"
    key.write_text(KEY)
    await _with_note(sqlite_url(tmp_path), Keys())
    assert key.read_text() == KEY


async def test_a_configured_key_file_is_read_and_never_made(
    database_url: str, tmp_path: Path
) -> None:
    key = tmp_path / "keys" / "alongside"
    with pytest.raises(KeyLost, match=r"is not there\. Make one with: openssl rand -base64 32 >"):
        await _open(database_url, Keys(file=key))
    key.parent.mkdir()
    key.write_text(f"# two keys\n1 {KEY}\n\n2 {OTHER_KEY}\n")
    database = await _open(database_url, Keys(file=key))
    assert (database.vault.newest, database.key_file) == (2, key)
    await database.close()


async def test_a_variable_that_is_not_set_is_a_lost_key(database_url: str) -> None:
    with pytest.raises(KeyLost, match="variable NO_SUCH_KEY, which is not set"):
        await _open(database_url, Keys(env="NO_SUCH_KEY"))


async def test_a_server_without_a_configured_key_is_refused(postgres_url: str) -> None:
    with pytest.raises(BadKey, match=r"Set database\.key_env or database\.key_file"):
        await _open(postgres_url, Keys())


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "hello",
        "1 hello",
        f"0 {KEY}",
        f"256 {KEY}",
        f"x {KEY}",
        f"1 {KEY} 2",
        f"1 {KEY}\n1 {KEY}",
    ],
)
def test_what_is_no_key_is_refused_without_repeating_it(wrong: str, tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(f"# key\n{wrong}\n")
    with pytest.raises(BadKey) as raised:
        Keys(file=file).load(None, new=False)
    assert str(file) in str(raised.value)
    assert KEY not in str(raised.value)
    assert "hello" not in str(raised.value)


def test_a_key_may_be_written_in_either_base64_and_several_in_one_variable() -> None:
    raw = KEY.replace("+", "-").replace("/", "_").rstrip("=")
    vault = keys(f"1 {raw}, 2 {OTHER_KEY}").load(None, new=False)
    assert vault.key_ids == {1, 2}
    assert keys().load(None, new=False).open("a", "b", _first_key_seals("a", "b")) == b"words"


def _first_key_seals(table: str, row_id: str) -> bytes:
    return keys(KEY).load(None, new=False).seal(table, row_id, b"words")


def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"\xff\xfe")
    for path in (tmp_path / "key", tmp_path):
        with pytest.raises(BadKey, match="cannot be read"):
            Keys(file=path).load(None, new=False)


async def test_a_second_process_on_one_file_is_refused_until_the_first_dies(
    tmp_path: Path,
) -> None:
    holder = _other_process(tmp_path)
    with pytest.raises(DatabaseBusy, match=rf"Process {holder.pid} works with .*alongside\.db"):
        await _open(sqlite_url(tmp_path), Keys())
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    await (await _open(sqlite_url(tmp_path), Keys())).close()


async def test_the_same_process_cannot_open_a_file_twice_and_can_again_after_closing(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with pytest.raises(DatabaseBusy, match=f"Process {os.getpid()} "):
        await _open(sqlite_url(tmp_path), Keys())
    await sqlite_database.close()
    await (await _open(sqlite_url(tmp_path), Keys())).close()


async def test_two_processes_may_share_a_server(postgres_url: str) -> None:
    one, two = await _open(postgres_url, keys()), await _open(postgres_url, keys())
    assert one.dialect == "postgresql"
    await one.close()
    await two.close()


async def test_a_start_that_failed_lets_go_of_the_file(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(DatabaseBehind, match="Run: alongside migrate"):
            await Database.open(sqlite_url(tmp_path), keys=Keys())


async def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "alongside.db").write_bytes(b"dear diary" * 1000)
    with pytest.raises(DatabaseUnreachable, match=r"alongside\.db cannot be used .*not a database"):
        await _open(sqlite_url(tmp_path), Keys())


async def test_a_folder_where_nothing_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    with pytest.raises(DatabaseUnreachable, match="Let this program write in"):
        await _open(sqlite_url(tmp_path / "data"), Keys())
    (tmp_path / "alongside.db.lock").mkdir()
    with pytest.raises(DatabaseUnreachable, match=r"db\.lock cannot be written"):
        await _open(sqlite_url(tmp_path), Keys())


async def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    url = "postgresql+asyncpg://ada:wisteria@127.0.0.1:1/alongside"
    with pytest.raises(DatabaseUnreachable, match=r"ada:\*\*\*@127\.0\.0\.1:1/alongside") as raised:
        await _open(url, keys())
    assert "wisteria" not in str(raised.value)


async def test_a_database_that_is_not_on_the_server_is_named(postgres_url: str) -> None:
    url = postgres_url.replace("/t", "/nowhere", 1)
    with pytest.raises(DatabaseUnreachable, match="does not exist"):
        await _open(url, keys())


@pytest.mark.parametrize(
    "url",
    [
        "",
        "data/alongside.db",
        "sqlite:///data/alongside.db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite+aiosqlite:///data/alongside.db?mode=ro",
        "postgresql://ada:wisteria@host/db",
        "mysql://ada:wisteria@host/db",
        "postgresql+asyncpg://ada:wisteria@host:port/db",
    ],
)
def test_an_address_that_cannot_be_used_says_how_one_looks(url: str) -> None:
    with pytest.raises(BadAddress, match=r"sqlite\+aiosqlite:///data/alongside\.db") as raised:
        parse_address(url)
    assert "wisteria" not in str(raised.value)


async def test_sqlite_keeps_its_promises_on_every_connection(sqlite_database: Database) -> None:
    async def pragma(writing: bool, name: str) -> object:  # noqa: FBT001 - which door
        door = sqlite_database.write() if writing else sqlite_database.read()
        async with door as session:
            return (await session.execute(text(f"PRAGMA {name}"))).scalar_one()

    assert await pragma(writing=True, name="journal_mode") == "wal"
    assert await pragma(writing=True, name="synchronous") == 2
    assert await pragma(writing=True, name="foreign_keys") == 1
    assert await pragma(writing=True, name="secure_delete") == 1
    assert await pragma(writing=False, name="query_only") == 1


def _other_process(folder: Path) -> "subprocess.Popen[str]":
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from bot.store.lock import FileLock\n"
        "lock = FileLock.take(Path(sys.argv[1]))\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(folder / "alongside.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder
