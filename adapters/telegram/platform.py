"""Telegram as a chat platform of the core: run it, deliver to it, ask it who somebody is."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from telegram.error import TelegramError

from adapters.telegram.answers import Answers
from adapters.telegram.deliveries import Deliveries
from adapters.telegram.desk import Desk
from adapters.telegram.ephemeral import Ephemeral
from adapters.telegram.gate import Gate
from adapters.telegram.held import Held
from adapters.telegram.incoming import Us
from adapters.telegram.intake import LONG_POLL, Intake, Pauses
from adapters.telegram.outcomes import outcome_of
from adapters.telegram.people import role, staff
from adapters.telegram.presence import Presence
from adapters.telegram.present import TEXT_LIMIT, Paint, Presenter
from adapters.telegram.reach import Reach
from adapters.telegram.refs import NAME
from adapters.telegram.registration import register
from adapters.telegram.rights import KnownRights
from adapters.telegram.selfcheck import missing
from adapters.telegram.sending import Sending
from adapters.telegram.wire import READ_SECONDS, Line
from bot.core.clock import Clock, SystemClock
from bot.core.errors import WrongToken
from bot.core.people import Home, Identity, Place, Who
from bot.core.platform import (
    Capabilities,
    Delivery,
    Manifest,
    Memory,
    Outcome,
    Outline,
    Problem,
    RetryLater,
    Sink,
)
from bot.core.replies import Image, msg

_BLANK = Image('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>', "", 8, 8)
_SUPERGROUP = "-100"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Started:
    """What is there once the product is known."""

    deliveries: Deliveries
    presence: Presence


class TelegramPlatform:
    """One bot account. `paint` turns a picture into PNG or JPEG; without it words stand alone."""

    name = NAME
    capabilities = Capabilities(
        forms="dialogue",
        text_limit=TEXT_LIMIT,
        threads=True,
        private_in_group=True,
        writes_first=False,
        tells_deletions=False,
        edits_own_for_hours=None,
        per_second=30.0,
        per_place_seconds=1.0,
    )

    def __init__(
        self,
        token: str,
        *,
        api_base_url: str | None = None,
        file_base_url: str | None = None,
        paint: Paint | None = None,
        clock: Clock | None = None,
        long_poll: int = LONG_POLL,
        pauses: Pauses | None = None,
        gate: Gate | None = None,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._line = Line(token, api_base_url, file_base_url, read_seconds)
        self._paint = paint
        self._clock: Clock = clock or SystemClock()
        self._long_poll = long_poll
        self._pauses = pauses or Pauses()
        self._gate = gate or Gate()
        self._rights = KnownRights()
        self._username = ""
        self._started: _Started | None = None

    async def run(self, sink: Sink, manifest: Manifest, memory: Memory) -> None:
        """Take part until cancelled. Raises WrongToken, and what else ends it for good."""
        presenter = Presenter(manifest.say, self._paint)
        sending = Sending(self._gate, cache(self._blank))
        presence = Presence(memory, self._clock)
        deliveries = Deliveries(presenter, sending, self._gate, self._rights)
        held, reach = Held(memory, self._clock), Reach()
        await held.load()
        async with self._line.open() as wire:
            self._username = wire.username
            self._started = _Started(deliveries, presence)
            # A webhook somebody set would keep updates from us; what waits is not dropped.
            await wire.delete_webhook(drop_pending_updates=False)
            await register(wire, manifest, memory)
            answers = Answers(
                presenter,
                sending,
                Ephemeral(sending, self._gate, manifest.say(msg("telegram-only-you"), "en")),
                held,
                self._rights,
                reach,
                frozenset(info.name for info in manifest.commands if info.in_groups),
                self.private_link,
            )
            us = Us(wire.id, wire.username, _names(manifest))
            desk = Desk(wire, sink, us, self._clock, answers, held, self._rights, reach, presence)
            intake = Intake(desk.begin, presence, long_poll=self._long_poll, pauses=self._pauses)
            log.info("Telegram is there")
            await intake.run(wire)

    async def deliver(self, delivery: Delivery) -> Outcome:
        """Do one thing."""
        if self._started is None:
            return RetryLater(1.0, "starting")
        try:
            async with self._line.open() as wire:
                return await self._started.deliveries.deliver(wire, delivery)
        except (WrongToken, TelegramError) as error:
            return outcome_of(error)

    async def roles(self, home: Home, identity: Identity) -> Who | None:
        """What somebody is in a group; None where they are not there."""
        if home.platform != NAME or identity.platform != NAME:
            return None
        async with self._line.open() as wire:
            return await role(wire, int(home.ref), int(identity.ref))

    async def staff(self, home: Home) -> Sequence[tuple[Identity, Who]]:
        """Everybody who runs the group."""
        async with self._line.open() as wire:
            return await staff(wire, int(home.ref))

    async def inspect(self, home: Home) -> Sequence[Problem]:
        """What is missing in a group, and what reading has missed."""
        async with self._line.open() as wire:
            problems = await missing(wire, int(home.ref))
        if self._started is not None:
            problems += await self._started.presence.problems()
        return problems

    async def outline(self, home: Home) -> Outline:
        """A group is called so, and is its own only channel."""
        async with self._line.open() as wire:
            title = (await wire.get_chat(int(home.ref))).title or home.ref
        return Outline(title, ((home.ref, title),))

    def link(self, place: Place, message: str) -> str | None:
        """An address that opens a message for members; basic groups have none."""
        if not place.channel.startswith(_SUPERGROUP) or not message.isdecimal():
            return None
        chat = place.channel.removeprefix(_SUPERGROUP)
        topic = f"{place.thread}/" if place.thread and place.thread.isdecimal() else ""
        return f"https://t.me/c/{chat}/{topic}{message}"

    def private_link(self, code: str) -> str | None:
        """An address that opens the private chat with a one-time code."""
        return f"https://t.me/{self._username}?start={code}" if self._username else None

    def _blank(self) -> bytes | None:
        if self._paint is None:
            return None
        try:
            return self._paint(_BLANK)
        except Exception:  # noqa: BLE001  # then a caption alone is changed
            return None


def _names(manifest: Manifest) -> frozenset[str]:
    return frozenset(name for info in manifest.commands for name in (info.name, *info.aliases))
