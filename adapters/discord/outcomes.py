"""What went wrong as exactly one outcome: may it be tried again, and may it have happened?"""

import asyncio

import aiohttp
import discord

from adapters.discord.faults import Offline
from bot.core.people import Direct
from bot.core.platform import Delivery, Outcome, Rejected, RetryLater, Unreachable, Unsure

UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
UNKNOWN_INTERACTION = 10062
THREAD_EXISTS = 160004
THREAD_ASLEEP = 50083
ACKNOWLEDGED = 40060
# Nobody reads there: closed private messages, no common server, not let in, gone.
_CLOSED = frozenset({50007, 50278, 50001, 50013, 10004, 10013, 40001})
_SLOW_DOWN = {40003: 600.0, 20028: 10.0, 20016: 10.0, 20022: 10.0, 130000: 30.0}
_WRONG_TOKEN_SECONDS = 60.0
_IDEMPOTENT = frozenset({"edit", "remove", "pin", "open_thread"})
# The connection never came to be, so nothing was sent.
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.InvalidURL, Offline)


def outcome_of(error: BaseException, delivery: Delivery) -> Outcome:
    """The outcome of a failed request. The reason names numbers and types, never words."""
    match error:
        case discord.RateLimited(retry_after=after):
            return RetryLater(after, "rate limited")
        case discord.HTTPException():
            return _answered(error, delivery)
        case _ if isinstance(error, _NOT_SENT):
            return RetryLater(2.0, f"not connected: {type(error).__name__}")
        case asyncio.TimeoutError() | OSError() | aiohttp.ClientError():
            return _lost(delivery, type(error).__name__)
        case _:
            return Unsure(type(error).__name__)


def _answered(error: discord.HTTPException, delivery: Delivery) -> Outcome:
    reason = f"{error.status}/{error.code}"
    if error.status == 429:
        return RetryLater(_retry_after(error), reason)
    if error.status == 503:
        return RetryLater(2.0, reason)  # Discord says that it did not take the request
    if error.status >= 500:
        return _lost(delivery, reason)
    if error.status == 401:
        return RetryLater(_WRONG_TOKEN_SECONDS, reason)
    if error.code in _SLOW_DOWN:
        return RetryLater(_SLOW_DOWN[error.code], reason)
    if delivery.op == "send" and error.code in _CLOSED:
        return Unreachable(reason)
    if isinstance(delivery.to, Direct) and error.code == UNKNOWN_CHANNEL:
        return Unreachable(reason)
    return Rejected(reason)


def _lost(delivery: Delivery, reason: str) -> Outcome:
    """No answer: an edit or removal is simply done again, a message may be there already."""
    if delivery.op in _IDEMPOTENT:
        return RetryLater(1.0, reason)
    return Unsure(reason)


def _retry_after(error: discord.HTTPException) -> float:
    given = error.response.headers.get("Retry-After", "")
    try:
        return max(1.0, float(given))
    except ValueError:
        return 60.0
