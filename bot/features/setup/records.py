"""What setting up keeps: what the platforms said of each home, where notices stand, codes."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class Inspection(Base):
    """What was missing in a home when it was last looked at. `problems` are encoded sentences."""

    __tablename__ = "inspection"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    home_id: Mapped[RowId] = mapped_column(ForeignKey("home.id", ondelete="CASCADE"), unique=True)
    problems: Mapped[str]
    blind: Mapped[bool]
    blind_since: Mapped[datetime | None]
    checked_at: Mapped[datetime | None]  # None: not looked at yet


class Notice(Base):
    """The pinned notice of a screened channel; `key` is its message in the outbox."""

    __tablename__ = "notice"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    channel_id: Mapped[RowId] = mapped_column(
        ForeignKey("channel.id", ondelete="CASCADE"), unique=True
    )
    key: Mapped[str]
    number: Mapped[int]  # how many notices this channel has had
    stands: Mapped[bool]


class HomeCode(Base):
    """A one-time code with which another home joins this community; only its hash is kept."""

    __tablename__ = "home_code"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id", ondelete="CASCADE"))
    digest: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]
