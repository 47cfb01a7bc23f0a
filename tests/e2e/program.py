"""The real program in a process of its own, with nothing but a folder and a port."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LINK = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass
class Program:
    """A demo that runs; `link` opens its page."""

    process: asyncio.subprocess.Process
    link: str
    said: list[str]


@asynccontextmanager
async def demo(folder: Path, port: int) -> AsyncIterator[Program]:
    """Start the demo and wait until it says where it is; stop it at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(port), "--data", str(folder)),
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    said: list[str] = []
    link = ""
    async with asyncio.timeout(120):
        async for line in process.stdout:
            said.append(line.decode())
            if found := _LINK.search(said[-1]):
                link = found[0]
                break
    assert link, "".join(said)
    listening = asyncio.create_task(_listen(process.stdout, said))
    try:
        yield Program(process, link, said)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
        async with asyncio.timeout(30):
            await process.wait()
        await listening


async def _listen(stream: asyncio.StreamReader, said: list[str]) -> None:
    said.extend([line.decode() async for line in stream])
