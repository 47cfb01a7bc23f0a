"""Both platforms' far sides in a process of their own: their limits, a way to them, what arrived.

Used by benchmarks.fanout, benchmarks.start and benchmarks.hard_moments.
"""

import asyncio
import multiprocessing
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection

import msgspec

from benchmarks.crowd import Busy, Crowd, Waits
from tests.far_side.discord import FarSide as DiscordSide
from tests.far_side.telegram import FarSide as TelegramSide
from tests.far_side.telegram.town import BOT_ID

CHANNELS = 250
BUCKET = (5, 5.0)  # what is seen at a channel: five messages in five seconds
GROUP, TEAM = -1001000000001, -1001000000002
FIRST_USER = 5000
USERS = 12_000
CROWD_FROM = FIRST_USER + 1_500  # nobody in the crowd is prompted


class Address(msgspec.Struct, frozen=True):
    """Where the far sides are, and who is there."""

    discord_api: str
    discord_gateway: str
    discord_token: str
    guild: str
    channels: tuple[str, ...]
    telegram_api: str


class Arrived(msgspec.Struct, frozen=True):
    """What one platform let through, and how often it said: too many."""

    count: int
    refused: int
    whole: float
    steady: float


class Sides:
    """The far sides, as this process reaches them."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self.at: Address = pipe.recv()

    def begin(self, round_trip: float) -> None:
        """Forget what has arrived; a round trip takes so long from now on, half more or less."""
        self._pipe.send(round_trip)
        self._pipe.recv()

    def connected(self) -> bool:
        """Whether a program reads on both: all that a start is about."""
        self._pipe.send("connected")
        found: bool = self._pipe.recv()
        return found

    def busy(self, busy: Busy) -> Waits:
        """Let people write; how long each of them waited, by what it was for."""
        self._pipe.send(busy)
        found: Waits = self._pipe.recv()
        return found

    def arrived(self) -> tuple[Arrived, Arrived]:
        """On Discord, and on Telegram."""
        self._pipe.send(None)
        found: tuple[Arrived, Arrived] = self._pipe.recv()
        return found


@contextmanager
def sides() -> Iterator[Sides]:
    """Far sides in a process of their own, until the end of the block."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    try:
        yield Sides(ours)
    finally:
        process.terminate()
        process.join()


def _serve(pipe: Connection) -> None:
    asyncio.run(_both(pipe))


async def _both(pipe: Connection) -> None:
    telegram = TelegramSide()
    async with DiscordSide() as discord, telegram.served():
        guild = discord.guild("Harbour", channels=tuple(f"c{n}" for n in range(CHANNELS)))
        for chat in (GROUP, TEAM):
            telegram.town.group(chat)
            telegram.town.enter(chat, BOT_ID, "administrator", can_delete_messages=True)
        telegram.town.opened.update(telegram.town.user(FIRST_USER + n) for n in range(USERS))
        crowd = Crowd(discord, telegram, guild, first_user=CROWD_FROM, team=TEAM, group=GROUP)
        discord.state.limits.bucket = BUCKET
        telegram.limits.enforced = True
        pipe.send(
            Address(
                discord.api,
                discord.state.gateway_address,
                discord.token,
                guild.id,
                tuple(channel.id for channel in guild.channels),
                telegram.url,
            )
        )
        limits = (discord.state.limits, telegram.limits)
        while True:
            asked = await asyncio.to_thread(pipe.recv)
            if asked is None:
                pipe.send(tuple(_told(one.taken, one.refused) for one in limits))
                continue
            if isinstance(asked, Busy):
                pipe.send(await crowd.write(asked))
                continue
            if asked == "connected":
                there = discord.state.gateway.sessions and discord.state.commands
                pipe.send(bool(there and telegram.updates.polls))
                continue
            discord.state.travel = telegram.travel = _way(asked / 2)
            for one in limits:
                one.taken.clear()
                one.refused = 0
            pipe.send(True)


def _way(mean: float) -> Callable[[], float]:
    dice = random.Random(7)
    return lambda: mean * dice.uniform(0.5, 1.5)


def _told(taken: Sequence[float], refused: int) -> Arrived:
    times = sorted(taken)
    if len(times) < 2:
        return Arrived(len(times), refused, 0.0, 0.0)
    # Whole seconds after the opening one: a burst at either end says nothing about the rate.
    begin, seconds = times[0] + 1.0, int(times[-1] - times[0] - 1.0)
    later = [moment for moment in times if begin <= moment < begin + seconds]
    steady = len(later) / seconds if seconds else 0.0
    return Arrived(len(times), refused, len(times) / (times[-1] - times[0]), steady)
