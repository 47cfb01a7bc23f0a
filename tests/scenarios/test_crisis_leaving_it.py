"""Not for me, open it again, and resting: nobody is pressed, and nothing is dropped by it."""

from datetime import UTC, datetime

from moderation.cases.states import State
from tests.scenarios.crisis import (
    alert,
    alerts,
    asks,
    case,
    happened,
    hours,
    steps_to_come,
    without_channel,
)
from tests.scenarios.test_crisis_requests import wants
from tests.scenarios.words import AT_ONCE, HEAVY
from tests.world.world import World


async def test_not_for_me_asks_the_others_at_once(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await ada.says(HEAVY, channel="general")
    assert (len(asks(mo)), len(asks(sam))) == (1, 0)
    await mo.presses("Not for me", asks(mo)[0])
    assert mo.last_private.says("The others are asked")
    await world.passes(seconds=1)
    assert len(asks(sam)) == 1
    await world.passes(minutes=40)
    assert len(asks(mo)) == 1


async def test_if_nobody_else_is_left_even_who_said_no_is_asked_again(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Not for me", alert(world))
    await mo.presses("Not for me", alert(world))
    assert (await happened(world)).count("declined") == 1
    assert ada.last_private.says("reached the moderators' channel")
    await world.passes(minutes=31)
    assert len(asks(mo)) == 1
    await world.passes(hours=2)
    assert mo.last_private.says("One still waits")


async def test_who_has_it_can_leave_it_to_the_others(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await mo.presses("Not for me", alert(world))
    assert alert(world).says("Nobody has it")
    await world.passes(minutes=11)
    assert (len(asks(mo)), len(asks(sam))) == (0, 1)


async def test_closed_by_mistake_it_is_opened_again_and_the_person_reads_so(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("We misread it", alert(world))
    assert ada.last_private.says("I misread what you wrote")
    await mo.presses("Open it again", alert(world))
    assert mo.last_private.says("It is open again, and you have it", "12:30")
    assert ada.last_private.says("Mo from the moderators has taken this on")
    assert alert(world).says("Mo has it")
    assert len(await steps_to_come(world)) == 1
    await mo.presses("We misread it", alert(world))
    assert mo.last_private.says("misread 1 of 1 times")


async def test_a_request_can_be_opened_again_too(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await wants(world, ada)
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    await mo.presses("Open it again", alert(world))
    assert alert(world).says("Mo has it")


async def test_what_is_newer_or_old_is_not_opened_again(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    first = (await case(world)).id
    await mo.presses_data(f"case.reopen:{first}", channel="moderators")
    assert mo.last_private.says("This can't be opened again")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Open it again", alerts(world)[0])
    assert mo.last_private.says("Something newer about the same person is open already")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    await world.passes(days=8)
    await mo.presses("Open it again", alert(world))
    assert mo.last_private.says("closed more than a week ago")


async def test_a_letter_may_be_signed_by_the_team(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hello", sign="team")
    assert ada.last_private.says("Hello", "the moderators of Harbour")
    assert not ada.last_private.says("Mo, moderator")


async def test_the_last_one_never_rests_silently(world: World) -> None:
    await hours(world, 7, 23)
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await world.until(datetime(2026, 11, 16, 22, tzinfo=UTC))
    await ada.says(AT_ONCE, channel="general")
    assert not ada.private[0].says("nobody is around")
    await sam.presses("Off")
    assert not any(one.says("is resting now") for one in world.alerts)
    await mo.presses("Off")
    assert world.alerts[-1].says("Mo is resting now, and nobody else is around.")
    assert ada.private[0].says("nobody is around")


async def test_without_a_channel_admins_hear_that_the_last_one_rests(world: World) -> None:
    mo, ann = await world.moderator("Mo"), await world.admin("Ann")
    await world.passes(seconds=1)
    await ann.presses("Off")
    await without_channel(world)
    await mo.presses_data("around.off")
    assert ann.last_private.says("Mo is resting now")


async def test_when_the_hours_end_what_the_person_reads_follows(world: World) -> None:
    await hours(world, 7, 23)
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await world.until(datetime(2026, 11, 16, 22, 58, tzinfo=UTC))
    await ada.says(HEAVY, channel="general")
    assert not ada.last_private.says("probably not before")
    await world.passes(minutes=3)
    assert ada.last_private.says("The moderators will find it, but probably not before 07:00.")


async def test_words_that_never_arrived_are_no_reason_for_silence(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    ada.platform.blocked.add(ada.identity.ref)
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    assert (await case(world)).state is State.CLOSED
    ada.platform.blocked.clear()
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("This is an automatic note")
    assert alert(world).says("Private message delivered")
