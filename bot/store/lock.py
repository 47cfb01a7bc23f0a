"""One process per SQLite file: two would each believe that they alone claim rows and hold order."""

import fcntl
import os
from pathlib import Path

from bot.store.errors import DatabaseBusy, DatabaseUnreachable


class FileLock:
    """An operating-system lock beside a SQLite file; it ends with the process, even if killed."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, database: Path) -> "FileLock":
        """Take the lock at once. Raises DatabaseBusy if any other holder lives."""
        path = database.with_name(database.name + ".lock")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise DatabaseUnreachable(
                f"The file {path} cannot be written ({error.strerror}).",
                f"Let this program write in {path.parent}, or choose another database.url.",
            ) from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(descriptor, 20).decode(errors="replace").strip()
            os.close(descriptor)
            raise DatabaseBusy(
                f"Process {holder or '(unknown)'} works with {database} already.",
                "Stop that one first, or give this one another database.url.",
            ) from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        return cls(descriptor)

    def release(self) -> None:
        """Let others work with the file. Safe to call again."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
