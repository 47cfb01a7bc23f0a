"""Whether a database's tables are those of this program: asked at every start, without Alembic.

Alembic is loaded only where tables change: it takes a tenth of a second and 6 MB.
"""

import re
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, inspect, text

from bot.store import engines
from bot.store.address import Address, parse_address
from bot.store.database import Database
from bot.store.errors import DatabaseBehind, DatabaseNewer
from bot.store.reach import reaching

T = TypeVar("T")
VERSIONS = Path(__file__).with_name("migrations") / "versions"
_TABLE = "alembic_version"
_NAMED = re.compile(r"""^(revision|down_revision)\b[^=\n]*=\s*["']([^"']+)["']""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Brought:
    """The revisions that come along, and the newest of them (None: there are none)."""

    known: frozenset[str]
    newest: str | None

    def refuse_newer(self, address: Address, revision: str | None) -> None:
        """Raises DatabaseNewer for a revision that does not come along."""
        if revision is None or revision in self.known:
            return
        raise DatabaseNewer(
            f"The tables in {address} were made by a newer version of this program ({revision}).",
            "Install that version, or put back the copy in backups/ from before its migration.",
        )


async def current(url: str) -> str | None:
    """The revision of a database, None if it has no tables."""
    return await within(parse_address(url), revision_of)


async def check(database: Database, *, versions: Path = VERSIONS) -> str:
    """Refuse tables of another revision, else give it. Raises DatabaseNewer or DatabaseBehind."""
    async with database.read() as session:
        revision = await (await session.connection()).run_sync(revision_of)
    brought = revisions_in(versions)
    brought.refuse_newer(database.address, revision)
    if revision is not None and revision == brought.newest:
        return revision
    raise DatabaseBehind(
        f"The tables in {database.address} are older than this program.",
        "Stop it and run: alongside migrate",
    )


async def within(address: Address, act: Callable[[Connection], T]) -> T:
    """Do something synchronous in one transaction of its own connection."""
    if address.file:
        engines.make_private_file(address.file)
    engine = engines.sqlite_migrator(address) if address.file else engines.postgresql(address)
    try:
        with reaching(address):
            connection = await engine.connect()
        async with aclosing(connection), connection.begin():
            return await connection.run_sync(act)
    finally:
        await engine.dispose()


def revision_of(connection: Connection) -> str | None:
    """What Alembic has noted in a database; None where there are no tables."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {_TABLE}"))  # noqa: S608 - ours
    return found


def revisions_in(versions: Path = VERSIONS) -> Brought:
    """The revisions of a folder, read and not run: they form one line."""
    names: dict[str, set[str]] = {"revision": set(), "down_revision": set()}
    for file in versions.glob("*.py"):
        for what, name in _NAMED.findall(file.read_text(encoding="utf-8")):
            names[what].add(name)
    known = frozenset(names["revision"])
    return Brought(known, next(iter(known - names["down_revision"]), None))
