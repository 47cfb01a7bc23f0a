"""What SOS keeps: two quiet minutes under way, gone when they end, and where somebody is."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class QuietRow(Base):
    """Two quiet minutes in somebody's private chat: one at a time, also without being a member.

    The message is the outbox's `quiet/<id>`; `due_at` is when its next words are shown.
    """

    __tablename__ = "quiet"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    identity_id: Mapped[RowId] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), unique=True
    )
    community_id: Mapped[RowId | None] = mapped_column(ForeignKey("community.id"))
    language: Mapped[str]
    tool: Mapped[str]
    step: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(index=True)


class HelpCountry(Base):
    """The country in which a member wants to be told who answers."""

    __tablename__ = "help_country"

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    country: Mapped[str]
