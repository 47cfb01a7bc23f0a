"""What is kept of milestones: when the next one falls, what was reached, and what was shown."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, EncryptedText, RowId


class PlanRow(Base):
    """What falls next in a journey. `due_at` None: nothing is known to come.

    `step`: friends are asked (ask), or it falls (fall). Marks up to `done_until` are settled for
    the stretch that began on `first` in that `round`; `times` counts check-ins and reaching out.
    """

    __tablename__ = "milestone_plan"

    journey_id: Mapped[RowId] = mapped_column(primary_key=True)  # another feature's row
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    wanted: Mapped[bool] = mapped_column(default=True)
    counts: Mapped[str | None]  # days | meant | times; None: the journey is over
    first: Mapped[date | None]
    round: Mapped[int] = mapped_column(default=0)
    done_until: Mapped[date | None]
    times: Mapped[int] = mapped_column(default=0)
    reached_out_on: Mapped[date | None]
    mark: Mapped[str | None]
    falls_on: Mapped[date | None]
    step: Mapped[str] = mapped_column(default="fall")
    due_at: Mapped[datetime | None] = mapped_column(index=True)


class MilestoneRow(Base):
    """A milestone that was reached. It stays. `offered_at` None: it came at a quiet time.

    `round` goes up with each starting again: what was reached can be reached once more.
    """

    __tablename__ = "milestone"
    __table_args__ = (UniqueConstraint("journey_id", "mark", "round"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    journey_id: Mapped[RowId]
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    mark: Mapped[str]
    round: Mapped[int]
    reached_on: Mapped[date]
    days: Mapped[int] = mapped_column(default=0)  # in this stretch, where days are counted
    figures: Mapped[bool] = mapped_column(default=True)  # whether a number may be said
    earned_at: Mapped[datetime]
    offered_at: Mapped[datetime | None]


class ShownRow(Base):
    """A milestone that its member showed: to the group (`to_member_id` None), or to one person.

    `places` are the channels it was posted in, one a line; `names_it`: of what is said, too.
    """

    __tablename__ = "celebration"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    milestone_id: Mapped[RowId] = mapped_column(
        ForeignKey("milestone.id", ondelete="CASCADE"), index=True
    )
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    to_member_id: Mapped[RowId | None] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    day: Mapped[date]  # the member's day of the tap
    places: Mapped[str]
    names_it: Mapped[bool]
    shown_at: Mapped[datetime]
    taken_back_at: Mapped[datetime | None]


class CongratulationRow(Base):
    """Somebody congratulated: once a person and celebration."""

    __tablename__ = "congratulation"
    __table_args__ = (UniqueConstraint("shown_id", "member_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    shown_id: Mapped[RowId] = mapped_column(ForeignKey("celebration.id", ondelete="CASCADE"))
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    said_at: Mapped[datetime]


class NamedRow(Base):
    """A friend whom a member named for milestones. `declined_at`: the friend would rather not."""

    __tablename__ = "milestone_friend"

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    friend_member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    named_at: Mapped[datetime]
    declined_at: Mapped[datetime | None]


class LineRow(Base):
    """A line that a friend (`member_id`) was asked for; it stands nowhere before the member saw it.

    `left_out`: the member would rather not have it in what is shown.
    """

    __tablename__ = "milestone_line"
    __table_args__ = (UniqueConstraint("journey_id", "mark", "falls_on", "member_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    journey_id: Mapped[RowId]
    mark: Mapped[str]
    falls_on: Mapped[date]
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    to_member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    words: Mapped[str | None] = mapped_column(EncryptedText)
    asked_at: Mapped[datetime]
    written_at: Mapped[datetime | None]
    left_out: Mapped[bool] = mapped_column(default=False)
