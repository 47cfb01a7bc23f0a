"""Databases and drivers repeat values of rows in errors and debug logs; ours let none through."""

import logging

from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

_NAMES_ONLY = ("08", "0A", "23", "25", "28", "2B", "3D", "40", "42", "53", "55", "57")
"""Error classes of PostgreSQL whose messages name tables and keys, never what is in a row."""


def keep_words_out_of_logs() -> None:
    """Aiosqlite logs every statement with its values at DEBUG, whatever `hide_parameters` says."""
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)


def keep_words_out_of_errors(engine: AsyncEngine) -> None:
    """From now on PostgreSQL's errors carry no values, whoever prints or logs them."""
    event.listen(engine.sync_engine, "handle_error", _blank)


def _blank(context: ExceptionContext) -> None:
    state = getattr(context.original_exception, "sqlstate", None)
    if state is None:
        return
    speaks_of_names = str(state).startswith(_NAMES_ONLY)
    error: BaseException | None = context.original_exception
    while error is not None:
        if getattr(error, "detail", None) is not None:
            error.detail = None  # type: ignore[attr-defined]  # drivers' errors have one
        if not speaks_of_names:
            error.args = (f"PostgreSQL error {state}",)
        error = error.__cause__
    wrapped = context.sqlalchemy_exception
    if isinstance(wrapped, DBAPIError) and not speaks_of_names:
        wrapped.args = (f"PostgreSQL error {state}",)
