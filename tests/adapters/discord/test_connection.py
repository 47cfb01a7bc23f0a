"""The connection breaks in every way, and nothing written meanwhile is lost or told twice."""

import asyncio
from collections.abc import Callable

import pytest

from adapters.discord import DiscordPlatform
from bot.core.errors import WrongToken
from bot.core.events import Event, Said, ThreadOpened
from bot.core.platform import Handling, Response
from tests.adapters.contract import KeptMemory, StandIn, words
from tests.adapters.discord.side import DiscordSide, running, until
from tests.far_side.discord import FarSide
from tests.far_side.discord.model import HISTORY


def texts(core: StandIn) -> list[str]:
    return [event.texts[0].text for event in core.of(Said)]


async def back(side: DiscordSide, how: Callable[[], bool]) -> None:
    """Wait until the line stands again in that way."""
    await until(how)
    await side.far.state.gateway.everything_sent()


async def test_a_cut_line_is_resumed_and_nothing_is_missed_or_told_twice(
    side: DiscordSide,
) -> None:
    gateway = side.far.state.gateway
    await side.says("before")
    await side.core.hears(Said)
    await gateway.cut()
    await side.says("while it was cut")
    await back(side, lambda: gateway.resumes == 1)
    await side.says("after")
    await side.core.hears(Said, 3)
    assert texts(side.core) == ["before", "while it was cut", "after"]
    assert gateway.identifies == 1


async def test_discord_asks_to_reconnect(side: DiscordSide) -> None:
    gateway = side.far.state.gateway
    await gateway.ask_to_reconnect()
    await side.says("during")
    await back(side, lambda: gateway.resumes == 1)
    await side.core.hears(Said)
    assert texts(side.core) == ["during"]


async def test_a_session_that_can_be_resumed_is(side: DiscordSide) -> None:
    gateway = side.far.state.gateway
    await gateway.invalidate(resumable=True)
    await side.says("during")
    await back(side, lambda: gateway.resumes == 1)
    await side.core.hears(Said)
    assert gateway.identifies == 1


async def test_after_a_lost_session_what_was_written_is_read_back(side: DiscordSide) -> None:
    gateway = side.far.state.gateway
    await side.says("before")
    await side.core.hears(Said)
    gateway.forget_sessions()
    await side.says("nobody told us")
    await gateway.cut()
    await back(side, lambda: gateway.identifies == 2)
    await side.core.hears(Said, 2)
    await side.says("after")
    await side.core.hears(Said, 3)
    assert texts(side.core) == ["before", "nobody told us", "after"]


async def test_a_frame_that_is_no_json_ends_one_connection_only(side: DiscordSide) -> None:
    gateway = side.far.state.gateway
    await gateway.raw("{")
    await back(side, lambda: gateway.identifies == 2)
    await side.says("after")
    await side.core.hears(Said)


async def test_unknown_operations_are_passed_over(side: DiscordSide) -> None:
    await side.far.state.gateway.raw('{"op": 99, "d": null, "s": null, "t": null}')
    await side.says("after")
    await side.core.hears(Said)
    assert side.far.state.gateway.identifies == 1


async def test_a_wrong_token_is_an_error_that_says_where_the_right_one_is(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    with pytest.raises(WrongToken, match="Reset Token"):
        async with running(far, core, memory, token="wrong.token.here"):
            pass


async def test_a_token_taken_back_while_we_run_is_such_an_error(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    platform = DiscordPlatform(
        far.token, api_base_url=far.api, gateway_url=far.state.gateway_address
    )
    run = asyncio.create_task(platform.run(core, core.manifest(), memory))
    await platform.ready()
    await far.state.gateway.close(4004)
    with pytest.raises(WrongToken):
        await run


async def test_an_api_of_ones_own_is_asked_for_its_gateway(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    platform = DiscordPlatform(far.token, api_base_url=far.api)
    run = asyncio.create_task(platform.run(core, core.manifest(), memory))
    async with asyncio.timeout(5):
        await platform.ready()
    run.cancel()
    await asyncio.gather(run, return_exceptions=True)
    assert far.calls("GET", "/gateway")


# What was written while we were not there at all.


async def test_what_was_written_while_we_were_away_is_read_when_we_are_back(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    quiet = far.channel(side.home, "quiet")
    async with running(far, core, memory):
        await side.says("seen")
        await side.says("private, seen", private=True)
        await core.hears(Said, 2)
    for n in range(130):
        far.writes(side.ada, side.general, f"away {n}")
    far.writes(side.kim, far.opens_thread(side.kim, side.general, "new"), "in a new thread")
    await side.says("private, away", private=True)
    async with running(far, core, memory):
        await core.hears(Said, 2 + 130 + 2)
        await side.says("back")
        await core.hears(Said, 135)
    told = texts(core)
    assert [t for t in told if t.startswith("away")] == [f"away {n}" for n in range(130)]
    assert {"in a new thread", "private, away", "back"} <= {*told}
    assert len(told) == len({*told})
    assert far.calls("GET", f"/channels/{quiet.id}/messages") == []


@pytest.mark.parametrize("again", ["writes", "is written to"])
async def test_the_first_private_words_of_somebody_while_we_were_away_are_read_when_we_meet(
    far: FarSide, core: StandIn, memory: KeptMemory, again: str
) -> None:
    side = DiscordSide(far, core, memory)
    await side.says("away, first", private=True)
    await side.says("away, second", private=True)
    async with running(far, core, memory) as platform:
        side.platform = platform
        if again == "writes":
            await side.says("is anybody there", private=True)
        else:
            await side.delivered(side.person.direct, words("good evening"))
        said = await core.hears(Said, 3 if again == "writes" else 2)
        await side.says("one more", private=True)
        said = await core.hears(Said, len(said) + 1)
    told = [event.texts[0].text for event in said]
    first = ["is anybody there"] if again == "writes" else []
    assert told == [*first, "away, first", "away, second", "one more"]


async def test_the_title_of_a_thread_that_was_opened_while_we_were_away_is_read(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    async with running(far, core, memory):
        old = far.opens_thread(side.ada, side.general, "told at once")
        far.writes(side.ada, old, "seen")
        await core.hears(Said)
    far.opens_thread(side.kim, side.general, "while you were away")
    for _ in range(2):
        async with running(far, core, memory):
            await side.says("back")
            await core.hears(ThreadOpened, 2)
    titles = {event.key: event.texts[0].text for event in core.of(ThreadOpened)}
    assert sorted(titles.values()) == ["told at once", "while you were away"]


async def test_a_channel_made_just_before_we_were_killed_is_read_from_its_beginning(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    async with running(far, core, memory):
        await side.says("seen")
        new = far.channel(side.home, "new")
        await until(lambda: f"cursor:{new.id}" in memory.values)
        await side.says("seen, and later than the channel")
        await core.hears(Said, 2)
    # Killed: how far the new channel was read has not been written down.
    far.writes(side.ada, new, "nobody heard this")
    async with running(far, core, memory):
        await core.hears(Said, 3)
    assert texts(core)[-1] == "nobody heard this"


async def test_a_private_channel_opened_just_before_we_were_killed_is_read(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    async with running(far, core, memory):
        await side.says("first", private=True)
        await core.hears(Said)
        await until(lambda: f"dm:{side.ada.id}" in memory.values)
    direct = far.state.direct(side.ada)
    memory.values.pop(f"cursor:{direct.id}", None)
    await side.says("nobody heard this", private=True)
    async with running(far, core, memory):
        await core.hears(Said, 2)
        await until(lambda: texts(core)[-1] == "nobody heard this")


async def test_a_server_seen_for_the_first_time_is_not_read_back(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    far.writes(side.ada, side.general, "long before us")
    async with running(far, core, memory):
        await side.says("now")
        await core.hears(Said)
    assert texts(core) == ["now"]


async def test_what_was_not_screened_yet_is_read_again_after_a_restart(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side, never = DiscordSide(far, core, memory), asyncio.Event()

    def stuck(event: Event) -> Handling:
        core(event)
        loop = asyncio.get_running_loop()
        answer = loop.create_future()
        answer.set_result(Response())
        return Handling(loop.create_task(never.wait()), answer)  # type: ignore[arg-type]  # it never comes to that

    async with running(far, core, memory):
        await side.says("first")
        await core.hears(Said)
    async with running(far, stuck, memory, manifest=core.manifest()):
        await side.says("in hand")
        await core.hears(Said, 2)
    async with running(far, core, memory):
        await core.hears(Said, 3)
    never.set()
    assert texts(core) == ["first", "in hand", "in hand"]
    assert core.of(Said)[1].key == core.of(Said)[2].key


async def test_a_channel_we_may_not_read_back_does_not_hold_up_the_others(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    other = far.channel(side.home, "other")
    async with running(far, core, memory):
        far.writes(side.ada, other, "seen")
        await side.says("seen, too")
        await core.hears(Said, 2)
    side.general.denied = HISTORY
    await side.says("not for us")
    far.writes(side.ada, other, "for us")
    async with running(far, core, memory):
        await core.hears(Said, 3)
    assert texts(core)[-1] == "for us"


async def test_commands_are_told_to_discord_only_when_they_have_changed(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    for _ in range(2):
        async with running(far, core, memory):
            pass
    assert far.state.registered == 1
    manifest = core.manifest()
    less = type(manifest)(
        manifest.commands[:1],
        manifest.answers,
        manifest.private,
        manifest.say,
        manifest.languages,
    )
    async with running(far, core, memory, manifest=less):
        await until(lambda: far.state.registered == 2)
    assert [command["name"] for command in far.state.commands] == ["me"]


async def test_we_read_also_when_commands_cannot_be_registered(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    far.state.commands = [{"name": "from before"}]
    far.state.faults.add("PUT /applications", status=503, times=99)
    async with running(far, core, memory):
        await side.says("heard")
        await core.hears(Said)
