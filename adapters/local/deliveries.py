"""Deliveries of the core to the town: sent, edited, taken away, pinned, threads opened."""

from datetime import datetime
from typing import assert_never

from adapters.local.archive import Archive
from adapters.local.doors import Doors
from adapters.local.messages import Message, changed, emptied
from adapters.local.town import PLATFORM, Town
from bot.core.people import Address, Direct, Place
from bot.core.platform import Delivered, Delivery, Outcome, Rejected, Unreachable
from bot.core.replies import Heading, Reply


async def deliver(delivery: Delivery, archive: Archive, town: Town, now: datetime) -> Outcome:
    """Do one thing; done twice with one nonce it is there once."""
    if (trouble := _trouble(delivery.to, archive, town)) is not None:
        return trouble
    if _would_tell_others(delivery):
        return Rejected("private words never go where several people read")
    match delivery.op:
        case "send":
            async with archive.sending:
                return await _send(delivery, archive, now)
        case "edit":
            return await _edit(delivery, archive)
        case "remove":
            return await _remove(delivery, archive)
        case "pin":
            return await _pin(delivery, archive)
        case "open_thread":
            return await _open_thread(delivery, archive)
        case _:
            assert_never(delivery.op)


def _trouble(to: Address, archive: Archive, town: Town) -> Outcome | None:
    match to:
        case Direct(platform=platform, user=user):
            if platform != PLATFORM or town.person(user) is None:
                return Unreachable("nobody of that name")
            return Unreachable("blocked") if archive.has_closed(user) else None
        case Place():
            return None if Doors(town, archive).knows(to) else Rejected("no such place")


def _would_tell_others(delivery: Delivery) -> bool:
    reply = delivery.reply
    shows = delivery.op in {"send", "edit"}
    return shows and isinstance(delivery.to, Place) and reply is not None and reply.private


async def _send(delivery: Delivery, archive: Archive, now: datetime) -> Outcome:
    earlier = archive.by_nonce(delivery.nonce)
    if earlier is not None:
        return Delivered((earlier.ref,))
    if delivery.reply is None:
        return Rejected("nothing to send")
    message = Message(
        seq=archive.next_number(),
        to=delivery.to,
        at=now,
        reply=delivery.reply,
        nonce=delivery.nonce,
    )
    await archive.put(message)
    return Delivered((message.ref,))


async def _edit(delivery: Delivery, archive: Archive) -> Outcome:
    message = _own(delivery, archive)
    if message is None or delivery.reply is None:
        return Rejected("no such message of ours")
    await archive.put(changed(message, reply=delivery.reply, form=None))
    return Delivered((message.ref,))


async def _remove(delivery: Delivery, archive: Archive) -> Outcome:
    message = archive.get(delivery.ref)
    if message is not None:
        if message.private_to and message.author:
            return Rejected("a person's own message")
        await archive.put(changed(emptied(message), told=message.edits + 2))
    return Delivered((delivery.ref,) if delivery.ref else ())


async def _pin(delivery: Delivery, archive: Archive) -> Outcome:
    message = archive.get(delivery.ref)
    if message is None:
        return Rejected("no such message")
    await archive.put(changed(message, pinned=True))
    return Delivered((message.ref,))


async def _open_thread(delivery: Delivery, archive: Archive) -> Outcome:
    message = archive.get(delivery.ref)
    if message is None or message.place is None or message.place.thread is not None:
        return Rejected("no such message in a channel")
    if message.thread is None:
        await archive.put(changed(message, thread=_title(delivery.reply)))
    return Delivered((message.thread_ref,))


def _own(delivery: Delivery, archive: Archive) -> Message | None:
    message = archive.get(delivery.ref)
    return None if message is None or message.author else message


def _title(reply: Reply | None) -> str:
    blocks = reply.blocks if reply else ()
    return next((str(block.text) for block in blocks if isinstance(block, Heading)), "")
