"""Three hard days, going quiet, and how it goes."""

from datetime import UTC, datetime, timedelta

from bot.core.replies import Image
from bot.engine.context import Work
from bot.features.checkins.friends.tick import look
from tests.world.actor import Actor
from tests.world.world import World


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 1, hour, minute, tzinfo=UTC) + timedelta(days=day - 1)


async def answers_each_day(world: World, actor: Actor, first: int, *words: str) -> None:
    """One answer a day at noon, time jumping from one to the next."""
    for day, word in enumerate(words, first):
        world.clock.move_to(at(day, 12))
        await actor.types("/checkin")
        await actor.presses(word)


def heavy_notes(actor: Actor) -> int:
    return sum(shown.says("Three heavy days in a row") for shown in actor.private)


async def test_after_three_hard_days_one_warm_message_and_nobody_else_is_told(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await answers_each_day(world, ada, 16, "hard", "very hard")
    assert heavy_notes(ada) == 0
    await answers_each_day(world, ada, 18, "hard")
    assert heavy_notes(ada) == 1
    assert ada.last_private.says("Nothing to answer here")
    assert ada.last_private.labels == [
        "My plan",
        "Two quiet minutes",
        "A person",
        "Not this one any more",
    ]
    await answers_each_day(world, ada, 19, *["hard"] * 10)
    assert heavy_notes(ada) == 1
    await answers_each_day(world, ada, 32, "hard", "hard", "hard")
    assert heavy_notes(ada) == 2
    assert world.public == []
    assert world.alerts == []


async def test_it_can_be_declined_for_good(world: World) -> None:
    ada = await world.member("Ada")
    await answers_each_day(world, ada, 16, "hard", "hard", "hard")
    await ada.presses("Not this one any more")
    await answers_each_day(world, ada, 33, "hard", "hard", "hard")
    assert heavy_notes(ada) <= 1


async def test_never_for_a_long_illness(world: World) -> None:
    ada = await world.member("Ada", what="A long illness")
    await answers_each_day(world, ada, 16, "hard", "hard", "very hard")
    assert heavy_notes(ada) == 0


async def test_a_day_between_makes_it_no_row(world: World) -> None:
    ada = await world.member("Ada")
    await answers_each_day(world, ada, 16, "hard", "hard", "so-so", "hard", "hard")
    assert heavy_notes(ada) == 0


async def test_how_it_goes_begins_with_the_numbers_and_with_three_answers_the_picture(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    card = ada.last_private
    assert card.says("How it goes: Smoking", "day in total", "of the last 30", "day 1")
    assert card.says("The picture begins with three answers.")
    await answers_each_day(world, ada, 16, "good", "hard", "good")
    await ada.types("/me")
    card = ada.last_private
    [image] = [block for block in card.reply.blocks if isinstance(block, Image)]
    assert str(image.alt).startswith("3 answers in 30 days: 1 hard and 2 good.")
    assert card.says("3", "days in total", "day 3")
    await ada.presses("In words")
    assert ada.last_private.says("The last 30 days in words", "3 answers in 30 days")
    await ada.presses("90 days", card)
    assert ada.last_private.says("3 answers in 90 days")


async def test_an_illness_counts_check_ins_and_food_and_body_nothing(world: World) -> None:
    ada = await world.member("Ada", what="A long illness")
    await ada.types("/checkin")
    await ada.presses("hard")
    await ada.types("/me")
    assert ada.last_private.says("check-in in total", "in the last 30 days")
    assert not ada.last_private.says("this stretch")
    ben = await world.member("Ben", what="Food and body")
    await ben.types("/me")
    assert not ben.last_private.says("in total")


async def test_only_after_thirty_days_somebody_can_be_named(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("More")
    assert "If I go quiet" not in ada.last_private.labels
    world.clock.move_to(at(47, 12))
    await ada.types("/me")
    await ada.presses("More")
    assert "If I go quiet" in ada.last_private.labels


async def named(world: World) -> tuple[Actor, Actor]:
    """Ada has named Kim, after a month."""
    ada, kim = await world.member("Ada"), await world.member("Kim")
    world.clock.move_to(at(47, 12))
    await ada.types("/me")
    await ada.presses("If I go quiet")
    await ada.presses("Name somebody")
    await ada.fills_in(name="kim", days="4")
    return ada, kim


async def quiet_until(world: World, moment: datetime) -> None:
    """Nobody is seen meanwhile."""
    world.clock.move_to(moment)
    await look(Work(world.running.tools))
    await world.settle()


async def test_the_friend_agrees_first_and_is_told_one_sentence_after_the_member_was_asked(
    world: World,
) -> None:
    ada, kim = await named(world)
    assert ada.last_private.says("If there is one kim here")
    assert kim.last_private.says("Ada would like you to be told")
    await quiet_until(world, at(60, 12))
    assert not any(shown.says("has been quiet") for shown in kim.private)  # not agreed yet
    await kim.presses("Yes")
    assert ada.last_private.says("Kim agreed")
    await ada.types("/checkin")
    await ada.presses("so-so")
    await quiet_until(world, at(63, 12))
    assert not ada.last_private.says("It has been quiet")
    await quiet_until(world, at(64, 13))
    assert ada.last_private.says("It has been quiet", "until tomorrow, I tell Kim")
    assert not kim.last_private.says("has been quiet")
    await quiet_until(world, at(65, 14))
    assert kim.last_private.says("Ada has been quiet", "A short hello is enough")
    messages = len(kim.private)
    await quiet_until(world, at(80, 14))
    assert len(kim.private) == messages
    assert world.public == []


async def test_one_tap_and_the_friend_is_not_told(world: World) -> None:
    ada, kim = await named(world)
    await kim.presses("Yes")
    await quiet_until(world, at(52, 12))
    assert ada.last_private.says("It has been quiet")
    await ada.presses("I'm around")
    await ada.presses("good")
    await quiet_until(world, at(53, 13))
    assert not any(shown.says("has been quiet for a while and wished") for shown in kim.private)


async def test_no_is_fine_and_it_can_be_ended(world: World) -> None:
    ada, kim = await named(world)
    await kim.presses("Rather not")
    assert kim.last_private.says("needs no reason")
    assert ada.last_private.says("Kim would rather not")
    other, lou = await world.member("Otto"), await world.member("Lou")
    world.clock.move_to(at(90, 12))
    await other.types("/me")
    await other.presses("If I go quiet")
    await other.presses("Name somebody")
    await other.fills_in(name="Lou", days="4")
    await lou.presses("Yes")
    await other.types("/me")
    await other.presses("If I go quiet")
    assert other.last_private.says("Lou agreed")
    await other.presses("Not any more")
    await quiet_until(world, at(110, 12))
    assert not any(shown.says("has been quiet") for shown in lou.private)


async def test_naming_somebody_who_is_not_here_tells_nothing(world: World) -> None:
    ada = await world.member("Ada")
    world.clock.move_to(at(47, 12))
    await ada.types("/me")
    await ada.presses("If I go quiet")
    await ada.presses("Name somebody")
    await ada.fills_in(name="Nobody Here", days="4")
    assert ada.last_private.says("If there is one Nobody Here here, I've asked them.")
