"""discord.py's own log lines: never what people wrote, never a token."""

import logging
import re

import discord

_SECRET = re.compile(r"(/(?:interactions|webhooks)/\d+)/[^/\s?]+")


class Discreet(logging.Filter):
    """Drops what is said for debugging (whole payloads); takes tokens out of addresses."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line may be written; it is changed where it names a token."""
        if record.levelno < logging.INFO:
            return False
        text = record.getMessage()
        if _SECRET.search(text):
            record.msg, record.args = _SECRET.sub(r"\1/…", text), ()
        return True


_DISCREET = Discreet()
_LOGGERS = (
    "discord",
    "discord.client",
    "discord.gateway",
    "discord.http",
    "discord.state",
    "discord.webhook.async_",
)


def hush() -> None:
    """Put the filter on every logger of the library that sees payloads."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak aloud
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if _DISCREET not in logger.filters:
            logger.addFilter(_DISCREET)
