"""Where the keys of sealed words come from: the environment, a file, or one made beside SQLite.

A key file has one key per line, `<number> <32 bytes in base64>`; the highest number seals.
"""

import base64
import binascii
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.store.errors import BadKey, KeyLost
from bot.store.vault import KEY_BYTES, MAX_KEY_ID, Vault

_HEAD = (
    "# The key of the words in this database. Keep a copy in another place: without it nobody can\n"
    "# read them, and with it anybody who has the database can.\n"
)
_MAKE_ONE = "Make one with: openssl rand -base64 32"


@dataclass(frozen=True, slots=True)
class Keys:
    """How to find the keys: a variable's name, a file, or neither (beside the SQLite file)."""

    env: str | None = None
    file: Path | None = None
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)

    def load(self, database: Path | None, *, new: bool) -> Vault:
        """The keys for a database. Only a new one without a configured key gets one made.

        `database` is the SQLite file, or None for a server. Raises KeyLost or BadKey.
        """
        if self.env is not None:
            return self._from_environment(self.env)
        path = self.path(database)
        if not path.exists():
            if self.file is not None or not new:
                raise _file_lost(path, new=new)
            _write(path, {1: secrets.token_bytes(KEY_BYTES)})
        return Vault(_read(path), str(path))

    def path(self, database: Path | None) -> Path:
        """The key file. Raises BadKey if the key is not in a file."""
        if self.env is not None:
            raise BadKey(
                f"The key is in the environment variable {self.env}, not in a file.",
                "Add a line with the next number and a new key to it yourself.",
            )
        if self.file is not None:
            return self.file
        if database is None:
            raise BadKey(
                "A database on a server needs a key, and none is configured.",
                f"Set database.key_env or database.key_file. {_MAKE_ONE}",
            )
        return database.with_name(database.name + ".key")

    def add(self, database: Path | None) -> int:
        """Write a new key to the key file, for everything sealed from now on; give its number.

        The older ones stay: rows not yet resealed and backups need them.
        """
        path = self.path(database)
        if not path.exists():
            raise _file_lost(path, new=False)
        keys = _read(path)
        number = max(keys) + 1
        if number > MAX_KEY_ID:
            raise BadKey(f"{path} has reached key {MAX_KEY_ID}.", "Remove old keys and renumber.")
        _write(path, {**keys, number: secrets.token_bytes(KEY_BYTES)})
        return number

    def _from_environment(self, name: str) -> Vault:
        origin = f"the environment variable {name}"
        text = self.environ.get(name, "").replace(",", "\n")
        if not text.strip():
            raise KeyLost(
                f"The key should be in {origin}, which is not set.",
                f"Set it to the key of this database. For a new database: {_MAKE_ONE}",
            )
        return Vault(_parse(text, origin), origin)


def _file_lost(path: Path, *, new: bool) -> KeyLost:
    if new:
        return KeyLost(f"The key file {path} is not there.", f"{_MAKE_ONE} > {path}")
    return KeyLost(
        f"The key file {path} is not there, and this database holds words sealed with it.",
        "Put it back from your copy; without it these words cannot be read by anyone.",
    )


def _read(path: Path) -> dict[int, bytes]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadKey(
            f"The key file {path} cannot be read ({type(error).__name__}).",
            "Put it back from your copy, and let only this program's user read it.",
        ) from None
    return _parse(text, str(path))


def _parse(text: str, origin: str) -> dict[int, bytes]:
    keys: dict[int, bytes] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) == 1:
            words = ["1", *words]
        key_id = int(words[0]) if words[0].isascii() and words[0].isdigit() else 0
        key = _decode(words[1]) if len(words) == 2 else None
        if key is None or not 0 < key_id <= MAX_KEY_ID or key_id in keys:
            raise BadKey(
                f"{origin}, line {number} is no key.",
                f"A line is a number of its own from 1 to {MAX_KEY_ID}, a space and 32 bytes in "
                "base64.",
            )
        keys[key_id] = key
    if not keys:
        raise BadKey(f"There is no key in {origin}.", "Put it back from your copy.")
    return keys


def _decode(text: str) -> bytes | None:
    standard = text.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        key = base64.b64decode(standard + "=" * (-len(standard) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def _write(path: Path, keys: Mapping[int, bytes]) -> None:
    """Replace the file as a whole, readable by us alone and on the disk before anyone seals."""
    lines = [f"{number} {base64.b64encode(key).decode()}\n" for number, key in keys.items()]
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(_HEAD + "".join(lines))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
