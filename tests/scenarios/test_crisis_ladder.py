"""Who is asked next: until one of them has it, and never nobody without the truth."""

from sqlalchemy import update

from bot.core.people import Direct
from bot.core.platform import Delivery, Outcome, RetryLater, Unreachable, Unsure
from bot.core.replies import Reply
from bot.store.tables import OutboxRow
from moderation.records import Case
from tests.scenarios.crisis import (
    account,
    alert,
    asks,
    case,
    happened,
    steps_to_come,
    without_channel,
)
from tests.scenarios.words import AT_ONCE, HEAVY
from tests.world import Shown
from tests.world.world import World


async def test_unanswered_it_reaches_the_whole_team_after_ten_minutes(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    sam = await world.moderator("Sam", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=9)
    assert asks(mo) == asks(sam) == []
    await world.passes(minutes=1, seconds=1)
    for moderator in (mo, sam):
        [shown] = asks(moderator)
        assert shown.says("Ada", "You are asked to look at this")
        assert shown.has_buttons("I have it", "Show", "Hand over", "Closed", "We misread it")
        assert not shown.says(HEAVY)
    assert world.public == []


async def test_now_goes_up_every_two_minutes_and_admins_come_last(world: World) -> None:
    ada, mo, bo = world.somebody("Ada"), await world.moderator("Mo"), await world.admin("Bo")
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=2, seconds=1)
    assert (len(asks(mo)), len(asks(bo))) == (1, 0)
    await world.passes(minutes=2)
    assert (len(asks(mo)), len(asks(bo))) == (1, 1)
    assert alert(world).says("Asked 12:02", "Asked 12:04")


async def test_those_around_are_asked_first_and_at_once(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await ada.says(HEAVY, channel="general")
    assert (len(asks(mo)), len(asks(sam))) == (1, 0)


async def test_when_all_were_asked_in_vain_the_person_is_told_so(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=5)
    told = ada.last_private
    assert told.says("In danger now: 112") or told.says("I've asked everyone on the team")
    assert told.says("last at 12:02", "Nobody has answered, so please don't wait for us")
    assert told.says("Find A Helpline")
    assert len(asks(mo)) == 1
    await world.passes(minutes=15)
    assert told.says("last at 12:15")


async def test_it_asks_again_and_each_has_only_the_newest_card(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=61)
    assert len(asks(mo)) == 1
    assert (await happened(world)).count("asked") == 5


async def test_after_an_hour_all_that_waits_is_one_message_an_hour(world: World) -> None:
    ada, ben = world.somebody("Ada"), world.somebody("Ben")
    mo = await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=7)
    await ben.says(HEAVY, channel="evening")
    await world.passes(minutes=150)
    joined = [shown for shown in mo.private if shown.says("still wait")]
    assert joined[-1].says("2 still wait", "Now: Ada. #general", "Soon: Ben. #evening")
    assert len(joined) == 1
    await mo.presses("Look at it", joined[-1])
    assert mo.last_private.says("Nobody has it", "Ada")
    assert [step.due_at > world.now for step in await steps_to_come(world)] == [True, True]


async def test_whoever_does_not_fit_into_the_hourly_message_is_counted_in_it(world: World) -> None:
    mo = await world.moderator("Mo")
    for name in ("Ada", "Ben", "Cleo", "Dina", "Emil", "Finn", "Gita"):
        await world.somebody(name).says(HEAVY, channel="general")
        await world.passes(minutes=1)
    await world.passes(minutes=150)
    joined = [shown for shown in mo.private if shown.says("7 still wait")]
    assert joined[-1].says("Soon: Emil", "And 2 more.")
    assert not joined[-1].says("Soon: Finn")


async def test_a_taken_case_comes_back_after_half_an_hour_without_action(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    assert alert(world).says("Mo has it", "Comes back at 12:30 if nothing happens.")
    assert not alert(world).says("Asked 12:00")
    await world.passes(minutes=31)
    assert alert(world).says("Nobody has it")
    assert (await case(world)).owner_id is None
    assert "lapsed" in await happened(world)
    await world.passes(minutes=11)
    assert len(asks(sam)) == 1


async def test_still_with_me_gives_more_time(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await world.passes(minutes=20)
    await mo.presses("Still with me", alert(world))
    assert alert(world).says("Comes back at 12:50")
    await world.passes(minutes=20)
    assert alert(world).says("Mo has it")


async def test_a_failed_send_is_a_step_and_not_an_end(world: World) -> None:
    await without_channel(world)
    ada, mo, bo = world.somebody("Ada"), await world.moderator("Mo"), await world.admin("Bo")
    mo.platform.blocked.add(mo.identity.ref)
    await ada.says(HEAVY, channel="general")
    assert asks(mo) == []
    assert "ask_failed" in await happened(world)
    assert len(asks(bo)) == 1
    bo.platform.blocked.add(bo.identity.ref)
    eve = world.somebody("Eve")
    await eve.says(AT_ONCE, channel="general")
    await world.passes(seconds=10)
    assert eve.last_private.says("Nobody has answered")
    assert all(step.due_at > world.now for step in await steps_to_come(world))


async def test_an_alert_that_cannot_be_posted_becomes_private_asks_at_once(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    fake = world.platforms["discord"]
    fake.fails = lambda d: None if isinstance(d.to, Direct) else Unreachable("no channel")
    await ada.says(HEAVY, channel="general")
    await world.passes(seconds=6)
    assert len(asks(mo)) == 1
    assert ada.last_private.says("it reached the moderators, so that")


async def test_an_alert_whose_answers_were_lost_is_repeated_once_and_then_somebody_is_asked(
    world: World,
) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    fake = world.platforms["discord"]
    shown: list[Reply] = []

    def busy(delivery: Delivery) -> Outcome | None:
        return None if isinstance(delivery.to, Direct) else RetryLater(1, "busy")

    def unheard(delivery: Delivery) -> Outcome | None:
        if isinstance(delivery.to, Direct) or delivery.op != "send" or delivery.reply is None:
            return None
        shown.append(delivery.reply)
        return Unsure("its answer was lost")

    fake.fails = busy
    await ada.says(HEAVY, channel="general")
    await ada.says(AT_ONCE, channel="general")  # changes the alert that is still on its way
    fake.fails = unheard
    async with world.running.tools.db.write() as tx:
        await tx.execute(update(OutboxRow).values(retry_at=None))  # machine time: it does not pass
    await world.passes(seconds=6)
    assert [Shown("", reply).says("Ada", "About") for reply in shown].count(True) == 2
    assert len(asks(mo)) == 1


async def test_without_anybody_to_ask_the_truth_is_told_at_once(world: World) -> None:
    await without_channel(world)
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("There is nobody on the team I can ask")
    assert all(step.due_at > world.now for step in await steps_to_come(world))


async def test_off_is_respected_except_by_those_who_want_to_be_woken(world: World) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await world.passes(seconds=1)
    await mo.presses("Off")
    await sam.presses("Wake me for Now")
    await sam.presses("Off")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=35)
    assert asks(mo) == asks(sam) == []
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=3)
    assert (len(asks(mo)), len(asks(sam))) == (0, 1)


async def test_one_broken_ladder_does_not_stop_the_others(world: World) -> None:
    ada, ben = world.somebody("Ada"), world.somebody("Ben")
    mo = await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await ben.says(HEAVY, channel="evening")
    broken = (await account(world, ada)).id
    async with world.running.tools.db.write() as tx:
        await tx.execute(update(Case).where(Case.identity_id == broken).values(place="{"))
    await world.passes(minutes=10, seconds=30)
    assert [shown.says("Ben") for shown in asks(mo)] == [True]
    assert min(step.due_at for step in await steps_to_come(world)) >= world.now
