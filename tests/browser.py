"""A headless Chromium for the tests of the page, found on this machine.

`python -m tests.browser` prints where it is, or ends with 1 (scripts/browser.sh asks it).
"""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

_ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
_NOBODY = "no browser on this machine"
_QUIET = [
    # The page loads nothing from elsewhere, and Chromium itself is to ask nobody either.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--disable-sync",
]


def find_chromium(downloaded: str) -> str | None:
    """The Chromium to use; `downloaded` is where Playwright would keep its own."""
    asked = os.environ.get("ALONGSIDE_CHROMIUM")
    if asked:
        return asked
    installed = (shutil.which(name) for name in _ON_PATH)
    places = [*filter(None, installed), _ON_MACOS, downloaded]
    return next((place for place in places if Path(place).exists()), None)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A running browser; each test opens its own context in it."""
    async with async_playwright() as playwright:
        chromium = find_chromium(playwright.chromium.executable_path)
        if chromium is None:
            _missing()
        running = await playwright.chromium.launch(
            executable_path=chromium,
            args=_QUIET,
            # Root has none, and many machines forbid it to others; only our own page is drawn.
            chromium_sandbox=False,
        )
        yield running
        await running.close()


def _missing() -> None:
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
    async with async_playwright() as playwright:
        place = find_chromium(playwright.chromium.executable_path)
    if place is None:
        return 1
    sys.stdout.write(f"{place}\n")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(_print_place()))
