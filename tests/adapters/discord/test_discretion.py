"""Neither words nor tokens in any log; memory that does not grow with a server."""

import asyncio
import gc
import logging

import pytest

from bot.core.events import Left, Said
from bot.core.platform import Response
from tests.adapters.contract import FORM, words
from tests.adapters.discord.side import DiscordSide

WORDS = "a very particular sentence"


async def test_no_log_has_words_or_tokens(
    side: DiscordSide, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    side.core.answers["/me"] = Response(reply=words(WORDS))
    side.far.state.faults.add("POST /channels/.*/messages", status=429, retry_after=0.01)
    side.far.state.faults.add("POST /interactions", status=429, retry_after=0.01)
    await side.says(WORDS)
    side.far.state.gateway.tell("MESSAGE_CREATE", {"id": "x", "content": WORDS})
    await side.far.state.gateway.raw(f'{{"op": 0, "d": "{WORDS}')
    at = side.far.uses(side.ada, "me", side.general)
    await side.delivered(side.group, words(WORDS, private=False))
    await side.core.hears(Said)
    side.core.answers["/me"] = Response(form=FORM)
    formatter = logging.Formatter()
    lines = [formatter.format(record) for record in caplog.records]
    assert any("rate limited" in line for line in lines)
    assert [line for line in lines if WORDS in line] == []
    assert [line for line in lines if side.far.token in line or at.token in line] == []


async def test_memory_does_not_grow_with_the_members_of_a_server(side: DiscordSide) -> None:
    side.home.extra_members = 100_000

    async def stream(count: int) -> None:
        for n in range(count):
            somebody = side.far.person(f"P{n}")
            side.far.joins(somebody, side.home)
            side.far.writes(somebody, side.general, f"words {n}")
            side.far.leaves(somebody, side.home)
            if n % 100 == 0:
                await asyncio.sleep(0)
        await side.core.hears(Left, count, 60)
        side.core.events.clear()

    platform = side.platform
    wire = platform._wire  # type: ignore[attr-defined]  # Discord's own
    await stream(300)
    state = wire._connection
    gc.collect()
    assert len(wire.get_guild(int(side.home.id))._members) <= 1
    assert len(state._users) <= 5
    assert state._messages is None
    assert state._view_store._views == {}
    before = _ours()
    await stream(300)
    gc.collect()
    assert _ours() - before <= 50


def _ours() -> int:
    """How many objects of discord.py and of the adapter there are."""
    kinds = ("discord.", "adapters.discord")
    return sum(str(type(found).__module__).startswith(kinds) for found in gc.get_objects())
