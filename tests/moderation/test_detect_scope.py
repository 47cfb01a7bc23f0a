import pytest

from moderation.detect import Detector, Heard, Kind, Level, Subject
from tests.moderation.detector import PACK, english, hear, level, reasons


@pytest.mark.parametrize(
    "text",
    [
        "i am not going to kill myself",
        "i would never kill myself",
        "i dont want to die",
        "i am not suicidal",
        "i have no plan to kill myself",
    ],
)
def test_a_denial_lowers_the_rule_that_it_denies(text: str) -> None:
    assessment = hear(text)

    assert assessment.level is Level.NONE
    assert "negated" in reasons(assessment)


@pytest.mark.parametrize(
    "text",
    [
        "not going to lie, i want to die",
        "i am not okay, i want to kill myself",
        "i cant stop thinking about killing myself",
        "i cant do this anymore i want to die",
        "no one cares and i want to kill myself",
        "dont tell me not to kill myself",
        "i am not hungry but i want to kill myself",
        "not doing well. i want to kill myself",
    ],
)
def test_a_negator_that_denies_nothing_lowers_nothing(text: str) -> None:
    assert level(text) >= Level.HIGH


def test_what_is_over_is_not_what_is_now() -> None:
    assert level("years ago i wanted to kill myself") is Level.NONE
    assert level("years ago i wanted to kill myself but now i want to die again") >= Level.HIGH


def test_a_question_about_the_topic_is_no_wish_and_a_frightened_question_is() -> None:
    assert level("how do you talk about suicidal thoughts with a friend?") < Level.HIGH
    assert level("suicidal thoughts?") is Level.NONE
    assert level("should i just kill myself?") >= Level.HIGH


def test_quoted_words_in_a_message_count_less_and_cited_lines_too() -> None:
    assert level('the line "i want to kill myself" got cut from the script') is Level.NONE
    assert level("> i want to kill myself\nplease stay with us") <= Level.CONCERN
    assert level('> i want "to" kill myself\nplease stay') <= Level.CONCERN
    assert level('he said "hi". i want to kill myself') >= Level.HIGH


def test_words_of_others_never_page_for_the_sender() -> None:
    forwarded = english().assess([Heard("i am going to kill myself tonight", own=False)])

    assert forwarded.level is Level.CONCERN
    assert "not_own" in reasons(forwarded)


def test_own_words_beside_a_quotation_still_page() -> None:
    both = english().assess([Heard("hello", own=False), Heard("i want to kill myself")])

    assert both.level is Level.HIGH
    assert {one.part for one in both.evidence} == {1}


def test_laughter_disarms_slang_and_never_a_plan() -> None:
    assert level("kms lol") is Level.NONE
    assert level("kms") is Level.CONCERN
    assert level("i am going to kill myself tonight lol") is Level.IMMINENT
    assert level("i took all of my pills haha") is Level.IMMINENT


def test_games_and_films_are_not_life() -> None:
    assert level("in this game you have to kill yourself to respawn") is Level.NONE
    assert level("the character in the movie wants to kill himself") is Level.NONE


def test_another_person_at_risk_is_a_worry_about_another() -> None:
    assessment = hear("my brother says he is going to kill himself")

    assert assessment.kind is Kind.WORRY_OTHER
    assert assessment.subject is Subject.OTHER
    assert assessment.level is Level.HIGH


def test_words_to_the_reader_are_not_about_the_writer() -> None:
    assert level("please dont kill yourself, we are here") is Level.NONE
    assert hear("go kill yourself").kind is Kind.ABUSE


def test_somebody_who_is_not_named_is_the_writer_only_at_the_start() -> None:
    assert level("honestly just want to die") is Level.HIGH
    assert level("this thread needs to die") is Level.NONE


def test_a_reflexive_of_the_next_sentence_says_nothing_about_this_one() -> None:
    assert level("he is suicidal. myself, i am fine") is Level.CONCERN


def test_every_adjustment_says_what_it_moved() -> None:
    text = "i am not going to kill myself"
    for one in hear(text).adjustments:
        assert one.after < one.before
        assert one.rule in english().rules
        assert text[one.start : one.end]


def test_the_hint_of_a_language_changes_no_level() -> None:
    words = [Heard("i want to kill myself")]

    answers = {english().assess(words, language=hint) for hint in (None, "en", "en-GB", "pt")}

    assert len(answers) == 1


def test_the_answer_names_the_version_of_the_pack() -> None:
    assert Detector.load([PACK]).assess([Heard("hello")]).pack == hear("x").pack == "en-2.2"
