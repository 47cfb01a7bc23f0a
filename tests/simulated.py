"""An event loop whose seconds cost nothing: it jumps to the next timer when nothing is under way.

Sockets on this machine and threads keep their real pace, and time stands while they work.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from datetime import datetime, timedelta
from typing import Any, TypeVar, TypeVarTuple

import aiosqlite
import pytest

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
_GRACE = 0.0005  # what was written to a socket of this machine is there by then
_THREAD_SECONDS = 1.0


class _Selector(selectors.DefaultSelector):
    """Waits for nothing but sockets and threads; `now` is the time of the loop."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.in_threads = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(0)
        if found or timeout == 0:
            return found
        if self.in_threads:
            return super().select(_THREAD_SECONDS)
        found = super().select(None if timeout is None else _GRACE)
        if not found and timeout is not None:
            self.now += timeout
        return found


class Loop(asyncio.SelectorEventLoop):
    """See above."""

    def __init__(self) -> None:
        self._clock = _Selector()
        super().__init__(self._clock)

    def time(self) -> float:
        """Simulated seconds since the beginning."""
        return self._clock.now

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> "asyncio.Future[T]":
        """In a thread, for which time waits."""
        self._clock.in_threads += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._landed)
        return future

    def _landed(self, _: object) -> None:
        self._clock.in_threads -= 1

    async def in_thread(self, work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - as it comes
        """Something that another thread does, for which time waits."""
        self._clock.in_threads += 1
        try:
            return await work
        finally:
            self._clock.in_threads -= 1


class Clock:
    """The loop's time as moments, beginning at `start`; `ahead` is added to it."""

    def __init__(self, start: datetime) -> None:
        self.start = start
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        """The present moment."""
        seconds = asyncio.get_running_loop().time()
        return self.start + self.ahead + timedelta(seconds=seconds)


async def passes(seconds: float) -> None:
    """Let simulated time go by: nobody waits."""
    await asyncio.sleep(seconds)


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run something in simulated time, to its end. SQLite's threads are waited for."""
    carry = aiosqlite.Connection._execute

    async def waited_for(self: aiosqlite.Connection, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - the library's
        loop = asyncio.get_running_loop()
        assert isinstance(loop, Loop)
        work = carry(self, *args, **more)  # type: ignore[no-untyped-call]  # typed outside only
        return await loop.in_thread(work)

    with pytest.MonkeyPatch.context() as patch, asyncio.Runner(loop_factory=Loop) as runner:
        patch.setattr(aiosqlite.Connection, "_execute", waited_for)
        runner.run(main())
