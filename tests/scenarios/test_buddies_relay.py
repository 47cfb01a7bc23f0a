"""Two who write to each other through the bot, and what is done when something is wrong."""

from bot.core.people import Who
from tests.scenarios.buddies import (
    about,
    ada_and_kim,
    here_for_long,
    in_public,
    kept_words,
    looks,
    pairs,
    reports,
)
from tests.scenarios.crisis import alerts, asks, case
from tests.scenarios.words import HEAVY
from tests.world.world import World


async def test_words_reach_the_other_under_the_name_they_carry_here(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.says("good morning, how did it go?")
    assert ada.last.says("Sent to Kim")
    assert kim.last.says("good morning, how did it go?", "Ada")
    assert kim.last.has_buttons("Reply", "Something is wrong here")
    await kim.presses("Reply")
    await kim.fills_in(words="better than I thought")
    assert ada.last.says("better than I thought", "Kim")
    assert in_public(world) == []


async def test_a_pair_across_discord_and_telegram_talks_end_to_end(world: World) -> None:
    ada, kim = await ada_and_kim(world, across=True)
    await ada.says("hello from here")
    assert kim.last.says("hello from here", "Ada")
    await world.passes(seconds=1)
    await kim.says("and from over there", reply_to=kim.last)
    assert ada.last.says("and from over there", "Kim")
    assert await kept_words(world) == ["hello from here", "and from over there"]


async def test_what_was_sent_can_be_undone(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    before = len(kim.private)
    await ada.says("not like this")
    await ada.presses("Undo")
    assert ada.last.says("Taken back")
    assert len(kim.private) == before
    await ada.says("or like this")
    await world.passes(minutes=11)
    await ada.presses("Undo")
    assert ada.last.says("cannot be taken back any more")


async def test_quiet_hours_hold_words_until_they_are_over(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await world.passes(hours=13)  # it is 23:00
    before = len(kim.private)
    await ada.says("sleep well")
    assert ada.last.says("Kim has quiet hours now and gets it", "08:00")
    assert len(kim.private) == before
    await world.passes(hours=9, minutes=5)
    assert kim.last.says("sleep well")


async def test_what_could_not_be_delivered_is_said(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await kim.blocks_the_bot()
    await ada.says("are you there?")
    assert about(ada, "What you last wrote to Kim could not be delivered")


async def test_the_last_ten_are_kept_for_seven_days(world: World) -> None:
    ada, _ = await ada_and_kim(world)
    for number in range(12):
        await world.passes(seconds=1)
        await ada.says(f"line {number}")
    assert await kept_words(world) == [f"line {number}" for number in range(2, 12)]
    await world.passes(days=7, hours=1)
    assert await kept_words(world) == []


async def test_a_broken_client_cannot_flood_the_other(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    before = len(kim.private)
    for number in range(31):
        await ada.says(f"again and again {number}")
    assert len(kim.private) == before + 30
    assert ada.last.says("That is a lot at once", "was not sent to Kim", "at 10:11")
    await kim.says("are you all right?")
    assert ada.last.says("are you all right?")
    await world.passes(minutes=10)
    await ada.says("it was my phone")
    assert kim.last.says("it was my phone")


async def test_words_are_read_for_danger_and_still_reach_the_buddy(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await world.moderator("Mo")
    await ada.says(HEAVY)
    assert (await case(world)).member_id is not None
    assert about(kim, HEAVY)


async def test_something_is_wrong_here_ends_it_that_second(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    mo = await world.moderator("Mo")
    await kim.says("send me money")
    await ada.presses("Something is wrong here")
    assert about(ada, "It has ended, this second", "You two are never paired again")
    assert kim.last.says("This pairing has ended.")
    assert not kim.last.says("wrong")
    before = len(ada.private)
    await kim.says("why?")
    assert len(ada.private) == before
    assert not about(ada, "why?")
    assert [shown for shown in alerts(world) if shown.says("Ada says that something is wrong")]
    assert not any(shown.says("send me money") for shown in world.alerts)
    await mo.presses("Show the last messages")
    assert mo.last_private.says("send me money", "Kim", "it is noted that you looked")
    assert (await reports(world))[0].shown_to is not None
    assert in_public(world) == []


async def test_words_on_their_way_do_not_arrive_after_it(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await world.passes(hours=13)
    await kim.says("wait for me tomorrow")
    await ada.presses("Something is wrong here")
    await world.passes(hours=12)
    assert not about(ada, "wait for me tomorrow")


async def test_a_few_words_go_with_it_that_no_machine_reads(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    mo = await world.moderator("Mo")
    await kim.says("hello")
    await ada.presses("Something is wrong here")
    await ada.presses("Tell them more")
    await ada.fills_in(words="they said: " + HEAVY)
    assert ada.last.says("It stands beside the messages now")
    await mo.presses("Show the last messages")
    assert mo.last_private.says("they said")


async def test_a_person_is_asked_for_whoever_reported_with_a_ladder(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    mo = await world.moderator("Mo")
    await kim.says("hello")
    await ada.presses("Something is wrong here")
    shown = [one for one in world.alerts if one.says("something is wrong with their buddy")]
    assert len(shown) == 1
    await world.passes(minutes=21)
    assert asks(mo)


async def test_a_moderator_never_looks_at_what_is_their_own(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    kim.platform.staff_of[kim.home].append((kim.identity, Who.MODERATOR))
    await world.moderator("Mo")
    await kim.types("/cases", channel="moderators")  # from now on known to be on the team
    await kim.says("hello")
    await ada.presses("Something is wrong here")
    report = (await reports(world))[0]
    await kim.presses_data(f"buddy.reported:{report.id}", channel="moderators")
    assert kim.last_private.says("This is about you, so somebody else looks at it")
    assert not [shown for shown in world.alerts if shown.says("their buddy Kim")]


async def test_nobody_is_matched_while_a_report_about_them_is_open(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    mo, rui = await world.moderator("Mo"), await world.member("Rui")
    await here_for_long(world, "Rui")
    await kim.says("hello")
    await ada.presses("Something is wrong here")
    await kim.presses("Look again")
    await looks(rui)
    await world.passes(days=1)
    assert len(await pairs(world)) == 1
    await mo.presses("Show the last messages")
    await mo.presses("Kim may be paired again")
    await world.passes(days=1)
    assert len(await pairs(world)) == 2


async def test_with_a_moderators_conversation_open_the_bot_asks_and_never_guesses(
    world: World,
) -> None:
    ada, kim = await ada_and_kim(world)
    mo = await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them")
    await mo.fills_in(text="Hi, I'm Mo. How are you?")
    before, theirs = len(kim.private), len(mo.private)
    await ada.says("not so good today")
    assert (len(kim.private), len(mo.private)) == (before, theirs)
    assert ada.last.has_buttons("Kim, buddy in Harbour")
    await ada.presses("Kim, buddy in Harbour")
    assert kim.last.says("not so good today")
    assert len(mo.private) == theirs
    letter = next(shown for shown in ada.private if shown.says("I'm Mo"))
    await ada.says("thank you for asking", reply_to=letter)
    assert mo.last_private.says("thank you for asking")
    assert not about(kim, "thank you for asking")


async def test_a_choice_made_too_late_goes_to_nobody(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    mo = await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them")
    await mo.fills_in(text="Hi, I'm Mo. How are you?")
    await ada.says("only for one of you")
    await kim.types("/buddy")
    await kim.presses("End it")
    before = len(mo.private)
    await ada.presses("Kim, buddy in Harbour")
    assert not about(kim, "only for one of you")
    assert len(mo.private) == before


async def test_a_check_in_is_shared_with_the_buddy_with_one_tap_and_taken_back(
    world: World,
) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.types("/checkin")
    await ada.presses("good")
    await ada.presses("My buddy Kim")
    assert kim.last.says("Ada shares how today went", "good")
    await ada.types("/checkin")
    await ada.presses("Take back from my buddy")
    assert kim.last.says("This was taken back")
    assert not kim.last.says("good")
    assert in_public(world) == []


async def test_a_heavy_note_asks_who_should_read_it(world: World) -> None:
    ada, kim = await ada_and_kim(world)
    await ada.types("/checkin")
    await ada.presses("very hard")
    await ada.presses("Note it")
    await ada.fills_in(note=HEAVY)
    await ada.types("/checkin")
    await ada.presses("My buddy Kim")
    assert ada.last.says("It can be a lot for one person", "Who should read it?")
    assert not about(kim, HEAVY)
    await ada.presses("Kim, as it is")
    assert about(kim, HEAVY)
