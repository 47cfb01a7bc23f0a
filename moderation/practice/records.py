"""Who on the team has walked through a practice alert."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class Practised(Base):
    """One of the team knows how an alert is handled."""

    __tablename__ = "practised"
    __table_args__ = (UniqueConstraint("community_id", "identity_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    identity_id: Mapped[RowId] = mapped_column(index=True)
    at: Mapped[datetime]
