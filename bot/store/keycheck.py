"""Proves at every start that the keys at hand are the ones this database was sealed with."""

from sqlalchemy import LargeBinary, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base
from bot.store.errors import KeyLost, SealBroken
from bot.store.insert import insert_ignore
from bot.store.vault import Vault

_WORDS = b"these words were sealed with this key"


class KeyCheck(Base):
    """One row per key in use: known words sealed with it."""

    __tablename__ = "key_check"

    id: Mapped[str] = mapped_column(String(3), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


async def has_sealed_words(session: AsyncSession) -> bool:
    """Whether any key was ever used here."""
    return (await session.scalars(select(KeyCheck.id).limit(1))).first() is not None


async def check_keys(session: AsyncSession, vault: Vault) -> None:
    """Compare the vault's keys with the database's, and note a key that is new to it.

    Raises KeyLost if any key in use is missing or another one.
    """
    number = str(vault.newest)
    proof = bytes(vault.seal(KeyCheck.__tablename__, number, _WORDS))
    await insert_ignore(session, KeyCheck, [{"id": number, "sealed": proof}])
    rows = (await session.execute(select(KeyCheck.id, KeyCheck.sealed))).all()
    for key_id, sealed in rows:
        try:
            vault.open(KeyCheck.__tablename__, key_id, sealed)
        except SealBroken:
            raise KeyLost(
                f"Key {key_id} in {vault.origin} is not the one that sealed this database.",
                "Put the right key back from your copy; this one opens nothing here.",
            ) from None
