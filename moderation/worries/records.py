"""Who was worried about whom, so that nobody tells the same worry twice."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class Worry(Base):
    """Somebody was worried about another person: part of that person's case."""

    __tablename__ = "worry"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    identity_id: Mapped[RowId] = mapped_column(index=True)  # who is worried
    about_id: Mapped[RowId]  # an account
    case_id: Mapped[RowId] = mapped_column(index=True)
    at: Mapped[datetime]
