"""Milestones fall at the member's morning, once, and stay earned; they are offered in private."""

from sqlalchemy import select

from bot.features.milestones.records import MilestoneRow
from bot.store.tables import CommunityRow, MemberRow
from tests.scenarios.milestones import answers, at, lives_on, offers, posts, since
from tests.scenarios.words import HEAVY
from tests.world.world import World


async def reached(world: World) -> list[str]:
    async with world.read() as tx:
        found = select(MilestoneRow).order_by(MilestoneRow.earned_at)
        return [row.mark for row in await tx.scalars(found)]


async def test_a_week_is_offered_in_the_morning_of_its_day_once(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 8, 59))
    assert offers(ada) == []
    await world.until(at(17, 9))
    [card] = offers(ada)
    assert card.says("1 week", "7 days, the easy ones and the hard ones.")
    assert card.has_buttons("The group", "Nobody")
    assert card.says("Only you see this. Nothing is shown unless you tap.")
    await answers(ada)
    await world.until(at(20, 12))
    assert len(offers(ada)) == 1
    assert [mark.split("~")[0] for mark in await reached(world)] == ["d7"]


async def test_the_first_40_letters_say_nothing_to_somebody_looking_over_a_shoulder(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    assert "smoking" not in offers(ada)[0].text[:40].casefold()
    assert offers(ada)[0].text.casefold().index("smoking") > 40


async def test_the_first_day_three_days_and_weeks_come_one_after_the_other(world: World) -> None:
    ada = await world.member("Ada")
    await lives_on(world, ada, until=30)
    assert await reached(world) == ["d1", "d3", "d7", "d14"]
    assert [card.says("Would you like") for card in offers(ada)] == [True] * 4
    assert world.public == [] or all("Ada" not in shown.text for shown in world.public)


async def test_months_are_calendar_true(world: World) -> None:
    ada = await since(world, "Ada", "2026-10-31")
    await lives_on(world, ada, until=31)
    card = offers(ada)[-1]
    assert card.says("1 month", "30 days, the easy ones and the hard ones.")
    assert (await reached(world))[-1] == "m1"
    async with world.read() as tx:
        rows = list(await tx.scalars(select(MilestoneRow)))
    assert f"{max(row.reached_on for row in rows)}" == "2026-11-30"


async def test_earlier_time_brought_along_is_not_celebrated_one_by_one(world: World) -> None:
    ada = await since(world, "Ada", "2024-03-01")
    await world.until(at(17, 12))
    assert offers(ada) == []
    await ada.types("/me")
    await ada.presses("Milestones")
    assert ada.last_private.says("ahead: 3 years, on 1 March 2027")


async def test_several_journeys_have_their_own_milestones(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Add one")
    await ada.presses("Gambling or another habit")
    await ada.presses("Another day")
    await ada.fills_in(day="2026-11-03")
    await world.until(at(17, 9))
    texts = [card.text for card in offers(ada)]
    assert len(texts) == 2
    assert any("1 week" in text and "Smoking" in text for text in texts)
    assert any("2 weeks" in text and "Gambling" in text for text in texts)


async def test_cutting_down_celebrates_days_as_i_meant_them(world: World) -> None:
    ada = await world.member("Ada", what="Alcohol")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Alcohol")
    await ada.presses("Cut down")
    for day, meant in ((16, "yes"), (17, "no"), (18, "yes"), (19, "yes")):
        await world.until(at(day, 13))
        await answers(ada)
        await ada.presses("As I meant it, or a note")
        await ada.fills_in(meant=meant, note="")
    await world.until(at(20, 8, 59))
    assert [card.text.split("\n")[0] for card in offers(ada)] == ["1 day"]
    await world.until(at(20, 9))
    assert offers(ada)[-1].says("3 days", "3 days as you meant them, between all the others.")


async def test_mood_counts_check_ins_and_reaching_out_instead(world: World) -> None:
    ada = await world.member("Ada", what="Mood")
    await answers(ada, "hard")
    await world.until(at(17, 9))
    assert offers(ada)[0].says("once here", "You were here once")
    await world.until(at(17, 12))
    await answers(ada, "very hard")
    await ada.presses("A person")
    await ada.presses("The moderators")
    await world.until(at(18, 9))
    assert offers(ada)[-1].says("3 times you checked in or reached out")


async def test_food_and_self_harm_get_no_figure_anywhere(world: World) -> None:
    ada = await world.member("Ada", what="Self-harm")
    await answers(ada)
    await world.until(at(17, 9))
    [card] = offers(ada)
    assert card.says("You keep coming back")
    assert not any(letter.isdigit() for letter in card.text)
    await ada.presses("The group")
    preview = ada.last_private
    assert preview.says("no number")
    await ada.presses("Show it to the group")
    [post] = posts(world)
    assert post.says("Ada: Still here.")
    assert not any(letter.isdigit() for letter in post.text)
    await ada.types("/me")
    await ada.presses("Milestones")
    assert not ada.last_private.says("ahead")


async def test_none_is_offered_while_a_case_is_open_and_it_stays_earned(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await ada.says(HEAVY, "general")
    await world.until(at(17, 12))
    assert offers(ada) == []
    assert await reached(world) == ["d7"]
    await ada.types("/me")
    await ada.presses("Milestones")
    assert ada.last_private.says("1 week, 17 November 2026")


async def test_none_is_offered_while_paused(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await ada.types("/me")
    await ada.presses("Pause")
    await ada.presses("A week")
    await world.until(at(17, 12))
    assert offers(ada) == []
    assert await reached(world) == ["d7"]


async def test_none_is_offered_after_seven_silent_days(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    ben = await since(world, "Ben", "2026-11-10")
    await lives_on(world, ben, until=24)
    assert [card.text.split("\n")[0] for card in offers(ada)] == ["1 week"]
    assert [card.text.split("\n")[0] for card in offers(ben)] == ["1 week", "2 weeks"]


async def test_none_is_offered_while_the_community_rests(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(CommunityRow)):
            row.rest_until = at(18)
    await world.until(at(17, 12))
    assert offers(ada) == []


async def test_a_journey_that_is_put_away_has_no_milestones(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Smoking")
    await ada.presses("End this one")
    await world.until(at(17, 12))
    assert offers(ada) == []


async def test_a_corrected_first_day_moves_what_comes_and_takes_nothing_away(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 10))
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Smoking")
    await ada.presses("Change the first day")
    await ada.fills_in(day="2026-11-12")
    await lives_on(world, ada, until=25)
    assert [card.text.split("\n")[0] for card in offers(ada)] == ["1 week"]
    await lives_on(world, ada, until=26)
    assert [card.text.split("\n")[0] for card in offers(ada)] == ["1 week", "2 weeks"]


async def test_starting_again_celebrates_again_and_says_when_the_longest_is_reached(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    await ada.types("/me")
    await ada.presses("I slipped")
    await ada.presses("Starting again")
    await ada.fills_in(day="2026-11-17")
    await lives_on(world, ada, until=24)
    cards = {card.text.split("\n")[0]: card for card in offers(ada)}
    assert list(cards) == ["1 day", "3 days", "1 week"]
    line = "This is as long as your longest stretch so far."
    assert not cards["3 days"].says(line)
    assert cards["1 week"].says(line)
    assert cards["1 week"].says("7 days")


async def test_amounts_saved_are_for_the_member_only(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Smoking")
    await ada.presses("What it saves")
    await ada.fills_in(amount="70", unit="€")
    await world.until(at(17, 9))
    assert offers(ada)[0].says("About 70 € stayed with you so far.")
    await ada.presses("The group")
    assert not ada.last_private.says("€")
    await ada.presses("Show it to the group")
    assert all(not shown.says("€") for shown in world.public)


async def test_no_is_one_tap_and_offers_can_be_ended(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    await ada.presses("Nobody")
    assert ada.last_private.says("1 week stays yours.")
    await ada.presses("Look at it again")
    await ada.presses("Not these any more")
    assert ada.last_private.says("nothing of this one is offered any more")
    await lives_on(world, ada, until=25)
    assert await reached(world) == ["d7", "d14"]
    assert len(offers(ada)) == 1
    assert all("Ada" not in shown.text for shown in world.public)


async def test_after_an_outage_it_comes_the_next_morning_and_never_at_night(
    world: World,
) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    world.clock.move_to(at(17, 23))  # nothing ran meanwhile
    await world.settle()
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(MemberRow)):
            row.seen_at = at(17, 20)
    await world.until(at(18, 8, 59))
    assert offers(ada) == []
    await world.until(at(18, 9))
    assert [card.text.split("\n")[0] for card in offers(ada)] == ["1 week"]


async def test_a_moved_clock_moves_the_morning(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await ada.types("/me")
    await ada.presses("When I ask")
    await ada.presses("Change time or zone")
    await ada.fills_in(at="20:00", zone="America/New_York", day_ends="180")
    await world.until(at(17, 13, 59))
    assert offers(ada) == []
    await world.until(at(17, 14))
    assert len(offers(ada)) == 1
