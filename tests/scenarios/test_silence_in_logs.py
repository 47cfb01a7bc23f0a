"""Nothing that anybody types is in any log, at any level, also when a library fails."""

import logging

import pytest

from bot import logs
from bot.core.platform import Delivery, Outcome
from tests.world.world import World

WORDS = ("purplewalrus", "seventeenlamps", "quietgiraffe", "nobodysteapot")


async def lives_a_day(world: World) -> None:
    """Joins, notes, shares, writes in public and in private, worries, edits, exports."""
    ada = await world.member("Ada")
    mo = await world.moderator("Mo")
    await ada.types("/checkin")
    await ada.presses("so-so")
    await ada.presses("Add urge or a note")
    await ada.fills_in(note=f"{WORDS[0]} all day")
    await world.passes(hours=8)
    await ada.presses("Share it")
    await ada.says(f"{WORDS[1]} in the evening", channel="general")
    await ada.says(f"{WORDS[2]} to the bot")
    await ada.says(f"I want to kill myself {WORDS[3]}", channel="general")
    await ada.edits(f"I want to kill myself {WORDS[3]} today", channel="general")
    await mo.presses("Show", world.alerts[-1])
    await ada.types("/me")


@pytest.fixture(autouse=True)
def every_level(caplog: pytest.LogCaptureFixture) -> None:
    """The program's own set-up, and then everything that any logger has to say."""
    logs.set_up("DEBUG")
    caplog.set_level(logging.DEBUG)


def nothing_told(caplog: pytest.LogCaptureFixture, capture: pytest.CaptureFixture[str]) -> None:
    said = capture.readouterr()
    for text in (caplog.text, said.out, said.err):
        for word in (*WORDS, "kill myself"):
            assert word not in text


async def test_a_day_leaves_no_words_in_the_log(
    world: World, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    await lives_a_day(world)
    nothing_told(caplog, capsys)


async def test_a_library_that_quotes_what_it_was_given_is_not_quoted(
    world: World, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(delivery: Delivery) -> Outcome | None:
        raise RuntimeError(f"cannot send {delivery.reply}")

    for platform in world.platforms.values():
        platform.fails = fails
    await lives_a_day_without_deliveries(world)
    nothing_told(caplog, capsys)
    assert "RuntimeError" in caplog.text


async def lives_a_day_without_deliveries(world: World) -> None:
    """The same as far as it goes when nothing the bot sends on its own arrives."""
    ada = await world.member("Ada")
    await ada.says(f"{WORDS[2]} to the bot")
    await ada.says(f"I want to kill myself {WORDS[3]}", channel="general")
    await ada.presses("so-so")
    await ada.presses("Add urge or a note")
    await ada.fills_in(note=f"{WORDS[0]} all day")
