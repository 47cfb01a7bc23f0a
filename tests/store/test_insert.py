"""Inserting what may be there already."""

import asyncio

from sqlalchemy import func, select

from bot.core.ids import new_id
from bot.store.database import Database
from bot.store.insert import insert_ignore
from tests.store.rows import Member


async def test_of_many_who_insert_one_key_at_once_exactly_one_wins(database: Database) -> None:
    async def claim() -> set[str]:
        async with database.write() as session:
            return await insert_ignore(session, Member, [{"id": new_id(), "name": "ada"}])

    won = [ids for ids in await asyncio.gather(*(claim() for _ in range(40))) if ids]
    async with database.read() as session:
        rows = (await session.scalars(select(Member))).all()
    assert won == [{rows[0].id}]
    assert [row.points for row in rows] == [0]


async def test_a_batch_goes_in_without_those_that_are_there(database: Database) -> None:
    first = [{"id": new_id(), "name": f"m{number}"} for number in range(1500)]
    again = [{"id": new_id(), "name": f"m{number}"} for number in range(1000, 3000)]
    async with database.write() as session:
        assert await insert_ignore(session, Member, first) == {row["id"] for row in first}
        assert await insert_ignore(session, Member, again) == {row["id"] for row in again[500:]}
        assert await insert_ignore(session, Member, []) == set()
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Member)) == 3000


async def test_a_row_that_is_there_does_not_break_the_transaction(database: Database) -> None:
    async with database.write() as session:
        session.add(Member(id=new_id(), name="ada"))
    async with database.write() as session:
        session.add(Member(id=new_id(), name="bo"))
        await session.flush()
        assert await insert_ignore(session, Member, [{"id": new_id(), "name": "ada"}]) == set()
    async with database.read() as session:
        assert set(await session.scalars(select(Member.name))) == {"ada", "bo"}
