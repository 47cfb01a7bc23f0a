"""How it goes between two: the agreement changed, pulses, waves, silence, rests, the end."""

from bot.engine.context import Scope
from tests.scenarios.buddies import about, ada_and_kim, in_public, member_id, pairs
from tests.scenarios.words import HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def opens(actor: Actor) -> None:
    await actor.types("/buddy")


async def test_quiet_hours_are_ones_own_and_the_rest_is_asked_of_the_other(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await opens(ada)
    await ada.presses("Change")
    await ada.fills_in(pace="daily", silence="3", quiet_from="21:00", quiet_until="09:00")
    assert ada.last.says("Your quiet hours are saved. I've asked Kim about the rest")
    assert kim.last.says("Ada suggests: Every day", "3 days")
    await opens(ada)
    assert ada.last.says("A few times a week", "21:00 to 09:00")
    await kim.presses("All right")
    assert about(ada, "Kim says: all right")
    await opens(ada)
    assert ada.last.says("Every day", "3 days")


async def test_the_other_may_leave_it_as_it_was(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await opens(ada)
    await ada.presses("Change")
    await ada.fills_in(pace="weekly", silence="6", quiet_from="22:00", quiet_until="08:00")
    await kim.presses("Leave it as it was")
    assert about(ada, "Kim would rather leave it as it was")
    assert (await pairs(world))[0].pace == "few"


async def test_after_a_week_and_then_monthly_each_side_is_asked_apart(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await world.passes(days=5)
    await ada.says("hello")
    await kim.says("hello")
    await world.passes(days=2, hours=1)
    assert len(about(ada, "How is it going with Kim?")) == 1
    assert len(about(kim, "How is it going with Ada?")) == 1
    assert ada.last.says("Neither of you sees what the other says")
    await ada.presses("Not working")
    assert ada.last.says("nobody is at fault", "Kim hears nothing of your answer")
    assert ada.last.has_buttons("End it", "Talk to a moderator", "Change")
    await kim.presses("Good")
    assert kim.last.says("I'll ask again in a month")
    assert not about(kim, "Not working", "Ada said")
    for actor in (ada, kim):
        await opens(actor)
        await actor.presses_data(f"buddy.elsewhere:{(await pairs(world))[0].id}")
    await world.passes(days=31)
    assert len(about(ada, "Kim is asked, too")) == 1  # the first one says thank you by now
    assert about(ada, "Always agreed", "How is it going")
    assert in_public(world) == []


async def test_silence_offers_a_wave_only_where_the_other_agreed_to_be_noticed(
    world: World,
) -> None:
    ada, kim = await ada_and_kim(world)
    await opens(kim)
    await kim.presses("When I'm quiet, Ada may wave")
    assert kim.last.has_buttons("When I'm quiet, Ada may wave: yes")
    await world.passes(days=6, hours=1)
    assert about(ada, "Kim has been quiet for 6 days, which can mean anything. Send a wave?")
    assert not about(kim, "has been quiet")  # Ada did not agree to be noticed
    await ada.presses("Send a wave")
    assert ada.last.says("Kim gets a wave from you")
    assert kim.last.says("Ada sends you a wave. Nothing to answer.")
    await kim.presses("Wave back")
    assert about(ada, "Kim sends you a wave")


async def test_three_silent_rounds_are_a_friendly_release(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await world.passes(days=18, hours=1)
    for actor in (ada, kim):
        assert about(actor, "It has been quiet between you two", "Nobody did anything wrong")
    [pair] = await pairs(world)
    assert (pair.state, pair.ended_why) == ("ended", "released")
    await ada.presses("Look again")
    assert ada.last.says("I'm looking")


async def test_who_talks_elsewhere_is_not_released(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await world.passes(days=7, hours=1)
    await ada.presses("Quiet")
    await ada.presses("We talk elsewhere")
    assert ada.last.says("silence here means nothing")
    await world.passes(days=20)
    assert (await pairs(world))[0].state == "agreed"
    await kim.says("still here")
    assert about(ada, "still here")


async def test_ending_takes_one_tap_and_the_other_reads_a_kind_line(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await opens(ada)
    await ada.presses("End it")
    assert ada.last.says("It has ended, and no reason is needed")
    assert kim.last.says("This pairing has ended. That happens", "Your check-ins stay yours")
    before = len(ada.private)
    await kim.says("hello?")
    assert len(ada.private) == before
    assert not kim.last.says("Sent to")
    assert in_public(world) == []


async def test_a_rest_ends_by_itself(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await opens(ada)
    await ada.presses("A rest")
    await ada.presses("A week")
    assert kim.last.says("Ada takes a rest until", "It says nothing about you")
    await kim.says("sleep well")
    assert kim.last.says("You two are having a rest", "Nothing was sent to Ada")
    await world.passes(days=7)
    assert about(ada, "The rest is over")
    assert about(kim, "The rest is over")
    await kim.says("good to see you")
    assert about(ada, "good to see you")


async def test_a_rest_can_be_over_earlier(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await opens(ada)
    await ada.presses("A rest")
    await ada.presses("Four weeks")
    await opens(kim)
    await kim.presses("The rest is over")
    assert about(ada, "The rest is over")
    assert (await pairs(world))[0].state == "agreed"


async def test_nobody_is_asked_how_it_goes_while_moderators_are_busy_with_one(
    world: World,
) -> None:
    ada, kim = await ada_and_kim(world)
    await world.moderator("Mo")
    await world.passes(days=5)
    await ada.says("hello")
    await kim.says("hello")
    await world.passes(days=1, hours=22)
    await ada.says(HEAVY, channel="general")
    await world.passes(hours=4)
    assert not about(ada, "How is it going with Kim?")
    assert not about(kim, "How is it going with Ada?")


async def test_leaving_the_server_closes_it_kindly_for_the_other(world: World) -> None:
    ada, kim = await ada_and_kim(world, across=True)
    await ada.leaves()
    assert kim.last.says("This pairing has ended. That happens")
    assert (await pairs(world))[0].state == "ended"


async def test_erasing_one_account_closes_it_kindly_and_takes_their_words_along(
    world: World,
) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.says("something of mine")
    assert about(kim, "something of mine")
    await ada.types("/privacy")
    await ada.presses("Delete everything")
    await ada.presses("Delete everything")
    await world.passes(days=1, hours=3)
    assert about(kim, "This pairing has ended. That happens")
    assert not about(kim, "something of mine")


async def test_who_may_be_asked_in_a_hard_moment_says_so_themselves(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    [part] = world.running.tools.registry.parts("people-to-ask")
    ids = [await member_id(world, ada), await member_id(world, kim)]

    async def asked(one: str) -> list[str]:
        async with world.running.tools.db.write() as tx:
            scope = Scope(world.running.tools, tx, world.now)
            return [person.name for person in await part.make(scope, one)]

    assert await asked(ids[0]) == []
    await opens(kim)
    await kim.presses("In a hard moment, Ada may ask me")
    assert await asked(ids[0]) == ["Kim"]
    assert await asked(ids[1]) == []
    await kim.presses("End it")
    assert await asked(ids[0]) == []
