"""An event counts once: its key is a row, and a repeat is shown the answer of the first time."""

from datetime import datetime

import msgspec

from bot.core.ids import new_id
from bot.core.platform import Response
from bot.engine import queries
from bot.store.base import seal_bytes
from bot.store.database import Tx
from bot.store.insert import insert_ignore
from bot.store.tables import InboxRow

_RESPONSE = msgspec.json.Decoder(Response)


async def enter(tx: Tx, key: str, identity_id: str, now: datetime) -> str | None:
    """Take the event in and give its row. None: it was handled before."""
    row = {"id": new_id(), "key": key, "identity_id": identity_id, "handled_at": now}
    return next(iter(await insert_ignore(tx, InboxRow, [row])), None)


async def remember(tx: Tx, row_id: str, response: Response) -> None:
    """Keep what was answered, for a repeat of the event."""
    sealed = seal_bytes(tx, "inbox", row_id, msgspec.json.encode(response))
    await queries.keep_answer(tx, row_id, sealed)


async def answered(tx: Tx, key: str) -> Response:
    """What was answered the first time."""
    row = await queries.inbox_row(tx, key)
    if row is None or row.response is None:
        return Response()
    return _RESPONSE.decode(row.response)
