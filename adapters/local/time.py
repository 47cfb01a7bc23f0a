"""What the page needs of a clock that can be moved forward; the demo has one."""

from datetime import datetime
from typing import Protocol

import msgspec

from bot.core.replies import Text


class Progress(msgspec.Struct, frozen=True):
    """A move under way: where to, what comes next, and how many things are still due."""

    to: datetime
    next: Text
    left: int


class TimeControl(Protocol):
    """Domain time with a way forward and none back."""

    @property
    def zone(self) -> str:
        """The zone in which the clock is shown."""
        ...

    @property
    def progress(self) -> Progress | None:
        """The move under way, if there is one."""
        ...

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    async def move_to(self, moment: datetime) -> None:
        """Go forward through everything that is due on the way; returns when there or stopped."""
        ...

    def stop(self) -> None:
        """End a move where it is."""
        ...
