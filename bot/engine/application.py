"""The one way in: two ordered lanes a person; screening never waits for anything else."""

import logging
from collections.abc import Hashable, Mapping
from datetime import datetime
from typing import Protocol

from bot.core.errors import Refusal
from bot.core.events import Commanded, Event, Pressed, Reported, Said, Submitted
from bot.core.failpoint import reach
from bot.core.ids import new_id
from bot.core.people import Person, Proxy
from bot.core.platform import NOTHING, Handling, Response
from bot.core.replies import Msg, msg
from bot.core.routes import parse
from bot.core.trace import describe
from bot.core.wizard import MOVE
from bot.engine import access, calls, news, talk
from bot.engine.context import Tools
from bot.engine.mailbox import Mailboxes
from bot.engine.turn import refused, take_turn

log = logging.getLogger(__name__)


class Screener(Protocol):
    """What reads words for danger to life. Never raises: it has its own last resort."""

    async def screen(self, event: Event) -> None:
        """Look at an event, before and apart from everything else that happens with it."""
        ...


class App:
    """Adapters call `handle` with every event."""

    def __init__(self, tools: Tools, screener: Screener) -> None:
        self._tools = tools
        self._screener = screener
        self._boxes = Mailboxes()
        self._seen: dict[tuple[str, str], datetime] = {}

    def handle(self, event: Event) -> Handling:
        """Take an event in. Nothing awaits before it stands in its boxes: order is kept."""
        box = _box(event)
        screened = self._boxes.post((0, box), lambda: self._screen(event))
        answer = self._boxes.post((1, box), lambda: self._answer(event))
        return Handling(screened, answer)

    async def idle(self) -> None:
        """Wait until everything that came in has been handled."""
        await self._boxes.idle()

    def take_seen(self) -> Mapping[tuple[str, str], datetime]:
        """Who was there since the last call: kept in memory so that reading costs no write."""
        seen, self._seen = self._seen, {}
        return seen

    async def _screen(self, event: Event) -> None:
        await self._screener.screen(event)
        reach("screened")

    async def _answer(self, event: Event) -> Response:
        if isinstance(event.author, Person):
            self._seen[event.author.identity.key] = event.at
        try:
            response = await self._respond(event)
        except Refusal as refusal:
            return await self._say(event, refusal.text)
        except Exception as error:
            reference = new_id()[:6]
            kind = type(event).__name__
            # A traceback would quote what was typed.
            log.error("%s not handled, reference %s: %s", kind, reference, describe(error))  # noqa: TRY400 - see above
            if not isinstance(event, Commanded | Pressed | Submitted | Reported):
                raise
            return await self._say(event, msg("core-went-wrong", reference=reference))
        reach("answered")
        return response

    async def _say(self, event: Event, text: Msg) -> Response:
        if not isinstance(event.author, Person):
            return NOTHING
        return await refused(self._tools, event, text)

    async def _respond(self, event: Event) -> Response:
        registry = self._tools.registry
        match event:
            case Submitted(part=True):
                return NOTHING
            case Commanded():
                call = calls.command(registry, event)
                return await take_turn(self._tools, event, access.asker_of(event), call)
            case Pressed() | Submitted():
                pressing = parse(event.data)
                asker = access.asker_of(event, pressing)
                if isinstance(event, Submitted):
                    call = calls.form(registry, pressing, event.raw)
                elif pressing.route == MOVE:
                    call = talk.moved(registry, pressing)
                elif pressing.route == talk.ROUTE:
                    call = talk.chosen(registry, pressing)
                else:
                    call = calls.button(registry, pressing)
                return await take_turn(self._tools, event, asker, call)
            case Reported():
                call = calls.report(registry, event)
                return await take_turn(self._tools, event, access.asker_of(event), call)
            case Said() if event.where is None and isinstance(event.author, Person):
                call = talk.said(registry, event)
                return await take_turn(self._tools, event, access.asker_of(event), call)
            case _:
                await news.tell(self._tools, event)
                return NOTHING


def _box(event: Event) -> Hashable:
    match event.author:
        case Person(identity):
            return identity.key
        case Proxy(platform, ref, _, of):
            return of.key if of else (platform, ref)
        case author:
            return (author.platform, str(author))
