"""Write to them: signed by name, in private, and the answers come back to whoever has it."""

from sqlalchemy import delete

from bot.core.people import Who
from bot.store.tables import RoleGrant
from tests.scenarios.crisis import alert, case, happened
from tests.scenarios.words import AT_ONCE, HEAVY, MEDICAL, PLAIN
from tests.world.world import World

WORDS = "Hi Ada, Mo here. How is it now?"


async def test_the_first_thing_a_moderator_does_may_be_to_write(world: World) -> None:
    """Known to be one by their role alone: nothing of theirs was ever written down."""
    ada, mo = await world.member("Ada"), world.somebody("Mo")
    mo.platform.staff_of[mo.home].append((mo.identity, Who.MODERATOR))
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them")
    assert mo.form is not None
    assert "Hi, I'm Mo from the team" in mo.form.values["text"]


async def test_ready_first_words_can_be_sent_and_sign_themselves(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    assert mo.form is not None
    assert "Hi, I'm Mo from the team" in mo.form.values["text"]
    assert "Are you thinking about killing yourself?" in mo.form.values["text"]
    await mo.fills_in(text=WORDS)
    assert mo.last_private.says("Sent to Ada. You have it now")
    assert ada.last_private.says(WORDS, "Mo, moderator")
    assert ada.last_private.has_buttons("Reply", "Clear")
    assert alert(world).says("Mo has it")
    assert world.public == []


async def test_how_long_somebody_is_around_stands_in_the_first_words(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    assert mo.form is not None
    assert "I'm around until 14:00" in mo.form.values["text"]


async def test_first_words_fit_the_kind(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(MEDICAL, channel="general")
    await mo.presses("Write to them", alert(world))
    assert mo.form is not None
    assert "How is it right now?" in mo.form.values["text"]


async def test_typed_answers_go_to_whoever_has_it_and_nobody_else(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    await ada.says("a bit better, thank you")
    assert ada.last_private.says("Sent to Mo.")
    assert mo.last_private.says("They have answered", "a bit better, thank you", "Ada")
    assert sam.private == []
    assert "answered" in await happened(world)
    assert world.public == []


async def test_the_reply_button_opens_a_form(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    await ada.presses("Reply")
    await ada.fills_in(text="i am at my sister's")
    assert ada.last_private.says("Sent to Mo.")
    assert mo.last_private.says("i am at my sister's")


async def test_answers_are_screened_too_and_raise_what_is_open(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    await ada.says(AT_ONCE)
    assert (await case(world)).level == 3
    assert any(shown.says("They have answered") for shown in mo.private)


async def test_a_moderators_words_are_not_screened(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=HEAVY)
    assert (await case(world)).level == 2
    assert "joined" not in await happened(world)


async def test_when_nobody_has_it_answers_go_to_the_whole_team(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    await world.passes(minutes=31)
    assert alert(world).says("Nobody has it")
    await ada.says("are you still there")
    assert ada.last_private.says("Sent to the moderators.")
    for moderator in (mo, sam):
        assert moderator.last_private.says("They have answered", "are you still there")


async def test_after_closing_typed_words_go_to_nobody_and_that_is_said(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    letter = ada.last_private
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    before = len(mo.private)
    await ada.says(PLAIN)
    assert ada.last_private.says("nobody here has read this")
    await ada.presses("Reply", letter)
    assert ada.last_private.says("This conversation is over")
    assert len(mo.private) == before


async def test_a_letter_that_does_not_arrive_is_told_to_its_writer(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    ada.platform.blocked.add(ada.identity.ref)
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    assert mo.last_private.says("Your words did not reach Ada")
    assert alert(world).text.splitlines()[0].startswith("I can't write to Ada privately")


async def test_an_answer_that_does_not_arrive_brings_the_case_back(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    mo.platform.blocked.add(mo.identity.ref)
    await ada.says("hello?")
    assert alert(world).says("Nobody has it")
    assert "not_answered" in await happened(world)


async def test_a_letter_can_be_cleared_by_its_reader_only(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    letter = ada.last_private
    wipe = letter.button("Clear").data
    await world.somebody("Eve").presses_data(wipe.partition("~")[0])
    assert letter in ada.private
    await ada.presses("Clear", letter)
    assert letter not in ada.private
    await ada.presses_data(wipe)


async def test_nobody_else_can_answer(world: World) -> None:
    ada, mo, eve = world.somebody("Ada"), await world.moderator("Mo"), world.somebody("Eve")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    before = len(mo.private)
    await eve.submits(f"case.answer:{(await case(world)).id}", {"text": "hello"})
    assert len(mo.private) == before


async def test_moderators_on_the_other_platform_are_asked_question_by_question(
    world: World,
) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    await mo.presses("Write to them")
    assert mo.last_private.says("Your words")
    await mo.says(WORDS)
    await mo.presses("Signed by the team")
    assert mo.last_private.says("Sent to Ada", "Signed by the team")
    assert ada.last_private.says(WORDS)


async def test_the_day_after_whoever_had_it_is_reminded_to_look_in(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    await world.passes(hours=23)
    assert mo.last_private.says("Yesterday you looked after Ada. Would you like to look in?")
    await mo.presses("Look in")
    assert mo.form is not None
    assert "You don't owe me an answer" in mo.form.values["text"]
    await mo.fills_in(text="How was the night?")
    assert ada.last_private.says("How was the night?")
    await ada.says("better")
    assert mo.last_private.says("They have answered", "better")
    await mo.presses("Write to them")
    assert mo.form is not None
    await world.passes(days=4)
    await ada.says("hello")
    assert ada.last_private.says("nobody here has read this")


async def test_an_answer_to_a_look_in_that_gets_lost_is_told_to_the_others(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    await world.passes(hours=23)
    await mo.presses("Look in")
    await mo.fills_in(text="How was the night?")
    mo.platform.blocked.add(mo.identity.ref)
    await ada.says("not good")
    assert sam.last_private.says("Ada has answered a look-in")


async def test_nobody_is_reminded_who_has_left_the_team(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    mo.platform.staff_of.clear()
    async with world.running.tools.db.write() as tx:
        await tx.execute(delete(RoleGrant))
    await world.passes(hours=23)
    assert not mo.last_private.says("look in")


async def test_an_answer_can_be_taken_back(world: World) -> None:
    ada, ben, mo = world.somebody("Ada"), world.somebody("Ben"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    await ada.says("not for you, sorry")
    undo = ada.last_private.button("Take it back").data
    assert mo.last_private.says("not for you")
    await ben.presses_data(undo)
    assert mo.last_private.says("not for you")
    await ada.presses("Take it back")
    assert ada.last_private.says("Taken back. It may have been read already.")
    assert not any(one.says("not for you") for one in mo.private)


async def test_answers_go_to_whoever_has_it_and_whoever_writes_reads_so(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await sam.presses("Write to them", alert(world))
    assert sam.form is not None
    assert "Mo has it" in str(sam.form.intro)
    await sam.fills_in(text=WORDS)
    assert sam.last_private.says("Mo has it; the answers go there")
    await ada.says("thank you")
    assert mo.last_private.says("thank you")
    assert not any(one.says("thank you") for one in sam.private)


async def test_an_answer_never_reaches_who_must_not_handle_it_any_more(world: World) -> None:
    ada = await world.member("Ada")
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text=WORDS)
    await ada.presses_data("exclude")
    await ada.presses("Mo")
    await ada.says("i'd rather talk to somebody else")
    assert not any(one.says("rather talk") for one in mo.private)
    assert sam.last_private.says("rather talk")


async def test_after_being_there_a_break_is_offered_for_soon_too(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    assert mo.last_private.says("Closed. Thank you.")
    assert mo.last_private.has_buttons("Somebody", "Off until tomorrow", "I'm fine")
