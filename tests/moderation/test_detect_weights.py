"""The second opinion: it asks where rules are silent, holds back what reads harmless, explains."""

from pathlib import Path

import msgspec
import pytest

from moderation.detect import Assessment, Detector, Heard, Level, PackError
from moderation.detect.cues import cues
from moderation.detect.sums import Sums
from moderation.detect.weighing import HELD_BACK
from moderation.detect.weights import SHIPPED, Weights, WrittenWeights
from tests.moderation.detector import PACK, english

SILENT = "hello there"
PAGED = "i am going to hang myself tonight"
NOT_NOW = "i want to kill myself"


def weights(**changed: float) -> Weights:
    written = msgspec.json.decode(SHIPPED.read_bytes(), type=WrittenWeights)
    return Weights(msgspec.structs.replace(written, **changed))


def with_weights(**changed: float) -> Detector:
    return Detector(english()._packs, weights(**changed))


def hear(detector: Detector, text: str) -> Assessment:
    return detector.assess([Heard(text)])


def whole(answer: Assessment) -> set[str]:
    return {one.rule for one in answer.evidence if ".whole." in one.rule}


def test_what_no_rule_says_is_asked_about_with_its_words_shown() -> None:
    asking = with_weights(page=-99.0, flag=-99.0, look_from=-99.0, at_once_from=99.0)
    answer = hear(asking, SILENT)

    assert hear(english(), SILENT).level is Level.NONE
    assert answer.level is Level.HIGH
    assert answer.rule in whole(answer)
    assert all(SILENT[one.start : one.end].strip() for one in answer.evidence)
    assert asking.explain(str(answer.rule), "es") != asking.explain(str(answer.rule), "en")


def test_between_the_day_s_list_and_a_page_it_is_the_list() -> None:
    noting = with_weights(page=99.0, flag=-99.0, look_from=-99.0)

    assert hear(noting, SILENT).level is Level.CONCERN


def test_a_message_that_a_first_look_leaves_is_not_weighed() -> None:
    blind = with_weights(page=-99.0, flag=-99.0, look_from=99.0)

    assert hear(blind, SILENT).level is Level.NONE


def test_a_page_on_words_that_read_harmless_is_held_back_and_says_so() -> None:
    calm = with_weights(page=99.0, flag=99.0, harmless=99.0)
    answer = hear(calm, NOT_NOW)

    assert hear(english(), NOT_NOW).level is Level.HIGH
    assert answer.level is Level.CONCERN
    assert HELD_BACK in {one.transform for one in answer.adjustments}


def test_what_is_about_this_moment_has_a_bar_of_its_own_and_stays_on_the_day_s_list() -> None:
    calm = with_weights(page=99.0, flag=99.0, harmless=99.0, harmless_now=-99.0)
    sure = with_weights(page=99.0, flag=99.0, harmless=99.0, harmless_now=99.0)

    assert hear(english(), PAGED).level is Level.IMMINENT
    assert hear(calm, PAGED) == hear(english(), PAGED)
    assert hear(calm, NOT_NOW).level is Level.CONCERN
    assert hear(sure, PAGED).level is Level.CONCERN


def test_other_people_s_words_are_not_weighed() -> None:
    asking = with_weights(page=-99.0, flag=-99.0, look_from=-99.0)

    assert asking.assess([Heard(SILENT, own=False)]).level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        NOT_NOW,
        "the bridge, again. i can't stop thinking of it, and nobody knows",
        "he said he would kill me, then he was sorry, then he hit me again; the kids were home",
        "thanks all, thanks, THANKS 😭 pills pills pills gone gone gone",
        "",
    ],
)
def test_the_quick_sum_is_that_of_the_cues_one_by_one(text: str) -> None:
    sums = Sums(msgspec.json.decode(SHIPPED.read_bytes(), type=WrittenWeights).cues)
    tagged, _ = english().as_read(text)
    found = cues(tagged)
    kinds = (*found.items(), ("letters", found["words"]))
    shares = [share for kind, places in kinds for share in sums.shares(kind, places).values()]

    assert sums.of(tagged) == pytest.approx(sum(shares))


@pytest.mark.parametrize("text", ["{}", "no json", '{"start": "high"}'])
def test_a_broken_file_says_what_to_do(tmp_path: Path, text: str) -> None:
    file = tmp_path / "weights.json"
    file.write_text(text)

    with pytest.raises(PackError, match="take the one that was shipped"):
        Detector.load([PACK], weights=file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"weights\.json"):
        Detector.load([PACK], weights=tmp_path / "weights.json")


def test_each_kind_has_a_rule_that_explains_it() -> None:
    kinds = msgspec.json.decode(SHIPPED.read_bytes(), type=WrittenWeights).kinds

    assert {f"en.whole.{kind}" for kind in kinds} <= english().rules.keys()
