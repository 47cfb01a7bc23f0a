"""What SOS keeps: two quiet minutes under way, whom a member asked, and where they are."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.features.sos.company.states import Company
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


class CompanyRow(Base):
    """A member asked somebody who had agreed to that for company.

    The member's message is the outbox's `company/<id>`. `due_at`: when the moderators are asked;
    once that is settled, when all of it is forgotten.
    """

    __tablename__ = "company"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    buddy_member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[Company]
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    due_at: Mapped[datetime] = mapped_column(index=True)
