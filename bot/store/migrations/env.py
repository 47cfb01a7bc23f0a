"""Alembic's environment. bot/store/migrate.py starts it and hands it a connection; no ini file."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Enum

from bot.store.base import UtcDateTime
from bot.store.sealed import EncryptedBytes, EncryptedText


def render(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:  # noqa: ANN401 - Alembic passes anything
    """Write our types as the plain ones they are in the database: revisions outlive our code."""
    if kind != "type":
        return False
    match item:
        case UtcDateTime():
            return "sa.DateTime(timezone=True)"
        case EncryptedText() | EncryptedBytes():
            return "sa.LargeBinary()"
        case Enum():
            return f"sa.String({item.length})"
    return False


attributes = context.config.attributes
context.configure(
    connection=attributes["connection"],
    target_metadata=attributes["metadata"],
    render_as_batch=True,
    render_item=render,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
