"""Writes down how a try ended and tells the feature whose row it was, in one transaction."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.core.clock import Clock
from bot.core.people import write_address
from bot.core.platform import Delivered, Outcome
from bot.core.registry import Ended
from bot.core.trace import describe
from bot.engine import claims
from bot.engine.claims import Claimed
from bot.engine.context import Scope, Tools
from bot.engine.verdicts import Again, Ends, Verdict, after_move, decide
from bot.store.database import Lane

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

    async def mark(self, row: Claimed, outcome: Outcome) -> None:
        """Write the outcome down. Gives up after some tries: the lease then says "unknown"."""
        for pause in (*_PAUSES, None):
            try:
                await self._write(row, outcome)
            except Exception as error:  # noqa: BLE001 - whatever the database raises
                _log.error("marking %s failed: %s", row.id, describe(error))
                if pause is not None:
                    await self._sleep(pause)
            else:
                return

    async def _write(self, row: Claimed, outcome: Outcome) -> None:
        door = Lane.SCREENING if row.crisis else Lane.WORK
        now = self._tools.clock.now()
        async with self._tools.db.write(door) as tx:
            scope = Scope(self._tools, tx, now)
            verdict = decide(row, outcome, now=now, real=self._real.now())
            await self._apply(scope, row, outcome, verdict)

    async def _apply(self, scope: Scope, row: Claimed, outcome: Outcome, verdict: Verdict) -> None:
        match verdict:
            case Ends(state, error):
                ours = await claims.finish(scope.tx, row, state=state, error=error, now=scope.now)
                if ours:
                    await self._ended(scope, row, outcome, state)
            case Again(at, error, repeats, to):
                await claims.again(scope.tx, row, retry_at=at, error=error, repeats=repeats)
                for old in {row.address, row.of.address if row.of else row.address}:
                    if to is not None:
                        await claims.move(scope.tx, old, after_move(old, to))

    async def _ended(self, scope: Scope, row: Claimed, outcome: Outcome, state: str) -> None:
        if isinstance(outcome, Delivered):
            await _remember(scope, row, outcome.refs)
        else:
            _log.warning("%s (%s) ended: %s", row.id, row.purpose, state)
        ended = Ended(row.key, row.purpose, row.subject_id, state, scope.now)
        for handler in self._tools.registry.on_outcome(row.purpose):
            try:
                async with scope.tx.begin_nested():
                    await handler(scope, ended)
            except Exception as error:  # noqa: BLE001 - a feature's mistake must not repeat a send
                told = describe(error)
                _log.error("outcome of %s (%s) failed: %s", row.id, row.purpose, told)


async def _remember(scope: Scope, row: Claimed, refs: tuple[str, ...]) -> None:
    match row.op:
        case "send" | "open_thread":
            at = write_address(row.to)
            await claims.note_posted(scope.tx, row, address=at, refs=refs, now=scope.now)
        case "edit":
            if row.of_key is not None and refs:
                await claims.note_edited(scope.tx, row.of_key, refs)
        case "remove":
            if row.of_key is not None:
                await claims.note_removed(scope.tx, row.of_key)
        case "pin":
            pass
