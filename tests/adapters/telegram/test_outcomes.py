"""Each of the library's errors is exactly one outcome, and never quotes what Telegram said."""

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.outcomes import outcome_of
from adapters.telegram.wire import NotSent, ServerTrouble
from bot.core.errors import WrongToken
from bot.core.people import Place
from bot.core.platform import Moved, Outcome, Rejected, RetryLater, Unreachable, Unsure

THERE = Place("telegram", "-1001", "-1001")
CASES: list[tuple[Exception, Outcome]] = [
    (Forbidden("Forbidden: bot was blocked by the user"), Unreachable("blocked")),
    (
        Forbidden("Forbidden: bot can't initiate conversation with a user"),
        Unreachable("never opened"),
    ),
    (Forbidden("Forbidden: user is deactivated"), Unreachable("closed account")),
    (
        Forbidden("Forbidden: bot was kicked from the supergroup chat"),
        Unreachable("not there any more"),
    ),
    (BadRequest("Bad Request: chat not found"), Unreachable("no such chat")),
    (BadRequest("Bad Request: PEER_ID_INVALID"), Unreachable("no such chat")),
    (BadRequest("Bad Request: message is too long"), Rejected("Telegram refuses it")),
    (BadRequest("Bad Request: not enough rights"), Rejected("Telegram refuses it")),
    (BadRequest("Bad Request: TOPIC_DELETED"), Unreachable("may not write there")),
    (BadRequest("Bad Request: CHAT_RESTRICTED"), Unreachable("may not write there")),
    (BadRequest("Bad Request: message can't be deleted"), Rejected("Telegram refuses it")),
    (RetryAfter(7), RetryLater(7.0, "flood wait")),
    (ChatMigrated(-1001), Moved(THERE)),
    (NotSent("no connection"), RetryLater(2.0, "no connection")),
    (ServerTrouble(500), RetryLater(2.0, "server error 500")),
    (ServerTrouble(502), RetryLater(2.0, "server error 502")),
    (ServerTrouble(504), Unsure("server error 504")),
    (TimedOut(), Unsure("no answer")),
    (NetworkError("httpx.ReadError: "), Unsure("no answer")),
    (InvalidToken("Unauthorized"), RetryLater(60.0, "the token is refused")),
    (WrongToken("no"), RetryLater(60.0, "the token is refused")),
    (TelegramError("Invalid server response"), Unsure("TelegramError")),
    (Conflict("terminated"), Unsure("Conflict")),
    (EndPointNotFound("sendX"), Unsure("EndPointNotFound")),
    (httpx.InvalidURL("x"), Unsure("InvalidURL")),
]


@pytest.mark.parametrize(("error", "outcome"), CASES, ids=lambda case: str(case)[:40])
def test_one_outcome_each(error: Exception, outcome: Outcome) -> None:
    assert outcome_of(error) == outcome
