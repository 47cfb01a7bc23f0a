"""A fan-out to both platforms at once: how much of their limits is used, and is one ever broken?

Run: .venv/bin/python -m benchmarks.fanout [round trip in ms ...] [--messages 10000 --ours]. Beside
it, unless --ours: the libraries alone (AIORateLimiter needs aiolimiter).
"""

import argparse
import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from pathlib import Path

import discord
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, ExtBot

from adapters.discord import DiscordPlatform, endpoints
from adapters.telegram import TelegramPlatform
from benchmarks.fanout_sides import FIRST_USER, GROUP, USERS, Arrived, Sides, sides
from bot.core.clock import SystemClock
from bot.core.people import Address, Direct, Place
from bot.core.platform import Platform
from bot.core.replies import Button, Buttons, Para, Reply
from bot.engine import backlog, outbox
from bot.engine.outbox import Priority, Row
from bot.engine.running import Running
from bot.main import build, metadata
from bot.store.database import Database, Lane
from bot.store.keys import Keys
from tests.far_side.telegram.server import TOKEN

MESSAGES = 1_000
IN_GROUP = 15
ALERT_EVERY = 0.5
LIMITS = (50, 30)
TASKS = 50  # of the libraries alone, for each platform
WORDS = "How is today going?"
LABELS = ("good", "so-so", "hard", "later")


Waited = dict[str, list[float]]  # by platform, how long each alert took


def prompt(*, private: bool) -> Reply:
    """What members are asked in the evening."""
    buttons = Buttons(tuple(Button(label, f"checkins:answer:{label}") for label in LABELS))
    return Reply((Para(WORDS), buttons), private=private, lang="en")


def rows(at: Sides, count: int) -> list[Row]:
    """So many for each platform: no channel is written to more often than it may be."""
    places = [Place("discord", at.at.guild, channel) for channel in at.at.channels]
    to: list[Address] = [places[n % len(places)] for n in range(count)]
    to += [Place("telegram", str(GROUP), str(GROUP))] * IN_GROUP
    to += [Direct("telegram", str(FIRST_USER + n)) for n in range(count - IN_GROUP)]
    return [row(f"fan:{n}", address, Priority.PROMPT) for n, address in enumerate(to)]


def row(key: str, to: Address, priority: Priority) -> Row:
    """A prompt, or an alert that looks like one."""
    return Row(
        key=key,
        op="send",
        to=to,
        created_at=SystemClock().now(),
        purpose="bench",
        reply=prompt(private=isinstance(to, Direct)),
        priority=priority,
    )


async def ours(at: Sides, round_trip: float, folder: Path, count: int) -> Waited:
    """The outbox, the deliverer and both adapters. Gives how long each alert took meanwhile."""
    on_discord = DiscordPlatform(
        at.at.discord_token, api_base_url=at.at.discord_api, gateway_url=at.at.discord_gateway
    )
    on_telegram = TelegramPlatform(TOKEN, api_base_url=at.at.telegram_api)
    db = await Database.open(
        f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}", keys=Keys(), metadata=metadata()
    )
    platforms: dict[str, Platform] = {"discord": on_discord, "telegram": on_telegram}
    running = await build(db, clock=SystemClock(), platforms=platforms)
    async with db.write() as tx:
        await outbox.put(tx, rows(at, count))
    running.take_in()
    await ready(on_discord, on_telegram)
    at.begin(round_trip)
    work = asyncio.create_task(running.deliverer.run())
    waited: Waited = {"discord": [], "telegram": []}
    await asyncio.gather(*(_alerted(running, at, platform, waited) for platform in waited))
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    await running.close()
    return waited


async def _alerted(running: Running, at: Sides, platform: str, waited: Waited) -> None:
    """Alerts beside a platform's prompts, until those have left: alone they say nothing of it."""
    alerts = asyncio.create_task(_alerts(running, at, platform, waited))
    while await _left(running, platform):  # noqa: ASYNC110 - `drained` counts after every message
        await asyncio.sleep(0.5)
    alerts.cancel()
    await asyncio.gather(alerts, return_exceptions=True)


async def ready(on_discord: DiscordPlatform, on_telegram: TelegramPlatform) -> None:
    """Both read, and what the start itself has asked counts no more."""
    await on_discord.ready()
    while on_telegram.private_link("x") is None:  # noqa: ASYNC110 - nobody announces it
        await asyncio.sleep(0.05)
    await asyncio.sleep(1.5)


async def _left(running: Running, platform: str) -> int:
    async with running.tools.db.read() as tx:
        return await backlog.waiting(tx, {platform}, SystemClock().now())


async def _alerts(running: Running, at: Sides, platform: str, waited: Waited) -> None:
    """Again and again an alert, for as long as the others leave: seconds until it is there."""
    for n in itertools.count():
        place = Place("discord", at.at.guild, at.at.channels[n % len(at.at.channels)])
        to = (
            place
            if platform == "discord"
            else Direct("telegram", str(FIRST_USER + USERS - 1 - n % 1_000))
        )
        key, began = f"alert:{platform}:{n}", time.perf_counter()
        async with running.tools.db.write(Lane.SCREENING) as tx:
            await outbox.put(tx, [row(key, to, Priority.CRISIS)])
        while True:
            async with running.tools.db.read() as tx:
                if await outbox.state_of(tx, key) == "delivered":
                    break
            await asyncio.sleep(0.02)
        waited[platform].append(time.perf_counter() - began)
        await asyncio.sleep(ALERT_EVERY)


async def bare(at: Sides, round_trip: float) -> int:
    """discord.py and python-telegram-bot alone. Gives how many messages were lost."""
    endpoints.use_api(at.at.discord_api)
    client = discord.Client(intents=discord.Intents.none())
    await client.login(at.at.discord_token)
    bot: ExtBot[int] = ExtBot(
        TOKEN, base_url=f"{at.at.telegram_api}/bot", rate_limiter=AIORateLimiter()
    )
    await bot.initialize()
    await asyncio.sleep(1.5)
    at.begin(round_trip)

    async def on_discord(n: int) -> None:
        channel = client.get_partial_messageable(int(at.at.channels[n % len(at.at.channels)]))
        view = discord.ui.View()
        for label in LABELS:
            view.add_item(discord.ui.Button(label=label, custom_id=f"{label}{n}"))
        await channel.send(WORDS, view=view)

    async def on_telegram(n: int) -> None:
        chat = GROUP if n < IN_GROUP else FIRST_USER + n
        buttons = [[InlineKeyboardButton(label, callback_data=label) for label in LABELS]]
        await bot.send_message(chat, WORDS, reply_markup=InlineKeyboardMarkup(buttons))

    lost = await asyncio.gather(_all(on_discord, MESSAGES), _all(on_telegram, MESSAGES))
    await client.close()
    await bot.shutdown()
    return sum(lost)


async def _all(send: Callable[[int], Awaitable[None]], count: int) -> int:
    """Everything, by a number of tasks; gives how many raised."""
    left, lost = iter(range(count)), 0

    async def some() -> None:
        nonlocal lost
        for n in left:
            try:
                await send(n)
            except (discord.DiscordException, TelegramError):
                lost += 1

    await asyncio.gather(*(some() for _ in range(TASKS)))
    return lost


def tell(who: str, arrived: tuple[Arrived, Arrived]) -> None:
    """Two lines: of the limit counts what came after the opening second."""
    for name, limit, found in zip(("Discord", "Telegram"), LIMITS, arrived, strict=True):
        share = 100 * found.steady / limit
        print(
            f"  {who:9} {name:8} {found.count:5} messages, {found.whole:5.1f}/s in all, "
            f"{found.steady:5.1f}/s steady = {share:4.1f} % of {limit}/s, 429s: {found.refused}",
            flush=True,
        )


def measure(milliseconds: float, messages: int, *, beside: bool) -> None:
    """One round trip time: ours, then the libraries alone, each with limits nobody has used."""
    round_trip = milliseconds / 1000
    print(f"round trips of {milliseconds:g} ms, half of it more or less:", flush=True)
    with tempfile.TemporaryDirectory() as folder, sides() as at:
        waited = asyncio.run(ours(at, round_trip, Path(folder), messages))
        tell("alongside", at.arrived())
    for platform, seconds in waited.items():
        p99 = statistics.quantiles(seconds, n=100, method="inclusive")[-1]
        print(
            f"            {len(seconds)} alerts on {platform} meanwhile: "
            f"{statistics.median(seconds):.2f} s (median), {p99:.2f} s (p99), "
            f"{max(seconds):.2f} s (slowest)",
            flush=True,
        )
    if not beside:
        return
    if find_spec("aiolimiter") is None:
        print("  libraries alone: not run (AIORateLimiter needs aiolimiter)")
        return
    with sides() as at:
        lost = asyncio.run(bare(at, round_trip))
        tell("libraries", at.arrived())
    print(f"            messages that the libraries lost: {lost}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("milliseconds", nargs="*", type=float, default=[30.0, 80.0])
    parser.add_argument("--messages", type=int, default=MESSAGES, help="for each platform")
    parser.add_argument("--ours", action="store_true", help="without the libraries alone")
    return parser.parse_args()


if __name__ == "__main__":
    asked = _arguments()
    for one in asked.milliseconds:
        measure(one, asked.messages, beside=not asked.ours)
