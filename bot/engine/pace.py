"""How fast a platform may be spoken to.

A permit returns one second after the response: so no second on the server sees more requests than
are allowed, whatever the delays between (a permit back at once, or fixed pacing, breaks limits).
What is not urgent leaves evenly: permits that left together return together, a second later, and
an alert would wait that long.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from typing import Protocol

from bot.core.platform import Capabilities


class Timer(Protocol):
    """What an event loop offers; tests give one that they move themselves."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> object: ...


_EVENLY = 0.9  # of the mean distance: what came late is made up for


class Permits:
    """So many at once; each comes back `hold` seconds after its use. Crisis goes first.

    Between two that are given to the rest `apart` seconds go by.
    """

    def __init__(self, count: int, hold: float, timer: Timer, apart: float = 0.0) -> None:
        self._free = self._count = count
        self._hold = hold
        self._timer = timer
        self._apart = apart
        self._too_soon = False
        self._crisis: deque[asyncio.Future[None]] = deque()
        self._rest: deque[asyncio.Future[None]] = deque()

    @property
    def idle(self) -> bool:
        """Whether nobody has one, waits for one, or has one on its way back."""
        return self._free == self._count and not self._crisis and not self._rest

    async def acquire(self, *, crisis: bool) -> None:
        """Wait for a permit."""
        if self._available(crisis=crisis):
            self._take(crisis=crisis)
            return
        queue = self._crisis if crisis else self._rest
        granted = asyncio.get_running_loop().create_future()
        queue.append(granted)
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self._back()
            else:
                queue.remove(granted)
            raise

    def release(self) -> None:
        """The response is there: the permit comes back in `hold` seconds."""
        if self._hold > 0:
            self._timer.call_later(self._hold, self._back)
        else:
            self._back()

    def _available(self, *, crisis: bool) -> bool:
        if self._free == 0 or self._crisis:
            return False
        return crisis or not (self._rest or self._too_soon)

    def _take(self, *, crisis: bool) -> None:
        self._free -= 1
        if not crisis and self._apart > 0:
            self._too_soon = True
            self._timer.call_later(self._apart, self._late_enough)

    def _late_enough(self) -> None:
        self._too_soon = False
        self._grant()

    def _back(self) -> None:
        self._free += 1
        self._grant()

    def _grant(self) -> None:
        if self._free == 0:
            return
        if self._crisis:
            self._take(crisis=True)
            self._crisis.popleft().set_result(None)
        elif self._rest and not self._too_soon:
            self._take(crisis=False)
            self._rest.popleft().set_result(None)


class Pace:
    """The permits of one platform, and one turn for each of its places.

    Of the requests under way some are `reserved` for crisis: when a platform hangs, the rest cannot
    use up all permits. One that is only on its way back is kept from nobody.
    """

    def __init__(self, capabilities: Capabilities, timer: Timer) -> None:
        per_second = capabilities.per_second
        self.capacity = max(1, int(per_second))
        self.reserved = 0 if self.capacity < 2 else max(1, self.capacity // 10)
        hold = self.capacity / per_second
        self._permits = Permits(self.capacity, hold, timer, _EVENLY / per_second)
        self._rest = asyncio.Semaphore(self.capacity - self.reserved)
        self._timer = timer
        self._apart = capabilities.per_place_seconds
        self._places: dict[str, Permits] = {}

    @asynccontextmanager
    async def permit(self, address: str, *, crisis: bool) -> AsyncGenerator[None]:
        """One request to one address: one at a time there, and within the platform's limit."""
        place = self._places.setdefault(address, Permits(1, self._apart, self._timer))
        await place.acquire(crisis=crisis)
        try:
            async with nullcontext() if crisis else self._rest:
                await self._permits.acquire(crisis=crisis)
                try:
                    yield
                finally:
                    self._permits.release()
        finally:
            place.release()
            forget = partial(self._forget_idle, address)
            if self._apart > 0:
                self._timer.call_later(self._apart * 2, forget)
            else:
                forget()

    def _forget_idle(self, address: str) -> None:
        """Keep no list of everybody ever written to."""
        place = self._places.get(address)
        if place is not None and place.idle:
            del self._places[address]
