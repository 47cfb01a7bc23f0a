"""What is kept about buddies: who is looking, pairs with a side for each, words for seven days."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.features.buddies.states import PairState
from bot.store.base import Base, EncryptedText, RowId


class CircleRow(Base):
    """A circle that the community has defined: women, men, newly started …"""

    __tablename__ = "buddy_circle"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    name: Mapped[str]
    closed_at: Mapped[datetime | None]


class BuddyRow(Base):
    """What a member looks for. `first_next` and `left_out_on`: they were the odd one out.

    `mentor`: no, asked or yes (a moderator's); `mentor_cap` is how many they take. `barred` is why
    nobody is matched with them: moderator or age.
    """

    __tablename__ = "buddy"
    __table_args__ = (Index("ix_buddy_looking", "community_id", "looking"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), unique=True
    )
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    wants: Mapped[str] = mapped_column(default="listen")
    pace: Mapped[str] = mapped_column(default="few")
    company: Mapped[str] = mapped_column(default="buddy")
    inside_circle_id: Mapped[RowId | None] = mapped_column(ForeignKey("buddy_circle.id"))
    topics: Mapped[str | None] = mapped_column(EncryptedText)
    looking: Mapped[bool] = mapped_column(default=False)
    waiting_since: Mapped[datetime | None]
    first_next: Mapped[bool] = mapped_column(default=False)
    left_out_on: Mapped[date | None]
    told_on: Mapped[date | None]  # that they were
    missed: Mapped[int] = mapped_column(default=0)  # suggestions in a row without an answer
    barred: Mapped[str | None]
    mentor: Mapped[str] = mapped_column(default="no")
    mentor_cap: Mapped[int] = mapped_column(default=1)
    since: Mapped[datetime]


class InCircleRow(Base):
    """A member says that they belong to a circle."""

    __tablename__ = "buddy_in_circle"

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    circle_id: Mapped[RowId] = mapped_column(
        ForeignKey("buddy_circle.id", ondelete="CASCADE"), primary_key=True
    )


class NeverRow(Base):
    """Somebody with whom a member is never to be paired: as typed, and whom that was.

    Nobody else sees it, and nothing reads it for danger.
    """

    __tablename__ = "buddy_never"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    other_member_id: Mapped[RowId | None] = mapped_column(index=True)
    name: Mapped[str | None] = mapped_column(EncryptedText)


class PairRow(Base):
    """Two who were brought together, and what they agreed. Its people are its sides.

    `reasons` are the points that brought them together; `asked_*` is a change that one side would
    like. `mentor`: one of the sides is the other's mentor.
    """

    __tablename__ = "buddy_pair"
    __table_args__ = (
        Index("ix_buddy_pair_expires", "state", "expires_at"),
        Index("ix_buddy_pair_pulse", "state", "next_pulse_at"),
        Index("ix_buddy_pair_rest", "state", "rests_until"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    state: Mapped[PairState]
    mentor: Mapped[bool] = mapped_column(default=False)
    reasons: Mapped[str]
    proposed_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]
    pace: Mapped[str] = mapped_column(default="few")
    silence_days: Mapped[int] = mapped_column(default=6)
    elsewhere: Mapped[bool] = mapped_column(default=False)  # they talk where we see nothing
    asked_by: Mapped[RowId | None]  # a side
    asked_pace: Mapped[str | None]
    asked_silence: Mapped[int | None]
    rests_until: Mapped[datetime | None]
    pulses: Mapped[int] = mapped_column(default=0)
    next_pulse_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ended_why: Mapped[str | None]


class SideRow(Base):
    """One member's side of a pair. A live one is at most one a member, mentors aside."""

    __tablename__ = "buddy_side"
    __table_args__ = (
        UniqueConstraint("pair_id", "member_id"),
        Index(
            "uq_buddy_side_live",
            "member_id",
            unique=True,
            sqlite_where=text("live AND NOT mentors"),
            postgresql_where=text("live AND NOT mentors"),
        ),
        Index("ix_buddy_side_quiet", "live", "quiet_at"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    pair_id: Mapped[RowId] = mapped_column(ForeignKey("buddy_pair.id", ondelete="CASCADE"))
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    live: Mapped[bool] = mapped_column(default=True)
    mentors: Mapped[bool] = mapped_column(default=False)
    yes_at: Mapped[datetime | None]
    quiet_from: Mapped[int] = mapped_column(default=22 * 60)  # minutes on their own clock
    quiet_until: Mapped[int] = mapped_column(default=8 * 60)
    noticed: Mapped[bool] = mapped_column(default=False)  # may be waved to when it is quiet
    askable: Mapped[bool] = mapped_column(default=False)  # may be asked in a hard moment
    quiet_at: Mapped[datetime | None]  # without a sign until then it has been quiet
    quiet_rounds: Mapped[int] = mapped_column(default=0)
    pulse: Mapped[str | None]
    pulse_at: Mapped[datetime | None]


class WordsRow(Base):
    """Something relayed. The last ten of a pair are kept, for seven days at most."""

    __tablename__ = "buddy_words"
    __table_args__ = (Index("ix_buddy_words_pair", "pair_id", "sent_at"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    pair_id: Mapped[RowId] = mapped_column(ForeignKey("buddy_pair.id", ondelete="CASCADE"))
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    words: Mapped[str] = mapped_column(EncryptedText)
    sent_at: Mapped[datetime] = mapped_column(index=True)
    taken_back_at: Mapped[datetime | None]


class SharedDayRow(Base):
    """A check-in that was shown to a buddy: it can be taken back for ever."""

    __tablename__ = "buddy_shared_day"
    __table_args__ = (UniqueConstraint("pair_id", "member_id", "day"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    pair_id: Mapped[RowId] = mapped_column(ForeignKey("buddy_pair.id", ondelete="CASCADE"))
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    day: Mapped[date]
    times: Mapped[int] = mapped_column(default=0)
    taken_back_at: Mapped[datetime | None]


class ReportRow(Base):
    """Something was wrong in a pair. Open, nobody is matched with `about_member_id`."""

    __tablename__ = "buddy_report"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    pair_id: Mapped[RowId] = mapped_column(
        ForeignKey("buddy_pair.id", ondelete="CASCADE"), index=True
    )
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    about_member_id: Mapped[RowId] = mapped_column(index=True)
    words: Mapped[str | None] = mapped_column(EncryptedText)
    at: Mapped[datetime]
    shown_at: Mapped[datetime | None]
    shown_to: Mapped[RowId | None]  # an account of the team
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[RowId | None]


class RoundRow(Base):
    """The round of a day in a community: due, leased by whoever works on it, done."""

    __tablename__ = "buddy_round"
    __table_args__ = (
        UniqueConstraint("community_id", "day"),
        Index("ix_buddy_round_due", "done_at", "due_at"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    day: Mapped[date]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    looking: Mapped[int | None]
    pairs: Mapped[int | None]


TABLES = (
    CircleRow,
    BuddyRow,
    InCircleRow,
    NeverRow,
    PairRow,
    SideRow,
    WordsRow,
    SharedDayRow,
    ReportRow,
    RoundRow,
)
