"""Whose private chat is open: a bot cannot write first, others must open theirs."""

import asyncio

from telegram.constants import ChatAction
from telegram.error import TelegramError

from adapters.telegram.wire import Wire

_BELIEVED_SECONDS = 600.0
_MOST = 5000


class Reach:
    """Asks Telegram where it is not known; believed for ten minutes."""

    def __init__(self) -> None:
        self._open: dict[int, float] = {}

    def opened(self, user: int) -> None:
        """They wrote to us in private."""
        self._open.pop(user, None)
        if len(self._open) >= _MOST:
            del self._open[next(iter(self._open))]
        self._open[user] = asyncio.get_running_loop().time()

    def closed(self, user: int) -> None:
        """They stopped the bot."""
        self._open.pop(user, None)

    async def is_open(self, wire: Wire, user: int) -> bool:
        """Whether a message would arrive. Nothing is shown to them but that the bot types."""
        since = self._open.get(user)
        if since is not None and asyncio.get_running_loop().time() - since < _BELIEVED_SECONDS:
            return True
        try:
            await wire.send_chat_action(user, ChatAction.TYPING)
        except TelegramError:
            self.closed(user)
            return False
        self.opened(user)
        return True
