"""A community with two homes: what is said in either is worked on from either."""

from tests.scenarios.crisis import alert, alerts, asks, case
from tests.scenarios.words import HEAVY, HOPELESS
from tests.world.world import World


async def test_what_was_said_on_telegram_stands_in_the_one_moderators_channel(
    world: World,
) -> None:
    ada, mo = world.somebody("Ada", platform="telegram"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="quay")
    assert alert(world).says("Ada", "#quay")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hi Ada")
    assert ada.last_private.says("Hi Ada")
    await ada.says("thank you")
    assert mo.last_private.says("They have answered", "thank you")


async def test_a_moderator_on_telegram_works_on_what_was_said_on_discord(world: World) -> None:
    ada, rui = world.somebody("Ada"), await world.moderator("Rui", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await rui.types("/cases")
    assert rui.last_private.says("Soon: 1", "Ada")
    await rui.presses("Look at it: Ada")
    await rui.presses("I have it")
    assert alert(world).says("Rui has it")
    await rui.presses("Show")
    assert rui.last_private.says(HEAVY)
    await rui.presses("Closed", next(one for one in rui.private if one.says("Go to the message")))
    await rui.presses("Talked, they have support")
    assert alert(world).says("Rui closed it")
    assert ada.last_private.says("Rui has marked this as looked after")


async def test_a_moderator_on_telegram_is_asked_in_private(world: World) -> None:
    ada, rui = world.somebody("Ada"), await world.moderator("Rui", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    assert len(asks(rui)) == 1
    await rui.presses("I have it", asks(rui)[0])
    assert alert(world).says("Rui has it")


async def test_have_a_look_today_is_one_list_for_both_homes(world: World) -> None:
    ada = world.somebody("Ada", platform="telegram")
    mo, rui = await world.moderator("Mo"), await world.moderator("Rui", platform="telegram")
    await ada.says(HOPELESS, channel="quay")
    for one in (mo, rui):
        await one.types("/cases")
        assert one.last_private.says("Have a look today: 1", "Ada")
    await rui.presses("Show: Ada")
    await rui.presses("Looked at")
    await mo.types("/cases")
    assert not mo.last_private.says("Have a look today: 1")


async def test_a_worry_is_told_by_forwarding_in_private(world: World) -> None:
    ada = world.somebody("Ada", platform="telegram")
    kim = world.somebody("Kim", platform="telegram")
    mo = await world.moderator("Mo")
    await ada.says("it was a long week", channel="quay")
    await kim.worries_about(ada, "it was a long week", None)
    assert alert(world).says("Ada", "Kim pointed at", "Forwarded to me")
    assert "Take out of the channel" not in alert(world).labels
    assert kim.last_private.says("I passed this to the moderators")
    await mo.presses("I have it", alert(world))
    assert len(alerts(world)) == 1
    assert (await case(world)).place is None
