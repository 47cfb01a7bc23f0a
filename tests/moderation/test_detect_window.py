from collections.abc import Sequence

import pytest

from moderation.detect import Assessment, Heard, Kind, Level, Trace
from tests.moderation.detector import english, hear, reasons

WISH = "en.dying.wish_dead"
HOPELESS = "en.despair.hopeless"
URGE = "en.self_harm.urge"


def later(text: str, *window: Trace) -> Assessment:
    return english().assess([Heard(text)], window=window)


def trace(minutes_ago: float, rule: str) -> Trace:
    return Trace(minutes_ago=minutes_ago, rule=rule, level=Level.CONCERN)


@pytest.mark.parametrize(
    "messages",
    [
        ["i want", "to kill", "myself"],
        ["i", "really", "really want to", "kill myself"],
        ["tonight is", "my last night", "alive"],
        ["i took", "all of", "my pills"],
    ],
)
def test_a_sentence_in_pieces_is_read_as_one(messages: Sequence[str]) -> None:
    *parts, last = messages

    assert hear(last).level <= Level.HIGH
    assert hear(last, parts=parts).level >= Level.HIGH


def test_evidence_of_a_burst_names_the_message_that_it_is_in() -> None:
    parts = ["hello", "i want to"]
    last = "kill myself"
    assessment = hear(last, parts=parts)

    for one in assessment.evidence:
        text = last if one.part == 0 else parts[one.part]
        assert text[one.start : one.end].strip()
    assert -1 in {one.part for one in assessment.evidence}


def test_only_the_last_messages_of_a_burst_are_read_together() -> None:
    assert hear("myself", parts=["i want to kill", *["ok"] * 8]).level is Level.NONE


def test_means_after_a_wish_within_the_hour_are_imminent() -> None:
    means = "i bought a rope"

    assert later(means).level is Level.NONE
    assert later(means, trace(30, WISH)).level is Level.IMMINENT
    assert later(means, trace(90, WISH)).level is Level.NONE
    assert "means_after_wish" in reasons(later(means, trace(30, WISH)))


def test_a_goodbye_before_a_wish_counts_as_well() -> None:
    assert later("i wish i was dead", trace(10, "en.dying.farewell")).level is Level.IMMINENT


def test_two_kinds_of_concern_in_six_hours_are_high() -> None:
    assert later("i cant go on", trace(100, URGE)).level is Level.HIGH
    assert later("i cant go on", trace(400, URGE)).level is Level.CONCERN
    assert later("i cant go on", trace(100, HOPELESS)).level is Level.CONCERN


def test_three_concerns_in_a_day_are_high() -> None:
    twice = (trace(700, HOPELESS), trace(1_300, HOPELESS))

    assert later("i cant go on", *twice).level is Level.HIGH
    assert "three_concerns" in reasons(later("i cant go on", *twice))
    assert later("i cant go on", trace(700, HOPELESS), trace(1_500, HOPELESS)).level == 1


def test_a_harmless_message_never_inherits_a_level() -> None:
    assert later("good night", trace(1, WISH), trace(2, URGE), trace(3, HOPELESS)).level == 0


def test_a_wish_and_a_means_in_one_message_are_imminent_when_they_are_close() -> None:
    assert hear("i want to die. i bought a rope").level is Level.IMMINENT
    assert hear("i bought a rope. i want to die").level is Level.IMMINENT
    assert hear("i want to die. ok. so. well. yes. i bought a rope").level is Level.HIGH


def test_a_wish_and_a_means_of_somebody_else_are_a_worry() -> None:
    assessment = hear("he wants to kill himself. he bought a rope")

    assert assessment.kind is Kind.WORRY_OTHER
    assert assessment.level >= Level.HIGH


def test_a_rule_of_an_older_pack_in_the_window_is_left_aside() -> None:
    assert later("i cant go on", trace(5, "en.gone.away"), trace(6, "xx.old")).level == 1


def test_what_came_before_in_a_burst_never_hides_a_second_danger() -> None:
    first = "im going to kill myself tonight"
    alone = hear("he hit me again and i am scared of him")
    second = hear("he hit me again and i am scared of him", parts=[first])

    assert hear(first).level is Level.IMMINENT
    assert alone.level is Level.HIGH
    assert (second.level, second.kind, second.rule) == (alone.level, alone.kind, alone.rule)
