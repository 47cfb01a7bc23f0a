"""More words of the same person: they join, they rise, they are edited, deleted, posted again."""

from tests.scenarios.crisis import alert, alerts, asks, case, cases, happened
from tests.scenarios.words import ABUSE, AT_ONCE, HEAVY, HURT, PLAIN
from tests.world.world import HOME, OTHER_HOME, World


async def test_more_messages_join_the_open_case(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=3)
    await ada.says(HEAVY + " again", channel="evening")
    assert len(alerts(world)) == 1
    assert alert(world).says("#evening, 12:03")
    await mo.presses("Show", alert(world))
    assert mo.last_private.says("again")


async def test_slighter_words_join_but_do_not_move_the_link(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=3)
    await ada.says(HURT, channel="evening")
    assert alert(world).says("#general, 12:00", "The last at 12:03")


async def test_a_rise_asks_everybody_again_and_faster(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=5)
    await ada.says(AT_ONCE, channel="general")
    assert alert(world).says("Now")
    await world.passes(minutes=2, seconds=1)
    assert len(asks(mo)) == 1


async def test_a_rise_of_what_somebody_has_asks_them_and_comes_back_soon(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await ada.says(AT_ONCE, channel="general")
    assert asks(mo)[-1].says("Now", "Mo has it", "Comes back at 12:05")
    await world.passes(minutes=6)
    assert alert(world).says("Nobody has it")


async def test_a_second_person_has_a_case_of_their_own(world: World) -> None:
    ada, ben = world.somebody("Ada"), world.somebody("Ben", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await ben.says(HEAVY, channel="quay")
    assert len(await cases(world)) == 2
    assert alert(world).says("Ben", "#quay")


async def test_only_a_rise_in_an_edit_matters(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    events = await happened(world)
    await ada.edits(HEAVY + " really", channel="general")
    assert await happened(world) == events
    await ada.edits(PLAIN, channel="general")
    assert await happened(world) == events
    await ada.edits(AT_ONCE, channel="general")
    assert (await case(world)).level == 3
    assert "raised" in await happened(world)


async def test_a_plain_message_edited_to_a_heavy_one_opens_a_case(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(PLAIN, channel="general")
    await ada.edits(HEAVY, channel="general")
    assert alert(world).says("Ada")


async def test_a_deleted_message_is_noted(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=4)
    await ada.deletes(channel="general")
    assert alert(world).says("The message was deleted at 12:04.")
    assert alert(world).links == []
    await mo.presses("Show", alert(world))
    assert mo.last_private.says(HEAVY, "deleted at 12:04")
    await ada.says(PLAIN, channel="general")
    await ada.deletes(channel="general")
    assert (await happened(world)).count("gone") == 1


async def test_what_is_closed_is_not_touched_by_a_deletion(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("We misread it", alert(world))
    await ada.deletes(channel="general")
    assert "gone" not in await happened(world)


async def test_a_proxied_message_is_screened_once_and_the_link_moves_to_the_copy(
    world: World,
) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    original = ada.last_message
    await ada.says_through_proxy(HEAVY, "general")
    [link] = alert(world).links
    assert not link.url.endswith(f"/{original}")
    assert "joined" not in await happened(world)
    await ada.deletes(channel="general")
    assert not alert(world).says("deleted")
    assert len(ada.private) == 1


async def test_a_proxied_message_alone_is_its_persons(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says_through_proxy(HEAVY, "general")
    assert alert(world).says("Ada")
    await mo.presses("We misread it", alert(world))
    await ada.says_through_proxy(HEAVY, "general")
    assert len(await cases(world)) == 1


async def test_abuse_is_an_entry_without_a_word_to_its_author(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(ABUSE, channel="general")
    assert (await cases(world), ada.private, alerts(world)) == ([], [], [])
    await mo.types("/cases")
    assert mo.last_private.says("Have a look today: 1", "Ada", "Words meant to hurt")
    await mo.presses("Show: Ada")
    assert mo.last_private.says("kind word")


async def test_abuse_does_not_join_what_is_open_about_its_author(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=3)
    await ada.says(ABUSE, channel="general")
    assert "joined" not in await happened(world)


async def test_a_case_is_worked_from_either_home(world: World) -> None:
    ada = world.somebody("Ada")
    mo = await world.moderator("Mo", platform="telegram")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    await mo.presses("I have it")
    assert alert(world).says("Mo has it")
    assert HOME != OTHER_HOME
