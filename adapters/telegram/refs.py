"""Chats, topics and messages in the core's words, and back.

A group is a home with one channel: itself. A forum topic is a thread of it (its number); where
there are no topics the replies to a message are its thread (`r` and the message's number).
"""

from dataclasses import dataclass

from telegram import Chat, MaybeInaccessibleMessage, Message, User
from telegram.constants import ChatType

from bot.core.people import Address, Direct, Home, Identity, Place

NAME = "telegram"
_REPLIES = "r"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message is sent. At most one of `topic` and `answers` is set."""

    chat: int
    topic: int | None = None
    answers: int | None = None


def home_of(chat_id: int) -> Home:
    """The home that a group is."""
    return Home(NAME, str(chat_id))


def place_of(chat_id: int, topic: int | None = None) -> Place:
    """A group, or a topic of it."""
    return Place(NAME, str(chat_id), str(chat_id), None if topic is None else str(topic))


def identity_of(user: User) -> Identity:
    """The account of a user."""
    return Identity(NAME, str(user.id), user.full_name)


def is_group(chat: Chat) -> bool:
    """Whether several people write there."""
    return chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}


def where(message: MaybeInaccessibleMessage) -> Place | None:
    """The place a message stands in; None in a private chat."""
    if not is_group(message.chat):
        return None
    topic = None
    if isinstance(message, Message) and message.is_topic_message:
        topic = message.message_thread_id
    return place_of(message.chat.id, topic)


def target_of(address: Address) -> Target:
    """Where to send. Raises ValueError for an address that is not ours."""
    if address.platform != NAME:
        raise ValueError("not a Telegram address")
    if isinstance(address, Direct):
        return Target(int(address.user))
    chat, thread = int(address.channel), address.thread
    if thread is None:
        return Target(chat)
    if thread.startswith(_REPLIES):
        return Target(chat, answers=int(thread.removeprefix(_REPLIES)))
    return Target(chat, topic=int(thread))


def reply_thread(message_id: int) -> str:
    """The thread under a message of a group without topics."""
    return f"{_REPLIES}{message_id}"
