"""Tables of the store's own tests."""

import enum
from datetime import datetime
from pathlib import Path

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import NAMING, Base, EncryptedBytes, EncryptedText, RowId
from bot.store.keys import Keys

KEY = "bOX3z5Yp0v0jEwM3qsXnV3m4cJ9p1Q0vVq0v3o5rXcE="
OTHER_KEY = "Q0vVq0v3o5rXcEbOX3z5Yp0v0jEwM3qsXnV3m4cJ9p0="


def keys(text: str = KEY) -> Keys:
    """The keys in `text`, as if they stood in the environment."""
    return Keys(env="ALONGSIDE_KEY", environ={"ALONGSIDE_KEY": text})


def sqlite_url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'alongside.db'}"


class Mood(enum.StrEnum):
    GOOD = "good"
    SO_SO = "so-so"


class Tables(Base):
    __abstract__ = True

    metadata = MetaData(naming_convention=NAMING)


class Member(Tables):
    __tablename__ = "member"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    points: Mapped[int] = mapped_column(default=0)


class Note(Tables):
    __tablename__ = "note"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId | None] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    about_id: Mapped[RowId | None]
    written_at: Mapped[datetime | None]
    mood: Mapped[Mood | None]
    note: Mapped[str | None] = mapped_column(EncryptedText)
    picture: Mapped[bytes | None] = mapped_column(EncryptedBytes)
