"""Columns of sealed words: rows give and take plain text, the database only ever sees ciphertext.

A column type does not know its row, so the mapped classes seal on flush and open on load.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, LargeBinary, String, event, inspect
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapper, Session, object_session
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.types import TypeDecorator

from bot.store.vault import Sealed, Vault

VAULT = "vault"
"""The key in `session.info` under which a Database hands its vault to its sessions."""


class _TextForRow(str):
    """Plain text on its way through one flush, with what will be written instead of it."""

    __slots__ = ("sealed",)
    sealed: Sealed


class _BytesForRow(bytes):
    """Plain bytes on their way through one flush, with what will be written instead of them."""

    sealed: Sealed


class _Encrypted(TypeDecorator[Any]):
    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> bytes | None:
        match value:
            case None:
                return None
            case Sealed():
                return bytes(value)
            case _TextForRow() | _BytesForRow():
                return bytes(value.sealed)
        raise TypeError("an encrypted column in a Core statement takes seal_text() or seal_bytes()")

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Sealed | None:
        return None if value is None else Sealed(value)


class EncryptedText(_Encrypted):
    """A column of sealed text: `note: Mapped[str | None] = mapped_column(EncryptedText)`."""

    cache_ok = True


class EncryptedBytes(_Encrypted):
    """A column of sealed bytes: `payload: Mapped[bytes] = mapped_column(EncryptedBytes)`."""

    cache_ok = True


def is_encrypted(column: Column[Any]) -> bool:
    """Whether the column holds sealed words."""
    return isinstance(column.type, _Encrypted)


def vault_of(holder: AsyncSession | Session | Vault | None) -> Vault:
    """The vault a session works with."""
    if isinstance(holder, Vault):
        return holder
    vault: Vault | None = holder.info.get(VAULT) if holder else None
    if vault is None:
        raise LookupError("sealed words need a session that came from Database.read or .write")
    return vault


def seal_text(holder: AsyncSession | Vault, table: str, row_id: str, text: str) -> Sealed:
    """Seal text for one row, for Core statements."""
    return vault_of(holder).seal(table, row_id, _bytes_of(text))


def open_text(holder: AsyncSession | Vault, table: str, row_id: str, sealed: bytes) -> str:
    """The text sealed for this row, for Core statements. Raises KeyLost or SealBroken."""
    return vault_of(holder).open(table, row_id, sealed).decode()


def seal_bytes(holder: AsyncSession | Vault, table: str, row_id: str, data: bytes) -> Sealed:
    """Seal bytes for one row, for Core statements."""
    return vault_of(holder).seal(table, row_id, data)


def open_bytes(holder: AsyncSession | Vault, table: str, row_id: str, sealed: bytes) -> bytes:
    """The bytes sealed for this row, for Core statements. Raises KeyLost or SealBroken."""
    return vault_of(holder).open(table, row_id, sealed)


def _bytes_of(text: str) -> bytes:
    """UTF-8; half a character, as broken clients send it, must not keep words from being stored."""
    return text.encode(errors="replace")


def seal_rows_of(cls: type[Any]) -> None:
    """Make the rows of a mapped class seal on flush and open on load, if it has such columns."""
    mapper: Mapper[Any] = cls.__mapper__
    types = {
        key: column.type
        for key, column in mapper.columns.items()
        if isinstance(column.type, _Encrypted)
    }
    if types:
        _Seals(mapper, types).listen(cls)


class _Seals:
    """What happens to the sealed attributes of one mapped class."""

    def __init__(self, mapper: Mapper[Any], types: dict[str, _Encrypted]) -> None:
        self._table = _table_of(mapper)
        self._id_key = _own_text_id(mapper)
        self._types = types

    def listen(self, cls: type[Any]) -> None:
        event.listen(cls, "before_insert", self._before_insert)
        event.listen(cls, "before_update", self._before_update)
        event.listen(cls, "after_insert", self._after_flush)
        event.listen(cls, "after_update", self._after_flush)
        event.listen(cls, "load", self._on_load)
        event.listen(cls, "refresh", self._on_refresh)

    def _before_insert(self, _mapper: object, _connection: Connection, row: object) -> None:
        self._seal(row, self._types)

    def _before_update(self, _mapper: object, _connection: Connection, row: object) -> None:
        attributes = inspect(row).attrs
        if attributes[self._id_key].history.has_changes():
            raise ValueError(
                f"the id of a row of {self._table} cannot change: its words depend on it"
            )
        self._seal(row, [key for key in self._types if attributes[key].history.has_changes()])

    def _seal(self, row: object, keys: Iterable[str]) -> None:
        row_id = getattr(row, self._id_key)
        if row_id is None:
            raise ValueError(f"give the row of {self._table} its id before it is stored: new_id()")
        vault = vault_of(object_session(row))
        for key in keys:
            value = getattr(row, key)
            if value is None:
                continue
            on_its_way: _TextForRow | _BytesForRow
            if isinstance(self._types[key], EncryptedText):
                on_its_way = _TextForRow(value)
                on_its_way.sealed = vault.seal(self._table, row_id, _bytes_of(value))
            else:
                on_its_way = _BytesForRow(value)
                on_its_way.sealed = vault.seal(self._table, row_id, value)
            setattr(row, key, on_its_way)

    def _after_flush(self, _mapper: object, _connection: Connection, row: object) -> None:
        for key in self._types:
            match row.__dict__.get(key):
                case _TextForRow() as text:
                    set_committed_value(row, key, str(text))
                case _BytesForRow() as data:
                    set_committed_value(row, key, bytes(data))

    def _on_load(self, row: object, _context: object) -> None:
        self._open(row)

    def _on_refresh(self, row: object, _context: object, _keys: object) -> None:
        self._open(row)

    def _open(self, row: object) -> None:
        for key, kind in self._types.items():
            value = row.__dict__.get(key)
            if not isinstance(value, Sealed):
                continue
            row_id = row.__dict__[self._id_key]
            data = vault_of(object_session(row)).open(self._table, row_id, value)
            plain = data.decode() if isinstance(kind, EncryptedText) else data
            set_committed_value(row, key, plain)


def _table_of(mapper: Mapper[Any]) -> str:
    name: str = mapper.class_.__tablename__
    return name


def _own_text_id(mapper: Mapper[Any]) -> str:
    """The attribute of the id that sealed words are bound to; it must never change."""
    [column, *others] = mapper.primary_key
    if others or not isinstance(column.type, String) or column.foreign_keys:
        raise TypeError(
            f"{_table_of(mapper)} has an encrypted column, so its primary key must be one "
            "text column of its own: rows move between members when accounts merge"
        )
    return mapper.get_property_by_column(column).key
