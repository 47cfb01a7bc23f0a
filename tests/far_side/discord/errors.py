"""Discord's refusals: a status, a code, and (for forms) which field is wrong."""

from typing import Any

UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
UNKNOWN_GUILD = (404, 10004, "Unknown Guild")
UNKNOWN_MEMBER = (404, 10007, "Unknown Member")
UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
UNKNOWN_USER = (404, 10013, "Unknown User")
UNKNOWN_WEBHOOK = (404, 10015, "Unknown Webhook")
UNKNOWN_INTERACTION = (404, 10062, "Unknown interaction")
MAX_PINS = (400, 30003, "Maximum number of pins reached (250)")
MAX_PARTICIPANTS = (400, 30033, "Maximum number of thread participants has been reached (1000)")
UNAUTHORIZED = (401, 0, "401: Unauthorized")
OPENING_TOO_FAST = (403, 40003, "You are opening direct messages too fast")
ACKNOWLEDGED = (400, 40060, "Interaction has already been acknowledged.")
MISSING_ACCESS = (403, 50001, "Missing Access")
NOT_THE_AUTHOR = (403, 50005, "Cannot edit a message authored by another user")
EMPTY = (400, 50006, "Cannot send an empty message")
CLOSED = (403, 50007, "Cannot send messages to this user")
MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
INVALID_TOKEN = (401, 50027, "Invalid Webhook Token")
INVALID_FORM = (400, 50035, "Invalid Form Body")
NO_MUTUAL_GUILD = (403, 50278, "Cannot send messages to this user due to having no mutual guilds")
ARCHIVED = (400, 50083, "Thread is archived")
THREAD_EXISTS = (400, 160004, "A thread has already been created for this message")

Kind = tuple[int, int, str]


class ApiError(Exception):
    def __init__(self, kind: Kind, errors: dict[str, Any] | None = None) -> None:
        super().__init__(kind[2])
        self.status, self.code, self.message = kind
        self.errors = errors

    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.errors:
            body["errors"] = self.errors
        return body


def wrong(field: str, code: str, message: str) -> ApiError:
    return ApiError(INVALID_FORM, {field: {"_errors": [{"code": code, "message": message}]}})
