"""Prompts: sent once, rarer with silence, held while a case is open, dropped when stale."""

from datetime import UTC, datetime, timedelta

from bot.core.facts import CaseClosed, CaseOpened, ClockSettingsChanged
from bot.core.platform import Delivery, Outcome, Unreachable
from bot.engine.context import Scope, Work
from bot.features.checkins import planning
from bot.features.checkins.prompts.nudge import resume_due
from bot.features.checkins.prompts.tick import ask_due
from bot.features.checkins.queries import schedule_of
from bot.store.tables import MemberRow
from tests.world.actor import Actor
from tests.world.world import World

QUESTION = "How is today going?"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment counted in days of November 2026, in Lisbon in winter."""
    return datetime(2026, 11, 1, hour, minute, tzinfo=UTC) + timedelta(days=day - 1)


def member_of(actor: Actor) -> str:
    for shown in reversed(actor.private):
        for button in shown.buttons:
            if "~m" in button.data:
                return button.data.partition("~m")[2]
    raise AssertionError("no member")


def questions(actor: Actor) -> int:
    return sum(shown.text.startswith(QUESTION) for shown in actor.private)


async def evening(world: World, day: int) -> None:
    """Eight o'clock, for tests of many days: only what asks is run."""
    world.clock.move_to(at(day, 20))
    work = Work(world.running.tools)
    await resume_due(work)
    await ask_due(work)
    await world.settle()


async def days_asked(world: World, actor: Actor, first: int, last: int) -> list[int]:
    """The days on which a new question came."""
    days = []
    for day in range(first, last + 1):
        before = questions(actor)
        await evening(world, day)
        if questions(actor) > before:
            days.append(day)
    return days


async def test_silence_makes_prompts_rarer_and_ends_with_one_goodbye(world: World) -> None:
    ada = await world.member("Ada")
    assert await days_asked(world, ada, 16, 27) == [16, 17, 18, 21, 24, 27]
    third = [shown for shown in ada.private if shown.says("every third day")]
    assert len(third) == 1
    assert await days_asked(world, ada, 28, 50) == [30, 37, 44]
    assert sum(shown.says("once a week") for shown in ada.private) == 1
    await evening(world, 51)
    assert ada.last_private.says("I'll stop asking now", "one tap brings me back")
    messages = len(ada.private)
    assert await days_asked(world, ada, 52, 70) == []
    assert len(ada.private) == messages
    await ada.presses("Ask me again")
    assert ada.last_private.says("I'll ask again", QUESTION)
    assert await days_asked(world, ada, 71, 73) == [71, 72, 73]


async def test_any_answer_brings_daily_questions_back(world: World) -> None:
    ada = await world.member("Ada")
    await days_asked(world, ada, 16, 20)
    await ada.types("/checkin")
    await ada.presses("so-so")
    assert await days_asked(world, ada, 21, 23) == [21, 22, 23]


async def test_after_an_outage_stale_questions_are_dropped_and_not_dumped(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    messages, asked = len(ada.private), questions(ada)
    world.clock.move_to(at(18, 23, 30))  # the program was not running
    await ask_due(Work(world.running.tools))
    await world.settle()
    assert len(ada.private) == messages
    await world.until(at(19, 21))
    assert questions(ada) == asked + 1


async def test_a_late_question_within_three_hours_still_comes(world: World) -> None:
    ada = await world.member("Ada")
    world.clock.move_to(at(16, 22, 30))
    await ask_due(Work(world.running.tools))
    await world.settle()
    assert questions(ada) == 1


async def test_no_question_while_a_case_is_open_nor_until_the_look_in(world: World) -> None:
    ada = await world.member("Ada")
    member, tools = member_of(ada), world.running.tools
    async with tools.db.write() as tx:
        scope = Scope(tools, tx, world.now)
        await scope.publish(CaseOpened("case-1", world.community_id, "", member))
    await world.until(at(17, 21))
    assert questions(ada) == 0
    async with tools.db.write() as tx:
        scope = Scope(tools, tx, world.now)
        quiet = at(18, 22)
        await scope.publish(CaseClosed("case-1", world.community_id, "", member, quiet))
    await world.until(at(18, 21))
    assert questions(ada) == 0
    await world.until(at(19, 21))
    assert questions(ada) == 1


async def test_a_pause_is_quiet_and_ends_by_itself(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Pause")
    await ada.presses("3 days")
    assert ada.last_private.says("ask again on Friday")
    before = questions(ada)
    await world.until(at(19, 21))
    assert questions(ada) == before
    await world.until(at(20, 20))
    assert questions(ada) == before + 1


async def test_a_pause_without_end_lasts_until_they_say_so(world: World) -> None:
    ada = await world.member("Ada")
    await days_asked(world, ada, 16, 17)
    await ada.types("/me")
    await ada.presses("Pause")
    await ada.presses("Until I say")
    assert await days_asked(world, ada, 18, 40) == []
    await ada.types("/me")
    await ada.presses("Ask me again")
    assert ada.last_private.says("I'll ask next on")
    # A pause is no silence: it begins afresh, daily.
    assert await days_asked(world, ada, 41, 44) == [41, 42, 43]


async def test_a_nudge_comes_only_to_those_who_wanted_it(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    await ada.types("/me")
    await ada.presses("When I ask")
    await ada.presses("A nudge after 3 hours: off")
    assert ada.last_private.has_buttons("A nudge after 3 hours: on")
    await world.until(at(16, 22, 59))
    assert not ada.last_private.says("Still open")
    await world.until(at(16, 23, 5))
    assert ada.last_private.says("Still open, if you like")
    assert not any(shown.says("Still open") for shown in ben.private)
    nudges = sum(shown.says("Still open") for shown in ada.private)
    await world.until(at(17, 2))
    assert sum(shown.says("Still open") for shown in ada.private) == nudges == 1


async def test_whoever_answered_gets_no_nudge(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("When I ask")
    await ada.presses("A nudge after 3 hours: off")
    await world.until(at(16, 20, 30))
    await ada.presses("good")
    await world.until(at(16, 23, 30))
    assert not any(shown.says("Still open") for shown in ada.private)


async def test_a_new_time_holds_from_tomorrow(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("When I ask")
    assert ada.last_private.says("I ask at 20:00", "03:00", "Europe/Lisbon")
    await ada.presses("Change time or zone")
    await ada.fills_in(at="18:30", zone="Europe/Lisbon", day_ends="180")
    assert ada.last_private.says("from tomorrow")
    await world.until(at(16, 19, 59))
    assert questions(ada) == 0
    await world.until(at(16, 20))
    assert questions(ada) == 1
    await ada.presses("good")
    await world.until(at(17, 18, 31))
    assert questions(ada) == 2


async def test_a_new_zone_holds_from_tomorrow_and_no_day_is_lost(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("When I ask")
    await ada.presses("Change time or zone")
    await ada.fills_in(at="20:00", zone="Asia/Tokyo", day_ends="240")
    await world.until(at(16, 20))
    assert questions(ada) == 1
    await world.until(at(17, 10, 59))
    assert questions(ada) == 1
    await world.until(at(17, 11))  # 20:00 in Tokyo
    assert questions(ada) == 2


async def test_only_on_the_weekdays_that_were_chosen(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("When I ask")
    await ada.presses("Wed")
    assert not ada.last_private.button("Wed").chosen
    await world.until(at(16, 21))
    await ada.presses("good")
    await world.until(at(17, 21))
    await ada.presses("good")
    assert await days_asked(world, ada, 18, 19) == [19]


async def test_no_questions_at_all_for_whoever_wants_none(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("When I ask")
    await ada.presses("Don't ask")
    assert ada.last_private.says("I don't ask by myself")
    assert await days_asked(world, ada, 16, 20) == []
    await ada.types("/checkin")
    await ada.presses("good")
    assert ada.last_private.says("Saved")


async def test_whoever_could_not_be_reached_sees_it_in_me_and_was_not_silent(
    world: World,
) -> None:
    ada = await world.member("Ada")

    def closed(delivery: Delivery) -> Outcome | None:
        return Unreachable("closed")

    ada.platform.fails = closed
    await world.until(at(16, 21))
    ada.platform.fails = lambda _: None
    await ada.types("/me")
    assert ada.last_private.says("I couldn't write to you privately on Monday 20:00")
    async with world.read() as tx:
        schedule = await schedule_of(tx, member_of(ada))
    assert schedule is not None
    assert schedule.unanswered == 0
    await ada.presses("Write to me here")
    await world.until(at(17, 21))
    assert questions(ada) == 1
    await ada.types("/me")
    assert not ada.last_private.says("I couldn't write")


async def test_one_bad_row_stops_nobody_else(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    tools = world.running.tools
    async with tools.db.write() as tx:
        row = await tx.get_one(MemberRow, member_of(ada))
        row.zone = "Mars/Olympus"
    await world.until(at(16, 20, 30))
    assert questions(ben) == 1
    assert questions(ada) == 0
    async with tools.db.write() as tx:
        row = await tx.get_one(MemberRow, member_of(ada))
        row.zone = "Europe/Lisbon"
        await planning.clock_changed(Scope(tools, tx, world.now), ClockSettingsChanged(row.id))
    await world.until(at(16, 21, 30))
    assert questions(ada) == 1


async def test_a_repeated_tick_asks_nobody_twice(world: World) -> None:
    ada = await world.member("Ada")
    await world.until(at(16, 20))
    for _ in range(3):
        await ask_due(Work(world.running.tools))
        await world.settle()
    assert questions(ada) == 1


async def test_those_who_chose_the_channel_are_asked_there_by_one_message(world: World) -> None:
    ada, ben, cleo = [await world.member(name) for name in ("Ada", "Ben", "Cleo")]
    for actor in (ada, ben):
        await actor.types("/me")
        await actor.presses("When I ask")
        await actor.presses("Ask me in the channel, where others see that I take part: off")
    await world.until(at(16, 20, 2))
    asked = [shown for shown in world.daily() if shown.has_buttons("very hard")]
    assert len(asked) == 1
    assert sorted(person.name for person in ada.platform.pings) == ["Ada", "Ben"]
    assert (questions(ada), questions(ben), questions(cleo)) == (0, 0, 1)
    await ada.presses("hard", asked[0])
    assert ada.last_private.says("Saved at 20:02")
    assert asked[0].edits == 0


async def test_in_the_channel_at_most_one_message_an_hour(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    for actor in (ada, ben):
        await actor.types("/me")
        await actor.presses("When I ask")
        await actor.presses("Ask me in the channel, where others see that I take part: off")
    await ben.presses("Change time or zone")
    await ben.fills_in(at="20:10", zone="Europe/Lisbon", day_ends="180")
    await world.until(at(17, 20, 30))
    asked = [shown for shown in world.daily() if shown.has_buttons("very hard")]
    assert len(asked) == 2  # Monday both, Tuesday Ada
    await world.until(at(17, 21, 5))
    asked = [shown for shown in world.daily() if shown.has_buttons("very hard")]
    assert len(asked) == 3
