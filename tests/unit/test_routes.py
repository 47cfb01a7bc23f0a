from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import new_id
from bot.core.routes import ROUTE_LIMIT, for_community, for_member, parse, read_day, route


def test_data_comes_back_as_it_was_made() -> None:
    member = new_id()
    data = for_member(route("checkin.mood", date(2026, 11, 22), 4), member)
    pressing = parse(data)
    assert pressing.route == "checkin.mood"
    assert pressing.args == ("20261122", "4")
    assert pressing.member == member
    assert pressing.community is None
    assert parse(for_community("join.open", "c1")).community == "c1"


def test_the_longest_data_fits_what_telegram_carries() -> None:
    data = for_member(route("a" * 17, new_id()), new_id())
    assert len(data.encode()) <= 64


def test_data_that_would_not_fit_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="40 bytes"):
        route("checkin.share", new_id(), new_id())
    assert ROUTE_LIMIT == 40


@given(st.text())
def test_anything_at_all_can_be_taken_apart(data: str) -> None:
    parse(data)


@pytest.mark.parametrize("text", ["2026112", "20261322", "２０２６１１２２", "abcdefgh", ""])
def test_a_day_that_we_never_wrote_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(text)
