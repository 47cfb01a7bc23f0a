"""The whole program on Telegram: two groups of one community, the team's and everybody's."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.telegram import TelegramPlatform
from adapters.telegram.gate import Gate
from bot.core.clock import DemoClock
from bot.engine.running import Running
from bot.main import build
from bot.store.database import Database
from tests.adapters.telegram.bench import PNG, QUICK
from tests.far_side.telegram import FarSide
from tests.far_side.telegram.server import TOKEN
from tests.far_side.telegram.town import BOT_ID, text_of
from tests.founding import Ground, founded
from tests.store.rows import keys

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
HARBOUR, TEAM = -1001000000001, -1001000000002
ANA, MO, KIM = 11, 12, 13
RIGHTS = {"can_delete_messages": True, "can_pin_messages": True}
Raw = dict[str, Any]


def settle_in(far: FarSide) -> None:
    """Who is there: Mo runs both groups, Ana and Kim are in one of them."""
    far.town.reads_all = False
    for number, name, language in ((ANA, "Ana", "en"), (MO, "Mo", "en"), (KIM, "Kim", "es")):
        far.town.user(number, name, language=language)
    for chat in (HARBOUR, TEAM):
        far.town.group(chat, "Harbour" if chat == HARBOUR else "Team")
        far.town.enter(chat, BOT_ID, "administrator", **RIGHTS)
        far.town.enter(chat, MO, "creator")
    for user in (ANA, KIM):
        far.town.enter(HARBOUR, user)


async def found(running: Running, far: FarSide) -> None:
    """A community that has been set up, as /setup would."""
    grounds = []
    for chat, purpose in ((HARBOUR, "chat"), (TEAM, "moderators")):
        ref, title = str(chat), far.town.chats[chat].title
        grounds.append(Ground("telegram", ref, {ref: purpose}, name=title, names={ref: title}))
    async with running.tools.db.write() as tx:
        await founded(tx, *grounds, at=NOON)


class Program:
    """It, and what people do with it."""

    def __init__(self, far: FarSide, running: Running, clock: DemoClock) -> None:
        self.far, self.running, self.clock = far, running, clock

    async def found(self) -> None:
        """A community that has been set up."""
        await found(self.running, self.far)

    async def settled(self) -> None:
        """Everything that came was answered, and everything due has left."""
        await self.far.until(lambda: not self.far.updates.waiting, 20)
        await self.running.app.idle()
        await self.running.deliverer.drained()

    async def types(self, user: int, chat: int, text: str) -> Raw:
        raw = self.far.people.writes(user, chat, text)
        await self.settled()
        return raw

    async def presses(self, user: int, chat: int, label: str) -> Raw:
        """The latest such button there. Gives what became of the press."""
        shown = [m for m in self.far.town.bots_messages(chat) if label in labels(m)]
        raw = shown[-1]
        data = next(b["callback_data"] for b in buttons(raw) if b["text"] == label)
        number = self.far.people.presses_button(user, raw, data)
        await self.settled()
        found: Raw = self.far.people.presses[number]
        return found

    async def follows(self, user: int, press: Raw) -> None:
        """The link that a press was answered with."""
        self.far.people.opens(user, press["answers"][0]["url"].partition("start=")[2])
        await self.settled()

    async def until(self, moment: datetime) -> None:
        """Time goes on, through everything that is due."""
        await self.running.timeline.move_to(moment)
        await self.settled()

    async def passes(self, **span: float) -> None:
        await self.until(self.clock.now() + timedelta(**span))

    def last(self, chat: int) -> str:
        return self.far.town.bots_texts(chat)[-1]

    def offers(self, chat: int) -> list[str]:
        return labels(self.far.town.bots_messages(chat)[-1])

    def said(self, chat: int) -> str:
        return "\n".join(text_of(raw) for raw in self.far.town.bots_messages(chat))


def buttons(raw: Raw) -> list[Raw]:
    return [b for row in raw.get("reply_markup", {}).get("inline_keyboard", []) for b in row]


def labels(raw: Raw) -> list[str]:
    return [button["text"] for button in buttons(raw)]


@asynccontextmanager
async def program(far: FarSide, url: str, clock: DemoClock) -> AsyncIterator[Program]:
    """The program, from its start to its end."""
    platform = TelegramPlatform(
        TOKEN,
        api_base_url=far.url,
        paint=lambda _: PNG,
        clock=clock,
        long_poll=1,
        pauses=QUICK,
        gate=Gate(second=0.0),
    )
    platform.capabilities = type(platform.capabilities)(
        **{f: getattr(platform.capabilities, f) for f in platform.capabilities.__struct_fields__}
        | {"per_second": 10_000.0, "per_place_seconds": 0.0}
    )
    db = await Database.open(url, keys=keys())
    running = await build(db, clock=clock, platforms={platform.name: platform})
    polls = far.updates.polls
    running.take_in()
    work = asyncio.create_task(running.deliverer.run())
    try:
        await far.until(lambda: far.updates.polls > polls)
        yield Program(far, running, clock)
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await running.close()
