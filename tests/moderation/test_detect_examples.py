"""Messages by writers who did not see the rules: a floor under what the shipped detector reaches.

Rules were improved with the earlier writers' rows and weights with all of them, so they show
regressions; quality is what the part that nobody read says (docs/crisis-detection.md).
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from moderation.detect import Level
from moderation.rulebook import rulebook

Row = dict[str, Any]

ROWS: list[Row] = [
    json.loads(line)
    for path in sorted((Path(__file__).parent / "examples").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
EVERY = 4
"""Every fourth is enough to show a regression, and takes a quarter of the time."""
_LATER = re.compile(r"w(?:1[1-9]|2\d)-")


@cache
def level(number: int) -> Level:
    row = ROWS[number]
    return rulebook().detector.assess_burst(row.get("parts", [row["text"]]))[1].level


def share(at_least: Level, which: Callable[[Row], bool]) -> float:
    numbers = [at for at in range(0, len(ROWS), EVERY) if which(ROWS[at])]
    return sum(level(at) >= at_least for at in numbers) / len(numbers)


def is_chat(row: Row) -> bool:
    return bool(row["id"].startswith("chat-"))


def is_later(row: Row) -> bool:
    """Whether only weights were learned from it: no rule was written for it."""
    return _LATER.match(row["id"]) is not None


@pytest.mark.parametrize(
    ("expected", "at_least", "floor", "floor_later"),
    [
        (("high", "imminent"), Level.HIGH, 0.8, 0.7),
        (("imminent",), Level.HIGH, 0.82, 0.7),
        (("concern",), Level.CONCERN, 0.6, 0.3),
    ],
)
def test_messages_that_need_somebody_are_found(
    expected: tuple[str, ...], at_least: Level, floor: float, floor_later: float
) -> None:
    def wanted(row: Row) -> bool:
        return row["expect"] in expected

    assert share(at_least, lambda row: wanted(row) and not is_later(row)) >= floor
    assert share(at_least, lambda row: wanted(row) and is_later(row)) >= floor_later


@pytest.mark.parametrize("later", [False, True])
def test_misleading_messages_rarely_page(*, later: bool) -> None:
    def misleads(row: Row) -> bool:
        return row["expect"] == "none" and not is_chat(row) and is_later(row) is later

    assert share(Level.HIGH, misleads) <= 0.04


def test_ordinary_chat_is_left_alone() -> None:
    assert share(Level.HIGH, is_chat) <= 0.01


def test_of_two_messages_that_differ_in_one_slot_the_worse_one_is_looked_at_first() -> None:
    pairs: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(ROWS):
        if row.get("pair") and row["lang"] == "en":
            pairs[row["pair"]].append(at)
    both = [
        (level(urgent), level(calm))
        for numbers in pairs.values()
        for urgent in numbers
        for calm in numbers
        if ROWS[urgent]["expect"] in ("high", "imminent") and ROWS[calm]["expect"] == "none"
    ]

    assert both
    assert sum(worse > calm for worse, calm in both) >= 0.7 * len(both)
