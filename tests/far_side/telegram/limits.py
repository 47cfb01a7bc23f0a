"""The flood limits, read strictly: 30 a second, 1 a second in a chat, 20 a minute in a group."""

import math
from collections import defaultdict, deque
from collections.abc import Callable

from tests.far_side.telegram.errors import flood

PER_SECOND = 30
PER_MINUTE = 20


class Limits:
    """Sliding windows. `second` is how long a second of the server is (tests are in a hurry)."""

    def __init__(self, now: Callable[[], float], *, second: float = 1.0) -> None:
        self._now = now
        self._second = second
        self._all: deque[float] = deque()
        self._chats: dict[int, deque[float]] = defaultdict(deque)
        self._groups: dict[int, deque[float]] = defaultdict(deque)
        self.refused = 0
        self.taken: list[float] = []  # when each message was let through
        self.enforced = False

    def take(self, chat: int) -> None:
        """One message to a chat. Raises what is answered when that is too many."""
        if not self.enforced:
            return
        now = self._now()
        windows = [(self._all, PER_SECOND, 1.0), (self._chats[chat], 1, 1.0)]
        if chat < 0:
            windows.append((self._groups[chat], PER_MINUTE, 60.0))
        waits = [self._wait(window, most, span, now) for window, most, span in windows]
        if max(waits) > 0:
            self.refused += 1
            raise flood(max(1, math.ceil(max(waits))))
        for window, _, _ in windows:
            window.append(now)
        self.taken.append(now)

    def _wait(self, window: deque[float], most: int, span: float, now: float) -> float:
        length = span * self._second
        while window and window[0] <= now - length:
            window.popleft()
        return 0.0 if len(window) < most else window[0] + length - now
