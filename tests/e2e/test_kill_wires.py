"""Killed again and again while people cry out on both platforms, in groups and to the bot alone:
each is heard, and heard once.
"""

from pathlib import Path

from sqlalchemy import select

from bot.store.database import Database
from bot.store.tables import OutboxRow
from moderation.records import Case
from tests.e2e.wires import Wires, wires
from tests.store.rows import keys


async def test_whoever_cries_out_while_it_is_killed_is_flagged_once(
    database_url: str, tmp_path: Path
) -> None:
    async with wires(database_url, tmp_path) as at:
        # It lives, and hears.
        await at.starts()
        await at.until(lambda: bool(at.telegram.updates.polls and at.discord.state.commands))
        at.greets("Ada", "Ben", "Cleo", "Dina", "Eva", "Finn")
        await at.until(at.greeted)
        at.cries("Ada")
        await at.until(at.all_flagged)

        # Killed with words on their way to it, and while it is away more are written.
        at.cries("Ben")
        await at.dies()
        at.cries("Cleo")

        # Killed while it reads back what it has missed.
        read = len(at.discord.calls("GET", "/messages"))
        await at.starts()
        await at.until(lambda: len(at.discord.calls("GET", "/messages")) > read)
        at.cries("Dina")
        await at.dies()

        # Killed with its first alert on the way, whose arrival it never learns of.
        sent = len(at.discord.calls("POST", f"/channels/{at.moderators.id}/messages"))
        await at.starts()
        await at.until(
            lambda: len(at.discord.calls("POST", f"/channels/{at.moderators.id}/messages")) > sent
        )
        await at.dies()
        at.cries("Eva")

        # And lives.
        await at.starts()
        at.cries("Finn")
        await at.until(at.all_flagged)
        await at.stops()

        # Each has one case and one card in the moderators' channel, which says when it was written.
        assert len(at.written) == 24
        assert await cases(at) == len(at.written)
        for name, moment in at.written.items():
            [alert] = at.alerts(name)
            where = next(line for line in alert["content"].splitlines() if "Where" in line)
            assert f"{moment:%H:%M}" in where, name
        assert at.discord.state.witness.complaints == []
        assert at.telegram.violations == []


async def cases(at: Wires) -> int:
    """How many cases there are; no alert is left undone."""
    db = await Database.open(at.url, keys=keys())
    async with db.read() as tx:
        found = (await tx.scalars(select(Case.id))).all()
        alerts = select(OutboxRow.state).where(OutboxRow.purpose == "moderation.alert")
        states = set(await tx.scalars(alerts))
    await db.close()
    assert states == {"delivered"}
    return len(found)
