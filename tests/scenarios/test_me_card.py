"""`/me`: one card, for guests too, in one's language, in each of one's communities."""

from bot.core.ids import new_id
from bot.core.people import Home
from bot.store.tables import CommunityRow
from tests.founding import Ground, founded
from tests.world import Actor
from tests.world.world import World

COVE = Home("discord", "cove")


async def _cove(world: World) -> str:
    async with world.running.tools.db.write() as tx:
        cove = Ground(COVE.platform, COVE.ref, name="Cove")
        return await founded(
            tx, cove, at=world.now, name="Cove", zone="Europe/Madrid", country="ES"
        )


async def _joins_cove(ada: Actor) -> None:
    ada.home, home = COVE, ada.home
    ada.platform.present[COVE].add(ada.identity.ref)
    await ada.types("/start", channel="talk")
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        await ada.presses(label)
    ada.home = home


async def test_a_guest_gets_the_way_in_and_their_data(world: World) -> None:
    gus = world.somebody("Gus")
    await gus.types("/me")
    assert gus.last_private.has_buttons("Join in", "My data", "Language")
    await gus.presses("Language")
    await gus.presses("Español")
    assert gus.last_private.says("No te has unido")
    await gus.presses("Unirme")
    assert gus.last_private.has_buttons("Tengo menos de 18")


async def test_a_member_of_two_communities_chooses_which_is_meant(world: World) -> None:
    ada = await world.member("Ada")
    await _cove(world)
    await _joins_cove(ada)
    assert ada.last_private.says("You're in", "Cove")
    await ada.types("/me")
    assert ada.last_private.says("You in Cove")
    await ada.presses("Another community")
    assert ada.last_private.says("belongs to Cove now")
    await ada.presses("Harbour")
    assert ada.last_private.says("You in Harbour")
    await ada.types("/me")
    assert ada.last_private.says("You in Harbour")


async def test_one_community_is_no_choice(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    assert "Another community" not in ada.last_private.labels
    await ada.presses_data(f"me.community:{new_id()}", channel="general")
    assert ada.last_private.says("from an earlier time")
    await ada.presses_data("me.speak:xx", channel="general")
    assert ada.last_private.says("from an earlier time")


async def test_leaving_one_community_keeps_the_other(world: World) -> None:
    ada = await world.member("Ada")
    cove = await _cove(world)
    await _joins_cove(ada)
    await ada.types("/privacy")
    await ada.presses("Delete everything")
    await ada.presses("Delete everything")
    await world.passes(days=1, minutes=2)
    await ada.types("/me")
    assert ada.last_private.says("You in Harbour")
    await ada.presses_data("join.open", channel="general")
    assert ada.last_private.says("You've joined already")
    async with world.read() as tx:
        assert await tx.get(CommunityRow, cove) is not None
