"""Private channels: known ones are remembered; new ones are opened within an hourly budget.

Discord restricts bots that open many; what people open by writing to us costs nothing.
"""

from collections import OrderedDict, deque
from collections.abc import Callable

from adapters.discord.wire import Wire
from bot.core.platform import Memory

PER_HOUR = 20
CRISIS_PER_HOUR = 60
_HOUR = 3600.0
_KEPT = 10_000  # in memory; all of them are in Memory


class NoneLeft(Exception):
    """The hour's budget is used up; `after` seconds on there is some again."""

    def __init__(self, after: float) -> None:
        super().__init__("no private channel may be opened now")
        self.after = after


class Budget:
    """So many in any hour. `tell` is a clock that only goes forward, in seconds."""

    def __init__(self, per_hour: int, tell: Callable[[], float]) -> None:
        self._per_hour = per_hour
        self._tell = tell
        self._used: deque[float] = deque()

    def take(self) -> None:
        """Use one. Raises NoneLeft."""
        now = self._tell()
        while self._used and self._used[0] <= now - _HOUR:
            self._used.popleft()
        if len(self._used) >= self._per_hour:
            raise NoneLeft(self._used[0] + _HOUR - now if self._used else _HOUR)
        self._used.append(now)


class Directs:
    """From an account to its private channel. `met` is told of each that is new to us.

    It gets the channel and the message (or press) by which we know of it; 0 where we opened it.
    """

    def __init__(self, memory: Memory, budget: Budget, crisis: Budget) -> None:
        self._memory = memory
        self._budget = budget
        self._crisis = crisis
        self._known: OrderedDict[str, str] = OrderedDict()
        self.met: Callable[[str, int], None] = lambda _channel, _by: None

    async def channel(self, wire: Wire, user: str, *, crisis: bool) -> str:
        """The channel, opened where there is none yet. Raises NoneLeft and Discord's errors."""
        known = self._known.get(user) or await self._remembered(user)
        if known is not None:
            self._keep(user, known)
            return known
        (self._crisis if crisis else self._budget).take()
        channel = await wire.id_of("POST", "/users/@me/channels", json={"recipient_id": user})
        await self._add(user, channel, 0)
        return channel

    async def learn(self, user: str, channel: str, by: str) -> None:
        """Somebody wrote in their private channel: from now on it is known."""
        if self._known.get(user) == channel or await self._remembered(user) == channel:
            self._keep(user, channel)
            return
        await self._add(user, channel, int(by))

    async def _add(self, user: str, channel: str, by: int) -> None:
        await self._memory.put(_key(user), channel.encode())
        self._keep(user, channel)
        self.met(channel, by)

    async def forget(self, user: str) -> None:
        """The channel is no more."""
        self._known.pop(user, None)
        await self._memory.delete(_key(user))

    async def _remembered(self, user: str) -> str | None:
        value = await self._memory.get(_key(user))
        return None if value is None else value.decode()

    def _keep(self, user: str, channel: str) -> None:
        self._known[user] = channel
        self._known.move_to_end(user)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)


def _key(user: str) -> str:
    return f"dm:{user}"
