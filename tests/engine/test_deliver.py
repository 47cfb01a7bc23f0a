"""What leaves the outbox: in order, once, and told to whom it belongs."""

from bot.core.clock import DemoClock
from bot.engine.context import Tools
from bot.engine.deliver import Deliverer
from tests.engine.far_side import ADA, NOON, FarSide, put, state


async def test_rows_of_one_person_leave_in_the_order_in_which_they_were_written(
    tools: Tools, far: FarSide
) -> None:
    for number in range(20):
        await put(tools, f"note {number:02}")
    deliverer = Deliverer(tools, DemoClock(NOON, still=True))
    assert await deliverer.drain_once() == 20
    assert far.said == [f"note {number:02}" for number in range(20)]
    assert {delivery.to for delivery in far.asked} == {ADA}
    assert await state(tools, "note 07") == "delivered"
