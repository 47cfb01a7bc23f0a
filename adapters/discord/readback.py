"""What was written while we were away: fetched channel by channel where something is newer."""

import asyncio
import logging
from collections.abc import Callable, Mapping

import discord
import msgspec

from adapters.discord.cursors import Cursors
from adapters.discord.faults import ERRORS, blame
from adapters.discord.wire import Json, Wire
from bot.core.platform import Memory

log = logging.getLogger(__name__)

PAGE = 100
PAGES = 100  # of one channel: ten thousand messages
AT_ONCE = 2
DIRECTS = 500
PAUSES = (2.0, 10.0, 60.0)
_READABLE = frozenset({0, 2, 5, 10, 11, 12, 13})  # text, voice, news, threads, stages


class Gap(msgspec.Struct, frozen=True):
    """A channel in which something newer stands than we have read."""

    channel: str
    guild: str | None
    after: int
    last: int


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
    newest = max(written.values(), default=None)
    found = []
    for channel, top in last.items():
        after = written.get(channel)
        if after is None and newest is not None and int(channel) > newest:
            after = 0
        if after is not None and top > after:
            found.append(Gap(channel, guild, after, top))
    return sorted(found, key=lambda gap: gap.last, reverse=True)


class Readback:
    """Hands what it fetches to `tell`, as if it had come just now."""

    def __init__(self, cursors: Cursors, memory: Memory, tell: Callable[[Json], None]) -> None:
        self._cursors = cursors
        self._memory = memory
        self._tell = tell
        self._turns = asyncio.Semaphore(AT_ONCE)

    def hold(self, guild: Json) -> dict[str, int]:
        """At receipt, before anything newer comes in: cursors of the server stand still."""
        last = channels_of(guild)
        for channel in last:
            self._cursors.hold(channel)
        return last

    async def server(self, wire: Wire, guild: str, last: Mapping[str, int]) -> None:
        """Fetch what is missing of a server, and let its cursors go."""
        written = await self._cursors.written()
        for channel, top in last.items():
            if channel not in written:
                await self._cursors.start(channel, str(top))
        todo = gaps(guild, last, written)
        for channel in set(last) - {gap.channel for gap in todo}:
            self._cursors.release(channel)
        await asyncio.gather(*(self._one(wire, gap) for gap in todo))

    async def directs(self, wire: Wire) -> None:
        """Fetch what people wrote to us in private, those who wrote last first."""
        written = await self._cursors.written()
        known = [value.decode() for _, value in await self._memory.items("dm:")]
        mine = sorted((c for c in known if c in written), key=lambda c: written[c], reverse=True)
        for channel in mine[:DIRECTS]:
            self._cursors.hold(channel)
            await self._one(wire, Gap(channel, None, written[channel], 0))

    async def _one(self, wire: Wire, gap: Gap) -> None:
        """One channel. Where it cannot be read for now its cursor stands: nothing is skipped."""
        async with self._turns:
            for pause in (*PAUSES, None):
                try:
                    await self._fetch(wire, gap)
                except (discord.Forbidden, discord.NotFound):
                    break  # not ours to read
                except ERRORS as error:
                    blame(f"{gap.channel} not read back", error, mild=pause is not None)
                    if pause is None:
                        return
                    await asyncio.sleep(pause)
                else:
                    break
            self._cursors.release(gap.channel)

    async def _fetch(self, wire: Wire, gap: Gap) -> None:
        after = gap.after
        for _ in range(PAGES):
            page = await wire.request(
                "GET",
                "/channels/{channel_id}/messages",
                params={"after": after, "limit": PAGE},
                channel_id=gap.channel,
            )
            for message in sorted(page, key=lambda m: int(m["id"])):
                after = int(message["id"])
                self._tell({**message, "guild_id": gap.guild} if gap.guild else message)
            if len(page) < PAGE:
                return
        log.warning("not everything read back: %s", gap.channel)
