"""A deletion can be taken back until the next noon of whoever asked."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import new_code, read_code
from bot.features.privacy.rules import erased_at


def test_it_is_the_next_noon_on_the_clock_of_whoever_asked() -> None:
    morning = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
    assert erased_at(morning, "Europe/Lisbon") == datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
    assert erased_at(morning, "America/New_York") == datetime(2026, 11, 16, 17, 0, tzinfo=UTC)
    assert erased_at(morning, "Asia/Tokyo") == datetime(2026, 11, 17, 3, 0, tzinfo=UTC)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001  hypothesis wants naive bounds
    st.sampled_from(["Europe/Lisbon", "Pacific/Chatham", "America/St_Johns", "Africa/Cairo"]),
)
def test_there_is_always_time_to_take_it_back(asked: datetime, zone: str) -> None:
    assert timedelta(0) < erased_at(asked, zone) - asked <= timedelta(hours=25)


def test_a_code_is_read_however_it_was_typed() -> None:
    code = new_code()
    for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} "):
        assert read_code(typed) == code
