"""Whatever is asked of Discord at once, it never has to say: too many."""

import asyncio

from bot.core.events import Said
from bot.core.people import Direct, Home, Identity, Place
from bot.core.platform import Delivered, Delivery
from tests.adapters.contract import KeptMemory, StandIn, words
from tests.adapters.discord.side import DiscordSide, running
from tests.far_side.discord import FarSide
from tests.far_side.warped import passes, run

MANY = 150
ALERT_WORDS = words("somebody needs you", private=False)


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


def test_an_alert_goes_out_at_once_while_all_the_rest_hangs() -> None:
    run(_hanging())


async def _hanging() -> None:
    async with FarSide() as far:
        core, memory = StandIn("discord"), KeptMemory()
        side = DiscordSide(far, core, memory)
        silent = far.channel(side.home, "silent")
        async with running(far, core, memory) as side.platform:
            far.state.faults.add(f"POST /channels/{silent.id}/messages", "timeout", times=1_000)
            far.state.faults.add("GET /guilds", "timeout", times=1_000)
            place = Place("discord", side.home.id, silent.id)
            stuck = [
                asyncio.create_task(side.deliver(place, words("hello", private=False)))
                for _ in range(MANY)
            ]
            home = Home("discord", side.home.id)
            asked = [
                asyncio.create_task(side.platform.roles(home, Identity("discord", str(n))))
                for n in range(MANY)
            ]
            await passes(5)
            now = asyncio.get_running_loop().time
            began = now()
            alert = Delivery(
                id="1", op="send", to=side.group, nonce="1", reply=ALERT_WORDS, crisis=True
            )
            assert isinstance(await side.platform.deliver(alert), Delivered)
            assert now() - began < 1
            assert not any(task.done() for task in stuck)
            for task in (*stuck, *asked):
                task.cancel()
            await asyncio.gather(*stuck, *asked, return_exceptions=True)
