"""The command line: plain sentences, exit codes, and never a traceback for what can be foreseen."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import check, cli, logs
from bot import main as program
from bot.config import Config, DemoOptions
from bot.core.clock import SystemClock
from bot.core.ids import new_id
from bot.core.registry import DataSubject
from bot.engine.context import Work
from bot.features.privacy.erasing.service import erase
from bot.store.database import Database
from bot.store.keys import Keys
from bot.store.tables import CommunityRow, IdentityRow

pytestmark = pytest.mark.usefixtures("folder")
DATABASE = "sqlite+aiosqlite:///data/alongside.db"
REAL = '[telegram]\ntoken_env = "T"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in; the test's own logging stays as it is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(logs, "set_up", lambda _: None)
    monkeypatch.setenv("T", "123456:token")
    return tmp_path


@pytest.fixture
def everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version that brings all platforms."""
    monkeypatch.setattr(check, "built_in", lambda: ("discord", "telegram", "local"))


def configured(folder: Path, text: str = REAL) -> None:
    (folder / "config.toml").write_text(text)


def started(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was started, instead of starting it."""
    seen: list[object] = []

    async def start(what: Config | DemoOptions) -> None:
        seen.append(what)

    monkeypatch.setattr(program, "run", start)
    monkeypatch.setattr(program, "demo", start)
    return seen


def test_without_a_configuration_the_demo_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = started(monkeypatch)
    assert cli.main(["run"]) == 0
    assert seen == [DemoOptions()]


def test_the_demo_takes_its_port_and_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    seen = started(monkeypatch)
    assert cli.main(["demo", "--port", "9000", "--data", "elsewhere", "--reset"]) == 0
    assert seen == [DemoOptions(9000, Path("elsewhere"), reset=True)]
    assert cli.main(["demo", "--port", "70000"]) == 2
    assert "There is no port 70000." in capsys.readouterr().err


@pytest.mark.usefixtures("everywhere")
def test_with_a_token_the_real_platforms_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured(folder)
    seen = started(monkeypatch)
    assert cli.main(["run"]) == 0
    [config] = seen
    assert isinstance(config, Config)
    assert config.platforms == ("telegram",)


def test_a_platform_that_this_version_does_not_bring_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "built_in", lambda: ("local",))
    configured(folder)
    assert cli.main(["run"]) == 2
    told = (
        "There is a token for Telegram, and this version of Alongside brings the local page only."
    )
    assert told in capsys.readouterr().err
    assert cli.main(["check"]) == 1
    assert f"The next thing to do:\n  {told} Take the token out" in capsys.readouterr().out


def test_a_wrong_setting_is_a_sentence_and_no_traceback(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder, "[local]\nprot = 1")
    assert cli.main(["run"]) == 2
    err = capsys.readouterr().err
    assert err == "config.toml: there is no setting local.prot.\nDid you mean local.port?\n"
    assert cli.main(["check", "--config", "other.toml"]) == 2
    assert "other.toml is not there." in capsys.readouterr().err


def test_nothing_to_run_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configured(folder, "[local]\nenabled = false")
    assert cli.main(["run"]) == 2
    assert "Run: alongside check" in capsys.readouterr().err
    assert cli.main(["check"]) == 1
    out = capsys.readouterr().out
    assert "Asked for: nothing." in out
    assert "Give a token for Discord or Telegram" in out


def test_check_says_that_the_demo_needs_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check"]) == 0
    out = capsys.readouterr().out
    assert "Settings: none" in out
    assert "Nothing to do. Start with: alongside run" in out
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("everywhere")
def test_check_leads_from_one_thing_to_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder, '[telegram]\ntoken = "123456:token"\n')
    (folder / "config.toml").chmod(0o644)
    assert cli.main(["check"]) == 1
    assert "Run: chmod 600 config.toml" in capsys.readouterr().out
    (folder / "config.toml").chmod(0o600)
    assert cli.main(["check"]) == 1
    assert "alongside migrate" in capsys.readouterr().out
    assert cli.main(["migrate"]) == 0
    assert "The tables are at" in capsys.readouterr().out

    async def deeper(config: Config) -> Sequence[str]:
        return ["Invite the bot.", "Nobody is a moderator yet."]

    with monkeypatch.context() as patched:
        patched.setattr(program, "check", deeper)
        assert cli.main(["check"]) == 1
    out = capsys.readouterr().out
    assert "Nobody is a moderator yet.\nThe next thing to do:\n  Invite the bot." in out
    assert cli.main(["check"]) == 1
    assert "Invite the bot into your group on Telegram" in capsys.readouterr().out


def test_tables_are_made_once_and_copied_before_they_change(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert cli.main(["migrate"]) == 0
    assert cli.main(["migrate"]) == 0
    out = capsys.readouterr().out
    assert "The tables are up to date." in out
    assert (folder / "data/alongside.db").stat().st_mode & 0o777 == 0o600


def test_a_database_newer_than_the_program_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert cli.main(["migrate"]) == 0
    with closing(sqlite3.connect(folder / "data/alongside.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = 'from-the-future'")
    assert cli.main(["migrate"]) == 2
    assert "made by a newer version of this program" in capsys.readouterr().err


def test_a_file_that_another_process_works_with_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    configured(folder)
    assert cli.main(["migrate"]) == 0
    url = f"sqlite+aiosqlite:///{folder}/data/alongside.db"

    async def open_and_close() -> None:
        database = await Database.open(url, keys=Keys())
        try:
            assert await asyncio.to_thread(cli.main, ["migrate"]) == 2
        finally:
            await database.close()

    # Signals belong to the main thread, where the other program would have them.
    monkeypatch.setattr(cli, "_until_told", lambda work: work)
    asyncio.run(open_and_close())
    assert "works with" in capsys.readouterr().err


def test_a_key_is_made_rotated_and_missed_when_it_is_lost(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert cli.main(["migrate", "--rotate-key"]) == 0
    out = capsys.readouterr().out
    assert "sealed with key 2 now" in out
    key = folder / "data/alongside.db.key"
    assert key.read_text().count("\n1 ") + key.read_text().count("\n2 ") == 2
    key.unlink()
    assert cli.main(["migrate", "--rotate-key"]) == 2
    assert "without it these words cannot be read" in capsys.readouterr().err


def test_a_backup_is_a_copy_beside_the_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert cli.main(["backup"]) == 2
    assert "is not there." in capsys.readouterr().err
    assert cli.main(["migrate"]) == 0
    assert cli.main(["backup"]) == 0
    [copy] = (folder / "data/backups").iterdir()
    assert f"Copied to {copy.relative_to(folder)}." in capsys.readouterr().out
    configured(folder, '[database]\nurl = "postgresql+asyncpg://u:secret@h/n"\nkey_env = "K"')
    assert cli.main(["backup"]) == 2
    err = capsys.readouterr().err
    assert "pg_dump" in err
    assert "secret" not in err


async def person(name: str) -> None:
    """Somebody with an account and a membership, in the database of the configuration."""
    db = await Database.open(DATABASE, keys=Keys())
    async with db.write() as tx:
        tx.add(IdentityRow(id=new_id(), platform="discord", ref=name, name=name))
        if await tx.scalar(select(CommunityRow.id)) is None:
            now = datetime(2026, 1, 1, tzinfo=UTC)
            tx.add(
                CommunityRow(
                    id=new_id(),
                    name="Harbour",
                    language="en",
                    zone="UTC",
                    country="PT",
                    calls_emergency="asked",
                    daily_at=None,
                    created_at=now,
                )
            )
    await db.close()


async def deleted(name: str) -> None:
    """What their deletion leaves."""
    db = await Database.open(DATABASE, keys=Keys())
    running = await program.build(db, clock=SystemClock(), platforms={})
    async with Work(running.tools).scope() as scope:
        account = await scope.tx.scalar(select(IdentityRow.id).where(IdentityRow.ref == name))
        community = await scope.tx.scalar(select(CommunityRow.id))
        assert account is not None
        assert community is not None
        await erase(scope, DataSubject(community, None, (account,)))
    await db.close()


async def people() -> set[str]:
    db = await Database.open(DATABASE, keys=Keys())
    async with db.read() as tx:
        found = set(await tx.scalars(select(IdentityRow.name)))
    await db.close()
    return found


def test_a_copy_is_put_back_without_those_who_were_deleted_since(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert cli.main(["migrate"]) == 0
    for name in ("ada", "kim"):
        asyncio.run(person(name))
    assert cli.main(["backup"]) == 0
    [copy] = (folder / "data/backups").iterdir()
    asyncio.run(deleted("ada"))
    asyncio.run(person("sam"))
    capsys.readouterr()
    assert cli.main(["restore", str(copy)]) == 0
    said = capsys.readouterr().out
    assert "1 deleted again." in said
    assert asyncio.run(people()) == {"kim"}
    assert not list((folder / "data").glob("*.restoring*"))
    assert "-replaced-" in said
    # And once more, from what was there: ada is in no copy's way any more.
    (folder / "data/alongside.db").write_bytes(b"not a database")
    assert cli.main(["restore", str(copy)]) == 0
    assert "is not known." in capsys.readouterr().out
    assert asyncio.run(people()) == {"ada", "kim"}


def test_what_is_no_whole_copy_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert cli.main(["migrate"]) == 0
    asyncio.run(person("ada"))
    for name in ("nowhere.db", "config.toml"):
        assert cli.main(["restore", name]) == 2
        assert f"{name} is no whole copy" in capsys.readouterr().err
    assert asyncio.run(people()) == {"ada"}
    configured(folder, '[database]\nurl = "postgresql+asyncpg://u:secret@h/n"\nkey_env = "K"')
    assert cli.main(["restore", "copy.db"]) == 2
    assert "pg_restore" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_puts_things_in_order_and_ends_well(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    ended: list[str] = []

    async def works(options: DemoOptions) -> None:
        try:
            os.kill(os.getpid(), number)
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append("in order")

    monkeypatch.setattr(program, "demo", works)
    assert cli.main(["run"]) == 0
    assert ended == ["in order"]


def test_without_saying_what_it_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        cli.main([])
    assert raised.value.code == 2
    assert "usage: alongside" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    assert "copy the database file to backups/ beside it" in capsys.readouterr().out
