"""Messages by writers who did not see the rules: a floor under what has been reached.

The rules were improved with these rows, so they show regressions; quality is what the part that
nobody read says (docs/crisis-detection.md).
"""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from moderation.detect import Level
from tests.moderation.detector import english

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "examples" / "en.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
URGENT = ("high", "imminent")


def level(row: dict[str, Any]) -> Level:
    return english().assess_burst(row.get("parts", [row["text"]]))[1].level


@pytest.mark.parametrize(
    ("expected", "at_least", "share"),
    [(URGENT, Level.HIGH, 0.75), (("imminent",), Level.HIGH, 0.75), (("concern",), 1, 0.5)],
)
def test_messages_that_need_somebody_are_found(
    expected: tuple[str, ...], at_least: Level, share: float
) -> None:
    rows = [row for row in ROWS if row["expect"] in expected]

    assert sum(level(row) >= at_least for row in rows) >= share * len(rows)


def test_messages_that_need_nobody_rarely_page() -> None:
    rows = [row for row in ROWS if row["expect"] == "none"]

    assert sum(level(row) >= Level.HIGH for row in rows) <= 0.07 * len(rows)


def test_of_two_messages_that_differ_in_one_slot_the_worse_one_is_looked_at_first() -> None:
    pairs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in ROWS:
        if row.get("pair"):
            pairs[row["pair"]].append(row)
    both = [
        (level(urgent), level(calm))
        for rows in pairs.values()
        for urgent in rows
        for calm in rows
        if urgent["expect"] in URGENT and calm["expect"] == "none"
    ]

    assert both
    assert sum(worse > calm for worse, calm in both) >= 0.7 * len(both)
