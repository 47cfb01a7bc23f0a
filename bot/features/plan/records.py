"""What is kept of a plan: pieces in a member's own words, and to whom it was shown once."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.features.plan.rules import Heading
from bot.store.base import Base, EncryptedText, RowId


class PieceRow(Base):
    """A piece of a plan. One that was removed can be brought back until `gone_after`."""

    __tablename__ = "plan_piece"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    heading: Mapped[Heading]
    words: Mapped[str] = mapped_column(EncryptedText)
    written_at: Mapped[datetime]
    gone_after: Mapped[datetime | None] = mapped_column(index=True)


class ShowingRow(Base):
    """A member lets somebody look at their plan, once.

    `due_at`: when the offer lapses; once opened, when the plan is taken away again; after that,
    when it is forgotten that it was.
    """

    __tablename__ = "plan_showing"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    viewer_id: Mapped[RowId] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), index=True
    )
    offered_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)  # to bring it there
    taken_away_at: Mapped[datetime | None]
    due_at: Mapped[datetime] = mapped_column(index=True)
