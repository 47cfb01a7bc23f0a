from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moderation.detect import Detector, Heard, Level, PackError
from moderation.detect.files import SHARED, read_toml
from moderation.detect.lint import check
from moderation.detect.packs import build
from moderation.detect.pattern import find, parse
from moderation.detect.tree import PhraseTree
from tests.moderation.detector import PACK

Raw = dict[str, Any]
NAME = "rule dying.kill_self"


def small() -> Raw:
    """The words of the shipped English pack, and the first of the shared rules as its own."""
    return {**read_toml(PACK, examples=False), "rule": shared()["rule"][:1]}


def shared() -> Raw:
    return read_toml(SHARED)


def no_rules() -> Raw:
    return {**shared(), "rule": []}


def change_rule(**changes: object) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["rule"][0].update(changes)

    return change


def twice(raw: Raw) -> None:
    raw["rule"] *= 2


def without_negators(raw: Raw) -> None:
    del raw["concepts"]["NEG"]


def phrase(text: str) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["concepts"]["NEG"] = text

    return change


@pytest.mark.parametrize(
    ("change", "key", "remedy"),
    [
        (change_rule(level="urgent"), "$.rule[0].level", "urgent"),
        (change_rule(colour="red"), "$.rule[0]", "colour"),
        (change_rule(explain={}), NAME, "explain"),
        (change_rule(match=["NOWHERE"]), NAME, "NOWHERE"),
        (change_rule(match=["lower"]), NAME, "CAPITALS"),
        (change_rule(match=["NEG ~99 NEG"]), NAME, "too wide"),
        (change_rule(match=["NEG & NEG && NEG"]), NAME, "only one"),
        (change_rule(match=["NEG & "]), NAME, "empty"),
        (change_rule(match=[]), NAME, "match"),
        (change_rule(match=[], together=["nothing"]), NAME, "nothing"),
        (change_rule(unless=["NOWHERE"]), NAME, "NOWHERE"),
        (twice, NAME, "twice"),
        (without_negators, "concepts.NEG", "phrases"),
        (phrase("a||b"), "concepts.NEG", "empty"),
        (phrase("a?"), "concepts.NEG", "nothing"),
        (phrase("not NOWHERE"), "concepts.NEG", "NOWHERE"),
        (phrase("not NEG"), "concepts.NEG", "leads through"),
    ],
)
def test_a_broken_pack_says_where_and_what_to_do(
    change: Callable[[Raw], None], key: str, remedy: str
) -> None:
    raw = small()
    change(raw)

    with pytest.raises(PackError) as caught:
        build(Path("my.toml"), raw, no_rules())

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


def test_a_second_file_of_a_language_adds_to_the_first(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        '[pack]\nlanguage = "en"\nversion = "club"\n'
        '[concepts]\nKILL_SELF = """\nmeet|join the moon\n"""\n'
        '[examples."dying.kill_self"]\nhits = "i will join the moon"\nnear = "the moon"\n',
        encoding="utf-8",
    )
    detector = Detector.load([PACK, own])
    found = detector.assess([Heard("i will join the moon")])

    assert found.level is Level.HIGH
    assert found.pack.endswith("+club")
    assert not [one for one in check([PACK, own]) if one.is_error]


def test_the_linter_names_the_rule_and_the_example_that_does_not_hold(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        '[pack]\nlanguage = "en"\nversion = "club"\n'
        '[concepts]\nIDLE = "nothing"\n'
        '[examples."dying.kill_self"]\nhits = "good morning"\nnear = "i will kill myself"\n'
        '[examples."no.such"]\nhits = ""\nnear = ""\n',
        encoding="utf-8",
    )
    said = [f"{one.place}: {one.says}" for one in check([PACK, own])]

    assert "examples.dying.kill_self: “good morning” should be found: no rule, none." in said
    assert "examples.dying.kill_self: “i will kill myself” should not be found by it." in said
    assert "examples.no.such: there is no such rule." in said
    assert "concepts.IDLE: no rule uses it." in said


def test_the_linter_wonders_at_a_bar_between_whole_phrases(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        '[pack]\nlanguage = "en"\nversion = "club"\n[concepts]\n'
        'LAUGH = """\nso funny\nvery odd\nso funny|very odd\nso|very funny|odd\n"""\n',
        encoding="utf-8",
    )
    said = [one for one in check([PACK, own]) if one.place == "concepts.LAUGH"]

    assert ["so funny|very odd" in one.says and not one.is_error for one in said] == [True]


def test_a_language_brings_words_and_its_own_order_and_leaves_rules_out() -> None:
    raw = small() | {"rule": []}
    raw["pack"] = {"language": "xx", "version": "1", "free_order": True}
    raw["rules"] = {
        "dying.urge_method": {"match": ["LAUGH ~1 KILL_SELF"], "explain": "Xx."},
        "dying.kill_self": {"off": True},
    }
    detector = Detector([build(Path("xx.toml"), raw)])

    assert detector.assess([Heard("die want to")]).rule == "xx.dying.want_die"
    assert detector.assess([Heard("lol kill myself")]).adjustments
    assert "xx.dying.kill_self" not in detector.rules
    assert detector.explain("xx.dying.urge_method", "xx-YY") == "Xx."
    assert detector.explain("xx.dying.urge_method", "es").startswith("Tiene")


def test_without_packs_nothing_is_flagged() -> None:
    assert Detector.load([]).assess([Heard("i want to die")]).level is Level.NONE


def test_a_concept_that_disarms_anywhere_silences_the_whole_message() -> None:
    raw = small()
    change_rule(unless_any=["FRAME"])(raw)
    detector = Detector([build(Path("my.toml"), raw, no_rules())])

    assert detector.assess([Heard("i will kill myself")]).level is Level.HIGH
    assert detector.assess([Heard("great song. i will kill myself")]).level is Level.NONE


def test_a_combination_can_be_silenced_too() -> None:
    rules, raw = shared(), small() | {"rule": []}
    for rule in rules["rule"]:
        if rule.get("together"):
            rule["unless_any"] = ["FILLER"]
    raw["concepts"]["FILLER"] = "today"
    detector = Detector([build(Path("my.toml"), raw, rules)])

    assert detector.assess([Heard("i want to die. i have bleach here")]).level is Level.IMMINENT
    assert detector.assess([Heard("i want to die. today i have bleach here")]).level is Level.HIGH


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("want go", True),
        ("need to go", True),
        ("to go", False),
        ("im gonna", True),
        ("my step brother left", True),
        ("my bro", True),
        ("my left", False),
    ],
)
def test_phrases_stand_for_alternatives_spellings_and_other_concepts(
    text: str, *, is_there: bool
) -> None:
    spellings = {"im": "i am", "gonna": "going to"}
    phrases = {
        "X": ["want|need to? go", "I'm gonna", "my KIN left?"],
        "KIN": ["bro", "step brother"],
    }
    tree = PhraseTree(phrases, spellings, ["X"])
    words = " ".join(spellings.get(word, word) for word in text.split()).split()

    assert bool(tree.tag(words, [0] * len(words), [0] * len(words))) is is_there


def test_the_automaton_forgets_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moderation.detect.tree._MOST_STEPS", 1)
    tree = PhraseTree({"X": ["a b c", "a b d", "b c"]}, {})

    for _ in range(3):
        assert tree.tag(["a", "b", "c", "a", "b", "d"], [0] * 6, [0] * 6) == [
            (0, 3, ("X",)),
            (1, 3, ("X",)),
            (3, 6, ("X",)),
        ]


def test_patterns_keep_their_order_and_gaps() -> None:
    (pattern,) = parse("A ~3 B|C && D")

    assert pattern.reach == 3
    assert pattern.concepts == (("A",), ("B", "C"), ("D",))
    assert [step.gap for step in pattern.chains[0]] == [0, 3]
    assert len(parse("A ~~3 B C")) == 6


def test_a_pattern_is_found_only_in_order_within_its_gaps_and_clause() -> None:
    (pattern,) = parse("A ~1 B C")
    one_clause, two_clauses = [0] * 9, [0, 0, 1, 1, 1, 1, 1, 1, 1]

    found = find(pattern, {"A": [(0, 1)], "B": [(2, 3)], "C": [(3, 4)]}, one_clause)

    assert [(place.start, place.end) for place in found] == [(0, 4)]
    assert not find(pattern, {"A": [(0, 1)], "B": [(3, 4)], "C": [(4, 5)]}, one_clause)
    assert not find(pattern, {"A": [(0, 1)], "B": [(2, 3)], "C": [(3, 4)]}, two_clauses)
