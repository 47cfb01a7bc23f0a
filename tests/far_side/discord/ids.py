"""Ids as Discord makes them: they grow with time and tell when something was made."""

from datetime import datetime

from bot.core.clock import Clock

EPOCH = 1_420_070_400_000


class Ids:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def new(self) -> str:
        milliseconds = int(self._clock.now().timestamp() * 1000) - EPOCH
        self._last = max(self._last + 1, milliseconds << 22)
        return str(self._last)

    def stamp(self) -> str:
        return self._clock.now().isoformat()

    def now(self) -> datetime:
        return self._clock.now()
