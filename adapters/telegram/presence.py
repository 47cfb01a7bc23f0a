"""What is remembered between starts: how far updates were read, when, and what could not be."""

import asyncio
import logging
from datetime import datetime, timedelta

import msgspec

from bot.core.clock import Clock
from bot.core.platform import Memory, Problem
from bot.core.replies import When, msg
from bot.core.trace import describe

KEPT_BY_TELEGRAM = timedelta(hours=24)
TOLD_FOR = timedelta(hours=24)
PARKED_FOR = timedelta(days=7)
FLUSH_SECONDS = 5.0
STAMP_SECONDS = 300.0
_QUIET = timedelta(days=6)  # after seven, Telegram's update numbers start again at random
_CONFLICT_SHOWN = timedelta(minutes=10)
_READ = "read"
_GAP = "gap"
_PARKED = "parked:"
log = logging.getLogger(__name__)


class Read(msgspec.Struct, frozen=True):
    """How far, and when that was so."""

    offset: int | None
    at: datetime


class Gap(msgspec.Struct, frozen=True):
    """A time of which Telegram has forgotten the updates before we came back."""

    since: datetime
    until: datetime


class Parked(msgspec.Struct, frozen=True):
    """An update that could not be handled: its number and what went wrong, no words."""

    kind: str
    error: str
    at: datetime


class Presence:
    """The adapter's memory of its own reading."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        self._memory = memory
        self._clock = clock
        self._kept: Read | None = None
        self._flushed = self._stamped = -STAMP_SECONDS
        self._heard = clock.now()
        self._conflict: datetime | None = None
        self._unreadable = 0

    async def offset(self) -> int | None:
        """Where to go on reading; notes the gap where we were away for too long."""
        stored = await self._memory.get(_READ)
        if stored is None:
            return None
        read = msgspec.json.decode(stored, type=Read)
        now = self._clock.now()
        forgotten = now - KEPT_BY_TELEGRAM
        if read.at >= forgotten:
            return read.offset
        gap = Gap(read.at, forgotten)
        log.error("blind from %s to %s: Telegram keeps 24 hours", gap.since, gap.until)
        await self._memory.put(_GAP, msgspec.json.encode(gap))
        return None

    async def keep(self, offset: int | None, *, now: bool) -> None:
        """Remember how far we are: every few seconds where it moved, else every few minutes."""
        time = asyncio.get_running_loop().time()
        moved = self._kept is None or self._kept.offset != offset
        due = time - self._flushed >= FLUSH_SECONDS if moved else False
        if not (now or due or time - self._stamped >= STAMP_SECONDS):
            return
        read = Read(offset, self._clock.now())
        try:
            await self._memory.put(_READ, msgspec.json.encode(read))
        except Exception as error:  # noqa: BLE001  # reading goes on without the database
            log.error("how far was read is not written down: %s", describe(error))  # noqa: TRY400 - it may quote words
            return
        self._kept, self._flushed, self._stamped = read, time, time

    async def park(self, number: int, raw: dict[str, object], error: Exception) -> None:
        """Set an update aside that could not be handled. Its words are not kept."""
        kind = next((key for key in raw if key != "update_id"), "nothing")
        parked = Parked(kind, type(error).__name__, self._clock.now())
        log.error("update %d (%s) is set aside: %s", number, kind, parked.error)
        try:
            await self._memory.put(f"{_PARKED}{number}", msgspec.json.encode(parked))
        except Exception as trouble:  # noqa: BLE001  # said in the log already
            log.error("update %d could not be noted: %s", number, describe(trouble))  # noqa: TRY400 - it may quote words

    def alive(self) -> None:
        """Telegram answered us."""
        self._conflict = None

    def heard(self) -> None:
        """An update came."""
        self._heard = self._clock.now()

    def conflict(self) -> None:
        """Somebody else reads in our place."""
        self._conflict = self._clock.now()

    def unreadable(self) -> None:
        """Count an update that the library could not read."""
        self._unreadable += 1

    @property
    def unread(self) -> int:
        """How many updates the library could not read since the start."""
        return self._unreadable

    def quiet_for_days(self) -> bool:
        """Whether nothing came for so long that numbers will soon start again."""
        if self._clock.now() - self._heard < _QUIET:
            return False
        self._heard = self._clock.now()
        return True

    async def problems(self) -> list[Problem]:
        """What the moderators have to know of all this."""
        now = self._clock.now()
        found = []
        if self._conflict is not None and now - self._conflict < _CONFLICT_SHOWN:
            found.append(Problem(msg("telegram-problem-conflict"), blind=True))
        if (stored := await self._memory.get(_GAP)) is not None:
            gap = msgspec.json.decode(stored, type=Gap)
            if now - gap.until > KEPT_BY_TELEGRAM + TOLD_FOR:
                await self._memory.delete(_GAP)
            else:
                text = msg(
                    "telegram-problem-gap",
                    since=When(gap.since, "full"),
                    until=When(gap.until, "full"),
                )
                found.append(Problem(text, blind=True))
        if parked := await self._parked(now):
            found.append(Problem(msg("telegram-problem-parked", count=parked)))
        return found

    async def _parked(self, now: datetime) -> int:
        count = 0
        for key, value in await self._memory.items(_PARKED):
            if now - msgspec.json.decode(value, type=Parked).at > PARKED_FOR:
                await self._memory.delete(key)
            else:
                count += 1
        return count
