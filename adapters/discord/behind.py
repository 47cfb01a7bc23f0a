"""What comes in while older things of its channel are still being read: it waits its turn.

Not for ever: whoever writes now must not go unread because something old cannot be fetched.
"""

import asyncio
from collections.abc import Callable

from adapters.discord.faults import blame

SECONDS = 10.0
PRIVATE = ""  # all private channels, until it is known which of them have something older

Act = Callable[[], None]


class Behind:
    """By channel. `hurry` is told of each channel in which something waits."""

    def __init__(self, hurry: Callable[[str], None]) -> None:
        self._hurry = hurry
        self._waiting: dict[str, list[tuple[int | None, Act]]] = {}
        self._ends: dict[str, asyncio.TimerHandle] = {}

    def hold(self, channel: str) -> None:
        """From now on what comes to this channel waits."""
        if channel not in self._waiting:
            self._waiting[channel] = []
            loop = asyncio.get_running_loop()
            self._ends[channel] = loop.call_later(SECONDS, self.release, channel, 0)

    def takes(self, channel: str, act: Act, *, private: bool, new: int | None = None) -> bool:
        """Whether this has to wait; then it is kept. `new`: the message that it brings."""
        held = channel if channel in self._waiting else PRIVATE if private else None
        if held is None or held not in self._waiting:
            return False
        self._waiting[held].append((new, act))
        self._hurry(channel)
        return True

    def release(self, channel: str, read: int) -> None:
        """The older ones are in, up to a message: what has waited follows, but for those."""
        waiting = self._waiting.pop(channel, ())
        if (end := self._ends.pop(channel, None)) is not None:
            end.cancel()
        for new, act in waiting:
            if new is not None and new <= read:
                continue
            try:
                act()
            except Exception as error:  # noqa: BLE001 - one payload must not take the next with it
                blame("something that waited could not be read", error)

    def close(self) -> None:
        """Nothing more is told."""
        for end in self._ends.values():
            end.cancel()
        self._ends.clear()
        self._waiting.clear()
