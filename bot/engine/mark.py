"""Writes down how tries ended and tells the features whose rows they were.

What ends at about the same time is written together: one transaction for up to 20 rows.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Sequence

from bot.core.clock import Clock
from bot.core.platform import Delivered, Outcome
from bot.core.registry import Ended
from bot.core.trace import describe
from bot.engine import outcomes
from bot.engine.claims import Claimed
from bot.engine.context import Scope, Tools
from bot.engine.portion import Portion
from bot.engine.verdicts import Again, Ends, after_move, decide
from bot.store.database import Lane

Tried = tuple[Claimed, Outcome]
Telling = tuple[Callable[..., Awaitable[None]], Claimed, Ended]
_TOGETHER = 20
_GATHER = 0.05  # seconds: while many end, each commit is kept for those of the next moment
_PAUSES = (0.1, 0.5, 2.0, 5.0)  # a known outcome must not be lost to a database that hiccups
_log = logging.getLogger(__name__)


class Marker:
    """Marks rows. A feature's mistake undoes only its own part: a sent row never looks unsent."""

    def __init__(
        self,
        tools: Tools,
        real: Clock,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._tools = tools
        self._real = real
        self._sleep = sleep
        self._waiting: list[tuple[Tried, asyncio.Future[None]]] = []
        self._writer: asyncio.Task[None] | None = None
        self._enough = asyncio.Event()
        self._portion = Portion(_TOGETHER)

    async def mark(self, row: Claimed, outcome: Outcome) -> None:
        """Write one outcome down, together with others that are there by the time it is written."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(((row, outcome), done))
        if row.crisis or len(self._waiting) >= _TOGETHER:
            self._enough.set()
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_waiting())
        await done

    async def mark_all(self, tried: Sequence[Tried]) -> None:
        """Write outcomes down, those of alerts first."""
        alerts = [one for one in tried if one[0].crisis]
        rest = [one for one in tried if not one[0].crisis]
        for some in (alerts, rest):
            for start in range(0, len(some), _TOGETHER):
                await self._persist(some[start : start + _TOGETHER])

    async def _write_waiting(self) -> None:
        while self._waiting:
            self._waiting.sort(key=lambda one: not one[0][0].crisis)
            crisis = self._waiting[0][0][0].crisis
            some = self._waiting[: self._portion.size]
            batch = [one for one in some if one[0][0].crisis == crisis]
            del self._waiting[: len(batch)]
            try:
                await self._persist([tried for tried, _ in batch])
            finally:
                for _, done in batch:
                    if not done.done():
                        done.set_result(None)
            await self._gather()

    async def _gather(self) -> None:
        """Several ended while the last were written: let a few more come. Alerts wait for none."""
        waiting = [tried for tried, _ in self._waiting]
        if not waiting or len(waiting) >= _TOGETHER or any(row.crisis for row, _ in waiting):
            return
        self._enough.clear()
        try:
            async with asyncio.timeout(_GATHER):
                await self._enough.wait()
        except TimeoutError:
            pass

    async def _persist(self, batch: Sequence[Tried]) -> None:
        """Write a batch, else one by one. Gives up in the end: the lease then says "unknown"."""
        if len(batch) > 1 and await self._succeeds(batch):
            return
        for one in batch:
            for pause in (*_PAUSES, None):
                if await self._succeeds([one]):
                    break
                if pause is not None:
                    await self._sleep(pause)

    async def _succeeds(self, batch: Sequence[Tried]) -> bool:
        try:
            await self._write(batch)
        except Exception as error:  # noqa: BLE001 - whatever the database raises
            ids = " ".join(row.id for row, _ in batch)
            _log.error("marking %s failed: %s", ids, describe(error))
            return False
        return True

    async def _write(self, batch: Sequence[Tried]) -> None:
        # Alerts have left by now: writing that down passes no person, only background work.
        door = Lane.PERSON if batch[0][0].crisis else Lane.WORK
        now, real = self._tools.clock.now(), self._real.now()
        ends: dict[tuple[Ends, bool], list[Tried]] = defaultdict(list)
        async with self._tools.db.write(door) as tx:
            scope = Scope(self._tools, tx, now)
            for row, outcome in batch:
                match decide(row, outcome, now=now, real=real, drops_repeats=self._drops(row)):
                    case Ends() as verdict:
                        ends[verdict, row.lease is None].append((row, outcome))
                    case Again() as verdict:
                        await _again(scope, row, verdict)
            with self._portion.timed():
                for (verdict, _), tried in ends.items():
                    await self._end(scope, tried, verdict)

    def _drops(self, row: Claimed) -> bool:
        platform = self._tools.platforms.get(row.platform)
        return platform is not None and platform.capabilities.drops_repeats

    async def _end(self, scope: Scope, tried: Sequence[Tried], verdict: Ends) -> None:
        rows = [row for row, _ in tried]
        ours = await outcomes.finish(
            scope.tx, rows, state=verdict.state, error=verdict.error, now=scope.now
        )
        ended = [(row, outcome) for row, outcome in tried if row.id in ours]
        await _remember(scope, ended)
        for row, _ in ended:
            if verdict.state != "delivered":
                _log.warning("%s (%s) ended: %s", row.id, row.purpose, verdict.state)
        await self._tell([row for row, _ in ended], scope, verdict.state)

    async def _tell(self, rows: Sequence[Claimed], scope: Scope, state: str) -> None:
        told = [
            (handler, row, Ended(row.key, row.purpose, row.subject_id, state, scope.now))
            for row in rows
            for handler in self._tools.registry.on_outcome(row.purpose)
        ]
        if len(told) > 1 and await _all_told(scope, told):
            return
        for handler, row, ended in told:
            try:
                async with scope.tx.begin_nested():
                    await handler(scope, ended)
            except Exception as error:  # noqa: BLE001 - a feature's mistake must not repeat a send
                said = describe(error)
                _log.error("outcome of %s (%s) failed: %s", row.id, row.purpose, said)


async def _all_told(scope: Scope, told: Iterable[Telling]) -> bool:
    """Tell all in one go; False where one failed and nothing of it counts."""
    try:
        async with scope.tx.begin_nested():
            for handler, _, ended in told:
                await handler(scope, ended)
    except Exception:  # noqa: BLE001 - each is told alone then, and what fails is logged there
        return False
    return True


async def _again(scope: Scope, row: Claimed, verdict: Again) -> None:
    await outcomes.again(
        scope.tx, row, retry_at=verdict.at, error=verdict.error, repeats=verdict.repeats
    )
    if verdict.to is None:
        return
    for old in {row.address, row.of.address if row.of else row.address}:
        await outcomes.move(scope.tx, old, after_move(old, verdict.to))


async def _remember(scope: Scope, ended: Iterable[Tried]) -> None:
    """Where messages stand now, and which are gone."""
    stands: list[tuple[Claimed, tuple[str, ...]]] = []
    for row, outcome in ended:
        if not isinstance(outcome, Delivered):
            continue
        match row.op:
            case "send" | "open_thread":
                stands.append((row, outcome.refs))
            case "edit" if row.of_key is not None and outcome.refs:
                await outcomes.note_edited(scope.tx, row.of_key, outcome.refs)
            case "remove" if row.of_key is not None:
                await outcomes.note_removed(scope.tx, row.of_key)
            case _:
                pass
    await outcomes.note_posted(scope.tx, stands, scope.now)
