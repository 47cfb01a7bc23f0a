"""Journeys in `/me`: added, counted from another day, not counted, slipped in by somebody else."""

from bot.core.replies import Fields
from tests.scenarios.crisis import alert
from tests.world.actor import Actor
from tests.world.world import World


async def numbers(actor: Actor) -> list[str]:
    await actor.types("/me")
    rows = [block for block in actor.last_private.reply.blocks if isinstance(block, Fields)]
    return [str(item.value) for row in rows if row.numbers for item in row.items]


async def opens(actor: Actor, name: str) -> None:
    await actor.types("/me")
    await actor.presses("Journeys")
    await actor.presses(name)


async def test_whoever_would_rather_not_say_has_check_ins_counted_and_can_add_one_later(
    world: World,
) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        await ada.presses(label)
    await ada.types("/me")
    assert ada.last_private.says("How it goes", "check-ins in total")
    assert "I slipped" not in ada.last_private.labels
    await ada.presses("Journeys")
    assert ada.last_private.says("Nothing here yet, and nothing has to be.")
    await ada.presses("Add one")
    await ada.presses("Mood")
    assert ada.last_private.says("Mood", "Only you see this.")
    await ada.types("/me")
    assert ada.last_private.says("How it goes: Mood", "check-ins in total")


async def test_the_first_day_can_be_changed_and_counting_stopped_and_taken_up_again(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await opens(ada, "Smoking")
    await ada.presses("Change the first day")
    assert ada.form is not None
    assert ada.form.values == {"day": "2026-11-16"}
    await ada.fills_in(day="2026-11-10")
    assert ada.last_private.says("From 10 November 2026 on.")
    assert await numbers(ada) == ["7", "7", "day 7"]
    await opens(ada, "Smoking")
    await ada.presses("No counting")
    assert await numbers(ada) == []
    await ada.presses("I slipped")
    await ada.presses("One slip, I carry on")
    assert ada.last_private.text == "All right. It goes on from here."
    await opens(ada, "Smoking")
    await ada.presses("Change the first day")
    assert ada.form is not None
    assert ada.form.values == {}
    await ada.fills_in(day="2026-11-16")
    assert await numbers(ada) == ["1", "1", "day 1"]


async def test_the_same_pack_twice_is_one_journey(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Add one")
    await ada.presses("Smoking")
    await ada.types("/me")
    await ada.presses("Journeys")
    assert ada.last_private.labels.count("Smoking") == 1


async def test_a_named_journey_can_be_named_again_and_there_may_be_two(world: World) -> None:
    ada = await world.member("Ada", what="Something of my own")
    await opens(ada, "Something of my own")
    await ada.presses("Give it a name")
    await ada.fills_in(name="Night shopping")
    await opens(ada, "Night shopping")
    await ada.presses("Give it a name")
    assert ada.form is not None
    assert ada.form.values == {"name": "Night shopping"}
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Add one")
    await ada.presses("Something of my own")
    await ada.presses("No counting")
    await ada.types("/me")
    await ada.presses("Journeys")
    assert ada.last_private.has_buttons("Night shopping", "Something of my own")


async def test_a_slip_while_cutting_down_names_the_days_that_were_as_meant(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    await opens(ada, "Smoking")
    await ada.presses("Cut down")
    await ada.types("/checkin")
    await ada.presses("As I meant it, or a note")
    await ada.fills_in(meant="yes", note="")
    await world.passes(days=1)
    await ada.types("/me")
    await ada.presses("I slipped")
    assert ada.last_private.says("Today counts, and so does the day before it.")


async def test_a_person_can_be_asked_for_after_a_slip(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await ada.types("/me")
    await ada.presses("I slipped")
    assert "My plan" in ada.last_private.labels
    await ada.presses("A person", ada.last_private)
    await ada.presses("The moderators")
    assert any(shown.says("whom I've asked") for shown in ada.private)
    assert alert(world).says("They noted a slip and would like a person")


async def test_a_self_made_press_for_a_longest_stretch_that_is_not_shown_is_refused(
    world: World,
) -> None:
    ada = await world.member("Ada", what="Food and body")
    await opens(ada, "Food and body")
    assert "Longest stretch" not in ada.last_private.labels
    end = ada.last_private.button("End this one").data
    await ada.presses_data(end.replace("journeys.end", "journeys.longest"))
    assert ada.last_private.says("I can't find this one")
