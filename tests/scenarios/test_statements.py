"""How many statements the moments take for which others wait: counted, so that it cannot creep up.

While one transaction writes on SQLite, everybody else waits for it; see benchmarks/answers.py.
"""

from collections.abc import Callable, Generator
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from tests.scenarios.crisis import alert
from tests.scenarios.words import AT_ONCE, HEAVY
from tests.world.world import World

_SAID = "said in this transaction"


class Transactions:
    """What was said to the database in each transaction that was committed."""

    def __init__(self) -> None:
        self.all: list[list[str]] = []
        self._listens: dict[str, Callable[..., Any]] = {
            "begin": self._begin,
            "before_cursor_execute": self._say,
            "commit": self._commit,
        }

    def listen(self) -> None:
        """Begin to count."""
        for name, heard in self._listens.items():
            event.listen(Engine, name, heard)

    def leave(self) -> None:
        """Count no more."""
        for name, heard in self._listens.items():
            event.remove(Engine, name, heard)

    def with_(self, words: str) -> int:
        """How many statements the longest transaction took in which something was said."""
        return max(len(one) for one in self.all if any(words in said for said in one))

    def _begin(self, connection: Connection) -> None:
        connection.info[_SAID] = []

    def _say(self, connection: Connection, _cursor: object, statement: str, *_rest: Any) -> None:  # noqa: ANN401 - the event's own
        if not statement.startswith("BEGIN"):
            connection.info.setdefault(_SAID, []).append(statement)

    def _commit(self, connection: Connection) -> None:
        self.all.append(connection.info.pop(_SAID, []))


@pytest.fixture
def transactions() -> Generator[Transactions]:
    counted = Transactions()
    counted.listen()
    yield counted
    counted.leave()


async def test_words_for_which_moderators_are_asked(
    world: World, transactions: Transactions
) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    transactions.all.clear()
    await ada.says(HEAVY, channel="general")
    assert alert(world).says("Soon")
    assert transactions.with_('INSERT INTO "case"') <= 33


async def test_more_of_them_in_an_open_case(world: World, transactions: Transactions) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    transactions.all.clear()
    await ada.says(AT_ONCE, channel="general")
    assert alert(world).says("Now")
    assert transactions.with_("INSERT INTO finding") <= 48


async def test_an_alert_that_arrived(world: World, transactions: Transactions) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    transactions.all.clear()
    await ada.says(HEAVY, channel="general")
    assert transactions.with_("UPDATE outbox SET payload") <= 44


async def test_a_check_in_that_is_answered(world: World, transactions: Transactions) -> None:
    ada = await world.member("Ada")
    transactions.all.clear()
    await ada.types("/checkin")
    assert transactions.with_("INSERT INTO inbox") <= 8
