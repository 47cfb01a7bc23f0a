"""Puts a copy of the database back and forgets again who was deleted since it was made.

All happens in a file beside the real one, which is replaced last: what fails changes nothing.
"""

import asyncio
import dataclasses
import shutil
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from bot.store.address import parse_address
from bot.store.backup import copy_sqlite, prove
from bot.store.database import Database
from bot.store.errors import BadAddress, StoreError
from bot.store.keys import Keys
from bot.store.lock import FileLock

Stones = Sequence[tuple[str, datetime]]
_JOURNALS = ("-wal", "-shm")


class Memory(msgspec.Struct, frozen=True):
    """How tombstones are read from an open database, and how they are obeyed in another."""

    recall: Callable[[Database], Awaitable[Stones]]
    obey: Callable[[Database, Stones], Awaitable[int]]


class Restored(msgspec.Struct, frozen=True):
    """How many were forgotten again, and where the file is that was there before.

    `recalled` is False where that file could not be opened: then only the copy's own tombstones
    were known.
    """

    forgotten: int
    recalled: bool
    aside: Path | None


async def restore(url: str, copy: Path, keys: Keys, memory: Memory, now: datetime) -> Restored:
    """Make `copy` the database of `url`. Raises StoreError; then everything is as it was."""
    file = parse_address(url).file
    if file is None:
        raise BadAddress(
            "The database is on a server.",
            "Put it back with pg_restore, and its table tombstone as it is now.",
        )
    await asyncio.to_thread(prove, copy)
    stones = await _recall(url, file, keys, memory)
    draft = file.with_name(file.name + ".restoring")
    try:
        await asyncio.to_thread(copy_sqlite, copy, draft)
        forgotten = await _make_fit(draft, file, keys, stones or (), memory, now)
        lock = FileLock.take(file)
        try:
            aside = _set_aside(file, now)
            draft.replace(file)
        finally:
            lock.release()
    finally:
        for ending in ("", *_JOURNALS, ".lock"):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)
    return Restored(forgotten, stones is not None, aside)


async def _recall(url: str, file: Path, keys: Keys, memory: Memory) -> Stones | None:
    """Who is to stay forgotten; None where the file in use is gone or cannot be opened."""
    if not await asyncio.to_thread(file.exists):
        return None
    FileLock.take(file).release()  # somebody at work with it must end first
    try:
        db = await Database.open(url, keys=keys)
    except StoreError:
        return None
    try:
        return await memory.recall(db)
    finally:
        await db.close()


async def _make_fit(
    draft: Path, file: Path, keys: Keys, stones: Stones, memory: Memory, now: datetime
) -> int:
    from bot.store import migrate  # noqa: PLC0415 - Alembic is for those who change tables

    url = f"sqlite+aiosqlite:///{draft}"
    await migrate.upgrade(url, taken_at=now)
    own = keys if keys.env is not None else dataclasses.replace(keys, file=keys.path(file))
    db = await Database.open(url, keys=own)
    try:
        return await memory.obey(db, stones)
    finally:
        await db.close()


def _set_aside(file: Path, now: datetime) -> Path | None:
    if not file.exists():
        return None
    folder = file.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    aside = folder / f"{file.stem}-replaced-{now:%Y%m%dT%H%M%SZ}.db"
    shutil.copy2(file, aside)  # it stays in its place until the other takes it
    for ending in _JOURNALS:
        part = file.with_name(file.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside
