"""Nothing is posted without a tap that day; it says how much, and is taken back for ever."""

import pytest

from bot.core.people import Place
from bot.core.platform import RetryLater
from bot.core.replies import Image
from tests.scenarios.milestones import answers, at, friend_of, lives_on, offers, posts, since
from tests.world.actor import Actor
from tests.world.world import World


async def week(world: World, name: str = "Ada") -> Actor:
    """Somebody who is offered a week today."""
    actor = await since(world, name, "2026-11-10")
    await world.until(at(17, 9))
    return actor


async def shows(actor: Actor) -> None:
    await actor.presses("The group")
    await actor.presses("Show it to the group")


async def test_nothing_is_posted_without_a_tap(world: World) -> None:
    await week(world)
    await world.until(at(19, 12))
    assert posts(world) == []
    assert all("Ada" not in shown.text for shown in world.public)


async def test_the_group_reads_a_name_and_how_much_and_not_of_what(world: World) -> None:
    ada = await week(world)
    await ada.presses("The group")
    preview = ada.last_private
    assert preview.says("This is what they would see", "your name and how much, not of what")
    assert posts(world) == []
    await ada.presses("Show it to the group")
    [post] = posts(world)
    assert post.says("Ada: 1 week.", "Celebration card: Ada, 1 week")
    assert "smoking" not in post.text.casefold()
    [picture] = [block for block in post.reply.blocks if isinstance(block, Image)]
    assert (picture.width, picture.height) == (620, 300)
    assert "smoking" not in picture.svg.casefold()
    assert ada.last_private.says("on its way to the group", "take it back at any time")


async def test_of_what_is_added_only_by_another_tap(world: World) -> None:
    ada = await week(world)
    await ada.presses("The group")
    await ada.presses("Show it, and say “Smoking”")
    [post] = posts(world)
    assert post.says("Ada: 1 week. What it is about: Smoking.")


async def test_the_name_of_an_own_journey_is_offered_to_nobody(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10", what="Something of my own")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Something of my own")
    await ada.presses("Give it a name")
    await ada.fills_in(name="No more night shopping")
    await world.until(at(17, 9))
    await ada.presses("The group")
    assert not any("say" in label for label in ada.last_private.labels)
    await ada.presses("Show it to the group")
    assert all("shopping" not in shown.text for shown in world.public)


async def test_the_first_time_says_what_one_agrees_to_and_it_can_be_taken_back(
    world: World,
) -> None:
    ada = await week(world)
    await ada.presses("The group")
    assert ada.last_private.says("With this you agree")
    await ada.presses("Show it to the group")
    await ada.types("/me")
    await ada.presses("Sharing")
    await ada.presses("What I agreed to")
    await ada.presses("Show no milestones")
    assert posts(world) == []
    assert any(shown.text == "This was taken back." for shown in world.public)
    await lives_on(world, ada, until=24)
    card = offers(ada)[-1]
    await ada.presses("The group", card)
    assert card.says("With this you agree")


async def test_a_tap_of_another_day_shows_it_again_before_anything_is_posted(
    world: World,
) -> None:
    ada = await week(world)
    await ada.presses("The group")
    preview = ada.last_private
    await world.until(at(18, 12))
    await ada.presses("Show it to the group", preview)
    assert posts(world) == []
    assert preview.says("A new day has begun since.")
    await ada.presses("Show it to the group")
    assert len(posts(world)) == 1


async def test_what_cannot_leave_that_day_is_not_posted_later_and_the_member_is_told(
    world: World,
) -> None:
    ada = await week(world)
    await world.until(at(17, 23))
    platform = world.platforms["discord"]
    platform.fails = lambda delivery: (
        RetryLater(0.01, "busy") if isinstance(delivery.to, Place) else None
    )
    await shows(ada)
    world.clock.move_to(at(18, 4))
    await world.settle()
    platform.fails = lambda _: None
    await world.until(at(18, 12))
    assert posts(world) == []
    assert any(shown.says("1 week could not be sent that day") for shown in ada.private)


async def test_pressing_twice_posts_once(world: World) -> None:
    ada = await week(world)
    await ada.presses("The group")
    data = ada.last_private.button("Show it to the group").data
    await ada.presses_data(data)
    await ada.presses_data(data)
    assert len(posts(world)) == 1


async def test_nobody_shows_the_milestone_of_another(world: World) -> None:
    ada = await week(world)
    ben = await world.member("Ben")
    await ada.presses("The group")
    data = ada.last_private.button("Show it to the group").data
    await ben.presses_data(data)
    mine = ben.private[-1].buttons[0].data.partition("~")[2] if ben.private[-1].buttons else ""
    await ben.presses_data(f"{data.partition('~')[0]}~{mine}")
    assert posts(world) == []


async def test_taking_back_works_for_ever_and_leaves_nothing_of_anybody(world: World) -> None:
    ada, ben = await week(world), await world.member("Ben")
    await shows(ada)
    confirmation = ada.last_private
    await ben.presses("Congratulate")
    await world.until(at(29, 12))
    await ada.presses("Take it back", confirmation)
    assert posts(world) == []
    gone = [shown for shown in world.public if shown.text == "This was taken back."]
    assert len(gone) == 1


async def test_congratulations_collect_names_once_a_person(world: World) -> None:
    ada = await week(world)
    ben, kim = await world.member("Ben"), await world.member("Kim", platform="telegram")
    await shows(ada)
    [post] = posts(world)
    await ben.presses("Congratulate", post)
    await ben.presses("Congratulate", post)
    assert post.says("Congratulations from Ben.")
    assert ben.last_private.says("Your congratulations stand with it", "Ada can see them")
    await world.passes(minutes=1)
    await kim.presses_data(post.button("Congratulate").data, "quay")
    assert post.says("Congratulations from Ben and Kim.")
    await ben.presses("Take mine back")
    assert post.says("Congratulations from Kim.")
    assert "Ben" not in post.text


async def test_nobody_congratulates_themselves_and_guests_are_told_how_to_join(
    world: World,
) -> None:
    ada, guest = await week(world), world.somebody("Guest")
    await shows(ada)
    [post] = posts(world)
    await ada.presses("Congratulate", post)
    assert ada.last_private.says("This one is yours")
    await guest.presses("Congratulate", post)
    assert guest.last_private.says("This is for those who have joined")
    assert "Congratulations from" not in post.text


async def test_one_person_can_be_told_instead_of_the_group(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    kim = await world.member("Kim")
    await friend_of(ada, "kim")
    await world.until(at(17, 9))
    await ada.presses("Kim", offers(ada)[-1])
    await ada.presses("Show it to Kim")
    told = [shown for shown in kim.private if shown.says("Ada: 1 week.")]
    assert len(told) == 1
    assert posts(world) == []
    await kim.presses("Congratulate", told[0])
    assert ada.last_private.says("Kim congratulates you: 1 week.")


async def test_lines_of_friends_are_asked_the_day_before_and_shown_to_the_member_first(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    kim = await world.member("Kim")
    await friend_of(ada, "Kim")
    await world.until(at(17, 8, 59))
    assert not any(shown.says("kind line for Ada") for shown in kim.private)
    await world.until(at(17, 9))
    [asked] = [shown for shown in kim.private if "Write a line" in shown.labels]
    assert asked.says("Tomorrow may be a day for a kind line for Ada.", "Ada reads it first")
    assert not asked.says("smoking")
    await kim.presses("Write a line")
    await kim.fills_in(words="Seven mornings by the river.")
    assert any(shown.says("Thank you. Ada reads it first.") for shown in kim.private)
    assert posts(world) == []
    await answers(ada)
    await world.until(at(18, 9))
    offer = offers(ada)[-1]
    assert offer.says("Kim", "Seven mornings by the river.")
    await ada.presses("The group", offer)
    await ada.presses("Show it to the group")
    [post] = posts(world)
    assert post.says("Seven mornings by the river.", "Kim")


async def test_a_line_can_be_left_out_and_taken_back_by_its_writer(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    kim = await world.member("Kim")
    await friend_of(ada, "Kim")
    await world.until(at(17, 9))
    await kim.presses("Write a line")
    await kim.fills_in(words="Seven mornings by the river.")
    thanks = next(shown for shown in kim.private if "Take it back" in shown.labels)
    await world.until(at(18, 9))
    await ada.presses("The group", offers(ada)[-1])
    await ada.presses("Without Kim's line")
    assert not ada.last_private.says("river")
    await ada.presses("With Kim's line")
    await ada.presses("Show it to the group")
    [post] = posts(world)
    assert post.says("river")
    await kim.presses("Take it back", thanks)
    assert not post.says("river")


async def test_a_heavy_line_reaches_nobody(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    kim = await world.member("Kim")
    await friend_of(ada, "Kim")
    await world.until(at(17, 9))
    await kim.presses("Write a line")
    await kim.fills_in(words="I want to die tonight.")
    assert any(shown.says("I kept this one back") for shown in kim.private)
    await world.until(at(18, 9))
    assert not any(shown.says("die tonight") for shown in ada.private)


async def test_a_friend_declines_with_one_tap_and_nobody_hears_of_it(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    kim = await world.member("Kim")
    await friend_of(ada, "Kim")
    await world.until(at(17, 9))
    before = len(ada.private)
    [asked] = [shown for shown in kim.private if "Write a line" in shown.labels]
    await kim.presses("Don't ask me for this person")
    assert asked.says("They aren't told")
    assert len(ada.private) == before
    await lives_on(world, ada, kim, until=25)
    assert sum(shown.says("for Ada") for shown in kim.private) == 0


async def test_the_answer_to_a_name_is_the_same_whoever_it_is(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    for name in ("Nobody Here", "Ada"):
        await friend_of(ada, name)
        assert ada.last_private.says(f"If {name} takes part here")


async def test_erasing_takes_names_and_lines_out_of_what_others_read(world: World) -> None:
    ada = await week(world)
    ben = await world.member("Ben")
    await shows(ada)
    [post] = posts(world)
    await ben.presses("Congratulate", post)
    await ben.types("/me")
    await ben.presses("My data")
    await ben.presses("Delete everything")
    await ben.presses("Delete everything")
    await world.until(at(19, 13))
    assert not post.says("Ben")
    assert post.says("Ada: 1 week.")


@pytest.mark.parametrize("language", ["es"])
async def test_in_spanish_too(world: World, language: str) -> None:
    ada = world.somebody("Ada")
    ada.locale = language
    await ada.types("/start")
    for label in ("Tengo 18 años o más y acepto", "Tabaco", "Otro día"):
        await ada.presses(label)
    await ada.fills_in(day="2026-11-10")
    await ada.presses("Vale")
    await world.until(at(17, 9))
    card = ada.last_private
    assert card.says("1 semana", "7 días, los fáciles y los difíciles.")
    await ada.presses("Al grupo")
    await ada.presses("Mostrarlo: el grupo")
    [post] = posts(world)  # the group reads in its own language
    assert post.says("Ada: 1 week.")
