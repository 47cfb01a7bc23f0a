"""The milestone tick over many journeys, on SQLite: its cost grows with what is due.

Run: .venv/bin/python -m benchmarks.milestones [journeys]. Prints the tick's time with nothing due
and with some due, among few journeys and among many.
"""

import asyncio
import statistics
import sys
import tempfile
import time as real
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text, update

from benchmarks.prompts import START, opened
from bot.core.clock import DemoClock
from bot.core.days import Dial, LocalDays
from bot.core.ids import new_id
from bot.engine.context import Tools, Work
from bot.features.journeys.records import JourneyRow, StretchRow
from bot.features.milestones.records import PlanRow
from bot.features.milestones.tick import fall_due
from bot.features.milestones.timing import morning
from bot.store.tables import CommunityRow, IdentityRow, MemberIdentity, MemberRow

DAY = timedelta(days=1)
NOW = START + timedelta(hours=9)  # the morning in UTC
TODAY: date = START.date()
DAYS = LocalDays(Dial("UTC", 180))
PER_MEMBER = 4
CHUNK = 5_000
FEW = 10_000
DUE = (10, 100, 1_000)
ROUNDS = 20


class Town:
    """Members with four journeys each; all of those are known that are not due yet."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._community = new_id()
        self.waiting: list[str] = []

    async def found(self) -> None:
        """The community itself."""
        async with self._tools.db.write() as tx:
            tx.add(
                CommunityRow(
                    id=self._community,
                    name="Harbour",
                    language="en",
                    zone="UTC",
                    country="PT",
                    calls_emergency="no",
                    day_ends=180,
                    created_at=START,
                )
            )

    async def grow(self, journeys: int) -> None:
        """Add people until there are so many journeys."""
        kinds = (IdentityRow, MemberRow, MemberIdentity, JourneyRow, StretchRow, PlanRow)
        while len(self.waiting) < journeys:
            members = min(CHUNK, journeys - len(self.waiting)) // PER_MEMBER or 1
            tables: list[list[dict[str, Any]]] = [[] for _ in kinds]
            for _ in range(members):
                self._member(tables)
            async with self._tools.db.write() as tx:
                for kind, rows in zip(kinds, tables, strict=True):
                    await tx.execute(insert(kind), rows)

    def _member(self, tables: Sequence[list[dict[str, Any]]]) -> None:
        identity, member = new_id(), new_id()
        tables[0].append({"id": identity, "platform": "discord", "ref": member, "name": "somebody"})
        tables[1].append(
            {
                "id": member,
                "community_id": self._community,
                "name": "somebody",
                "language": "en",
                "zone": "UTC",
                "day_ends": 180,
                "joined_at": START,
                "seen_at": NOW,
            }
        )
        tables[2].append(
            {
                "member_id": member,
                "identity_id": identity,
                "community_id": self._community,
                "prompts": True,
            }
        )
        for _ in range(PER_MEMBER):
            self._journey(member, tables)

    def _journey(self, member: str, tables: Sequence[list[dict[str, Any]]]) -> None:
        journey, first = new_id(), TODAY - 7 * DAY
        falls_on = TODAY + 7 * DAY
        tables[3].append(
            {
                "id": journey,
                "member_id": member,
                "pack": "smoking",
                "own_name": None,
                "kind": "stop",
                "started_on": first,
                "created_at": START,
                "round": 0,
            }
        )
        tables[4].append({"id": new_id(), "journey_id": journey, "first_day": first})
        tables[5].append(
            {
                "journey_id": journey,
                "member_id": member,
                "wanted": True,
                "counts": "days",
                "first": first,
                "round": 0,
                "done_until": TODAY - DAY,
                "times": 0,
                "mark": "d14",
                "falls_on": falls_on,
                "step": "fall",
                "due_at": morning(falls_on, DAYS),
            }
        )
        self.waiting.append(journey)

    async def make_due(self, count: int) -> None:
        """Let a week fall this morning for so many."""
        chosen = [self.waiting.pop() for _ in range(count)]
        chunks = iter(chosen)
        async with self._tools.db.write() as tx:
            while some := list(islice(chunks, 500)):
                due = update(PlanRow).where(PlanRow.journey_id.in_(some))
                await tx.execute(due.values(mark="d7", falls_on=TODAY, due_at=NOW))


async def measure(town: Town, tools: Tools, of: int) -> None:
    """The tick with nothing due, and with some due."""
    work = Work(tools)
    idle = []
    for _ in range(ROUNDS):
        began = real.perf_counter()
        await fall_due(work)
        idle.append(real.perf_counter() - began)
    print(f"{of:>9,} journeys, {0:>5,} due: {statistics.median(idle) * 1000:9.2f} ms")
    for count in DUE:
        await town.make_due(count)
        before = await _offered(tools)
        began = real.perf_counter()
        await fall_due(work)
        spent = real.perf_counter() - began
        offered = await _offered(tools) - before
        each = spent / count * 1000
        print(
            f"{of:>9,} journeys, {count:>5,} due: {spent * 1000:9.2f} ms,"
            f" {each:.2f} ms each, {offered:,} offered"
        )


async def _offered(tools: Tools) -> int:
    async with tools.db.read() as tx:
        found = await tx.scalar(text("select count(*) from milestone where offered_at is not null"))
    return int(found or 0)


async def main(journeys: int) -> None:
    """Few journeys, then many, in the same file."""
    with tempfile.TemporaryDirectory() as folder:
        tools, clock, running = await opened(Path(folder))
        assert isinstance(clock, DemoClock)
        town = Town(tools)
        await town.found()
        clock.move_to(NOW)
        for count in sorted({min(FEW, journeys), journeys}):
            await town.grow(count)
            await measure(town, tools, count)
        await running.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
