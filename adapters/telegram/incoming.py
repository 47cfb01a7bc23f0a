"""An update as events of the core. Pure: who we are and the time are arguments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import (
    CallbackQuery,
    MaybeInaccessibleMessage,
    Message,
    MessageOriginUser,
    Update,
    User,
)
from telegram.constants import ChatType

from adapters.telegram.authors import author_of
from adapters.telegram.memberships import came, gone, membership
from adapters.telegram.refs import NAME, home_of, identity_of, is_group, where
from adapters.telegram.typed import Typed, typed
from adapters.telegram.words import title_of, words_of
from bot.core.events import (
    Commanded,
    Edited,
    Event,
    HomeChanged,
    Pressed,
    Reported,
    Said,
    ThreadOpened,
)
from bot.core.people import Identity, Person


@dataclass(frozen=True, slots=True)
class Us:
    """Our account, and the commands that we know."""

    id: int
    username: str
    commands: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """An event, and what of Telegram its answer needs."""

    event: Event
    message: MaybeInaccessibleMessage | None = None
    press: CallbackQuery | None = None
    ephemeral: int | None = None


def taken(update: Update, us: Us, now: datetime) -> list[Taken]:
    """What happened, in order. `now` is for what Telegram gives no time of."""
    if update.message is not None:
        return list(_message(update.message, us))
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.callback_query is not None:
        return _pressed(update.callback_query, now)
    changed = update.chat_member or update.my_chat_member
    if changed is not None:
        return [Taken(event) for event in membership(changed, ours=bool(update.my_chat_member))]
    return []


def ephemeral_id(message: MaybeInaccessibleMessage | None) -> int | None:
    """The number of a message that one member of a group alone sees (Bot API 10.2)."""
    found = message.api_kwargs.get("ephemeral_message_id") if message is not None else None
    return found if isinstance(found, int) else None


def key_of(message: MaybeInaccessibleMessage) -> str:
    """What names a message for ever: update numbers start again at random."""
    hidden = ephemeral_id(message)
    if hidden is not None:
        return f"{NAME}:{message.chat.id}:e{hidden}"
    return f"{NAME}:{message.chat.id}:{message.message_id}"


def message_ref(message: MaybeInaccessibleMessage) -> str:
    """The reference of a message within its chat."""
    hidden = ephemeral_id(message)
    return str(message.message_id) if hidden is None else f"e{hidden}"


def _message(message: Message, us: Us) -> Iterator[Taken]:
    if not is_group(message.chat) and message.chat.type != ChatType.PRIVATE:
        return
    if message.from_user is not None and message.from_user.id == us.id:
        return
    if message.migrate_to_chat_id is not None:
        old, new = home_of(message.chat.id), home_of(message.migrate_to_chat_id)
        yield Taken(HomeChanged(**_all(message), home=old, now=new))
        return
    if message.new_chat_members or message.left_chat_member is not None:
        for user in message.new_chat_members:
            yield from map(Taken, came(user, message.chat.id, message.date))
        if message.left_chat_member is not None:
            yield from map(Taken, gone(message.left_chat_member, message.chat.id, message.date))
        return
    if message.forum_topic_created is not None:
        opened = ThreadOpened(
            **_all(message), message=message_ref(message), texts=title_of(message)
        )
        yield Taken(opened)
        return
    if (command := _ours(message, us)) is not None:
        raw = command.raw
        event: Event = Commanded(**_all(message), name=command.name, raw=raw)
    elif (target := _forwarded_from(message)) is not None:
        # A forward to the bot is how people say that they are worried about somebody.
        event = Reported(
            **_all(message), target=Person(target), message=None, texts=words_of(message)
        )
    else:
        event = Said(
            **_all(message),
            message=message_ref(message),
            texts=title_of(message) or words_of(message),
            reply_to=_reply_to(message),
        )
    yield Taken(event, message, ephemeral=ephemeral_id(message))


def _edited(message: Message) -> list[Taken]:
    if not is_group(message.chat) and message.chat.type != ChatType.PRIVATE:
        return []
    common = _all(message)
    at = message.edit_date or message.date
    common |= {"key": f"{key_of(message)}:{int(at.timestamp())}", "at": at}
    event = Edited(**common, message=message_ref(message), texts=words_of(message))
    return [Taken(event, message)]


def _pressed(press: CallbackQuery, now: datetime) -> list[Taken]:
    message = press.message
    if message is None or not press.data:
        return []
    event = Pressed(
        key=f"{NAME}:press:{press.id}",
        at=now,
        author=Person(identity_of(press.from_user)),
        where=where(message),
        locale_hint=press.from_user.language_code,
        data=press.data,
        message=message_ref(message),
    )
    return [Taken(event, message, press, ephemeral_id(message))]


def _all(message: Message) -> dict[str, Any]:
    """What all events carry. The user's language is a hint only while a person wrote."""
    user = message.from_user
    return {
        "key": key_of(message),
        "at": message.date,
        "author": author_of(message),
        "where": where(message),
        "locale_hint": user.language_code if user is not None else None,
    }


def _ours(message: Message, us: Us) -> Typed | None:
    """The command, where it is for us: in groups other bots have commands, too."""
    command = typed(message)
    if command is None or not isinstance(author_of(message), Person):
        return None
    if command.bot is not None and command.bot != us.username.lower():
        return None
    if is_group(message.chat) and command.name not in us.commands:
        return None
    return command


def _forwarded_from(message: Message) -> Identity | None:
    origin = message.forward_origin
    if message.chat.type != ChatType.PRIVATE or not isinstance(origin, MessageOriginUser):
        return None
    user: User = origin.sender_user
    own = message.from_user is not None and message.from_user.id == user.id
    return None if own or user.is_bot else identity_of(user)


def _reply_to(message: Message) -> str | None:
    to = message.reply_to_message
    if (
        to is None or to.forum_topic_created is not None
    ):  # every message of a topic answers its first
        return None
    return message_ref(to)
