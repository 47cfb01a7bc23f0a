"""The table of people who answer: dated, sourced, and written without claiming too much."""

from datetime import date, timedelta

import pytest

from bot.core.replies import Listed, Msg, msg
from moderation.detect import Kind
from moderation.helplines import (
    ELSEWHERE,
    MOST,
    STALE_AFTER_DAYS,
    Line,
    Purpose,
    help_lines,
    purpose_of,
    written,
)

LINES = help_lines()
PAIRS = [(country, line) for country in LINES.country for line in country.line]
WRITTEN_ON = date(2026, 11, 22)  # the table's own first day; CI compares with the day it runs


@pytest.mark.parametrize("line", [line for _, line in PAIRS], ids=lambda line: line.name)
def test_every_line_can_be_reached_has_a_source_and_a_date(line: Line) -> None:
    assert line.call or line.text or line.chat
    assert line.source
    assert line.checked >= LINES.checked - timedelta(days=STALE_AFTER_DAYS)
    assert not line.word or line.text
    assert not line.chat.startswith("http")


def test_every_country_has_an_emergency_number_and_somebody_for_anybody() -> None:
    for country in LINES.country:
        assert country.emergency or country.code == ELSEWHERE
        assert any(line.list is Purpose.CRISIS for line in country.line)


def test_at_most_three_the_fitting_first_and_unconfirmed_last() -> None:
    home = LINES.lines("us", Purpose.HOME)
    assert [line.name for line in home] == [
        "National Domestic Violence Hotline",
        "988 Suicide & Crisis Lifeline",
        "Crisis Text Line",
    ]
    assert len(LINES.lines("US", Purpose.CRISIS)) == MOST
    young = LINES.lines("IE", Purpose.YOUNG)
    assert [line.confirmed for line in young] == [True, True, True]
    assert [line.confirmed for line in LINES.lines("PT", Purpose.CRISIS)] == [True, False]


def test_somewhere_else_there_is_a_way_to_find_lines() -> None:
    assert [line.name for line in LINES.lines("XX", Purpose.CRISIS)] == ["Find A Helpline"]
    assert LINES.emergency("XX") == msg("moderation-emergency-own")
    assert LINES.emergency("gb") == "999"


def test_each_kind_has_its_list() -> None:
    assert purpose_of(Kind.MINOR) is Purpose.YOUNG
    assert purpose_of(Kind.HOME_VIOLENCE) is Purpose.HOME
    assert purpose_of(Kind.DYING) is Purpose.CRISIS


def ways(line: Line) -> list[str]:
    text = written(line).args["ways"]
    assert isinstance(text, Msg)
    listed = text.args["ways"]
    assert isinstance(listed, Listed)
    return [way.key for way in listed.items if isinstance(way, Msg)]


def line(**changed: object) -> Line:
    plain: dict[str, object] = {
        "list": Purpose.CRISIS,
        "name": "N",
        "hours": "always",
        "cost": "free",
        "sends": "no",
        "source": "s",
        "checked": WRITTEN_ON,
    }
    return Line(**{**plain, **changed})  # type: ignore[arg-type]  # a test's shorthand


def test_text_and_chat_come_before_a_call() -> None:
    found = line(call="1", text="2", chat="a.example")
    assert ways(found) == [
        "moderation-line-text",
        "moderation-line-chat",
        "moderation-line-call",
    ]
    assert ways(line(text="2", word="HI")) == ["moderation-line-text-word"]


def test_hours_and_doubts_are_said() -> None:
    some = written(line(call="1", hours="14:00-20:00", confirmed=False))
    assert some.key == "moderation-line-unconfirmed"
    assert some.args["hours"] == msg("moderation-line-hours", begin="14:00", end="20:00")
