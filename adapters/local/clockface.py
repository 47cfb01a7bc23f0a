"""The clock on the page: what it shows and which steps forward it offers."""

import asyncio
import logging
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from adapters.local.time import TimeControl
from bot.core.clock import next_local_time
from bot.core.trace import describe

log = logging.getLogger(__name__)
STEPS = ("minutes", "evening", "morning")


def target(step: str, now: datetime, zone: str) -> datetime | None:
    """Where a step leads: ten minutes on, the next 23:00, the next 08:00."""
    match step:
        case "minutes":
            return now + timedelta(minutes=10)
        case "evening":
            return next_local_time(now, time(23), zone)
        case "morning":
            return next_local_time(now, time(8), zone)
        case _:
            return None


class Clockface:
    """Moves the clock, one move at a time."""

    def __init__(self, control: TimeControl) -> None:
        self.control = control
        self._move: asyncio.Task[None] | None = None

    @property
    def local(self) -> datetime:
        """The present moment as the town's clocks show it."""
        return self.control.now().astimezone(ZoneInfo(self.control.zone))

    @property
    def city(self) -> str:
        """The town's zone in a word."""
        return self.control.zone.rpartition("/")[2].replace("_", " ")

    @property
    def is_moving(self) -> bool:
        """Whether a move is under way."""
        return self._move is not None and not self._move.done()

    def go(self, step: str) -> bool:
        """Begin a move. False for an unknown step or while another is under way."""
        to = target(step, self.control.now(), self.control.zone)
        if to is None or self.is_moving:
            return False
        self._move = asyncio.create_task(self._moved(to))
        return True

    def stop(self) -> None:
        """End the move under way."""
        if self.is_moving:
            self.control.stop()

    async def close(self) -> None:
        """The program stops."""
        if self._move is not None and not self._move.done():
            self._move.cancel()
            await asyncio.gather(self._move, return_exceptions=True)

    async def _moved(self, to: datetime) -> None:
        try:
            await self.control.move_to(to)
        except Exception as error:  # noqa: BLE001  # the page stays, whatever a tick did
            log.error(  # noqa: TRY400  # a traceback could quote what was typed
                "the clock could not move: %s", describe(error)
            )

    def shown(self) -> tuple[object, ...]:
        """What is on the page; when it changes pages are told."""
        return (self.local.strftime("%d%H%M"), self.control.progress, self.is_moving)
