"""How things are, for a monitor: counts and times, no names, no words."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.engine import backlog
from bot.engine.context import Tools, Tx
from bot.engine.ticker import Beat

Blind = Callable[[Tx], Awaitable[bool]]
LATE_SECONDS = 300.0
FAILING_RUNS = 5


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """`ok` is off when screening is blind, ticks stand still, or what is due does not leave."""

    ok: bool
    schema: str
    screening_blind: bool
    outbox: dict[str, int]
    oldest_due_seconds: float
    ticks_ran_seconds_ago: dict[str, float | None]
    ticks_failed: dict[str, int]


class Pulse:
    """Looks after the program. `blind` tells whether screening sees nothing somewhere."""

    def __init__(self, tools: Tools, beats: Sequence[Beat], blind: Blind, schema: str) -> None:
        self._tools, self._beats, self._blind, self._schema = tools, beats, blind, schema

    async def health(self) -> Health:
        """How things are right now."""
        now = self._tools.clock.now()
        async with self._tools.db.read() as tx:
            states = await backlog.by_state(tx)
            oldest = await backlog.oldest_due(tx, now)
            blind = await self._blind(tx)
        waits = 0.0 if oldest is None else (now - oldest).total_seconds()
        ran = {beat.tick.name: _ago(beat.last_run, now) for beat in self._beats}
        slow = any(_stands_still(beat, now) for beat in self._beats)
        return Health(
            ok=not blind and not slow and waits < LATE_SECONDS,
            schema=self._schema,
            screening_blind=blind,
            outbox=states,
            oldest_due_seconds=waits,
            ticks_ran_seconds_ago=ran,
            ticks_failed={beat.tick.name: beat.failures for beat in self._beats if beat.failures},
        )


async def serve(pulse: Pulse, host: str, port: int) -> None:
    """Answer `/healthz` with 200 or 503 until cancelled."""

    async def healthz(_: web.Request) -> web.Response:
        health = await pulse.health()
        status = HTTPStatus.OK if health.ok else HTTPStatus.SERVICE_UNAVAILABLE
        body = msgspec.json.encode(health)
        return web.Response(body=body, status=status, content_type="application/json")

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def _ago(then: datetime | None, now: datetime) -> float | None:
    return None if then is None else (now - then).total_seconds()


def _stands_still(beat: Beat, now: datetime) -> bool:
    if beat.failing >= FAILING_RUNS:
        return True
    ago = _ago(beat.last_run, now)
    return ago is not None and ago > LATE_SECONDS + 3 * beat.tick.every
