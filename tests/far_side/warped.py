"""Time that passes only while nothing else is to be done: ten minutes of waiting take seconds.

For what runs in one process and one loop, far side and all: no threads, nothing on the disk.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from selectors import SelectorKey
from typing import Any, TypeVar

T = TypeVar("T")
_ARRIVES = 0.002  # real seconds: what was written to a socket on loopback is there by then


class _Selector(selectors.DefaultSelector):
    """Where it would sleep it lets the loop's time jump ahead instead."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        found = super().select(0)
        if found or (timeout is not None and timeout <= 0):
            return found
        found = super().select(_ARRIVES if timeout is not None else None)
        if not found and timeout is not None:
            self.now += timeout
        return found


class WarpedLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock is not the machine's."""

    def __init__(self) -> None:
        self._passed = _Selector()
        super().__init__(self._passed)

    def time(self) -> float:
        return self._passed.now


def run(what: Coroutine[Any, Any, T]) -> T:
    """Run it to its end in such a loop."""
    with asyncio.Runner(loop_factory=WarpedLoop) as runner:
        return runner.run(what)


async def passes(seconds: float) -> None:
    """Let so much of the loop's own time pass. Fails in a loop whose time is the machine's."""
    assert isinstance(asyncio.get_running_loop(), WarpedLoop)
    await asyncio.sleep(seconds)
