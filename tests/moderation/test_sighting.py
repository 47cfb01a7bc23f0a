"""What is read in an event, whose it is, and how much of it is kept."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.core.events import (
    Commanded,
    Deleted,
    Edited,
    Event,
    Joined,
    Said,
    Submitted,
    ThreadOpened,
    Words,
    WordsKind,
)
from bot.core.people import Feed, Home, Identity, Person, Proxy, Staff
from bot.core.registry import Registry
from moderation.detect import Assessment, Evidence, Kind, Level, Subject
from moderation.feature import FEATURE
from moderation.reading.recent import MOST_PARTS, Recent
from moderation.reading.sighting import excerpt, member_named, message_of, words_of, writer

AT = datetime(2026, 11, 16, 22, 4, tzinfo=UTC)
ADA = Identity("discord", "ada", "Ada")
REGISTRY = Registry([FEATURE])
BODY = (Words(WordsKind.BODY, "words"),)


def said(author: object = None) -> Said:
    by = author if author is not None else Person(ADA)
    return Said(key="k", at=AT, author=by, message="m", texts=BODY)  # type: ignore[arg-type]  # any author


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        (Person(ADA), ADA),
        (Proxy("discord", "hook", "Ada", ADA), ADA),
        (Proxy("discord", "hook", "Somebody"), None),
        (Staff("telegram", "quay"), None),
        (Feed("discord", "news"), None),
    ],
)
def test_words_belong_to_a_person_or_to_nobody(author: object, expected: Identity | None) -> None:
    assert writer(said(author)) == expected


def submitted(data: str, **raw: str) -> Submitted:
    return Submitted(key="k", at=AT, author=Person(ADA), data=data, raw=raw)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (said(), ["words"]),
        (Edited(key="k", at=AT, author=Person(ADA), message="m", texts=BODY), ["words"]),
        (ThreadOpened(key="k", at=AT, author=Person(ADA), message="m", texts=BODY), ["words"]),
        (submitted("case.answer:1", text="mine", other="not a field"), ["mine"]),
        (submitted("case.answer:1", text=""), []),
        (replace(submitted("case.answer:1", text="mine"), part=True), ["mine"]),
        (replace(submitted("case.answer:1", text="mine"), read=frozenset({"text"})), []),
        (submitted("case.letter:1", text="a moderator's"), []),
        (submitted("nothing.known", text="mine", more=""), ["mine"]),
        (replace(submitted("", text="mine"), part=True), ["mine"]),
        (Deleted(key="k", at=AT, author=Person(ADA), message="m"), []),
        (Commanded(key="k", at=AT, author=Person(ADA), name="cases"), []),
        (Commanded(key="k", at=AT, author=Person(ADA), name="me", raw={"text": "ow"}), ["ow"]),
        (Joined(key="k", at=AT, author=Person(ADA), home=Home("discord", "h")), []),
    ],
)
def test_what_is_read(event: Event, expected: list[str]) -> None:
    assert [words.text for words in words_of(event, REGISTRY)] == expected


def test_a_message_and_a_member_are_named_where_the_event_names_them() -> None:
    assert message_of(said()) == "m"
    assert message_of(submitted("case.answer:1")) is None
    assert member_named(submitted("case.answer:1~mabc")) == "abc"
    assert member_named(said()) is None


def found(*evidence: Evidence) -> Assessment:
    return Assessment(Level.HIGH, Kind.DYING, Subject.SELF, "r", evidence, (), "en-1")


def at(start: int, part: int = 0, level: Level = Level.HIGH) -> Evidence:
    return Evidence("r", start, start + 5, part, level)


def test_short_words_are_kept_as_they_are() -> None:
    words = (Words(WordsKind.TITLE, "a title"), Words(WordsKind.BODY, "the words"))
    assert excerpt(words, found(at(0, part=1), at(0, part=0, level=Level.CONCERN))) == "the words"
    assert excerpt(words, found(at(0, part=-1))) == "a title"
    assert excerpt((), found()) == ""


@pytest.mark.parametrize("start", [0, 10, 400, 900, 995])
def test_of_long_words_at_most_300_characters_around_what_counts(start: int) -> None:
    text = "x" * start + "HEAVY" + "y" * (1000 - start - 5)
    kept = excerpt((Words(WordsKind.BODY, text),), found(at(start)))
    assert len(kept) <= 300
    assert "HEAVY" in kept


WHO = ("discord", "ada")


def test_a_burst_is_remembered_for_two_minutes_in_its_place() -> None:
    recent = Recent()
    for seconds, text in ((0, "one"), (60, "two"), (130, "three")):
        recent.remember(WHO, "here", text, AT + timedelta(seconds=seconds))
    now = AT + timedelta(seconds=150)
    assert recent.parts(WHO, "here", now) == ["two", "three"]
    assert recent.parts(WHO, "there", now) == []
    assert recent.parts(WHO, "here", AT + timedelta(seconds=300)) == []
    assert recent._parts == {}


def test_words_of_those_who_went_quiet_are_let_go() -> None:
    recent = Recent()
    recent.remember(WHO, None, "words", AT)
    recent.remember(("discord", "ben"), None, "more", AT + timedelta(minutes=3))
    recent.parts(("discord", "cleo"), None, AT + timedelta(minutes=3))
    assert list(recent._parts) == [(("discord", "ben"), None)]


def test_a_burst_has_an_end_and_so_has_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moderation.reading.recent.MOST_PEOPLE", 2)
    recent = Recent()
    for number in range(20):
        recent.remember(WHO, None, str(number), AT)
    assert len(recent.parts(WHO, None, AT)) == MOST_PARTS
    for name in ("b", "c", "d"):
        recent.remember(("discord", name), None, "x", AT)
        recent.found(("discord", name), "rule", Level.HIGH, AT)
    assert len(recent._parts) == len(recent._traces) == 2


def test_findings_are_remembered_for_a_week_without_words() -> None:
    recent = Recent()
    recent.found(WHO, "en.rule", Level.HIGH, AT)
    [trace] = recent.window(WHO, AT + timedelta(hours=1))
    assert (trace.minutes_ago, trace.rule, trace.level) == (60, "en.rule", Level.HIGH)
    assert recent.window(WHO, AT + timedelta(days=8)) == []
