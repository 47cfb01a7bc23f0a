"""The clock goes forward only, one move at a time, and shows where it goes."""

import logging
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession

from adapters.local import LocalPlatform
from adapters.local.clockface import Clockface, target
from tests.adapters.local.conftest import Hands
from tests.adapters.local.standin import START, TOWN, Core, KeptMemory, Served, StandingTime


@pytest.mark.parametrize(
    ("step", "to"),
    [
        ("minutes", datetime(2026, 11, 19, 20, 13, tzinfo=UTC)),
        ("evening", datetime(2026, 11, 19, 23, 0, tzinfo=UTC)),
        ("morning", datetime(2026, 11, 20, 8, 0, tzinfo=UTC)),
        ("backwards", None),
    ],
)
def test_steps_lead_forward_on_the_towns_clock(step: str, to: datetime | None) -> None:
    assert target(step, START, "Europe/Lisbon") == to


def test_at_eleven_the_evening_is_tomorrows() -> None:
    at = datetime(2026, 11, 19, 23, 0, tzinfo=UTC)
    assert target("evening", at, "Europe/Lisbon") == datetime(2026, 11, 20, 23, 0, tzinfo=UTC)


async def test_a_step_moves_the_clock(served: Served, hands: Hands) -> None:
    assert (await hands.post("/clock", "ana", step="morning")).status == 204
    face = served.platform._clock
    assert face is not None
    assert face._move is not None
    await face._move
    clock = (await hands.page()).one(id="clock")
    assert "Fri 08:00" in clock.text
    assert "20 November 2026, Lisbon" in clock.text


async def test_while_it_moves_it_says_where_to_and_can_be_stopped(
    served: Served, hands: Hands
) -> None:
    served.time.gate.clear()
    await hands.post("/clock", "ana", step="morning")
    clock = (await hands.page()).one(id="clock")
    assert "Going to Fri 08:00: 3 things due" in clock.text
    assert "Tonight’s question" in clock.text
    assert clock.one("button", id="clock-stop").text == "Stop here"
    response = await hands.post("/clock", "ana", step="minutes")
    assert await response.text() == "The clock is on its way already."
    await hands.post("/clock", "ana", step="stop")
    face = served.platform._clock
    assert face is not None
    assert face._move is not None
    await face._move
    assert served.time.now() == START
    await hands.post("/clock", "ana", step="stop")


async def test_unknown_steps_are_refused(served: Served, hands: Hands) -> None:
    assert (await hands.post("/clock", "ana", step="yesterday")).status == 422


async def test_without_a_clock_control_none_is_shown() -> None:
    served = Served(Core(), KeptMemory(), StandingTime())
    served.platform = LocalPlatform(TOWN, port=0)
    async with served, ClientSession() as session:
        hands = Hands(session, served)
        assert not (await hands.page()).all(id="clock")
        assert (await hands.post("/clock", "ana", step="minutes")).status == 422


class Failing(StandingTime):
    """A clock whose way is blocked."""

    async def move_to(self, moment: datetime) -> None:
        raise RuntimeError("somebody's words")


async def test_a_move_that_fails_leaves_the_page_as_it_is(
    caplog: pytest.LogCaptureFixture,
) -> None:
    face = Clockface(Failing())
    with caplog.at_level(logging.DEBUG):
        assert face.go("minutes")
        assert face._move is not None
        await face._move
    assert "RuntimeError" in caplog.text
    assert "somebody" not in caplog.text
    assert not face.is_moving


async def test_a_move_under_way_ends_with_the_program() -> None:
    time = StandingTime()
    time.gate.clear()
    face = Clockface(time)
    face.go("minutes")
    await face.close()
    assert not face.is_moving
    await face.close()
