"""Who may write next."""

import asyncio

import pytest

from bot.store.database import Database
from bot.store.turns import Lane, Turns


async def _order(turns: Turns, lanes: list[Lane]) -> list[Lane]:
    """In which order the lanes get in when all wait behind one that holds the only turn."""
    order: list[Lane] = []

    async def enter(lane: Lane) -> None:
        async with turns.turn(lane):
            order.append(lane)

    async with turns.turn(Lane.WORK):
        tasks = [asyncio.create_task(enter(lane)) for lane in lanes]
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    return order


async def test_screening_goes_before_persons_and_persons_before_work() -> None:
    lanes = [Lane.WORK, Lane.PERSON, Lane.SCREENING, Lane.WORK, Lane.PERSON, Lane.SCREENING]
    assert await _order(Turns(1), lanes) == sorted(lanes)


async def test_work_is_not_starved_by_persons_and_screening_still_passes() -> None:
    lanes = [Lane.WORK] + 60 * [Lane.PERSON] + 5 * [Lane.SCREENING]
    order = await _order(Turns(1), lanes)
    assert order[:5] == 5 * [Lane.SCREENING]
    assert 5 < order.index(Lane.WORK) < 30


async def test_within_a_lane_it_is_first_come_first_served() -> None:
    turns, order = Turns(1), []

    async def enter(number: int) -> None:
        async with turns.turn(Lane.PERSON):
            order.append(number)
            await asyncio.sleep(0)

    await asyncio.gather(*(enter(number) for number in range(20)))
    assert order == list(range(20))


async def test_as_many_get_in_as_there_are_permits() -> None:
    turns, inside, most = Turns(3), 0, 0

    async def enter() -> None:
        nonlocal inside, most
        async with turns.turn(Lane.PERSON):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(enter() for _ in range(20)))
    assert most == 3


@pytest.mark.parametrize("already_granted", [False, True])
async def test_who_stops_waiting_does_not_keep_the_turn(already_granted: bool) -> None:  # noqa: FBT001 - a parameter of the case
    turns = Turns(1)

    async def enter() -> None:
        async with turns.turn(Lane.PERSON):
            await asyncio.Event().wait()

    async with turns.turn(Lane.PERSON):
        waiting = asyncio.create_task(enter())
        await asyncio.sleep(0)
        if not already_granted:
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    async with asyncio.timeout(5), turns.turn(Lane.WORK):
        pass


async def test_on_one_sqlite_file_screening_writes_before_whoever_waits_already(
    sqlite_database: Database,
) -> None:
    order = []

    async def write(lane: Lane) -> None:
        async with sqlite_database.write(lane) as session:
            await session.connection()
            order.append(lane)

    async with sqlite_database.write(Lane.WORK):
        tasks = [asyncio.create_task(write(lane)) for lane in reversed(Lane)]
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    assert order == list(Lane)
