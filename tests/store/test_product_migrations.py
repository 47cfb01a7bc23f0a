"""The migrations that are shipped make exactly the tables of the models, on both databases."""

from bot.core.clock import SystemClock
from bot.main import metadata
from bot.store import migrate


async def test_migrations_from_nothing_equal_the_models(database_url: str) -> None:
    done = await migrate.upgrade(database_url, taken_at=SystemClock().now())
    assert done.before is None
    assert await migrate.differences(database_url, metadata()) == []


async def test_migrating_again_changes_nothing(database_url: str) -> None:
    first = await migrate.upgrade(database_url, taken_at=SystemClock().now())
    again = await migrate.upgrade(database_url, taken_at=SystemClock().now())
    assert again.before == again.after == first.after
    assert again.backup is None
