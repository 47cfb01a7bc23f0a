"""Carries one claimed row to its platform, outside any transaction, and gives the outcome."""

import asyncio
import logging

import msgspec

from bot.core.failpoint import reach
from bot.core.platform import Delivered, Delivery, Outcome, Platform, Rejected, Unsure
from bot.core.replies import Reply
from bot.core.trace import describe
from bot.engine.claims import Claimed
from bot.engine.pace import Pace
from bot.store.base import open_bytes
from bot.store.errors import StoreError
from bot.store.vault import Vault

ANSWER_SECONDS = 45.0  # well under the lease: nobody else sends the row while we wait
_REPLY = msgspec.json.Decoder(Reply)
_log = logging.getLogger(__name__)


class CannotLeave(Exception):
    """The row has nothing to act on, or its words cannot be read: trying again cannot help."""


def deliveries(row: Claimed, vault: Vault) -> list[Delivery]:
    """What the platform is asked to do: one thing, or one removal for each part of a message.

    Raises CannotLeave.
    """
    reply = _reply(row, vault)
    if row.op == "send":
        if row.under_key is not None and row.under is None:
            raise CannotLeave("its thread is not there")
        return [_delivery(row, None, reply)]
    if row.of is None or not row.of.refs:
        raise CannotLeave("its message is not there")
    refs = row.of.refs if row.op == "remove" else row.of.refs[:1]
    return [_delivery(row, ref, reply) for ref in refs]


def _delivery(row: Claimed, ref: str | None, reply: Reply | None) -> Delivery:
    return Delivery(
        id=row.id, op=row.op, to=row.to, nonce=row.id, reply=reply, ref=ref, crisis=row.crisis
    )


def _reply(row: Claimed, vault: Vault) -> Reply | None:
    if row.payload is None:
        return None
    try:
        reply: Reply = _REPLY.decode(open_bytes(vault, "outbox", row.id, row.payload))
    except (StoreError, msgspec.MsgspecError, UnicodeDecodeError):
        raise CannotLeave("its words cannot be read") from None
    return reply


async def carry(row: Claimed, platform: Platform, pace: Pace, vault: Vault) -> Outcome:
    """Do what the row says. Never raises for anything that goes wrong on the way."""
    try:
        todo = deliveries(row, vault)
    except CannotLeave as reason:
        return Rejected(str(reason))
    outcome: Outcome = Rejected("nothing to do")
    async with pace.permit(row.address, crisis=row.crisis, adds=row.op == "send"):
        for delivery in todo:
            outcome = await _deliver(platform, delivery)
            if not isinstance(outcome, Delivered):
                break
    reach("sent")
    return outcome


async def _deliver(platform: Platform, delivery: Delivery) -> Outcome:
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            return await platform.deliver(delivery)
    except TimeoutError:
        return Unsure("no answer in time")
    except Exception as error:  # noqa: BLE001 - whatever a library raises; its type alone is told
        kind = type(error).__name__
        _log.error("delivery %s on %s failed: %s", delivery.id, platform.name, describe(error))
        return Unsure(f"{platform.name} failed with {kind}")
