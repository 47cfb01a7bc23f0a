"""Words typed to the bot itself: whose moderators are asked, and the truth where nobody's are."""

from bot.core.routes import for_member
from bot.engine.context import people
from tests.founding import Ground, founded
from tests.scenarios.crisis import account, alert, alerts, cases
from tests.scenarios.words import AT_ONCE, HEAVY, HOPELESS
from tests.world.world import World


async def another_community(world: World) -> str:
    """Somewhere else on the same machine."""
    async with world.running.tools.db.write() as tx:
        hill = Ground("discord", "hill", name="Hill")
        return await founded(
            tx, hill, at=world.now, name="Hill", zone="Europe/Berlin", country="DE"
        )


async def test_private_words_reach_the_members_community(world: World) -> None:
    ada = await world.member("Ada")
    await another_community(world)
    await world.moderator("Mo")
    await ada.says(HEAVY)
    assert alert(world).says("Ada", "In private, to me, 12:00")
    assert alert(world).links == []
    assert any(shown.says("it reached the moderators' channel") for shown in ada.private)
    assert any(shown.says("I can't answer this the way a person would") for shown in ada.private)
    assert not any(shown.says("nobody here has read this") for shown in ada.private)


async def test_the_current_community_comes_first(world: World) -> None:
    ada = await world.member("Ada")
    there = await another_community(world)
    row = await account(world, ada)
    async with world.running.tools.db.write() as tx:
        merged = await tx.merge(row)
        merged.current_community_id = there
    await ada.says(HEAVY)
    [found] = await cases(world)
    assert found.community_id == there


async def test_somebody_seen_in_one_community_is_at_home_there(world: World) -> None:
    ada = world.somebody("Ada")
    await another_community(world)
    await ada.says(HOPELESS, channel="general")
    await ada.says(HEAVY)
    [found] = await cases(world)
    assert found.community_id == world.community_id


async def test_the_only_community_there_is_is_meant(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY)
    assert alert(world).says("Ada", "In private")


async def test_without_a_community_the_truth_is_that_nobody_was_told(world: World) -> None:
    ada = world.somebody("Ada")
    await another_community(world)
    await ada.says(HEAVY)
    told = next(shown for shown in ada.private if shown.says("nobody else has been told"))
    assert told.says("Find A Helpline", "your emergency number", "can be wrong")
    assert (await cases(world), alerts(world)) == ([], [])
    await ada.says(HEAVY)
    assert len([s for s in ada.private if s.says("nobody else has been told")]) == 1
    await ada.says(AT_ONCE)
    assert len([s for s in ada.private if s.says("nobody else has been told")]) == 2
    await ada.presses("Clear", told)
    assert told not in ada.private


async def test_slight_words_without_a_community_are_let_be(world: World) -> None:
    ada = world.somebody("Ada")
    await another_community(world)
    await ada.says(HOPELESS)
    assert not any(shown.says("nobody else has been told") for shown in ada.private)


async def test_a_form_says_whose_it_is(world: World) -> None:
    ada = await world.member("Ada")
    there = await another_community(world)
    row = await account(world, ada)
    async with world.running.tools.db.write() as tx:
        (await tx.merge(row)).current_community_id = there
    async with world.read() as tx:
        [mine] = await people.members_of_identity(tx, row.id)
    await ada.submits(for_member(f"case.answer:{'0' * 22}", mine.id), {"text": HEAVY})
    [found] = await cases(world)
    assert found.community_id == world.community_id
