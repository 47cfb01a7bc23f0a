"""People who answer: dated, sourced, at most three in order, written without claiming too much."""

import re
from datetime import date, timedelta

import msgspec
import pytest

from bot.core.clock import SystemClock
from bot.core.replies import Listed, Msg, OnDay, Para, msg
from bot.helplines import (
    ELSEWHERE,
    GOOD_FOR,
    MOST,
    Answerers,
    Country,
    HelpLines,
    Line,
    Purpose,
    card,
    choices,
    help_lines,
    written,
)
from tests.source_code import source

TODAY = date(2026, 11, 22)
LINES = help_lines(TODAY)
PAIRS = [(code, line) for code, country in LINES.countries.items() for line in country.line]
HOURS = re.compile(r"always|unknown|[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d")
DOMAIN = re.compile(r"[a-z0-9.-]+\.[a-z]{2,}(/\S*)?")


@pytest.mark.parametrize(("code", "line"), PAIRS, ids=lambda one: getattr(one, "name", one))
def test_every_line_can_be_reached_has_a_source_and_a_date(code: str, line: Line) -> None:
    assert line.call or line.text or line.whatsapp or line.chat
    assert line.purposes
    assert line.source
    assert line.languages
    assert HOURS.fullmatch(line.hours)
    assert not line.word or line.text
    assert not line.chat or DOMAIN.fullmatch(line.chat)


def test_no_line_was_checked_more_than_a_year_ago() -> None:
    today = SystemClock().now().date()
    assert [line.name for _, line in PAIRS if today - line.checked > GOOD_FOR] == []


def test_every_country_has_an_emergency_number_and_somebody_for_anybody() -> None:
    for code, country in LINES.countries.items():
        assert country.emergency or code == ELSEWHERE
        assert any(Purpose.CRISIS in line.purposes for line in country.line)


def test_there_are_thirty_countries_and_the_demo_s_is_among_them() -> None:
    demo = re.findall(r'country="([A-Z]{2})"', source("bot/demo/start.py"))
    assert demo
    assert set(demo) <= set(LINES.countries)
    assert len(LINES.countries) > 30


def test_every_country_has_somebody_for_violence_at_home_and_most_for_each_purpose() -> None:
    here = {code: country for code, country in LINES.countries.items() if code != ELSEWHERE}
    for purpose, least in ((Purpose.HOME, 31), (Purpose.YOUNG, 29), (Purpose.QUIT, 26)):
        having = [c for c in here.values() if any(purpose in one.purposes for one in c.line)]
        assert len(having) >= least, purpose


def test_most_lines_were_confirmed_and_first_comes_a_confirmed_one() -> None:
    sure = sum(one.confirmed for _, one in PAIRS)
    assert sure / len(PAIRS) > 0.6
    for code in LINES.countries:
        assert LINES.lines(code, Purpose.CRISIS, 1)[0].confirmed


def line(**changed: object) -> Line:
    plain: dict[str, object] = {
        "purposes": (Purpose.CRISIS,),
        "name": "N",
        "call": "1",
        "hours": "always",
        "cost": "free",
        "languages": ("en",),
        "sends": "no",
        "source": "s",
        "checked": TODAY,
    }
    return Line(**{**plain, **changed})  # type: ignore[arg-type]  # a test's shorthand


def table(*here: Line, today: date = TODAY) -> HelpLines:
    anywhere = line(name="everywhere", purposes=tuple(Purpose))
    countries = {"US": Country("911", here), ELSEWHERE: Country("", (anywhere,))}
    return HelpLines(countries, today)


def names(found: tuple[Line, ...]) -> list[str]:
    return [one.name for one in found]


def test_confirmed_ones_stand_first_then_text_and_chat_before_calls() -> None:
    lines = table(
        line(name="doubtful", text="1", confirmed=False),
        line(name="heard"),
        line(name="silent", call="", chat="a.example"),
    )
    assert names(lines.lines("us", Purpose.CRISIS, 9)) == [
        "silent",
        "heard",
        "everywhere",
        "doubtful",
    ]


def test_at_most_three_are_shown() -> None:
    lines = table(*(line(name=str(number)) for number in range(5)))
    assert len(lines.lines("US", Purpose.CRISIS)) == MOST


def test_where_few_answer_for_just_this_a_crisis_line_does_but_not_for_quitting() -> None:
    lines = table(line(name="anybody"), line(name="home", purposes=(Purpose.HOME,)))
    assert names(lines.lines("US", Purpose.HOME)) == ["home", "anybody", "everywhere"]
    assert names(lines.lines("US", Purpose.OVERDOSE)) == ["anybody", "everywhere"]
    assert names(lines.lines("US", Purpose.QUIT)) == ["everywhere"]


def test_a_line_that_was_checked_over_a_year_ago_counts_as_unconfirmed() -> None:
    lines = table(line(checked=TODAY - GOOD_FOR - timedelta(days=1)))
    assert [one.confirmed for one in lines.lines("US", Purpose.CRISIS)] == [True, False]


def test_a_member_s_country_comes_before_their_community_s() -> None:
    lines = table(line())
    assert lines.answer(Purpose.QUIT, None, "us").country == "US"
    assert lines.answer(Purpose.QUIT, "XX", "us").country == "US"
    nowhere = lines.answer(Purpose.QUIT, "", None)
    everywhere = lines.lines(ELSEWHERE, Purpose.QUIT)
    assert nowhere == Answerers(ELSEWHERE, msg("helplines-emergency-own"), everywhere)
    assert len(everywhere) == 1


def test_somewhere_else_there_is_a_way_to_find_lines() -> None:
    assert names(LINES.lines("XX", Purpose.CRISIS)) == ["Find A Helpline"]
    assert LINES.emergency("XX") == msg("helplines-emergency-own")
    assert LINES.emergency("gb") == "999"


def test_countries_are_chosen_by_name_in_the_reader_s_language() -> None:
    assert ("DE", "Alemania") in choices(LINES, "es")
    found = [name for _, name in choices(LINES, "en")]
    assert found == sorted(found)
    assert "Germany" in found
    assert choices(LINES, "xx") == choices(LINES, "en")
    assert len(found) == len(LINES.countries) - 1


def ways(one: Line) -> list[str]:
    text = written(one).args["ways"]
    assert isinstance(text, Msg)
    listed = text.args["ways"]
    assert isinstance(listed, Listed)
    return [way.key for way in listed.items if isinstance(way, Msg)]


def test_ways_without_a_voice_come_before_a_call() -> None:
    assert ways(line(text="2", chat="a.example", whatsapp="3")) == [
        "helplines-text",
        "helplines-whatsapp",
        "helplines-chat",
        "helplines-call",
    ]
    assert ways(line(call="", text="2", word="HI")) == ["helplines-text-word"]


def test_hours_and_doubts_are_said() -> None:
    some = written(line(hours="14:00-20:00", days="mon-sat", confirmed=False))
    assert some.key == "helplines-line-unconfirmed"
    assert some.args["hours"] == msg("helplines-hours-mon-sat", begin="14:00", end="20:00")
    assert written(line(hours="unknown")).args["hours"] == msg("helplines-hours-unknown")


def test_a_card_tells_languages_whether_help_may_be_sent_and_who_says_so() -> None:
    _, when, sends, checked = card(line(languages=("es", "ca"), sends="yes"), "en")
    assert isinstance(when, Para)
    assert isinstance(when.text, Msg)
    assert when.text.args["languages"] == Listed(("Spanish", "Catalan"))
    assert sends == Para(msg("helplines-sends-yes"))
    source = msg("helplines-checked", day=OnDay(TODAY, "long"), source="s")
    assert checked == Para(source, muted=True)
    doubtful = card(msgspec.structs.replace(line(), confirmed=False), "xx")[-1]
    assert isinstance(doubtful, Para)
    assert isinstance(doubtful.text, Msg)
    assert doubtful.text.key == "helplines-not-checked"
