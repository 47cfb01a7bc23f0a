"""Errors in our log: their type and number, no traceback, because that could quote people."""

import asyncio
import logging

import aiohttp
import discord

log = logging.getLogger("adapters.discord")


class Garbled(ConnectionError):
    """An answer that is none: what was asked for may have happened."""


class Offline(ConnectionError):
    """The connection is closed: nothing was sent."""


# Whatever a request to Discord can end with.
ERRORS = (discord.DiscordException, OSError, aiohttp.ClientError, asyncio.TimeoutError)


def blame(doing: str, error: BaseException, *, mild: bool = False) -> None:
    """Say what did not work. `mild`: it is tried again, or nobody loses anything by it."""
    code = getattr(error, "code", None)
    kind = type(error).__name__ if code is None else f"{type(error).__name__} {code}"
    log.log(logging.WARNING if mild else logging.ERROR, "%s: %s", doing, kind)
