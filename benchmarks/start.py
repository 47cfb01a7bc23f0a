"""The program as it is shipped, on both platforms: from its start to reading, and at rest.

Run: .venv/bin/python -m benchmarks.start [starts]. The first start, which makes the tables and
keeps the compiled code, is told apart.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.fanout_sides import Address, sides
from tests.far_side.telegram.server import TOKEN

REST_SECONDS = 8.0
STOP_SECONDS = 20.0


def settings(at: Address) -> str:
    """What an operator would write."""
    return f"""
[discord]
token = "{at.discord_token}"
api_base_url = "{at.discord_api}"
gateway_url = "{at.discord_gateway}"
[telegram]
token = "{TOKEN}"
api_base_url = "{at.telegram_api}"
[local]
enabled = false
[database]
url = "sqlite+aiosqlite:///alongside.db"
[logs]
level = "ERROR"
"""


def start(folder: Path) -> tuple[float, float]:
    """Seconds until it reads on both platforms, and its megabytes after a rest."""
    with sides() as at:
        (folder / "config.toml").write_text(settings(at.at), encoding="utf-8")
        began = time.perf_counter()
        program = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot", "run", "--config", str(folder / "config.toml")],
            env=_as_shipped(),
        )
        try:
            while not at.connected():
                assert program.poll() is None, "it ended"
                time.sleep(0.01)
            took = time.perf_counter() - began
            time.sleep(REST_SECONDS)
            return took, _resident(program.pid)
        finally:
            program.terminate()
            program.wait(STOP_SECONDS)


def _as_shipped() -> dict[str, str]:
    """Without a developer's switch that makes Python compile all our code at every start."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        first, _ = start(Path(name))
        found = [start(Path(name)) for _ in range(starts)]
    print(f"first start, with its tables: {first:.2f} s")
    print(f"start to reading on both platforms: {statistics.median(s for s, _ in found):.2f} s")
    print(f"at rest: {statistics.median(mb for _, mb in found):.0f} MB")
