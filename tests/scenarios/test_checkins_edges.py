"""What can also happen: forged presses, nothing to share into, cases that open at a bad moment."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, select

from bot.core.facts import CaseClosed, CaseOpened, MemberLeft, MemberReturned
from bot.core.platform import Delivery, Outcome, RetryLater
from bot.engine.context import Scope, Work
from bot.features.checkins.friends.tick import look
from bot.features.checkins.prompts import mentions
from bot.features.checkins.prompts.tick import ask_due
from bot.features.checkins.queries import schedule_of
from bot.features.checkins.records import ScheduleRow
from bot.store.tables import ChannelRow, CommunityRow, MemberRow, Presence
from tests.world.actor import Actor
from tests.world.world import World

QUESTION = "How is today going?"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 1, hour, minute, tzinfo=UTC) + timedelta(days=day - 1)


def member_of(actor: Actor) -> str:
    for shown in reversed(actor.private):
        for button in shown.buttons:
            if "~m" in button.data:
                return button.data.partition("~m")[2]
    raise AssertionError("no member")


async def schedule(world: World, actor: Actor) -> ScheduleRow:
    async with world.read() as tx:
        row = await schedule_of(tx, member_of(actor))
    assert row is not None
    return row


async def changes_settings(actor: Actor, *labels: str) -> None:
    await actor.types("/me")
    await actor.presses("When I ask")
    for label in labels:
        await actor.presses(label)


async def test_each_kind_of_extra_is_filled_in_again_as_it_was_left(world: World) -> None:
    for what, given in (
        ("A long illness", {"energy": "3", "note": "Slow."}),
        ("Self-harm", {"note": "Slow."}),
    ):
        ada = await world.member(what, what=what)
        await ada.presses("so-so")
        await ada.presses("Add energy or a note" if "energy" in given else "Add a note")
        await ada.fills_in(**given)
        await ada.presses("Change what I added")
        assert ada.form is not None
        assert ada.form.values == given


async def test_a_day_can_be_as_it_was_not_meant(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Journeys")
    await ada.presses("Smoking")
    await ada.presses("Cut down")
    await ada.types("/checkin")
    await ada.presses("hard")
    await ada.presses("Note it")
    await ada.fills_in(meant="no", note="")
    assert ada.last_private.says("as I meant it", "No")
    await ada.presses("Note it")
    assert ada.form is not None
    assert ada.form.values == {"meant": "no"}
    await ada.fills_in(meant="yes", note="")
    assert ada.last_private.says("as I meant it", "Yes")


async def test_extras_before_the_word_lose_nothing_and_say_so(world: World) -> None:
    ada = await world.member("Ada")
    await ada.submits(f"checkin.note:20261116~m{member_of(ada)}", {"note": "Early."})
    assert ada.last_private.says("The word comes first")


async def test_on_a_telegram_group_without_a_channel_sharing_says_so(world: World) -> None:
    async with world.running.tools.db.write() as tx:
        await tx.execute(delete(ChannelRow).where(ChannelRow.purpose == "daily"))
    ada = await world.member("Ada")
    await ada.presses("good")
    assert "Share it" not in ada.last_private.labels
    await ada.presses_data(f"checkin.share:20261116~m{member_of(ada)}")
    assert ada.last_private.says("There is no channel for shared check-ins here yet")
    assert world.public == []


@pytest.mark.parametrize(
    "data",
    [
        "checkin.rest:5",
        "checkin.weekday:9",
        "checkin.choice:7",
        "checkin.picture:31",
        "checkin.words:31",
        "checkin.say:nosuchshare:9",
        "journeys.kind:nosuch:9",
        "journeys.add:nosuch",
        "journeys.again:nosuch",
        "journeys.longest:nosuch",
        "checkin.kind:nosuch",
        "checkin.hush:nosuch",
        "checkin.fryes:nosuch",
        "checkin.share:20261116",
        "checkin.wish:20261116",
    ],
)
async def test_presses_that_nobody_offered_change_nothing_and_are_answered(
    world: World, data: str
) -> None:
    ada = await world.member("Ada")
    before = await schedule(world, ada)
    await ada.presses_data(f"{data}~m{member_of(ada)}")
    assert not ada.last_private.says("Something went wrong")
    assert (await schedule(world, ada)).next_due_at == before.next_due_at
    assert world.public == []


async def test_the_last_weekday_stays(world: World) -> None:
    ada = await world.member("Ada")
    await changes_settings(ada, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert ada.last_private.says("One weekday has to stay")


async def test_asked_again_after_no_questions_at_all(world: World) -> None:
    ada = await world.member("Ada")
    await changes_settings(ada, "Don't ask")
    assert (await schedule(world, ada)).next_due_at is None
    await ada.types("/me")
    await ada.presses("Pause")
    await ada.presses("A week")
    await ada.presses("Ask me again")
    assert ada.last_private.says("I don't ask by myself")
    await changes_settings(ada, "Ask me")
    assert (await schedule(world, ada)).next_due_at == at(16, 20)


async def test_a_new_time_for_whoever_rests_says_no_date(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Pause")
    await ada.presses("Until I say")
    await changes_settings(ada, "Change time or zone")
    await ada.fills_in(at="19:00", zone="Europe/Lisbon", day_ends="180")
    assert ada.last_private.text == "Changed. It holds from tomorrow."


async def test_leaving_ends_the_questions_and_coming_back_begins_them_afresh(
    world: World,
) -> None:
    ada = await world.member("Ada")
    member, tools = member_of(ada), world.running.tools
    async with tools.db.write() as tx:
        row = await tx.get_one(MemberRow, member)
        row.left_at = world.now
        await tx.flush()
        await Scope(tools, tx, world.now).publish(MemberLeft(member))
    assert (await schedule(world, ada)).next_due_at is None
    async with tools.db.write() as tx:
        row = await tx.get_one(MemberRow, member)
        row.left_at = None
        await tx.flush()
        await Scope(tools, tx, world.now).publish(MemberReturned(member))
    assert (await schedule(world, ada)).next_due_at == at(16, 20)


async def test_a_question_that_waits_is_taken_back_when_a_case_opens(world: World) -> None:
    ada = await world.member("Ada")
    member, tools = member_of(ada), world.running.tools

    def busy(delivery: Delivery) -> Outcome | None:
        return RetryLater(3600, "busy")

    ada.platform.fails = busy
    world.clock.move_to(at(16, 20))
    await ask_due(Work(tools))
    async with tools.db.write() as tx:
        scope = Scope(tools, tx, world.now)
        await scope.publish(CaseOpened("case-1", world.community_id, "", member))
        await scope.publish(CaseOpened("case-2", world.community_id, "", None))
    ada.platform.fails = lambda _: None
    await world.settle()
    assert not any(shown.text.startswith(QUESTION) for shown in ada.private)
    assert (await schedule(world, ada)).unanswered == 0
    async with tools.db.write() as tx:
        scope = Scope(tools, tx, world.now)
        await scope.publish(CaseClosed("case-1", world.community_id, "", member, None))
    world.clock.move_to(at(17, 20))
    await ask_due(Work(tools))
    await world.settle()
    assert ada.last_private.text.startswith(QUESTION)


async def test_whoever_blocked_the_bot_is_not_asked_until_they_open_the_chat(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await ada.blocks_the_bot()
    for day in (16, 17):
        world.clock.move_to(at(day, 20))
        await ask_due(Work(world.running.tools))
        await world.settle()
    assert not any(shown.text.startswith(QUESTION) for shown in ada.private)
    await ada.unblocks_the_bot()
    world.clock.move_to(at(18, 20))
    await ask_due(Work(world.running.tools))
    await world.settle()
    assert ada.last_private.text.startswith(QUESTION)
    assert (await schedule(world, ada)).unanswered == 1


async def test_who_is_in_no_home_with_a_channel_is_asked_in_private(world: World) -> None:
    ada = await world.member("Ada", "telegram")
    ben = await world.member("Ben")
    label = "Ask me in the channel, where others see that I take part: off"
    for actor in (ada, ben):
        await changes_settings(actor, label)
    async with world.running.tools.db.write() as tx:
        await tx.execute(delete(Presence).where(Presence.identity_id.is_not(None)))
    world.clock.move_to(at(16, 20))
    work = Work(world.running.tools)
    await ask_due(work)
    assert await mentions.next_mention(work) == world.now
    await mentions.mention_due(work)
    await world.settle()
    assert ada.last_private.text.startswith(QUESTION)
    assert ben.last_private.text.startswith(QUESTION)
    assert not any(shown.has_buttons("very hard") for shown in world.daily())


async def test_in_a_resting_community_nobody_is_mentioned(world: World) -> None:
    ada = await world.member("Ada")
    await changes_settings(ada, "Ask me in the channel, where others see that I take part: off")
    async with world.running.tools.db.write() as tx:
        row = await tx.scalar(select(ScheduleRow).limit(1))
        assert row is not None
        community = await tx.get_one(CommunityRow, row.community_id)
        community.rest_until = at(20, 0)
    world.clock.move_to(at(16, 20))
    work = Work(world.running.tools)
    await ask_due(work)
    await mentions.mention_due(work)
    await world.settle()
    assert world.public == []
    assert ada.platform.pings == []


async def test_the_note_after_hard_days_can_be_had_back(world: World) -> None:
    ada = await world.member("Ada")
    for day in (16, 17, 18):
        world.clock.move_to(at(day, 12))
        await ada.types("/checkin")
        await ada.presses("hard")
    await ada.presses("Not this one any more")
    assert not (await schedule(world, ada)).heavy_note
    await ada.presses("Undo")
    assert ada.last_private.says("it stays on")
    assert (await schedule(world, ada)).heavy_note


async def test_a_held_note_can_be_read_by_a_moderator_who_is_asked_for(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await ada.presses("hard")
    await ada.presses("Note it")
    await ada.fills_in(urge="", note="I want to die tonight.")
    card = next(shown for shown in reversed(ada.private) if "Share it" in shown.labels)
    await ada.presses("Share it", card)
    await ada.presses("A moderator")
    assert any(shown.says("whom I've asked") for shown in ada.private)


async def test_shared_again_after_taking_back_it_stands_there_once(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    await ada.presses("Share it")
    await ada.presses("Take back")
    await ada.presses("Share it")
    standing = [shown for shown in world.public if shown.says("Ada", "good")]
    assert len(standing) == 1
    data = f"checkin.share:20261116~m{member_of(ada)}"
    await ada.presses_data(data)
    assert len([shown for shown in world.public if shown.says("Ada", "good")]) == 1
    await ada.presses_data(f"checkin.unshare:20261116~m{member_of(ada)}")
    await ada.presses_data(f"checkin.unshare:20261116~m{member_of(ada)}")
    assert not any(shown.says("Ada") for shown in world.public)


async def test_after_the_goodbye_me_says_so_and_one_tap_brings_the_questions_back(
    world: World,
) -> None:
    ada = await world.member("Ada")
    async with world.running.tools.db.write() as tx:
        row = await tx.get_one(ScheduleRow, member_of(ada))
        row.step, row.next_due_at, row.due_day = "stopped", None, None
        row.unanswered, row.silent_from = 9, at(1, 0).date() - timedelta(days=40)
    await ada.types("/me")
    assert ada.last_private.says("I've stopped asking, because it was quiet for a while.")
    await ada.presses("Ask me again")
    assert (await schedule(world, ada)).next_due_at == at(16, 20)


async def test_a_pause_is_no_silence_for_whom_a_friend_was_named(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    world.clock.move_to(at(47, 12))
    await ada.types("/me")
    await ada.presses("If I go quiet")
    await ada.presses("Name somebody")
    await ada.fills_in(name="Kim", days="3")
    await kim.presses("Yes")
    await ada.presses("If I go quiet")
    await ada.types("/me")
    await ada.presses("Pause")
    await ada.presses("Until I say")
    world.clock.move_to(at(60, 12))
    await look(Work(world.running.tools))
    await world.settle()
    assert not any(shown.says("It has been quiet") for shown in ada.private)


async def test_naming_another_friend_ends_the_first_and_needs_a_yes_of_its_own(
    world: World,
) -> None:
    ada, kim, lou = [await world.member(name) for name in ("Ada", "Kim", "Lou")]
    world.clock.move_to(at(47, 12))
    data = f"checkin.named~m{member_of(ada)}"
    await ada.submits(data, {"name": "Kim", "days": "3"})
    await ada.submits(data, {"name": "Kim", "days": "5"})
    assert sum(shown.says("Ada would like you to be told") for shown in kim.private) == 1
    await ada.submits(data, {"name": "Lou", "days": "3"})
    await kim.presses("Yes")
    assert kim.last_private.says("This is over")
    await lou.presses("Yes")
    assert ada.last_private.says("Lou agreed")
