"""What privacy keeps: deletions that were asked for, codes that join accounts, tombstones."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class Erasure(Base):
    """Somebody asked for everything to be deleted; until `due_at` they can take it back."""

    __tablename__ = "erasure"
    __table_args__ = (UniqueConstraint("community_id", "identity_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    member_id: Mapped[RowId | None] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    identity_id: Mapped[RowId] = mapped_column(ForeignKey("identity.id", ondelete="CASCADE"))
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime] = mapped_column(index=True)


class AccountCode(Base):
    """A one-time code that joins another account to a member; only its hash is kept.

    `identity_id` is the account that gave the code and has not yet said yes to what joins.
    """

    __tablename__ = "account_code"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    identity_id: Mapped[RowId | None] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), index=True
    )
    digest: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]


class Tombstone(Base):
    """Somebody was erased then: a keyed hash, so that a restored backup forgets them again."""

    __tablename__ = "tombstone"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(index=True)
    erased_at: Mapped[datetime]
