"""Two of the demo's people become buddies and write to each other."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, time, timedelta
from functools import partial

from bot.demo.data import Companions
from bot.demo.player import Player

Moment = Callable[[int, time], datetime]
Doing = tuple[datetime, Callable[[], Awaitable[None]]]
A_LITTLE = timedelta(minutes=20)


def doings(pair: Companions, player: Player, moment: Moment) -> Iterator[Doing]:
    """Opting in on one day, both yes after the next round, and what they write since."""
    for number, who in enumerate(pair.who):
        later = number * A_LITTLE
        yield moment(pair.ago, pair.at) + later, partial(_opt_in, player, who, pair)
        yield moment(pair.ago - 1, pair.at) + later, partial(player.presses, who, "buddy.yes")
    for line in pair.lines:
        yield moment(line.ago, line.at), partial(player.tells, line.who, line.words)


async def _opt_in(player: Player, who: str, pair: Companions) -> None:
    await player.types(who, "buddy")
    await player.presses(who, "buddy.wishes")
    await player.fills(who, wants=pair.wants, pace=pair.pace)
