"""Polling, at least once: an update is confirmed to Telegram when it has been handled.

The library's own updater confirms before handling, and drops a whole batch for one bad update.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from adapters.telegram.ledger import Ledger
from adapters.telegram.outcomes import wait_of
from adapters.telegram.presence import Presence
from adapters.telegram.wire import REFUSED, Wire
from bot.core.errors import WrongToken
from bot.core.trace import describe

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
LONG_POLL = 25
BATCH = 100
TRIES = 3
SLICE = 0.5  # while something is unfinished Telegram answers at once: then ask at most this often,
_BUSY = 10  # or so many times as often while something new comes: nobody waits for another's answer
LAND_SECONDS = 8.0
_LONGEST_PAUSE = 30.0
_CONFLICT_PAUSE = 5.0
log = logging.getLogger(__name__)

Begin = Callable[[dict[str, object]], Awaitable[None]]
"""Hands an update in before it returns its first time; what it gives ends when it is handled."""


@dataclass(slots=True)
class Pauses:
    """How long to wait in different kinds of trouble (seconds); tests wait less."""

    first: float = 1.0
    conflict: float = _CONFLICT_PAUSE
    slice: float = SLICE
    again: float = 1.0


class Intake:
    """Asks for updates until cancelled."""

    def __init__(
        self, begin: Begin, presence: Presence, *, long_poll: int = LONG_POLL, pauses: Pauses
    ) -> None:
        self._begin = begin
        self._presence = presence
        self._long_poll = long_poll
        self._pauses = pauses
        self._ledger = Ledger()
        self._tasks: set[asyncio.Task[None]] = set()
        self._failures = 0
        self._slice = pauses.slice

    async def run(self, wire: Wire) -> None:
        """Poll. Raises WrongToken when Telegram refuses the token."""
        self._ledger = Ledger(await self._presence.offset())
        try:
            while True:
                await self._round(wire)
        finally:
            await self._land()
            await self._presence.keep(self._ledger.offset, now=True)

    async def _round(self, wire: Wire) -> None:
        waiting, asked = self._ledger.unfinished > 0, self._ledger.offset
        try:
            found = await wire.poll(
                asked,
                seconds=0 if waiting else self._long_poll,
                limit=BATCH,
                allowed=ALLOWED,
            )
        except InvalidToken:
            raise WrongToken(REFUSED) from None
        except Conflict:
            self._presence.conflict()
            log.error(  # noqa: TRY400  # the library's text says no more
                "another program asks Telegram for this bot's updates: stop it, or give this one "
                "a bot of its own; nothing is read meanwhile"
            )
            await asyncio.sleep(self._pauses.conflict)
            return
        except (TelegramError, ValueError, KeyError) as error:
            await self._trouble(error)
            return
        self._failures = 0
        self._presence.alive()
        new = sum([self._take(raw) for raw in found])
        if not found and self._presence.quiet_for_days():
            self._ledger.forget()
        await self._presence.keep(self._ledger.offset, now=False)
        if self._tasks:
            longer = min(self._slice * 2, self._pauses.slice)
            self._slice = self._pauses.slice / _BUSY if new else longer
            await asyncio.wait(self._tasks, timeout=self._slice)
        elif found and not new and self._ledger.offset == asked:
            await asyncio.sleep(self._pauses.slice)

    def _take(self, raw: object) -> bool:
        """Hand an update in, at once and in order. False for one that is in hand already."""
        number = raw.get("update_id") if isinstance(raw, dict) else None
        if not isinstance(raw, dict) or not isinstance(number, int):
            log.error("an update without a number was skipped")
            return False
        if not self._ledger.begin(number):
            return False
        self._presence.heard()
        task = asyncio.create_task(self._finish(number, raw, self._hand_in(raw)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    async def _finish(self, number: int, raw: dict[str, object], handled: Awaitable[None]) -> None:
        for tries in range(1, TRIES + 1):
            try:
                await handled
            except Exception as error:  # noqa: BLE001  # whatever the core raises
                log.error("update %d failed (%d): %s", number, tries, describe(error))  # noqa: TRY400 - it may quote words
                if tries == TRIES:
                    await self._presence.park(number, raw, error)
                    break
                await asyncio.sleep(self._pauses.again * tries)
                handled = self._hand_in(raw)
            else:
                break
        self._ledger.finish(number)

    def _hand_in(self, raw: dict[str, object]) -> Awaitable[None]:
        try:
            return self._begin(raw)
        except Exception as error:  # noqa: BLE001  # a failed try like any other
            return _failed(error)

    async def _trouble(self, error: Exception) -> None:
        if isinstance(error, RetryAfter):
            pause = wait_of(error)
        else:
            pause = min(_LONGEST_PAUSE, self._pauses.first * 2.0 ** min(self._failures, 10))
        self._failures += 1
        if self._failures in {1, 10, 100}:
            log.warning("no updates from Telegram: %s", describe(error))
        await asyncio.sleep(pause)

    async def _land(self) -> None:
        """What was taken in comes to its end, for a while."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=LAND_SECONDS)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)


async def _failed(error: Exception) -> None:
    raise error
