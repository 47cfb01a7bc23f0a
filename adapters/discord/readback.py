"""What was written while we were away: fetched channel by channel where something is newer."""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import discord
import msgspec

from adapters.discord.behind import PRIVATE, Behind
from adapters.discord.cursors import Cursors
from adapters.discord.faults import ERRORS, blame
from adapters.discord.wire import Json, Wire
from bot.core.platform import Memory

log = logging.getLogger(__name__)

PAGE = 100
PAGES = 100  # of one channel: ten thousand messages
AT_ONCE = 2
DIRECTS = 500
PAUSES = (2.0, 10.0, 60.0, 300.0)  # the last again and again: giving up would leave words unread
JUST_OPENED = timedelta(days=1)
_NEVER = 1 << 63
_READABLE = frozenset({0, 2, 5, 10, 11, 12, 13})  # text, voice, news, threads, stages


class Gap(msgspec.Struct, frozen=True):
    """A channel in which something newer stands than we have read."""

    channel: str
    guild: str | None
    after: int
    last: int
    before: int = 0  # what came then and later was told already; 0: nothing was


class Todo(NamedTuple):
    """A gap to read; `holds` counts the sessions that wait for it."""

    wire: Wire
    gap: Gap
    tries: int
    holds: int


def channels_of(guild: Json) -> dict[str, int]:
    """The channels and threads of a server with their last message (0 where there is none)."""
    listed = [*(guild.get("channels") or ()), *(guild.get("threads") or ())]
    return {
        channel["id"]: int(channel.get("last_message_id") or 0)
        for channel in listed
        if channel.get("type") in _READABLE
    }


def gaps(guild: str, last: Mapping[str, int], written: Mapping[str, int]) -> list[Gap]:
    """Where to read on, latest first. A channel made since we last read is read as a whole."""
    newest, found = _newest(written), []
    for channel, top in last.items():
        after = written.get(channel)
        if after is None and int(channel) > newest:
            after = 0
        if after is not None and top > after:
            found.append(Gap(channel, guild, after, top))
    return sorted(found, key=lambda gap: gap.last, reverse=True)


def new_threads(guild: Json, written: Mapping[str, int]) -> list[Json]:
    """Threads that were opened since we last read: nobody has told us of their titles."""
    newest, threads = _newest(written), guild.get("threads") or ()
    return [t for t in threads if t["id"] not in written and int(t["id"]) > newest]


def _just_opened(channel: str, now: datetime) -> int:
    """Where to begin in a private channel of which nothing was read: a day back at most."""
    return max(int(channel), discord.utils.time_snowflake(now - JUST_OPENED))


def _newest(written: Mapping[str, int]) -> int:
    """The newest message we have read; nothing is newer for whoever has read nothing yet."""
    return max(written.values(), default=_NEVER)


class Readback:
    """Hands what it fetches to `tell`, as if it had come just now; `opened` gets new threads.

    What comes in meanwhile waits `behind` it, so that a channel is told in order.
    """

    def __init__(
        self,
        cursors: Cursors,
        memory: Memory,
        *,
        tell: Callable[[Json], None],
        opened: Callable[[Json], None],
        later: Callable[[Coroutine[Any, Any, None]], None],
    ) -> None:
        self._cursors = cursors
        self._memory = memory
        self._tell = tell
        self._opened = opened
        self._later = later
        self._todo: deque[Todo] = deque()
        self._holds: Counter[str] = Counter()
        self._workers = 0
        self.behind = Behind(self._hurry)

    def hold(self, guild: Json) -> dict[str, int]:
        """At receipt, before anything newer comes in: cursors of the server stand still."""
        last = channels_of(guild)
        for channel in last:
            self._hold(channel)
        return last

    def _hold(self, channel: str) -> None:
        self._holds[channel] += 1
        self._cursors.hold(channel)
        self.behind.hold(channel)

    async def server(self, wire: Wire, guild: Json, last: Mapping[str, int]) -> None:
        """Fetch what is missing of a server, and let its cursors go."""
        written = await self._cursors.written()
        for thread in new_threads(guild, written):
            self._opened({**thread, "guild_id": guild["id"], "newly_created": True})
        for channel, top in last.items():
            if channel not in written:
                await self._cursors.start(channel, str(top))
        todo = gaps(guild["id"], last, written)
        for channel in set(last) - {gap.channel for gap in todo}:
            self._ended(channel, 1, 0)
        self._add(wire, todo)

    async def directs(self, wire: Wire, now: datetime) -> None:
        """Fetch what people wrote to us in private, those who wrote last first."""
        written = await self._cursors.written()
        known = [value.decode() for _, value in await self._memory.items("dm:")]
        # One that was opened just before we ended has no cursor yet.
        after = {channel: written.get(channel, _just_opened(channel, now)) for channel in known}
        mine = sorted(after, key=lambda channel: after[channel], reverse=True)[:DIRECTS]
        for channel in mine:
            self._hold(channel)
        self.behind.release(PRIVATE, 0)
        self._add(wire, [Gap(channel, None, after[channel], 0) for channel in mine])

    def direct(self, wire: Wire, channel: str, before: int, now: datetime) -> None:
        """Fetch what somebody wrote in private before we knew of their channel."""
        self._hold(channel)
        self._add(wire, [Gap(channel, None, _just_opened(channel, now), 0, before)])

    def _add(self, wire: Wire, found: Sequence[Gap], tries: int = 0) -> None:
        waiting = {todo.gap.channel: todo for todo in self._todo}
        for gap in found:
            if (same := waiting.get(gap.channel)) is not None:
                self._todo.remove(same)
                gap = msgspec.structs.replace(gap, after=min(gap.after, same.gap.after))  # noqa: PLW2901 - the wider one
            self._todo.append(Todo(wire, gap, tries, 1 + (same.holds if same else 0)))
        for _ in range(min(AT_ONCE - self._workers, len(self._todo))):
            self._workers += 1
            self._later(self._work())

    def _hurry(self, channel: str) -> None:
        """Somebody has just written there: it is next."""
        for todo in self._todo:
            if todo.gap.channel == channel:
                self._todo.remove(todo)
                self._todo.appendleft(todo)
                return

    async def _work(self) -> None:
        try:
            while self._todo:
                await self._one(self._todo.popleft())
        finally:
            self._workers -= 1

    async def _one(self, todo: Todo) -> None:
        """One channel. Where it cannot be read for now its cursor stands: nothing is skipped."""
        read = 0
        try:
            read = await self._fetch(todo.wire, todo.gap)
        except (discord.Forbidden, discord.NotFound):
            pass  # not ours to read
        except ERRORS as error:
            blame(f"{todo.gap.channel} not read back", error, mild=todo.tries < len(PAUSES))
            self._later(self._again(todo))
            return
        self._ended(todo.gap.channel, todo.holds, read)

    async def _again(self, todo: Todo) -> None:
        await asyncio.sleep(PAUSES[min(todo.tries, len(PAUSES) - 1)])
        self._holds[todo.gap.channel] += 1 - todo.holds  # as `_add` counts it
        self._add(todo.wire, [todo.gap], todo.tries + 1)

    def _ended(self, channel: str, holds: int, read: int) -> None:
        """A channel was read; it goes on where no other session waits for it."""
        self._holds[channel] -= holds
        if self._holds[channel] > 0:
            return
        del self._holds[channel]
        self._cursors.release(channel)
        self.behind.release(channel, read)

    async def _fetch(self, wire: Wire, gap: Gap) -> int:
        """Everything newer; gives the last message that was read."""
        after = gap.after
        for _ in range(PAGES):
            page = await wire.request(
                "GET",
                "/channels/{channel_id}/messages",
                params={"after": after, "limit": PAGE},
                channel_id=gap.channel,
            )
            for message in sorted(page, key=lambda m: int(m["id"])):
                if gap.before and int(message["id"]) >= gap.before:
                    return after
                after = int(message["id"])
                self._hand({**message, "guild_id": gap.guild} if gap.guild else message)
            if len(page) < PAGE:
                return after
        log.warning("not everything read back: %s", gap.channel)
        return after

    def _hand(self, message: Json) -> None:
        try:
            self._tell(message)
        except Exception as error:  # noqa: BLE001 - one message must not hold up its channel
            blame("a message could not be read back", error)
