"""A person: a buddy who agreed is asked first, then the moderators; what is told stays true."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.engine.context import Work
from bot.features.sos.company.service import forget, go_on
from bot.features.sos.records import CompanyRow
from tests.scenarios.buddies import ada_and_kim, in_public
from tests.scenarios.company import agreed
from tests.scenarios.crisis import alert, alerts
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import World


async def asks(world: World) -> tuple[Actor, Actor, Shown, Shown]:
    """Ada has asked Kim: both people, and what each of them reads."""
    ada, kim = await world.member("Ada"), await world.member("Kim", "telegram")
    await world.moderator("Mo")
    await agreed(world, kim)
    await ada.types("/sos")
    await ada.presses("A person")
    assert ada.last.says("Kim agreed to be asked", "within ten minutes, I ask the moderators")
    await ada.presses("Kim", ada.last)
    return ada, kim, ada.last, kim.last


async def test_the_buddy_is_asked_and_the_member_reads_who_is_next(world: World) -> None:
    ada, kim, told, asked = await asks(world)
    assert told.says("I've asked Kim, at 12:00. If there is no answer by 12:10, I'll ask")
    assert told.has_buttons("My plan", "Two quiet minutes", "Help lines")
    assert asked.says("Ada has a hard moment", "don't have to fix anything", "112")
    assert alerts(world) == []
    await kim.presses("I'm there", asked)
    assert told.says("Kim read it at 12:00 and is there for you")
    assert asked.says("Ada reads that you are there")
    await world.passes(minutes=30)
    assert alerts(world) == []
    assert ada.last is told
    assert world.public == []


async def test_without_an_answer_the_moderators_are_asked_and_a_late_one_still_counts(
    world: World,
) -> None:
    ada, kim, told, asked = await asks(world)
    await world.passes(minutes=11)
    assert told.says("Kim has not answered by 12:10, so I've asked the moderators")
    assert alert(world).says("Ada", "Would like a person")
    assert any(shown.says("I've asked in the moderators' channel") for shown in ada.private)
    await kim.presses("I'm there", asked)
    assert told.says("Kim read it at 12:11")


async def test_whoever_cannot_says_so_and_the_next_are_asked_at_once(world: World) -> None:
    _, kim, told, asked = await asks(world)
    await kim.presses("I can't now", asked)
    assert told.says("Kim can't just now, and said so at 12:00")
    assert asked.says("That is all right")
    assert len(alerts(world)) == 1
    await kim.presses_data("sos.cannot:nothing")
    assert kim.last.says("This is over")


async def test_whoever_cannot_be_reached_is_not_waited_for(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim", "telegram")
    await world.moderator("Mo")
    await agreed(world, kim)
    await kim.blocks_the_bot()
    await ada.presses_data("sos.person:sos")
    await ada.presses("Kim", ada.last)
    assert any(shown.says("I couldn't reach Kim") for shown in ada.private)
    assert len(alerts(world)) == 1


async def test_it_can_be_taken_back_and_asking_twice_is_once(world: World) -> None:
    ada, kim, told, asked = await asks(world)
    await ada.types("/sos")
    await ada.presses("A person")
    await ada.presses("Kim", ada.last)
    assert sum(shown.says("Ada has a hard moment") for shown in kim.private) == 1
    await ada.presses("I don't need anybody any more", told)
    assert told.says("You took this back at 12:00")
    assert told.labels == []
    assert asked.says("Ada needs nobody any more")
    await world.passes(minutes=11)
    assert alerts(world) == []
    world.clock.move_to(world.now + timedelta(days=31))
    await go_on(Work(world.running.tools))
    async with world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(CompanyRow)) == 0


async def test_nobody_is_asked_who_did_not_agree_to_it(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await ada.presses_data(f"sos.near:{'0' * 22}")
    assert ada.last.says("Nobody was asked")
    assert not any(shown.says("Ada") for shown in kim.private)


async def test_erasing_ones_data_leaves_no_name_with_whoever_was_asked(world: World) -> None:
    ada, kim, _, asked = await asks(world)
    await kim.presses("I'm there", asked)
    await ada.types("/privacy")
    await ada.presses("Delete everything")
    await ada.presses("Delete everything", ada.last)
    await world.passes(hours=24)
    assert asked.says("This is over")
    assert not asked.says("Ada")


async def test_when_the_one_who_was_asked_erases_their_data_the_moderators_are_asked(
    world: World,
) -> None:
    _, _, told, _ = await asks(world)
    async with Work(world.running.tools).scope() as scope:
        found = await scope.tx.scalar(select(CompanyRow))
        assert found is not None
        await forget(scope, found.buddy_member_id)
    await world.settle()
    assert told.says("I couldn't reach Kim, so I've asked the moderators")
    assert len(alerts(world)) == 1


async def test_a_real_buddy_is_asked_once_they_said_that_they_may_be(world: World) -> None:
    ada, kim = await ada_and_kim(world, across=True)
    await ada.presses_data("sos.person:sos")
    assert "Kim" not in ada.last.labels
    await kim.types("/buddy")
    await kim.presses("In a hard moment, Ada may ask me", kim.last)
    await ada.presses_data("sos.person:sos")
    await ada.presses("Kim", ada.last)
    told = ada.last
    assert told.says("I've asked Kim, at 10:01. If there is no answer by 10:11")
    await kim.presses("I'm there")
    assert told.says("Kim read it at 10:01 and is there for you")
    await kim.says("I'm here, tell me")
    assert ada.last.says("I'm here, tell me")
    assert in_public(world) == []
