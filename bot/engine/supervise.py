"""Keeps one adapter going: whatever ends it, it is started again, and the others never notice."""

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable

from bot.core.errors import WrongToken
from bot.core.trace import describe

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
TOKEN_PAUSE = 3600.0
STEADY_SECONDS = 60.0
_DICE = secrets.SystemRandom()
_log = logging.getLogger(__name__)


async def supervise(
    name: str,
    make_coro: Callable[[], Awaitable[None]],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    dice: Callable[[], float] = _DICE.random,
    uptime: Callable[[], float] = time.monotonic,
) -> None:
    """Run it again and again until cancelled, with longer pauses while it keeps failing.

    Pauses double from 1 s to 60 s and begin anew after a minute that went well. `dice` gives 0 to
    1, so that not everybody comes back to a platform in the same second. A refused token is tried
    once an hour: platforms lock out who keeps asking.
    """
    failures = 0
    while True:
        started = uptime()
        try:
            await make_coro()
            _log.warning("%s has ended", name)
        except WrongToken as error:
            _log.error("%s cannot take part: %s", name, error)
            await sleep(TOKEN_PAUSE)
            continue
        except Exception as error:  # noqa: BLE001 - whatever an adapter's library raises
            _log.error("%s has failed: %s", name, describe(error))
        if uptime() - started >= STEADY_SECONDS:
            failures = 0
        pause = pause_after(failures, dice())
        failures += 1
        _log.info("%s starts again in %.0f s", name, pause)
        await sleep(pause)


def pause_after(failures: int, dice: float) -> float:
    """Seconds before the next start, after so many failures in a row before this one."""
    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failures, 10))
    return pause * (0.75 + dice / 4)
