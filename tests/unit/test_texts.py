from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.core.replies import Field as Pair
from bot.core.replies import Fields, Listed, OnDay, Para, Reply, When, msg
from bot.engine.texts import TextError, Texts, Translator

AT = datetime(2026, 11, 22, 22, 4, tzinfo=UTC)
ENGLISH = """
plain = Hello { $name }
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
at = At { $time }
card =
    .title = Title
only-english = Only here
told = { -us } says: { plain } ({ card.title })
-us = { -name }
-name = Alongside
   .form = short
# What follows is no sentence = of anybody.
several = First line
    second = line
"""


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    for language, words in (("en", ENGLISH), ("es", ENGLISH.replace("Hello", "Hola"))):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(
            words if language == "en" else words.replace("only-english", "solo"), encoding="utf-8"
        )
    return Texts.load(tmp_path)


def test_a_sentence_is_made_for_its_reader(texts: Texts) -> None:
    assert texts.line(msg("plain", name="Ana"), "es") == "Hola Ana"
    assert texts.line(msg("days", days=1), "en") == "1 day"
    assert texts.line(msg("days", days=1234), "en") == "1234 days"
    assert texts.line(msg("card.title"), "en") == "Title"
    assert texts.line("their own words { $x }", "en") == "their own words { $x }"


def test_a_sentence_may_be_made_of_others_wherever_they_stand(texts: Texts) -> None:
    assert texts.line(msg("told", name="Ana"), "es") == "Alongside says: Hola Ana (Title)"
    assert texts.line(msg("several"), "en") == "First line\nsecond = line"
    assert not texts.has("-us")
    assert not texts.has("second")


def test_an_operators_own_words_may_be_any_and_are_asked_of_no_other_language(texts: Texts) -> None:
    texts.learn({"en": {"mine": 'a "b" { $c } \\ = d', "plain": "Ours"}, "xx": {"mine": "x"}})
    assert texts.line(msg("mine"), "en") == 'a "b" { $c } \\ = d'
    assert texts.line(msg("plain"), "en") == "Ours"
    assert texts.complete == ("en",)


def test_what_a_language_lacks_is_said_in_english(texts: Texts) -> None:
    assert texts.line(msg("only-english"), "es") == "Only here"
    assert texts.line(msg("plain", name="Ana"), "xx") == "Hello Ana"


@pytest.mark.parametrize("text", [msg("nowhere"), msg("card"), msg("plain"), msg("plain.nope")])
def test_an_unknown_sentence_or_argument_is_a_mistake_in_the_code(
    texts: Texts, text: object
) -> None:
    with pytest.raises(TextError):
        texts.line(text, "en")  # type: ignore[arg-type]  # parametrised


@pytest.mark.parametrize(
    ("form", "language", "written"),
    [
        ("time", "en", "23:04"),
        ("day", "en", "Sunday 23:04"),
        ("date", "en", "22 November 2026"),
        ("full", "es", "22 de noviembre de 2026 23:04"),
    ],
)
def test_moments_are_written_on_the_readers_clock(
    texts: Texts, form: str, language: str, written: str
) -> None:
    when = When(AT, form)  # type: ignore[arg-type]  # parametrised
    assert texts.line(msg("at", time=when), language, "Europe/Madrid") == f"At {written}"


def test_days_and_lists_are_written_as_the_language_does(texts: Texts) -> None:
    day = OnDay(date(2026, 11, 9))
    assert texts.line(msg("at", time=day), "en") == "At 9 Nov"
    both = Listed(("Mo", "Sam", "Rui"))
    assert texts.line(msg("plain", name=both), "en") == "Hello Mo, Sam and Rui"
    nested = Listed((msg("days", days=2), "Sam"))
    assert texts.line(msg("plain", name=nested), "en") == "Hello 2 days and Sam"
    assert texts.line(msg("plain", name=msg("days", days=2)), "en") == "Hello 2 days"


def test_a_whole_reply_becomes_plain_words(texts: Texts) -> None:
    reply = Reply((Para(msg("plain", name="Ana")), Fields((Pair("Label", msg("card.title")),))))
    plain = Translator(texts, "en", "UTC").tree(reply)
    assert plain == Reply((Para("Hello Ana"), Fields((Pair("Label", "Title"),))))


def test_the_nearest_language_ignores_regions_and_ends_with_english(texts: Texts) -> None:
    assert texts.nearest("es-MX") == "es"
    assert texts.nearest(None, "pt_BR", "es") == "es"
    assert texts.nearest("pt", None) == "en"
    assert texts.languages == ("en", "es")


def test_a_language_that_lacks_a_sentence_is_spoken_but_not_complete(texts: Texts) -> None:
    assert texts.complete == ("en",)
    assert texts.nearest("es") == "es"


def test_an_operator_may_put_other_words_in_the_place_of_ours(tmp_path: Path) -> None:
    for folder, words in (("ours", "a = ours"), ("theirs", "a = theirs")):
        (tmp_path / folder / "en").mkdir(parents=True)
        (tmp_path / folder / "en" / "a.ftl").write_text(words, encoding="utf-8")
    texts = Texts.load(tmp_path / "ours", tmp_path / "theirs")
    assert texts.line(msg("a"), "en") == "theirs"


def test_no_english_is_no_start(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="no English"):
        Texts.load(tmp_path)
