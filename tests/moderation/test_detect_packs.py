import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moderation.detect import Detector, Heard, Level, PackError
from moderation.detect.packs import build
from moderation.detect.pattern import find, parse
from moderation.detect.phrases import expand
from tests.moderation.detector import PACK

Raw = dict[str, Any]
EXAMPLES = ("one", "two")


def small() -> Raw:
    """The shipped pack with only its first rule."""
    raw = tomllib.loads(PACK.read_text(encoding="utf-8"))
    return {**raw, "rule": raw["rule"][:1]}


def change_rule(**changes: object) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["rule"][0].update(changes)

    return change


def twice(raw: Raw) -> None:
    raw["rule"] *= 2


def without(table: str, key: str) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        del raw[table][key]

    return change


def phrase(text: str) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["concepts"]["NEG"] = [text]

    return change


@pytest.mark.parametrize(
    ("change", "key", "remedy"),
    [
        (change_rule(level="urgent"), "$.rule[0].level", "urgent"),
        (change_rule(colour="red"), "$.rule[0]", "colour"),
        (change_rule(id="xx.other"), "rule xx.other", "en."),
        (change_rule(hits=["one"]), "rule en.dying.kill_self", "two hits"),
        (change_rule(explain={"en": "Why."}), "rule en.dying.kill_self", "es"),
        (change_rule(match=["NOWHERE"]), "rule en.dying.kill_self", "NOWHERE"),
        (change_rule(match=["lower"]), "rule en.dying.kill_self", "CAPITALS"),
        (change_rule(match=["NEG ~99 NEG"]), "rule en.dying.kill_self", "too wide"),
        (change_rule(match=["NEG & NEG && NEG"]), "rule en.dying.kill_self", "either"),
        (change_rule(match=["NEG & "]), "rule en.dying.kill_self", "empty"),
        (change_rule(match=[]), "rule en.dying.kill_self", "match"),
        (change_rule(match=[], together=["nothing"]), "rule en.dying.kill_self", "nothing"),
        (change_rule(unless=["NOWHERE"]), "rule en.dying.kill_self", "NOWHERE"),
        (twice, "rule en.dying.kill_self", "twice"),
        (without("concepts", "NEG"), "concepts.NEG", "phrases"),
        (without("scope", "past"), "scope.past", "lowers"),
        (phrase("a||b"), "concepts.NEG", "empty"),
        (phrase("a?"), "concepts.NEG", "nothing"),
        (phrase("a|b|c|d|e|f|g|h|i " * 5), "concepts.NEG", "at most"),
    ],
)
def test_a_broken_pack_says_where_and_what_to_do(
    change: Callable[[Raw], None], key: str, remedy: str
) -> None:
    raw = small()
    change(raw)

    with pytest.raises(PackError) as caught:
        build(Path("my.toml"), raw)

    assert caught.value.file == Path("my.toml")
    assert caught.value.key == key
    assert remedy in caught.value.remedy
    assert str(caught.value).startswith("my.toml: ")


def test_a_file_that_is_missing_or_no_toml_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[pack", encoding="utf-8")

    for path in (tmp_path / "none.toml", broken):
        with pytest.raises(PackError, match=path.name):
            Detector.load([path])


def test_two_packs_of_one_language_are_refused(tmp_path: Path) -> None:
    copy = tmp_path / "mine.toml"
    copy.write_bytes(PACK.read_bytes())

    with pytest.raises(PackError, match="second pack"):
        Detector.load([PACK, copy])


def test_without_packs_nothing_is_flagged() -> None:
    assert Detector.load([]).assess([Heard("i want to die")]).level is Level.NONE


def test_a_concept_that_disarms_anywhere_silences_the_whole_message() -> None:
    raw = small()
    change_rule(unless_any=["FRAME"])(raw)
    detector = Detector([build(Path("my.toml"), raw)])

    assert detector.assess([Heard("i will kill myself")]).level is Level.HIGH
    assert detector.assess([Heard("great song. i will kill myself")]).level is Level.NONE


def test_a_combination_can_be_silenced_too() -> None:
    raw = tomllib.loads(PACK.read_text(encoding="utf-8"))
    for rule in raw["rule"]:
        if rule.get("together"):
            rule["unless_any"] = ["FILLER"]
    raw["concepts"]["FILLER"] = ["today"]
    detector = Detector([build(Path("my.toml"), raw)])

    assert detector.assess([Heard("i want to die. i bought a rope")]).level is Level.IMMINENT
    assert detector.assess([Heard("i want to die. today i bought a rope")]).level is Level.HIGH


def test_phrases_stand_for_their_alternatives_and_spellings() -> None:
    assert expand("want|need to? go", {}) == [
        ("need", "go"),
        ("need", "to", "go"),
        ("want", "go"),
        ("want", "to", "go"),
    ]
    assert expand("I'm gonna", {"im": "i am", "gonna": "going to"}) == [("i", "am", "going", "to")]


def test_patterns_keep_their_order_and_gaps() -> None:
    pattern = parse("A ~3 B|C && D")

    assert pattern.near
    assert pattern.concepts == (("A",), ("B", "C"), ("D",))
    assert [step.gap for step in pattern.chains[0]] == [0, 3]


def test_a_pattern_is_found_only_in_order_within_its_gaps_and_clause() -> None:
    pattern = parse("A ~1 B C")
    one_clause, two_clauses = [0] * 9, [0, 0, 1, 1, 1, 1, 1, 1, 1]

    found = find(pattern, {"A": [(0, 1)], "B": [(2, 3)], "C": [(3, 4)]}, one_clause)

    assert [(place.start, place.end) for place in found] == [(0, 4)]
    assert not find(pattern, {"A": [(0, 1)], "B": [(3, 4)], "C": [(4, 5)]}, one_clause)
    assert not find(pattern, {"A": [(0, 1)], "B": [(2, 3)], "C": [(3, 4)]}, two_clauses)
