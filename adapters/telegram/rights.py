"""What the bot may do in a group, remembered until Telegram tells of a change."""

import asyncio
from dataclasses import dataclass

from telegram import ChatMember, ChatMemberAdministrator
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from adapters.telegram.wire import Wire

_ASK_AGAIN_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Rights:
    """Our own standing in a group."""

    there: bool = True
    admin: bool = False
    delete: bool = False
    pin: bool = False
    topics: bool = False


def rights_of(member: ChatMember) -> Rights:
    """The rights that a membership gives."""
    if isinstance(member, ChatMemberAdministrator):
        return Rights(
            admin=True,
            delete=bool(member.can_delete_messages),
            pin=bool(member.can_pin_messages),
            topics=bool(member.can_manage_topics),
        )
    return Rights(there=member.status not in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})


class KnownRights:
    """Our rights by group. Kept for ten minutes, in case Telegram's news was missed."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Rights, float]] = {}
        self._forums: dict[int, bool] = {}

    def learn(self, chat: int, member: ChatMember) -> None:
        """Telegram told of a change."""
        self._known[chat] = (rights_of(member), asyncio.get_running_loop().time())
        self._forums.pop(chat, None)

    async def of(self, wire: Wire, chat: int) -> Rights:
        """Our rights there; none where Telegram does not answer."""
        now = asyncio.get_running_loop().time()
        known = self._known.get(chat)
        if known is not None and now - known[1] < _ASK_AGAIN_SECONDS:
            return known[0]
        try:
            member = await wire.get_chat_member(chat, wire.id)
        except TelegramError:
            return known[0] if known is not None else Rights()
        self.learn(chat, member)
        return self._known[chat][0]

    async def is_forum(self, wire: Wire, chat: int) -> bool:
        """Whether the group has topics. Raises the library's errors."""
        if chat not in self._forums:
            self._forums[chat] = bool((await wire.get_chat(chat)).is_forum)
        return self._forums[chat]
