"""Several stretches of one journey, earlier time brought along, and what is left over."""

from datetime import UTC, datetime

from tests.scenarios.test_journeys_cards import numbers, opens
from tests.scenarios.test_journeys_slips import since
from tests.world.actor import Actor
from tests.world.world import World


async def starts_again(actor: Actor, day: str) -> None:
    await actor.types("/me")
    await actor.presses("I slipped")
    await actor.presses("Starting again")
    await actor.fills_in(day=day)


async def test_earlier_time_is_brought_along_and_counted(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    assert await numbers(ada) == ["7", "7", "day 7"]
    await opens(ada, "Smoking")
    await ada.presses("History")
    await ada.presses("Bring earlier time along")
    await ada.fills_in(first="2026-10-01", last="2026-10-31")
    assert ada.last_private.says("1 October 2026 to 31 October 2026, 31 days")
    assert ada.last_private.says("From 10 November 2026 on")
    assert await numbers(ada) == ["38", "21", "day 7"]
    assert world.public == []


async def test_earlier_time_with_its_ends_swapped_changes_nothing(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await opens(ada, "Smoking")
    await ada.presses("History")
    await ada.presses("Bring earlier time along")
    await ada.fills_in(first="2026-10-31", last="2026-10-01")
    assert ada.last_private.says("The last day lies before the first one. Nothing was changed.")
    assert await numbers(ada) == ["7", "7", "day 7"]


async def test_the_current_stretch_is_corrected_and_the_old_one_stays(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01")
    await starts_again(ada, "2026-11-16")
    await opens(ada, "Smoking")
    await ada.presses("History")
    await ada.presses("Correct this stretch")
    await ada.fills_in(day="2026-11-14")
    assert ada.last_private.says("1 October 2026 to 13 November 2026, 44 days")
    assert await numbers(ada) == ["47", "30", "day 3"]
    assert not ada.last_private.says("longest")


async def test_what_a_week_cost_is_for_the_member_only(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-12")
    await opens(ada, "Smoking")
    await ada.presses("What it saves")
    await ada.fills_in(amount="42.50", unit="€")
    assert ada.last_private.says("About 212 € stayed with you so far.")
    await opens(ada, "Smoking")
    assert ada.last_private.says("About 212 €")
    await ada.presses("What it saves")
    await ada.fills_in(amount="", unit="€")
    await opens(ada, "Smoking")
    assert not ada.last_private.says("€")
    assert world.public == []


async def test_packs_without_figures_have_neither_history_nor_amounts(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-01", what="Food and body")
    await opens(ada, "Food and body")
    for label in ("History", "What it saves", "Longest stretch"):
        assert label not in ada.last_private.labels


async def test_saying_no_counting_and_counting_again_keeps_what_was_counted(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await opens(ada, "Smoking")
    await ada.presses("No counting")
    assert "History" not in ada.last_private.labels
    await ada.presses("Change the first day")
    await ada.fills_in(day="2026-11-12")
    assert await numbers(ada) == ["5", "5", "day 5"]
    world.clock.move_to(datetime(2026, 11, 17, 12, tzinfo=UTC))
    assert await numbers(ada) == ["6", "6", "day 6"]
