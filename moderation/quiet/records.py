"""Members about whom everything is quiet: somebody has died, or must be left in peace."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class Quieted(Base):
    """Nothing writes to this member or mentions them, until an admin says otherwise."""

    __tablename__ = "quieted"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    member_id: Mapped[RowId] = mapped_column(unique=True)
    by_id: Mapped[RowId | None]  # an account of the team
    at: Mapped[datetime]
