"""Rounds survive a crash, two accounts become one person, and everything is one's own to take."""

from datetime import timedelta

from sqlalchemy import select

from bot.engine.context import Work
from bot.features.buddies.matching import queries
from bot.features.buddies.matching import round as rounds
from bot.features.buddies.records import RoundRow, SideRow
from bot.features.buddies.rules import LEASE
from tests.scenarios.buddies import (
    about,
    ada_and_kim,
    here_for_long,
    in_public,
    looks,
    no_daily,
    pairs,
    suggestions,
)
from tests.world.actor import Actor
from tests.world.world import World


async def due_round(world: World, *names: str) -> list[Actor]:
    """People who are looking, and a round that is due but was not run."""
    people = [await world.member(name) for name in names]
    for person in people:
        await looks(person)
    await here_for_long(world)
    await no_daily(world)
    world.clock.move_to(world.now + timedelta(hours=22, minutes=5))
    return people


async def test_a_round_that_died_half_way_is_taken_up_when_its_lease_is_over(world: World) -> None:
    ada, kim = await due_round(world, "Ada", "Kim")
    work = Work(world.running.tools)
    async with work.scope() as scope:
        assert await queries.claim(scope.tx, scope.now, scope.now + LEASE) is not None
        assert await queries.claim(scope.tx, scope.now, scope.now + LEASE) is None
    await rounds.run(work)
    assert await pairs(world) == []
    await world.passes(minutes=16)
    assert len(await pairs(world)) == 1
    assert len(suggestions(ada)) == len(suggestions(kim)) == 1


async def test_a_round_run_twice_makes_no_second_pair(world: World) -> None:
    people = await due_round(world, "Ada", "Kim", "Rui")
    work = Work(world.running.tools)
    await rounds.run(work)
    async with work.scope() as scope:  # as if it had died before it was marked as done
        for row in await scope.tx.scalars(select(RoundRow).where(RoundRow.done_at.is_not(None))):
            row.done_at = None
    await rounds.run(work)
    await world.settle()
    assert len(await pairs(world)) == 1
    assert sum(len(suggestions(person)) for person in people) == 2
    assert sum(len(about(person, "Today nobody was left who fits")) for person in people) == 1


async def test_a_member_on_telegram_is_asked_the_two_questions_one_by_one(world: World) -> None:
    ada = await world.member("Ada", platform="telegram")
    await ada.types("/buddy")
    await ada.presses("Look for a buddy")
    assert ada.last.says("What should a buddy do most?")
    await ada.presses("Plan together")
    assert ada.last.says("How often")
    await ada.presses("Every day")
    assert ada.last.says("Plan together", "Every day")


async def become_one(first: Actor, second: Actor) -> None:
    """The second account gives the first one's code."""
    await first.types("/me")
    await first.presses("Other account")
    await first.presses("Make a code")
    code = first.last_private.text.splitlines()[0]
    await second.presses_data("privacy.enter", channel="quay")
    await second.says(code)
    await second.presses("That's me, make them one")


async def test_a_second_account_of_the_same_person_joins_the_pair(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    tom = await world.member("Tom", platform="telegram")
    await become_one(ada, tom)
    await kim.says("which of you reads this?")
    assert about(ada, "which of you reads this?") or about(tom, "which of you reads this?")
    await tom.says("the same person, from over here")
    assert about(kim, "the same person, from over here")
    async with world.read() as tx:
        assert len(list(await tx.scalars(select(SideRow).where(SideRow.live.is_(True))))) == 2


async def test_two_buddies_who_turn_out_to_be_one_person_have_no_pair_any_more(
    world: World,
) -> None:
    ada, kim = await ada_and_kim(world, across=True)
    await become_one(ada, kim)
    assert (await pairs(world))[0].state == "ended"
    assert not about(ada, "This pairing has ended")
    assert in_public(world) == []


async def test_everything_about_buddies_can_be_seen_and_taken_along(world: World) -> None:
    ada, _ = await ada_and_kim(world)
    await ada.says("hello there")
    await ada.types("/privacy")
    assert ada.last.says("what you look for in a buddy", "1 message to a buddy (7 days)")
    await ada.presses("See all of it")
    assert ada.last.says("hello there", "Kim")
