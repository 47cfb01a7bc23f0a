"""A word spelled by ear is read as the known word that sounds the same."""

import pytest

from moderation.detect.lexicon import Lexicon

SOUNDS = {"aa": "a", "ee": "i", "kh": "k", "z": "j", "ue": "u"}


def resolve(word: str, *, common: str = "") -> tuple[str, ...]:
    words = ("zindagi", "khatam", "wurde", "nahi")
    spellings = {"chahiye": "mujhe chahiye"}
    return Lexicon(words, (), spellings, common.split(), SOUNDS).resolve(word)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("jindagi", "zindagi"),
        ("zindagee", "zindagi"),
        ("katam", "khatam"),
        ("khattam", "khatam"),
        ("wuerde", "wurde"),
    ],
)
def test_other_letters_for_the_same_sound(written: str, read: str) -> None:
    assert resolve(written) == (read,)


def test_a_spelling_is_found_by_ear_too() -> None:
    assert resolve("chaahiye") == ("mujhe", "chahiye")


def test_a_known_word_stays_what_it_is() -> None:
    assert resolve("nahi") == ("nahi",)


def test_short_words_and_common_words_are_left_alone() -> None:
    assert resolve("nah") == ("nah",)
    assert resolve("katam", common="katam") == ("katam",)


def test_a_language_without_sounds_reads_words_as_written() -> None:
    assert Lexicon(("zindagi",), (), {}, ()).resolve("jindagi") == ("jindagi",)
