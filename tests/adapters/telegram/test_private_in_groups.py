"""What is private stays so in a group: shown to the one who asked, or not at all."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.core.events import Commanded, Event, Pressed, Said, Unblocked
from bot.core.platform import NOTHING, Response
from bot.core.replies import Button, Buttons, Heading, Para, Reply, reply
from tests.adapters.telegram.bench import Bench, Notes, group
from tests.far_side.telegram import FarSide
from tests.far_side.telegram.town import BOT_ID, text_of

ANA, MO = 11, 12
HARBOUR = -1001000000001
SECRET = reply(Para("twelve days"))
QUESTION = reply(Heading("A note"), Buttons((Button("Cancel", "form:cancel"),)))
CARD = reply(Para("Who is in?"), Buttons((Button("Me", "join.open"),)), private=False)


@pytest.fixture
def far() -> FarSide:
    return FarSide()


@pytest.fixture
async def bench(far: FarSide) -> AsyncIterator[Bench]:
    far.town.user(ANA)
    far.town.user(MO, "Mo")
    far.town.opened.update({ANA, MO})
    far.town.group(HARBOUR)
    far.town.enter(HARBOUR, ANA)
    far.town.enter(HARBOUR, MO)
    async with far.served():
        made = Bench(far)
        async with made.running():
            yield made
    assert far.violations == []


def answers(bench: Bench, given: Reply, *, edit: bool = False) -> None:
    def answer(event: Event) -> Response:
        wanted = isinstance(event, Commanded | Pressed)
        return Response(reply=given, edit=edit) if wanted else NOTHING

    bench.answer = answer


def make_admin(far: FarSide) -> None:
    far.town.enter(HARBOUR, BOT_ID, "administrator", can_delete_messages=True)


def whispered(far: FarSide, user: int = ANA) -> list[str]:
    found = far.town.whispers.values()
    return [text_of(raw) for raw in found if raw["receiver_user"]["id"] == user]


async def press(far: FarSide, bench: Bench, user: int = ANA) -> dict[str, Any]:
    """The card in the group, and a press of its button. Gives the press."""
    await bench.send(group(HARBOUR), CARD)
    (card,) = far.town.bots_messages(HARBOUR)
    number = far.people.presses_button(user, card, "join.open")
    await bench.settled()
    found: dict[str, Any] = far.people.presses[number]
    return found


async def test_a_typed_command_goes_at_once_and_is_answered_aside(
    far: FarSide, bench: Bench
) -> None:
    make_admin(far)
    answers(bench, SECRET)
    raw = far.people.writes(ANA, HARBOUR, "/sos now")
    await bench.settled()
    assert far.town.deleted == [(HARBOUR, raw["message_id"])]
    assert whispered(far) == ["twelve days"]
    assert far.town.bots_texts(HARBOUR) == []


async def test_it_is_taken_away_while_the_core_still_thinks(far: FarSide, bench: Bench) -> None:
    make_admin(far)
    bench.hold.clear()
    far.people.writes(ANA, HARBOUR, "/sos")
    await far.until(lambda: len(far.town.deleted) == 1)
    bench.hold.set()


async def test_without_rights_it_stays_and_is_answered_in_the_private_chat(
    far: FarSide, bench: Bench
) -> None:
    answers(bench, SECRET)
    far.people.writes(ANA, HARBOUR, "/sos")
    await bench.settled()
    assert far.town.deleted == []
    assert far.town.bots_texts(ANA) == ["twelve days"]
    assert far.town.bots_texts(HARBOUR) == []


async def test_rights_are_known_from_the_promotion_on(far: FarSide, bench: Bench) -> None:
    far.people.writes(ANA, HARBOUR, "/me")
    await bench.settled()
    assert far.town.deleted == []
    far.people.promotes(MO, HARBOUR, can_delete_messages=True)
    await bench.settled()
    far.people.writes(ANA, HARBOUR, "/me")
    await bench.settled()
    assert len(far.town.deleted) == 1


async def test_with_no_private_way_nothing_is_said_in_public(far: FarSide, bench: Bench) -> None:
    far.town.opened.clear()
    answers(bench, SECRET)
    far.people.writes(ANA, HARBOUR, "/sos")
    await bench.settled()
    assert far.town.bots_texts(HARBOUR) == []
    assert far.town.bots_texts(ANA) == []


async def test_start_in_a_group_leaves_a_door_without_a_word_of_the_answer(
    far: FarSide, bench: Bench
) -> None:
    far.town.opened.clear()
    answers(bench, SECRET)
    for _ in range(2):
        far.people.writes(ANA, HARBOUR, "/start")
        await bench.settled()
    (door,) = far.town.bots_messages(HARBOUR)
    assert text_of(door) == "[telegram-door ]"
    url = door["reply_markup"]["inline_keyboard"][0][0]["url"]
    bench.answer = lambda _: NOTHING
    far.people.opens(ANA, url.partition("start=")[2])
    await bench.settled()
    assert far.town.bots_texts(ANA) == ["twelve days"]


async def test_where_the_bot_is_admin_only_one_sees_the_door(far: FarSide, bench: Bench) -> None:
    far.town.opened.clear()
    make_admin(far)
    answers(bench, SECRET)
    far.people.writes(ANA, HARBOUR, "/start")
    await bench.settled()
    assert whispered(far) == ["[telegram-door ]"]
    assert far.town.bots_texts(HARBOUR) == []


async def test_an_urgent_command_is_answered_aside_also_to_strangers(
    far: FarSide, bench: Bench
) -> None:
    far.town.opened.clear()
    make_admin(far)
    answers(bench, SECRET)
    far.people.writes(ANA, HARBOUR, "/sos")
    await bench.settled()
    assert whispered(far) == ["twelve days"]


async def test_a_stranger_who_presses_is_taken_to_the_private_chat(
    far: FarSide, bench: Bench
) -> None:
    """Or the bot could never write to them: it cannot write first."""
    far.town.opened.clear()
    answers(bench, SECRET)
    found = await press(far, bench)
    assert whispered(far) == []
    far.people.opens(ANA, found["answers"][0]["url"].partition("start=")[2])
    await bench.settled()
    assert far.town.bots_texts(ANA) == ["twelve days"]


async def test_a_press_in_a_group_is_answered_to_who_pressed_alone(
    far: FarSide, bench: Bench
) -> None:
    answers(bench, SECRET, edit=True)
    found = await press(far, bench)
    assert whispered(far) == ["twelve days"]
    assert far.town.bots_texts(HARBOUR) == ["Who is in?"]
    assert len(found["answers"]) == 1


async def test_a_press_below_an_answer_that_only_one_sees_changes_that_answer(
    far: FarSide, bench: Bench
) -> None:
    answers(bench, SECRET)
    await press(far, bench)
    answers(bench, reply(Para("thirteen days")), edit=True)
    (whisper,) = far.town.whispers.values()
    far.people.presses_button(ANA, whisper, "me.more")
    await bench.settled()
    assert whispered(far) == ["thirteen days"]


async def test_what_has_to_be_typed_is_asked_in_the_private_chat(
    far: FarSide, bench: Bench
) -> None:
    answers(bench, QUESTION)
    found = await press(far, bench)
    assert whispered(far) == []
    (answer,) = found["answers"]
    assert answer["url"].startswith("https://t.me/alongside_test_bot?start=")
    far.people.opens(ANA, answer["url"].partition("start=")[2])
    await bench.settled()
    assert far.town.bots_texts(ANA) == ["A note"]
    assert bench.of(Commanded) == []
    assert len(bench.of(Unblocked)) == 1


async def test_the_code_is_for_one_reader_and_once(far: FarSide, bench: Bench) -> None:
    answers(bench, QUESTION)
    found = await press(far, bench)
    code = found["answers"][0]["url"].partition("start=")[2]
    bench.answer = lambda _: NOTHING
    far.people.opens(MO, code)
    await bench.settled()
    assert far.town.bots_texts(MO) == []
    assert [event.raw for event in bench.of(Commanded)] == [{"start": code}]
    for _ in range(2):
        far.people.opens(ANA, code)
        await bench.settled()
    assert far.town.bots_texts(ANA) == ["A note"]
    assert len(bench.of(Commanded)) == 2


async def test_a_held_answer_outlives_the_program(far: FarSide) -> None:
    far.town.user(ANA)
    far.town.opened.add(ANA)
    far.town.group(HARBOUR)
    far.town.enter(HARBOUR, ANA)
    memory = Notes()
    async with far.served():
        first = Bench(far, memory=memory)
        answers(first, QUESTION)
        async with first.running():
            found = await press(far, first)
        second = Bench(far, memory=memory)
        async with second.running():
            far.people.opens(ANA, found["answers"][0]["url"].partition("start=")[2])
            await second.settled()
    assert far.town.bots_texts(ANA) == ["A note"]


async def test_an_older_server_never_shows_the_words_to_everybody() -> None:
    far = FarSide(knows_ephemeral=False)
    far.town.user(ANA)
    far.town.opened.add(ANA)
    far.town.group(HARBOUR)
    far.town.enter(HARBOUR, ANA)
    async with far.served():
        bench = Bench(far)
        answers(bench, SECRET)
        async with bench.running():
            found = await press(far, bench)
            assert [a.get("url") is not None for a in found["answers"]] == [True]
            far.people.presses_button(ANA, far.town.bots_messages(HARBOUR)[0], "join.open")
            await bench.settled()
    sent = [args["text"] for args in far.requests("sendMessage") if args["chat_id"] == HARBOUR]
    assert "twelve days" not in sent
    assert far.town.bots_texts(HARBOUR) == ["Who is in?"]
    assert len([text for text in sent if text != "Who is in?"]) == 1


async def test_an_answer_that_comes_late_still_comes_and_the_phone_waits_no_longer(
    far: FarSide, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.telegram.answers.PRESS_SECONDS", 0.05)
    answers(bench, SECRET)
    bench.hold.clear()
    await bench.send(group(HARBOUR), CARD)
    (card,) = far.town.bots_messages(HARBOUR)
    number = far.people.presses_button(ANA, card, "join.open")
    await far.until(lambda: len(far.people.presses[number]["answers"]) == 1)
    bench.hold.set()
    await bench.settled()
    assert whispered(far) == ["twelve days"]
    assert len(far.people.presses[number]["answers"]) == 1


async def test_a_command_that_nobody_else_saw_is_answered_without_rights(
    far: FarSide, bench: Bench
) -> None:
    answers(bench, SECRET)
    whisper = far.town.whisper(
        far.town.chats[HARBOUR],
        ANA,
        **{"from": far.town.users[ANA]},
        text="/start",
        entities=[{"type": "bot_command", "offset": 0, "length": 6}],
    )
    far.updates.push("message", {**whisper, "receiver_user": far.town.me_short})
    await bench.settled()
    assert "twelve days" in whispered(far)
    assert far.requests("deleteMessage") == []


async def test_public_answers_are_public(far: FarSide, bench: Bench) -> None:
    answers(bench, reply(Para("Ana is in."), private=False), edit=True)
    await press(far, bench)
    assert far.town.bots_texts(HARBOUR) == ["Ana is in."]


async def test_words_of_a_group_are_answered_in_its_topic(far: FarSide, bench: Bench) -> None:
    far.town.chats[HARBOUR].forum = True
    topic = far.people.opens_topic(MO, HARBOUR, "Nights")
    bench.answer = lambda e: (
        Response(reply=reply(Para("Noted."), private=False)) if isinstance(e, Said) else NOTHING
    )
    more = {"message_thread_id": topic, "is_topic_message": True}
    far.people.writes(ANA, HARBOUR, "hello", **more)
    await bench.settled()
    (answer,) = far.town.bots_messages(HARBOUR)
    assert answer["message_thread_id"] == topic
