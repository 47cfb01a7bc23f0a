"""A community whose process is killed: prepares it, lives it, and says what the far side saw.

Run as a program it forks one process for each life, so that everything is imported once. Of its
arguments it reads a folder, the URL of a PostgreSQL server (or nothing) and `[[point, nth], ...]`;
it writes what came of each as JSON.
"""

import asyncio
import json
import os
import shutil
import signal
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import select

from bot.core import failpoint
from bot.core.clock import DemoClock
from bot.core.events import Commanded, Event, Pressed, Said, Words, WordsKind
from bot.core.people import Identity, Person, Place
from bot.core.platform import Delivered, Delivery, Outcome
from bot.features.checkins.records import CheckInRow
from bot.main import build, texts
from bot.store.database import Database
from bot.store.tables import OutboxRow
from moderation.records import Case
from tests.postgres import named, psql
from tests.scenarios.words import HEAVY
from tests.store.rows import keys
from tests.world.fake_platform import FakePlatform
from tests.world.world import DAILY, HOME, MODERATORS, START, World

EVENING = START + timedelta(hours=8)
ADA = Identity("discord", "ada", "Ada")


class Remembering(FakePlatform):
    """A far side that keeps what reached it in a file: it outlives the process that sent it."""

    def __init__(self, memory: Path) -> None:
        super().__init__("discord", "page")
        self.present[HOME].add(ADA.ref)
        self._memory = memory

    async def deliver(self, delivery: Delivery) -> Outcome:
        place = delivery.to.channel if isinstance(delivery.to, Place) else "private"
        seen = {"id": delivery.id, "op": delivery.op, "place": place, "crisis": delivery.crisis}
        append(self._memory, json.dumps(seen))
        return Delivered((delivery.id,))


def append(path: Path, line: str) -> None:
    """Write a line at once: nothing of it is lost with the process."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(descriptor, f"{line}\n".encode())
    os.close(descriptor)


class Stage:
    """Where lives are lived: databases by name, and the files beside each of them."""

    def __init__(self, folder: Path, server: str) -> None:
        self._folder, self._server = folder, server

    def copy(self, source: str, name: str) -> "Stand":
        """A database that begins as another one is."""
        stand = self.at(name)
        if self._server:
            psql(self._server, f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
        else:
            shutil.copy(self._folder / f"{source}.db", self._folder / f"{name}.db")
        return stand

    def at(self, name: str) -> "Stand":
        if self._server:
            return Stand(named(self._server, name), self._folder / name)
        return Stand(f"sqlite+aiosqlite:///{self._folder / name}.db", self._folder / name)


class Stand(NamedTuple):
    """One database, and the name of what is kept beside it."""

    url: str
    files: Path


async def prepare(stand: Stand) -> str:
    """Ada joins; the evening is to come. Gives what her "good" button carries."""
    world = await World.open(stand.url)
    ada = await world.member("Ada")
    data = ada.last_private.button("good").data
    await world.close()
    return data


def evening(press: str) -> list[Event]:
    """What happens at eight: words that worry, one tap, and a look at oneself."""
    place = Place(HOME.platform, HOME.ref, "general")
    words = (Words(WordsKind.BODY, HEAVY),)
    who = Person(ADA)
    return [
        Said(key="discord:1", at=EVENING, author=who, where=place, message="1", texts=words),
        Pressed(key="discord:2", at=EVENING, author=who, data=press),
        Commanded(key="discord:3", at=EVENING, author=who, name="me"),
    ]


async def live(stand: Stand, press: str) -> None:
    """One life: ticks, what the platform still has to tell, and all that is to be sent."""
    memory, told = stand.files.with_suffix(".seen"), stand.files.with_suffix(".told")
    db = await Database.open(stand.url, keys=keys())
    platforms = {"discord": Remembering(memory), "telegram": FakePlatform("telegram", "dialogue")}
    clock = DemoClock(EVENING, still=True)
    running = await build(db, clock=clock, platforms=platforms)
    worker = asyncio.create_task(running.deliverer.run())
    for beat in running.beats:
        await beat.run()
    acknowledged = told.read_text().split() if told.exists() else []
    for event in evening(press):
        if event.key in acknowledged:
            continue
        handling = running.app.handle(event)
        await handling.screened
        await handling.answer
        append(told, event.key)
    await running.deliverer.drained()
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)
    await running.close()


async def account(stand: Stand) -> dict[str, Any]:
    """What is there in the end."""
    db = await Database.open(stand.url, keys=keys())
    async with db.read() as tx:
        rows = (await tx.scalars(select(OutboxRow))).all()
        cases = (await tx.scalars(select(Case.id))).all()
        grades = (await tx.scalars(select(CheckInRow.grade))).all()
    await db.close()
    seen = [json.loads(line) for line in stand.files.with_suffix(".seen").read_text().splitlines()]
    return {
        "cases": len(cases),
        "grades": grades,
        "rows": [[row.id, row.op, row.state, row.priority, row.purpose] for row in rows],
        "seen": seen,
        "public": [DAILY, "general", "evening"],
        "moderators": MODERATORS,
    }


def fork_life(stand: Stand, press: str, point: str, nth: int) -> int:
    """A life in a process of its own, ended at the nth time a point is reached (0: never)."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    left = nth

    def end(name: str) -> None:
        nonlocal left
        left -= name == point
        if name == point and left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    failpoint.install(end)
    asyncio.run(live(stand, press))
    os._exit(0)


def main(folder: Path, server: str, cases: list[tuple[str, int]]) -> None:
    texts()
    stage = Stage(folder, server)
    first = stage.copy("product", "first")
    press = asyncio.run(prepare(first))
    # A life in this process first: what it compiles is there for all that are forked.
    whole = stage.copy("first", "whole")
    asyncio.run(live(whole, press))
    results = [{"killed": False, "ended": 0, **asyncio.run(account(whole))}]
    for point, nth in cases:
        stand = stage.copy("first", f"{point}-{nth}")
        killed = os.WTERMSIG(fork_life(stand, press, point, nth)) == signal.SIGKILL
        ended = fork_life(stand, press, point, 0)
        results.append({"killed": killed, "ended": ended, **asyncio.run(account(stand))})
    sys.stdout.write(json.dumps(results))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]))
