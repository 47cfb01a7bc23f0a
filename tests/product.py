"""Databases that have the product's tables already: made once, copied for each test."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Engine
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.main import metadata
from bot.store import engines
from bot.store.database import Database
from tests.postgres import Console, named, psql
from tests.store.rows import keys

_learned: dict[str, Engine] = {}


def _learning(url: URL, **how: Any) -> AsyncEngine:  # noqa: ANN401 - what SQLAlchemy takes
    """An engine that knows the statements which earlier tests have compiled, by kind."""
    first = _learned.get(url.drivername)
    if first is None or first.dialect.server_version_info is None:
        engine = create_async_engine(url, **how, query_cache_size=5000)
        _learned[url.drivername] = engine.sync_engine
        return engine
    engine = create_async_engine(url, **how, _initialize=False)
    engine.sync_engine.dialect = first.dialect
    engine.sync_engine._compiled_cache = first._compiled_cache
    return engine


async def _make(url: str) -> None:
    await (await Database.open(url, keys=keys(), metadata=metadata())).close()


@pytest.fixture
def compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling the same statements in each test anew was a third of the time."""
    monkeypatch.setattr(engines, "create_async_engine", _learning)


@pytest.fixture(scope="session")
def sqlite_product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the product's tables."""
    file = tmp_path_factory.mktemp("product") / "product.sqlite3"
    asyncio.run(_make(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_product(postgres_server: str) -> Iterator["Product"]:
    """A PostgreSQL database with the product's tables."""
    product = Product(postgres_server)
    yield product
    product.leave()


class Product:
    """The product's tables on a server. Emptied rather than made anew: that takes milliseconds."""

    def __init__(self, server: str) -> None:
        self._server, self.url = server, named(server, "product")
        self._console: Console | None = None
        self._make()

    def empty(self) -> None:
        """Leave no row in it."""
        tables = [table for table in metadata().sorted_tables if table.name != "key_check"]
        emptied = (str(table.delete()) for table in tables)
        self._console = self._console or Console(self.url)
        if not self._console.run("SET session_replication_role = replica", *emptied):
            # The test has taken a table away, to see what happens then.
            self.leave()
            self._make()

    def leave(self) -> None:
        """Let go of it: PostgreSQL copies only what nobody is connected to."""
        if self._console is not None:
            self._console.close()
            self._console = None

    def _make(self) -> None:
        psql(self._server, "DROP DATABASE IF EXISTS product WITH (FORCE)")
        psql(self._server, "CREATE DATABASE product")
        asyncio.run(_make(self.url))


@pytest.fixture(params=["sqlite", "postgres"])
def product_url(
    request: pytest.FixtureRequest, tmp_path: Path, compiled_once: None
) -> Iterator[str]:
    """A database with the product's tables and nothing in them: both kinds, always."""
    if request.param == "sqlite":
        file = tmp_path / "alongside.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_product"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    product: Product = request.getfixturevalue("postgres_product")
    yield product.url
    product.empty()
