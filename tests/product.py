"""Databases that have the product's tables already: made once, copied for each test."""

import asyncio
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.main import metadata
from bot.store.database import Database
from tests.postgres import named, psql
from tests.store.rows import keys


async def _make(url: str) -> None:
    await (await Database.open(url, keys=keys(), metadata=metadata())).close()


@pytest.fixture(scope="session")
def sqlite_product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the product's tables."""
    file = tmp_path_factory.mktemp("product") / "product.sqlite3"
    asyncio.run(_make(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_product(postgres_server: str) -> str:
    """The URL of a PostgreSQL database with the product's tables."""
    return _new_product(postgres_server)


def _new_product(server: str) -> str:
    psql(server, "DROP DATABASE IF EXISTS product WITH (FORCE)")
    psql(server, "CREATE DATABASE product")
    url = named(server, "product")
    asyncio.run(_make(url))
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def product_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with the product's tables and nothing in them: both kinds, always."""
    if request.param == "sqlite":
        file = tmp_path / "alongside.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_product"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    url: str = request.getfixturevalue("postgres_product")
    yield url
    # Emptied rather than made anew: that takes milliseconds.
    tables = [table for table in metadata().sorted_tables if table.name != "key_check"]
    emptied = "; ".join(str(table.delete()) for table in tables)
    try:
        psql(url, f"SET session_replication_role = replica; {emptied}")
    except subprocess.CalledProcessError:
        # The test has taken a table away, to see what happens then.
        _new_product(request.getfixturevalue("postgres_server"))
