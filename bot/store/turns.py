"""Who may write next: screening before persons before background work, in order within a lane."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from enum import IntEnum
from typing import Any

_PATIENCE = 20
"""So many persons may pass waiting work before it gets one turn. Screening always passes."""


class Lane(IntEnum):
    """Why somebody wants to write; the smaller goes first."""

    SCREENING = 0
    PERSON = 1
    WORK = 2


class Turns:
    """Hands out a number of permits to write, one per task, by lane and then by arrival."""

    def __init__(self, permits: int) -> None:
        self._free = permits
        self._waiting: dict[Lane, deque[asyncio.Future[None]]] = {lane: deque() for lane in Lane}
        self._holders: set[asyncio.Task[Any]] = set()
        self._passed = 0

    @asynccontextmanager
    async def turn(self, lane: Lane) -> AsyncGenerator[None]:
        """Wait for a turn and hold it. Asking again while holding one would wait for itself."""
        task = asyncio.current_task()
        if task is None or task in self._holders:
            raise RuntimeError("this task has the write door open already; use its session")
        await self._enter(lane)
        self._holders.add(task)
        try:
            yield
        finally:
            self._holders.discard(task)
            self._leave()

    async def _enter(self, lane: Lane) -> None:
        if self._free:
            self._free -= 1
            return
        granted = asyncio.get_running_loop().create_future()
        self._waiting[lane].append(granted)
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self._leave()
            else:
                self._waiting[lane].remove(granted)
            raise

    def _leave(self) -> None:
        lane = self._next_lane()
        if lane is None:
            self._free += 1
            return
        passes = lane is Lane.PERSON and bool(self._waiting[Lane.WORK])
        self._passed = self._passed + 1 if passes else 0
        self._waiting[lane].popleft().set_result(None)

    def _next_lane(self) -> Lane | None:
        waiting = [lane for lane in Lane if self._waiting[lane]]
        if not waiting:
            return None
        if waiting[0] is Lane.PERSON and self._passed >= _PATIENCE:
            return waiting[-1]
        return waiting[0]
