"""Everything goes wrong at once: nothing is lost and nothing is there twice."""

import asyncio
import random

import pytest

from adapters.discord import behind
from bot.core.events import Said
from bot.core.people import Place
from bot.core.platform import Delivered, Outcome, RetryLater, Unsure
from tests.adapters.contract import words
from tests.adapters.discord.side import DiscordSide, until
from tests.far_side.discord.faults import Kind

MESSAGES = 60
FAULTS: tuple[tuple[Kind, int], ...] = (
    ("status", 500),
    ("status", 502),
    ("status", 503),
    ("status", 429),
    ("reset", 0),
    ("lost", 0),
    ("garbage", 0),
)


async def carried(side: DiscordSide, place: Place, number: int) -> Outcome:
    """As the core carries a row: again while nothing has happened, once more when unsure."""
    nonce, unsure = f"{number:022d}", 0
    for _ in range(12):
        outcome = await side.deliver(place, words(f"m{number}.", private=False), nonce=nonce)
        if isinstance(outcome, RetryLater):
            continue
        if isinstance(outcome, Unsure) and unsure == 0:
            unsure += 1
            continue
        return outcome
    return RetryLater(0, "never")


async def test_messages_in_a_storm_are_there_once(side: DiscordSide) -> None:
    dice = random.Random(7)
    channels = [side.far.channel(side.home, f"c{n}") for n in range(10)]
    for _ in range(70):
        kind, status = dice.choice(FAULTS)
        channel = dice.choice(channels)
        side.far.state.faults.add(
            f"POST /channels/{channel.id}/",
            kind,
            status=status or 500,
            retry_after=0.01,
            is_global=dice.random() < 0.5,
        )
    dice.shuffle(side.far.state.faults.waiting)
    sends = [
        carried(side, Place("discord", side.home.id, channels[n % 10].id), n)
        for n in range(MESSAGES)
    ]
    outcomes = await asyncio.gather(*sends)
    assert {type(outcome) for outcome in outcomes} == {Delivered}
    shown = sorted(m["content"] for channel in channels for m in side.far.shown(channel))
    assert shown == sorted(f"m{n}." for n in range(MESSAGES))


async def test_what_people_write_while_the_gateway_breaks_again_and_again_arrives_in_order(
    side: DiscordSide,
) -> None:
    gateway, dice = side.far.state.gateway, random.Random(11)
    for n in range(80):
        await side.says(f"{n}")
        if n % 10 == 9:
            breaks = (
                gateway.cut,
                gateway.ask_to_reconnect,
                lambda: gateway.invalidate(resumable=True),
                lambda: gateway.raw('{"op": 0, "t": "NEVER_HEARD_OF", "s": null, "d": {"id": 1}}'),
                lambda: gateway.raw('{"op": 0, "t": "MESSAGE_CREATE", "s": null, "d": {}}'),
            )
            await dice.choice(breaks)()
        await asyncio.sleep(0)

    def heard() -> set[str]:
        return {event.texts[0].text for event in side.core.of(Said)}

    await until(lambda: len(heard()) == 80)
    first = list(dict.fromkeys(event.texts[0].text for event in side.core.of(Said)))
    assert first == [str(n) for n in range(80)]
    keys = [event.key for event in side.core.of(Said)]
    assert len({*keys}) == 80


async def test_what_people_write_while_sessions_are_lost_arrives_in_order(
    side: DiscordSide,
) -> None:
    """A new session tells nothing of before: that is read back, before what comes meanwhile."""
    gateway, dice = side.far.state.gateway, random.Random(13)
    for n in range(60):
        await side.says(f"{n}", private=n % 3 == 0)
        if n % 12 == 11:
            breaks = (gateway.cut, lambda: gateway.invalidate(resumable=False))
            await dice.choice(breaks)()
        await asyncio.sleep(0)

    def keys() -> set[tuple[str, str]]:
        return {(event.key, event.texts[0].text) for event in side.core.of(Said)}

    await until(lambda: len(keys()) == 60)
    heard = side.core.of(Said)
    for private in (True, False):
        there = [e.texts[0].text for e in heard if (e.where is None) == private]
        assert list(dict.fromkeys(there)) == [str(n) for n in range(60) if (n % 3 == 0) == private]


async def test_whoever_writes_while_older_words_cannot_be_read_waits_ten_seconds_at_most(
    side: DiscordSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(behind, "SECONDS", 0.05)
    gateway, faults = side.far.state.gateway, side.far.state.faults
    await side.says("before")
    await side.core.hears(Said)
    gateway.forget_sessions()
    await side.says("nobody told us")
    faults.add(f"GET /channels/{side.general.id}/messages", "timeout")
    await gateway.cut()
    await until(lambda: gateway.identifies == 2)
    await gateway.everything_sent()
    await side.says("now")
    await side.core.hears(Said, 2)
    assert [event.texts[0].text for event in side.core.of(Said)] == ["before", "now"]
