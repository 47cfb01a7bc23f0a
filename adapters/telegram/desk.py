"""Where updates become events: read, handed to the core at once, and their answers shown."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

from telegram import Update
from telegram.error import TelegramError

from adapters.telegram.answers import Answers
from adapters.telegram.held import Held
from adapters.telegram.incoming import Taken, Us, taken
from adapters.telegram.presence import Presence
from adapters.telegram.reach import Reach
from adapters.telegram.refs import NAME
from adapters.telegram.rights import KnownRights
from adapters.telegram.salvage import press_of, salvaged
from adapters.telegram.wire import Wire
from bot.core.clock import Clock
from bot.core.events import Blocked, Commanded, Unblocked
from bot.core.people import Person
from bot.core.platform import Handling, Sink
from bot.core.trace import describe

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes updates in."""

    wire: Wire
    sink: Sink
    us: Us
    clock: Clock
    answers: Answers
    held: Held
    rights: KnownRights
    reach: Reach
    presence: Presence

    def begin(self, raw: dict[str, object]) -> Awaitable[None]:
        """Hand an update to the core before anything is awaited; ends when it is handled."""
        now = self.clock.now()
        try:
            update = Update.de_json(dict(raw), self.wire)
            found = taken(update, self.us, now)
        except Exception as error:  # noqa: BLE001  # whatever the library trips over
            log.error("update %s is unreadable: %s", raw.get("update_id"), describe(error))  # noqa: TRY400 - it may quote words
            self.presence.unreadable()
            return self._salvage(raw)
        own = update.my_chat_member
        if own is not None:
            self.rights.learn(own.chat.id, own.new_chat_member)
        work: list[Awaitable[object]] = [self._hand_in(one) for one in found]
        if not found and update.callback_query is not None:
            work.append(self._just_acknowledge(update.callback_query.id))
        return _all(work)

    def _hand_in(self, one: Taken) -> Awaitable[None]:
        event = one.event
        if isinstance(event, Blocked):
            self.reach.closed(_user(one))
        elif one.message is not None and event.where is None:
            self.reach.opened(_user(one))
        if isinstance(event, Commanded) and event.where is None and "start" in event.raw:
            code = event.raw["start"]
            user = _user(one)
            reply = self.held.peek(code, user)
            if reply is not None:
                opened = Unblocked(
                    key=f"{NAME}:{event.key}:open",
                    at=event.at,
                    author=event.author,
                    locale_hint=event.locale_hint,
                )
                return self._open(code, user, self.sink(opened))
        return self._handled(one, self.sink(event))

    async def _handled(self, one: Taken, handling: Handling) -> None:
        shown = self.answers.show(self.wire, one, handling.answer)
        await _all((handling.screened, shown, self._take_away(one)))

    async def _open(self, code: str, user: int, handling: Handling) -> None:
        await _through(handling)
        reply = self.held.peek(code, user)
        if reply is not None:
            await self.answers.show_held(self.wire, user, reply)
            await self.held.drop(code)

    async def _take_away(self, one: Taken) -> None:
        """A command typed in a group tells everybody something: it goes at once, if we may."""
        event = one.event
        if not isinstance(event, Commanded) or event.where is None or one.ephemeral is not None:
            return
        if one.message is None:
            return
        chat, number = one.message.chat.id, one.message.message_id
        if not (await self.rights.of(self.wire, chat)).delete:
            return
        try:
            await self.wire.delete_message(chat, number)
        except TelegramError as error:
            log.info("a typed command stays: %s", describe(error))

    def _salvage(self, raw: dict[str, object]) -> Awaitable[None]:
        event = salvaged(raw, self.clock.now())
        press = press_of(raw)
        work: list[Awaitable[object]] = []
        if press is not None:
            work.append(self._just_acknowledge(press))
        if event is not None:
            work.append(_through(self.sink(event)))
        return _all(work)

    async def _just_acknowledge(self, press: str) -> None:
        try:
            await self.wire.answer_callback_query(press)
        except TelegramError as error:
            log.info("a press was not acknowledged: %s", describe(error))


async def _through(handling: Handling) -> None:
    await _all((handling.screened, handling.answer))


def _user(one: Taken) -> int:
    author = one.event.author
    return int(author.identity.ref) if isinstance(author, Person) else 0


async def _all(work: Sequence[Awaitable[object]]) -> None:
    """Everything comes to its end, also where one part fails."""
    done = await asyncio.gather(*work, return_exceptions=True)
    for result in done:
        if isinstance(result, BaseException):
            raise result
