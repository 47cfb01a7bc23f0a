"""What people read in their hardest minutes, and whoever looks after them: in every language."""

import pytest

from tests.sentences import texts
from tests.test_locales import messages

FILES = ("moderation.ftl", "helplines.ftl")
LANGUAGES = texts().languages


def test_the_languages_are_those_in_which_messages_are_read() -> None:
    assert LANGUAGES == ("en", "de", "es", "fr", "hi", "pt")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_all_of_it_with_the_same_arguments(language: str) -> None:
    english, own = messages("en", *FILES), messages(language, *FILES)
    assert sorted(set(english) - set(own)) == []
    assert sorted(set(own) - set(english)) == []
    assert {key for key in english if english[key] != own[key]} == set()
