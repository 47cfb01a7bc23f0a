"""Two buddies, one on Discord and one on Telegram, who write to each other through the bot."""

import pytest

from tests.scenarios.words import HEAVY
from tests.wires.pairing import both_look
from tests.wires.people import Someone
from tests.wires.town import DISCORD, TELEGRAM, Town, each_language


async def pair(both: Town, language: str = "en") -> tuple[Someone, Someone]:
    """Ada on Discord and Kim on Telegram have both said yes."""
    ada = await both.member("Ada", DISCORD, language)
    kim = await both.member("Kim", TELEGRAM, language)
    await both_look(both, ada, kim, wants="listen", pace="few")
    for one in (ada, kim):
        await one.presses(both.word("buddies-yes", one))
    return ada, kim


def public(both: Town) -> list[str]:
    return [one.text for name in (DISCORD, TELEGRAM) for one in both.public(name)]


@each_language
async def test_words_arrive_under_the_name_that_is_carried_here(both: Town, language: str) -> None:
    ada, kim = await pair(both, language)
    await ada.says("good morning, how did it go?")
    assert kim.last.says("good morning, how did it go?", "— Ada")
    assert ada.last.says(both.word("buddies-sent", ada, name="Kim"))
    await kim.presses(both.word("buddies-reply", kim))
    await kim.fills("better than I thought")
    assert ada.last.says("better than I thought", "— Kim")
    await both.passes(seconds=1)
    await ada.presses(both.word("buddies-reply", ada))
    await ada.fills("I'm glad")
    assert kim.last.says("I'm glad", "— Ada")
    await kim.answers("me too", to="I'm glad")
    assert ada.last.says("me too", "— Kim")
    assert kim.last.says(both.word("buddies-sent", kim, name="Ada"))
    assert public(both) == []


@pytest.mark.parametrize("ends", [0, 1], ids=["on Discord", "on Telegram"])
async def test_ending_it_is_told_kindly_and_nothing_arrives_after_it(both: Town, ends: int) -> None:
    two = await pair(both)
    one, other = two[ends], two[1 - ends]
    await one.presses(both.word("buddies-end", one))
    assert other.last.says(both.word("buddies-ended-by-other", other))
    before = len(one.private), len(other.private)
    await other.says("are you still there?")
    await one.says("are you?")
    assert not one.about("are you still there?")
    assert not other.about("are you?")
    assert len(other.private) - before[1] <= 1
    assert public(both) == []


@pytest.mark.parametrize("leaves", [0, 1], ids=["a server", "a group"])
async def test_leaving_the_last_home_ends_it_for_the_other_with_a_kind_word(
    both: Town, leaves: int
) -> None:
    two = await pair(both)
    one, other = two[leaves], two[1 - leaves]
    await one.leaves()
    assert other.last.says(both.word("buddies-ended-by-other", other))
    await other.says("are you still there?")
    assert not one.about("are you still there?")
    assert public(both) == []


@pytest.mark.parametrize("erased", [0, 1], ids=["on Discord", "on Telegram"])
async def test_erasing_one_account_takes_its_words_away_and_is_told_kindly(
    both: Town, erased: int
) -> None:
    two = await pair(both)
    one, other = two[erased], two[1 - erased]
    await one.says("only between us")
    assert other.about("only between us")
    await one.types("me")
    for key in ("me-more", "me-data", "privacy-delete", "privacy-delete-yes"):
        await one.presses(both.word(key, one))
    await both.passes(days=1, hours=4)
    assert not other.about("only between us")
    assert other.last.says(both.word("buddies-ended-by-other", other))
    await other.says("are you still there?")
    assert not one.about("are you still there?")


@pytest.mark.parametrize("between", [0, 1], ids=["on Discord", "on Telegram"])
async def test_between_a_moderator_and_a_buddy_the_bot_asks_and_never_guesses(
    both: Town, between: int
) -> None:
    two = await pair(both)
    one, buddy = two[between], two[1 - between]
    mo = both.moderator("Mo", (DISCORD, TELEGRAM)[between])
    await mo.types("start")
    await one.says(HEAVY, in_group=True)
    await mo.presses(both.word("moderation-write", mo), in_group=True)
    await mo.fills("Hi, I'm Mo. How are you?", both.word("moderation-sign-name", mo))
    assert one.about("I'm Mo. How are you?")
    theirs, asked = len(buddy.private), len(mo.private)
    await one.says("not so good today")
    assert (len(buddy.private), len(mo.private)) == (theirs, asked)
    assert one.last.says(both.word("core-talk-which", one))
    way = both.word("buddies-conversation", one, name=buddy.name, community="Harbour")
    await one.presses(way)
    assert buddy.last.says("not so good today", f"— {one.name}")
    assert len(mo.private) == asked
    await one.answers("thank you for asking", to="I'm Mo. How are you?")
    assert mo.about("thank you for asking")
    assert not buddy.about("thank you for asking")
    assert public(both) == []
