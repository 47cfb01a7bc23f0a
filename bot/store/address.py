"""What `database.url` names: a SQLite file or a PostgreSQL server, and nothing else."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store.errors import BadAddress

_REMEDY = (
    "Write database.url as sqlite+aiosqlite:///data/alongside.db or "
    "postgresql+asyncpg://user:password@host/name."
)


@dataclass(frozen=True, slots=True)
class Address:
    """A database's URL, and its file when it is SQLite. As text it hides the password."""

    url: URL
    file: Path | None

    def __str__(self) -> str:
        return str(self.file) if self.file else self.url.render_as_string(hide_password=True)


def parse_address(url: str) -> Address:
    """Read `database.url`. Raises BadAddress; the sentence never repeats a password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise BadAddress("database.url is no address of a database.", _REMEDY) from None
    match parsed.drivername:
        case "sqlite+aiosqlite" if parsed.query:
            raise BadAddress("database.url of a file takes nothing after a question mark.", _REMEDY)
        case "sqlite+aiosqlite" if parsed.database and parsed.database != ":memory:":
            return Address(parsed, Path(parsed.database))
        case "sqlite+aiosqlite":
            raise BadAddress("database.url names no file.", _REMEDY)
        case "postgresql+asyncpg":
            return Address(parsed, None)
        case other:
            raise BadAddress(f"database.url begins with {other}, which is not used here.", _REMEDY)
