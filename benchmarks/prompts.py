"""Prompts under load, on SQLite as it is shipped: how fast, how late, at what cost.

Run: .venv/bin/python -m benchmarks.prompts [runs]. Prints medians of the runs.
"""

import asyncio
import base64
import json
import resource
import statistics
import sys
import tempfile
import time as real
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, text

from bot.core.clock import DemoClock
from bot.core.days import Dial, LocalDays
from bot.core.ids import new_id
from bot.engine.context import Tools, Work
from bot.features.checkins.prompts.tick import ask_due
from bot.features.checkins.records import EVERY_DAY, ScheduleRow
from bot.features.checkins.timing import Rhythm, next_due, wall
from bot.main import build, metadata
from bot.store.database import Database, Lane, Tx
from bot.store.keys import Keys
from bot.store.tables import (
    CommunityRow,
    IdentityRow,
    MemberIdentity,
    MemberRow,
    OutboxRow,
)
from tests.world.fake_platform import FakePlatform

START = datetime(2026, 11, 16, 0, 0, tzinfo=UTC)
ZONES = ("Europe/Lisbon", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "America/Sao_Paulo")
BURST = 2_000
TICK_SECONDS = 5
CHUNK = 1_000
KEY = base64.b64encode(bytes(32)).decode()


Case = Callable[[Path], Awaitable[dict[str, float]]]


async def opened(folder: Path) -> tuple[Tools, DemoClock, Any]:
    """The program on a fresh file, with a clock that stands still."""
    clock = DemoClock(START, still=True)
    keys = Keys(env="BENCH_KEY", environ={"BENCH_KEY": KEY})
    url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    db = await Database.open(url, keys=keys, metadata=metadata())
    running = await build(db, clock=clock, platforms={"discord": FakePlatform("discord", "page")})
    return running.tools, clock, running


async def fill(tools: Tools, due: Sequence[tuple[int, str]]) -> None:
    """Members with a schedule each: minutes after midnight, and zone."""
    community = new_id()
    async with tools.db.write() as tx:
        tx.add(
            CommunityRow(
                id=community,
                name="Harbour",
                language="en",
                zone="UTC",
                country="PT",
                calls_emergency="no",
                day_ends=180,
                created_at=START,
            )
        )
    for begin in range(0, len(due), CHUNK):
        rows = [_person(community, at, zone) for at, zone in due[begin : begin + CHUNK]]
        async with tools.db.write() as tx:
            for number, kind in enumerate((IdentityRow, MemberRow, MemberIdentity, ScheduleRow)):
                await tx.execute(insert(kind), [row[number] for row in rows])


def _person(community: str, at: int, zone: str) -> tuple[dict[str, Any], ...]:
    member, identity = new_id(), new_id()
    days = LocalDays(Dial(zone, 180))
    due = next_due(START, days.day(START), Rhythm(wall(at), EVERY_DAY), days)
    assert due is not None
    return (
        {"id": identity, "platform": "discord", "ref": member, "name": "somebody"},
        {
            "id": member,
            "community_id": community,
            "name": "somebody",
            "language": "en" if at % 3 else "es",
            "zone": zone,
            "day_ends": 180,
            "joined_at": START,
            "seen_at": START,
        },
        {"member_id": member, "identity_id": identity, "community_id": community, "prompts": True},
        {
            "member_id": member,
            "community_id": community,
            "prompt_at": at,
            "next_due_at": due.at,
            "due_day": due.day,
        },
    )


def spread(count: int) -> list[tuple[int, str]]:
    """Over the day, most of them on full hours, in five zones."""
    return [
        ((7 + n * 7 % 17) * 60 + (n * 11 % 60 if n % 3 else 0), ZONES[n % len(ZONES)])
        for n in range(count)
    ]


async def day(folder: Path) -> dict[str, float]:
    """10,000 members over a day; what is due at each tick, and how long its last row waits."""
    tools, clock, running = await opened(folder)
    await fill(tools, spread(10_000))
    work, lateness, busy = Work(tools), [], 0.0
    moment = START
    while moment < START + timedelta(hours=24):
        moment = await _next_tick(tools, moment)
        clock.move_to(moment)
        before = await _written(tools)
        began = real.perf_counter()
        await ask_due(work)
        spent = real.perf_counter() - began
        busy += spent
        asked = await _written(tools) - before
        lateness += [TICK_SECONDS * (n % 100) / 100 + spent * (n + 1) / asked for n in range(asked)]
    asked = await _written(tools)
    await running.close()
    return {
        "prompts": asked,
        "busy_seconds": busy,
        "per_second": asked / busy,
        "late_p50": statistics.quantiles(lateness, n=100)[49],
        "late_p99": statistics.quantiles(lateness, n=100)[98],
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


async def _next_tick(tools: Tools, now: datetime) -> datetime:
    """The first tick after now at which somebody is due (ticks between are measured as idle)."""
    async with tools.db.read() as tx:
        due = await tx.scalar(select(func.min(ScheduleRow.next_due_at)))
    if due is None:
        return now + timedelta(hours=24)
    late = max(due, now + timedelta(seconds=TICK_SECONDS))
    steps = -(-(late - START).total_seconds() // TICK_SECONDS)
    return START + timedelta(seconds=steps * TICK_SECONDS)


async def _written(tools: Tools) -> int:
    async with tools.db.read() as tx:
        return await tx.scalar(select(func.count()).select_from(OutboxRow)) or 0


async def burst(folder: Path) -> dict[str, float]:
    """2,000 due in the same minute among 10,000: until the last is in the outbox."""
    tools, clock, running = await opened(folder)
    evening = [(20 * 60, "UTC")] * BURST
    await fill(tools, [*evening, *[(9 * 60, "UTC")] * 8_000])
    async with tools.db.write() as tx:
        later = text("UPDATE schedule SET next_due_at = '2026-11-17 09:00:00.000000'")
        await tx.execute(text(f"{later.text} WHERE prompt_at = 540"))
    clock.move_to(START + timedelta(hours=20))
    holds: list[float] = []
    _time_write_door(tools, holds)
    began = real.perf_counter()
    await ask_due(Work(tools))
    spent = real.perf_counter() - began
    written = await _written(tools)
    assert written == BURST, written
    await running.close()
    return {
        "seconds_until_all_are_in_the_outbox": spent,
        "per_second": BURST / spent,
        "write_door_held_ms_p50": statistics.median(holds) * 1000,
        "write_door_held_ms_max": max(holds) * 1000,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _time_write_door(tools: Tools, holds: list[float]) -> None:
    door = tools.db.write

    @asynccontextmanager
    async def timed(lane: Lane = Lane.PERSON) -> AsyncIterator[Tx]:
        async with door(lane) as tx:
            began = real.perf_counter()
            yield tx
        holds.append(real.perf_counter() - began)

    tools.db.write = timed  # type: ignore[method-assign]  # only measured here


async def idle(folder: Path, schedules: int) -> dict[str, float]:
    """What a tick costs when nobody is due."""
    tools, _, running = await opened(folder)
    await fill(tools, [(20 * 60, ZONES[n % len(ZONES)]) for n in range(schedules)])
    work, spent = Work(tools), []
    await ask_due(work)
    for _ in range(200):
        began = real.perf_counter()
        await ask_due(work)
        spent.append(real.perf_counter() - began)
    await running.close()
    return {
        "tick_ms_p50": statistics.median(spent) * 1000,
        "tick_ms_p99": statistics.quantiles(spent, n=100)[98] * 1000,
    }


async def _run(case: Case, folder: Path) -> dict[str, float]:
    return await case(folder)


def measure(name: str, case: Case, runs: int) -> None:
    """Print the median of each figure over the runs."""
    results = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            results.append(asyncio.run(_run(case, Path(folder))))
    medians = {key: round(statistics.median(r[key] for r in results), 3) for key in results[0]}
    print(f"{name}: {json.dumps(medians)}", flush=True)


if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    measure("2,000 due in the same minute", burst, times)
    measure("10,000 members over a day", day, times)
    measure("idle tick, 10,000 schedules", partial(idle, schedules=10_000), times)
    measure("idle tick, 100,000 schedules", partial(idle, schedules=100_000), 1)
