"""The core's answer to somebody, awaited and put where they see it."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from adapters.local.answers import Asked, Away, Change, Put, Step, steps_for
from adapters.local.archive import Archive
from adapters.local.doors import Refused
from adapters.local.messages import Message, changed, emptied
from adapters.local.town import Town
from bot.core.people import Address
from bot.core.platform import Handling
from bot.core.replies import msg
from bot.core.trace import describe

log = logging.getLogger(__name__)


class Answers:
    """Takes answers in."""

    def __init__(self, town: Town, archive: Archive, now: Callable[[], datetime]) -> None:
        self._town = town
        self._archive = archive
        self._now = now

    async def take(
        self, handling: Handling, asked: Asked, told: tuple[int, int] | None = None
    ) -> Address | None:
        """Wait for an answer and show it; gives where it stands, if there is one.

        `told`: which version of which message it took in.
        Raises Refused where the core failed: the person can try again.
        """
        try:
            await handling.screened
            response = await handling.answer
        except Exception as error:  # noqa: BLE001  # whatever it was, the person is told
            log.error(  # noqa: TRY400  # a traceback could quote what was typed
                "no answer from the core: %s", describe(error)
            )
            raise Refused(msg("local-refused-failed")) from None
        stands: Address | None = None
        for step in steps_for(response, asked, self._town):
            stands = await self._take(step) or stands
        if told is not None:
            await self._mark(*told)
        return stands

    async def _mark(self, seq: int, version: int) -> None:
        message = self._archive.kept(seq)
        if message is not None and version > message.told:
            await self._archive.put(changed(message, told=version), quietly=True)

    async def _take(self, step: Step) -> Address | None:
        match step:
            case Put():
                await self._archive.put(
                    Message(
                        seq=self._archive.next_number(),
                        to=step.to,
                        at=self._now(),
                        reply=step.reply,
                        form=step.form,
                        only=step.only,
                        after=step.after,
                        opened_by=step.opened_by,
                    )
                )
                return step.to
            case Change():
                card = self._archive.get(step.seq)
                if card is None:
                    return None
                await self._archive.put(changed(card, reply=step.reply, form=step.form))
                return card.to
            case Away():
                if (card := self._archive.get(step.seq)) is not None:
                    await self._archive.put(emptied(card))
                return None
            case _:
                assert_never(step)
