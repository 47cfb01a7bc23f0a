"""What a feature's code may touch while it works: time, one transaction, messages, facts."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import Refusal
from bot.core.events import Words, WordsKind
from bot.core.facts import Fact
from bot.core.ids import new_id
from bot.core.people import Community, Defaults, Home, Identity, Member, Place, Who
from bot.core.platform import Op, Platform
from bot.core.registry import Registry
from bot.core.replies import Button, Reply, Text, msg
from bot.engine import outbox
from bot.engine import queries as people
from bot.engine.outbox import Priority
from bot.engine.portion import Portion
from bot.engine.readers import Reader, identity_reader, member_reader, place_reader
from bot.engine.texts import Texts, Translator
from bot.engine.translate import ready_for
from bot.store.database import Database, Lane, Tx

__all__ = [
    "Context",
    "Portion",
    "Priority",
    "Reader",
    "Scope",
    "Tools",
    "Tx",
    "Work",
    "identity_reader",
    "member_reader",
    "outbox",
    "people",
    "place_reader",
]

Weigh = Callable[[Sequence[Words], str | None], int]
_CONCERN, _HIGH = 1, 2


@dataclass(frozen=True, slots=True)
class Tools:
    """What lives as long as the program: handed to every scope, never looked up."""

    clock: Clock
    db: Database
    texts: Texts
    registry: Registry
    weigh: Weigh  # the screener's level of some words, 0 none to 3 imminent; pure
    platforms: dict[str, Platform] = field(default_factory=dict)
    defaults: Defaults = Defaults()  # noqa: RUF009 - frozen


@dataclass(slots=True)
class Scope:
    """One transaction's hands. `now` stands still while it runs."""

    tools: Tools
    tx: Tx
    now: datetime

    @property
    def texts(self) -> Texts:
        """All sentences."""
        return self.tools.texts

    def words_for(self, reader: Reader) -> Translator:
        """The sentences as this reader gets them."""
        return Translator(self.texts, reader.language, reader.zone)

    async def send(
        self,
        reader: Reader | None,
        reply: Reply,
        *,
        key: str,
        purpose: str,
        subject: str | None = None,
        about: str | None = None,
        under: str | None = None,
        priority: Priority = Priority.ANSWER,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> bool:
        """Put a message into the outbox, once per key. False: was there, or nobody to write to.

        `subject` is the id by which the purpose's feature knows it; `about` the member whose words
        stand in it; `under` the key of the `open_thread` in whose thread it belongs.
        """
        if reader is None:
            return False
        row = outbox.Row(
            key=key,
            op="send",
            to=reader.address,
            reply=ready_for(reply, reader, self.texts),
            created_at=self.now,
            purpose=purpose,
            subject_id=subject,
            identity_id=reader.identity_id,
            member_id=about or reader.member_id,
            under_key=under,
            priority=priority,
            not_before=not_before,
            expires_at=expires_at,
        )
        return await outbox.put(self.tx, [row]) == 1

    async def edit(
        self,
        reader: Reader | None,
        reply: Reply,
        *,
        of: str,
        purpose: str,
        subject: str | None = None,
        about: str | None = None,
        priority: Priority = Priority.ANSWER,
    ) -> None:
        """Let the message of a key say something else, as soon as it is there."""
        if reader is None:
            return
        await outbox.supersede_edits(self.tx, of)
        row = outbox.Row(
            key=f"{of}/edit/{new_id()}",
            op="edit",
            to=reader.address,
            reply=ready_for(reply, reader, self.texts),
            of_key=of,
            created_at=self.now,
            purpose=purpose,
            subject_id=subject,
            identity_id=reader.identity_id,
            member_id=about or reader.member_id,
            priority=priority,
        )
        await outbox.put(self.tx, [row])

    async def act(
        self,
        reader: Reader,
        op: Op,
        *,
        of: str,
        purpose: str,
        subject: str | None = None,
        reply: Reply | None = None,
    ) -> None:
        """Remove or pin the message of a key, or open a thread under it (its key: `<of>/<op>`)."""
        row = outbox.Row(
            key=f"{of}/{op}",
            op=op,
            to=reader.address,
            of_key=of,
            created_at=self.now,
            purpose=purpose,
            subject_id=subject,
            identity_id=reader.identity_id,
            reply=None if reply is None else ready_for(reply, reader, self.texts),
        )
        await outbox.put(self.tx, [row])

    async def buttons(self, slot: str, *args: object) -> tuple[Button, ...]:
        """The buttons that features put into a slot of another's card."""
        made = [await part.make(self, *args) for part in self.tools.registry.parts(slot)]
        return tuple(button for some in made for button in some)

    async def publish(self, fact: Fact) -> None:
        """Tell the other features, within this transaction."""
        for handler in self.tools.registry.on_fact(type(fact)):
            await handler(self, fact)


@dataclass(slots=True)
class Context(Scope):
    """A scope with the person who is in front of us."""

    identity: Identity
    identity_id: str
    reader: Reader
    where: Place | None = None
    home: Home | None = None
    member_or_none: Member | None = None
    community_or_none: Community | None = None
    roles: frozenset[Who] = frozenset()
    event_key: str = ""

    @property
    def member(self) -> Member:
        """The member. Refuses where the person has not joined."""
        if self.member_or_none is None:
            raise Refusal(msg("core-join-first"))
        return self.member_or_none

    @property
    def community(self) -> Community:
        """The community. Refuses where nothing tells which one is meant."""
        if self.community_or_none is None:
            raise Refusal(msg("core-no-community"))
        return self.community_or_none

    @property
    def today(self) -> date:
        """The local day of the person in front of us."""
        if self.member_or_none is not None:
            return self.member_or_none.days.day(self.now)
        return self.now.astimezone(ZoneInfo(self.reader.zone)).date()

    def say(self, text: Text) -> str:
        """A text as the person in front of us reads it."""
        return self.words_for(self.reader).line(text)

    def sounds_worrying(self, words: str | None) -> bool:
        """Whether the screener would at least note these words for the team."""
        return self._level(words) >= _CONCERN

    def sounds_urgent(self, words: str | None) -> bool:
        """Whether the screener would ask a moderator about these words."""
        return self._level(words) >= _HIGH

    def _level(self, words: str | None) -> int:
        if not words:
            return 0
        return self.tools.weigh([Words(WordsKind.FORM, words)], self.reader.language)


Due = Callable[[Tx, datetime, int], Awaitable[Sequence[str]]]
Act = Callable[[Scope, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Work:
    """What a tick may touch. Many small transactions, never one long one."""

    tools: Tools

    @property
    def clock(self) -> Clock:
        """Domain time."""
        return self.tools.clock

    def read(self) -> AbstractAsyncContextManager[Tx]:
        """The read door."""
        return self.tools.db.read()

    @asynccontextmanager
    async def scope(self, lane: Lane = Lane.WORK) -> AsyncIterator[Scope]:
        """A write transaction with its hands."""
        async with self.tools.db.write(lane) as tx:
            yield Scope(self.tools, tx, self.tools.clock.now())

    async def each_due(self, due: Due, act: Act, batch: int) -> None:
        """Act on every row that is due, one small transaction a batch, until nothing is.

        `act` looks again whether its row is still due: others may have been there meanwhile.
        """
        portion = Portion(batch)
        while True:
            async with self.read() as tx:
                found = await due(tx, self.clock.now(), portion.size)
            if not found:
                return
            async with self.scope() as scope:
                with portion.timed():
                    for row_id in found:
                        await act(scope, row_id)
