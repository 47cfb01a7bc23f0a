"""The development messages: counts are printed, and a floor holds what has been reached.

These rows were known while the rules were written, so they show regressions, not quality.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from moderation.detect import Level
from tests.moderation.detector import english

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "dev.jsonl").read_text(encoding="utf-8").splitlines()
]


def levels(rows: list[dict[str, Any]]) -> list[Level]:
    return [english().assess_burst(row.get("parts", [row["text"]]))[1].level for row in rows]


def report(counts: str) -> None:
    print(counts)  # noqa: T201  # the counts are the point; shown with `pytest -s`


def english_rows(*expected: str) -> list[dict[str, Any]]:
    return [row for row in ROWS if row["lang"] == "en" and row["expect"] in expected]


@pytest.mark.parametrize(
    ("expected", "at_least", "share"),
    [
        (("high", "imminent"), Level.HIGH, 0.95),
        (("imminent",), Level.IMMINENT, 0.90),
        (("concern",), Level.CONCERN, 0.90),
    ],
)
def test_messages_that_need_somebody_are_found(
    expected: tuple[str, ...], at_least: Level, share: float
) -> None:
    found = levels(english_rows(*expected))
    reached = sum(level >= at_least for level in found)
    report(f"{'/'.join(expected)}: {reached} of {len(found)} at {at_least.name} or above")

    assert reached >= share * len(found)


@pytest.mark.parametrize(("at_least", "most"), [(Level.HIGH, 2), (Level.CONCERN, 4)])
def test_messages_that_need_nobody_are_left_alone(at_least: Level, most: int) -> None:
    found = levels(english_rows("none"))
    flagged = sum(level >= at_least for level in found)
    report(f"none: {flagged} of {len(found)} at {at_least.name} or above")

    assert flagged <= most
