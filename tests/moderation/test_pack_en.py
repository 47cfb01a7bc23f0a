import pytest

from moderation.detect import Kind, Level
from moderation.detect.files import language_file, read_toml
from moderation.detect.written import lines
from tests.moderation.detector import PACK, english, fired, hear

RULES = english().rules
EXAMPLES = language_file(PACK, read_toml(PACK)).examples
HITS = [(f"en.{name}", text) for name, one in EXAMPLES.items() for text in lines(one.hits)]
NEAR = [(f"en.{name}", text) for name, one in EXAMPLES.items() for text in lines(one.near)]


@pytest.mark.parametrize(("rule", "text"), HITS)
def test_a_hit_reaches_the_level_of_its_rule(rule: str, text: str) -> None:
    assessment = hear(text)

    assert assessment.level >= RULES[rule].level
    if RULES[rule].level > Level.NONE:
        assert rule in fired(assessment)


@pytest.mark.parametrize(("rule", "text"), NEAR)
def test_a_near_miss_neither_fires_its_rule_nor_pages(rule: str, text: str) -> None:
    assessment = hear(text)

    assert rule not in fired(assessment)
    assert assessment.level <= Level.CONCERN


def test_the_pack_covers_every_kind_with_at_least_sixty_rules() -> None:
    assert len(RULES) >= 60
    assert {rule.kind for rule in RULES.values()} == set(Kind)


def test_every_rule_explains_itself_in_english_and_spanish() -> None:
    for rule in RULES:
        english_sentence = english().explain(rule, "en")
        spanish_sentence = english().explain(rule, "es-MX")

        assert english_sentence.endswith(".")
        assert spanish_sentence.endswith(".")
        assert english_sentence != spanish_sentence
        assert english().explain(rule, "tlh") == english_sentence


def test_no_example_or_phrase_names_a_dose() -> None:
    units = ("mg", "milligram", "gram", "ml")
    for _, text in HITS + NEAR:
        assert not set(text.split()) & set(units)
        assert not any(word[:-2].isdigit() and word.endswith("mg") for word in text.split())
