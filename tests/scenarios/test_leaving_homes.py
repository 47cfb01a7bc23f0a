"""Leaving the last home starts thirty days; coming back ends them; quiet people stay."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.core.people import Home, Identity, Who
from bot.store.tables import MemberRow
from tests.world.world import OTHER_HOME, World


async def _members(world: World) -> list[MemberRow]:
    async with world.read() as tx:
        return list(await tx.scalars(select(MemberRow)))


async def _later(world: World, **span: float) -> None:
    """Go on in one leap, as after an outage, and let everything happen that is due then."""
    world.clock.move_to(world.now + timedelta(**span))
    await world.passes(seconds=1)


async def test_thirty_days_after_the_last_home_everything_is_erased(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()
    [member] = await _members(world)
    assert member.left_at == world.now
    await _later(world, days=29)
    assert len(await _members(world)) == 1
    await _later(world, days=1, hours=2)
    assert await _members(world) == []
    assert world.public == []


async def test_coming_back_ends_it(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()
    await _later(world, days=20)
    await ada.joins()
    [member] = await _members(world)
    assert member.left_at is None
    await _later(world, days=40)
    assert len(await _members(world)) == 1


async def test_a_return_that_was_missed_is_seen_before_anything_is_erased(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()
    await _later(world, days=20)
    ada.platform.present[ada.home].add(ada.identity.ref)
    await _later(world, days=11)
    [member] = await _members(world)
    assert member.left_at is None


async def test_a_platform_that_is_down_erases_nobody(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()

    async def down(home: Home, identity: Identity) -> Who | None:
        raise TimeoutError

    world.platforms["discord"].roles = down  # type: ignore[method-assign]  # the far side is down
    await _later(world, days=32)
    assert len(await _members(world)) == 1


async def test_leaving_one_of_two_homes_changes_nothing(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Other account")
    await ada.presses("Make a code")
    code = str(ada.last_private.reply.blocks[0].text)  # type: ignore[union-attr]  # a heading
    other = world.somebody("Ada", platform="telegram")
    await other.types("/me")
    await other.presses_data("privacy.enter", channel="quay")
    await other.says(code)
    await other.presses("That's me, make them one")
    await ada.leaves()
    [member] = await _members(world)
    assert member.left_at is None
    await other.leaves(OTHER_HOME)
    [member] = await _members(world)
    assert member.left_at is not None


async def test_being_quiet_for_a_year_erases_nobody(world: World) -> None:
    await world.member("Ada")
    async with world.running.tools.db.write() as tx:
        [member] = await tx.scalars(select(MemberRow))
        member.seen_at = world.now - timedelta(days=365)
    await _later(world, days=40)
    async with world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(MemberRow)) == 1
