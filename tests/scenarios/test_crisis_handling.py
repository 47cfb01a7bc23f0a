"""What one of the team does: take, hand over, put back, close, call it misread."""

from sqlalchemy import select

from moderation.cases.states import Outcome, State
from moderation.records import RuleVerdict
from tests.scenarios.crisis import account, alert, alerts, asks, case, happened, steps_to_come
from tests.scenarios.words import AT_ONCE, HEAVY
from tests.world.world import World


async def test_taking_it_tells_everybody_and_the_person(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    await mo.presses("I have it", asks(mo)[0])
    for shown in (alert(world), asks(sam)[0]):
        assert shown.says("Mo has it", "Comes back at 12:41")
    assert mo.last_private.says("You have it. It comes back to everybody at 12:41")
    assert ada.last_private.says("Mo from the moderators has taken this on, at 12:11")


async def test_it_has_one_owner_and_a_second_press_is_told_who(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await sam.presses_data(f"case.take:{(await case(world)).id}", channel="moderators")
    assert sam.last_private.says("Mo has had it since 12:00")
    assert (await case(world)).owner_id == (await account(world, mo)).id


async def test_handed_over_somebody_is_asked_and_says_yes(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await mo.presses("Hand over", alert(world))
    assert mo.last_private.labels == ["Sam", "Put it back to everybody"]
    await mo.presses("Sam")
    assert mo.last_private.says("Sam is asked", "12:10")
    assert alert(world).says("Offered to Sam", "Comes back at 12:10")
    assert sam.last_private.says("This is handed to you")
    await sam.presses("I have it")
    assert alert(world).says("Sam has it")
    assert ada.last_private.says("Sam from the moderators has taken this on")


async def test_handed_over_without_a_yes_it_comes_back(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    sam = await world.moderator("Sam", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Hand over", alert(world))
    await mo.presses("Sam")
    await world.passes(minutes=11)
    assert alert(world).says("Nobody has it")
    assert (await case(world)).state is State.WAITING
    assert not sam.last_private.says("handed to you")


async def test_handed_to_somebody_who_cannot_be_reached_it_comes_back_at_once(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    sam.platform.blocked.add(sam.identity.ref)
    await ada.says(HEAVY, channel="general")
    await mo.presses("Hand over", alert(world))
    await mo.presses("Sam")
    assert alert(world).says("Nobody has it")


async def test_put_back_everybody_is_asked_again(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await mo.presses("Hand over", alert(world))
    await mo.presses("Put it back to everybody")
    assert mo.last_private.says("It is back with everybody")
    assert alert(world).says("Nobody has it")
    await world.passes(minutes=11)
    assert len(asks(sam)) == 1


async def test_put_back_by_somebody_who_does_not_have_it_asks_the_next_at_once(
    world: World,
) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Hand over", alert(world))
    await mo.presses("Put it back to everybody")
    await world.passes(seconds=1)
    assert len(asks(sam)) == 1


async def test_there_may_be_nobody_to_hand_it_to(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Hand over", alert(world))
    assert mo.last_private.says("nobody else on the team")
    me = (await account(world, mo)).id
    await mo.presses_data(f"case.give:{(await case(world)).id}:{me[:7]}", channel="moderators")
    assert mo.last_private.says("not on the team any more")


async def test_closing_says_how_it_ended_and_tells_the_person(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    assert mo.last_private.says("Closed. Thank you.")
    closed = await case(world)
    assert (closed.state, closed.outcome) == (State.CLOSED, Outcome.HELPED)
    assert alert(world).says("Mo closed it at 12:00: they have support.")
    assert alert(world).labels == ["Open it again"]
    assert ada.last_private.says("Mo has marked this as looked after", "it starts afresh")
    assert await steps_to_come(world) == []


async def test_after_a_now_rest_is_offered(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Emergency services called")
    assert mo.last_private.says("That was a heavy one, and you were there")
    await mo.presses("I'm fine")
    assert mo.last_private.says("Thank you for being there")


async def test_closed_is_closed_and_the_next_heavy_message_starts_afresh(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    first = (await case(world)).id
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    for route in ("take", "over", "misread", "close"):
        await mo.presses_data(f"case.{route}:{first}", channel="moderators")
        assert mo.last_private.says("Mo closed it at 12:00. Nothing was changed.")
    await mo.presses_data(f"case.end:{first}:nonsense", channel="moderators")
    assert mo.last_private.says("not here any more")
    await ada.says(HEAVY, channel="general")
    assert len(alerts(world)) == 2
    assert alert(world).says("Nobody has it")
    assert ada.last_private.says("it reached the moderators' channel")


async def test_misread_counts_the_rule_and_the_person_reads_an_apology(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("We misread it", alert(world))
    rule = (await case(world)).rule
    assert mo.last_private.says(rule, "misread 1 of 1 times")
    assert ada.last_private.says("I misread what you wrote", "sorry")
    async with world.read() as tx:
        verdict = (await tx.scalars(select(RuleVerdict))).one()
    assert (verdict.rule, verdict.closed, verdict.misread) == (rule, 1, 1)


async def test_the_person_may_say_it_was_misread_and_nothing_is_closed_by_that(
    world: World,
) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await ada.presses("You misread this")
    assert alert(world).says("At 12:00 they said we may have misread this. Look anyway")
    assert ada.last_private.says("one of them looks all the same")
    assert not ada.last_private.has_buttons("You misread this")
    assert (await case(world)).state is State.WAITING
    assert (await happened(world)).count("member_misread") == 1


async def test_unknown_and_foreign_buttons_change_nothing(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses_data("case.take:" + "0" * 22, channel="moderators")
    assert mo.last_private.says("not here any more")
    await mo.presses_data("told.wrong:" + "0" * 22)
    assert (await case(world)).state is State.WAITING
    assert (await case(world)).wrong_at is None
