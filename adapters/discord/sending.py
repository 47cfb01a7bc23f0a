"""Deliveries: messages sent, changed, taken away, pinned, threads opened."""

import asyncio
import string
from typing import Any, assert_never

import aiohttp
import discord
import msgspec

from adapters.discord import payloads
from adapters.discord.directs import Directs, NoneLeft
from adapters.discord.echoes import Echoes
from adapters.discord.faults import ERRORS, Offline
from adapters.discord.gate import ALERT
from adapters.discord.outcomes import (
    THREAD_ASLEEP,
    THREAD_EXISTS,
    UNKNOWN_CHANNEL,
    UNKNOWN_MESSAGE,
    outcome_of,
)
from adapters.discord.painting import Paint, painted
from adapters.discord.places import channel_of, is_ours
from adapters.discord.present import Part, present
from adapters.discord.wire import REQUEST_SECONDS, Wire
from bot.core.people import Direct, Place
from bot.core.platform import (
    Delivered,
    Delivery,
    Memory,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
)
from bot.core.replies import Heading, Reply

ECHO_SECONDS = 2.0
_THREAD_NAME = 100
_THREAD_MINUTES = 4320  # hidden after three days without a word
_LETTERS = string.ascii_lowercase
_REFS = msgspec.json.Decoder(tuple[str, ...])


class Sending:
    """Does one delivery at a time for each caller; every error becomes one outcome."""

    def __init__(
        self,
        memory: Memory,
        directs: Directs,
        echoes: Echoes,
        paint: Paint | None,
        echo_seconds: float = ECHO_SECONDS,
    ) -> None:
        self._memory = memory
        self._directs = directs
        self._echoes = echoes
        self._paint = paint
        self._echo_seconds = echo_seconds

    async def deliver(self, wire: Wire, delivery: Delivery) -> Outcome:
        """Do it. Never raises for anything that Discord or the way to it can answer."""
        if not is_ours(delivery.to):
            return Rejected("not an address of Discord's")
        if _would_tell_others(delivery):
            return Rejected("private words never go where several people read")
        alert = ALERT.set(delivery.crisis)
        try:
            async with asyncio.timeout(REQUEST_SECONDS):
                return await self._awake(wire, delivery)
        except NoneLeft as none:
            return RetryLater(none.after, str(none))
        except ERRORS as error:
            return outcome_of(error, delivery)
        finally:
            ALERT.reset(alert)

    async def _awake(self, wire: Wire, delivery: Delivery) -> Outcome:
        """Do it. After days of silence a thread takes new messages only: then it is woken first."""
        try:
            return await self._do(wire, delivery)
        except discord.HTTPException as error:
            if error.code != THREAD_ASLEEP or not isinstance(delivery.to, Place):
                raise
        path, thread = "/channels/{channel_id}", channel_of(delivery.to)
        await wire.request("PATCH", path, json={"archived": False}, channel_id=thread)
        return await self._do(wire, delivery)

    async def _do(self, wire: Wire, delivery: Delivery) -> Outcome:
        channel = await self._channel(wire, delivery)
        if channel is None:
            return Unreachable("no private channel")
        match delivery.op:
            case "send":
                return await self._send(wire, channel, delivery)
            case "edit":
                return await self._edit(wire, channel, delivery)
            case "remove":
                return await self._remove(wire, channel, delivery)
            case "pin":
                path = "/channels/{channel_id}/messages/pins/{message_id}"
                return await _act(wire, "PUT", path, channel, delivery)
            case "open_thread":
                return await _open_thread(wire, channel, delivery)
            case _:
                assert_never(delivery.op)

    async def _channel(self, wire: Wire, delivery: Delivery) -> str | None:
        match delivery.to:
            case Place():
                return channel_of(delivery.to)
            case Direct(user=user):
                if not user.isdecimal():
                    return None
                return await self._directs.channel(wire, user, crisis=delivery.crisis)

    async def _send(self, wire: Wire, channel: str, delivery: Delivery) -> Outcome:
        parts = await self._parts(delivery)
        if not parts:
            return Rejected("nothing to send")
        refs = await self._sent_before(delivery, parts)
        for number in range(len(refs), len(parts)):
            nonce = delivery.nonce + _letter(number)
            try:
                ref = await self._create(wire, channel, parts[number], nonce)
            except discord.NotFound as error:
                if error.code != UNKNOWN_CHANNEL or not isinstance(delivery.to, Direct):
                    raise
                await self._directs.forget(delivery.to.user)
                return RetryLater(1.0, "private channel has gone")
            refs = (*refs, ref)
            if len(parts) > 1:
                await self._memory.put(_sent_key(delivery), msgspec.json.encode(refs))
        if len(parts) > 1:
            await self._memory.put(_parts_key(refs[0]), msgspec.json.encode(refs))
            await self._memory.delete(_sent_key(delivery))
        return Delivered(refs)

    async def _parts(self, delivery: Delivery) -> tuple[Part, ...]:
        if delivery.reply is None:
            return ()
        return present(delivery.reply, await painted(delivery.reply, self._paint))

    async def _create(self, wire: Wire, channel: str, part: Part, nonce: str) -> str:
        """One message. Where its answer is lost, the gateway may tell that it is there."""
        body = payloads.message(part, nonce=nonce)
        try:
            return await _create(wire, channel, part, body)
        except ERRORS as error:
            if not _in_doubt(error):
                raise
            ref = await self._echoes.wait(nonce, self._echo_seconds)
            # Discord drops a repeat of the nonce and gives the first message instead.
            return ref or await _create(wire, channel, part, body)

    async def _sent_before(self, delivery: Delivery, parts: tuple[Part, ...]) -> tuple[str, ...]:
        """What an earlier try has sent of a long message."""
        if len(parts) == 1:
            return ()
        kept = await self._memory.get(_sent_key(delivery))
        return _REFS.decode(kept)[: len(parts)] if kept else ()

    async def _edit(self, wire: Wire, channel: str, delivery: Delivery) -> Outcome:
        parts = await self._parts(delivery)
        if delivery.ref is None or not parts:
            return Rejected("nothing to change")
        kept = await self._memory.get(_parts_key(delivery.ref))
        old = _REFS.decode(kept) if kept else (delivery.ref,)
        refs = []
        for number, part in enumerate(parts):
            if number < len(old):
                await _change(wire, channel, old[number], part)
                refs.append(old[number])
            else:
                nonce = f"e{delivery.nonce}{_letter(number)}"
                refs.append(await self._create(wire, channel, part, nonce))
        for surplus in old[len(parts) :]:
            await _delete(wire, channel, surplus)
        if len(old) > 1 or len(parts) > 1:
            await self._memory.put(_parts_key(refs[0]), msgspec.json.encode(refs))
        return Delivered(tuple(refs))

    async def _remove(self, wire: Wire, channel: str, delivery: Delivery) -> Outcome:
        if delivery.ref is None:
            return Rejected("nothing to remove")
        await _delete(wire, channel, delivery.ref)
        await self._memory.delete(_parts_key(delivery.ref))
        return Delivered((delivery.ref,))


def _would_tell_others(delivery: Delivery) -> bool:
    reply = delivery.reply
    shows = delivery.op in {"send", "edit"}
    return shows and isinstance(delivery.to, Place) and reply is not None and reply.private


def _in_doubt(error: BaseException) -> bool:
    """Whether the message may be there although we got no answer."""
    match error:
        case discord.HTTPException():
            return error.status >= 500
        case discord.DiscordException() | aiohttp.ClientConnectorError() | Offline():
            return False
        case _:
            return True


async def _create(wire: Wire, channel: str, part: Part, body: dict[str, Any]) -> str:
    path = "/channels/{channel_id}/messages"
    return await wire.id_of("POST", path, json=body, files=payloads.files(part), channel_id=channel)


async def _change(wire: Wire, channel: str, ref: str, part: Part) -> None:
    await wire.request(
        "PATCH",
        "/channels/{channel_id}/messages/{message_id}",
        json=payloads.change(part),
        files=payloads.files(part),
        channel_id=channel,
        message_id=ref,
    )


async def _delete(wire: Wire, channel: str, ref: str) -> None:
    path = "/channels/{channel_id}/messages/{message_id}"
    try:
        await wire.request("DELETE", path, channel_id=channel, message_id=ref)
    except discord.NotFound as error:
        if error.code != UNKNOWN_MESSAGE:  # gone is what was wanted
            raise


async def _act(wire: Wire, method: str, path: str, channel: str, delivery: Delivery) -> Outcome:
    if delivery.ref is None:
        return Rejected("no message is named")
    await wire.request(method, path, channel_id=channel, message_id=delivery.ref)
    return Delivered((delivery.ref,))


async def _open_thread(wire: Wire, channel: str, delivery: Delivery) -> Outcome:
    if delivery.ref is None or not isinstance(delivery.to, Place) or delivery.to.thread:
        return Rejected("a thread begins under a message of a channel")
    body = {"name": _title(delivery.reply), "auto_archive_duration": _THREAD_MINUTES}
    path = "/channels/{channel_id}/messages/{message_id}/threads"
    try:
        thread = await wire.id_of(
            "POST", path, json=body, channel_id=channel, message_id=delivery.ref
        )
    except discord.HTTPException as error:
        if error.code != THREAD_EXISTS:
            raise
        return Delivered((delivery.ref,))  # a message's thread has the message's id
    return Delivered((thread,))


def _title(reply: Reply | None) -> str:
    blocks = reply.blocks if reply else ()
    title = next((str(b.text) for b in blocks if isinstance(b, Heading)), "")
    return title.strip()[:_THREAD_NAME] or "…"


def _letter(number: int) -> str:
    return _LETTERS[number] if number < len(_LETTERS) else f"{number}"


def _sent_key(delivery: Delivery) -> str:
    return f"sent:{delivery.id}"


def _parts_key(first: str) -> str:
    return f"parts:{first}"
