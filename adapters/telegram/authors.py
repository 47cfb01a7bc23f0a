"""Who wrote: a person, the group's anonymous staff, or something without a person behind it."""

from telegram import Message
from telegram.constants import ChatID, ChatType

from adapters.telegram.refs import NAME, identity_of
from bot.core.people import Author, Feed, Person, Staff


def author_of(message: Message) -> Author:
    """The author in the core's words."""
    chat, sender = message.sender_chat, message.from_user
    if chat is not None:
        if chat.id == message.chat.id and chat.type != ChatType.CHANNEL:
            return Staff(NAME, str(chat.id))
        return Feed(NAME, str(chat.id))
    if sender is None:
        return Feed(NAME, str(message.chat.id))
    if sender.id == ChatID.ANONYMOUS_ADMIN:
        return Staff(NAME, str(message.chat.id))
    if sender.is_bot or sender.id == ChatID.SERVICE_CHAT:
        return Feed(NAME, str(sender.id))
    return Person(identity_of(sender))
