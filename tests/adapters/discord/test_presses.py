"""Interactions as Discord sends them, and the events they become."""

from typing import Any

from adapters.discord import presses
from bot.core.events import Commanded, Reported, Words, WordsKind
from bot.core.people import Identity, Person, Place
from tests.adapters.discord.test_incoming import MESSAGE, no_thread

USER = MESSAGE["author"]
ADA = Identity("discord", USER["id"], "Ada")
COMMAND: dict[str, Any] = {
    "id": "1442987001237504000",
    "application_id": "1000000000000000001",
    "type": 2,
    "token": "aW50ZXJhY3Rpb24",
    "version": 1,
    "locale": "es-419",
    "guild_locale": "en-US",
    "guild_id": "9",
    "channel_id": "8",
    "channel": {"id": "8", "type": 0, "name": "general"},
    "context": 0,
    "member": {"user": USER, "nick": None, "roles": [], "permissions": "8192"},
    "data": {"id": "3", "name": "checkin", "type": 1},
}


def interaction(**more: Any) -> presses.Interaction:  # noqa: ANN401 - Discord's JSON
    return presses.interaction_of({**COMMAND, **more}, no_thread)


def test_a_command_in_a_server() -> None:
    at = interaction()
    event = presses.commanded(at, COMMAND, {})
    assert isinstance(event, Commanded)
    assert (event.key, event.name, event.locale_hint) == (COMMAND["id"], "checkin", "es-419")
    assert event.author == Person(ADA)
    assert event.where == Place("discord", "9", "8")
    assert at.permissions == 8192


def test_a_command_in_private() -> None:
    private = {k: v for k, v in COMMAND.items() if k not in {"guild_id", "member", "guild_locale"}}
    at = presses.interaction_of({**private, "user": USER, "context": 1}, no_thread)
    assert at.where is None
    assert at.in_direct
    assert at.message_private


def test_a_command_in_a_thread_knows_its_channel_without_being_told_before() -> None:
    at = interaction(channel={"id": "77", "type": 11, "parent_id": "8"}, channel_id="77")
    assert at.where == Place("discord", "9", "8", "77")


def test_a_menu_on_a_message_reports_it_with_its_words() -> None:
    data = {
        "id": "3",
        "name": "I am worried",
        "type": 3,
        "target_id": MESSAGE["id"],
        "resolved": {"messages": {MESSAGE["id"]: {**MESSAGE, "content": "heavy words"}}},
    }
    event = presses.commanded(interaction(), {**COMMAND, "data": data}, {})
    assert isinstance(event, Reported)
    assert event.target.identity.key == ADA.key
    assert event.message == MESSAGE["id"]
    assert event.texts == (Words(WordsKind.BODY, "heavy words"),)


def test_a_menu_on_a_person_names_them() -> None:
    data = {
        "id": "3",
        "name": "Send a wave",
        "type": 2,
        "target_id": ADA.ref,
        "resolved": {"users": {ADA.ref: USER}},
    }
    event = presses.commanded(interaction(), {**COMMAND, "data": data}, {"Send a wave": "wave"})
    assert isinstance(event, Commanded)
    assert (event.name, event.target) == ("wave", ADA)


def test_a_press_on_an_ephemeral_message_is_on_a_private_one() -> None:
    pressed = {"type": 3, "data": {"custom_id": "checkin.mood:20261122:4", "component_type": 2}}
    hidden = interaction(**pressed, message={"id": "55", "flags": 64})
    public = interaction(**pressed, message={"id": "56", "flags": 4})
    event = presses.pressed(hidden, pressed["data"]["custom_id"])  # type: ignore[index]  # the dict above
    assert (event.data, event.message) == ("checkin.mood:20261122:4", "55")
    assert (hidden.message_private, public.message_private) == (True, False)


def test_what_a_modal_brings_of_every_kind_of_field() -> None:
    components = [
        {"type": 18, "id": 1, "component": {"type": 4, "custom_id": "note", "value": "short"}},
        {"type": 18, "id": 2, "component": {"type": 21, "custom_id": "urge", "value": "3"}},
        {"type": 18, "id": 3, "component": {"type": 21, "custom_id": "skip", "value": None}},
        {"type": 18, "id": 4, "component": {"type": 3, "custom_id": "pain", "values": ["7"]}},
        {"type": 18, "id": 5, "component": {"type": 3, "custom_id": "none", "values": []}},
        {"type": 10, "id": 6},
        {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "row"}]},
    ]
    assert presses.filled_in({"custom_id": "x", "components": components}) == {
        "note": "short",
        "urge": "3",
        "skip": "",
        "pain": "7",
        "none": "",
        "old": "row",
    }
