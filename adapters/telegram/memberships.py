"""Who entered or left a group, who opened or closed their private chat, and whether we are in."""

from collections.abc import Iterator
from datetime import datetime

from telegram import ChatMember, ChatMemberUpdated, User
from telegram.constants import ChatMemberStatus, ChatType

from adapters.telegram.refs import NAME, home_of, identity_of, is_group
from bot.core.events import Blocked, Event, HomeChanged, Joined, Left, Unblocked
from bot.core.people import Person

_IN = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER})


def is_in(member: ChatMember) -> bool:
    """Whether somebody is in the chat: a restricted member may be, or may have left."""
    if member.status == ChatMemberStatus.RESTRICTED:
        return bool(getattr(member, "is_member", False))
    return member.status in _IN


def membership(changed: ChatMemberUpdated, *, ours: bool) -> Iterator[Event]:
    """The events of a changed membership; `ours`: it is the bot's own."""
    was, is_now = is_in(changed.old_chat_member), is_in(changed.new_chat_member)
    if ours:
        yield from _our_own(changed, is_now=is_now)
    elif is_group(changed.chat) and was != is_now:
        make = came if is_now else gone
        yield from make(changed.new_chat_member.user, changed.chat.id, changed.date)


def came(user: User, chat: int, at: datetime) -> Iterator[Event]:
    """A person entered a group."""
    if not user.is_bot:
        yield Joined(
            key=_key(chat, user, "in", at),
            at=at,
            author=Person(identity_of(user)),
            home=home_of(chat),
            locale_hint=user.language_code,
        )


def gone(user: User, chat: int, at: datetime) -> Iterator[Event]:
    """A person left a group, or was made to."""
    if not user.is_bot:
        yield Left(
            key=_key(chat, user, "out", at),
            at=at,
            author=Person(identity_of(user)),
            home=home_of(chat),
        )


def _our_own(changed: ChatMemberUpdated, *, is_now: bool) -> Iterator[Event]:
    user, at = changed.from_user, changed.date
    author = Person(identity_of(user))
    if changed.chat.type == ChatType.PRIVATE:
        kind = Unblocked if is_now else Blocked
        key = _key(changed.chat.id, user, kind.__name__.lower(), at)
        yield kind(key=key, at=at, author=author, locale_hint=user.language_code)
    elif is_group(changed.chat) and not is_now:
        key = _key(changed.chat.id, user, "removed", at)
        yield HomeChanged(key=key, at=at, author=author, home=home_of(changed.chat.id), now=None)


def _key(chat: int, user: User, what: str, at: datetime) -> str:
    return f"{NAME}:{chat}:{user.id}:{what}:{int(at.timestamp())}"
