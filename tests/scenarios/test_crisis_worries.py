"""Anybody can raise a worry about somebody else, in private; who it is about sees nothing."""

from bot.core.people import Place
from moderation.cases.states import Outcome, State
from tests.scenarios.crisis import alert, alerts, asks, case, cases
from tests.scenarios.words import HEAVY, PLAIN
from tests.world.world import HOME, World

QUIET = "it was a long week"


async def test_a_worry_reaches_the_moderators_with_the_reporters_name(world: World) -> None:
    ada, kim = world.somebody("Ada"), world.somebody("Kim")
    mo = await world.moderator("Mo")
    await ada.says(QUIET, channel="general")
    await kim.worries_about(ada, QUIET, "general")
    assert alert(world).says("Soon", "Somebody is worried about them", "Kim pointed at", "Ada")
    assert alert(world).says("#general", "I don't write to people because others are worried")
    assert not alert(world).says(QUIET)
    assert "We misread it" not in alert(world).labels
    await mo.presses("Show", alert(world))
    assert mo.last_private.says(QUIET)


async def test_the_reporter_is_told_the_truth_and_the_other_person_nothing(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await world.moderator("Mo")
    before = len(ada.private)
    await ada.says(QUIET, channel="general")
    await kim.worries_about(ada, QUIET, "general")
    assert kim.last_private.says("At 12:00 I passed this to the moderators, with your name.")
    assert kim.last_private.says("you won't hear what follows", "ask plainly about suicide")
    assert len(ada.private) == before
    assert world.platforms["discord"].shown[Place(HOME.platform, HOME.ref, "general")] == []


async def test_the_same_person_is_told_of_once_a_day_and_three_people_at_most(
    world: World,
) -> None:
    kim = world.somebody("Kim")
    await world.moderator("Mo")
    people = [world.somebody(name) for name in ("Ada", "Ben", "Cem", "Dee")]
    for one in people:
        await one.says(PLAIN, channel="general")
    await kim.worries_about(people[0], PLAIN, "general")
    await kim.worries_about(people[0], PLAIN, "general")
    assert kim.last_private.says("know already that you are worried about Ada")
    for one in people[1:]:
        await kim.worries_about(one, PLAIN, "general")
    assert kim.last_private.says("I have not passed this one on", "If they are in danger")
    assert len(await cases(world)) == 3
    await world.is_off(hours=25)
    await kim.worries_about(people[3], PLAIN, "general")
    assert len(await cases(world)) == 4


async def test_a_worry_about_somebody_with_an_open_case_joins_it(world: World) -> None:
    ada, kim = world.somebody("Ada"), world.somebody("Kim")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    told = ada.last_private.text
    await kim.worries_about(ada, HEAVY, "general")
    assert len(alerts(world)) == 1
    assert alert(world).says("Thinking about dying", "Kim pointed at this message")
    assert ada.last_private.text == told


async def test_own_words_after_a_worry_are_answered_like_any(world: World) -> None:
    ada, kim, mo = world.somebody("Ada"), world.somebody("Kim"), await world.moderator("Mo")
    await ada.says(QUIET, channel="general")
    await kim.worries_about(ada, QUIET, "general")
    assert ada.private == []
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("This is an automatic note")
    assert alert(world).says("Thinking about dying, said about themselves", "Kim pointed at")
    assert "We misread it" in alert(world).labels
    assert len(asks(mo)) == 0
    row = await case(world)
    assert (row.worry, row.level) == (False, 2)


async def test_a_worry_is_asked_about_until_somebody_has_it(world: World) -> None:
    ada, kim, mo = world.somebody("Ada"), world.somebody("Kim"), await world.moderator("Mo")
    await ada.says(QUIET, channel="general")
    await kim.worries_about(ada, QUIET, "general")
    await world.passes(minutes=11)
    await mo.presses("I have it", asks(mo)[0])
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hi Ada")
    assert ada.last_private.says("Hi Ada", "Mo, moderator")
    assert "Kim" not in ada.last_private.text


async def test_not_in_good_faith_is_an_outcome(world: World) -> None:
    ada, kim, mo = world.somebody("Ada"), world.somebody("Kim"), await world.moderator("Mo")
    await ada.says(PLAIN, channel="general")
    await kim.worries_about(ada, PLAIN, "general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Not in good faith")
    assert ada.private == []
    closed = await case(world)
    assert (closed.state, closed.outcome) == (State.CLOSED, Outcome.BAD_FAITH)


async def test_a_moderator_of_whom_somebody_is_worried_is_not_asked(world: World) -> None:
    mo, sam, kim = await world.moderator("Mo"), await world.moderator("Sam"), world.somebody("Kim")
    await mo.says(QUIET, channel="general")
    await kim.worries_about(mo, QUIET, "general")
    assert alerts(world) == []
    await world.passes(hours=2)
    assert asks(mo) == []
    assert asks(sam)[0].says("Somebody is worried about them", "Mo")


async def test_worried_about_ones_own_message_nobody_is_asked(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(PLAIN, channel="general")
    await ada.worries_about(ada, PLAIN, "general")
    assert ada.last_private.says("This is from you")
    assert await cases(world) == []


async def test_the_reporter_hears_that_nobody_is_around(world: World) -> None:
    ada, kim, mo = world.somebody("Ada"), world.somebody("Kim"), await world.moderator("Mo")
    await mo.types("/cases")
    await mo.presses("Off")
    await ada.says(PLAIN, channel="general")
    await kim.worries_about(ada, PLAIN, "general")
    assert kim.last_private.says("nobody is around")


async def test_what_others_worried_about_is_not_in_the_data_of_who_it_is_about(
    world: World,
) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await world.moderator("Mo")
    await ada.says(PLAIN, channel="general")
    await kim.worries_about(ada, PLAIN, "general")
    await ada.types("/privacy")
    assert not any(shown.says("One is open") for shown in ada.private)


async def test_typed_it_says_how_to_do_it(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/worry")
    assert ada.last_private.says("forward it to me in private")
