"""What becomes of a row after a try."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bot.core.people import Direct, Place, read_address, write_address
from bot.core.platform import (
    Delivered,
    Moved,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
    Unsure,
)
from bot.engine.claims import Claimed
from bot.engine.outbox import Priority
from bot.engine.verdicts import (
    ALERT_REPEATS,
    TRIES,
    Again,
    Ends,
    after_move,
    backoff,
    decide,
)

NOW = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
REAL = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
ADA = write_address(Direct("far", "ada"))
GENERAL = write_address(Place("far", "harbour", "general"))


def row(**more: object) -> Claimed:
    plain = Claimed(
        id="0" * 22,
        key="note",
        platform="far",
        address=ADA,
        op="send",
        of_key=None,
        under_key=None,
        purpose="test.note",
        subject_id=None,
        identity_id=None,
        member_id=None,
        payload=None,
        priority=Priority.PROMPT,
        expires_at=None,
        attempts=1,
        repeats=0,
        lease=None,
    )
    return msgspec.structs.replace(plain, **more)


def after(outcome: Outcome, **more: object) -> Ends | Again:
    return decide(row(**more), outcome, now=NOW, real=REAL)


@pytest.mark.parametrize(
    ("outcome", "state", "error"),
    [
        (Delivered(("m1",)), "delivered", None),
        (Unreachable("blocked"), "unreachable", "blocked"),
        (Rejected("odd"), "rejected", "odd"),
    ],
)
def test_some_outcomes_are_the_end(outcome: Outcome, state: str, error: str | None) -> None:
    assert after(outcome) == Ends(state, error)


def test_a_named_wait_is_kept_and_an_unnamed_one_grows() -> None:
    verdict = after(RetryLater(40, "flood"))
    assert verdict == Again(REAL + timedelta(seconds=40), "flood", 0)
    waits = [backoff("0" * 22, attempts) for attempts in range(1, 12)]
    assert 0.75 <= waits[0] <= 1.25
    assert all(600 <= wait <= 1200 for wait in waits[10:])
    assert waits[5] > 16


def test_waits_differ_between_rows_and_never_for_one_row() -> None:
    waits = {backoff(f"{number:022}", 8) for number in range(50)}
    assert len(waits) == 50
    assert backoff("a" * 22, 8) == backoff("a" * 22, 8)


def test_alerts_are_tried_again_soon_however_often() -> None:
    assert max(backoff(f"{n:022}", 40, crisis=True) for n in range(50)) <= 37.5


def test_a_row_that_may_wait_for_ever_is_given_up_after_about_a_day() -> None:
    waits = sum(backoff("0" * 22, attempts) for attempts in range(1, TRIES))
    assert 20 < waits / 3600 < 28
    assert isinstance(after(RetryLater(1, "down"), attempts=TRIES - 1), Again)
    assert after(RetryLater(1, "down"), attempts=TRIES) == Ends("dead", "down")


def test_an_alert_is_never_given_up() -> None:
    verdict = after(RetryLater(1, "down"), attempts=100_000, priority=Priority.CRISIS)
    assert isinstance(verdict, Again)


def test_a_row_with_an_expiry_ends_there_and_not_before() -> None:
    soon = NOW + timedelta(seconds=1)
    verdict = after(RetryLater(1, "down"), attempts=TRIES, expires_at=soon)
    assert isinstance(verdict, Again)
    assert after(RetryLater(1, "down"), expires_at=NOW) == Ends("expired", "down")
    assert after(Unsure("lost"), expires_at=NOW) == Ends("unsure", "lost")
    assert after(Delivered(("m1",)), expires_at=NOW) == Ends("delivered")


@pytest.mark.parametrize("address", [ADA, GENERAL])
@pytest.mark.parametrize("priority", list(Priority))
def test_an_unknown_outcome_is_repeated_once_in_private_and_for_alerts(
    address: str, priority: Priority
) -> None:
    allowed = address == ADA or priority is Priority.CRISIS
    first = after(Unsure("lost"), address=address, priority=priority)
    assert first == (Again(REAL, "unsure: lost", 1) if allowed else Ends("unsure", "lost"))
    again = after(Unsure("lost"), address=address, priority=priority, repeats=1)
    assert again == Ends("unsure", "lost")


def test_an_alert_is_repeated_until_it_is_known_to_be_there_where_repeats_are_dropped() -> None:
    def lost(repeats: int) -> Ends | Again:
        tried = row(address=GENERAL, priority=Priority.CRISIS, repeats=repeats)
        return decide(tried, Unsure("lost"), now=NOW, real=REAL, drops_repeats=True)

    for repeats in range(ALERT_REPEATS):
        again = lost(repeats)
        assert isinstance(again, Again)
        assert again.repeats == repeats + 1
        assert again.at - REAL < timedelta(seconds=30)
    assert lost(ALERT_REPEATS) == Ends("unsure", "lost")


@pytest.mark.parametrize("op", ["edit", "remove", "pin"])
def test_doing_twice_what_is_the_same_done_once_is_fine(op: str) -> None:
    verdict = after(Unsure("lost"), op=op, address=GENERAL, repeats=0, attempts=7)
    assert isinstance(verdict, Again)
    assert verdict.repeats == 0


def test_a_thread_of_unknown_outcome_is_not_opened_again() -> None:
    assert after(Unsure("lost"), op="open_thread", address=GENERAL) == Ends("unsure", "lost")


def test_a_moved_place_is_tried_again_there() -> None:
    to = Place("far", "quay", "general")
    verdict = after(Moved(to), address=GENERAL)
    assert isinstance(verdict, Again)
    assert verdict.to == to
    assert after(Moved(to), address=GENERAL, attempts=TRIES) == Ends("dead", "moved")


def test_a_moved_place_keeps_its_thread() -> None:
    to = Place("far", "quay", "general", "other")
    in_thread = write_address(Place("far", "harbour", "general", "t1"))
    assert read_address(after_move(in_thread, to)) == Place("far", "quay", "general", "t1")
    assert read_address(after_move(GENERAL, to)) == Place("far", "quay", "general")
    assert read_address(after_move(ADA, Direct("far", "eva"))) == Direct("far", "eva")
