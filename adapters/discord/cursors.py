"""How far each channel has been read: moves on only when what came before was screened.

In memory stands only what has not been written down yet, so it does not grow with members.
"""

from adapters.discord.faults import blame
from bot.core.platform import Handling, Memory

_PREFIX = "cursor:"


class Cursors:
    """By channel; threads and private channels are channels here."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._top: dict[str, int] = {}
        self._open: dict[str, set[int]] = {}
        self._held: dict[str, int] = {}  # how far each was read when it was held

    async def take(self, channel: str, message: str, handling: Handling) -> None:
        """Follow a message until it is screened. Call `begin` first, at its receipt."""
        try:
            await handling.screened
        except Exception as error:  # noqa: BLE001 - the screener has its own last resort
            blame(f"message {message} was not screened", error)
        self.end(channel, message)  # not when cancelled: it is read again after a restart

    def begin(self, channel: str, message: str) -> None:
        """A message has come in and is not screened yet."""
        self._open.setdefault(channel, set()).add(int(message))

    def end(self, channel: str, message: str) -> None:
        """It is screened, or there is nothing to screen in it."""
        waiting = self._open.get(channel)
        if waiting is not None:
            waiting.discard(int(message))
            if not waiting:
                del self._open[channel]
        self._top[channel] = max(self._top.get(channel, 0), int(message))

    def hold(self, channel: str) -> None:
        """Older messages are about to be fetched: write nothing down until `release`.

        Where an earlier fetch has not come to its end, what is written down is as far as that.
        """
        self._held.setdefault(channel, self._at(channel))

    def release(self, channel: str) -> None:
        """The older ones are in."""
        self._held.pop(channel, None)

    async def flush(self) -> None:
        """Write down how far we are."""
        for channel, top in [*self._top.items()]:
            if channel in self._held:
                continue
            await self._memory.put(_PREFIX + channel, str(self._at(channel)).encode())
            if channel not in self._open and self._top.get(channel) == top:
                del self._top[channel]

    def _at(self, channel: str) -> int:
        """How far a channel was read since it was last written down; 0 for not at all."""
        top, waiting = self._top.get(channel, 0), self._open.get(channel)
        return min(min(waiting) - 1, top) if waiting else top

    async def start(self, channel: str, at: str) -> None:
        """A channel seen for the first time: what stands there already is not ours to read."""
        await self._memory.put(_PREFIX + channel, at.encode())

    async def written(self) -> dict[str, int]:
        """How far all channels were read: what is written down, and what held ones add to it."""
        kept = await self._memory.items(_PREFIX)
        found = {key.removeprefix(_PREFIX): int(value) for key, value in kept}
        for channel, at in self._held.items():
            if at > 0:
                found[channel] = max(found.get(channel, 0), at)
        return found
