"""Turns what drivers raise when a database cannot be reached into one sentence with a remedy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from asyncpg import InterfaceError, PostgresError
from sqlalchemy.exc import SQLAlchemyError

from bot.store.address import Address
from bot.store.errors import DatabaseUnreachable


@contextmanager
def reaching(address: Address) -> Iterator[None]:
    """Whatever fails inside is a DatabaseUnreachable. For start-up, before anybody's words."""
    try:
        yield
    except (OSError, SQLAlchemyError, sqlite3.Error, PostgresError, InterfaceError) as error:
        reason = getattr(error, "orig", None) or error
        raise DatabaseUnreachable(
            f"{address} cannot be used ({type(reason).__name__}: {reason}).",
            "Check database.url, that the server runs and the file is a database of this program.",
        ) from None
