"""Gateway payloads as events of the core: pure, one function a happening."""

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec

from adapters.discord.places import PLATFORM, ParentOf, home_of, identity, moment_of, place_of
from adapters.discord.wire import Json
from adapters.discord.words import SPOKEN, author_of, person_of, texts_of
from bot.core.events import (
    Deleted,
    Edited,
    HomeChanged,
    Joined,
    Left,
    Said,
    ThreadOpened,
    Words,
    WordsKind,
)
from bot.core.people import Author, Feed, Identity, Person, Place


def said(message: Json, parent_of: ParentOf, original: Identity | None = None) -> Said | None:
    """Somebody wrote. None for Discord's own notices ("… has joined")."""
    if message.get("type", 0) not in SPOKEN:
        return None
    answered = (message.get("message_reference") or {}) if message.get("type") == 19 else {}
    return Said(
        key=f"{message['channel_id']}:{message['id']}",
        at=moment_of(message["id"]),
        author=author_of(message, original),
        where=_where(message, parent_of),
        message=message["id"],
        texts=texts_of(message),
        reply_to=answered.get("message_id"),
    )


def edited(message: Json, parent_of: ParentOf, original: Identity | None = None) -> Edited | None:
    """A message has other words. None where only a preview or a pin was added to it."""
    changed = message.get("edited_timestamp")
    if not changed or "author" not in message or message.get("type", 0) not in SPOKEN:
        return None
    return Edited(
        key=f"{message['channel_id']}:{message['id']}:{changed}",
        at=read_time(changed),
        author=author_of(message, original),
        where=_where(message, parent_of),
        message=message["id"],
        texts=texts_of(message),
    )


def deleted(
    message: str, channel: str, guild: str | None, author: Author | None, at: datetime, of: ParentOf
) -> Deleted:
    """A message is gone; Discord does not say whose, so `author` is whom we remember."""
    return Deleted(
        key=f"{channel}:{message}:gone",
        at=at,
        author=author or Feed(PLATFORM, channel),
        where=place_of(guild, channel, of) if guild else None,
        message=message,
    )


def joined(payload: Json, at: datetime) -> Joined | None:
    """Somebody came. None for bots."""
    user = payload["user"]
    if user.get("bot"):
        return None
    since = payload.get("joined_at")
    return Joined(
        key=f"{payload['guild_id']}:{user['id']}:joined:{since or at.isoformat()}",
        at=read_time(since) if since else at,
        author=Person(person_of(user, payload)),
        home=home_of(payload["guild_id"]),
    )


def left(payload: Json, at: datetime) -> Left | None:
    """Somebody went. None for bots. Discord gives no time: it is when we were told."""
    user = payload["user"]
    if user.get("bot"):
        return None
    return Left(
        key=f"{payload['guild_id']}:{user['id']}:left:{at.isoformat()}",
        at=at,
        author=Person(person_of(user)),
        home=home_of(payload["guild_id"]),
    )


def thread_opened(thread: Json, us: str, names: Mapping[str, str]) -> ThreadOpened | None:
    """A thread or forum post began. None for ours and for those we were only shown now."""
    owner = thread.get("owner_id")
    if not thread.get("newly_created") or owner is None or owner == us:
        return None
    return ThreadOpened(
        key=f"{thread['id']}:opened",
        at=moment_of(thread["id"]),
        author=Person(identity(owner, names.get(owner, ""))),
        where=Place(PLATFORM, thread["guild_id"], thread["parent_id"], thread["id"]),
        message=thread["id"],
        texts=(Words(WordsKind.TITLE, thread.get("name") or ""),),
    )


def thread_renamed(
    thread: Json, us: str, names: Mapping[str, str], now: datetime
) -> ThreadOpened | None:
    """A thread has another title. Discord does not say who gave it: whose thread it is, we say."""
    opened = thread_opened({**thread, "newly_created": True}, us, names)
    if opened is None:
        return None
    return msgspec.structs.replace(opened, key=f"{thread['id']}:renamed:{now.isoformat()}", at=now)


def home_gone(guild: Json, at: datetime) -> HomeChanged | None:
    """We were taken out of a server. None where it is only out of order for a while."""
    if guild.get("unavailable"):
        return None
    home = home_of(guild["id"])
    return HomeChanged(
        key=f"{guild['id']}:gone:{at.isoformat()}",
        at=at,
        author=Feed(PLATFORM, guild["id"]),
        home=home,
        now=None,
    )


def read_time(text: str) -> datetime:
    """A moment as Discord writes it, in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


def _where(message: Json, parent_of: ParentOf) -> Place | None:
    guild = message.get("guild_id")
    return place_of(guild, message["channel_id"], parent_of) if guild else None
