"""Somebody new on the team walks through a practice alert before real ones are shown to them."""

from tests.scenarios.crisis import alert, asks, case
from tests.scenarios.words import HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def walks(actor: Actor) -> None:
    await actor.types("/cases")
    await actor.presses("Walk through it")
    await actor.presses("I have it", actor.last_private)
    await actor.presses("Show", actor.last_private)
    await actor.presses("Write to them", actor.last_private)
    if actor.form is not None:
        await actor.fills_in(text="Hi")
    else:
        await actor.says("Hi")
    await actor.presses("Hand over", actor.last_private)
    await actor.presses("Closed", actor.last_private)


async def test_the_walk_is_take_read_write_hand_over_close(world: World) -> None:
    mo = await world.moderator("Mo")
    await mo.types("/cases")
    assert mo.last_private.says("five minutes with a practice alert")
    await mo.presses("Walk through it")
    assert mo.last_private.text.startswith("PRACTICE")
    assert mo.last_private.says("1 of 6", "nobody is in danger")
    await walks(mo)
    assert mo.last_private.says("6 of 6", "That was all")
    assert len(world.alerts) == 0
    await mo.types("/cases")
    assert not mo.last_private.says("five minutes with a practice alert")


async def test_the_walk_works_question_by_question_too(world: World) -> None:
    mo = await world.moderator("Mo", platform="telegram")
    await walks(mo)
    assert mo.last_private.says("6 of 6")


async def test_before_the_walk_real_ones_go_to_those_who_have_practised(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await walks(mo)
    await ada.says(HEAVY, channel="general")
    assert alert(world).says("Ada")
    await sam.presses("Show", alert(world))
    assert sam.last_private.says("First five minutes of practice")
    assert not sam.last_private.says(HEAVY)
    await sam.types("/cases")
    assert not sam.last_private.says("Ada")
    await world.passes(minutes=11)
    assert (len(asks(mo)), len(asks(sam))) == (1, 0)
    await walks(sam)
    await sam.presses("I have it", alert(world))
    assert alert(world).says("Sam has it")


async def test_nobody_is_left_alone_for_it(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await walks(mo)
    await mo.presses_data("around.off", channel="moderators")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    assert len(asks(sam)) == 1
    await sam.presses("I have it", asks(sam)[0])
    assert alert(world).says("Sam has it")


async def test_asked_in_vain_those_who_are_new_are_asked_too(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await walks(mo)
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=35)
    assert len(asks(sam)) == 1
    assert (await case(world)).vain_at is not None
    await sam.presses("Show", alert(world))
    assert sam.last_private.says(HEAVY)


async def test_a_team_that_has_not_practised_is_asked_as_ever(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Show", alert(world))
    assert mo.last_private.says(HEAVY)
