"""The databases the tests run on are the real ones."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine


async def test_both_databases_keep_what_is_written(database_url: str) -> None:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE word (said TEXT)"))
        await connection.execute(text("INSERT INTO word VALUES (:said)"), {"said": "hello"})
    await engine.dispose()

    again = create_async_engine(database_url)
    async with again.connect() as connection:
        kept = await connection.scalar(text("SELECT said FROM word"))
    await again.dispose()
    assert kept == "hello"


async def test_each_test_has_an_empty_postgresql_of_its_own(postgres_url: str) -> None:
    engine = create_async_engine(postgres_url)
    async with engine.connect() as connection:
        version = await connection.scalar(text("SHOW server_version"))
        tables = await connection.scalar(
            text("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
        )
    await engine.dispose()
    assert int(str(version).split(".")[0]) >= 18
    assert tables == 0
