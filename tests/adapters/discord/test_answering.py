"""Answers within three seconds or promised, private or public, once; forms page after page."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy.exc import OperationalError

from adapters.discord.opened import KEPT, Opened
from bot.core.clock import SystemClock
from bot.core.events import Commanded, Event, Pressed, Reported, Submitted
from bot.core.forms import FieldView, FormView
from bot.core.people import Who
from bot.core.platform import CommandInfo, Manifest, Response
from bot.core.replies import Para, Reply
from tests.adapters.contract import FORM, Answer, KeptMemory, StandIn, button, words
from tests.adapters.discord.side import DiscordSide, running, until
from tests.far_side.discord import FarSide
from tests.far_side.discord.interactions import EPHEMERAL, LOADING

LONG = FormView(
    data="long",
    title="Seven things",
    fields=tuple(FieldView(f"f{n}", "line", f"Field {n}", None, False, limit=80) for n in range(7)),
    submit="Save",
    lang="en",
)


@pytest.fixture
async def slow(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> AsyncIterator[tuple[DiscordSide, asyncio.Event]]:
    """A core that answers when it is told to, and an adapter that promises at once."""
    side, go = DiscordSide(far, core, memory), asyncio.Event()
    async with running(far, core, memory, defer_seconds=0.0) as platform:
        side.platform = platform
        yield side, go


def later(go: asyncio.Event, response: Response) -> Answer:
    async def answer(event: Event) -> Response:
        await go.wait()
        return response

    return answer


async def test_a_slow_private_command_is_promised_in_private(
    slow: tuple[DiscordSide, asyncio.Event],
) -> None:
    side, go = slow
    side.core.answers["/me"] = later(go, Response(reply=words("at last")))
    at = side.far.uses(side.ada, "me", side.general)
    await at.until(lambda: at.first == 5)
    assert all(m["flags"] & (EPHEMERAL | LOADING) == EPHEMERAL | LOADING for m in at.shown.values())
    go.set()
    await at.answered()
    assert (at.text, at.hidden) == ("at last", True)
    assert await side.public() == []


async def test_a_public_promise_is_taken_back_when_the_answer_is_private(
    slow: tuple[DiscordSide, asyncio.Event],
) -> None:
    side, go = slow
    side.core.answers["/hello"] = later(go, Response(reply=words("only you")))
    at = side.far.uses(side.ada, "hello", side.general)
    await at.until(lambda: at.first == 5)
    go.set()
    await at.answered()
    assert at.taken_back
    assert (at.text, at.hidden) == ("only you", True)
    assert await side.public() == []


async def test_a_slow_public_answer_is_public(slow: tuple[DiscordSide, asyncio.Event]) -> None:
    side, go = slow
    side.core.answers["/hello"] = later(go, Response(reply=words("hello all", private=False)))
    at = side.far.uses(side.ada, "hello", side.general)
    await at.until(lambda: at.first == 5)
    go.set()
    await at.answered()
    assert [seen.text.strip() for seen in await side.public()] == ["hello all"]


async def test_a_slow_editing_answer_edits_and_a_private_one_stands_beside_a_public_message(
    slow: tuple[DiscordSide, asyncio.Event],
) -> None:
    side, go = slow
    side.core.answers["say.here"] = later(go, Response(reply=words("for you"), edit=True))
    await side.delivered(side.group, words("Who?", button("Me", "say.here"), private=False))
    await side.delivered(side.person.direct, words("How?", button("Well", "say.here")))
    public = side.far.presses(side.ada, side.far.shown(side.general)[-1], "Me")
    private = side.far.presses(side.ada, side.far.told(side.ada)[-1], "Well")
    await public.until(lambda: public.first == 6)
    go.set()
    await public.until(lambda: bool(public.answers))
    await private.until(lambda: bool(private.edits))
    assert (public.text, public.hidden) == ("for you", True)
    assert [seen.text.strip() for seen in await side.public()] == ["Who?"]
    assert side.far.told(side.ada)[-1]["content"] == "for you"


async def test_a_form_that_comes_after_a_promise_is_offered_behind_a_button(
    slow: tuple[DiscordSide, asyncio.Event],
) -> None:
    side, go = slow
    side.core.answers["/me"] = later(go, Response(form=FORM))
    at = side.far.uses(side.ada, "me", side.general)
    await at.until(lambda: at.first == 5)
    go.set()
    await at.answered()
    [message] = at.answers
    opened = await side.far.presses(side.ada, message, "Open the form").answered()
    assert opened.modal is not None
    assert opened.modal["custom_id"] == "fill"


async def test_a_form_button_that_takes_too_long_says_so(
    slow: tuple[DiscordSide, asyncio.Event],
) -> None:
    side, go = slow
    side.core.answers["fill"] = later(go, Response(form=FORM))
    await side.delivered(side.group, words("More?", button("More", "fill"), private=False))
    at = await side.far.presses(side.ada, side.far.shown(side.general)[-1], "More").answered()
    assert at.hidden
    assert "too long" in at.text
    go.set()


async def test_pages_of_a_form_follow_each_other_also_after_a_restart(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    core.answers["/me"] = Response(form=LONG)
    core.answers["long"] = Response(reply=words("Saved."))
    async with running(far, core, memory):
        at = await far.uses(side.ada, "me", side.general).answered()
        assert at.modal is not None
        assert at.modal["title"] == "Seven things 1/2"
        page = await far.submits(at, f0="zero", f4="four").answered()
    async with running(far, core, memory):
        [message] = page.answers
        assert page.hidden
        second = await far.presses(side.ada, message, "Continue").answered()
        done = await far.submits(second, f6="six").answered()
        first, last, event = await core.hears(Submitted, 3)
    assert (first.part, last.part, event.part) == (True, True, False)
    assert first.data == last.data == event.data == "long"
    assert (first.raw["f4"], last.raw["f6"]) == ("four", "six")
    assert event.read == first.raw.keys() | last.raw.keys()
    assert {k: v for k, v in event.raw.items() if v} == {"f0": "zero", "f4": "four", "f6": "six"}
    assert done.text == "Saved."
    assert [key for key in memory.values if key.startswith("form:")] == []


@pytest.mark.parametrize("data", ["long", f"{'x' * 40}~m{'y' * 22}"])
async def test_a_form_that_does_not_wait_any_more_says_so_and_its_words_are_read(
    side: DiscordSide, data: str
) -> None:
    form = msgspec.structs.replace(LONG, data=data)
    side.core.answers["/me"] = Response(form=form)
    at = await side.far.uses(side.ada, "me", side.general).answered()
    opened = Opened(side.memory)
    await opened.sweep(SystemClock().now() + KEPT + timedelta(minutes=1))
    assert [key for key in side.memory.values if key.startswith("form:")] == []
    page = await side.far.submits(at, f0="zero").answered()
    [event] = side.core.of(Submitted)
    assert (event.part, event.data, event.raw["f0"]) == (True, data, "zero")
    assert page.hidden
    assert "don't have this form" in page.text


async def test_a_page_is_read_although_nothing_can_be_kept_of_it(side: DiscordSide) -> None:
    side.core.answers["/me"] = Response(form=LONG)
    at = await side.far.uses(side.ada, "me", side.general).answered()
    get, side.memory.get = side.memory.get, _away  # type: ignore[method-assign]  # as the database
    side.far.submits(at, f0="zero")
    [event] = await side.core.hears(Submitted)
    assert (event.part, event.raw["f0"]) == (True, "zero")
    side.memory.get = get  # type: ignore[method-assign]  # it is back
    page = await side.far.submits(at, f0="zero").answered()
    assert "Part 1 of 2" in page.text


async def _away(key: str) -> bytes | None:
    raise OperationalError(key, None, Exception("down"))


async def test_a_long_answer_goes_on_in_private_messages(side: DiscordSide) -> None:
    long = Reply(tuple(Para(f"{n} " + "x" * 900) for n in range(5)), lang="en")
    side.core.answers["/me"] = Response(reply=long)
    at = side.far.uses(side.ada, "me", side.general)
    await at.until(lambda: len(at.shown) == 3)
    assert at.hidden
    assert await side.public() == []


async def test_an_answer_whose_receipt_was_lost_is_there_once(side: DiscordSide) -> None:
    side.core.answers["/me"] = Response(reply=words("once"))
    side.far.state.faults.add("POST /interactions", "lost")
    at = await side.far.uses(side.ada, "me", side.general).answered()
    assert [message["content"] for message in at.shown.values()] == ["once"]


async def test_an_interaction_that_discord_has_forgotten_harms_nobody(side: DiscordSide) -> None:
    side.core.answers["/me"] = Response(reply=words("late"))
    at = side.far.uses(side.ada, "me", side.general)
    side.far.late += 10
    await side.core.hears(Commanded)
    await until(lambda: bool(side.far.calls("POST", "/callback")))
    at = await side.far.uses(side.ada, "me", side.general).answered()
    assert at.text == "late"


async def test_a_press_without_an_answer_is_acknowledged(side: DiscordSide) -> None:
    await side.delivered(side.group, words("Seen?", button("Yes", "say.new"), private=False))
    at = await side.far.presses(side.kim, side.far.shown(side.general)[-1], "Yes").answered()
    assert (at.first, at.shown) == (6, {})
    [pressed] = side.core.of(Pressed)
    assert pressed.where == side.group


async def test_people_are_answered_in_their_own_language(side: DiscordSide) -> None:
    side.ada.locale = "es-419"
    side.core.answers["/me"] = RuntimeError("broken")
    at = await side.far.uses(side.ada, "me", side.general).answered()
    assert "Inténtalo otra vez" in at.text


async def test_a_menu_on_a_message_reports_it_and_thanks_in_private(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    info = CommandInfo(
        name="worried",
        who=Who.ANYONE,
        target="message",
        private=True,
        describe={},
        labels={"en": "I'm worried about this", "es": "Esto me preocupa"},
    )
    manifest: Manifest = core.manifest()
    more = Manifest((info,), manifest.answers, manifest.private, manifest.say, manifest.languages)
    async with running(far, core, memory, manifest=more):
        message = far.writes(side.kim, side.general, "heavy words")
        at = far.uses(side.ada, "I'm worried about this", side.general, on=message)
        await at.answered()
    [reported] = core.of(Reported)
    assert reported.target.identity.ref == side.kim.id
    assert reported.texts[0].text == "heavy words"
    assert at.hidden


def test_forms_survive_being_written_down() -> None:
    assert msgspec.json.decode(msgspec.json.encode(LONG), type=FormView) == LONG
