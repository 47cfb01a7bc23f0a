"""Private words: forms asked question by question, conversations, and never a guess."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.core.clock import DemoClock
from bot.core.people import Home, write_address
from bot.core.replies import Reply
from bot.store.tables import DialogRow, PostedRow
from tests.engine.tiny import Extras, Tiny
from tests.world import Actor
from tests.world.shown import Shown

QUAY = Home("telegram", "quay")
OTHER = Home("telegram", "other")


@pytest.fixture
async def cleo(tiny: Tiny) -> Actor:
    community = await tiny.community("Quay", QUAY)
    actor = tiny.somebody("Cleo", QUAY)
    await tiny.joins(actor, community)
    return actor


async def opens_form(actor: Actor) -> None:
    await actor.types("/hello")
    await actor.presses("Form")


def half_an_hour_passes(tiny: Tiny) -> None:
    clock = tiny.tools.clock
    assert isinstance(clock, DemoClock)
    clock.move_to(tiny.now + timedelta(minutes=31))


async def test_a_form_becomes_questions_with_buttons_typed_words_and_skips(
    tiny: Tiny, cleo: Actor
) -> None:
    await opens_form(cleo)
    assert cleo.last_private.says("How strong")
    await cleo.presses("7")
    assert cleo.last_private.says("Which", "First", "Second")
    await cleo.says("second")
    assert cleo.last_private.says("A note", "Anything", "Only you see this")
    await cleo.says("a walk")
    assert cleo.last_private.says("Saved 7 a walk")
    assert tiny.record.calls[-1] == ("abc", Extras(7, "two", "a walk"))


async def test_an_answer_that_cannot_be_read_is_asked_again_at_once(
    tiny: Tiny, cleo: Actor
) -> None:
    await opens_form(cleo)
    await cleo.says("eleven")
    assert cleo.last_private.says("How strong", "whole number from 0 to 10")
    await cleo.says("10")
    assert cleo.last_private.says("Which")


async def test_back_skip_and_cancel(tiny: Tiny, cleo: Actor) -> None:
    await opens_form(cleo)
    await cleo.presses("3")
    await cleo.presses("Back")
    await cleo.presses("4")
    await cleo.presses("First")
    await cleo.presses("Skip")
    assert tiny.record.calls[-1] == ("abc", Extras(4, "one", None))
    await opens_form(cleo)
    await cleo.presses("Cancel")
    assert cleo.last_private.says("Nothing was saved")
    assert len([c for c in tiny.record.calls if c != "hello"]) == 1


async def test_a_question_outlives_a_restart_and_expires_after_half_an_hour(
    tiny: Tiny, cleo: Actor
) -> None:
    await opens_form(cleo)
    question = cleo.last_private
    half_an_hour_passes(tiny)
    await cleo.presses("7", question)
    assert cleo.last_private.says("not open any more")
    async with tiny.tools.db.read() as tx:
        row = await tx.scalar(select(DialogRow))
    assert row is not None  # the retention of the product takes it away


async def test_words_after_a_form_has_run_out_are_saved_nowhere_and_it_says_so_once(
    tiny: Tiny, cleo: Actor
) -> None:
    await opens_form(cleo)
    half_an_hour_passes(tiny)
    await cleo.says("seven")
    assert cleo.last_private.says("has closed meanwhile", "open it again")
    await cleo.says("is anybody there")
    assert cleo.last_private.says("nobody here has read this")
    assert tiny.record.calls == ["hello"]


async def test_words_after_a_form_has_run_out_go_to_no_conversation_without_being_asked_for(
    tiny: Tiny, cleo: Actor
) -> None:
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case1")
    await opens_form(cleo)
    half_an_hour_passes(tiny)
    await cleo.says("only for me")
    assert cleo.last_private.says("has closed meanwhile", "Nothing has been sent yet")
    assert tiny.record.calls == ["hello"]
    await cleo.presses("The tiny team of Quay")
    assert tiny.record.calls[1:] == [("Quay", "case1", ["only for me"])]
    await cleo.says("and this is for them")
    assert tiny.record.calls[2:] == [("Quay", "case1", ["and this is for them"])]


@pytest.mark.parametrize("data", ["form:set:99", "form:set:x", "form:jump", "form"])
async def test_anything_else_that_a_client_sends_is_a_stale_button(
    tiny: Tiny, cleo: Actor, data: str
) -> None:
    await opens_form(cleo)
    await cleo.presses_data(data)
    assert cleo.last_private.says("from an earlier time")


async def test_words_that_belong_nowhere_are_answered_with_what_there_is(
    tiny: Tiny, cleo: Actor
) -> None:
    await cleo.says("is anybody there")
    assert cleo.last_private.says("nobody here has read this", "/help")
    assert tiny.record.calls == []


async def test_with_one_conversation_words_go_there_and_it_is_confirmed(
    tiny: Tiny, cleo: Actor
) -> None:
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case1")
    await cleo.says("I'm home now")
    assert tiny.record.calls == [("Quay", "case1", ["I'm home now"])]
    assert cleo.last_private.says("Sent to case1")


async def test_with_several_conversations_the_bot_asks_and_sends_nothing_before(
    tiny: Tiny, cleo: Actor
) -> None:
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case1")
    second = await tiny.community("Second", OTHER)
    await tiny.opens(cleo.identity, second, "case2")
    await cleo.says("I'm home now")
    assert tiny.record.calls == []
    assert cleo.last_private.says("To whom should this go?", "Nothing has been sent yet")
    await cleo.presses("The tiny team of Second")
    assert tiny.record.calls == [("Second", "case2", ["I'm home now"])]
    await cleo.presses_data("talk:anything")
    assert cleo.last_private.says("write them again")


async def test_nobody_is_a_choice_too(tiny: Tiny, cleo: Actor) -> None:
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case1")
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case2")
    await cleo.says("hm")
    await cleo.presses("Nobody")
    assert cleo.last_private.says("not sent to anybody")
    assert tiny.record.calls == []


async def test_a_reply_goes_to_what_it_replies_to_whatever_else_is_open(
    tiny: Tiny, cleo: Actor
) -> None:
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case1")
    await tiny.opens(cleo.identity, tiny.communities["Quay"], "case2")
    async with tiny.tools.db.write() as tx:
        tx.add(
            PostedRow(
                id="p" * 22,
                key="relay:1",
                platform="telegram",
                address=write_address(cleo.identity.direct),
                refs="m70\nm7",
                purpose="tiny.relay",
                subject_id="case2",
                posted_at=tiny.now,
            )
        )
    await opens_form(cleo)
    await cleo.says("yes", reply_to=Shown("m7", Reply(())))
    assert tiny.record.calls[-1] == ("Quay", "case2", ["yes"])
    await cleo.presses("5")
    await cleo.presses("Cancel")
    await cleo.says("and this", reply_to=Shown("m", Reply(())))
    assert cleo.last_private.says("To whom should this go?")
