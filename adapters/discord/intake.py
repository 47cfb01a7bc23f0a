"""Everything that comes from the gateway, handed to the core at once and in order.

Nothing here awaits before the core has an event: what is slow follows in tasks.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from adapters.discord import incoming, presses
from adapters.discord.answering import Answering
from adapters.discord.answers import manner_of
from adapters.discord.asking import Asking
from adapters.discord.behind import PRIVATE
from adapters.discord.commands import menu_names, typed_names
from adapters.discord.cursors import Cursors
from adapters.discord.directs import Directs
from adapters.discord.echoes import Echoes
from adapters.discord.faults import ERRORS, blame
from adapters.discord.opened import Opening, read_opening
from adapters.discord.places import moment_of, parents
from adapters.discord.presses import COMMAND, COMPONENT, MODAL, Interaction
from adapters.discord.private import Private, as_command
from adapters.discord.readback import Readback
from adapters.discord.seen import Seen
from adapters.discord.standing import Standing
from adapters.discord.wire import Json, Wire
from bot.core.clock import Clock
from bot.core.events import Event
from bot.core.people import Person, Proxy
from bot.core.platform import Handling, Manifest, Memory, Sink

READ_SECONDS = 2.0  # of the three in which Discord wants its answer to a page


class Intake:
    """One for each run. `wire` is set before the connection opens."""

    def __init__(
        self,
        sink: Sink,
        manifest: Manifest,
        memory: Memory,
        clock: Clock,
        *,
        answering: Answering,
        asking: Asking,
        private: Private,
        directs: Directs,
        echoes: Echoes,
        standing: Standing,
        on_ready: Callable[[], None],
    ) -> None:
        self._core = sink
        self._manifest = manifest
        self._clock = clock
        self._answering = answering
        self._asking = asking
        self._private = private
        self._directs = directs
        self._echoes = echoes
        self._standing = standing
        self._on_ready = on_ready
        self._menus = menu_names(manifest)
        self._typed = typed_names(manifest)
        self._seen = Seen()
        self._tasks: set[asyncio.Task[None]] = set()
        self.cursors = Cursors(memory)
        self._readback = Readback(
            self.cursors,
            memory,
            tell=self._written,
            opened=self._thread_opened,
            later=self._later,
        )
        directs.met = self._met
        self._since = clock.now()
        self.wire: Wire
        self._of: Callable[[str, str], str | None]
        self._does: dict[str, Callable[[Json], None]] = {
            "READY": self._ready,
            "GUILD_CREATE": self._server,
            "GUILD_DELETE": self._server_gone,
            "GUILD_MEMBER_ADD": lambda p: self._told(incoming.joined(p, self._clock.now())),
            "GUILD_MEMBER_REMOVE": lambda p: self._told(incoming.left(p, self._clock.now())),
            "INTERACTION_CREATE": self._interaction,
            "MESSAGE_CREATE": self._message,
            "MESSAGE_UPDATE": lambda p: self._in_turn(p, self._edited),
            "MESSAGE_DELETE": lambda p: self._in_turn(p, self._deleted),
            "MESSAGE_DELETE_BULK": lambda p: self._in_turn(p, self._deleted),
            "CHANNEL_CREATE": self._channel_made,
            "THREAD_CREATE": self._thread_made,
            "THREAD_UPDATE": self._thread_changed,
        }

    def attach(self, wire: Wire) -> None:
        """Use this connection from now on."""
        self.wire = wire
        self._of = parents(wire)

    def hear(self, name: str, payload: Json) -> None:
        """A payload came from the gateway."""
        self._does[name](payload)

    async def close(self) -> None:
        """Let go of what is under way."""
        self._readback.behind.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def _us(self) -> str:
        return str(self.wire.user.id) if self.wire.user else ""

    def _ready(self, payload: Json) -> None:
        self._on_ready()
        self._since = self._clock.now()
        self._readback.behind.hold(PRIVATE)
        self._later(self._readback.directs(self.wire, self._clock.now()))

    def _met(self, channel: str, by: int) -> None:
        """Discord does not list private channels: in one older than our session more may stand."""
        if moment_of(channel) < self._since:
            self._readback.direct(self.wire, channel, by, self._clock.now())

    def _server(self, payload: Json) -> None:
        if not payload.get("unavailable"):
            last = self._readback.hold(payload)
            self._later(self._readback.server(self.wire, payload, last))

    def _server_gone(self, payload: Json) -> None:
        self._told(incoming.home_gone(payload, self._clock.now()))

    def _channel_made(self, channel: Json) -> None:
        """What is written in it before we end is read back, whatever else we have read by then."""
        self._later(self.cursors.start(channel["id"], str(int(channel["id"]) - 1)))

    def _thread_made(self, thread: Json) -> None:
        if thread.get("newly_created"):
            self._channel_made(thread)
        self._thread_opened(thread)

    def _thread_opened(self, thread: Json) -> None:
        self._told(incoming.thread_opened(thread, self._us, self._seen.names))

    def _thread_changed(self, thread: Json) -> None:
        was = self.wire.title_of(thread["guild_id"], thread["id"])
        if thread.get("name") != was:
            now, names = self._clock.now(), self._seen.names
            self._told(incoming.thread_renamed(thread, self._us, names, now))

    def _in_turn(self, payload: Json, act: Callable[[Json], None], new: int | None = None) -> None:
        """At once, or behind what is still being read back of its channel."""
        private = not payload.get("guild_id")
        channel, behind = payload["channel_id"], self._readback.behind
        if not behind.takes(channel, lambda: act(payload), private=private, new=new):
            act(payload)

    def _message(self, message: Json) -> None:
        if message["author"]["id"] == self._us:
            self._echoes.hear(message)
        self._in_turn(message, self._written, int(message["id"]))

    def _written(self, message: Json) -> None:
        channel, ref, user = message["channel_id"], message["id"], message["author"]["id"]
        if user == self._us:
            self.cursors.end(channel, ref)
            return
        now = self._clock.now()
        original = self._seen.original_of(message, now) if message.get("webhook_id") else None
        event = incoming.said(message, self._of, original)
        if event is None:
            self.cursors.end(channel, ref)
            return
        self._seen.note(message, event.author, now)
        self.cursors.begin(channel, ref)
        command = as_command(event, self._typed)
        handling = self._sink(command or event)
        self._later(self.cursors.take(channel, ref, handling))
        if event.where is None and isinstance(event.author, Person):
            self._later(self._directs.learn(user, channel, ref))
            self._later(self._private.answer(self.wire, channel, ref, handling))
        else:
            self._later(_handled(handling))

    def _edited(self, message: Json) -> None:
        if (message.get("author") or {}).get("id") == self._us:
            return
        author = self._seen.author_of(message["id"])
        original = author.of if isinstance(author, Proxy) else None
        self._told(incoming.edited(message, self._of, original))

    def _deleted(self, payload: Json) -> None:
        """One message, or several together."""
        channel, guild = payload["channel_id"], payload.get("guild_id")
        for ref in payload.get("ids") or (payload["id"],):
            author, now = self._seen.author_of(ref), self._clock.now()
            self._told(incoming.deleted(ref, channel, guild, author, now, self._of))

    def _sink(self, event: Event) -> Handling:
        if isinstance(event.author, Person):
            self._seen.meet(event.author.identity)
        return self._core(event)

    def _told(self, event: Event | None) -> None:
        if event is not None:
            self._later(_settled(self._sink(event)))

    def _interaction(self, payload: Json) -> None:
        kind = payload["type"]
        if kind not in {COMMAND, COMPONENT, MODAL}:
            return
        at = presses.interaction_of(payload, self._of)
        self._standing.learn(at)
        if at.in_direct and "channel_id" in payload:
            self._later(self._directs.learn(at.who.ref, payload["channel_id"], at.id))
        if kind == COMMAND:
            event = presses.commanded(at, payload, self._menus)
            name = payload["data"]["name"]
            self._answered(at, event, self._menus.get(name, name))
            return
        data = payload["data"]["custom_id"]
        opening = read_opening(data)
        raw = presses.filled_in(payload["data"])
        if opening is not None:
            # What stands on a page is read now: nobody knows whether the next is ever sent.
            page = presses.submitted(at, opening.data, raw, part=True)
            read = self._sink(page) if kind == MODAL else None
            self._later(self._our_own(at, opening, raw, read))
        elif kind == COMPONENT:
            self._answered(at, presses.pressed(at, data), data)
        else:
            self._answered(at, presses.submitted(at, data, raw), data)

    def _answered(self, at: Interaction, event: Event, data: str) -> None:
        handling = self._sink(event)
        self._later(_screened(handling))
        manner = manner_of(at, data, self._manifest)
        self._later(self._answering.answer(self.wire, at, handling, manner))

    async def _our_own(
        self, at: Interaction, opening: Opening, raw: dict[str, str], read: Handling | None
    ) -> None:
        try:
            if read is not None:
                await self._read(read)
            if opening.act == "open":
                if not await self._asking.reopen(self.wire, at, opening):
                    await self._answering.tell(self.wire, at, "discord-form-gone")
                return
            form = await self._asking.turn(self.wire, at, opening, raw)
        except LookupError:
            await self._answering.tell(self.wire, at, "discord-form-gone")
            return
        except ERRORS as error:
            blame(f"form {at.id}", error, mild=True)
            return
        except Exception as error:  # noqa: BLE001 - whatever the database cannot do: Discord says so
            blame(f"form {at.id}", error)
            return
        if form is not None:
            before = frozenset(field.name for field in form.fields)
            whole = presses.submitted(at, form.data, form.values, read=before)
            self._answered(at, whole, form.data)

    async def _read(self, handling: Handling) -> None:
        """Wait for a page to be read, as long as Discord waits for its answer."""
        self._later(_handled(handling))
        screened = asyncio.ensure_future(_screened(handling))
        await asyncio.wait({screened}, timeout=READ_SECONDS)

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _settled(handling: Handling) -> None:
    """Wait for the end of something that nobody is answered about."""
    await _screened(handling)
    await _handled(handling)


async def _handled(handling: Handling) -> None:
    try:
        await handling.answer
    except Exception as error:  # noqa: BLE001 - the core has told all it can tell
        blame("an event was not handled", error)


async def _screened(handling: Handling) -> None:
    try:
        await handling.screened
    except Exception as error:  # noqa: BLE001 - the core has told all it can tell
        blame("an event was not screened", error)
