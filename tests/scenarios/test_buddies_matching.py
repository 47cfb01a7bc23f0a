"""Looking for a buddy, the daily round, and two who both say yes."""

from datetime import timedelta

from sqlalchemy import select

from bot.features.buddies.records import PairRow
from bot.features.buddies.rules import NOT_AGAIN_FOR
from tests.scenarios.buddies import (
    FIRST_ROUND,
    ada_and_kim,
    answers,
    here_for_long,
    in_public,
    looks,
    no_daily,
    pairs,
    round_comes,
    suggestions,
)
from tests.world.world import World


async def test_opting_in_takes_two_questions_and_says_when_the_next_round_is(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Buddy")
    assert ada.last.says("one person here who knows that you are there", "Nobody is told")
    await ada.presses("Look for a buddy")
    assert ada.form is not None
    assert [field.name for field in ada.form.fields] == ["wants", "pace"]
    await answers(ada, wants="check", pace="daily")
    assert ada.last.says("I'll look from", "first seven days")
    await here_for_long(world, "Ada")
    await ada.types("/buddy")
    assert ada.last.says("I'm looking. The next round is", "10:00")
    assert in_public(world) == []


async def test_nobody_is_matched_in_their_first_seven_days(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await looks(ada)
    await looks(kim)
    await no_daily(world)
    await world.passes(days=6, hours=23)
    assert suggestions(ada) == suggestions(kim) == []
    await world.until(FIRST_ROUND)
    assert len(suggestions(ada)) == len(suggestions(kim)) == 1
    assert in_public(world) == []


async def test_a_suggestion_says_what_speaks_for_it_and_nothing_of_what_they_work_on(
    world: World,
) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await looks(ada)
    await looks(kim)
    await round_comes(world)
    shown = suggestions(ada)[0]
    assert shown.says("Kim is looking for a buddy, too", "You work on something similar")
    assert shown.says("You want the same from a buddy", "A no needs no reason")
    assert not shown.says("moking")


async def test_both_say_yes_and_read_the_agreement(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await looks(ada, pace="daily")
    await looks(kim, pace="weekly")
    await round_comes(world)
    await ada.presses("Yes, say hello")
    assert ada.last.says("Now Kim is asked")
    assert not ada.last.has_buttons("Write to Kim")
    await kim.presses("Yes, say hello")
    for one, other in ((ada, "Kim"), (kim, "Ada")):
        card = one.last_private
        assert card.says(f"You and {other}", "About once a week", "22:00 to 08:00")
        assert card.says("No money", "No dating", "No meeting alone", "No advice on medication")
        assert card.says("Contact details are your own choice, and never needed")
        assert card.says("The last ten are kept, sealed, for seven days")
        assert card.has_buttons(f"Write to {other}", "Change", "End it", "Something is wrong here")
    assert in_public(world) == []


async def test_a_no_is_without_fault_and_nobody_hears_who_said_it(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await looks(ada)
    await looks(kim)
    await round_comes(world)
    await ada.presses("Yes, say hello")
    await kim.presses("No, thank you")
    assert kim.last.says("All right. I'll look again")
    assert ada.last.says("It didn't come about this time", "none of them is you")
    assert not ada.last.says("Kim")
    await world.passes(days=3)
    assert len(suggestions(ada)) == len(suggestions(kim)) == 1  # not the same two again


async def test_without_two_yes_within_48_hours_it_is_off_and_silence_is_asked_less(
    world: World,
) -> None:
    names = ("Ada", "Kim", "Rui")
    ada, kim, rui = [await world.member(name) for name in names]
    await here_for_long(world, *names)
    await looks(ada)
    await looks(kim)
    await world.passes(days=1)
    await ada.presses("Yes, say hello")
    await world.passes(days=2, minutes=5)
    assert ada.last.says("It didn't come about this time")
    assert kim.last.says("It didn't come about this time")
    await looks(rui)
    await world.passes(days=1)
    assert len(suggestions(ada) + suggestions(kim)) == 3
    second = kim if len(suggestions(kim)) == 2 else ada
    await world.passes(days=2, minutes=5)
    if second is kim:
        assert kim.last.says("Two suggestions went by, and that is fine")
    await kim.presses_data("buddy.yes:nothing")
    assert (await pairs(world))[0].state == "ended"


async def test_the_odd_one_out_is_told_kindly_and_goes_first_next_time(world: World) -> None:
    names = ("Ada", "Kim", "Rui")
    await no_daily(world)
    people = [await world.member(name) for name in names]
    await here_for_long(world, *names)
    for person in people:
        await looks(person)
    await world.passes(days=1)
    alone = [person for person in people if not suggestions(person)]
    assert len(alone) == 1
    [odd] = alone
    assert odd.last.says("Today nobody was left who fits", "Next time you go first")
    ben, mia = await world.member("Ben"), await world.member("Mia")
    await here_for_long(world, "Ben", "Mia")
    await looks(ben)
    await looks(mia)
    await world.passes(days=1)
    assert len(suggestions(odd)) == 1
    assert in_public(world) == []


async def test_people_without_a_common_language_are_not_matched(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await here_for_long(world, "Ada", "Kim")
    await looks(ada)
    await looks(kim)
    await kim.types("/me")
    await kim.presses("Language")
    await kim.presses("Español")
    await world.passes(days=2)
    assert await pairs(world) == []


async def test_recent_pairs_are_not_made_again(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.presses("End it")
    await ada.presses("Look again")
    await kim.presses("Look again")
    await world.passes(days=3)
    assert len(await pairs(world)) == 1
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(PairRow)):
            row.proposed_at -= NOT_AGAIN_FOR
    await world.passes(days=1)
    assert len(await pairs(world)) == 2


async def test_stopping_is_one_tap_and_so_is_looking_again(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await here_for_long(world, "Ada", "Kim")
    await looks(ada)
    await looks(kim)
    await kim.presses("Stop looking")
    assert kim.last.says("I've stopped looking")
    await world.passes(days=1)
    assert await pairs(world) == []
    await kim.presses("Look again")
    await world.passes(days=1)
    assert len(await pairs(world)) == 1


async def test_who_is_resting_is_not_matched(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await here_for_long(world, "Ada", "Kim")
    await looks(ada)
    await looks(kim)
    await kim.types("/me")
    await kim.presses("Pause")
    await kim.presses("A week")
    await world.passes(days=2)
    assert await pairs(world) == []


async def test_consent_taken_back_stops_the_search_and_ends_the_pair_kindly(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.presses_data("privacy.revoke:buddy")
    assert kim.last.says("This pairing has ended. That happens")
    await world.passes(minutes=1)
    [pair] = await pairs(world)
    assert pair.state == "ended"
    assert pair.ended_at is not None
    assert world.now - pair.ended_at < timedelta(minutes=2)
