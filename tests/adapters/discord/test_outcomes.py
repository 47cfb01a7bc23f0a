"""Each way in which a request can fail, and the one outcome that it is."""

from typing import Literal

import aiohttp
import discord
import pytest
from aiohttp.client_reqrep import ConnectionKey

from adapters.discord.outcomes import outcome_of
from bot.core.people import Direct, Place
from bot.core.platform import Delivery, Outcome, Rejected, RetryLater, Unreachable, Unsure

Op = Literal["send", "edit", "remove", "pin", "open_thread"]
PLACE, DIRECT = Place("discord", "9", "8"), Direct("discord", "7")


class Answered:
    """As much of an HTTP answer as discord.py's errors look at."""

    def __init__(self, status: int, headers: dict[str, str]) -> None:
        self.status, self.reason, self.headers = status, "", headers


def http(status: int, code: int = 0, after: str = "") -> discord.HTTPException:
    answered = Answered(status, {"Retry-After": after})
    kind = {403: discord.Forbidden, 404: discord.NotFound}.get(status, discord.HTTPException)
    if status >= 500:
        kind = discord.DiscordServerError
    return kind(answered, {"code": code, "message": "words"})


def delivery(op: Op = "send", to: Place | Direct = PLACE) -> Delivery:
    return Delivery(id="i", op=op, to=to, nonce="n", ref="1")


REFUSED = aiohttp.ClientConnectorError(
    ConnectionKey("127.0.0.1", 1, False, False, None, None, None), OSError(111, "refused")
)


@pytest.mark.parametrize(
    ("error", "op", "to", "expected"),
    [
        (http(403, 50007), "send", DIRECT, Unreachable),
        (http(403, 50278), "send", DIRECT, Unreachable),
        (http(403, 50001), "send", PLACE, Unreachable),
        (http(403, 50013), "send", PLACE, Unreachable),
        (http(403, 50013), "pin", PLACE, Rejected),
        (http(403, 50005), "edit", PLACE, Rejected),
        (http(404, 10008), "edit", PLACE, Rejected),
        (http(404, 10003), "send", PLACE, Rejected),
        (http(404, 10003), "send", DIRECT, Unreachable),
        (http(400, 50035), "send", PLACE, Rejected),
        (http(400, 50006), "send", PLACE, Rejected),
        (http(400, 30003), "pin", PLACE, Rejected),
        (http(400, 30033), "send", PLACE, Rejected),
        (http(403, 40003), "send", DIRECT, RetryLater),
        (http(403, 50001), "remove", PLACE, Rejected),
        (http(404, 10004), "send", PLACE, Unreachable),
        (http(404, 10013), "send", DIRECT, Unreachable),
        (http(400, 20016), "send", PLACE, RetryLater),
        (http(400, 20022), "send", PLACE, RetryLater),
        (http(503, 130000), "send", PLACE, RetryLater),
        (http(401), "send", PLACE, RetryLater),
        (http(429), "send", PLACE, RetryLater),
        (discord.RateLimited(31.0), "send", PLACE, RetryLater),
        (http(500), "send", PLACE, Unsure),
        (http(502), "send", PLACE, Unsure),
        (http(503), "send", PLACE, RetryLater),
        (http(500), "edit", PLACE, RetryLater),
        (http(502), "remove", PLACE, RetryLater),
        (http(504), "open_thread", PLACE, RetryLater),
        (TimeoutError(), "send", PLACE, Unsure),
        (TimeoutError(), "pin", PLACE, RetryLater),
        (ConnectionResetError(104, "reset"), "send", DIRECT, Unsure),
        (aiohttp.ServerDisconnectedError(), "send", PLACE, Unsure),
        (aiohttp.ClientPayloadError(), "edit", PLACE, RetryLater),
        (REFUSED, "send", PLACE, RetryLater),
        (discord.ClientException("words"), "send", PLACE, Unsure),
        (ValueError("words"), "send", PLACE, Unsure),
    ],
    ids=str,
)
def test_an_error_is_one_outcome(
    error: Exception, op: Op, to: Place | Direct, expected: type[Outcome]
) -> None:
    outcome = outcome_of(error, delivery(op, to))
    assert type(outcome) is expected
    assert "words" not in str(outcome)


def test_a_wait_that_discord_names_is_kept() -> None:
    outcome = outcome_of(http(429, after="17"), delivery())
    assert isinstance(outcome, RetryLater)
    assert outcome.after == 17.0
    outcome = outcome_of(discord.RateLimited(44.0), delivery())
    assert isinstance(outcome, RetryLater)
    assert outcome.after == 44.0
