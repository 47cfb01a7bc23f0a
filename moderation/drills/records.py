"""Which communities have a drill every month."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, RowId


class DrillPlan(Base):
    """A drill every month, at any time of the day."""

    __tablename__ = "drill_plan"

    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), primary_key=True)
    next_at: Mapped[datetime] = mapped_column(index=True)
