"""The core's answer to somebody, shown where they are; what is private only to them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
)

from adapters.telegram.ephemeral import FRESH_SECONDS, Ephemeral
from adapters.telegram.gate import Urgency
from adapters.telegram.held import Held
from adapters.telegram.incoming import Taken
from adapters.telegram.keyboards import TooLong
from adapters.telegram.outcomes import outcome_of, wait_of
from adapters.telegram.present import NothingToSay, Part, Presenter
from adapters.telegram.reach import Reach
from adapters.telegram.refs import Target, target_of
from adapters.telegram.rights import KnownRights
from adapters.telegram.sending import Sending
from adapters.telegram.wire import Wire
from bot.core.events import Commanded, Pressed
from bot.core.people import Person
from bot.core.platform import Response, RetryLater
from bot.core.replies import Buttons, Link, Links, Para, Reply, msg
from bot.core.routes import parse
from bot.core.trace import describe
from bot.core.wizard import MOVE

PRESS_SECONDS = 6.0  # a phone shows that it waits: after so long it is told to stop
_TRIES = 4
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Asked:
    """Whom the answer is for, and where they asked."""

    taken: Taken
    user: int
    since: float
    answered: bool = False

    @property
    def target(self) -> Target:
        """Where they asked."""
        where = self.taken.event.where
        return target_of(where) if where is not None else Target(self.user)

    @property
    def in_group(self) -> bool:
        """Whether others read there."""
        return self.taken.event.where is not None


class Answers:
    """Shows responses."""

    def __init__(
        self,
        presenter: Presenter,
        sending: Sending,
        ephemeral: Ephemeral,
        held: Held,
        rights: KnownRights,
        reach: Reach,
        in_groups: frozenset[str],
        link: Callable[[str], str | None],
    ) -> None:
        self._presenter = presenter
        self._sending = sending
        self._ephemeral = ephemeral
        self._held = held
        self._rights = rights
        self._reach = reach
        self._in_groups = in_groups
        self._link = link
        self._doors: dict[int, int] = {}

    async def show(self, wire: Wire, taken: Taken, answer: Awaitable[Response]) -> None:
        """Wait for the answer and show it. A press is always acknowledged, whatever happens."""
        author = taken.event.author
        user = int(author.identity.ref) if isinstance(author, Person) else 0
        asked = Asked(taken, user, asyncio.get_running_loop().time())
        waiting = asyncio.ensure_future(answer)
        try:
            if taken.press is not None:
                await asyncio.wait([waiting], timeout=PRESS_SECONDS)
                if not waiting.done():
                    await self._acknowledge(wire, asked)
            response = await self._given(asked, waiting)
            if response.reply is not None and user:
                await self._show(wire, asked, response.reply, edit=response.edit)
        finally:
            await self._acknowledge(wire, asked)

    async def _given(self, asked: Asked, waiting: "asyncio.Future[Response]") -> Response:
        """The answer; where there is none for who asked, they are told, and can ask again."""
        try:
            return await waiting
        except Exception as error:
            event = asked.taken.event
            if not isinstance(event, Commanded | Pressed):
                raise
            log.error("no answer from the core: %s", describe(error))  # noqa: TRY400  # words
            failed = Reply((Para(msg("telegram-failed")),), lang=event.locale_hint or "")
            return Response(reply=failed)

    async def show_held(self, wire: Wire, user: int, reply: Reply) -> None:
        """An answer that waited for its reader to open the private chat."""
        await self._new(wire, Target(user), reply)

    async def _show(self, wire: Wire, asked: Asked, reply: Reply, *, edit: bool) -> None:
        try:
            if asked.in_group and reply.private:
                await self._confide(wire, asked, reply, edit=edit)
            elif edit:
                await self._replace(wire, asked, reply)
            else:
                await self._new(wire, asked.target, reply)
        except (NothingToSay, TooLong) as error:
            log.error("an answer cannot be shown: %s", type(error).__name__)  # noqa: TRY400 - it may quote words
        except TelegramError as error:
            log.warning("an answer did not arrive: %s", describe(error))

    async def _new(self, wire: Wire, target: Target, reply: Reply) -> None:
        for part in self._presenter.parts(reply):
            await self._send(wire, target, part)

    async def _send(self, wire: Wire, target: Target, part: Part) -> None:
        async def once() -> None:
            await self._sending.send(wire, target, part, Urgency.ANSWER)

        await _patiently(once)

    async def _replace(self, wire: Wire, asked: Asked, reply: Reply) -> None:
        """In the place of the message that was pressed, where Telegram allows it."""
        message = asked.taken.message
        parts = self._presenter.parts(reply)
        if message is None or asked.taken.press is None:
            await self._new(wire, asked.target, reply)
            return
        chat, number = message.chat.id, message.message_id
        if len(parts) == 1 and parts[0].media is None:
            try:
                await _patiently(
                    lambda: self._sending.edit(wire, chat, number, parts[0], Urgency.ANSWER)
                )
                return
            except BadRequest:
                log.info("a pressed message can no longer be edited: the answer comes below it")
        await self._new(wire, asked.target, reply)
        try:
            await self._sending.unbutton(wire, chat, number, Urgency.ANSWER)
        except TelegramError:
            log.info("the buttons of a message stay")

    async def _confide(self, wire: Wire, asked: Asked, reply: Reply, *, edit: bool) -> None:
        """Private words, asked for in a group: to the reader alone, or not at all."""
        reachable = await self._reach.is_open(wire, asked.user)
        if not reachable and self._is_the_way_in(asked):
            await self._show_door(wire, asked, reply)
            return
        # Who presses below a message can be taken to the private chat; who typed cannot.
        stays = reachable or asked.taken.press is None
        if stays and await self._aside(wire, asked, reply, edit=edit):
            return
        if asked.taken.press is not None and not asked.answered:
            code = await self._held.hold(asked.user, reply)
            if await self._acknowledge(wire, asked, url=self._link(code)):
                return
            await self._held.drop(code)
        try:
            await self._new(wire, Target(asked.user), reply)
        except (Forbidden, BadRequest):
            self._reach.closed(asked.user)
            log.info("an answer found no private way to account %d", asked.user)

    async def _aside(self, wire: Wire, asked: Asked, reply: Reply, *, edit: bool) -> bool:
        """As an ephemeral message. Not for questions: what is typed in a group is public."""
        parts = self._presenter.parts(reply)
        if len(parts) > 1 or parts[0].media is not None or _asks_for_words(reply):
            return False
        taken, chat = asked.taken, asked.target.chat
        if edit and taken.ephemeral is not None and taken.press is not None:
            return await self._ephemeral.edit(wire, chat, asked.user, taken.ephemeral, parts[0])
        fresh = asyncio.get_running_loop().time() - asked.since < FRESH_SECONDS
        extra: dict[str, Any] = {}
        if taken.press is not None and fresh:
            extra["callback_query_id"] = taken.press.id
        elif taken.ephemeral is not None and taken.press is None and fresh:
            extra["reply_parameters"] = {"ephemeral_message_id": taken.ephemeral}
        elif not (await self._rights.of(wire, chat)).admin:
            return False
        target = replace(asked.target, answers=None)
        return await self._ephemeral.say(wire, target, asked.user, parts[0], extra)

    def _is_the_way_in(self, asked: Asked) -> bool:
        event = asked.taken.event
        return isinstance(event, Commanded) and event.name in self._in_groups

    async def _show_door(self, wire: Wire, asked: Asked, reply: Reply) -> None:
        """`/start` of somebody whose private chat is closed: a link that opens it, and no more."""
        code = await self._held.hold(asked.user, reply)
        url = self._link(code)
        if url is None:
            return
        link = Links((Link(msg("telegram-door-button"), url),))
        door = Reply((Para(msg("telegram-door")), link), private=True, lang=reply.lang)
        if await self._aside(wire, asked, door, edit=False):
            return
        chat = asked.target.chat
        before = self._doors.pop(chat, None)
        part = self._presenter.single(door)  # not a word of the answer is in it
        sent = await self._sending.send(wire, asked.target, part, Urgency.ANSWER)
        self._doors[chat] = sent.message_id
        if before is not None:
            await wire.delete_message(chat, before)

    async def _acknowledge(self, wire: Wire, asked: Asked, *, url: str | None = None) -> bool:
        """Tell the phone that the press was taken, once. False where it was too late."""
        press = asked.taken.press
        if press is None or asked.answered:
            return False
        asked.answered = True
        try:
            await wire.answer_callback_query(press.id, url=url)
        except BadRequest:  # too old, or answered before a restart
            return False
        except TelegramError as error:
            log.warning("a press was not acknowledged: %s", describe(error))
            return False
        return True


def _asks_for_words(reply: Reply) -> bool:
    buttons = (b for block in reply.blocks if isinstance(block, Buttons) for b in block.items)
    return any(parse(button.data).route == MOVE for button in buttons)


async def _patiently(do: Callable[[], Awaitable[None]]) -> None:
    """Do it, again after a short while where nothing happened. Raises what stays wrong."""
    for tries in range(1, _TRIES + 1):
        try:
            await do()
        except ChatMigrated:
            raise
        except TelegramError as error:
            outcome = outcome_of(error)
            if not isinstance(outcome, RetryLater) or tries == _TRIES:
                raise
            wait = wait_of(error) if isinstance(error, RetryAfter) else outcome.after
            await asyncio.sleep(wait)
        else:
            return
