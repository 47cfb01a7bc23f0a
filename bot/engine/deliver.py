"""Carries what stands in the outbox to the platforms: nothing lost, nothing doubled.

A row is claimed, carried outside any transaction, and marked; the process may die in between.
"""

import asyncio
import logging
from collections.abc import Hashable, Sequence

from bot.core.clock import Clock
from bot.core.failpoint import reach
from bot.core.platform import Outcome, RetryLater, Unsure
from bot.core.trace import describe
from bot.engine import backlog, claims
from bot.engine.carry import carry
from bot.engine.claims import Claimed
from bot.engine.context import Tools
from bot.engine.lane import Lane
from bot.engine.mark import Marker
from bot.engine.outbox import Waiting
from bot.engine.pace import Pace, Timer
from bot.store.database import Lane as Door

POLL_SECONDS = 1.0
CLOSE_SECONDS = 10.0
_log = logging.getLogger(__name__)


class Deliverer:
    """The workers of all platforms. `real` is the machine's clock: leases and retries use it."""

    def __init__(self, tools: Tools, real: Clock, *, timer: Timer | None = None) -> None:
        self._tools = tools
        self._real = real
        self._timer = timer
        self._marker = Marker(tools, real)
        self._lanes: dict[str, tuple[Lane, Lane]] = {}
        self._progress = asyncio.Event()
        self._closing = False
        self._working = False
        tools.db.listen(self._hear)

    def wake(self) -> None:
        """Look at once instead of at the next poll."""
        for lane in self._all():
            lane.awake.set()

    def _hear(self, news: frozenset[Hashable]) -> None:
        for lane in self._all():
            if Waiting(lane.name, lane.crisis) in news:
                lane.awake.set()

    @property
    def in_flight(self) -> int:
        """How many rows are being carried right now."""
        return sum(len(lane.flying) for lane in self._all())

    async def run(self) -> None:
        """Carry rows until closed or cancelled; then what is under way may still land."""
        await self._recover()
        self._working = True
        try:
            async with asyncio.TaskGroup() as group:
                for lane in self._all():
                    group.create_task(self._work(lane))
                group.create_task(self._tidy_forever())
        finally:
            self._working = False
            await self._land(CLOSE_SECONDS)

    async def close(self, patience: float = CLOSE_SECONDS) -> None:
        """Claim nothing more, and let what is under way come to its end for so many seconds."""
        self._closing = True
        self.wake()
        await self._land(patience)

    async def drained(self, platform: str | None = None, *, crisis: bool = False) -> None:
        """Wait until nothing is due and nothing under way; `crisis`: in the crisis lane."""
        while True:
            progress = self._progress
            if not await self._pending(platform, crisis=crisis):
                return
            try:
                async with asyncio.timeout(POLL_SECONDS):
                    await progress.wait()
            except TimeoutError:
                continue

    async def drain_once(self, platform: str | None = None, *, crisis: bool = False) -> int:
        """Without workers: carry all that may leave now, one after the other. Gives how many."""
        count = 0
        lanes = self._lanes_of(platform, crisis=crisis)
        while await self._pending(platform, crisis=crisis):
            await self.tidy()
            rows = await self._claim_first(lanes)
            if rows is None:
                break
            lane, claimed = rows
            tried = [(row, await self._try(lane, row)) for row in claimed]
            await self._marker.mark_all(tried)
            count += len(claimed)
        return count

    async def settled(self, patience: float) -> bool:
        """Let whatever is due leave: by the workers if they work, else right here.

        False where something still waits to be tried again after so many seconds.
        """
        if not self._working:
            await self.drain_once()
            return True
        self.wake()
        try:
            async with asyncio.timeout(patience):
                await self.drained()
        except TimeoutError:
            return False
        return True

    async def tidy(self) -> None:
        """End what expired, and decide on what was claimed by somebody who died."""
        names, now, real = tuple(self._tools.platforms), self._tools.clock.now(), self._real.now()
        ours = [row_id for lane in self._all() for row_id in lane.flying]
        async with self._tools.db.read() as tx:
            unknown = await claims.lapsed(tx, names, real, ours=ours)
            expired = await claims.overdue(tx, names, now)
        lost, late = (
            Unsure("the program ended before the answer"),
            RetryLater(0, "not sent in time"),
        )
        await self._marker.mark_all([(row, lost) for row in unknown])
        await self._marker.mark_all([(row, late) for row in expired])
        if unknown or expired:
            self.wake()
            self._tell_progress()

    def _all(self) -> list[Lane]:
        """Every lane, crisis first; platforms may be added until the work begins."""
        for name, platform in self._tools.platforms.items():
            if name not in self._lanes:
                timer = self._timer or asyncio.get_running_loop()
                pace = Pace(platform.capabilities, timer)
                self._lanes[name] = (
                    Lane(platform, pace, crisis=True),
                    Lane(platform, pace, crisis=False),
                )
        pairs = self._lanes.values()
        return [pair[0] for pair in pairs] + [pair[1] for pair in pairs]

    def _lanes_of(self, platform: str | None, *, crisis: bool) -> list[Lane]:
        lanes = [lane for lane in self._all() if platform in {None, lane.name}]
        return [lane for lane in lanes if lane.crisis] if crisis else lanes

    async def _recover(self) -> None:
        """Where nobody else works: what the last process left is looked at now."""
        try:
            async with self._tools.db.entered() as alone:
                if alone:
                    async with self._tools.db.write(Door.WORK) as tx:
                        await claims.lapse_all(tx, self._real.now())
        except Exception as error:  # noqa: BLE001 - the leases end by themselves
            _tell("ending old leases", error)

    async def _tidy_forever(self) -> None:
        while not self._closing:
            try:
                await self.tidy()
            except Exception as error:  # noqa: BLE001 - the database may be back in a second
                _tell("looking after old rows", error)
            await asyncio.sleep(POLL_SECONDS)

    async def _work(self, lane: Lane) -> None:
        while not self._closing:
            try:
                rows = await self._claim(lane, lane.room)
            except Exception as error:  # noqa: BLE001 - the database may be back in a second
                _tell(f"claiming for {lane.name}", error)
                rows = []
            for row in rows:
                lane.flying[row.id] = asyncio.create_task(self._fly(lane, row))
            if not rows:
                await lane.pause(POLL_SECONDS)

    async def _fly(self, lane: Lane, row: Claimed) -> None:
        try:
            await self._marker.mark(row, await self._try(lane, row))
            reach("marked")
        finally:
            del lane.flying[row.id]
            lane.awake.set()
            self._tell_progress()

    async def _claim_first(self, lanes: Sequence[Lane]) -> tuple[Lane, list[Claimed]] | None:
        for lane in lanes:
            if rows := await self._claim(lane, lane.limit):
                return lane, rows
        return None

    async def _claim(self, lane: Lane, room: int) -> list[Claimed]:
        if room == 0:
            return []
        now, real = self._tools.clock.now(), self._real.now()
        async with self._tools.db.read() as tx:
            found = await claims.any_ready(tx, lane.name, crisis=lane.crisis, now=now, real=real)
        if not found:
            return []
        async with self._tools.db.write(Door.SCREENING if lane.crisis else Door.WORK) as tx:
            rows = await claims.claim(
                tx, lane.name, crisis=lane.crisis, now=now, real=real, limit=room
            )
        if rows:
            reach("claimed")
        return rows

    async def _try(self, lane: Lane, row: Claimed) -> Outcome:
        return await carry(row, lane.platform, lane.pace, self._tools.db.vault)

    def _tell_progress(self) -> None:
        self._progress.set()
        self._progress = asyncio.Event()

    async def _pending(self, platform: str | None, *, crisis: bool) -> bool:
        lanes = self._lanes_of(platform, crisis=crisis)
        if any(lane.flying for lane in lanes):
            return True
        names = {lane.name for lane in lanes}
        async with self._tools.db.read() as tx:
            now = self._tools.clock.now()
            return await backlog.waiting(tx, names, now, crisis=crisis) > 0

    async def _land(self, patience: float) -> None:
        tasks = [task for lane in self._all() for task in lane.flying.values()]
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=patience)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)


def _tell(doing: str, error: Exception) -> None:
    _log.error("%s failed: %s", doing, describe(error))
