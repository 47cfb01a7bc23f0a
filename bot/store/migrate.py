"""Brings the tables of a database to this program's revision, with Alembic.

A change of the tables happens as a whole or not at all, and a SQLite file is copied before it.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, MetaData, text

from bot.store import engines
from bot.store.address import Address, parse_address
from bot.store.backup import back_up
from bot.store.base import NAMING
from bot.store.errors import DatabaseDamaged
from bot.store.lock import FileLock
from bot.store.revision import VERSIONS, revision_of, revisions_in, within

_FOLDER = VERSIONS.parent
_ADVISORY_LOCK = 0x616C6F6E67  # any number of our own: one process migrates a server at a time


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What `upgrade` did: revisions before and after (None: no tables), and the copy it made."""

    before: str | None
    after: str | None
    backup: Path | None


async def upgrade(
    url: str, *, taken_at: datetime, versions: Path = VERSIONS, to: str = "head"
) -> Upgraded:
    """Bring a database up to date, or to an older revision with `to`. No other process may run.

    `taken_at` dates the copy. Raises DatabaseNewer, DatabaseBusy, DatabaseDamaged.
    """
    address = parse_address(url)
    lock = None
    if address.file:
        engines.make_private_file(address.file)
        lock = FileLock.take(address.file)
    try:
        return await _upgrade(address, versions, taken_at, to)
    finally:
        if lock:
            lock.release()


async def differences(url: str, metadata: MetaData) -> list[Any]:
    """What Alembic would change to make the tables those of the metadata; empty when equal."""

    def compare(connection: Connection) -> list[Any]:
        options = {"compare_type": True, "target_metadata": metadata}
        return list(
            compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        )

    return await within(parse_address(url), compare)


async def new_revision(
    url: str, metadata: MetaData, message: str, *, versions: Path = VERSIONS
) -> Path:
    """Write the revision that leads from an up-to-date database to the metadata; read it after."""

    def write(connection: Connection) -> Path:
        config = _config(versions, connection, metadata)
        script = cast("Script", command.revision(config, message, autogenerate=True))
        return Path(script.path)

    return await within(parse_address(url), write)


async def _upgrade(address: Address, versions: Path, taken_at: datetime, to: str) -> Upgraded:
    script = ScriptDirectory.from_config(_config(versions))
    target = script.get_current_head() if to == "head" else to
    before = await within(address, revision_of)
    revisions_in(versions).refuse_newer(address, before)
    if (before or "base") == (target or "base"):
        return Upgraded(before, before, None)
    backup = None
    if address.file and before:
        backup = await asyncio.to_thread(back_up, address.file, before, taken_at)

    def change(connection: Connection) -> str | None:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
        behind = {revision.revision for revision in script.iterate_revisions(before, "base")}
        backwards = target == "base" or target in behind
        move = command.downgrade if backwards else command.upgrade
        move(_config(versions, connection), str(target))
        _refuse_damage(address, connection)
        return revision_of(connection)

    return Upgraded(before, await within(address, change), backup)


def _config(
    versions: Path, connection: Connection | None = None, metadata: MetaData | None = None
) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("version_locations", str(versions).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata or MetaData(naming_convention=NAMING)
    return config


def _refuse_damage(address: Address, connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        tables = ", ".join(sorted({str(row[0]) for row in orphans}))
        raise DatabaseDamaged(
            f"{len(orphans)} rows in {address} point to rows that are not there ({tables}).",
            "Nothing was changed. Please report this; a copy of the file may be needed.",
        )
