"""A lane of the outbox: the rows of one platform that one worker carries, crisis or the rest."""

import asyncio
from dataclasses import dataclass, field

from bot.core.platform import Platform
from bot.engine.pace import Pace

_MOST_AT_ONCE = 64  # a claim of more would hold the write door for too long


@dataclass(slots=True, eq=False)
class Lane:
    """What one worker works with. `flying` are the rows that are being carried, by id."""

    platform: Platform
    pace: Pace
    crisis: bool
    flying: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    awake: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def name(self) -> str:
        """The platform's name."""
        return self.platform.name

    @property
    def limit(self) -> int:
        """How many rows may be under way: no more than will get a permit soon."""
        permits = self.pace.capacity if self.crisis else self.pace.capacity - self.pace.reserved
        return min(permits, _MOST_AT_ONCE)

    @property
    def room(self) -> int:
        """How many rows to claim; 0 while most are still under way, so that claims are few."""
        free = self.limit - len(self.flying)
        return free if free * 2 >= self.limit else 0

    async def pause(self, seconds: float) -> None:
        """Wait to be woken, at most so long."""
        try:
            async with asyncio.timeout(seconds):
                await self.awake.wait()
        except TimeoutError:
            pass
        self.awake.clear()
