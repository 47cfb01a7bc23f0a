"""Ten minutes of everything that can go wrong with Telegram, in simulated time, from one seed."""

import asyncio
import math
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from adapters.telegram import TelegramPlatform
from bot.core.events import Event
from bot.core.people import Address, Direct, Place
from bot.core.platform import Handling
from bot.core.replies import Para, reply
from bot.engine import outbox
from bot.engine.manifest import manifest
from bot.engine.memory import StoredMemory
from bot.engine.outbox import Priority, Row
from bot.engine.running import Running
from bot.engine.supervise import supervise
from bot.main import build
from bot.store.database import Database
from tests.adapters.telegram.bench import PNG
from tests.adapters.telegram.harbour import HARBOUR, MO, NOON, TEAM, found, settle_in
from tests.far_side.telegram import FarSide, Fault
from tests.far_side.telegram.server import TOKEN
from tests.far_side.telegram.town import text_of
from tests.scenarios.words import HEAVY
from tests.simulated import Clock
from tests.store.rows import keys

TICK_SECONDS = 30.0
WRITERS, READERS, CHATTY = 2000, 3000, 4000
BLOCKERS = range(READERS, READERS + 5)
HARBOUR_NOW, TEAM_NOW = -1001000000011, -1001000000012
_SENDS = frozenset({"sendmessage", "sendphoto", "senddocument", "editmessagetext"})
Args = Mapping[str, Any]


def anything(_method: str, _args: Args) -> bool:
    return True


def sends(_method: str, _args: Args) -> bool:
    return _method in _SENDS


def polls(method: str, _args: Args) -> bool:
    return method == "getupdates"


def sends_but_to_the_team(method: str, args: Args) -> bool:
    return method in _SENDS and args.get("chat_id") not in {TEAM, TEAM_NOW}


@dataclass(frozen=True, slots=True)
class Spell:
    """From one second to another some requests fail so. A flood says when it will be over."""

    since: float
    until: float
    faults: tuple[Fault, ...]
    chance: float = 1.0
    hits: Callable[[str, Args], bool] = anything


FLOOD = Fault("status", 429)
WEATHER = (
    Spell(60, 120, (Fault("status", 500), Fault("status", 502), Fault("garbage")), 0.3),
    Spell(120, 150, (FLOOD,), hits=sends),
    Spell(150, 210, (FLOOD,), hits=sends_but_to_the_team),
    Spell(210, 270, (Fault("hang"),), 0.15),
    Spell(270, 330, (Fault("reset"), Fault("status", 504)), 0.3),
    Spell(330, 390, (Fault("lost"), Fault("mute")), 0.2),
    Spell(390, 420, (Fault("status", 409),), hits=polls),
    Spell(420, 570, (Fault("reset"), Fault("lost"), Fault("status", 502), Fault("null")), 0.1),
)


class Storm:
    """The program, its far side and the weather between them."""

    def __init__(self, far: FarSide, running: Running, clock: Clock, adapters: Clock) -> None:
        self.far, self.running, self.clock, self.adapters = far, running, clock, adapters
        self.dice = random.Random(5)
        self.events: list[Event] = []
        self.group = HARBOUR
        self.alarms: dict[int, float] = {}
        self.lines: list[str] = []
        self.broken = 0
        far.faults.weather = self._fault

    @property
    def second(self) -> float:
        return asyncio.get_running_loop().time()

    def hears(self, event: Event) -> Handling:
        """Where the adapter hands in."""
        self.events.append(event)
        return self.running.app.handle(event)

    def _fault(self, method: str, args: Args) -> Fault | None:
        for spell in WEATHER:
            if spell.since <= self.second < spell.until and spell.hits(method, args):
                if self.dice.random() >= spell.chance:
                    return None
                fault = self.dice.choice(spell.faults)
                if fault == FLOOD:
                    return Fault("status", 429, math.ceil(spell.until - self.second))
                return fault
        return None

    def someone(self, number: int) -> int:
        """Somebody of the group who has opened the private chat."""
        self.far.town.user(number, f"Person{number}")
        self.far.town.opened.add(number)
        for chat in (HARBOUR, HARBOUR_NOW):
            if chat in self.far.town.chats:
                self.far.town.enter(chat, number)
        return number

    def alarm(self, user: int, chat: int) -> None:
        """Somebody writes that they are in danger."""
        self.alarms[user] = self.second
        self.far.people.writes(user, chat, HEAVY)

    def alerted(self, user: int) -> float:
        """When the first alert about somebody stood in the team's group, in seconds."""
        town = self.far.town
        standing = [*town.bots_messages(TEAM), *town.bots_messages(TEAM_NOW)]
        dates = [raw["date"] for raw in standing if f"About: Person{user}\n" in text_of(raw)]
        return float(min(dates)) - NOON.timestamp()

    async def puts(self, key: str, to: Address, priority: Priority) -> None:
        """Something to be sent; its key is its text."""
        row = Row(
            key=key,
            op="send",
            to=to,
            created_at=self.clock.now(),
            purpose="storm",
            reply=reply(Para(key), private=isinstance(to, Direct)),
            priority=priority,
        )
        async with self.running.tools.db.write() as tx:
            await outbox.put(tx, [row])

    async def until(self, second: float) -> None:
        await asyncio.sleep(max(0.0, second - self.second))

    def a_quiet_week_begins(self) -> None:
        """The adapter's clock says that nothing has come for days."""
        self.adapters.ahead = timedelta(days=7)


@asynccontextmanager
async def storm(url: str) -> AsyncIterator[Storm]:
    """The program, as it is run: with its paces, its pauses and its retries."""
    clock, adapters = Clock(NOON), Clock(NOON)
    far = FarSide(now=lambda: clock.now().timestamp())
    far.limits.enforced = True
    far.updates.twice = 0.2
    settle_in(far)
    far.town.opened.add(MO)
    async with far.served():
        platform = TelegramPlatform(
            TOKEN, api_base_url=far.url, paint=lambda _: PNG, clock=adapters, long_poll=25
        )
        db = await Database.open(url, keys=keys())
        running = await build(db, clock=clock, real=clock, platforms={platform.name: platform})
        await found(running, far)
        made = Storm(far, running, clock, adapters)
        told = manifest(running.tools.registry, running.tools.texts)
        run = partial(platform.run, made.hears, told, StoredMemory(db, platform.name))
        work = [
            asyncio.create_task(supervise(platform.name, run, dice=made.dice.random)),
            asyncio.create_task(running.deliverer.run()),
            asyncio.create_task(_beats(running)),
        ]
        try:
            yield made
        finally:
            for task in work:
                task.cancel()
            await asyncio.gather(*work, return_exceptions=True)
            await running.close()


async def _beats(running: Running) -> None:
    while True:
        for beat in running.beats:
            await beat.run()
        await asyncio.sleep(TICK_SECONDS)


async def people_write(storm: Storm) -> None:
    """A line every four seconds; some of the updates between them are broken."""
    chatty = [storm.someone(CHATTY + n) for n in range(8)]
    for number in range(140):
        storm.lines.append(f"line {number}")
        storm.far.people.writes(chatty[number % 8], storm.group, f"line {number}")
        if number % 9 == 0:
            storm.broken += 1
            broken = {"message_id": number, "text": "broken", "chat": number}
            storm.far.updates.push("message", broken, raw=True)
            storm.far.updates.push("never_heard_of", {"id": number}, raw=True)
        await asyncio.sleep(4)


async def people_are_asked(storm: Storm) -> None:
    """A private prompt every two seconds, to forty people in turn; some of them stop the bot."""
    for number in range(READERS, READERS + 40):
        storm.someone(number)
    for number in range(280):
        to = Direct("telegram", str(READERS + number % 40))
        await storm.puts(f"prompt {number}", to, Priority.PROMPT)
        if number == 220:
            for other in BLOCKERS:
                storm.far.people.blocks(other)
        if number == 255:
            for other in BLOCKERS:
                storm.far.people.unblocks(other)
        await asyncio.sleep(2)


async def the_group_is_told(storm: Storm) -> None:
    """A public post every twenty seconds."""
    for number in range(28):
        to = Place("telegram", str(storm.group), str(storm.group))
        await storm.puts(f"post {number}", to, Priority.POST)
        await asyncio.sleep(20)


async def some_are_in_danger(storm: Storm) -> None:
    """Every twenty seconds somebody else, in the group and in private."""
    for number in range(WRITERS, WRITERS + 28):
        user = storm.someone(number)
        storm.alarm(user, storm.group if number % 2 else user)
        await asyncio.sleep(20)


async def groups_move(storm: Storm) -> None:
    """Both groups become supergroups, in the middle of it."""
    await storm.until(455)
    storm.far.people.migrates(HARBOUR, HARBOUR_NOW, MO)
    storm.group = HARBOUR_NOW
    await storm.until(470)
    storm.far.people.migrates(TEAM, TEAM_NOW, MO)
