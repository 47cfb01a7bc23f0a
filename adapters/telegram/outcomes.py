"""Each of the library's errors becomes exactly one outcome. Reasons never quote Telegram."""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from adapters.telegram.refs import place_of
from adapters.telegram.wire import NotSent, ServerTrouble
from bot.core.errors import WrongToken
from bot.core.platform import Moved, Outcome, Rejected, RetryLater, Unreachable, Unsure

_SOON = 2.0
_OPERATOR = 60.0  # until somebody has put the right token in place
_MAY_HAVE_HAPPENED = frozenset({504, 524})  # a gateway gave up waiting for Telegram's answer
_NOBODY_THERE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "group chat was deactivated",
    "bot is not a member",
    "chat_id is empty",
)
# Rights that were taken, a topic that was closed or deleted: nobody reads there what we write.
_CLOSED = (
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
)
_GONE = ("message to delete not found", "message identifier is not specified")
_SAME = "message is not modified"


def outcome_of(error: Exception) -> Outcome:
    """What became of a request that failed so."""
    match error:
        case ChatMigrated():
            return Moved(place_of(error.new_chat_id))
        case RetryAfter():
            return RetryLater(wait_of(error), "flood wait")
        case Forbidden():
            return Unreachable(_forbidden(error))
        case BadRequest():
            return _bad_request(error)
        case NotSent():
            return RetryLater(_SOON, "no connection")
        case ServerTrouble():
            if error.code in _MAY_HAVE_HAPPENED:
                return Unsure(f"server error {error.code}")
            return RetryLater(_SOON, f"server error {error.code}")
        case NetworkError():  # timeouts among them: it may have arrived
            return Unsure("no answer")
        case InvalidToken() | WrongToken():
            return RetryLater(_OPERATOR, "the token is refused")
        case _:
            return Unsure(type(error).__name__)


def wait_of(error: RetryAfter) -> float:
    """Seconds to wait: the library tells a number or a duration, depending on its version."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def is_same(error: BadRequest) -> bool:
    """Whether an edit changed nothing: then it is there already."""
    return _SAME in error.message.casefold()


def is_gone(error: BadRequest) -> bool:
    """Whether what was to be deleted is gone already."""
    return _says(error, _GONE)


def has_no_text(error: BadRequest) -> bool:
    """Whether a text was to be edited in a message that is a picture."""
    return "there is no text in the message" in error.message.casefold()


def _bad_request(error: BadRequest) -> Outcome:
    if _says(error, _NOBODY_THERE):
        return Unreachable("no such chat")
    if _says(error, _CLOSED):
        return Unreachable("may not write there")
    return Rejected("Telegram refuses it")


def _forbidden(error: Forbidden) -> str:
    text = error.message.casefold()
    if "blocked" in text:
        return "blocked"
    if "initiate" in text:
        return "never opened"
    if "deactivated" in text:
        return "closed account"
    return "not there any more"


def _says(error: BadRequest, words: tuple[str, ...]) -> bool:
    text = error.message.casefold()
    return any(word in text for word in words)
