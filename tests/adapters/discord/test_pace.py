"""Whatever is asked of Discord at once, it never has to say: too many."""

import asyncio

from bot.core.events import Said
from bot.core.people import Direct, Home, Identity, Place
from bot.core.platform import Delivered
from tests.adapters.contract import KeptMemory, StandIn, words
from tests.adapters.discord.side import DiscordSide, running
from tests.far_side.discord import FarSide
from tests.far_side.warped import passes, run

MANY = 150


def test_reading_asking_and_sending_together_stay_within_fifty_a_second() -> None:
    run(_all_at_once())


async def _all_at_once() -> None:
    async with FarSide() as far:
        core, memory = StandIn("discord"), KeptMemory()
        side = DiscordSide(far, core, memory)
        people = [far.person(f"p{n}") for n in range(MANY)]
        channels = [far.channel(side.home, f"c{n}") for n in range(MANY)]
        for person in people:
            side.home.members[person.id] = []
        async with running(far, core, memory):
            for channel in channels:
                far.writes(side.ada, channel, "seen")
            await core.hears(Said, MANY)
        for channel in channels:
            far.writes(side.ada, channel, "while you were away")
        await passes(1)
        async with running(far, core, memory, per_hour=MANY) as platform:
            side.platform = platform
            sends = [
                side.deliver(
                    Place("discord", side.home.id, channel.id), words("hello", private=False)
                )
                for channel in channels
            ]
            private = [side.deliver(Direct("discord", p.id), words("hello")) for p in people]
            roles = [
                platform.roles(Home("discord", side.home.id), Identity("discord", p.id))
                for p in people
            ]
            outcomes = await asyncio.gather(*sends, *private)
            assert None not in await asyncio.gather(*roles)
            await core.hears(Said, 2 * MANY)
        assert {type(outcome) for outcome in outcomes} == {Delivered}
        assert far.state.limits.refused == 0
        assert far.state.witness.complaints == []
