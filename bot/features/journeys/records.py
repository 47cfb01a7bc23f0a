"""What is kept of a journey: its stretches, its slips, and days that were as they were meant."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, EncryptedText, RowId


class JourneyRow(Base):
    """Something a member works on. `started_on` is None where nothing is counted.

    `round` goes up with each starting again. `saves` is what a week used to cost, in hundredths of
    what `saves_in` names.
    """

    __tablename__ = "journey"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str]
    own_name: Mapped[str | None] = mapped_column(EncryptedText)
    kind: Mapped[str]  # stop | cutdown | care
    started_on: Mapped[date | None]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    round: Mapped[int] = mapped_column(default=0)
    saves: Mapped[int | None]
    saves_in: Mapped[str | None] = mapped_column(EncryptedText)


class StretchRow(Base):
    """Days in a row, first and last included; the current one has no last day."""

    __tablename__ = "stretch"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    journey_id: Mapped[RowId] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True
    )
    first_day: Mapped[date]
    last_day: Mapped[date | None]


class SlipRow(Base):
    """A member said that they slipped: one a day and journey."""

    __tablename__ = "slip"
    __table_args__ = (UniqueConstraint("journey_id", "day"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    journey_id: Mapped[RowId] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"))
    day: Mapped[date]
    note: Mapped[str | None] = mapped_column(EncryptedText)
    restarted: Mapped[bool] = mapped_column(default=False)
    noted_at: Mapped[datetime]


class MeantRow(Base):
    """Cutting down: whether a day was as it was meant to be."""

    __tablename__ = "meant"

    journey_id: Mapped[RowId] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), primary_key=True
    )
    day: Mapped[date] = mapped_column(primary_key=True)
    as_meant: Mapped[bool]
