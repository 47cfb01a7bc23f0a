"""When somebody was last there is known to the minute, without a write for each message."""

from datetime import timedelta

from sqlalchemy import select

from bot.engine.context import people
from bot.store.tables import IdentityRow, MemberRow
from tests.world.world import World


async def test_a_minute_later_it_is_written_who_was_there(world: World) -> None:
    ada = await world.member("Ada")
    await world.member("Bea")
    await world.passes(hours=1)
    await ada.says("morning", channel="general")
    then = world.now
    await world.passes(minutes=2)
    async with world.read() as tx:
        seen = {row.name: row.seen_at for row in await tx.scalars(select(MemberRow))}
        account = await tx.scalar(select(IdentityRow.seen_at).where(IdentityRow.ref == "ada"))
    assert account == seen["Ada"] == then
    assert seen["Bea"] == then - timedelta(hours=1)


async def test_it_never_goes_back_and_strangers_are_not_written_down(world: World) -> None:
    ada = await world.member("Ada")
    earlier = {("discord", "ada"): world.now - timedelta(days=1), ("discord", "gus"): world.now}
    async with world.running.tools.db.write() as tx:
        await people.mark_seen(tx, earlier)
    async with world.read() as tx:
        [seen] = await tx.scalars(select(MemberRow.seen_at))
        accounts = set(await tx.scalars(select(IdentityRow.ref)))
    assert seen == world.now
    assert accounts == {ada.identity.ref}
