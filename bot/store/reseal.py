"""Rotation: everything sealed with an older key is sealed again with the newest one."""

from sqlalchemy import LargeBinary, Table, delete, func, literal, select, type_coerce, update
from sqlalchemy.schema import Column, MetaData

from bot.store.database import Database, Lane
from bot.store.keycheck import KeyCheck
from bot.store.sealed import is_encrypted

_BATCH = 200
"""Rows per transaction: short enough for nobody to wait."""


async def reseal(database: Database, metadata: MetaData) -> int:
    """Seal all older words with the newest key; give how many values were sealed again.

    May be stopped and repeated at any point. Afterwards only backups and older digests need the
    older keys.
    """
    count = 0
    for table in metadata.tables.values():
        for column in table.columns:
            if is_encrypted(column):
                count += await _reseal_column(database, table, column)
    async with database.write(Lane.WORK) as session:
        newest = str(database.vault.newest)
        await session.execute(delete(KeyCheck).where(KeyCheck.id != newest))
    return count


async def _reseal_column(database: Database, table: Table, column: Column[bytes]) -> int:
    count = 0
    while changed := await _reseal_batch(database, table, column):
        count += changed
    return count


async def _reseal_batch(database: Database, table: Table, column: Column[bytes]) -> int:
    vault = database.vault
    [key] = table.primary_key.columns
    newest = literal(bytes([vault.newest]), LargeBinary)
    key_id = func.substr(type_coerce(column, LargeBinary), 1, 1, type_=LargeBinary)
    old = select(key, column).where(column.is_not(None), key_id != newest).limit(_BATCH)
    async with database.write(Lane.WORK) as session:
        rows = (await session.execute(old.with_for_update())).all()
        for row_id, sealed in rows:
            data = vault.open(table.name, row_id, sealed)
            again = {column.name: vault.seal(table.name, row_id, data)}
            await session.execute(update(table).where(key == row_id).values(again))
    return len(rows)
