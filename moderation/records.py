"""What moderation keeps. No table refers to `identity` by key: an erased account must not take
an open case with it. Accounts of the team stand in columns of other names than `identity_id`.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, EncryptedText, RowId
from moderation.cases.states import Happening, Outcome, Rung, State
from moderation.detect import Kind, Subject

MOST_CHARACTERS = 300
"""Of a person's words a case keeps so many."""
_OPEN = text("closed_at IS NULL")


class Matter:
    """What a case and a request have in common: the ladder and the cards are the same."""

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    identity_id: Mapped[RowId] = mapped_column(index=True)  # the account it is about
    member_id: Mapped[RowId | None] = mapped_column(index=True)
    state: Mapped[State]
    opened_at: Mapped[datetime]
    asking_since: Mapped[datetime]  # when the ladder was begun (again)
    owner_id: Mapped[RowId | None]  # whoever has it, or was offered it
    taken_at: Mapped[datetime | None]
    last_action_at: Mapped[datetime | None]
    reached_at: Mapped[datetime | None]  # the first card was delivered
    read_at: Mapped[datetime | None]
    read_by: Mapped[RowId | None]
    vain_at: Mapped[datetime | None]  # the ladder was walked in vain
    closed_at: Mapped[datetime | None] = mapped_column(index=True)
    closed_by: Mapped[RowId | None]
    outcome: Mapped[Outcome | None]
    in_channel: Mapped[bool] = mapped_column(default=False)  # the moderators' channel shows it
    erase: Mapped[bool] = mapped_column(default=False)  # goes as soon as it is closed


class Case(Matter, Base):
    """Words that somebody should look at soon, and all that follows. One open per account."""

    __tablename__ = "case"
    __table_args__ = (
        Index(
            "uq_case_open",
            "community_id",
            "identity_id",
            "practice",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    level: Mapped[int]
    kind: Mapped[Kind]
    subject: Mapped[Subject | None]
    rule: Mapped[str]
    practice: Mapped[bool] = mapped_column(default=False)
    drill: Mapped[bool] = mapped_column(default=False)  # practice that walks the ladder
    worry: Mapped[bool] = mapped_column(default=False)  # others are worried; no words of theirs
    place: Mapped[str | None]  # an address as text; None: said to the bot in private
    message: Mapped[str | None]  # the platform's reference of the message
    written_at: Mapped[datetime]
    last_words_at: Mapped[datetime]
    message_gone_at: Mapped[datetime | None]
    taken_out_by: Mapped[RowId | None]  # who took the message out of the channel
    excerpt: Mapped[str | None] = mapped_column(EncryptedText)
    raised_at: Mapped[datetime | None]
    not_told_at: Mapped[datetime | None]  # the private way is closed
    wrong_at: Mapped[datetime | None]  # the person says it was misread
    not_alone: Mapped[bool] = mapped_column(default=False)  # may not be alone with this phone
    safe: Mapped[bool | None]  # whether it is safe to write to them, if they said
    line_place: Mapped[str | None] = mapped_column(index=True)  # where the public-safe line is
    line_key: Mapped[str | None]
    line_at: Mapped[datetime | None]
    look_in_at: Mapped[datetime | None] = mapped_column(index=True)


class PersonRequest(Matter, Base):
    """Somebody asked for a person. One open per member, and per account where they are none."""

    __tablename__ = "request"
    __table_args__ = (
        Index(
            "uq_request_open",
            "member_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index(
            "uq_request_open_account",
            "community_id",
            "identity_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    why: Mapped[str]


class CaseEvent(Base):
    """Everything that happened to a case or request, and who did it. Never any words."""

    __tablename__ = "case_event"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    subject_id: Mapped[RowId] = mapped_column(index=True)
    at: Mapped[datetime]
    what: Mapped[Happening]
    actor_id: Mapped[RowId | None] = mapped_column(index=True)
    detail: Mapped[str | None]


class LadderStep(Base):
    """A step of a ladder: due, then done. An open case or request has exactly one that is not."""

    __tablename__ = "ladder_step"
    __table_args__ = (
        UniqueConstraint("subject_id", "number"),
        Index("ix_ladder_step_due", "done_at", "due_at"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    subject_kind: Mapped[str]  # case | request
    subject_id: Mapped[RowId]
    number: Mapped[int]
    rung: Mapped[Rung]
    due_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    asked: Mapped[str] = mapped_column(default="")  # accounts of the team, one a line
    outcome: Mapped[str | None]  # asked | nobody | stopped | lapsed


class Card(Base):
    """A message of ours about a case or request: in the channel, or with one of the team.

    Also the card of who is around (subject: the community), and the letters to the person.
    `shown` is a digest of what it says, so that nothing is edited without a change.
    """

    __tablename__ = "card"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    kind: Mapped[str]  # alert | ask | around | letter
    subject_id: Mapped[RowId] = mapped_column(index=True)
    key: Mapped[str] = mapped_column(unique=True)
    place: Mapped[str | None]  # an address as text, or
    reader_id: Mapped[RowId | None] = mapped_column(index=True)  # the account that reads it
    step: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime]
    delivered_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    gone_at: Mapped[datetime | None]
    shown: Mapped[str]


class Told(Base):
    """What a person was told in private, by kind and level: at most once in six hours each."""

    __tablename__ = "told"
    __table_args__ = (Index("ix_told_last", "identity_id", "community_id", "kind", "level", "at"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId | None] = mapped_column(ForeignKey("community.id"))
    identity_id: Mapped[RowId]
    subject_id: Mapped[RowId | None] = mapped_column(index=True)
    kind: Mapped[str]  # a Kind, or `request`
    level: Mapped[int]
    key: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    opened: Mapped[bool] = mapped_column(default=False)
    delivered_at: Mapped[datetime | None]
    gone_at: Mapped[datetime | None]  # cleared, replaced or never delivered
    shown: Mapped[str]


class Finding(Base):
    """A message that was flagged, without its words: the same event never counts twice."""

    __tablename__ = "finding"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    event_key: Mapped[str] = mapped_column(unique=True)
    identity_id: Mapped[RowId] = mapped_column(index=True)
    community_id: Mapped[RowId | None] = mapped_column(ForeignKey("community.id"))
    case_id: Mapped[RowId | None] = mapped_column(index=True)
    place: Mapped[str | None]
    message: Mapped[str | None] = mapped_column(index=True)
    level: Mapped[int]
    kind: Mapped[Kind]
    rule: Mapped[str]
    at: Mapped[datetime]


class Concern(Base):
    """Have a look today: kept for seven days, nobody is pinged. Abuse of others stands here too."""

    __tablename__ = "concern"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    identity_id: Mapped[RowId] = mapped_column(index=True)
    member_id: Mapped[RowId | None] = mapped_column(index=True)
    kind: Mapped[Kind]
    subject: Mapped[Subject | None]
    rule: Mapped[str]
    place: Mapped[str | None]
    message: Mapped[str | None]
    written_at: Mapped[datetime]
    excerpt: Mapped[str | None] = mapped_column(EncryptedText)
    target_id: Mapped[RowId | None]  # the account that words meant to hurt were aimed at
    kind_word_at: Mapped[datetime | None]  # somebody of the team wrote to them
    seen_at: Mapped[datetime | None]
    seen_by: Mapped[RowId | None]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class Around(Base):
    """What one of the team has said about themselves: around until, off, wake me for Now."""

    __tablename__ = "around"
    __table_args__ = (UniqueConstraint("community_id", "identity_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    identity_id: Mapped[RowId] = mapped_column(index=True)
    until: Mapped[datetime | None] = mapped_column(index=True)
    wake_for_now: Mapped[bool] = mapped_column(default=False)
    off: Mapped[bool] = mapped_column(default=False)
    off_until: Mapped[datetime | None] = mapped_column(index=True)


class Exclusion(Base):
    """A member names one moderator who shall not handle what concerns them."""

    __tablename__ = "exclusion"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(unique=True)
    moderator_id: Mapped[RowId]  # an account
    at: Mapped[datetime]


class RuleVerdict(Base):
    """How a rule does in a community: pages, closed, misread, found in shadow. Counts only."""

    __tablename__ = "rule_verdict"
    __table_args__ = (UniqueConstraint("community_id", "rule"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    rule: Mapped[str]
    in_shadow: Mapped[bool] = mapped_column(default=False)  # counted, and nobody is asked
    pages: Mapped[int] = mapped_column(default=0)
    shadow: Mapped[int] = mapped_column(default=0)
    closed: Mapped[int] = mapped_column(default=0)
    misread: Mapped[int] = mapped_column(default=0)


TABLES: tuple[type[Any], ...] = (
    Case,
    PersonRequest,
    CaseEvent,
    LadderStep,
    Card,
    Told,
    Finding,
    Concern,
    Around,
    Exclusion,
    RuleVerdict,
)
