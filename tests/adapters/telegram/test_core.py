"""The working core: polled, a message in, a command, a press, a delivery."""

from bot.core.events import Commanded, Pressed, Said
from bot.core.people import Person
from bot.core.platform import Delivered, Response
from bot.core.replies import Button, Buttons, Heading, Para, reply
from tests.adapters.telegram.bench import Bench, direct, group, person
from tests.far_side.telegram import FarSide

ANA = 11
HARBOUR = -1001000000001


async def test_a_message_in_a_group_is_an_event(far: FarSide, bench: Bench) -> None:
    far.town.user(ANA)
    far.town.group(HARBOUR)
    raw = far.people.writes(ANA, HARBOUR, "a hard evening")
    said = await bench.next(Said)
    assert said.key == f"telegram:{HARBOUR}:{raw['message_id']}"
    assert said.author == Person(person(ANA))
    assert said.where == group(HARBOUR)
    assert [words.text for words in said.texts] == ["a hard evening"]
    await bench.settled()


async def test_a_command_in_private_is_answered_there(far: FarSide, bench: Bench) -> None:
    far.town.user(ANA)
    bench.answer = lambda _: Response(reply=reply(Heading("Me"), Para("All well")))
    far.people.writes(ANA, ANA, "/me please")
    commanded = await bench.next(Commanded)
    assert (commanded.name, commanded.raw, commanded.where) == ("me", {"text": "please"}, None)
    await far.until(lambda: far.town.bots_texts(ANA) == ["Me\n\nAll well"])


async def test_a_press_is_answered_in_the_same_message(far: FarSide, bench: Bench) -> None:
    far.town.user(ANA)
    far.people.opens(ANA)
    card = reply(Para("How is today?"), Buttons((Button("good", "checkin.mood:4"),)))
    assert isinstance(await bench.send(direct(ANA), card), Delivered)
    (message,) = far.town.bots_messages(ANA)
    bench.answer = lambda _: Response(reply=reply(Para("Saved.")), edit=True)
    press = far.people.presses_button(ANA, message, "checkin.mood:4")
    pressed = await bench.next(Pressed)
    assert (pressed.data, pressed.message) == ("checkin.mood:4", str(message["message_id"]))
    await far.until(lambda: far.town.bots_texts(ANA) == ["Saved."])
    await far.until(lambda: len(far.people.presses[press]["answers"]) == 1)
    assert "reply_markup" not in far.town.bots_messages(ANA)[0]
