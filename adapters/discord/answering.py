"""Answers to commands, presses and forms: within three seconds, or promised after two."""

import asyncio
from collections.abc import Sequence

import discord

from adapters.discord import callbacks, payloads
from adapters.discord.answers import Manner, Way, deferral_of, may_edit, way_of
from adapters.discord.asking import Asking
from adapters.discord.callbacks import DEFER_EDIT, DEFER_MESSAGE, EDIT, MESSAGE
from adapters.discord.faults import ERRORS, blame
from adapters.discord.outcomes import ACKNOWLEDGED
from adapters.discord.painting import Paint, painted
from adapters.discord.payloads import EPHEMERAL
from adapters.discord.present import Part, present
from adapters.discord.presses import Interaction
from adapters.discord.voice import say
from adapters.discord.wire import Wire
from bot.core.platform import Handling, Manifest, Response
from bot.core.replies import Para, Reply, reply

DEFER_SECONDS = 2.0
MODAL_SECONDS = 2.7  # Discord forgets an interaction after three


class Answering:
    """Answers interactions. `patience` is how long an answer may take before it is promised."""

    def __init__(
        self,
        manifest: Manifest,
        asking: Asking,
        paint: Paint | None,
        patience: float = DEFER_SECONDS,
    ) -> None:
        self._manifest = manifest
        self._asking = asking
        self._paint = paint
        self._patience = patience

    async def answer(self, wire: Wire, at: Interaction, handling: Handling, manner: Manner) -> None:
        """Wait for the core's answer and show it. Errors are logged: pressing again is safe."""
        try:
            await self._answer(wire, at, handling, manner)
        except ERRORS as error:
            blame(f"interaction {at.id}", error, mild=True)

    async def tell(self, wire: Wire, at: Interaction, key: str) -> None:
        """One of our own sentences, only to this person."""
        words = say(self._manifest, key, at.locale)
        await self._fresh(wire, at, reply(Para(words)), "new-private")

    async def _answer(
        self, wire: Wire, at: Interaction, handling: Handling, manner: Manner
    ) -> None:
        answer = asyncio.ensure_future(handling.answer)
        promised: Way | None = None
        if not await _within(answer, self._patience):
            promised = deferral_of(at, manner)
            if promised != "nothing":
                await self._promise(wire, at, promised)
            elif not await _within(answer, MODAL_SECONDS - DEFER_SECONDS):
                answer.add_done_callback(_forget)
                await self.tell(wire, at, "discord-slow")
                return
            else:
                promised = None
        try:
            response = await answer
        except Exception as error:  # noqa: BLE001 - whatever the core could not do, the person is told
            blame(f"no answer to {at.id}", error)
            response = Response(reply=self._sentence(at, "discord-failed"))
        if promised is None:
            await self._show(wire, at, response)
        else:
            await self._keep_promise(wire, at, response, promised)

    async def _show(self, wire: Wire, at: Interaction, response: Response) -> None:
        if response.form is not None:
            await self._asking.open(wire, at, response.form)
        elif response.reply is None:
            await self._nothing(wire, at)
        else:
            await self._fresh(wire, at, response.reply, way_of(at, response))

    async def _nothing(self, wire: Wire, at: Interaction) -> None:
        if at.message is not None:
            await callbacks.first(wire, at, DEFER_EDIT, None, None)
        else:
            await self.tell(wire, at, "discord-noted")

    async def _fresh(self, wire: Wire, at: Interaction, shown: Reply, way: Way) -> None:
        parts = present(shown, await painted(shown, self._paint))
        hidden = _hidden(at, way)
        try:
            if way == "edit":
                await callbacks.first(wire, at, EDIT, payloads.change(parts[0]), parts[0])
            else:
                data = payloads.message(parts[0], private=hidden)
                await callbacks.first(wire, at, MESSAGE, data, parts[0])
        except discord.HTTPException as error:
            if error.code != ACKNOWLEDGED:
                raise
            return  # our first try has arrived although its answer was lost
        await callbacks.follow(wire, at, parts[1:], private=hidden)

    async def _promise(self, wire: Wire, at: Interaction, way: Way) -> None:
        kind = DEFER_EDIT if way == "edit" else DEFER_MESSAGE
        data = {"flags": EPHEMERAL} if _hidden(at, way) and way != "edit" else None
        await callbacks.first(wire, at, kind, data, None)

    async def _keep_promise(
        self, wire: Wire, at: Interaction, response: Response, promised: Way
    ) -> None:
        shown = response.reply
        if response.form is not None:
            shown = await self._asking.offer(response.form, at.id)
        if shown is None:
            if promised != "edit":
                await callbacks.take_back(wire, at)
            return
        parts = present(shown, await painted(shown, self._paint))
        if promised == "edit":
            await self._keep_edit(wire, at, response, shown, parts)
            return
        if promised == "new-public" and shown.private and not at.in_direct:
            await callbacks.take_back(wire, at)
            await callbacks.follow(wire, at, parts, private=True)
            return
        await callbacks.rewrite(wire, at, parts[0])
        await callbacks.follow(wire, at, parts[1:], private=_hidden(at, promised))

    async def _keep_edit(
        self,
        wire: Wire,
        at: Interaction,
        response: Response,
        shown: Reply,
        parts: Sequence[Part],
    ) -> None:
        private = _hidden(at, "edit" if may_edit(at, shown) else "new-private")
        if response.edit and response.form is None and may_edit(at, shown):
            await callbacks.rewrite(wire, at, parts[0])
            parts = parts[1:]
        else:
            private = shown.private and not at.in_direct
        await callbacks.follow(wire, at, parts, private=private)

    def _sentence(self, at: Interaction, key: str) -> Reply:
        return reply(Para(say(self._manifest, key, at.locale)))


def _hidden(at: Interaction, way: Way) -> bool:
    """Whether Discord must show it to this person only. In private chats all is, and stays."""
    if at.in_direct:
        return False
    return way == "new-private" or (way == "edit" and at.message_private)


async def _within(answer: "asyncio.Future[Response]", seconds: float) -> bool:
    done, _ = await asyncio.wait({answer}, timeout=max(0.0, seconds))
    return bool(done)


def _forget(answer: "asyncio.Future[Response]") -> None:
    if not answer.cancelled():
        answer.exception()
