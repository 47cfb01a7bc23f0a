"""One ordered mailbox per person and lane: what came first is handled first, others never wait."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
Work = Callable[[], Awaitable[Any]]


class Mailboxes:
    """Work in order within a box, boxes beside each other."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, deque[tuple[Work, asyncio.Future[Any]]]] = {}
        self._carriers: set[asyncio.Task[None]] = set()

    def post(self, box: Hashable, work: Callable[[], Awaitable[T]]) -> "asyncio.Future[T]":
        """Enqueue before returning: between receipt and this call nothing may await."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        if box in self._waiting:
            self._waiting[box].append((work, done))
            return done
        self._waiting[box] = deque([(work, done)])
        carrier = asyncio.create_task(self._carry(box))
        self._carriers.add(carrier)
        carrier.add_done_callback(self._carriers.discard)
        return done

    async def _carry(self, box: Hashable) -> None:
        waiting = self._waiting[box]
        try:
            while waiting:
                work, done = waiting.popleft()
                await _settle(work, done)
        finally:
            del self._waiting[box]
            for _, done in waiting:
                done.cancel()

    async def idle(self) -> None:
        """Wait until every box is empty."""
        while self._carriers:
            await asyncio.wait(set(self._carriers))


async def _settle(work: Work, done: asyncio.Future[Any]) -> None:
    try:
        result = await work()
    except asyncio.CancelledError:
        done.cancel()
        raise
    except Exception as error:  # noqa: BLE001 - handed on to whoever waits, not swallowed
        if not done.cancelled():
            done.set_exception(error)
    else:
        if not done.cancelled():
            done.set_result(result)
