"""Whoever comes to a database in which nobody works knows that the last one has died."""

from bot.store.database import Database
from tests.store.rows import Tables, keys


async def enters(db: Database) -> bool:
    async with db.entered() as alone:
        return alone


async def test_who_comes_first_is_alone_and_who_comes_later_is_not(postgres_url: str) -> None:
    ada, kim, mo = [
        await Database.open(postgres_url, keys=keys(), metadata=Tables.metadata) for _ in range(3)
    ]
    assert await enters(ada)
    assert not await enters(kim)
    await ada.close()
    assert not await enters(mo)
    await kim.close()
    await mo.close()
    sam = await Database.open(postgres_url, keys=keys(), metadata=Tables.metadata)
    assert await enters(sam)
    assert await enters(sam)
    await sam.close()


async def test_two_that_come_together_are_not_both_alone(postgres_url: str) -> None:
    ada, kim = [
        await Database.open(postgres_url, keys=keys(), metadata=Tables.metadata) for _ in range(2)
    ]
    async with ada.entered() as first, kim.entered() as second:
        assert (first, second) == (True, False)
    await ada.close()
    await kim.close()


async def test_a_file_is_ours_alone(tmp_path: object) -> None:
    db = await Database.open(
        f"sqlite+aiosqlite:///{tmp_path}/a.db", keys=keys(), metadata=Tables.metadata
    )
    assert await enters(db)
    await db.close()
