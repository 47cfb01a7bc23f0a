"""What the core sends on its own initiative, each with exactly one outcome."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from typing import assert_never

from telegram.error import BadRequest, RetryAfter, TelegramError

from adapters.telegram.gate import Gate, Urgency
from adapters.telegram.keyboards import TooLong
from adapters.telegram.outcomes import is_gone, outcome_of, wait_of
from adapters.telegram.present import NothingToSay, Part, Presenter
from adapters.telegram.refs import Target, reply_thread, target_of
from adapters.telegram.rights import KnownRights
from adapters.telegram.sending import Sending
from adapters.telegram.wire import Wire
from bot.core.people import Place
from bot.core.platform import Delivered, Delivery, Outcome, Rejected, RetryLater
from bot.core.replies import Heading, Reply

_TOPIC_NAME = 128
_SHORT_WAIT = 3.0
_REMEMBERED = 500


class Deliveries:
    """Carries deliveries out."""

    def __init__(
        self, presenter: Presenter, sending: Sending, gate: Gate, rights: KnownRights
    ) -> None:
        self._presenter = presenter
        self._sending = sending
        self._gate = gate
        self._rights = rights
        self._begun: OrderedDict[str, list[str]] = OrderedDict()

    async def deliver(self, wire: Wire, delivery: Delivery) -> Outcome:
        """Do one thing."""
        try:
            target = target_of(delivery.to)
        except ValueError:
            return Rejected("not an address of Telegram")
        if _would_leak(delivery):
            return Rejected("private words for a group")
        try:
            return await self._do(wire, delivery, target)
        except (NothingToSay, TooLong) as error:
            return Rejected(type(error).__name__)
        except TelegramError as error:
            return outcome_of(error)

    async def _do(self, wire: Wire, delivery: Delivery, target: Target) -> Outcome:
        urgency = Urgency.CRISIS if delivery.crisis else Urgency.REST
        if delivery.op == "send":
            return await self._send(wire, delivery, target, urgency)
        message = _number(delivery.ref)
        if message is None:
            return Rejected("no such message")
        match delivery.op:
            case "edit":
                if delivery.reply is None:
                    return Rejected("nothing to say")
                part = self._presenter.single(delivery.reply)
                await self._sending.edit(wire, target.chat, message, part, urgency)
                return Delivered((str(message),))
            case "remove":
                return await self._remove(wire, target.chat, message)
            case "pin":
                await wire.pin_chat_message(target.chat, message, disable_notification=True)
                return Delivered((str(message),))
            case "open_thread":
                return await self._open_thread(wire, target, message, delivery.reply)
            case _:
                assert_never(delivery.op)

    async def _send(
        self, wire: Wire, delivery: Delivery, target: Target, urgency: Urgency
    ) -> Outcome:
        if delivery.reply is None:
            return Rejected("nothing to say")
        parts = self._presenter.parts(delivery.reply)
        refs = self._begun.pop(delivery.nonce, [])
        todo = parts[len(refs) :]
        wait = self._gate.group_wait(target.chat, urgency, len(todo))
        if wait > 0:
            self._remember(delivery.nonce, refs)
            return RetryLater(wait, "20 messages a minute in a group")
        try:
            await self._send_all(wire, target, todo, urgency, refs)
        except TelegramError as error:
            self._remember(delivery.nonce, refs)
            return outcome_of(error)
        return Delivered(tuple(refs))

    async def _send_all(
        self, wire: Wire, target: Target, parts: Sequence[Part], urgency: Urgency, refs: list[str]
    ) -> None:
        """The parts that are not there yet; `refs` grows, so that a later try goes on from here."""
        for part in parts:
            try:
                sent = await self._sending.send(wire, target, part, urgency)
            except RetryAfter as flood:
                if not refs or wait_of(flood) > _SHORT_WAIT:
                    raise
                await asyncio.sleep(wait_of(flood))
                sent = await self._sending.send(wire, target, part, urgency)
            refs.append(str(sent.message_id))

    def _remember(self, nonce: str, refs: list[str]) -> None:
        """A later try of a message in several parts goes on where this one ended."""
        if refs:
            self._begun[nonce] = refs
        while len(self._begun) > _REMEMBERED:
            self._begun.popitem(last=False)

    async def _remove(self, wire: Wire, chat: int, message: int) -> Outcome:
        """Delete. After 48 hours Telegram refuses: then the feature edits instead."""
        try:
            await wire.delete_message(chat, message)
        except BadRequest as error:
            if not is_gone(error):
                raise
        return Delivered((str(message),))

    async def _open_thread(
        self, wire: Wire, target: Target, message: int, reply: Reply | None
    ) -> Outcome:
        """A topic where the group has topics; else the message itself, which can be answered."""
        if target.topic is None and await self._rights.is_forum(wire, target.chat):
            rights = await self._rights.of(wire, target.chat)
            title = _title(reply)
            if rights.topics and title:
                topic = await wire.create_forum_topic(target.chat, title[:_TOPIC_NAME])
                return Delivered((str(topic.message_thread_id),))
        return Delivered((reply_thread(message),))


def _would_leak(delivery: Delivery) -> bool:
    """Private words never go where others read, whoever asks for it."""
    if delivery.op not in {"send", "edit"} or delivery.reply is None:
        return False
    return delivery.reply.private and isinstance(delivery.to, Place)


def _number(ref: str | None) -> int | None:
    return int(ref) if ref is not None and ref.isdecimal() else None


def _title(reply: Reply | None) -> str:
    blocks = reply.blocks if reply else ()
    return next((str(block.text) for block in blocks if isinstance(block, Heading)), "")
