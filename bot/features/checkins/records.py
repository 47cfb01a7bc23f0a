"""What is kept of check-ins: when to ask, what was answered, what was shared, and kind words."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, EncryptedText, RowId

EVERY_DAY = 0b1111111


class ScheduleRow(Base):
    """When a member is asked, and what else they chose. `next_due_at` None: nothing is due.

    `due_day` is the day that the next prompt asks about. `step` is the pace that was announced,
    `unanswered` counts prompts since the last answer, the first of which asked about `silent_from`.
    """

    __tablename__ = "schedule"

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    prompt_at: Mapped[int | None]  # minutes after local midnight; None: never
    weekdays: Mapped[int] = mapped_column(default=EVERY_DAY)  # bit 0 is Monday
    in_group: Mapped[bool] = mapped_column(default=False)  # others may see that I take part
    nudge: Mapped[bool] = mapped_column(default=False)
    own_words: Mapped[bool] = mapped_column(default=False)  # kind words beyond the six sentences
    heavy_note: Mapped[bool] = mapped_column(default=True)  # after three hard days
    next_due_at: Mapped[datetime | None] = mapped_column(index=True)
    due_day: Mapped[date | None]
    asked_day: Mapped[date | None]
    step: Mapped[str] = mapped_column(default="daily")
    unanswered: Mapped[int] = mapped_column(default=0)
    silent_from: Mapped[date | None]
    unreachable_at: Mapped[datetime | None]


class PromptHold(Base):
    """A case is open, or was until `until` (the look-in): no prompts meanwhile."""

    __tablename__ = "prompt_hold"

    case_id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    until: Mapped[datetime | None]


class CheckInRow(Base):
    """One member's one day. It exists once it was asked about or answered."""

    __tablename__ = "checkin"
    __table_args__ = (
        UniqueConstraint("member_id", "local_date"),
        Index("ix_checkin_local_date", "local_date"),
        Index("ix_checkin_delivered_at", "delivered_at"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    local_date: Mapped[date]
    prompted_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    in_group: Mapped[bool] = mapped_column(default=False)  # is to be asked by a mention
    mentioned_at: Mapped[datetime | None]
    nudged_at: Mapped[datetime | None]
    grade: Mapped[int | None]  # 1 very hard to 5 very good
    urge: Mapped[int | None]
    energy: Mapped[int | None]
    meant: Mapped[bool | None]
    note: Mapped[str | None] = mapped_column(EncryptedText)
    answered_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]


class DailyRow(Base):
    """A community's message of a day; `places` are the channels it was posted in, one a line."""

    __tablename__ = "daily"
    __table_args__ = (UniqueConstraint("community_id", "day"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    day: Mapped[date]
    places: Mapped[str]
    posted_at: Mapped[datetime] = mapped_column(index=True)
    edited_at: Mapped[datetime]
    counts: Mapped[str]  # what it shows: five answers and the shared ones, as "0 1 4 2 0 3"


class ShareRow(Base):
    """A check-in that stands in the thread of a day until its member takes it back."""

    __tablename__ = "share"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    checkin_id: Mapped[RowId] = mapped_column(
        ForeignKey("checkin.id", ondelete="CASCADE"), unique=True
    )
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    daily_id: Mapped[RowId] = mapped_column(ForeignKey("daily.id"))
    note: Mapped[str | None] = mapped_column(EncryptedText)  # as it was shared
    asks: Mapped[bool] = mapped_column(default=False)  # would like a kind word
    shared_at: Mapped[datetime]
    times: Mapped[int] = mapped_column(default=1)  # shared again after taking back: a new message
    taken_back_at: Mapped[datetime | None]


class KindWordRow(Base):
    """A kind word under a shared check-in: one of the six sentences, or own words."""

    __tablename__ = "kind_word"
    __table_args__ = (
        UniqueConstraint("share_id", "member_id"),
        Index("ix_kind_word_member_id_day", "member_id", "day"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    share_id: Mapped[RowId] = mapped_column(ForeignKey("share.id", ondelete="CASCADE"))
    member_id: Mapped[RowId] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    to_member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    day: Mapped[date]  # the sender's
    sentence: Mapped[int | None]
    words: Mapped[str | None] = mapped_column(EncryptedText)
    sent_at: Mapped[datetime]


class NoMoreFrom(Base):
    """A member wants no more kind words from another. The other never learns of it."""

    __tablename__ = "no_more_from"

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    from_member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    since: Mapped[datetime]


class HeavyNoteRow(Base):
    """The message after three hard days in a row was sent: at most once in 14 days."""

    __tablename__ = "heavy_note"
    __table_args__ = (UniqueConstraint("member_id", "day"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    day: Mapped[date]
    sent_at: Mapped[datetime]


class FriendRow(Base):
    """Whom a member named to be told when they go quiet. Nothing is told before both agreed.

    `state`: asked | agreed | declined. `wrote_at` is when the member was written to, `told_at`
    when the friend was told; both are for the quiet days since `quiet_from`.
    """

    __tablename__ = "friend"

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    friend_member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[str]
    days: Mapped[int]
    asked_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]
    quiet_from: Mapped[datetime | None]
    wrote_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
