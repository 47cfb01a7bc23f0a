"""Two quiet minutes: one private message that changes slowly, and a text version beside it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.core.platform import Delivery, Outcome, RetryLater
from bot.engine.context import Work
from bot.features.sos.quiet.rules import TOOLS
from bot.features.sos.quiet.service import go_on
from bot.features.sos.records import QuietRow
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import World

NAMES = {"breathe": "Breathing", "look": "Look around", "urge": "Ride out an urge"}


async def begins(actor: Actor, name: str = "Breathing") -> tuple[Shown, Shown]:
    """The text version, and the message that changes."""
    await actor.types("/sos")
    await actor.presses("Two quiet minutes")
    text = actor.last_private
    await actor.presses(name, text)
    return text, actor.last_private


async def under_way(world: World) -> int:
    async with world.read() as tx:
        return await tx.scalar(select(func.count()).select_from(QuietRow)) or 0


@pytest.mark.parametrize("tool", sorted(TOOLS))
async def test_every_tool_lasts_two_minutes_and_stands_beside_it_as_text(
    world: World, tool: str
) -> None:
    ada = await world.member("Ada")
    text, message = await begins(ada, NAMES[tool])
    steps = TOOLS[tool].steps
    shown = [message.text.splitlines()[0]]
    for _ in range(steps - 1):
        assert message.says("eyes open", "stop at any time")
        await world.passes(seconds=TOOLS[tool].seconds)
        shown.append(message.text.splitlines()[0])
    await world.passes(seconds=TOOLS[tool].seconds)
    assert message.says("That was two minutes")
    assert message.edits == steps
    assert all(text.says(words) for words in shown)
    assert len(set(shown)) == steps
    assert await under_way(world) == 0
    assert (world.public, world.alerts[1:]) == ([], [])


def test_it_is_at_most_three_edits_a_minute() -> None:
    for tool in TOOLS.values():
        assert tool.seconds >= 20
        assert tool.steps * tool.seconds == 120


async def test_it_can_be_stopped_at_any_time_begun_again_and_cleared(world: World) -> None:
    ada = await world.member("Ada", "telegram")
    _, message = await begins(ada)
    await world.passes(seconds=20)
    await ada.presses("Stop", message)
    assert message.says("Stopped here. That is fine")
    await world.passes(minutes=5)
    assert message.says("Stopped here")
    await ada.presses("Once more", message)
    assert await under_way(world) == 1
    other = ada.last_private
    await ada.presses("Stop", other)
    await ada.presses("Clear", other)
    assert other not in ada.private


async def test_another_one_ends_the_one_before(world: World) -> None:
    ada = await world.member("Ada")
    _, first = await begins(ada)
    _, second = await begins(ada, "Look around")
    assert first.says("Stopped here")
    assert second.says("five things you can see")
    assert await under_way(world) == 1


async def test_nobody_stops_or_clears_anothers(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    _, message = await begins(ada)
    stop = message.button("Stop").data
    quiet_id = stop.split("~")[0].split(":")[1]
    await kim.presses_data(f"sos.stop:{quiet_id}")
    await kim.presses_data(f"sos.clear:{quiet_id}")
    assert message in ada.private
    assert message.has_buttons("Stop")


async def wakes_after(world: World, **span: float) -> None:
    """The program was away: nothing happened on the way."""
    world.clock.move_to(world.now + timedelta(**span))
    await go_on(Work(world.running.tools))
    await world.settle()


async def test_after_a_short_outage_it_goes_on_where_it_was(world: World) -> None:
    ada = await world.member("Ada")
    _, message = await begins(ada)
    await wakes_after(world, seconds=65)
    assert message.says("I was away for a moment", "2 of 6")
    await world.passes(seconds=20)
    assert message.says("3 of 6")
    assert not message.says("I was away")


async def test_after_a_long_outage_it_ends_kindly(world: World) -> None:
    ada = await world.member("Ada")
    _, message = await begins(ada)
    await wakes_after(world, hours=2)
    assert message.says("that was on my side", "Sorry")
    assert message.has_buttons("Once more")
    assert await under_way(world) == 0


async def test_with_a_closed_private_chat_the_text_is_there_and_nothing_stays(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await ada.blocks_the_bot()
    text, _ = await begins(ada)
    assert text.says("Breathe in slowly while you count to four")
    assert await under_way(world) == 0


async def test_what_could_not_be_sent_in_time_is_dropped(world: World) -> None:
    ada = await world.member("Ada")

    def busy(delivery: Delivery) -> Outcome | None:
        return RetryLater(1, "busy") if delivery.op == "send" else None

    ada.platform.fails = busy
    await begins(ada)
    ada.platform.fails = lambda _: None
    before = len(ada.private)
    await wakes_after(world, minutes=10)
    await world.settle()
    assert len(ada.private) == before
    assert await under_way(world) == 0


async def test_somebody_without_any_community_gets_it_too(bare_world: World) -> None:
    gus = bare_world.somebody("Gus", "telegram")
    _, message = await begins(gus)
    await bare_world.passes(seconds=20)
    assert message.says("2 of 6")
    await gus.presses("Stop", message)
    assert message.says("Stopped here")
