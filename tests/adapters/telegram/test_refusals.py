"""What the Bot API is known to refuse: one request, one outcome, and the right remedy."""

from typing import NamedTuple

from bot.core.people import Address
from bot.core.platform import (
    Delivered,
    Moved,
    Op,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
    Unsure,
)
from bot.core.replies import Para, reply
from tests.adapters.telegram.bench import Bench, direct, group
from tests.far_side.telegram import FarSide, Fault

ADA, HARBOUR, GREATER = 11, -1001000000001, -1001000000002
METHODS = {
    "send": "sendMessage",
    "edit": "editMessageText",
    "remove": "deleteMessage",
    "pin": "pinChatMessage",
}
CLOSED = Unreachable("may not write there")
REFUSED = Rejected("Telegram refuses it")


class Row(NamedTuple):
    op: Op
    to: Address
    code: int
    says: str
    outcome: Outcome


DOCUMENTED = [
    Row("send", direct(ADA), 403, "bot was blocked by the user", Unreachable("blocked")),
    Row(
        *("send", direct(ADA), 403, "bot can't initiate conversation with a user"),
        Unreachable("never opened"),
    ),
    Row("send", direct(ADA), 403, "user is deactivated", Unreachable("closed account")),
    Row("send", direct(ADA), 400, "chat not found", Unreachable("no such chat")),
    Row(
        *("send", group(HARBOUR), 403, "bot was kicked from the supergroup chat"),
        Unreachable("not there any more"),
    ),
    Row("send", group(HARBOUR), 400, "not enough rights to send text messages to the chat", CLOSED),
    Row("send", group(HARBOUR), 400, "have no rights to send a message", CLOSED),
    Row("send", group(HARBOUR), 400, "CHAT_WRITE_FORBIDDEN", CLOSED),
    Row("send", group(HARBOUR), 400, "TOPIC_CLOSED", CLOSED),
    Row("send", group(HARBOUR), 400, "message thread not found", CLOSED),
    Row("send", group(HARBOUR), 400, "message is too long", REFUSED),
    Row("send", group(HARBOUR), 400, "BUTTON_DATA_INVALID", REFUSED),
    Row("send", group(HARBOUR), 500, "Internal Server Error", RetryLater(2.0, "server error 500")),
    Row("send", group(HARBOUR), 504, "Gateway Timeout", Unsure("server error 504")),
    Row("send", group(HARBOUR), 401, "Unauthorized", RetryLater(60.0, "the token is refused")),
    Row("edit", group(HARBOUR), 400, "message to edit not found", REFUSED),
    Row("edit", group(HARBOUR), 400, "message can't be edited", REFUSED),
    Row("edit", group(HARBOUR), 400, "message is not modified: the same", Delivered(("7",))),
    Row("remove", group(HARBOUR), 400, "message to delete not found", Delivered(("7",))),
    Row("remove", group(HARBOUR), 400, "message can't be deleted for everyone", REFUSED),
    Row("pin", group(HARBOUR), 400, "not enough rights to manage pinned messages", REFUSED),
    Row("pin", group(HARBOUR), 400, "message to pin not found", REFUSED),
]
NAMES = {400: "Bad Request", 403: "Forbidden"}


async def refused(far: FarSide, bench: Bench, row: Row, fault: Fault) -> Outcome:
    """The outcome of a delivery that meets a fault; it was asked for once."""
    method = METHODS[row.op]
    far.faults.plan(method, fault)
    before = len(far.requests(method))
    text = None if row.op in {"remove", "pin"} else reply(Para("x"), private=row.to == direct(ADA))
    outcome = await bench.do(row.op, row.to, reply=text, ref=None if row.op == "send" else "7")
    assert len(far.requests(method)) - before == 1, row
    return outcome


async def test_each_documented_refusal_is_one_request_and_one_outcome(
    far: FarSide, bench: Bench
) -> None:
    far.town.user(ADA)
    far.town.group(HARBOUR)
    for row in DOCUMENTED:
        says = f"{NAMES[row.code]}: {row.says}" if row.code in NAMES else row.says
        outcome = await refused(far, bench, row, Fault("status", row.code, says=says))
        assert outcome == row.outcome, row


async def test_a_group_that_was_upgraded_and_a_flood_name_what_to_do(
    far: FarSide, bench: Bench
) -> None:
    far.town.group(HARBOUR)
    row = Row("send", group(HARBOUR), 400, "", REFUSED)
    upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
    fault = Fault("status", 400, says=upgraded, migrate_to_chat_id=GREATER)
    assert await refused(far, bench, row, fault) == Moved(group(GREATER))
    flood = Fault("status", 429, 7, says="Too Many Requests: retry after 7")
    assert await refused(far, bench, row, flood) == RetryLater(7.0, "flood wait")
