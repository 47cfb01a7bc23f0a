"""The Telegram adapter against its far side, as the shared suite uses a platform."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from adapters.telegram import TelegramPlatform
from adapters.telegram.gate import Gate
from bot.core.people import Direct, Identity, Place
from bot.core.platform import Memory
from tests.adapters.contract import KeptMemory, Seen, Side, StandIn, Trouble
from tests.adapters.telegram.bench import PNG, QUICK, direct, group, person
from tests.far_side.telegram import FarSide, Fault
from tests.far_side.telegram.server import TOKEN
from tests.far_side.telegram.town import text_of

ADA, KIM, MO = 101, 102, 103
HARBOUR = -1001000000001
SMALL = -5005
Raw = dict[str, Any]


@asynccontextmanager
async def running(far: FarSide, core: StandIn, memory: Memory) -> AsyncIterator[TelegramPlatform]:
    """The adapter, polling, until the end of the block."""
    platform = TelegramPlatform(
        TOKEN,
        api_base_url=far.url,
        paint=lambda _: PNG,
        long_poll=1,
        pauses=QUICK,
        gate=Gate(second=0.0),
    )
    run = asyncio.create_task(platform.run(core, core.manifest(), memory))
    try:
        await far.until(lambda: far.updates.polls > 0 or run.done())
        yield platform
    finally:
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)


class TelegramSide(Side):
    troubles = frozenset({"busy", "lost", "blocked", "gone", "moved"})

    def __init__(self, far: FarSide, core: StandIn, memory: KeptMemory) -> None:
        self.far, self.core, self.memory = far, core, memory
        for number, name in ((ADA, "Ada"), (KIM, "Kim"), (MO, "Mo")):
            far.town.user(number, name)
        far.town.group(HARBOUR)
        far.town.enter(
            HARBOUR, 700001, "administrator", can_delete_messages=True, can_pin_messages=True
        )
        for number in (ADA, KIM):
            far.town.enter(HARBOUR, number)
        far.town.opened.add(ADA)
        self.group = group(HARBOUR)
        self.person: Identity = person(ADA, "Ada")
        self.other: Identity = person(KIM, "Kim")

    async def says(self, text: str, *, private: bool = False) -> str:
        raw = self.far.people.writes(ADA, ADA if private else HARBOUR, text)
        return str(raw["message_id"])

    async def edits(self, ref: str, text: str) -> None:
        self.far.people.edits(self.far.town.messages[HARBOUR, int(ref)], text)

    async def deletes(self, ref: str) -> None:
        del self.far.town.messages[HARBOUR, int(ref)]

    async def uses(self, command: str, *, private: bool = False) -> None:
        self.far.people.writes(ADA, ADA if private else HARBOUR, f"/{command}")
        await self._shown()

    async def presses(self, label: str) -> None:
        raw = [one for one in self._everything() if label in _labels(one)][-1]
        data = next(b["callback_data"] for b in _buttons(raw) if b["text"] == label)
        self.far.people.presses_button(ADA, raw, data)
        await self._shown()

    async def fills(self, values: Mapping[str, str]) -> None:
        for value in values.values():
            last = self._hidden()[-1]
            if value in _labels(last):
                await self.presses(value)
            else:
                await self.says(value, private=True)
                await self._shown()

    async def public(self) -> list[Seen]:
        return [self._seen(raw) for raw in self.far.town.bots_messages(HARBOUR)]

    async def private(self) -> list[Seen]:
        return [self._seen(raw) for raw in self._hidden()]

    async def meets(self, trouble: Trouble) -> tuple[Place | Direct, str | None]:
        match trouble:
            case "busy":
                self.far.faults.plan("sendMessage", Fault("status", 429, 60))
                return self.group, None
            case "lost":
                self.far.faults.plan("sendMessage", Fault("lost"))
                return self.group, None
            case "blocked":
                self.far.town.blocked.add(ADA)
                return direct(ADA), None
            case "gone":
                return self.group, "987654"
            case "moved":
                self.far.town.group(SMALL, kind="group").moved_to = HARBOUR
                return group(SMALL), None

    async def _shown(self) -> None:
        await self.far.until(lambda: not self.far.updates.waiting)

    def _hidden(self) -> list[Raw]:
        town = self.far.town
        aside = [raw for raw in town.whispers.values() if raw["receiver_user"]["id"] == ADA]
        return [*town.bots_messages(ADA), *aside]

    def _everything(self) -> list[Raw]:
        return [*self._hidden(), *self.far.town.bots_messages(HARBOUR)]

    def _seen(self, raw: Raw) -> Seen:
        found = raw.get("entities", []) + raw.get("caption_entities", [])
        named = {str(e["user"]["id"]) for e in found if e["type"] == "text_mention"}
        if any(e["type"] == "mention" for e in found):
            named.add("anybody")
        return Seen(
            ref=str(raw["message_id"]),
            text=text_of(raw),
            buttons=tuple(_labels(raw)),
            pings=frozenset(named),
        )


def _buttons(raw: Raw) -> list[Raw]:
    return [b for row in raw.get("reply_markup", {}).get("inline_keyboard", []) for b in row]


def _labels(raw: Raw) -> list[str]:
    return [button["text"] for button in _buttons(raw)]
