"""/cases with everything open, as Discord takes it: no row, button or character too many."""

import shutil
from pathlib import Path

from adapters.discord import payloads
from adapters.discord.present import NOTHING_TO_READ, present
from tests.far_side.discord import checks
from tests.scenarios.words import ABUSE, AT_ONCE, HEAVY
from tests.world.world import World

EACH = 7


async def test_cases_with_everything_open_stay_within_discords_limits(
    sqlite_product: Path, tmp_path: Path
) -> None:
    file = shutil.copy(sqlite_product, tmp_path / "a.sqlite3")
    world = await World.open(f"sqlite+aiosqlite:///{file}")
    ann = await world.admin("Ann")
    name = "W" * 32  # the longest that Discord allows
    for n in range(EACH):
        for kind, text in (("now", AT_ONCE), ("soon", HEAVY), ("today", ABUSE)):
            await world.somebody(f"{name[len(kind) + 1 :]}{kind}{n}").says(text, channel="general")
    await ann.types("/cases")
    reply = ann.last_private.reply
    parts = present(reply)
    for part in parts:
        checks.message(payloads.message(part, private=True), {})
    looks = [item for part in parts for row in part.rows for item in row]
    assert len(looks) >= 3 * 5
    assert len({item["custom_id"] for item in looks}) == len(looks)
    # Each stands in the message that says what it is about.
    assert all(part.content != NOTHING_TO_READ for part in parts)
    assert all(sum(len(row) for row in part.rows) <= 25 for part in parts)
    await world.close()
