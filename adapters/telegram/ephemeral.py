"""Messages in a group that one member alone sees (Bot API 10.2 and later).

A server that does not know them would show everybody what is private: until one has proven that
it does, only a line without content is sent, and the words follow as an edit of it.
"""

import logging
from collections.abc import Mapping
from typing import Any

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from adapters.telegram.gate import Gate, Urgency
from adapters.telegram.incoming import ephemeral_id
from adapters.telegram.keyboards import keyboard
from adapters.telegram.outcomes import is_same
from adapters.telegram.passages import Passage
from adapters.telegram.present import Part
from adapters.telegram.refs import Target
from adapters.telegram.sending import Sending
from adapters.telegram.wire import Wire

FRESH_SECONDS = 14.0  # Telegram allows 15 after a press or an ephemeral command
log = logging.getLogger(__name__)


class Ephemeral:
    """Says things to one member of a group, where the server can. True where it was taken.

    It may not arrive (the member is offline): never a proof of delivery.
    """

    def __init__(self, sending: Sending, gate: Gate, nothing: str) -> None:
        self._sending = sending
        self._gate = gate
        self._nothing = nothing
        self._known: bool | None = None

    async def say(
        self, wire: Wire, target: Target, user: int, part: Part, extra: Mapping[str, Any]
    ) -> bool:
        """Words for one member. `extra` is what allows it: the press, or the command."""
        if self._known is False:
            return False
        words = part if self._known else Part(Passage(self._nothing))
        try:
            sent = await self._sending.send(
                wire, target, words, Urgency.ANSWER, _only_for(user, extra)
            )
        except (BadRequest, NetworkError, RetryAfter):
            return False
        number = ephemeral_id(sent)
        if number is None:
            self._known = False
            log.warning("this Bot API server has no ephemeral messages: private chats are used")
            await self._take_back(wire, target.chat, sent.message_id)
            return False
        if self._known:
            return True
        self._known = True
        return await self.edit(wire, target.chat, user, number, part)

    async def edit(self, wire: Wire, chat: int, user: int, number: int, part: Part) -> bool:
        """Other words in one of them."""
        markup = keyboard(part.rows)
        args: dict[str, Any] = {
            "chat_id": chat,
            "receiver_user_id": user,
            "ephemeral_message_id": number,
            "text": part.words.text,
            "entities": part.words.entities,
            "reply_markup": markup,
            "link_preview_options": {"is_disabled": True},
        }
        try:
            async with self._gate.passing(chat, Urgency.ANSWER, message=False):
                await wire.call("editEphemeralMessageText", args)
        except BadRequest as error:
            return is_same(error)
        except (NetworkError, RetryAfter, InvalidToken):
            return False
        return True

    async def _take_back(self, wire: Wire, chat: int, message: int) -> None:
        try:
            await wire.delete_message(chat, message)
        except TelegramError:
            log.warning("a line without content stays in chat %d", chat)


def _only_for(user: int, extra: Mapping[str, Any]) -> dict[str, Any]:
    """For servers of 10.2, which had two parameters, and of 10.3, which has one object."""
    press = extra.get("callback_query_id")
    wanted: dict[str, Any] = {"receiver_user_id": user}
    if press is not None:
        wanted["callback_query_id"] = press
    rest = {key: value for key, value in extra.items() if key != "callback_query_id"}
    return {**wanted, **rest, "ephemeral_message_parameters": dict(wanted)}
