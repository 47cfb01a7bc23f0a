"""A member may name one moderator who shall not handle what concerns them."""

from tests.scenarios.crisis import alert, alerts, asks, case
from tests.scenarios.words import HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def names(ada: Actor, label: str) -> None:
    await ada.presses_data("exclude")
    await ada.presses(label)


async def test_the_button_stands_in_my_data_and_says_what_holds(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await world.moderator("Sam")
    await ada.types("/privacy")
    assert ada.last_private.says("You may name one moderator who shall not")
    await ada.presses("One moderator shall not")
    await ada.presses("Mo")
    assert ada.last_private.says("Mo is not asked about what concerns you", "The others are.")
    await ada.types("/privacy")
    assert ada.last_private.says("Mo is not asked about what concerns you")
    await names(ada, "Anybody may be asked")
    await ada.says(HEAVY, channel="general")
    assert alert(world).says("Ada")


async def test_who_was_named_is_not_asked_and_does_not_see_it(world: World) -> None:
    ada = await world.member("Ada")
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await names(ada, "Mo")
    await ada.says(HEAVY, channel="general")
    assert alerts(world) == []
    await world.passes(hours=2)
    assert (len(asks(mo)), len(asks(sam)) > 0) == (0, True)
    await mo.types("/cases")
    assert not mo.last_private.says("Ada")
    await mo.presses_data(f"case.show:{(await case(world)).id}", channel="moderators")
    assert mo.last_private.says("you were asked to leave it to the others")


async def test_what_is_open_leaves_the_channel_and_who_has_it(world: World) -> None:
    ada = await world.member("Ada")
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await names(ada, "Mo")
    assert alerts(world) == []
    assert (len(asks(mo)), len(asks(sam))) == (0, 1)
    assert asks(sam)[0].says("Nobody has it")


async def test_somebody_else_who_has_it_keeps_it(world: World) -> None:
    ada = await world.member("Ada")
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await sam.presses("I have it", alert(world))
    await names(ada, "Mo")
    assert alerts(world) == []
    assert asks(mo) == []
    assert sam.last_private.says("Sam has it")


async def test_it_says_so_where_nobody_else_is_left(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await names(ada, "Mo")
    assert ada.last_private.says("nobody could be asked about you")
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("There is nobody on the team I can ask")


async def test_somebody_who_is_not_on_the_team_cannot_be_named(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses_data("exclude.set:nobody7")
    assert ada.last_private.says("not on the team")
