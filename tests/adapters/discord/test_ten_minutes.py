"""Ten minutes in which everything goes wrong, in seconds: nothing is lost, and nothing is doubled.

The real library with its real pauses, in a loop whose time passes only while nothing is to be done.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest

from adapters.discord.wire import Wire
from bot.core.events import Said
from bot.core.people import Address, Place
from bot.core.platform import Delivered, Delivery, Outcome, RetryLater, Unsure
from tests.adapters.contract import KeptMemory, StandIn, words
from tests.adapters.discord.side import DiscordSide, running
from tests.far_side.discord import FarSide
from tests.far_side.discord.faults import Kind
from tests.far_side.warped import passes, run

SECONDS = 600
CHANNELS = 8
ALERT_EVERY = 10
REPEATS = {True: 5, False: 1}  # of what may be there already: alerts, and the rest
SENDING = ("POST /channels/.*/messages", "POST /users/@me/channels", "PUT /applications")
READING = ("GET /channels/.*/messages",)
FAULTS: tuple[tuple[Kind, int], ...] = (
    ("status", 500),
    ("status", 502),
    ("status", 503),
    ("status", 429),
    ("status", 429),
    ("timeout", 0),
    ("reset", 0),
    ("lost", 0),
    ("garbage", 0),
)
ODD = (
    '{"op": 0, "t": "NEVER_HEARD_OF", "s": null, "d": {"id": 1}}',
    '{"op": 0, "t": "MESSAGE_CREATE", "s": null, "d": {}}',
    '{"op": 0, "t": "MESSAGE_CREATE", "s": null, "d": {"id": "x", "author": {"id": "1"}}}',
    '{"op": 0, "t": "INTERACTION_CREATE", "s": null, "d": {"type": 3, "id": "7"}}',
    '{"op": 0, "t": "GUILD_MEMBER_ADD", "s": null, "d": null}',
    '{"op": 99, "d": null, "s": null, "t": null}',
    "{",
)


class Storm:
    """The weather, and people and the core who go on all the same."""

    def __init__(self, side: DiscordSide, *, reads: bool) -> None:
        self.side, self.far, self.reads = side, side.far, reads
        self.dice = random.Random(2026)
        self.channels = [self.far.channel(side.home, f"c{n}") for n in range(CHANNELS)]
        self.written: list[str] = []
        self.sent: list[asyncio.Task[Outcome]] = []

    async def rages(self) -> None:
        """Second by second."""
        for second in range(SECONDS):
            self._somebody_writes(second)
            self._something_is_sent(second)
            if self.dice.random() < 0.5:
                self._breaks_a_request()
            if self.dice.random() < 0.06:
                await self._breaks_the_line()
            await passes(1)

    async def ends(self) -> None:
        """What is under way comes to its end in fair weather."""
        self.far.state.faults.waiting.clear()
        self.far.state.faults.hold.set()
        self.far.state.gateway.tell_kept()

    async def hears_the_rest(self) -> set[str]:
        """Some minutes more; gives what has not been heard by then."""
        missing = {*self.written}
        for _ in range(900):
            missing = {*self.written} - {event.message for event in self.side.core.of(Said)}
            if not missing:
                break
            await passes(1)
        return missing

    def text(self, number: int) -> str:
        """What the delivery of a second says."""
        return f"{'alert' if number % ALERT_EVERY == 0 else 'post'} {number}."

    def _somebody_writes(self, second: int) -> None:
        text = f"said {second}"
        direct = self.far.state.direct(self.side.ada)
        where = direct if second % 5 == 0 else self.dice.choice(self.channels)
        self.written.append(self.far.writes(self.side.ada, where, text)["id"])

    def _something_is_sent(self, second: int) -> None:
        channel = self.dice.choice(self.channels)
        to: Address = Place("discord", self.side.home.id, channel.id)
        if second % 3 == 0:
            to = self.side.person.direct
        crisis = second % ALERT_EVERY == 0
        carried = self._carried(to, self.text(second), second, crisis=crisis)
        self.sent.append(asyncio.create_task(carried))

    async def _carried(self, to: Address, text: str, number: int, *, crisis: bool) -> Outcome:
        """As the core carries a row: again while nothing has happened, and when unsure."""
        nonce, unsure = f"{number:022d}", 0
        reply = words(text, private=not isinstance(to, Place))
        while True:
            outcome = await self.side.platform.deliver(
                Delivery(id=nonce, op="send", to=to, nonce=nonce, reply=reply, crisis=crisis)
            )
            match outcome:
                case RetryLater(after=after):
                    await passes(max(after, 1.0))
                case Unsure() if unsure < REPEATS[crisis]:
                    unsure += 1
                case _:
                    return outcome

    def _breaks_a_request(self) -> None:
        kind, status = self.dice.choice(FAULTS)
        self.far.state.faults.add(
            self.dice.choice(SENDING if self.reads else SENDING + READING),
            kind,
            times=self.dice.randint(1, 3),
            status=status or 500,
            retry_after=self.dice.choice((0.3, 3.0, 20.0, 45.0)),
            is_global=not self.reads and self.dice.random() < 0.5,
        )

    async def _breaks_the_line(self) -> None:
        gateway = self.far.state.gateway
        breaks: tuple[Callable[[], Awaitable[None]], ...] = (
            gateway.cut,
            gateway.ask_to_reconnect,
            lambda: gateway.invalidate(resumable=True),
            lambda: gateway.invalidate(resumable=False),
            lambda: gateway.close(4000),
            lambda: gateway.raw(self.dice.choice(ODD)),
            lambda: gateway.raw(self.dice.choice(ODD)),
        )
        await self.dice.choice(breaks)()


@pytest.mark.parametrize("reads", [True, False], ids=["what is missed can be read", "nothing can"])
def test_ten_minutes_of_storm(monkeypatch: pytest.MonkeyPatch, *, reads: bool) -> None:
    monkeypatch.setattr(Wire, "identify_seconds", 5.0)
    run(_ten_minutes(reads=reads))


async def _ten_minutes(*, reads: bool) -> None:
    async with FarSide() as far:
        core, memory = StandIn("discord"), KeptMemory()
        side = DiscordSide(far, core, memory)
        gateway = far.state.gateway
        async with running(far, core, memory) as side.platform:
            if not reads:
                gateway.mixed = gateway.twice = 0.1
            storm = Storm(side, reads=reads)
            await storm.rages()
            await storm.ends()
            outcomes = await asyncio.gather(*storm.sent)
            missing = await storm.hears_the_rest()
        assert missing == set()

        # All alerts are there, and whatever else is known to be; nothing is there twice.
        shown = Counter(m["content"] for c in storm.channels for m in far.shown(c))
        shown += Counter(message["content"] for message in far.told(side.ada))
        arrived = {storm.text(n) for n, how in enumerate(outcomes) if isinstance(how, Delivered)}
        assert {storm.text(n) for n in range(0, SECONDS, ALERT_EVERY)} <= arrived <= {*shown}
        assert {type(outcome) for outcome in outcomes} <= {Delivered, Unsure}
        assert len(arrived) > SECONDS * 0.97
        assert {*shown.values()} == {1}

        # All that was written was heard, under one key each.
        said = core.of(Said)
        assert {event.message for event in said} == {*storm.written}
        assert len({event.key for event in said}) == SECONDS
        if reads:  # then a channel is told in order, too
            for channel in {event.where for event in said}:
                there = [e.message for e in said if e.where == channel]
                first = [*dict.fromkeys(there)]
                assert first == sorted(first, key=int)
        assert gateway.identifies > 2
        assert gateway.resumes > 2
        assert far.state.witness.complaints == []
