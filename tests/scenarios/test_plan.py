"""A plan for hard moments: in one's own words, piece by piece, read by nobody else."""

from datetime import timedelta

from sqlalchemy import func, select, text

from bot.engine.context import Work
from bot.features.plan.commands import forget
from bot.features.plan.records import PieceRow, ShowingRow
from bot.features.plan.showing.service import keep_time
from tests.scenarios.company import agreed
from tests.scenarios.crisis import account, alert, alerts, cases
from tests.scenarios.words import AT_ONCE, HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def writes(actor: Actor, heading: str, words: str) -> None:
    """One line under a heading, from anywhere."""
    await actor.types("/plan")
    begin = "Begin with one line" if "Begin with one line" in actor.last.labels else "Change it"
    await actor.presses(begin, actor.last)
    label = next(one for one in actor.last.labels if one.startswith(heading))
    await actor.presses(label, actor.last)
    await actor.presses("Add a line", actor.last)
    if actor.platform.name == "discord":
        await actor.fills_in(words=words)
    else:
        await actor.says(words)


async def pieces(world: World) -> int:
    async with world.read() as tx:
        return await tx.scalar(select(func.count()).select_from(PieceRow)) or 0


async def test_it_is_written_line_by_line_and_read_in_its_own_order(world: World) -> None:
    for platform in ("discord", "telegram"):
        ada = await world.member("Ada", platform)
        await ada.types("/plan")
        assert ada.last.says("nothing has to be tonight", "Nobody else, no exception")
        await writes(ada, "What I want to stay for", "Sunday walks with Rex")
        await writes(ada, "How I notice it", "I stop answering my sister")
        await writes(ada, "How I notice it", "I can't sleep")
        await ada.types("/sos")
        await ada.presses("My plan")
        read = ada.last.text
        places = [read.index(one) for one in ("How I notice it", "can't sleep", "stay for", "Rex")]
        assert places == sorted(places)
        assert ada.last.says("Would you like a person?", "Only you see this")
        assert ada.last.has_buttons("A person", "Change it", "Show it to somebody, once")
        assert "Services" not in read
    assert (world.public, alerts(world)) == ([], [])


async def test_each_line_can_be_changed_removed_and_brought_back_until_noon(world: World) -> None:
    ada = await world.member("Ada")
    await writes(ada, "What I can do", "Walk to the river")
    await ada.presses("Change", ada.last)
    assert ada.form is not None
    assert ada.form.values == {"words": "Walk to the river"}
    await ada.fills_in(words="Walk to the river, twice")
    assert ada.last.says("Walk to the river, twice")
    await ada.presses("Remove", ada.last)
    assert ada.last.says("Removed. Until the next noon")
    assert not ada.last.says("river")
    await ada.presses("Bring it back", ada.last)
    assert ada.last.says("river, twice")
    await ada.presses("Remove", ada.last)
    removed = ada.last
    world.clock.move_to(world.now + timedelta(hours=26))
    await forget(Work(world.running.tools))
    assert await pieces(world) == 0
    await ada.presses("Bring it back", removed)
    assert ada.last.says("This line is not there any more")


async def test_no_machine_reads_it_on_any_platform(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben", "telegram")
    for actor in (ada, ben):
        await writes(actor, "How I notice it", f"When I think {HEAVY}")
        await writes(actor, "How I notice it", AT_ONCE)
    assert await pieces(world) == 4
    assert await cases(world) == []
    assert (alerts(world), world.public) == ([], [])


async def test_it_is_sealed(world: World) -> None:
    ada = await world.member("Ada")
    await writes(ada, "People I can tell", "my brother Joaquim")
    async with world.read() as tx:
        stored = (await tx.execute(text("select words from plan_piece"))).scalar_one()
    assert "Joaquim" not in str(stored)


async def test_it_stays_short_enough_for_a_hard_moment(world: World) -> None:
    ada = await world.member("Ada")
    for number in range(8):
        await writes(ada, "Services", f"Number {number}")
    assert "Add a line" not in ada.last.labels
    await ada.presses_data("plan.add:4")
    await ada.fills_in(words="One more")
    assert ada.last.says("8 lines fit", "Nothing was changed")
    await ada.presses_data("plan.part:9")
    assert ada.last.says("Nothing was changed")


async def test_nobody_elses_line_can_be_touched(world: World) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim")
    await writes(ada, "Services", "Dr Silva")
    piece = ada.last.button("Remove").data.split("~")[0]
    await kim.presses_data(piece)
    assert kim.last.says("This line is not there any more")
    assert await pieces(world) == 1


async def test_for_whoever_never_joined_it_says_what_works_without(world: World) -> None:
    gus = world.somebody("Gus", "telegram")
    await gus.types("/sos")
    await gus.presses("My plan")
    assert gus.last.says("it is for members")
    assert gus.last.has_buttons("SOS", "Two quiet minutes", "A person")


async def test_the_crisis_message_and_a_moderators_words_have_a_way_to_it(world: World) -> None:
    ada, gus = await world.member("Ada"), world.somebody("Gus")
    mo = await world.moderator("Mo")
    await ada.says(HEAVY, channel="evening")
    assert "My plan" in ada.last.labels
    await gus.says(HEAVY, channel="evening")
    assert "My plan" not in gus.last.labels
    await mo.presses("Write to them", alerts(world)[0])
    await mo.fills_in(text="Hi Ada")
    assert ada.last.says("Hi Ada")
    await ada.presses("My plan", ada.last)
    assert ada.last.says("nothing has to be tonight")
    assert not any("My plan" in shown.labels for shown in alerts(world))
    assert world.public == []


# Shown once.


async def asks_for_a_person(ada: Actor) -> None:
    await ada.types("/sos")
    await ada.presses("A person")
    await ada.presses("The moderators")


async def offers(ada: Actor, name: str) -> None:
    await ada.types("/plan")
    await ada.presses("Show it to somebody, once", ada.last)
    await ada.presses(name, ada.last)


async def test_it_is_shown_once_to_the_moderator_who_has_the_request(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await writes(ada, "What I can do", "Call Kim")
    await ada.types("/plan")
    await ada.presses("Show it to somebody, once", ada.last)
    assert ada.last.says("nobody I could show it to")
    await asks_for_a_person(ada)
    await mo.presses("I have it", alert(world))
    await offers(ada, "Mo")
    assert ada.last.says("Mo can open it once")
    invitation = mo.last
    assert invitation.says("Ada would like you to see", "told that you opened it")
    assert not invitation.says("Call Kim")
    await mo.presses("Open it once", invitation)
    assert mo.last.says("Ada's plan", "Call Kim", "This goes away at 12:15")
    assert ada.last.says("Your plan reached Mo at 12:00")
    assert invitation.says("stands below until 12:15")
    await mo.presses_data(await the_look(world))
    assert mo.last.says("It could be opened once")
    await world.passes(minutes=16)
    assert not any(shown.says("Call Kim") for shown in mo.private)
    async with world.read() as tx:
        [logged] = await tx.scalars(select(ShowingRow))
        assert logged.opened_at == world.now - timedelta(minutes=16)
    assert world.public == []
    world.clock.move_to(world.now + timedelta(days=31))
    await keep_time(Work(world.running.tools))
    async with world.read() as tx:
        assert list(await tx.scalars(select(ShowingRow))) == []


async def the_look(world: World) -> str:
    async with world.read() as tx:
        return f"plan.look:{(await tx.scalars(select(ShowingRow.id))).one()}"


async def test_it_can_be_taken_back_before_it_is_opened_and_lapses_by_itself(
    world: World,
) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await writes(ada, "What I can do", "Call Kim")
    await asks_for_a_person(ada)
    await mo.presses("I have it", alert(world))
    await offers(ada, "Mo")
    look = await the_look(world)
    await ada.presses("Take it back", ada.last)
    assert ada.last.says("Nobody has seen it")
    assert mo.last.says("This is over")
    await mo.presses_data(look)
    assert mo.last.says("nothing to open any more")
    await offers(ada, "Mo")
    invitation = mo.last
    world.clock.move_to(world.now + timedelta(hours=25))
    await keep_time(Work(world.running.tools))
    await world.settle()
    assert invitation.says("This is over")
    assert not any(shown.says("Call Kim") for shown in mo.private)


async def test_nobody_else_opens_it_and_too_late_is_said(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    sam = await world.moderator("Sam")
    await writes(ada, "What I can do", "Call Kim")
    await asks_for_a_person(ada)
    await mo.presses("I have it", alert(world))
    await ada.presses_data(f"plan.offer:{(await account(world, sam)).id}")
    assert ada.last.says("Nobody has seen anything")
    await offers(ada, "Mo")
    await sam.presses_data(await the_look(world))
    assert not any(shown.says("Call Kim") for shown in sam.private)
    back = ada.last
    await mo.presses("Open it once", mo.last)
    await ada.presses("Take it back", back)
    assert back.says("It was opened at 12:00, so it can't be taken back")


async def test_what_did_not_arrive_was_not_seen(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await writes(ada, "What I can do", "Call Kim")
    await asks_for_a_person(ada)
    await mo.presses("I have it", alert(world))
    await mo.blocks_the_bot()
    await offers(ada, "Mo")
    assert any(shown.says("I couldn't reach Mo") for shown in ada.private)
    await mo.unblocks_the_bot()
    await offers(ada, "Mo")
    await mo.blocks_the_bot()
    await mo.presses("Open it once", mo.last)
    assert ada.last.says("couldn't bring your plan to Mo", "once more")
    await mo.unblocks_the_bot()
    await mo.presses_data(await the_look(world))
    assert any(shown.says("Call Kim") for shown in mo.private)


async def test_a_buddy_who_agreed_may_be_shown_it_and_erasing_takes_it_from_them(
    world: World,
) -> None:
    ada, kim = await world.member("Ada"), await world.member("Kim", "telegram")
    await agreed(world, kim)
    await writes(ada, "What I can do", "Call Kim")
    await offers(ada, "Kim")
    await kim.presses("Open it once", kim.last)
    assert kim.last.says("Ada's plan", "Call Kim")
    await ada.types("/privacy")
    await ada.presses("Delete everything")
    await ada.presses("Delete everything", ada.last)
    await world.passes(hours=26)
    assert not any(shown.says("Call Kim") or shown.says("Ada would") for shown in kim.private)
    assert await pieces(world) == 0
