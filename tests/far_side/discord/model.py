"""Who and what there is on the far side, and how Discord writes it down."""

from dataclasses import dataclass, field
from typing import Any

Value = Any  # whatever JSON holds
Json = dict[str, Any]

VIEW = 1 << 10
SEND = 1 << 11
MANAGE_MESSAGES = 1 << 13
ATTACH = 1 << 15
HISTORY = 1 << 16
THREADS = 1 << 35
IN_THREADS = 1 << 38
PIN = 1 << 51
ADMINISTRATOR = 1 << 3
ALL = VIEW | SEND | MANAGE_MESSAGES | ATTACH | HISTORY | THREADS | IN_THREADS | PIN
TALK = VIEW | SEND | HISTORY


@dataclass(eq=False)
class User:
    id: str
    name: str
    bot: bool = False
    locale: str = "en-GB"
    closed: bool = False  # takes no private messages

    def json(self) -> Json:
        return {
            "id": self.id,
            "username": self.name.casefold(),
            "discriminator": "0",
            "global_name": None if self.bot else self.name,
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
            "flags": 0,
            "accent_color": None,
            "banner": None,
            "avatar_decoration_data": None,
            "collectibles": None,
            "clan": None,
            "primary_guild": None,
        }


@dataclass(eq=False)
class Role:
    id: str
    name: str
    permissions: int

    def json(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "description": None,
            "permissions": str(self.permissions),
            "position": 0,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }


@dataclass(eq=False)
class Channel:
    id: str
    name: str
    kind: int = 0
    guild: "Guild | None" = None
    parent: "Channel | None" = None
    recipient: User | None = None
    owner: User | None = None
    denied: int = 0  # what the bot's role may not do here
    last_message: str | None = None
    archived: bool = False
    made: str = ""
    pins: list[str] = field(default_factory=list)
    participants: set[str] = field(default_factory=set)

    @property
    def is_thread(self) -> bool:
        return self.parent is not None

    def json(self) -> Json:
        if self.recipient is not None:
            return {
                "id": self.id,
                "type": 1,
                "last_message_id": self.last_message,
                "flags": 0,
                "recipients": [self.recipient.json()],
            }
        return self._thread() if self.is_thread else self._channel()

    def _channel(self) -> Json:
        assert self.guild is not None
        overwrites = []
        if self.denied:
            role = self.guild.bot_role.id
            overwrites = [{"id": role, "type": 0, "allow": "0", "deny": str(self.denied)}]
        return {
            "id": self.id,
            "type": self.kind,
            "guild_id": self.guild.id,
            "name": self.name,
            "position": 0,
            "permission_overwrites": overwrites,
            "last_message_id": self.last_message,
            "parent_id": None,
            "topic": None,
            "nsfw": False,
            "rate_limit_per_user": 0,
            "flags": 0,
        }

    def _thread(self) -> Json:
        assert self.guild is not None
        assert self.parent is not None
        return {
            "id": self.id,
            "type": self.kind,
            "guild_id": self.guild.id,
            "parent_id": self.parent.id,
            "name": self.name,
            "owner_id": self.owner.id if self.owner else "0",
            "last_message_id": self.last_message,
            "message_count": 0,
            "member_count": 1,
            "total_message_sent": 0,
            "rate_limit_per_user": 0,
            "flags": 0,
            "thread_metadata": {
                "archived": self.archived,
                "archive_timestamp": self.made,
                "auto_archive_duration": 4320,
                "locked": False,
                "create_timestamp": self.made,
            },
        }


@dataclass(eq=False)
class Guild:
    id: str
    name: str
    owner: User
    everyone: Role
    bot_role: Role
    channels: list[Channel] = field(default_factory=list)
    threads: list[Channel] = field(default_factory=list)
    members: dict[str, list[Role]] = field(default_factory=dict)
    nicks: dict[str, str] = field(default_factory=dict)
    joined: dict[str, str] = field(default_factory=dict)
    commands_allowed: bool = True
    extra_members: int = 0

    @property
    def roles(self) -> list[Role]:
        found = {role.id: role for roles in self.members.values() for role in roles}
        return [self.everyone, self.bot_role, *(r for r in found.values() if r != self.bot_role)]

    def permissions_of(self, user: User) -> int:
        if user is self.owner:
            return (1 << 53) - 1
        together = self.everyone.permissions
        for role in self.members.get(user.id, ()):
            together |= role.permissions
        return together

    def member(self, user: User) -> Json:
        return {
            "user": user.json(),
            "nick": self.nicks.get(user.id),
            "avatar": None,
            "banner": None,
            "roles": [role.id for role in self.members.get(user.id, ())],
            "joined_at": self.joined.get(user.id, "2026-01-01T00:00:00+00:00"),
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
            "communication_disabled_until": None,
        }

    def json(self, me: User) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "icon": None,
            "splash": None,
            "discovery_splash": None,
            "owner_id": self.owner.id,
            "region": "deprecated",
            "afk_channel_id": None,
            "afk_timeout": 300,
            "verification_level": 0,
            "default_message_notifications": 1,
            "explicit_content_filter": 0,
            "roles": [role.json() for role in self.roles],
            "emojis": [],
            "features": [],
            "mfa_level": 0,
            "system_channel_id": None,
            "system_channel_flags": 0,
            "rules_channel_id": None,
            "premium_tier": 0,
            "preferred_locale": "en-US",
            "nsfw_level": 0,
            "premium_progress_bar_enabled": False,
            "joined_at": "2026-01-01T00:00:00+00:00",
            "large": self.extra_members > 250,
            "unavailable": False,
            "member_count": len(self.members) + self.extra_members,
            "voice_states": [],
            "members": [self.member(me)],
            "channels": [channel.json() for channel in self.channels],
            "threads": [thread.json() for thread in self.threads if not thread.archived],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "stickers": [],
            "soundboard_sounds": [],
        }
