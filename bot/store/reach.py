"""Turns what drivers raise when a database cannot be reached into one sentence with a remedy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from bot.store.address import Address
from bot.store.errors import DatabaseUnreachable


@contextmanager
def reaching(address: Address) -> Iterator[None]:
    """Whatever fails inside is a DatabaseUnreachable. For start-up, before anybody's words."""
    try:
        yield
    except _faults(address) as error:
        reason = getattr(error, "orig", None) or error
        raise DatabaseUnreachable(
            f"{address} cannot be used ({type(reason).__name__}: {reason}).",
            "Check database.url, that the server runs and the file is a database of this program.",
        ) from None


def _faults(address: Address) -> tuple[type[Exception], ...]:
    if address.file is not None:
        return (OSError, SQLAlchemyError, sqlite3.Error)
    from asyncpg import InterfaceError, PostgresError  # noqa: PLC0415 - PostgreSQL's driver only there

    return (OSError, SQLAlchemyError, PostgresError, InterfaceError)
