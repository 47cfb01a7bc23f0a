"""How much one transaction of background work takes on: no more than others can wait for.

It learns from how long the last ones held the door: a slow machine works in smaller portions.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

LONG = 0.02  # seconds


class Portion:
    """A number of rows, at most `most`."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = most

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Around what is done inside the door."""
        began = perf_counter()
        yield
        self.took(perf_counter() - began)

    def took(self, seconds: float) -> None:
        """Learn: half as many after a long one, a few more after a short one."""
        if seconds > LONG:
            self.size = max(1, self.size // 2)
        elif seconds < LONG / 2:
            self.size = min(self.most, self.size + self.size // 4 + 1)
