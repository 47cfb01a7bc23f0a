"""Who is around: said by each for themselves, shown to all, and the truth about the gap."""

from datetime import UTC, datetime

from bot.engine.context import people
from moderation.team.queries import exclude
from tests.scenarios.crisis import account, alert, around_card, asks, case, hours, unscreened
from tests.scenarios.words import ABUSE, AT_ONCE, HEAVY, HOPELESS
from tests.world.world import World


async def test_the_card_stands_pinned_in_the_moderators_channel(world: World) -> None:
    await hours(world, 7, 23)
    await world.moderator("Mo")
    await world.passes(seconds=1)
    card = around_card(world)
    assert card.pinned
    assert card.says("Nobody has said that they are around", "Nobody from 23:00 to 07:00")
    assert card.says("Members are told so")
    assert card.labels == ["I'm around, 2 h", "Until midnight", "Wake me for Now", "Off"]


async def test_around_for_two_hours_and_then_no_longer(world: World) -> None:
    mo = await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    assert mo.last_private.says("You are around until 14:00. You are asked first.")
    assert around_card(world).says("Mo, until 14:00")
    await world.passes(hours=2, minutes=1)
    assert around_card(world).says("Nobody has said that they are around")


async def test_wake_me_is_a_switch_and_says_what_holds(world: World) -> None:
    mo = await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("Wake me for Now")
    assert mo.last_private.says("When you are off, you are still woken for Now.")
    await mo.presses("Off")
    assert mo.last_private.says("You are off. You are asked about Now, and nothing else.")
    await mo.presses("Wake me for Now", around_card(world))
    assert mo.last_private.says("You are off. You are not asked about anything.")
    await mo.presses("I'm around, 2 h", around_card(world))
    await world.passes(hours=3)
    await mo.presses("Wake me for Now", around_card(world))
    await mo.presses("Wake me for Now", around_card(world))
    assert mo.last_private.says("When you are off, you are not asked.")


async def test_the_last_one_to_rest_is_told_that_nobody_is_left(world: World) -> None:
    mo = await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("Off")
    assert mo.last_private.says("You are off", "Everybody is off. Members are told that nobody")
    assert around_card(world).says("Everybody is off")


async def test_rest_until_tomorrow_ends_by_itself(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await world.until(datetime(2026, 11, 16, 22, tzinfo=UTC))
    await ada.says(AT_ONCE, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Emergency services called")
    await mo.presses("Off until tomorrow")
    assert mo.last_private.says("You are off", "Everybody is off")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=30)
    assert asks(mo) == []
    assert ada.private[0].says("nobody") or ada.private[-1].says("nobody")
    await world.passes(hours=11)
    assert around_card(world).says("Nobody has said that they are around")
    assert len(asks(mo)) + len([s for s in mo.private if s.says("still waits")]) > 0


async def test_ten_minutes_with_somebody_asks_those_who_are_around(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await world.passes(seconds=1)
    await sam.presses("I'm around, 2 h")
    await ada.says(AT_ONCE, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Emergency services called")
    await mo.presses("Somebody")
    assert mo.last_private.says("I've asked the one other person who is around")
    assert sam.last_private.says("Mo had a heavy one and would like ten minutes with somebody")


async def test_there_may_be_nobody_around_to_talk_to(world: World) -> None:
    mo = await world.moderator("Mo")
    await mo.presses_data("rest.somebody", channel="moderators")
    assert mo.last_private.says("Nobody else is around just now")


async def test_hours_around_the_clock_have_no_gap(world: World) -> None:
    await hours(world, 0, 0)
    await world.moderator("Mo")
    await world.passes(seconds=1)
    assert around_card(world).says("Somebody is usually around at any hour")


async def test_hours_nobody_has_said_are_not_claimed(world: World) -> None:
    await world.moderator("Mo")
    await world.passes(seconds=1)
    assert around_card(world).says("Nobody has said when somebody is usually around")


async def test_cases_lists_now_soon_today_and_who_is_around(world: World) -> None:
    mo = await world.moderator("Mo")
    for name, words in (("Ada", AT_ONCE), ("Ben", HEAVY), ("Cleo", HOPELESS)):
        await world.somebody(name).says(words, channel="general")
    await mo.types("/cases", channel="general")
    shown = mo.last_private
    assert shown.says("Now: 1", "Ada: Thinking about dying", "Nobody has it")
    assert shown.says("Soon: 1", "Ben", "Have a look today: 1", "Cleo: Hopelessness")
    assert shown.says("Who is around")
    assert not any(line.says("Ada") for line in world.public)


async def test_an_empty_list_says_so(world: World) -> None:
    mo = await world.moderator("Mo")
    await mo.types("/cases")
    assert mo.last_private.text.count("Nobody is waiting.") == 3


async def test_a_long_list_shows_the_first_five(world: World) -> None:
    mo = await world.moderator("Mo")
    for number in range(7):
        await world.somebody(f"A{number}").says(HEAVY, channel="general")
        await world.somebody(f"B{number}").says(HOPELESS, channel="general")
    await mo.types("/cases")
    assert mo.last_private.says("Soon: 7", "Have a look today: 7")
    assert mo.last_private.text.count("And 2 more.") == 2


async def test_an_entry_is_shown_once_looked_at_and_leaves_the_list(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOPELESS, channel="general")
    await mo.types("/cases")
    listed = mo.last_private
    await mo.presses("Show: Ada", listed)
    assert mo.last_private.says(HOPELESS, "Ada", "#general", "written down")
    await mo.presses("Looked at")
    assert mo.last_private.says("It leaves the list")
    await mo.types("/cases")
    assert mo.last_private.says("Have a look today", "Nobody is waiting")


async def test_an_entry_from_a_private_chat_says_so(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOPELESS)
    await mo.types("/cases")
    await mo.presses("Show: Ada")
    assert mo.last_private.says("In private, to me")


async def test_entries_are_kept_for_seven_days(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOPELESS, channel="general")
    await mo.types("/cases")
    listed = mo.last_private
    await world.is_off(days=7, hours=1)
    await mo.presses("Show: Ada", listed)
    assert mo.last_private.says("not here any more")
    await mo.types("/cases")
    assert not mo.last_private.says("Ada")


async def test_nobody_sees_their_own_entry_or_case_on_the_list(world: World) -> None:
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await mo.says(HEAVY, channel="general")
    await sam.says(HOPELESS, channel="general")
    await mo.types("/cases")
    assert not mo.last_private.says("Mo:")
    assert mo.last_private.says("Sam: Hopelessness")
    look = mo.last_private.button("Show: Sam").data.partition("~")[0]
    await sam.types("/cases")
    assert sam.last_private.says("Mo: Thinking about dying")
    assert not sam.last_private.says("Sam:")
    await sam.presses_data(look, channel="moderators")
    assert sam.last_private.says("concerns you")


async def test_a_moderator_a_member_has_named_never_handles_what_concerns_them(
    world: World,
) -> None:
    ada, mo, sam = (
        await world.member("Ada"),
        await world.moderator("Mo"),
        await world.moderator("Sam"),
    )
    async with world.running.tools.db.write() as tx:
        [member] = await people.members_of_identity(tx, (await account(world, ada)).id)
        await exclude(tx, member.id, (await account(world, sam)).id, world.now)
        await exclude(tx, member.id, (await account(world, mo)).id, world.now)
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=61)
    assert asks(mo) == []
    assert len(asks(sam)) == 1
    await mo.presses_data(f"case.take:{(await case(world)).id}", channel="moderators")
    assert mo.last_private.says("you were asked to leave it to the others")
    await sam.presses("Hand over")
    assert sam.last_private.says("nobody else on the team")
    await ada.says(ABUSE, channel="evening")
    await mo.types("/cases")
    assert mo.last_private.text.count("Nobody is waiting.") == 3


async def test_members_may_not_list_cases(world: World) -> None:
    ada = await world.member("Ada")
    await unscreened(world, "evening")
    await ada.types("/cases")
    assert ada.last_private.says("for the moderators")
