"""What somebody has answered on the way in: nothing else is kept of them before the end."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class Joining(Base):
    """A person who agreed and has not finished. Erased after a week, or when they say so."""

    __tablename__ = "joining"
    __table_args__ = (UniqueConstraint("identity_id", "community_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    identity_id: Mapped[RowId] = mapped_column(ForeignKey("identity.id", ondelete="CASCADE"))
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    home_id: Mapped[RowId | None] = mapped_column(ForeignKey("home.id", ondelete="CASCADE"))
    agreed_at: Mapped[datetime]
    pack: Mapped[str | None]
    since: Mapped[date | None]
    prompt_at: Mapped[int]  # minutes after local midnight
    zone: Mapped[str]
    expires_at: Mapped[datetime] = mapped_column(index=True)
