"""Runs the matching beside the program: a few people in a thread, many in a process of their own.

Python runs one thread at a time while the library thinks; in its own process nobody waits for it.
"""

import asyncio
import sys

import msgspec

from bot.features.buddies.matching.seekers import Match, Pool

FEW = 100
ALONE = f"from {__name__} import main; main()"
_POOL = msgspec.json.Decoder(Pool)
_MATCHES = msgspec.json.Decoder(list[Match])


async def match(pool: Pool) -> list[Match]:
    """The pairs of a round, worked out where they hold nobody up."""
    if len(pool.seekers) <= FEW:
        return await asyncio.to_thread(_pairs, pool)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        ALONE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        out, _ = await process.communicate(msgspec.json.encode(pool))
    except asyncio.CancelledError:
        process.kill()
        raise
    if process.returncode:
        raise RuntimeError(f"matching ended with {process.returncode}")
    return _MATCHES.decode(out)


def main() -> None:
    """Read a pool, write its pairs."""
    found = _pairs(_POOL.decode(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(msgspec.json.encode(found))


def _pairs(pool: Pool) -> list[Match]:
    # The libraries for it take a second and 40 MB: whoever has no buddies never loads them.
    from bot.features.buddies.matching.solve import pairs  # noqa: PLC0415 - as said above

    return pairs(pool)
