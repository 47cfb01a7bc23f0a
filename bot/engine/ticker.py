"""The heartbeat: asks each tick in turn to look at the database. What is due stands in rows."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.core.registry import Moment, Tick
from bot.core.trace import describe
from bot.engine.context import Work

SPREAD_SECONDS = 5.0
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Beat:
    """One tick, never twice at once, and what became of its runs (moments of domain time)."""

    tick: Tick
    work: Work
    last_run: datetime | None = None
    failures: int = 0
    failing: int = 0  # runs in a row
    _running: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self) -> bool:
        """Run it once. False where it failed: the others go on, and so does this one next time."""
        async with self._running:
            try:
                await self.tick.run(self.work)
            except Exception as error:  # noqa: BLE001 - one tick's mistake never stops another
                self.failures += 1
                self.failing += 1
                _log.error("tick %s failed: %s", self.tick.name, describe(error))
                return False
            self.failing = 0
            self.last_run = self.work.clock.now()
            return True

    def asks_blindly(self) -> bool:
        """Whether it has to be run to find out: no moment is known, and its pause is over."""
        if self.tick.next_due is not None:
            return False
        pause = timedelta(seconds=self.tick.every)
        return self.last_run is None or self.work.clock.now() - self.last_run >= pause

    async def next_due(self, work: Work) -> datetime | None:
        """When it will have something to do; None where no function of its own knows."""
        asked = self.tick.next_due
        return None if asked is None or isinstance(asked, Moment) else await asked(work)


class Ticker:
    """All ticks on one scheduler. `now` is the machine's clock."""

    def __init__(self, beats: Sequence[Beat], now: Callable[[], datetime]) -> None:
        self._now = now
        self.beats = tuple(beats)
        self._scheduler: AsyncIOScheduler | None = None

    def start(self) -> None:
        """Begin. Ticks of the same pace do not run in the same instant: that would be felt."""
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        for number, beat in enumerate(self.beats):
            wait = min(beat.tick.every, SPREAD_SECONDS) * number / len(self.beats)
            self._scheduler.add_job(
                beat.run,
                "interval",
                seconds=beat.tick.every,
                start_date=self._now() + timedelta(seconds=wait),
                id=beat.tick.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,  # a late run is better than none
            )
        self._scheduler.start()

    def stop(self) -> None:
        """End. A tick under way is cut off: ticks leave whole transactions behind."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
