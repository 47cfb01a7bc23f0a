"""A headless Chromium for the tests of the page, found on this machine.

`python -m tests.browser` prints where it is, or ends with 1 (scripts/browser.sh asks it).
"""

import asyncio
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.async_api import Browser, async_playwright

_ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
_NOBODY = "no browser on this machine"
# A mouse that hovers, as most who look at the page on a desk have.
_MOUSE = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"
_QUIET = [
    # The page loads nothing from elsewhere, and Chromium itself is to ask nobody either.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--disable-sync",
    "--headless=new",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    f"--blink-settings={_MOUSE}",
    # Root has none, and many machines forbid it to others; only our own page is drawn.
    "--no-sandbox",
]


def find_chromium(downloaded: str) -> str | None:
    """The Chromium to use; `downloaded` is where Playwright would keep its own."""
    asked = os.environ.get("ALONGSIDE_CHROMIUM")
    if asked:
        return asked
    installed = (shutil.which(name) for name in _ON_PATH)
    places = [*filter(None, installed), _ON_MACOS, downloaded]
    return next((place for place in places if Path(place).exists()), None)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one Chromium for all tests: starting it is what takes time."""
    found = find_chromium(asyncio.run(_downloaded()))
    if found is None:
        _missing()
    profile = tmp_path_factory.mktemp("chromium")
    with (profile / "output").open("w") as output:
        process = subprocess.Popen(
            [found, *_QUIET, f"--user-data-dir={profile}", "about:blank"],
            stdout=output,
            stderr=output,
        )
        try:
            yield f"http://127.0.0.1:{_port(process, profile)}"
        finally:
            process.terminate()
            process.wait(timeout=30)


def _port(process: "subprocess.Popen[bytes]", profile: Path) -> int:
    """The port that Chromium chose: it writes it down once it listens."""
    told = profile / "DevToolsActivePort"
    ends = time.monotonic() + 60
    while not told.exists() or not told.read_text().strip():
        if process.poll() is not None or time.monotonic() > ends:
            pytest.fail(f"Chromium did not start:\n{(profile / 'output').read_text()}")
        select.select([], [], [], 0.02)
    return int(told.read_text().split()[0])


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """A running browser; each test opens its own context in it."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.connect_over_cdp(chromium)
        yield running
        for context in running.contexts[1:]:
            await context.close()
        await running.close()


async def _downloaded() -> str:
    async with async_playwright() as playwright:
        return playwright.chromium.executable_path


def _missing() -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(f"{_NOBODY}, and CI runs every test")
    pytest.skip(_NOBODY)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that drive a browser, so that `-m "not browser"` leaves them out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says by name which browser tests were not run."""
    skipped = terminalreporter.stats.get("skipped", [])
    names = [report.nodeid for report in skipped if _NOBODY in str(report.longrepr)]
    if names:
        terminalreporter.section("browser tests: not run")
        terminalreporter.write_line(f"{_NOBODY}:")
        for name in names:
            terminalreporter.write_line(f"  {name}")


async def _print_place() -> int:
    place = find_chromium(await _downloaded())
    if place is None:
        return 1
    sys.stdout.write(f"{place}\n")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(_print_place()))
