"""How fast this adapter speaks: answers count beside deliveries, and no limit is ever broken.

Telegram allows 30 messages a second in all, one a second in a chat, 20 a minute in a group.
"""

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from enum import IntEnum

PER_SECOND = 30
RESERVED = 3
HOLD = 1.0  # a permit comes back so long after the response: then no server second sees too many
EVENLY = 0.9  # of the mean distance: what came late is made up for
CHAT_SECONDS = 1.0
GROUP_PER_MINUTE = 20
GROUP_RESERVED = 3
_MINUTE = 60.0
_LEAST_WAIT = 0.1


class Urgency(IntEnum):
    """Who goes first."""

    CRISIS = 0
    ANSWER = 1
    REST = 2


class Permits:
    """So many at once. Whoever is more urgent goes first.

    Between two that are given to the rest `apart` seconds go by: permits that left together return
    together, and until then somebody who pressed SOS would wait.
    """

    def __init__(self, count: int, apart: float = 0.0) -> None:
        self._free = self._count = count
        self._apart = apart
        self._too_soon = False
        self._waiting: list[tuple[Urgency, int, asyncio.Future[None]]] = []
        self._turn = itertools.count()

    @property
    def idle(self) -> bool:
        """Whether nobody has one or waits for one."""
        return self._free == self._count and not self._waiting

    async def acquire(self, urgency: Urgency) -> None:
        """Wait for a permit."""
        if not self._waiting and self._may_go(urgency):
            self._take(urgency)
            return
        granted = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (urgency, next(self._turn), granted))
        self._grant()
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self.back()
            raise

    def back(self) -> None:
        """A permit is there again."""
        self._free += 1
        self._grant()

    def _grant(self) -> None:
        while self._waiting:
            urgency, _, granted = self._waiting[0]
            if granted.done():
                heapq.heappop(self._waiting)
            elif self._may_go(urgency):
                heapq.heappop(self._waiting)
                self._take(urgency)
                granted.set_result(None)
            else:
                return

    def _may_go(self, urgency: Urgency) -> bool:
        return self._free > 0 and not (self._too_soon and urgency is Urgency.REST)

    def _take(self, urgency: Urgency) -> None:
        self._free -= 1
        if urgency is Urgency.REST and self._apart > 0:
            self._too_soon = True
            asyncio.get_running_loop().call_later(self._apart, self._late_enough)

    def _late_enough(self) -> None:
        self._too_soon = False
        self._grant()


class Gate:
    """Everything that is sent goes through here."""

    def __init__(self, *, second: float = 1.0) -> None:
        """`second` is how long one is: tests and far sides may have shorter ones."""
        self._second = second
        self._all = Permits(PER_SECOND, EVENLY * second / PER_SECOND)
        # So many of the rest may be under way: where Telegram hangs, the others get through.
        self._rest = asyncio.Semaphore(PER_SECOND - RESERVED)
        self._chats: dict[int, Permits] = {}
        self._groups: dict[int, deque[float]] = {}

    def group_wait(self, chat: int, urgency: Urgency, count: int = 1) -> float:
        """Seconds until a group may get so many more messages; 0 for now. Private chats: 0."""
        if chat >= 0:
            return 0.0
        sent = self._recent(chat)
        most = GROUP_PER_MINUTE - (GROUP_RESERVED if urgency is Urgency.REST else 0)
        over = len(sent) + min(count, most) - most
        return (
            0.0
            if over <= 0
            else max(_LEAST_WAIT, sent[over - 1] + _MINUTE * self._second - self._now())
        )

    @asynccontextmanager
    async def passing(
        self, chat: int, urgency: Urgency, *, message: bool = True
    ) -> AsyncIterator[None]:
        """One request to a chat. `message`: a new one, which counts in the chat's own limits."""
        turn = self._chats.setdefault(chat, Permits(1))
        await turn.acquire(urgency)
        try:
            async with self._rest if urgency is Urgency.REST else nullcontext():
                await self._all.acquire(urgency)
                try:
                    yield
                finally:
                    self._later(HOLD, self._all.back)
                    if message and chat < 0:
                        self._recent(chat).append(self._now())
        finally:
            if message:
                self._later(CHAT_SECONDS, lambda: self._free(chat, turn))
            else:
                self._free(chat, turn)

    def _free(self, chat: int, turn: Permits) -> None:
        turn.back()
        if turn.idle and self._chats.get(chat) is turn:
            del self._chats[chat]

    def _recent(self, chat: int) -> deque[float]:
        sent = self._groups.setdefault(chat, deque())
        while sent and sent[0] <= self._now() - _MINUTE * self._second:
            sent.popleft()
        return sent

    def _later(self, seconds: float, call: Callable[[], None]) -> None:
        if self._second > 0:
            asyncio.get_running_loop().call_later(seconds * self._second, call)
        else:
            call()

    def _now(self) -> float:
        return asyncio.get_running_loop().time()
