"""A person on a fake platform: writes, presses, fills in, and looks at what came."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from bot.core.events import (
    Blocked,
    Commanded,
    Deleted,
    Edited,
    Event,
    Joined,
    Left,
    Pressed,
    Reported,
    Said,
    Submitted,
    Unblocked,
    Words,
    WordsKind,
)
from bot.core.forms import FormView
from bot.core.people import Direct, Home, Identity, Person, Place, Proxy
from bot.core.platform import Handling, Response
from tests.world.fake_platform import FakePlatform
from tests.world.shown import Shown

MORE = {"More", "Más"}


class Stage(Protocol):
    """Where people act: takes events in, has a time, and can wait until all is done."""

    @property
    def now(self) -> datetime: ...

    def next_key(self) -> str: ...

    def handle(self, event: Event) -> Handling: ...

    async def settle(self) -> None: ...


class Actor:
    """Somebody. `home` is where they are; what they do is settled before the call returns."""

    def __init__(self, world: Stage, platform: FakePlatform, home: Home, name: str) -> None:
        self.world, self.platform, self.home = world, platform, home
        self.identity = Identity(platform.name, name.casefold(), name)
        self.form: FormView | None = None
        self.last_words = ""
        self.last_message = ""
        self.locale: str | None = None

    # What they do.

    async def says(
        self,
        text: str,
        channel: str | None = None,
        *,
        thread: str | None = None,
        reply_to: Shown | None = None,
        answering: "Actor | None" = None,
        quoting: str | None = None,
        forwarded: bool = False,
    ) -> Response:
        """Write in a channel, or (no channel) to the bot in private."""
        self.last_words = text
        kind = WordsKind.FORWARDED if forwarded else WordsKind.BODY
        texts = [Words(kind, text)]
        if quoting is not None:
            texts.append(Words(WordsKind.QUOTED, quoting))
        key = self.world.next_key()
        self.last_message = key
        where = self._place(channel, thread)
        if where is not None:
            self.platform.said.add((where, key))
        answered = answering.last_message if answering else None
        said = Said(
            key=f"{self.platform.name}:{key}",
            at=self.world.now,
            author=Person(self.identity),
            where=where,
            locale_hint=self.locale,
            message=key,
            texts=tuple(texts),
            reply_to=reply_to.ref if reply_to else answered,
        )
        return await self.does(said, where)

    async def says_through_proxy(self, text: str, channel: str) -> Response:
        """A bot posts this person's words for them."""
        key = self.world.next_key()
        where = self._place(channel, None)
        said = Said(
            key=f"{self.platform.name}:{key}",
            at=self.world.now,
            author=Proxy(self.platform.name, "webhook", self.identity.name, self.identity),
            where=where,
            message=key,
            texts=(Words(WordsKind.BODY, text),),
        )
        return await self.does(said, where)

    async def edits(self, text: str, channel: str | None = None) -> Response:
        """Change the last message."""
        where = self._place(channel, None)
        key = f"{self.platform.name}:{self.last_message}:{self.world.next_key()}"
        words = (Words(WordsKind.BODY, text),)
        message = self.last_message
        edited = Edited(
            key=key,
            at=self.world.now,
            author=Person(self.identity),
            where=where,
            message=message,
            texts=words,
        )
        return await self.does(edited, where)

    async def deletes(self, channel: str | None = None) -> Response:
        """Take the last message away."""
        where = self._place(channel, None)
        deleted = Deleted(**self._common(where), message=self.last_message)
        return await self.does(deleted, where)

    async def types(self, command: str, channel: str | None = None, **raw: str) -> Response:
        """A command such as `/checkin`."""
        where = self._place(channel, None)
        name = command.removeprefix("/")
        return await self.does(Commanded(**self._common(where), name=name, raw=raw), where)

    async def presses(self, label: str, shown: Shown | None = None) -> Response:
        """A button, on the newest message that has one with this label (private first).

        Where none has it, a person looks under "More" of the newest message.
        """
        if shown is None and not self._sees(label):
            for more in MORE & set(self.private[-1].labels if self.private else ()):
                await self.presses(more)
        found, where = self._with_button(label) if shown is None else self._whereabouts(shown)
        data = found.button(label).data
        pressed = Pressed(**self._common(where), data=data, message=found.ref)
        return await self.does(pressed, where, found)

    async def presses_data(self, data: str, channel: str | None = None) -> Response:
        """Anything at all: clients can send what they like."""
        where = self._place(channel, None)
        return await self.does(Pressed(**self._common(where), data=data), where)

    async def fills_in(self, **raw: str) -> Response:
        """The form that is open (on platforms with forms)."""
        assert self.form is not None, "no form is open"
        form, self.form = self.form, None
        return await self.does(Submitted(**self._common(None), data=form.data, raw=raw), None)

    async def submits(self, data: str, raw: Mapping[str, str]) -> Response:
        """A form with any data."""
        return await self.does(Submitted(**self._common(None), data=data, raw=raw), None)

    async def worries_about(self, other: "Actor", text: str, channel: str | None) -> Response:
        """Point at somebody's message."""
        where = self._place(channel, None)
        reported = Reported(
            **self._common(where),
            target=Person(other.identity),
            message=other.last_message,
            texts=(Words(WordsKind.BODY, text),),
        )
        return await self.does(reported, where)

    async def joins(self, home: Home | None = None) -> Response:
        self.platform.present[home or self.home].add(self.identity.ref)
        return await self.does(Joined(**self._common(None), home=home or self.home), None)

    async def leaves(self, home: Home | None = None) -> Response:
        self.platform.present[home or self.home].discard(self.identity.ref)
        return await self.does(Left(**self._common(None), home=home or self.home), None)

    async def blocks_the_bot(self) -> Response:
        self.platform.blocked.add(self.identity.ref)
        return await self.does(Blocked(**self._common(None)), None)

    async def unblocks_the_bot(self) -> Response:
        self.platform.blocked.discard(self.identity.ref)
        return await self.does(Unblocked(**self._common(None)), None)

    async def does(
        self, event: Event, where: Place | None, pressed: Shown | None = None
    ) -> Response:
        """Hand an event in, show the answer, and wait until everything that follows is done."""
        handling = self.world.handle(event)
        await handling.screened
        response = await handling.answer
        if response.form is not None:
            self.form = response.form
        self.platform.present_answer(response, self.identity, where, pressed)
        await self.world.settle()
        return response

    # What they see.

    @property
    def private(self) -> list[Shown]:
        """The private chat with the bot, oldest first."""
        return self.platform.shown[Direct(self.platform.name, self.identity.ref)]

    @property
    def last_private(self) -> Shown:
        assert self.private, f"{self.identity.name} has no private message"
        return self.private[-1]

    last = last_private

    def sees(self, channel: str, thread: str | None = None) -> list[Shown]:
        """What the bot has posted in a channel, oldest first."""
        place = self._place(channel, thread)
        return self.platform.shown[place] if place else []

    def _sees(self, label: str) -> bool:
        messages = [one for some in self.platform.shown.values() for one in some]
        return any(label in one.labels for one in (*self.private, *messages))

    def _with_button(self, label: str) -> tuple[Shown, Place | None]:
        for shown in reversed(self.private):
            if label in shown.labels:
                return shown, None
        for address, messages in self.platform.shown.items():
            if isinstance(address, Place):
                for shown in reversed(messages):
                    if label in shown.labels:
                        return shown, address
        seen = [label for shown in self.private for label in shown.labels]
        raise AssertionError(f"{self.identity.name} sees no button {label!r}, only {seen}")

    def _whereabouts(self, shown: Shown) -> tuple[Shown, Place | None]:
        for address, messages in self.platform.shown.items():
            if shown in messages:
                return shown, address if isinstance(address, Place) else None
        raise AssertionError("that message is gone")

    def _place(self, channel: str | None, thread: str | None) -> Place | None:
        if channel is None:
            return None
        return Place(self.home.platform, self.home.ref, channel, thread)

    def _common(self, where: Place | None) -> dict[str, Any]:
        return {
            "key": f"{self.platform.name}:{self.world.next_key()}",
            "at": self.world.now,
            "author": Person(self.identity),
            "where": where,
            "locale_hint": self.locale,
        }
