"""Circles, never-pairs, topics, mentors, no pairing, and what moderators can ask."""

from tests.scenarios.buddies import (
    about,
    ada_and_kim,
    both_say_yes,
    here_for_long,
    in_public,
    looks,
    no_daily,
    pairs,
    round_comes,
    suggestions,
)
from tests.scenarios.words import HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def three(world: World) -> tuple[Actor, Actor, Actor]:
    """Three who are looking, and could be matched at once."""
    ada, kim, rui = [await world.member(name) for name in ("Ada", "Kim", "Rui")]
    for actor in (ada, kim, rui):
        await looks(actor)
    await here_for_long(world)
    await no_daily(world)
    return ada, kim, rui


async def more(actor: Actor) -> None:
    await actor.types("/buddy")
    await actor.presses("More")


async def never_with(actor: Actor, name: str) -> None:
    await more(actor)
    await actor.presses("Never with …")
    await actor.presses("Add a name")
    await actor.fills_in(name=name)


async def test_who_is_on_a_never_list_is_never_suggested_to_either(world: World) -> None:
    ada, kim, rui = await three(world)
    await never_with(ada, "kim")
    assert ada.last.says("Only you see it, and no machine reads it", "kim")
    await never_with(rui, "Kim")
    await round_comes(world)
    assert suggestions(kim) == []
    assert len(suggestions(ada)) == len(suggestions(rui)) == 1
    assert not any(shown.says("Never with") for shown in kim.private)


async def test_a_never_list_holds_for_somebody_who_joins_later_and_can_be_shortened(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await looks(ada)
    await never_with(ada, "@Kim")
    kim = await world.member("Kim")
    await looks(kim)
    await round_comes(world)
    assert await pairs(world) == []
    await more(ada)
    await ada.presses("Never with …")
    await ada.presses("Take off @Kim")
    await world.passes(days=1)
    assert len(await pairs(world)) == 1


async def test_a_never_list_is_not_read_for_danger(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await looks(ada)
    await never_with(ada, HEAVY)
    assert world.alerts == []


async def test_circles_are_defined_by_the_community_and_nobody_is_matched_outside(
    world: World,
) -> None:
    ada, kim, rui = await three(world)
    lena = await world.admin("Lena")
    await lena.types("/setup", channel="moderators")
    await lena.presses("Circles for buddies")
    await lena.presses("Add a circle")
    await lena.fills_in(name="Women")
    await more(ada)
    await ada.presses("Circles")
    await ada.presses("Women")
    await ada.presses("Only with Women")
    await round_comes(world)
    assert suggestions(ada) == []
    assert len(suggestions(kim)) == len(suggestions(rui)) == 1
    await kim.presses("No, thank you")
    await more(kim)
    await kim.presses("Circles")
    await kim.presses("Women")
    await world.passes(days=1)
    assert len(suggestions(ada)) == 1
    assert suggestions(ada)[0].says("Kim")


async def test_closing_a_circle_matches_nobody_whom_they_did_not_ask_for(world: World) -> None:
    ada, _, _ = await three(world)
    lena = await world.admin("Lena")
    await lena.types("/setup", channel="moderators")
    await lena.presses("Circles for buddies")
    await lena.presses("Add a circle")
    await lena.fills_in(name="Women")
    await more(ada)
    await ada.presses("Circles")
    await ada.presses("Women")
    await ada.presses("Only with Women")
    await lena.presses("Close Women")
    assert about(ada, 'The circle "Women" is not there any more')
    await round_comes(world)
    assert suggestions(ada) == []


async def test_topics_one_would_rather_not_are_read_by_the_buddy(world: World) -> None:
    ada = await world.member("Ada")
    await looks(ada)
    await more(ada)
    await ada.presses("Topics I'd rather not")
    await ada.fills_in(topics="football")
    kim = await world.member("Kim")
    await looks(kim)
    await round_comes(world)
    assert not suggestions(kim)[0].says("football")
    await both_say_yes(ada, kim)
    await kim.types("/buddy")
    assert kim.last.says("Ada would rather not", "football")


async def test_who_is_marked_no_pairing_by_a_moderator_is_not_matched_and_knows_it(
    world: World,
) -> None:
    ada, _, _ = await three(world)
    mo = await world.moderator("Mo")
    await mo.types("/cases", channel="moderators")
    await mo.presses("Buddies")
    await mo.presses("Look somebody up")
    await mo.fills_in(name="ada")
    assert mo.last.says("Ada", "Is looking for a buddy")
    await mo.presses("No pairing")
    assert mo.last.says("nobody is matched with them")
    await round_comes(world)
    assert suggestions(ada) == []
    await ada.types("/buddy")
    assert ada.last.says("The moderators have asked me not to pair you for now")
    await mo.presses("Pairing again")
    await world.passes(days=1)
    assert in_public(world) == []


async def test_nobody_with_an_open_case_is_matched(world: World) -> None:
    ada, kim, rui = await three(world)
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await round_comes(world)
    assert suggestions(ada) == []
    assert len(suggestions(kim)) == len(suggestions(rui)) == 1


async def test_who_states_an_age_under_18_is_not_matched_and_the_pair_ends(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.presses_data("join.young")
    assert kim.last.says("This pairing has ended. That happens")
    await ada.types("/buddy")
    await ada.presses("Look again")
    assert ada.last.says("Buddies are for people of 18 and over")


async def test_a_mentor_needs_a_moderators_yes_and_has_a_cap_of_their_own(world: World) -> None:
    ada, kim, rui = await three(world)
    mo = await world.moderator("Mo")
    await rui.types("/buddy")
    await rui.presses("Stop looking")
    await more(rui)
    await rui.presses("I'd like to be a mentor")
    assert rui.last.says("A moderator says yes or no to that")
    for actor in (ada, kim):
        await more(actor)
        await actor.presses("A mentor")
    await world.passes(days=1)
    assert await pairs(world) == []
    await mo.types("/pairs")
    assert mo.last.says("Rui would like to be a mentor")
    await mo.presses("Have a look")
    await mo.presses("Yes, for one")
    assert about(rui, "A moderator has said yes")
    await world.passes(days=1)
    [pair] = await pairs(world)
    assert pair.mentor
    assert suggestions(rui)[0].says("is looking for a mentor")
    mentee = ada if suggestions(ada) else kim
    assert suggestions(mentee)[0].says("Rui is a mentor here")
    await both_say_yes(mentee, rui)
    await mentee.says("hello mentor")
    assert about(rui, "hello mentor")
    await world.passes(days=2)
    assert len(await pairs(world)) == 1  # the cap is one
    assert in_public(world) == []


async def test_a_moderator_can_ask_why_two_were_matched_and_who_they_are(world: World) -> None:
    await ada_and_kim(world)
    mo = await world.moderator("Mo")
    await mo.types("/pairs")
    await mo.presses("Look somebody up")
    await mo.fills_in(name="Kim")
    assert mo.last.says("Kim (discord)", "Buddies since", "Ada")
    await mo.presses("Why these two")
    assert mo.last.says("Ada", "Kim", "points of 110", "Something shared to work on: 40 of 40")
    assert mo.last.says("They share a language")
    assert not mo.last.says("moking")


async def test_members_cannot_look_at_the_moderators_side(world: World) -> None:
    ada, _ = await ada_and_kim(world)
    await ada.types("/pairs")
    assert ada.last.says("moderators")
    pair = (await pairs(world))[0]
    await ada.presses_data(f"buddy.why:{pair.id}")
    assert not ada.last.says("points of 110")


async def test_somebody_elses_pair_cannot_be_touched(world: World) -> None:
    await ada_and_kim(world)
    rui = await world.member("Rui")
    pair = (await pairs(world))[0]
    for route in ("yes", "end", "noticed", "wave", "resume", "wrong", "pair"):
        await rui.presses_data(f"buddy.{route}:{pair.id}")
    assert (await pairs(world))[0].state == "agreed"
