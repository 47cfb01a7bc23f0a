"""The shipped English pack, loaded once, and short ways to ask it."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from moderation.detect import Assessment, Detector, Heard, Level

PACK = Path(__file__).parents[2] / "moderation" / "packs" / "en.toml"


@cache
def english() -> Detector:
    return Detector.load([PACK])


def hear(text: str, *, parts: Sequence[str] = ()) -> Assessment:
    return english().assess([Heard(text)], parts=parts)


def level(text: str) -> Level:
    return hear(text).level


def fired(assessment: Assessment) -> set[str]:
    return {one.rule for one in assessment.evidence}


def reasons(assessment: Assessment) -> set[str]:
    return {one.transform for one in assessment.adjustments}
