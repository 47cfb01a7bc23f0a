"""Our own messages as the gateway shows them to us: tells whether a lost answer had an effect."""

import asyncio
from collections import OrderedDict

from adapters.discord.wire import Json

_KEPT = 512


class Echoes:
    """By nonce, for as long as a send can be in doubt."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, str] = OrderedDict()
        self._waiting: dict[str, asyncio.Future[str]] = {}

    def hear(self, message: Json) -> None:
        """A message of ours came by."""
        nonce = message.get("nonce")
        if not isinstance(nonce, str):
            return
        self._seen[nonce] = message["id"]
        while len(self._seen) > _KEPT:
            self._seen.popitem(last=False)
        waiting = self._waiting.get(nonce)
        if waiting is not None and not waiting.done():
            waiting.set_result(message["id"])

    async def wait(self, nonce: str, seconds: float) -> str | None:
        """The id of the message with that nonce, if it comes by in time."""
        if nonce in self._seen:
            return self._seen[nonce]
        heard: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting[nonce] = heard
        try:
            async with asyncio.timeout(seconds):
                return await heard
        except TimeoutError:
            return None
        finally:
            del self._waiting[nonce]
