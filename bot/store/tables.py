"""The tables that every feature stands on: communities, people, what came in and what goes out."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, EncryptedBytes, RowId


class CommunityRow(Base):
    """A peer-support group. `around` is how /setup was answered; `rest_until` silences posts."""

    __tablename__ = "community"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    name: Mapped[str]
    language: Mapped[str]
    zone: Mapped[str]
    country: Mapped[str]
    calls_emergency: Mapped[str] = mapped_column(default="no")
    day_ends: Mapped[int] = mapped_column(default=180)
    around_from: Mapped[int | None]  # minutes after local midnight; None: not said
    around_until: Mapped[int | None]
    daily_at: Mapped[int | None]  # minutes after local midnight of the daily message; None: off
    set_up_at: Mapped[datetime | None]
    rest_until: Mapped[datetime | None]
    created_at: Mapped[datetime]


class HomeRow(Base):
    """A Discord server, a Telegram group or a local room of one community."""

    __tablename__ = "home"
    __table_args__ = (UniqueConstraint("platform", "ref"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    platform: Mapped[str]
    ref: Mapped[str]
    name: Mapped[str]
    gone_at: Mapped[datetime | None]


class ChannelRow(Base):
    """A channel of a home. `purpose`: chat, moderators or daily; `screened`: is read for danger."""

    __tablename__ = "channel"
    __table_args__ = (UniqueConstraint("home_id", "ref"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    home_id: Mapped[RowId] = mapped_column(ForeignKey("home.id", ondelete="CASCADE"))
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    ref: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="chat")
    screened: Mapped[bool] = mapped_column(default=True)


class IdentityRow(Base):
    """An account. `current_community_id` is where its private text belongs."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("platform", "ref"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    platform: Mapped[str]
    ref: Mapped[str]
    name: Mapped[str]
    language: Mapped[str | None]
    current_community_id: Mapped[RowId | None] = mapped_column(ForeignKey("community.id"))
    blocked_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]


class MemberRow(Base):
    """A person in one community who agreed. Zone and day end as in `core.days.LocalDays`."""

    __tablename__ = "member"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"), index=True)
    name: Mapped[str]
    language: Mapped[str]
    zone: Mapped[str]
    day_ends: Mapped[int]
    zone_before: Mapped[str | None]
    day_ends_before: Mapped[int | None]
    clock_since: Mapped[date | None]
    joined_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    paused_at: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]
    left_at: Mapped[datetime | None]


class MemberIdentity(Base):
    """Which accounts a member has. One account is at most one member of a community."""

    __tablename__ = "member_identity"
    __table_args__ = (UniqueConstraint("identity_id", "community_id"),)

    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), primary_key=True
    )
    identity_id: Mapped[RowId] = mapped_column(ForeignKey("identity.id"), primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    prompts: Mapped[bool] = mapped_column(default=True)  # private messages go to this one


class Presence(Base):
    """Which homes a member's account is in: leaving the last one starts the 30 days."""

    __tablename__ = "presence"

    identity_id: Mapped[RowId] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), primary_key=True
    )
    home_id: Mapped[RowId] = mapped_column(
        ForeignKey("home.id", ondelete="CASCADE"), primary_key=True
    )
    since: Mapped[datetime]


class RoleGrant(Base):
    """Who is moderator or admin; `source`: the platform's roles, or the community's settings."""

    __tablename__ = "role_grant"
    __table_args__ = (UniqueConstraint("community_id", "identity_id", "role"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    identity_id: Mapped[RowId] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[str]
    source: Mapped[str]
    granted_at: Mapped[datetime]


class Consent(Base):
    """What a member agreed to: which text (version), when, and when they took it back."""

    __tablename__ = "consent"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    member_id: Mapped[RowId] = mapped_column(
        ForeignKey("member.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str]  # checkins | buddy | celebrations
    version: Mapped[int]
    given_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class InboxRow(Base):
    """An event that was handled, and what was answered: a repeat is shown the same again."""

    __tablename__ = "inbox"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    identity_id: Mapped[RowId | None] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), index=True
    )
    handled_at: Mapped[datetime] = mapped_column(index=True)
    response: Mapped[bytes | None] = mapped_column(EncryptedBytes)


class OutboxRow(Base):
    """Something to do on a platform. `not_before` and `expires_at` are domain time."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_claim", "state", "platform", "priority", "not_before"),
        Index("ix_outbox_address", "address", "state", "created_at", "seq"),
    )

    id: Mapped[RowId] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    platform: Mapped[str]
    address: Mapped[str]
    op: Mapped[str]
    of_key: Mapped[str | None]  # the earlier row whose message this edits, removes, pins, opens
    under_key: Mapped[str | None]  # the earlier open_thread row in whose thread this belongs
    purpose: Mapped[str]
    subject_id: Mapped[RowId | None]  # what the purpose's feature wants to know it by
    identity_id: Mapped[RowId | None] = mapped_column(
        ForeignKey("identity.id", ondelete="CASCADE"), index=True
    )
    member_id: Mapped[RowId | None] = mapped_column(index=True)  # whom the words are about
    payload: Mapped[bytes | None] = mapped_column(EncryptedBytes)
    priority: Mapped[int]
    state: Mapped[str] = mapped_column(default="ready")
    not_before: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    retry_at: Mapped[datetime | None]  # real time
    claimed_until: Mapped[datetime | None]  # real time
    attempts: Mapped[int] = mapped_column(default=0)
    repeats: Mapped[int] = mapped_column(default=0)  # tries after one whose outcome is unknown
    error: Mapped[str | None]
    created_at: Mapped[datetime]
    seq: Mapped[int] = mapped_column(default=0)  # the order of what was written at one moment
    done_at: Mapped[datetime | None]


class PostedRow(Base):
    """A message of ours that stands somewhere, so that it can be edited or taken away."""

    __tablename__ = "posted"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    platform: Mapped[str]
    address: Mapped[str]
    refs: Mapped[str]  # the platform's references, one a line
    purpose: Mapped[str]
    subject_id: Mapped[RowId | None]
    identity_id: Mapped[RowId | None] = mapped_column(index=True)  # who reads it
    member_id: Mapped[RowId | None] = mapped_column(index=True)  # whom it is about
    posted_at: Mapped[datetime]
    keep_until: Mapped[datetime | None] = mapped_column(index=True)


class DialogRow(Base):
    """A form that somebody is being asked, question by question; or words that wait for a choice.

    `state` is a wizard.Dialog, or the waiting words; one of each kind per account.
    """

    __tablename__ = "dialog"
    __table_args__ = (UniqueConstraint("identity_id", "kind"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    identity_id: Mapped[RowId] = mapped_column(ForeignKey("identity.id", ondelete="CASCADE"))
    community_id: Mapped[RowId | None] = mapped_column(ForeignKey("community.id"))
    kind: Mapped[str]  # form | words
    state: Mapped[bytes | None] = mapped_column(EncryptedBytes)
    expires_at: Mapped[datetime] = mapped_column(index=True)


class ConversationRow(Base):
    """Two sides who write to each other through the bot; `kind` says which feature carries it."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("identity_id", "kind", "subject_id"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    identity_id: Mapped[RowId] = mapped_column(ForeignKey("identity.id", ondelete="CASCADE"))
    community_id: Mapped[RowId] = mapped_column(ForeignKey("community.id"))
    kind: Mapped[str]
    subject_id: Mapped[RowId]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class CursorRow(Base):
    """A small durable value of one adapter: see core.platform.Memory."""

    __tablename__ = "cursor"
    __table_args__ = (UniqueConstraint("platform", "key"),)

    id: Mapped[RowId] = mapped_column(primary_key=True)
    platform: Mapped[str]
    key: Mapped[str]
    value: Mapped[bytes | None] = mapped_column(EncryptedBytes)
