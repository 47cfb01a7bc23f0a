"""Moves the demo's clock through every moment at which something is due, in turn, never back."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.core.clock import DemoClock
from bot.core.registry import Moment, Tick
from bot.engine import backlog
from bot.engine.backlog import OUTBOX
from bot.engine.context import Tools, Work
from bot.engine.deliver import Deliverer
from bot.engine.ticker import Beat
from bot.store.database import Tx

Stops = Mapping[str, datetime]
_PATIENCE_SECONDS = 20.0  # real time for deliveries at one moment
_EQUAL_ROUNDS = 3
_log = logging.getLogger(__name__)


class Progress(msgspec.Struct, frozen=True):
    """A move under way: where to, the next stop and whose it is, stops made, things still due.

    `left` counts what is known now; what happens on the way may add to it.
    """

    to: datetime
    at: datetime
    next: str
    done: int
    left: int


@dataclass(frozen=True, slots=True)
class Look(Work):
    """Work whose reading is one session: so many questions at once need no more."""

    tx: Tx

    def read(self) -> AbstractAsyncContextManager[Tx]:
        """The session of this look."""
        return nullcontext(self.tx)


class Timeline:
    """The demo's time. Its beats are the program's ticks, for the heartbeat to share."""

    def __init__(
        self, tools: Tools, clock: DemoClock, deliverer: Deliverer, ticks: Sequence[Tick]
    ) -> None:
        self.beats = tuple(Beat(tick, Work(tools)) for tick in ticks)
        found = {tick.name: tick.next_due for tick in ticks}
        self._moments = {name: due for name, due in found.items() if isinstance(due, Moment)}
        self._tools = tools
        self._clock = clock
        self._deliverer = deliverer
        self._moving = asyncio.Lock()
        self._target: datetime | None = None
        self._stopped = False
        self._waiting = 0  # rows of the outbox that will be due by the target
        self.progress: Progress | None = None

    def stop(self) -> None:
        """End a move where it is."""
        self._stopped = True

    async def move_to(self, moment: datetime) -> None:
        """Go forward through everything that is due on the way; returns when there or stopped.

        Asked again while it moves, it goes on to the later of the two moments.
        """
        self._target = max(moment, self._target or moment)
        if self._moving.locked():
            async with self._moving:
                return
        async with self._moving:
            self._stopped = False
            try:
                await self._move()
            finally:
                self._target = self.progress = None

    async def _move(self) -> None:
        stuck: set[str] = set()
        done = 0
        stops: Stops = {}  # what is due already shows when all that asks blindly has run
        while not self._stopped:
            stops = await self._settle(stops, stuck)
            now, target = self._clock.now(), self._aim()
            if target is None or now >= target:
                return
            ahead = {name: at for name, at in stops.items() if now < at <= target}
            name, at = min(ahead.items(), key=lambda stop: stop[1], default=(OUTBOX, target))
            self.progress = Progress(target, at, name, done, len(ahead) + self._waiting)
            self._clock.move_to(at)
            done += 1

    def _aim(self) -> datetime | None:
        return None if self._stopped else self._target

    async def _settle(self, stops: Stops, stuck: set[str]) -> Stops:
        """Run ticks and deliver until nothing is due now. What stays due is given up for a move."""
        due = {beat.tick.name for beat in self.beats if beat.asks_blindly()}
        due |= self._due(stops, stuck)
        before: set[str] = set()
        equal = 0
        while not self._stopped:
            for beat in self.beats:
                if beat.tick.name in due:
                    await beat.run()
            if not await self._deliverer.settled(_PATIENCE_SECONDS):
                _log.warning("time goes on while deliveries wait to be tried again")
            stops = await self._stops()
            due = self._due(stops, stuck)
            if not due:
                break
            equal = equal + 1 if due == before else 0
            before = due
            if equal >= _EQUAL_ROUNDS:
                stuck |= due
                _log.error("time goes on without ticks that stay due: %s", ", ".join(sorted(due)))
                break
        return stops

    def _due(self, stops: Stops, stuck: set[str]) -> set[str]:
        now = self._clock.now()
        return {name for name, at in stops.items() if at <= now and name not in stuck}

    async def _stops(self) -> Stops:
        """When each tick is due next, and the next row of the outbox, as one moment sees it."""
        async with self._tools.db.read() as tx:
            look = Look(self._tools, tx)
            names = tuple(self._tools.platforms)
            found = await backlog.moments(tx, self._moments, names, self._clock.now())
            for beat in self.beats:
                if beat.tick.name not in found:
                    found[beat.tick.name] = await beat.next_due(look)
            if self._target is not None:
                self._waiting = await backlog.waiting(tx, names, self._target)
        return {name: at for name, at in found.items() if at is not None}
