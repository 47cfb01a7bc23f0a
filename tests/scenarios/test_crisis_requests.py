"""A member asks for a person; somebody practises."""

from bot.core.facts import PersonWanted, PracticeWanted
from bot.engine.context import Scope, people
from moderation.cases.states import State
from moderation.records import Case
from tests.scenarios.crisis import (
    account,
    alert,
    alerts,
    asks,
    case,
    happened,
    request,
    steps_to_come,
    without_channel,
)
from tests.world.actor import Actor
from tests.world.world import World


async def wants(world: World, actor: Actor, why: str = "sos") -> None:
    """What another feature tells when somebody pressed for a person."""
    async with world.running.tools.db.write() as tx:
        [member] = await people.members_of_identity(tx, (await account(world, actor)).id)
        scope = Scope(world.running.tools, tx, world.now)
        await scope.publish(PersonWanted(member.id, why))
    await world.settle()


async def practises(world: World, actor: Actor) -> None:
    async with world.running.tools.db.write() as tx:
        scope = Scope(world.running.tools, tx, world.now)
        by = (await account(world, actor)).id
        await scope.publish(PracticeWanted(world.community_id, by))
    await world.settle()


async def test_a_request_walks_the_same_ladder_and_the_member_knows_whom(world: World) -> None:
    ada, mo, sam = (
        await world.member("Ada"),
        await world.moderator("Mo"),
        await world.moderator("Sam"),
    )
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await wants(world, ada)
    assert alert(world).says("Soon", "Would like a person", "They pressed SOS", "Nobody has it")
    assert not alert(world).has_buttons("Show")
    assert ada.last_private.says("I've asked Mo, at 12:00. If there is no answer by 12:10")
    assert len(asks(mo)) == 1
    await world.passes(minutes=11)
    assert ada.last_private.says("I've asked Mo and Sam")
    assert len(asks(sam)) == 1
    await sam.presses("I have it")
    assert ada.last_private.says("Sam from the moderators has taken this on")
    assert alert(world).says("Sam has it")
    assert world.public == []


async def test_nobody_around_the_channel_was_asked_and_that_is_said(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await wants(world, ada, "hard-day")
    assert ada.last_private.says("I've asked in the moderators' channel", "by 12:10")
    assert ada.last_private.says("People who answer meanwhile", "Find A Helpline")
    await world.passes(minutes=21)
    assert ada.last_private.says("I've asked everyone on the team, last at 12:10")


async def test_without_anybody_the_member_is_not_left_waiting(world: World) -> None:
    await without_channel(world)
    ada = await world.member("Ada")
    await wants(world, ada)
    assert ada.last_private.says("There is nobody on the team I can ask")


async def test_asked_again_while_open_the_next_are_asked_at_once(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await wants(world, ada)
    await wants(world, ada)
    await world.passes(seconds=1)
    assert len(alerts(world)) == 1
    assert len(asks(mo)) == 1


async def test_a_request_is_written_to_closed_and_kept_apart_from_cases(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await wants(world, ada, "something new")
    assert alert(world).says("They asked for a person.")
    await mo.presses("Write to them", alert(world))
    assert mo.form is not None
    assert "You asked for a person" in mo.form.values["text"]
    await mo.fills_in(text="Hi Ada")
    await ada.says("thank you")
    assert mo.last_private.says("They have answered")
    await mo.presses_data(f"case.show:{(await request(world)).id}", channel="moderators")
    assert mo.last_private.says("not here any more")
    await mo.presses_data(f"case.take:{(await request(world)).id}", channel="moderators")
    assert not mo.last_private.has_buttons("Show")
    await mo.presses("Closed", alert(world))
    assert not mo.last_private.has_buttons("Emergency services called")
    await mo.presses("Nothing was needed")
    assert (await request(world)).state is State.CLOSED
    assert any(shown.says("Mo has marked this as looked after") for shown in ada.private)
    await ada.presses("Clear")


async def test_a_member_who_is_gone_asks_for_nobody(world: World) -> None:
    async with world.running.tools.db.write() as tx:
        await Scope(world.running.tools, tx, world.now).publish(PersonWanted("0" * 22, "sos"))
    assert alerts(world) == []


async def test_practice_says_so_first_and_walks_take_show_close(world: World) -> None:
    bo = await world.admin("Bo")
    await practises(world, bo)
    card = alert(world)
    assert card.text.splitlines()[0] == "PRACTICE"
    assert card.says("nobody is in danger")
    assert card.labels == ["I have it", "Show", "Closed"]
    await bo.presses("I have it", card)
    assert bo.last_private.says("In a real one the person reads this")
    await bo.presses("Show", card)
    assert bo.last_private.says("This is where the person's words would stand")
    await bo.presses("Closed", card)
    await bo.presses("Nothing was needed")
    assert bo.last_private.says("That was the whole walk")
    assert card.says("Bo closed it")
    assert await steps_to_come(world) == []
    assert not any(shown.says("heavy") for shown in bo.private)


async def test_practice_happens_once_at_a_time_and_ends_by_itself(world: World) -> None:
    bo = await world.admin("Bo")
    await practises(world, bo)
    await practises(world, bo)
    assert len(alerts(world)) == 1
    await bo.presses_data(f"case.write:{(await case(world)).id}", channel="moderators")
    assert bo.last_private.says("not to be written to here")
    await world.passes(hours=26)
    assert alert(world).says("It closed by itself")
    await bo.presses_data(f"case.take:{(await case(world)).id}", channel="moderators")
    assert bo.last_private.says("It closed by itself")
    assert isinstance(await case(world), Case)


async def test_practice_without_a_channel_comes_in_private(world: World) -> None:
    await without_channel(world)
    bo = await world.admin("Bo")
    await practises(world, bo)
    assert bo.last_private.says("PRACTICE")
    assert "asked" not in await happened(world)
