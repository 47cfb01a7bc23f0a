"""Logs carry ids, never words: libraries' messages and the texts of exceptions are kept back.

What goes into a record is decided where records are made, so it holds for every handler.
"""

import logging
import re
import sys
import threading
from types import TracebackType
from typing import Any

from bot.core.trace import describe

OURS = ("bot", "adapters", "moderation")
TALKATIVE = (
    "aiohttp",
    "aiosqlite",
    "apscheduler",
    "asyncio",
    "asyncpg",
    "discord",
    "httpcore",
    "httpx",
    "sqlalchemy",
    "telegram",
    "tzlocal",
)
"""Libraries that tell requests, statements or payloads below WARNING."""

_TOKENS = re.compile(
    r"\b\d{6,12}:[A-Za-z0-9_-]{30,}"  # Telegram; in addresses after "bot"
    r"|bot\d{6,12}:[A-Za-z0-9_-]{30,}"
    r"|\b[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}"  # Discord
    r"|(?<=://)[^/@\s:]+:[^/@\s]+(?=@)"  # user:password in an address
)
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


def set_up(level: str = "INFO") -> None:
    """Log to standard error, from the level on; libraries from WARNING on."""
    keep_words_out()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    sys.unraisablehook = _unraisable


def keep_words_out() -> None:
    """From now on no record of any logger carries a library's words, a token or a traceback."""
    logging.setLogRecordFactory(_Record)
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))


def redacted(text: str) -> str:
    """The text without anything that looks like a token or a password in an address."""
    return _TOKENS.sub("[redacted]", text)


class _Record(logging.LogRecord):
    """A record that was made discreet before any handler sees it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as logging calls it
        super().__init__(*args, **kwargs)
        told = self._told()
        if self.exc_info is not None and self.exc_info[1] is not None:
            told = f"{told} ({describe(self.exc_info[1])})"
        self.msg, self.args = told, None
        self.exc_info = self.exc_text = self.stack_info = None

    def _told(self) -> str:
        if self.name.partition(".")[0] in OURS:
            try:
                return redacted(self.getMessage())
            except (TypeError, ValueError, KeyError):  # a log line must not end what it tells of
                return f"a line that cannot be written, in {self.module}, line {self.lineno}"
        return f"said something in {self.module}.{self.funcName}, line {self.lineno}"


def _uncaught(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    logging.getLogger("bot").critical("ended by %s", describe(error))


def _uncaught_in_thread(failed: threading.ExceptHookArgs) -> None:
    if failed.exc_value is not None:
        logging.getLogger("bot").error("a thread ended by %s", describe(failed.exc_value))


def _unraisable(failed: "sys.UnraisableHookArgs") -> None:
    if failed.exc_value is not None:
        logging.getLogger("bot").error("ignored: %s", describe(failed.exc_value))
