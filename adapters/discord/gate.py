"""How fast Discord is spoken to, whoever speaks: never more than 50 requests in one of its seconds.

A place comes back a second after the response, so the way there and back cannot bunch requests.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from contextvars import ContextVar

ALL = 50
RESERVED = 5  # for alerts, when all the rest waits for a Discord that does not answer
ASKING = 10  # of these for what is no delivery: reading back, roles, private channels, commands
HOLD = 1.0
ALERT: ContextVar[bool] = ContextVar("alert", default=False)
_UNCOUNTED = ("/interactions/", "/webhooks/")  # answers to presses are in no global count


class Gate:
    """One for each connection."""

    def __init__(self) -> None:
        self._all = asyncio.Semaphore(ALL)
        self._asking = asyncio.Semaphore(ASKING)
        self._rest = asyncio.Semaphore(ALL - RESERVED)

    @asynccontextmanager
    async def turn(self, method: str, path: str) -> AsyncGenerator[None]:
        """Wait until one more request may be on its way."""
        async with AsyncExitStack() as places:
            if not path.startswith(_UNCOUNTED):
                if method == "GET" or not path.startswith("/channels/"):
                    await places.enter_async_context(_place(self._asking))
                if not ALERT.get():
                    await places.enter_async_context(self._rest)
                await places.enter_async_context(_place(self._all))
            yield

    async def used(self, count: int) -> None:
        """So many requests have gone out by another way just now."""
        for _ in range(count):
            async with _place(self._all):
                pass


@asynccontextmanager
async def _place(places: asyncio.Semaphore) -> AsyncGenerator[None]:
    await places.acquire()
    try:
        yield
    finally:
        asyncio.get_running_loop().call_later(HOLD, places.release)
