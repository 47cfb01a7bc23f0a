"""Private answers that wait for the reader to open the private chat: one code, one reader, once."""

import secrets
from datetime import datetime, timedelta

import msgspec

from bot.core.clock import Clock
from bot.core.platform import Memory
from bot.core.replies import Reply

LASTS = timedelta(hours=1)
_KEY = "held:"
_MOST = 1000


class _Held(msgspec.Struct, frozen=True):
    user: int
    reply: Reply
    until: datetime


class Held:
    """Kept in the adapter's memory, so that a restart loses none."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        self._memory = memory
        self._clock = clock
        self._known: dict[str, _Held] = {}

    async def load(self) -> None:
        """Read what the last start left."""
        for key, value in await self._memory.items(_KEY):
            held = msgspec.json.decode(value, type=_Held)
            if held.until > self._clock.now():
                self._known[key.removeprefix(_KEY)] = held
            else:
                await self._memory.delete(key)

    async def hold(self, user: int, reply: Reply) -> str:
        """Keep an answer for one reader; gives the code of the link that shows it."""
        await self._tidy()
        code = secrets.token_urlsafe(18)
        held = _Held(user, reply, self._clock.now() + LASTS)
        self._known[code] = held
        await self._memory.put(f"{_KEY}{code}", msgspec.json.encode(held))
        return code

    def peek(self, code: str, user: int) -> Reply | None:
        """The answer behind a code, for its reader alone."""
        held = self._known.get(code)
        if held is None or held.user != user or held.until <= self._clock.now():
            return None
        return held.reply

    async def drop(self, code: str) -> None:
        """It was shown."""
        self._known.pop(code, None)
        await self._memory.delete(f"{_KEY}{code}")

    async def _tidy(self) -> None:
        now = self._clock.now()
        old = [code for code, held in self._known.items() if held.until <= now]
        if len(self._known) - len(old) >= _MOST:
            old.extend(list(self._known)[: len(self._known) - _MOST + 1])
        for code in dict.fromkeys(old):
            await self.drop(code)
