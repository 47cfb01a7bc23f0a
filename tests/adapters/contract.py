"""What every platform keeps, whichever it is: one suite, and what a platform gives to run it.

A platform's tests derive from `Contract` and give a fixture `side`. Nothing here knows a platform.
"""

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Literal, TypeVar

import msgspec

from bot.core import wizard
from bot.core.events import Commanded, Deleted, Edited, Event, Pressed, Said, Submitted
from bot.core.forms import FieldView, FormView, Option
from bot.core.people import Direct, Identity, Person, Place, Who
from bot.core.platform import (
    NOTHING,
    CommandInfo,
    Delivered,
    Delivery,
    Handling,
    Manifest,
    Moved,
    Op,
    Outcome,
    Platform,
    Rejected,
    Response,
    RetryLater,
    Unreachable,
    Unsure,
)
from bot.core.replies import (
    Badge,
    Bullets,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    Image,
    Link,
    Links,
    Mentions,
    Para,
    Quote,
    Reply,
    Spread,
    Step,
    Steps,
)
from bot.core.routes import parse
from tests.sentences import texts

E = TypeVar("E")
Trouble = Literal["busy", "lost", "blocked", "gone", "moved"]
EXPECTED: Mapping[Trouble, type] = {
    "busy": RetryLater,
    "lost": Unsure,
    "blocked": Unreachable,
    "gone": Rejected,
    "moved": Moved,
}


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A message of the bot as somebody sees it. `pings` are the accounts that it notifies."""

    ref: str
    text: str
    buttons: tuple[str, ...] = ()
    pings: frozenset[str] = frozenset()


class KeptMemory:
    """What an adapter remembers; it outlives the adapter."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}

    async def get(self, key: str) -> bytes | None:
        return self.values.get(key)

    async def put(self, key: str, value: bytes) -> None:
        self.values[key] = value

    async def delete(self, *keys: str) -> None:
        for key in keys:
            self.values.pop(key, None)

    async def items(self, prefix: str) -> Sequence[tuple[str, bytes]]:
        return [(key, raw) for key, raw in self.values.items() if key.startswith(prefix)]


Answer = Response | Exception | Callable[[Event], Awaitable[Response]]


class StandIn:
    """In the core's place: keeps what it is told, and answers what the test says."""

    def __init__(self, platform: str = "") -> None:
        self.events: list[Event] = []
        self.answers: dict[str, Answer] = {}
        self.texts = texts()
        self.platform = platform
        self._told = asyncio.Event()

    def __call__(self, event: Event) -> Handling:
        self.events.append(event)
        self._told.set()
        loop = asyncio.get_running_loop()
        screened = loop.create_future()
        screened.set_result(None)
        return Handling(screened, asyncio.ensure_future(self._answer(event)))

    async def _answer(self, event: Event) -> Response:
        match event:
            case Commanded(name=name):
                answer = self.answers.get(f"/{name}", NOTHING)
            case Pressed(data=data) | Submitted(data=data):
                answer = self.answers.get(parse(data).route, NOTHING)
            case _:
                answer = self.answers.get(type(event).__name__, NOTHING)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, Response) else await answer(event)

    def of(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    async def hears(self, kind: type[E], count: int = 1, seconds: float = 30.0) -> list[E]:
        """Wait until so many events of a kind have come."""
        async with asyncio.timeout(seconds):
            while len(found := self.of(kind)) < count:
                self._told.clear()
                await self._told.wait()
        return found

    def manifest(self) -> Manifest:
        return Manifest(
            commands=(
                _command("me", aliases=("privacy",)),
                _command("hello", private=False),
                _command("cases", who=Who.MODERATOR),
            ),
            answers={"say.here": "edit", "say.new": "new", "fill": "form"},
            private={"say.here": True, "say.new": True, "fill": True},
            say=self.texts.line,
            languages=("en", "es"),
        )


def _command(
    name: str, *, who: Who = Who.ANYONE, private: bool = True, aliases: tuple[str, ...] = ()
) -> CommandInfo:
    return CommandInfo(
        name=name,
        who=who,
        target="none",
        private=private,
        describe={"en": f"What {name} does", "es": f"Lo que hace {name}"},
        labels={},
        aliases=aliases,
    )


class Side(ABC):
    """A platform that runs against its far side, and what people do and see there."""

    platform: Platform
    core: StandIn
    group: Place
    person: Identity
    other: Identity
    troubles: frozenset[Trouble] = frozenset({"blocked", "gone"})
    splits = True  # whether a message has room for so many characters only
    _nonces = 0

    @abstractmethod
    async def says(self, text: str, *, private: bool = False) -> str:
        """The person writes, in the group or to the bot. Gives the message's reference."""

    @abstractmethod
    async def edits(self, ref: str, text: str) -> None:
        """The person changes their message in the group."""

    @abstractmethod
    async def deletes(self, ref: str) -> None:
        """The person takes their message out of the group."""

    @abstractmethod
    async def uses(self, command: str, *, private: bool = False) -> None:
        """The person gives a command, and whatever answers it has been shown."""

    @abstractmethod
    async def presses(self, label: str) -> None:
        """The person presses the latest such button they see; the answer has been shown."""

    @abstractmethod
    async def fills(self, values: Mapping[str, str]) -> None:
        """The person answers the form in front of them; what answers it has been shown."""

    @abstractmethod
    async def public(self) -> list[Seen]:
        """What the bot shows to everybody in the group, oldest first."""

    @abstractmethod
    async def private(self) -> list[Seen]:
        """What only the person sees, oldest first, forms and notices included."""

    @abstractmethod
    async def meets(self, trouble: Trouble) -> tuple[Place | Direct, str | None]:
        """Let the next delivery go wrong so; gives its address, and a reference it edits."""

    async def deliver(
        self,
        to: Place | Direct,
        reply: Reply | None = None,
        *,
        op: Op = "send",
        ref: str | None = None,
        nonce: str | None = None,
    ) -> Outcome:
        """One delivery of the core, with a nonce as long as the core's."""
        Side._nonces += 1
        key = nonce or f"{Side._nonces:022d}"
        delivery = Delivery(id=key, op=op, to=to, nonce=key, reply=reply, ref=ref)
        return await self.platform.deliver(delivery)

    async def delivered(
        self,
        to: Place | Direct,
        reply: Reply | None = None,
        *,
        op: Op = "send",
        ref: str | None = None,
        nonce: str | None = None,
    ) -> tuple[str, ...]:
        """One that arrives."""
        outcome = await self.deliver(to, reply, op=op, ref=ref, nonce=nonce)
        assert isinstance(outcome, Delivered), outcome
        return outcome.refs


def words(text: str, *more: Buttons, private: bool = True) -> Reply:
    return Reply((Para(text), *more), private=private, lang="en")


def button(label: str, data: str) -> Buttons:
    return Buttons((Button(label, data),))


FORM = FormView(
    data="fill",
    title="Two more things",
    fields=(
        FieldView(
            name="urge",
            kind="scale",
            label="How strong?",
            hint=None,
            required=False,
            options=tuple(Option(str(n), str(n)) for n in range(6)),
            low=0,
            high=5,
        ),
        FieldView(
            name="note",
            kind="longtext",
            label="A note",
            hint=None,
            required=True,
            limit=500,
            seen_by="Only you see it",
        ),
    ),
    submit="Save",
    lang="en",
)
MISTAKE = "At most ten words, please."
WORDS_OF_BLOCKS = (
    "A heading",
    "A paragraph",
    "a quoted line",
    "one bullet",
    "label",
    "value",
    "Soon",
    "two minutes ago",
    "first rung",
    "what a picture shows",
)
EVERY_BLOCK = (
    Badge("Soon", "soon", "two minutes ago", "nobody has it"),
    Heading("A heading"),
    Para("A paragraph"),
    Para("muted", muted=True),
    Quote("a quoted line", by="Kim"),
    Bullets(("one bullet", "another")),
    Fields((Field("label", "value"),)),
    Fields((Field("days", "12"),), numbers=True),
    Steps((Step("first rung", "Mo", "done"), Step("second rung", "Sam", "next"))),
    Spread((1, 2, 3, 2, 1)),
    Image('<svg xmlns="http://www.w3.org/2000/svg"/>', "what a picture shows", 10, 10),
    Links((Link("A page", "https://example.org/help"), Link("Call 112", "tel:112"))),
    Buttons((Button("Very hard", "say.new:1", mark=1), Button("Good", "say.new:4", mark=4))),
)


class Odd(msgspec.Struct, frozen=True, tag="odd"):
    """A block that no adapter has heard of."""

    text: str


class Contract:
    """The suite. Derive from it where a fixture `side` is."""

    # What comes in.

    async def test_what_a_person_writes_in_the_group_arrives_once(self, side: Side) -> None:
        ref = await side.says("good evening")
        [said] = await side.core.hears(Said)
        assert (said.where, said.message, said.texts[0].text) == (side.group, ref, "good evening")
        assert isinstance(said.author, Person)
        assert said.author.identity.key == side.person.key

    async def test_what_a_person_writes_to_the_bot_has_no_place(self, side: Side) -> None:
        await side.says("only for you", private=True)
        [said] = await side.core.hears(Said)
        assert said.where is None

    async def test_a_changed_message_is_told_with_its_new_words(self, side: Side) -> None:
        ref = await side.says("befor")
        await side.edits(ref, "before")
        [edited] = await side.core.hears(Edited)
        assert (edited.message, edited.texts[0].text) == (ref, "before")
        assert edited.key != side.core.of(Said)[0].key

    async def test_a_message_taken_away_is_told_where_the_platform_tells(self, side: Side) -> None:
        ref = await side.says("not for long")
        await side.core.hears(Said)
        await side.deletes(ref)
        if side.platform.capabilities.tells_deletions:
            [deleted] = await side.core.hears(Deleted)
            assert isinstance(deleted, Deleted)
            assert deleted.message == ref

    async def test_a_press_brings_what_the_button_carried(self, side: Side) -> None:
        await side.delivered(
            side.person.direct, words("How is today?", button("Good", "say.new:4"))
        )
        await side.presses("Good")
        [pressed] = side.core.of(Pressed)
        assert pressed.data == "say.new:4"
        assert isinstance(pressed.author, Person)
        assert pressed.author.identity.key == side.person.key

    # What is private stays so.

    async def test_a_private_message_is_shown_to_its_reader_only(self, side: Side) -> None:
        await side.delivered(side.person.direct, words("between us"))
        assert "between us" in (await side.private())[-1].text
        assert await side.public() == []

    async def test_private_words_are_never_delivered_to_a_group(self, side: Side) -> None:
        outcome = await side.deliver(side.group, words("between us"))
        assert isinstance(outcome, Rejected)
        assert await side.public() == []

    async def test_private_words_never_take_the_place_of_public_ones(self, side: Side) -> None:
        [ref] = await side.delivered(side.group, words("for all", private=False))
        outcome = await side.deliver(side.group, words("between us"), op="edit", ref=ref)
        assert isinstance(outcome, Rejected)
        [seen] = await side.public()
        assert seen.text.strip() == "for all"

    async def test_a_private_answer_to_a_command_in_the_group_stays_private(
        self, side: Side
    ) -> None:
        side.core.answers["/me"] = Response(reply=words("twelve days"))
        await side.uses("me")
        assert "twelve days" in (await side.private())[-1].text
        assert await side.public() == []

    async def test_a_private_answer_to_a_public_button_leaves_the_public_message(
        self, side: Side
    ) -> None:
        reply = words("Who is in?", button("Me", "say.here"), private=False)
        await side.delivered(side.group, reply)
        side.core.answers["say.here"] = Response(reply=words("noted for you"), edit=True)
        await side.presses("Me")
        assert "noted for you" in (await side.private())[-1].text
        [public] = await side.public()
        assert "Who is in?" in public.text

    async def test_when_the_core_fails_the_person_is_told_in_private(self, side: Side) -> None:
        side.core.answers["/me"] = RuntimeError("broken")
        await side.uses("me")
        assert (await side.private())[-1].text
        assert await side.public() == []

    # Answers.

    async def test_an_editing_answer_takes_the_place_of_the_pressed_message(
        self, side: Side
    ) -> None:
        await side.delivered(side.person.direct, words("How is today?", button("Hard", "say.here")))
        before = len(await side.private())
        side.core.answers["say.here"] = Response(reply=words("thank you"), edit=True)
        await side.presses("Hard")
        after = await side.private()
        assert len(after) == before
        assert "thank you" in after[-1].text
        assert "How is today?" not in after[-1].text

    async def test_a_new_answer_leaves_the_pressed_message(self, side: Side) -> None:
        await side.delivered(side.person.direct, words("How is today?", button("More", "say.new")))
        side.core.answers["say.new"] = Response(reply=words("here is more"))
        await side.presses("More")
        texts = [seen.text for seen in await side.private()]
        assert any("How is today?" in text for text in texts)
        assert "here is more" in texts[-1]

    async def test_a_form_comes_back_filled_in_and_with_mistakes_comes_again(
        self, side: Side
    ) -> None:
        await side.delivered(side.person.direct, words("Anything else?", button("More", "fill")))
        asking = Asking(side)
        asking.begins()
        await side.presses("More")
        await side.fills({"urge": "3", "note": "a very long story"})
        shown = "\n".join(seen.text for seen in await side.private())
        assert MISTAKE in shown
        await asking.again({"urge": "3", "note": "short"})
        assert asking.given == {"urge": "3", "note": "short"}
        assert await side.public() == []

    # What goes out.

    async def test_words_cannot_notify_anybody(self, side: Side) -> None:
        nasty = (
            f"@everyone @here <@{side.other.ref}> @{side.other.name} **loud** [x](https://e.org)"
        )
        await side.delivered(side.group, words(nasty, private=False))
        [seen] = await side.public()
        assert seen.pings == frozenset()
        assert "loud" in seen.text

    async def test_a_mentions_block_notifies_those_it_names(self, side: Side) -> None:
        blocks = (Para("It is evening."), Mentions((side.other,)))
        await side.delivered(side.group, Reply(blocks, private=False, lang="en"))
        assert (await side.public())[-1].pings == {side.other.ref}

    async def test_every_block_shows_its_words(self, side: Side) -> None:
        await side.delivered(side.person.direct, Reply(EVERY_BLOCK, lang="en"))
        seen = await side.private()
        text = "\n".join(one.text for one in seen)
        assert [word for word in WORDS_OF_BLOCKS if word not in text] == []
        assert {"Very hard", "Good", "A page"} <= {b for one in seen for b in one.buttons}

    async def test_a_block_that_nobody_knows_takes_nothing_else_away(self, side: Side) -> None:
        blocks = (Para("before"), Odd("?"), Para("after"))
        await side.delivered(side.person.direct, _reply(blocks))
        text = (await side.private())[-1].text
        assert "before" in text
        assert "after" in text

    async def test_a_long_text_is_split_and_nothing_of_it_is_lost(self, side: Side) -> None:
        limit = side.platform.capabilities.text_limit
        sentences = [f"Sentence number {n} of a long evening." for n in range(limit // 16)]
        paragraphs = [Para(" ".join(sentences[i : i + 9])) for i in range(0, len(sentences), 9)]
        reply = Reply((*paragraphs, button("Enough", "say.new")), lang="en")
        refs = await side.delivered(side.person.direct, reply)
        seen = [one for one in await side.private() if one.ref in refs]
        numbers = re.findall(r"number (\d+) of", "\n".join(one.text for one in seen))
        assert (len(refs), len(seen) > 1) == (len(seen), side.splits)
        assert [int(n) for n in numbers] == list(range(len(sentences)))
        assert [one.buttons for one in seen] == [*[()] * (len(seen) - 1), ("Enough",)]

    async def test_the_same_delivery_twice_is_there_once(self, side: Side) -> None:
        nonce = "0123456789abcdefghijAB"
        first = await side.delivered(side.person.direct, words("once"), nonce=nonce)
        again = await side.delivered(side.person.direct, words("once"), nonce=nonce)
        texts = [seen.text for seen in await side.private()]
        repeats = sum("once" in text for text in texts)
        assert repeats == 1 or not side.platform.capabilities.drops_repeats
        assert first == again or not side.platform.capabilities.drops_repeats

    async def test_a_delivered_edit_changes_the_message_that_is_there(self, side: Side) -> None:
        [ref] = await side.delivered(side.group, words("asked", private=False))
        await side.delivered(side.group, words("taken", private=False), op="edit", ref=ref)
        [seen] = await side.public()
        assert (seen.ref, seen.text.strip()) == (ref, "taken")

    async def test_a_removed_message_is_gone_and_removing_it_again_is_no_trouble(
        self, side: Side
    ) -> None:
        [ref] = await side.delivered(side.group, words("for now", private=False))
        await side.delivered(side.group, op="remove", ref=ref)
        await side.delivered(side.group, op="remove", ref=ref)
        assert await side.public() == []

    async def test_a_message_can_be_pinned(self, side: Side) -> None:
        [ref] = await side.delivered(side.group, words("a notice", private=False))
        await side.delivered(side.group, op="pin", ref=ref)

    async def test_a_thread_opens_under_a_message_where_there_are_threads(self, side: Side) -> None:
        [ref] = await side.delivered(side.group, words("Friday", private=False))
        if side.platform.capabilities.threads:
            title = Reply((Heading("Friday"),), private=False, lang="en")
            [thread] = await side.delivered(side.group, title, op="open_thread", ref=ref)
            place = msgspec.structs.replace(side.group, thread=thread)
            await side.delivered(place, words("below it", private=False))

    # What can become of it.

    async def test_each_trouble_becomes_its_one_outcome(self, side: Side) -> None:
        for trouble in sorted(side.troubles):
            to, ref = await side.meets(trouble)
            reply = words("an attempt", private=isinstance(to, Direct))
            outcome = await side.deliver(to, reply, op="edit" if ref else "send", ref=ref)
            assert isinstance(outcome, EXPECTED[trouble]), (trouble, outcome)

    async def test_an_address_of_another_platform_is_refused(self, side: Side) -> None:
        outcome = await side.deliver(Direct("elsewhere", "1"), words("lost"))
        assert isinstance(outcome, Rejected | Unreachable)


def _reply(blocks: Sequence[object]) -> Reply:
    reply = Reply((), lang="en")
    return msgspec.structs.replace(reply, blocks=tuple(blocks))


class Asking:
    """The core's part of asking: a form where forms are pages, else its questions one by one."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._pages = side.platform.capabilities.forms == "page"
        self._dialog = wizard.start(FORM)
        self._refused = False
        self.given: dict[str, str] = {}

    def begins(self) -> None:
        answers = self._side.core.answers
        if self._pages:
            answers["fill"] = self._page
        else:
            answers["fill"] = Response(reply=wizard.question(self._dialog))
            answers[wizard.MOVE] = self._chosen
            answers["Said"] = self._typed

    async def again(self, values: Mapping[str, str]) -> None:
        """What was wrong is answered again; what was right is still there."""
        await self._side.fills(values if self._pages else {"note": values["note"]})

    async def _page(self, event: Event) -> Response:
        if not isinstance(event, Submitted):
            return Response(form=FORM)
        return self._taken(dict(event.raw))

    def _taken(self, given: dict[str, str]) -> Response:
        if not self._refused:
            self._refused = True
            form = msgspec.structs.replace(FORM, values=given, errors={"note": MISTAKE})
            if self._pages:
                return Response(form=form)
            self._dialog = wizard.start(form)
            return Response(reply=wizard.question(self._dialog))
        self.given = given
        return Response(reply=words("Saved."))

    async def _chosen(self, event: Event) -> Response:
        assert isinstance(event, Pressed)
        index = int(parse(event.data).args[1])
        return self._next(self._dialog.field.options[index].value)

    async def _typed(self, event: Event) -> Response:
        assert isinstance(event, Said)
        return self._next(event.texts[0].text)

    def _next(self, value: str) -> Response:
        self._dialog = wizard.answer(self._dialog, value)
        if self._dialog.done:
            return self._taken(dict(self._dialog.answers))
        return Response(reply=wizard.question(self._dialog))
