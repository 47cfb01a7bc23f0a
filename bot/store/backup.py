"""Copies of a SQLite file, whole and readable by us alone, also while the program runs.

A copy is sealed like its database: it is worth nothing without the key.
"""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.store.errors import DatabaseDamaged

_KEPT = 5
_STAMP = "%Y%m%dT%H%M%SZ"


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a database to a new file, which appears only when it is complete. Blocks."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = target.with_name(target.name + ".part")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(draft)) as new:
        old.backup(new)
        # One file, with no journal beside it, can be copied back as it is.
        new.execute("PRAGMA journal_mode = DELETE")
    with draft.open("rb") as file:
        os.fsync(file.fileno())
    draft.replace(target)


def prove(copy: Path) -> None:
    """Raise DatabaseDamaged for a file that is no whole copy of a database. Blocks."""
    try:
        with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as opened:
            [result] = opened.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        result = type(error).__name__
    if result != "ok":
        raise DatabaseDamaged(
            f"{copy} is no whole copy of a database ({result}).", "Take another from backups/."
        )


def back_up(database: Path, revision: str, taken_at: datetime) -> Path:
    """Copy a database to `backups/` beside it, and keep the newest five copies. Blocks."""
    folder = database.parent / "backups"
    stamp = taken_at.astimezone(UTC).strftime(_STAMP)
    target = folder / f"{database.stem}-{revision}-{stamp}.db"
    copy_sqlite(database, target)
    copies = sorted(folder.glob(f"{database.stem}-*-*Z.db"), key=_stamp_of)
    for old in copies[:-_KEPT]:
        old.unlink()
    return target


def _stamp_of(copy: Path) -> str:
    return copy.stem.rsplit("-", 1)[-1]
