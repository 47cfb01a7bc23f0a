"""What every mapped table shares: constraint names, UTC moments, sealed words, text ids.

Example of a table; rows take and give plain words, and nothing else has to be done::

    class Note(Base):
        __tablename__ = "note"

        id: Mapped[RowId] = mapped_column(primary_key=True)     # new_id(), given before the insert
        member_id: Mapped[RowId] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
        written_at: Mapped[datetime]                            # aware UTC in and out
        mood: Mapped[Mood]                                      # a StrEnum, stored as its value
        note: Mapped[str | None] = mapped_column(EncryptedText)
        picture: Mapped[bytes | None] = mapped_column(EncryptedBytes)

A table with an encrypted column needs one text primary key of its own, which never changes.
Core statements bypass the rows: give them `seal_text(session, "note", row_id, text)`, and open
what `Note.__table__.c.note` gives with `open_text(session, "note", row_id, sealed)`.
"""

import enum
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar

from sqlalchemy import BigInteger, DateTime, Enum, Integer, MetaData, String
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from bot.core.ids import ID_LENGTH
from bot.store.sealed import (
    EncryptedBytes,
    EncryptedText,
    open_bytes,
    open_text,
    seal_bytes,
    seal_rows_of,
    seal_text,
)

__all__ = [
    "NAMING",
    "Base",
    "EncryptedBytes",
    "EncryptedText",
    "MetaData",
    "RowId",
    "UtcDateTime",
    "open_bytes",
    "open_text",
    "seal_bytes",
    "seal_text",
]

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name on both databases, so that migrations can speak of it."""


RowId = Annotated[str, ID_LENGTH]
"""An id of ours: 22 base62 characters, made by `new_id()`."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in (any zone), aware UTC out; orders correctly in SQL on both databases.

    SQLite keeps fixed-width text with microseconds in UTC, PostgreSQL `timestamptz`.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive moments: nobody knows what they mean."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise TypeError("a moment without a zone cannot be stored; use an aware datetime")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def _values(kind: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in kind]


class Base(DeclarativeBase):
    """The mapped tables of the program."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        RowId: String(ID_LENGTH),
        datetime: UtcDateTime(),
        # SQLite's integers hold 64 bits as they are; PostgreSQL's hold 32 unless told.
        int: BigInteger().with_variant(Integer(), "sqlite"),
        # Values, not names, and no database type: a new member needs no migration.
        enum.Enum: Enum(enum.Enum, native_enum=False, length=32, values_callable=_values),
    }

    def __init_subclass__(cls, **arguments: object) -> None:
        """Map the class and make its sealed columns work."""
        super().__init_subclass__(**arguments)
        if hasattr(cls, "__table__"):
            seal_rows_of(cls)
