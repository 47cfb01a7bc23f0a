"""Two accounts of one person, an erased one, a channel of its own: milestones go along."""

from sqlalchemy import select

from bot.features.milestones.records import MilestoneRow, PlanRow
from bot.store.tables import ChannelRow
from tests.scenarios.milestones import at, friend_of, lives_on, offers, posts, since
from tests.world.world import World


async def test_a_community_can_have_a_channel_for_it(world: World) -> None:
    lena = await world.admin("Lena")
    await lena.types("/setup", "moderators")
    await lena.presses("Milestones")
    await lena.presses("#evening (Harbour)")
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    await ada.presses("The group")
    await ada.presses("Show it to the group")
    assert [shown.says("Ada: 1 week.") for shown in ada.sees("evening")][-1]
    await lena.types("/setup", "moderators")
    await lena.presses("Milestones")
    await lena.presses("With the daily message")
    async with world.read() as tx:
        purposes = list(await tx.scalars(select(ChannelRow.purpose)))
    assert "celebrations" not in purposes


async def test_without_any_channel_the_group_is_not_offered(world: World) -> None:
    async with world.running.tools.db.write() as tx:
        for channel in await tx.scalars(select(ChannelRow)):
            if channel.purpose == "daily":
                channel.purpose = "chat"
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    assert "The group" not in offers(ada)[0].labels
    assert offers(ada)[0].has_buttons("Nobody")


async def test_an_erased_member_leaves_no_plan_and_a_neutral_line(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    await ada.presses("The group")
    await ada.presses("Show it to the group")
    await ada.types("/me")
    await ada.presses("My data")
    await ada.presses("Delete everything")
    await ada.presses("Delete everything")
    await world.until(at(19, 13))
    assert posts(world) == []
    assert all("Ada" not in shown.text for shown in world.public)
    async with world.read() as tx:
        assert list(await tx.scalars(select(PlanRow))) == []
        assert list(await tx.scalars(select(MilestoneRow))) == []


async def test_a_friend_who_left_is_neither_asked_nor_told(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    kim = await world.member("Kim")
    await friend_of(ada, "Kim")
    await kim.leaves()
    await lives_on(world, ada, until=18)
    assert not any("Write a line" in shown.labels for shown in kim.private)
    assert "Kim" not in offers(ada)[-1].labels


async def test_a_friend_who_asked_for_quiet_is_neither_asked_nor_told(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-11")
    kim = await world.member("Kim")
    await friend_of(ada, "Kim")
    await kim.types("/me")
    await kim.presses("Pause")
    await kim.presses("A week")
    await lives_on(world, ada, until=18)
    assert not any("Write a line" in shown.labels for shown in kim.private)
    assert "Kim" not in offers(ada)[-1].labels


async def test_what_came_today_is_on_the_card_until_it_is_shown(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    await ada.types("/me")
    assert ada.last_private.says("Today: 1 week.")
    card = ada.last_private
    await ada.presses("Show it to somebody", card)
    await ada.presses("The group", card)
    await ada.presses("Show it to the group", card)
    assert len(posts(world)) == 1
    await ada.types("/me")
    assert not ada.last_private.says("Today: 1 week.")


async def test_what_is_kept_of_it_is_in_the_copy_of_ones_data(world: World) -> None:
    ada = await since(world, "Ada", "2026-11-10")
    await world.until(at(17, 9))
    await ada.presses("The group")
    await ada.presses("Show it to the group")
    await ada.types("/me")
    await ada.presses("My data")
    assert ada.last_private.says("1 milestone reached", "1 milestone shown to others")
