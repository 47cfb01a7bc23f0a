"""What the adapters cost beside the bare libraries: payload -> Event, Delivery -> request.

Run: .venv/bin/python -m benchmarks.wire. Microseconds of one core each, no network, no database,
no screening. Then the memory of the Discord adapter while 100,000 members write.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import discord
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ExtBot, MessageHandler, filters
from telegram.request import BaseRequest

from adapters.discord import endpoints
from adapters.discord.wire import wanted_intents
from adapters.telegram.deliveries import Deliveries
from adapters.telegram.gate import Gate
from adapters.telegram.incoming import Us, taken
from adapters.telegram.present import Presenter
from adapters.telegram.rights import KnownRights
from adapters.telegram.sending import Sending
from adapters.telegram.wire import Courier, Wire
from bot.core.clock import SystemClock
from bot.core.events import Event
from bot.core.people import Address, Direct, Place
from bot.core.platform import NOTHING, Delivered, Delivery, Handling, Response
from bot.core.replies import Button, Buttons, Para, Reply
from tests.adapters.contract import KeptMemory
from tests.adapters.discord.side import running
from tests.far_side.discord import FarSide
from tests.far_side.telegram import FarSide as TelegramSide
from tests.far_side.telegram.server import TOKEN
from tests.far_side.telegram.town import BOT_ID, BOT_NAME

COUNT, ROUNDS, BATCH = 1_000, 7, 50
WORDS = "I made it through today, thank you all for being there yesterday evening."
LABELS = ("good", "so-so", "hard", "later")
MEMBERS = 100_000
Step = Callable[[int], Awaitable[None]]


def sink(event: Event) -> Handling:
    """In the core's place: nothing to say."""
    del event
    return Handling(_screened(), _answered())


async def _screened() -> None:
    return None


async def _answered() -> Response:
    return NOTHING


async def timed(step: Step) -> float:
    """Microseconds for one; what it leaves to tasks is counted."""
    rounds = []
    for number in range(ROUNDS):
        began = time.process_time()
        for n in range(COUNT):
            await step(number * COUNT + n)
            if n % BATCH == BATCH - 1:
                for _ in range(6):
                    await asyncio.sleep(0)
        rounds.append((time.process_time() - began) / COUNT * 1e6)
    return statistics.median(rounds)


def tell(what: str, ours: float, bare: float) -> None:
    """One line: both, and our share apart."""
    share = 100 * (ours - bare) / bare
    print(f"{what:32} {ours:6.0f} us, library alone {bare:6.0f} us: ours on top {share:+.0f} %")


def delivery(to: Address, n: int) -> Delivery:
    """What members are asked in the evening."""
    buttons = Buttons(tuple(Button(label, f"checkins:answer:{label}") for label in LABELS))
    reply = Reply((Para(WORDS), buttons), private=isinstance(to, Direct), lang="en")
    return Delivery(id=f"{n:022d}", op="send", to=to, nonce=f"{n:022d}", reply=reply)


class Written:
    """Messages of a server as the gateway sends them: each another one, of another member."""

    def __init__(self, far: FarSide) -> None:
        ada = far.person("Ada")
        self.guild = far.guild("Harbour", ada, channels=("general",))
        self.channel = self.guild.channels[0]
        shown: list[dict[str, Any]] = []
        far.state.gateway.tell = lambda _, told, **__: shown.append(told)  # type: ignore[method-assign]  # only listened to
        self.message = far.writes(ada, self.channel, WORDS)
        del far.state.gateway.tell
        self.text = json.dumps(shown[0]).replace(self.message["id"], "@1").replace(ada.id, "@2")
        self._first, self._author = int(self.message["id"]), int(ada.id)

    def payload(self, n: int) -> dict[str, Any]:
        text = self.text.replace("@1", f"{self._first + 1 + n}")
        read: dict[str, Any] = json.loads(text.replace("@2", f"{self._author + 10_000 + n}"))
        return read


class Bare(discord.Client):
    """The library as people use it."""

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote."""


def _hears(client: discord.Client) -> Callable[[dict[str, Any]], None]:
    parser: Callable[[dict[str, Any]], None] = client._connection.parsers["MESSAGE_CREATE"]  # noqa: SLF001 - where payloads come in
    return parser


async def on_discord() -> None:
    """Discord, both ways, and its memory."""
    async with FarSide() as far:
        written = Written(far)
        payloads = [written.payload(n) for n in range(COUNT * ROUNDS)]
        answer = json.loads(written.text.replace("@1", "7").replace("@2", "8"))

        async def request(*_: object, **__: object) -> dict[str, Any]:
            return dict(answer)

        place = Place("discord", written.guild.id, written.channel.id)
        async with running(far, sink, KeptMemory()) as platform:
            wire = platform._wire  # noqa: SLF001 - where payloads come in
            assert wire is not None
            take = _hears(wire)
            ours_in = await timed(_step(lambda n: take(dict(payloads[n]))))
            real, wire.http.request = wire.http.request, request  # type: ignore[method-assign]  # no network

            async def send(n: int) -> None:
                assert isinstance(await platform.deliver(delivery(place, n)), Delivered)

            ours_out = await timed(send)
            wire.http.request = real  # type: ignore[method-assign]  # as it was
            await _memory(take, written)
        bare = Bare(intents=wanted_intents())
        endpoints.use_api(far.api)
        endpoints.use_gateway(far.state.gateway_address)
        line = asyncio.create_task(bare.start(far.token))
        while not bare.is_ready():  # noqa: ASYNC110 - asked before the loop of the client is there
            await asyncio.sleep(0.05)
        take_bare = _hears(bare)
        bare_in = await timed(_step(lambda n: take_bare(dict(payloads[n]))))
        bare.http.request = request  # type: ignore[method-assign]  # no network
        channel = bare.get_partial_messageable(int(written.channel.id))

        async def send_bare(n: int) -> None:
            view = discord.ui.View()
            for label in LABELS:
                view.add_item(discord.ui.Button(label=label, custom_id=f"{label}{n}"))
            await channel.send(WORDS, view=view, nonce=f"{n:022d}")

        bare_out = await timed(send_bare)
        await bare.close()
        await asyncio.gather(line, return_exceptions=True)
    tell("Discord: payload -> Event", ours_in, bare_in)
    tell("Discord: Delivery -> request", ours_out, bare_out)


async def _memory(take: Callable[[dict[str, Any]], None], written: Written) -> None:
    """Everybody in a large server writes once."""
    told = [f"{_resident():.1f} MB before"]
    for n in range(MEMBERS):
        take(written.payload(COUNT * ROUNDS + n))
        if n % BATCH == 0:
            await asyncio.sleep(0)
        if n + 1 in {MEMBERS // 10, MEMBERS // 2, MEMBERS}:
            told.append(f"{_resident():.1f} MB after {n + 1:,}")
    print(f"Discord, members who each write: {', '.join(told)}")


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def _step(act: Callable[[int], None]) -> Step:
    async def step(n: int) -> None:
        act(n)

    return step


class Answered(BaseRequest):
    """A line that answers at once."""

    me = json.dumps({"ok": True, "result": {"id": BOT_ID, "is_bot": True, "first_name": BOT_NAME}})

    def __init__(self, sent: dict[str, Any]) -> None:
        self._sent = json.dumps({"ok": True, "result": sent}).encode()

    @property
    def read_timeout(self) -> float:
        """Never needed."""
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(self, url: str, *_: Any, **__: Any) -> tuple[int, bytes]:  # noqa: ANN401 - the library's
        """The same for everything."""
        return 200, self.me.encode() if url.endswith("getMe") else self._sent

    parse_json_payload = staticmethod(Courier.parse_json_payload)


class AnsweredBare(Answered):
    """The same, read as the library reads it."""

    parse_json_payload = staticmethod(BaseRequest.parse_json_payload)


async def on_telegram() -> None:
    """Telegram, both ways."""
    far = TelegramSide()
    ana, chat = far.town.user(11), far.town.group(-1001000000001).id
    message = far.people.writes(ana, chat, WORDS)
    raws = [
        json.dumps({"update_id": n, "message": {**message, "message_id": n + 1}}).encode()
        for n in range(COUNT * ROUNDS)
    ]
    line, us, clock = Answered(message), Us(BOT_ID, BOT_NAME, frozenset({"me"})), SystemClock()
    wire = Wire(TOKEN, request=line, get_updates_request=line)
    await wire.initialize()

    async def read(n: int) -> None:
        update = Update.de_json(Courier.parse_json_payload(raws[n]), wire)
        (one,) = taken(update, us, clock.now())
        handling = sink(one.event)
        await handling.screened
        await handling.answer

    gate = Gate(second=0.0)
    presenter = Presenter(lambda text, _: str(text), None)
    deliveries = Deliveries(presenter, Sending(gate, lambda: None), gate, KnownRights())

    async def send(n: int) -> None:
        outcome = await deliveries.deliver(wire, delivery(Direct("telegram", "11"), n))
        assert isinstance(outcome, Delivered)

    plain = AnsweredBare(message)
    bot: ExtBot[None] = ExtBot(TOKEN, request=plain, get_updates_request=plain)
    app = Application.builder().bot(bot).updater(None).build()

    async def hears(*_: object) -> None:
        return None

    app.add_handler(MessageHandler(filters.TEXT, hears))
    await app.initialize()

    async def read_bare(n: int) -> None:
        raw = AnsweredBare.parse_json_payload(raws[n])
        await app.process_update(Update.de_json(raw, bot))

    async def send_bare(_: int) -> None:
        rows = [[InlineKeyboardButton(label, callback_data=label) for label in LABELS]]
        await bot.send_message(11, WORDS, reply_markup=InlineKeyboardMarkup(rows))

    tell("Telegram: payload -> Event", await timed(read), await timed(read_bare))
    tell("Telegram: Delivery -> request", await timed(send), await timed(send_bare))
    await app.shutdown()


if __name__ == "__main__":
    asyncio.run(on_telegram())
    asyncio.run(on_discord())
    sys.exit(0)
