"""Violence at home: neutral until it is opened, only where it was written, and easy to clear."""

from tests.scenarios.crisis import alert, case, happened
from tests.scenarios.words import HOME
from tests.world.world import World


async def test_the_message_says_nothing_until_it_is_opened(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HOME, channel="general")
    told = ada.last_private
    assert told.text.splitlines()[0] == "I have a message for you. Open it when you are alone."
    assert told.labels == ["Open", "Not now", "Clear"]
    await ada.presses("Not now")
    assert told.labels == ["Open", "Not now", "Clear"]
    await ada.presses("Open")
    assert told.says("What is happening is not your doing", "Is it safe to write to you here?")
    assert told.says("112")
    assert told.labels == ["Yes", "Not on this phone", "Clear"]
    assert world.public == []


async def test_the_alert_says_they_may_not_be_alone(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HOME, channel="general")
    assert alert(world).says("They may not be alone with this phone.")


async def test_safe_to_write_shows_on_the_alert_and_the_truth_follows(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOME, channel="general")
    await ada.presses("Open")
    await ada.presses("Yes")
    assert alert(world).says("They say it is safe to write to them.")
    assert ada.last_private.says("it reached the moderators' channel")
    await mo.presses("I have it", alert(world))
    assert ada.last_private.says("Mo from the moderators has taken this on")
    await mo.presses("Write to them", alert(world))
    assert mo.form is not None
    assert mo.form.values["text"] == (
        "Hi, Mo from the team. Is this a good moment and a safe place to write?"
    )


async def test_not_on_this_phone_means_that_nobody_writes_there(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOME, channel="general")
    await ada.presses("Open")
    await ada.presses("Not on this phone")
    quiet = ada.last_private.text
    assert ada.last_private.says("Nobody from here writes to you in this chat about it any more")
    assert alert(world).says("not on this phone")
    assert not alert(world).has_buttons("Write to them")
    await mo.presses("I have it", alert(world))
    assert not mo.last_private.has_buttons("Write to them")
    await mo.presses_data(f"case.write:{(await case(world)).id}", channel="moderators")
    assert mo.last_private.says("not to be written to here")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    assert ada.last_private.text == quiet
    await world.passes(hours=30)
    assert ada.last_private.text == quiet


async def test_unopened_it_stays_neutral_whatever_happens(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOME, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    assert ada.last_private.labels == ["Open", "Not now", "Clear"]
    await ada.presses("Open")
    assert ada.last_private.says("Mo has marked this as looked after")
    assert "opened_note" in await happened(world)
    await ada.presses("Clear")
    assert ada.private == []
