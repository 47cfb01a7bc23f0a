"""I slipped: one kind sentence and no question; then what somebody wants. Nothing falls to 0."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.core.replies import Fields
from bot.store.tables import CommunityRow
from tests.world.actor import Actor
from tests.world.world import World


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 11, 1, hour, tzinfo=UTC) + timedelta(days=day - 1)


async def since(world: World, name: str, day: str, what: str = "Smoking") -> Actor:
    """A member who counts from a day in the past."""
    actor = world.somebody(name)
    await actor.types("/start")
    for label in ("I'm 18 or over and I agree", what, "Another day"):
        await actor.presses(label)
    await actor.fills_in(day=day)
    await actor.presses("Fine")
    return actor


async def numbers(actor: Actor) -> list[str]:
    """The figures of the member's card, in the order in which they stand."""
    await actor.types("/me")
    rows = [block for block in actor.last_private.reply.blocks if isinstance(block, Fields)]
    return [str(item.value) for row in rows if row.numbers for item in row.items]


async def test_after_a_slip_one_kind_sentence_and_nobody_is_told(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    assert await numbers(ada) == ["47", "30", "day 47"]
    await ada.presses("I slipped")
    card = ada.last_private
    assert card.says("Thank you for saying so. Today counts, and so do the 46 days before it.")
    assert "?" not in card.text
    assert card.has_buttons("One slip, I carry on", "Starting again", "A note")
    assert await numbers(ada) == ["47", "30", "day 47"]
    assert world.public == []
    assert world.alerts == []


async def test_one_slip_and_carrying_on_changes_no_number(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await ada.types("/me")
    await ada.presses("I slipped")
    await ada.presses("One slip, I carry on")
    assert ada.last_private.says("today is day 47")
    assert await numbers(ada) == ["47", "30", "day 47"]


async def test_starting_again_keeps_every_day_and_begins_with_day_one(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await ada.types("/me")
    await ada.presses("I slipped")
    await ada.presses("Starting again")
    assert ada.form is not None
    assert ada.form.values == {"day": "2026-11-16"}
    await ada.fills_in(day="2026-11-16")
    assert ada.last_private.says("a new stretch. The 46 days before stay counted.")
    assert await numbers(ada) == ["47", "30", "day 1"]


async def test_starting_again_up_to_a_week_ahead_and_not_further(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await ada.types("/me")
    await ada.presses("I slipped")
    await ada.presses("Starting again")
    await ada.fills_in(day="2026-11-24")
    assert ada.form is not None
    assert "day" in ada.form.errors
    await ada.fills_in(day="2026-11-18")
    assert await numbers(ada) == ["47", "30", "day 47"]
    world.clock.move_to(at(20))
    assert await numbers(ada) == ["50", "29", "day 3"]


async def test_a_note_about_it_is_for_the_member_only(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await ada.types("/me")
    await ada.presses("I slipped")
    data = ada.last_private.button("A note").data
    await ada.presses("A note")
    assert ada.form is not None
    assert ada.form.fields[0].seen_by == "Only you see this."
    await ada.fills_in(note="The party.")
    assert ada.last_private.says("Only you see it")
    await ada.presses_data(data)
    assert ada.form is not None
    assert ada.form.values == {"note": "The party."}
    assert world.public == []


async def test_pressed_by_mistake_is_as_if_nothing_happened(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await ada.types("/me")
    await ada.presses("I slipped")
    await ada.presses("Pressed by mistake")
    assert ada.last_private.says("as if it had not been pressed")


async def test_it_can_be_said_in_a_check_in_too(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("hard")
    await ada.presses("I slipped")
    assert ada.last_private.says("Thank you for saying so. Today counts.")


async def test_with_several_journeys_it_asks_only_which(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Add one")
    await ada.presses("Gambling or another habit")
    await ada.presses("Today")
    await ada.types("/me")
    assert ada.last_private.says("How it goes: Smoking", "How it goes: Gambling")
    await ada.presses("I slipped")
    assert ada.last_private.has_buttons("Smoking", "Gambling or another habit")
    await ada.presses("Gambling or another habit")
    assert ada.last_private.says("Thank you for saying so")


async def test_an_illness_has_no_slip(world: World) -> None:
    ada = await world.member("Ada", what="A long illness")
    await ada.types("/me")
    assert "I slipped" not in ada.last_private.labels


async def test_food_and_self_harm_get_the_sentence_without_a_figure(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01", what="Self-harm")
    await ada.types("/me")
    await ada.presses("I slipped")
    assert ada.last_private.says("Thank you for saying so. Today counts. Nothing needs deciding")
    assert not any(letter.isdigit() for letter in ada.last_private.text)


async def test_before_stopping_alcohol_the_line_comes_at_joining_and_at_each_restart(
    world: World,
) -> None:
    line = "stopping all at once can be dangerous"
    ada = await world.member("Ada", what="Alcohol")
    assert ada.last_private.says("You're in", line)
    await ada.types("/me")
    await ada.presses("I slipped")
    assert not ada.last_private.says(line)
    await ada.presses("Starting again")
    await ada.fills_in(day="2026-11-16")
    assert ada.last_private.says(line)
    ben = await world.member("Ben")
    assert not ben.last_private.says(line)


async def test_after_any_slip_with_opioids_the_line_about_a_break_comes(world: World) -> None:
    ada = await world.member("Ada", what="Opioids")
    assert not ada.last_private.says("after a break")
    await ada.types("/me")
    await ada.presses("I slipped")
    assert ada.last_private.says("after a break", "Please don't be alone")
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(CommunityRow)):
            row.country = "US"
    await ada.types("/me")
    await ada.presses("I slipped")
    assert ada.last_private.says("after a break", "SafeSpot")


async def test_a_start_ahead_says_when_and_shows_no_zero(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-20")
    await ada.types("/me")
    assert ada.last_private.says("It begins on 20 November 2026.")
    assert await numbers(ada) == []
    world.clock.move_to(at(20))
    assert await numbers(ada) == ["1", "1", "day 1"]


async def test_no_counting_shows_no_numbers(world: World) -> None:
    ada = await world.member("Ada", since="No counting")
    assert await numbers(ada) == []


async def test_cutting_down_counts_days_as_i_meant_them(world: World) -> None:
    ada = await world.member("Ada", what="Alcohol")
    await ada.presses("good")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Alcohol")
    await ada.presses("Cut down")
    await ada.types("/checkin")
    await ada.presses("As I meant it, or a note")
    await ada.fills_in(meant="yes", note="")
    assert await numbers(ada) == ["1", "1", "day 1"]
    world.clock.move_to(at(17))
    assert await numbers(ada) == ["1", "1", "day 2"]


async def test_a_journey_of_ones_own_has_a_name_that_nobody_else_is_shown(world: World) -> None:
    ada = await world.member("Ada", what="Something of my own")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Something of my own")
    await ada.presses("Give it a name")
    await ada.fills_in(name="No more night shopping")
    await ada.types("/me")
    assert ada.last_private.says("How it goes: No more night shopping")
    assert world.public == []


async def test_the_longest_stretch_only_on_request_and_ending_deletes_nothing(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await ada.types("/me")
    assert not ada.last_private.says("longest")
    await ada.presses("Journeys")
    await ada.presses("Smoking")
    await ada.presses("Longest stretch")
    assert ada.last_private.says("Your longest stretch so far is 47 days.")
    await ada.presses("End this one")
    assert any(shown.says("Nothing of it is deleted") for shown in ada.private)
    await ada.presses("Bring it back")
    assert await numbers(ada) == ["47", "30", "day 47"]


async def test_nobody_opens_or_changes_the_journey_of_another(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    await ada.types("/me")
    await ada.presses("Journeys")
    data = ada.last_private.button("Smoking").data.partition("~")[0]
    mine = ben.private[-1].buttons[0].data.partition("~")[2]
    await ben.presses_data(f"{data}~{mine}")
    assert ben.last_private.says("I can't find this one")
    await ben.presses_data(ada.last_private.button("Smoking").data)
    assert ben.last_private.says("made for somebody else")
