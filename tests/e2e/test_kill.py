"""Killed between any two steps: no alert lost, no check-in doubled, nothing public repeated."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from bot.engine.outbox import Priority
from tests.postgres import psql
from tests.product import Product
from tests.source_code import ROOT

Accounts = dict[tuple[str, int], dict[str, Any]]
WHOLE = ("whole", 0)
CASES = [
    ("screened", 1),
    ("screened", 2),
    ("committed", 1),
    ("committed", 2),
    ("answered", 1),
    ("answered", 2),
    ("claimed", 1),
    ("claimed", 2),
    ("sent", 1),
    ("sent", 2),
    ("marked", 1),
]


@pytest.fixture(scope="session")
def lives(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Accounts]:
    """Lives them all, once for each database: in random order both come up again and again."""

    @cache
    def live(database: str) -> Accounts:
        folder, server = tmp_path_factory.mktemp("lives"), ""
        if database == "postgres":
            product: Product = request.getfixturevalue("postgres_product")
            product.leave()
            server = request.getfixturevalue("postgres_server")
        else:
            shutil.copy(request.getfixturevalue("sqlite_product"), folder / "product.db")
        command = [sys.executable, "-m", "tests.e2e.dying", str(folder), server, json.dumps(CASES)]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
        for name in ("first", "whole", *(f"{point}-{nth}" for point, nth in CASES)):
            if server:
                psql(server, f'DROP DATABASE "{name}" WITH (FORCE)')
        return dict(zip([WHOLE, *CASES], json.loads(done.stdout), strict=True))

    return live


@pytest.fixture(params=["sqlite", "postgres"])
def accounts(request: pytest.FixtureRequest, lives: Callable[[str], Accounts]) -> Accounts:
    """What came of each life that was cut short, and of the one after it: on both, always."""
    return lives(request.param)


def test_a_life_that_is_not_cut_short_does_everything_once(accounts: Accounts) -> None:
    found = accounts[WHOLE]
    assert (found["cases"], found["grades"]) == (1, [4])
    assert {state for _, _, state, _, _ in found["rows"]} == {"delivered"}
    assert set(Counter(seen["id"] for seen in found["seen"]).values()) == {1}
    assert any(seen["place"] in found["public"] for seen in found["seen"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_killed_between_two_steps_the_next_life_sets_it_right(
    accounts: Accounts, case: tuple[str, int]
) -> None:
    found = accounts[case]
    assert (found["killed"], found["ended"]) == (True, 0)
    tries = Counter(seen["id"] for seen in found["seen"])

    # One case, one check-in with one answer.
    assert found["cases"] == 1
    assert found["grades"] == [4]

    # The alert has reached the moderators' channel, and nothing is left undone.
    rows = {row_id: (op, state, priority) for row_id, op, state, priority, _ in found["rows"]}
    crisis = {row_id for row_id, (_, _, priority) in rows.items() if priority == Priority.CRISIS}
    reached = {seen["id"] for seen in found["seen"] if seen["place"] == found["moderators"]}
    assert crisis & reached
    assert {rows[row_id][1] for row_id in crisis} == {"delivered"}
    assert {state for _, state, _ in rows.values()} <= {"delivered", "unsure", "rejected"}

    # A send whose outcome was unknown is repeated once at most, and never in public.
    assert max(tries.values()) <= 2
    public = {
        seen["id"]
        for seen in found["seen"]
        if seen["place"] in found["public"] and seen["op"] == "send" and not seen["crisis"]
    }
    assert public or case[0] in {"claimed", "sent"}
    assert all(tries[row_id] == 1 for row_id in public)
    unsure = {row_id for row_id, (_, state, _) in rows.items() if state == "unsure"}
    assert all(tries[row_id] <= 1 for row_id in unsure)
