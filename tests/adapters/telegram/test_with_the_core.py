"""A newcomer's day on Telegram, over the wire, with everything real but Telegram itself."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.clock import DemoClock
from tests.adapters.telegram.harbour import (
    ANA,
    HARBOUR,
    KIM,
    MO,
    NOON,
    TEAM,
    Program,
    program,
    settle_in,
)
from tests.far_side.telegram import FarSide, Fault
from tests.scenarios.words import HEAVY

EVENING = datetime(2026, 11, 17, 20, 0, tzinfo=UTC)


@pytest.fixture
async def harbour(far: FarSide, product_url: str) -> AsyncIterator[Program]:
    settle_in(far)
    async with program(far, product_url, DemoClock(NOON, still=True)) as running:
        await running.found()
        yield running


async def test_a_newcomer_joins_from_the_group_in_four_taps_and_is_asked_the_next_evening(
    far: FarSide, harbour: Program
) -> None:
    await harbour.types(ANA, HARBOUR, "/start")
    (door,) = [raw for raw in far.town.whispers.values() if raw["receiver_user"]["id"] == ANA]
    far.people.opens(ANA, door["reply_markup"]["inline_keyboard"][0][0]["url"].partition("=")[2])
    await harbour.settled()
    for label in ("I'm 18 or over and I agree", "Smoking", "Today", "Fine"):
        await harbour.presses(ANA, ANA, label)
    assert "You're in" in harbour.said(ANA)
    await harbour.presses(ANA, ANA, "so-so")
    await harbour.until(EVENING)
    assert "How is today going?" in harbour.last(ANA)
    await harbour.presses(ANA, ANA, "good")
    assert "Saved at 20:00" in harbour.last(ANA)
    assert far.town.bots_texts(HARBOUR) == []


async def test_in_spanish_too(far: FarSide, harbour: Program) -> None:
    far.people.opens(KIM)
    await harbour.settled()
    for label in ("Tengo 18 años o más y acepto", "Prefiero no decirlo", "Vale"):
        await harbour.presses(KIM, KIM, label)
    await harbour.until(EVENING)
    assert "¿" in harbour.last(KIM)
    assert far.town.bots_texts(HARBOUR) == []


async def test_a_form_is_asked_question_by_question(far: FarSide, harbour: Program) -> None:
    far.people.opens(ANA)
    await harbour.settled()
    for label in ("I'm 18 or over and I agree", "Smoking", "Another day"):
        await harbour.presses(ANA, ANA, label)
    await harbour.types(ANA, ANA, "yesterday or so")
    assert "Cancel" in harbour.offers(ANA)
    await harbour.types(ANA, ANA, "2026-11-01")
    await harbour.presses(ANA, ANA, "Fine")
    assert "You're in" in harbour.said(ANA)


async def asks_for_more(harbour: Program) -> None:
    """Ana has joined, checked in, and is asked how strong the urge is."""
    harbour.far.people.opens(ANA)
    await harbour.settled()
    for label in ("I'm 18 or over and I agree", "Smoking", "Today", "Fine", "good"):
        await harbour.presses(ANA, ANA, label)
    await harbour.presses(ANA, ANA, "Add urge or a note")


async def test_what_is_typed_into_a_form_is_read_at_once_and_the_form_outlives_a_restart(
    far: FarSide, product_url: str
) -> None:
    settle_in(far)
    clock = DemoClock(NOON, still=True)
    async with program(far, product_url, clock) as first:
        await first.found()
        await asks_for_more(first)
        await first.types(ANA, ANA, HEAVY)
        assert "whole number" in first.said(ANA)
        assert "Soon" in first.said(TEAM)
    async with program(far, product_url, clock) as second:
        await second.types(ANA, ANA, "7")
        await second.types(ANA, ANA, "a long walk")
        assert "a long walk" in second.said(ANA)
        alerts = [text for text in far.town.bots_texts(TEAM) if "About: Ana" in text]
        assert len(alerts) == 1


async def test_what_is_typed_into_a_form_that_has_closed_is_read_and_saved_nowhere(
    far: FarSide, harbour: Program
) -> None:
    await asks_for_more(harbour)
    await harbour.passes(minutes=31)
    await harbour.types(ANA, ANA, HEAVY)
    assert "About: Ana" in harbour.said(TEAM)
    answers = [text for text in far.town.bots_texts(ANA) if "has closed meanwhile" in text]
    assert len(answers) == 1
    assert "I'm a machine" in answers[0]
    await harbour.types(ANA, ANA, "7")
    assert "Saved" not in harbour.last(ANA)


async def test_a_heavy_message_reaches_the_team_and_its_words_only_who_asks(
    far: FarSide, harbour: Program
) -> None:
    far.people.opens(ANA)
    far.people.opens(MO)
    await harbour.types(ANA, HARBOUR, HEAVY)
    alert = harbour.said(TEAM)
    assert "Soon" in alert
    assert "https://t.me/c/1000000001/" in str(far.town.bots_messages(TEAM))
    assert "reached the moderators' channel" in harbour.said(ANA)
    await harbour.presses(MO, TEAM, "Show")
    whispers = [raw for raw in far.town.whispers.values() if raw["receiver_user"]["id"] == MO]
    assert HEAVY in str(whispers[-1]["text"])
    assert HEAVY not in harbour.said(TEAM)
    assert far.town.bots_texts(HARBOUR) == []


async def test_what_was_written_while_the_program_was_away_is_flagged_once(
    far: FarSide, product_url: str
) -> None:
    settle_in(far)
    clock = DemoClock(NOON, still=True)
    async with program(far, product_url, clock) as first:
        await first.found()
        far.people.opens(ANA)
        await first.settled()
    far.people.writes(ANA, HARBOUR, HEAVY)
    async with program(far, product_url, clock) as second:
        await second.settled()
        await far.until(lambda: len(far.town.bots_messages(TEAM)) > 0)
        await second.settled()
    alerts = [text for text in far.town.bots_texts(TEAM) if "Soon" in text]
    assert len(alerts) == 1


async def test_an_alert_comes_through_bad_weather(far: FarSide, harbour: Program) -> None:
    far.faults.plan("sendMessage", Fault("status", 502), Fault("reset"))
    await harbour.types(ANA, HARBOUR, HEAVY)
    await far.until(lambda: len(far.town.bots_messages(TEAM)) > 0, 30)


async def test_a_group_that_becomes_a_supergroup_keeps_its_community(
    far: FarSide, harbour: Program
) -> None:
    far.people.migrates(HARBOUR, -1001000000009, MO)
    await harbour.settled()
    far.town.enter(-1001000000009, ANA)
    await harbour.types(ANA, -1001000000009, HEAVY)
    await far.until(lambda: len(far.town.bots_messages(TEAM)) > 0)


async def test_alerts_of_a_team_whose_group_moves_come_anew_and_change_no_other_message(
    far: FarSide, harbour: Program
) -> None:
    """Numbers begin again in a supergroup: what stood in the group before must not be edited."""
    now = -1001000000009
    far.people.opens(MO)
    await harbour.types(ANA, HARBOUR, HEAVY)
    far.people.migrates(TEAM, now, MO)
    await harbour.settled()
    await harbour.types(KIM, HARBOUR, HEAVY)
    await harbour.passes(minutes=11)  # the next are asked, and both alerts say so
    about = [text.partition("About: ")[2].splitlines()[:1] for text in far.town.bots_texts(now)]
    assert sorted(name for (name,) in filter(None, about) if name) == ["Ana", "Kim"]
    assert all(
        "→ 12:15: Mo, again" in text for text in far.town.bots_texts(now) if "About:" in text
    )


async def test_sos_in_the_group_is_answered_to_one_person_and_quiet_minutes_are_one_message(
    far: FarSide, harbour: Program
) -> None:
    far.people.opens(ANA)
    await harbour.settled()
    await harbour.types(ANA, HARBOUR, "/sos")
    assert far.town.bots_texts(HARBOUR) == []
    await harbour.types(ANA, ANA, "/sos")
    assert harbour.last(ANA).startswith("In danger now: 112.")
    assert {"Two quiet minutes", "A person", "Help lines"} <= set(harbour.offers(ANA))
    await harbour.presses(ANA, ANA, "Two quiet minutes")
    await harbour.presses(ANA, ANA, "Look around")
    before = len(far.town.bots_messages(ANA))
    assert "five things you can see" in harbour.last(ANA)
    await harbour.until(NOON + timedelta(seconds=24))
    assert "Four things you can feel" in harbour.last(ANA)
    assert len(far.town.bots_messages(ANA)) == before
    await harbour.presses(ANA, ANA, "Stop")
    await harbour.settled()
    assert "Stopped here" in harbour.last(ANA)
