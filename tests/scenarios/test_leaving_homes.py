"""Leaving the last home starts thirty days; coming back ends them; quiet people stay."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from bot.store.tables import MemberRow
from tests.world.world import OTHER_HOME, World


async def _members(world: World) -> list[MemberRow]:
    async with world.read() as tx:
        return list(await tx.scalars(select(MemberRow)))


async def test_thirty_days_after_the_last_home_everything_is_erased(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()
    [member] = await _members(world)
    assert member.left_at == world.now
    await world.passes(days=29)
    assert len(await _members(world)) == 1
    await world.passes(days=1, hours=2)
    assert await _members(world) == []
    assert world.public == []


async def test_coming_back_ends_it(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()
    await world.passes(days=20)
    await ada.joins()
    [member] = await _members(world)
    assert member.left_at is None
    await world.passes(days=40)
    assert len(await _members(world)) == 1


async def test_a_return_that_was_missed_is_seen_before_anything_is_erased(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()
    await world.passes(days=20)
    ada.platform.present[ada.home].add(ada.identity.ref)
    await world.passes(days=11)
    [member] = await _members(world)
    assert member.left_at is None


async def test_a_platform_that_is_down_erases_nobody(world: World) -> None:
    ada = await world.member("Ada")
    await ada.leaves()

    async def down(*_: object) -> None:
        raise TimeoutError

    world.platforms["discord"].roles = down  # type: ignore[method-assign]  # the far side is down
    await world.until(datetime(2026, 12, 18, tzinfo=UTC))
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
    await world.passes(days=40)
    async with world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(MemberRow)) == 1
