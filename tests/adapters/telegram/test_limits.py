"""The flood limits, enforced strictly by the far side: none is broken, and alerts go first."""

import asyncio
import itertools
from collections.abc import AsyncIterator

import pytest

from adapters.telegram.gate import Gate, Permits, Urgency
from bot.core.platform import Delivered, RetryLater
from bot.core.replies import Para, Reply, reply
from tests import simulated
from tests.adapters.telegram.bench import Bench, direct, group
from tests.far_side.telegram import FarSide

SECOND = 0.2  # how long a second is here, on both sides
HARBOUR = -1001000000001
HELLO = reply(Para("hello"))
POST = reply(Para("hello"), private=False)


@pytest.fixture
def far() -> FarSide:
    return FarSide(second=SECOND)


@pytest.fixture
async def bench(far: FarSide) -> AsyncIterator[Bench]:
    far.town.group(HARBOUR)
    async with far.served():
        made = Bench(far, gate=Gate(second=SECOND * 1.1))
        async with made.running():
            far.limits.enforced = True
            yield made
    assert far.limits.refused == 0


def people(far: FarSide, count: int) -> list[int]:
    found = [far.town.user(5000 + n) for n in range(count)]
    far.town.opened.update(found)
    return found


async def test_many_chats_are_written_to_at_the_limit_and_not_above(
    far: FarSide, bench: Bench
) -> None:
    users = people(far, 150)
    outcomes = await asyncio.gather(*(bench.send(direct(user), HELLO) for user in users))
    assert all(isinstance(outcome, Delivered) for outcome in outcomes)


async def test_an_alert_goes_before_everything_that_waits(far: FarSide, bench: Bench) -> None:
    users = people(far, 200)
    rest = [asyncio.create_task(bench.send(direct(user), HELLO)) for user in users[1:]]
    await far.until(lambda: len(far.requests("sendMessage")) > 10)
    alert = await bench.send(direct(users[0]), HELLO, crisis=True)
    before_it = sum(task.done() for task in rest)
    await asyncio.gather(*rest)
    assert isinstance(alert, Delivered)
    assert before_it < len(rest) / 2


async def test_one_chat_gets_one_message_a_second_also_of_one_that_was_split(
    far: FarSide, bench: Bench
) -> None:
    (user,) = people(far, 1)
    long = Reply(tuple(Para("word " * 800) for _ in range(3)), lang="en")
    first, second = await asyncio.gather(
        bench.send(direct(user), long), bench.send(direct(user), HELLO)
    )
    assert isinstance(first, Delivered)
    assert isinstance(second, Delivered)
    assert len(far.town.bots_messages(user)) == 4


async def test_a_group_gets_twenty_a_minute_and_some_are_kept_for_alerts(
    far: FarSide, bench: Bench
) -> None:
    outcomes = [await bench.send(group(HARBOUR), POST) for _ in range(18)]
    assert [type(outcome) for outcome in outcomes] == [Delivered] * 17 + [RetryLater]
    last = outcomes[-1]
    assert isinstance(last, RetryLater)
    assert 0 < last.after <= 61 * SECOND * 1.1
    alerts = [await bench.send(group(HARBOUR), POST, crisis=True) for _ in range(4)]
    assert [type(outcome) for outcome in alerts] == [Delivered] * 3 + [RetryLater]


def test_what_is_not_urgent_leaves_evenly() -> None:
    """Else an answer would wait until permits that left together return together."""

    async def main() -> None:
        gate, loop = Gate(), asyncio.get_running_loop()
        left: dict[Urgency, list[float]] = {Urgency.REST: [], Urgency.ANSWER: []}

        async def leave(chat: int, urgency: Urgency, at: float) -> None:
            await simulated.passes(at)
            async with gate.passing(chat, urgency):
                left[urgency].append(loop.time() - at)
                await simulated.passes(0.03)

        rest = [leave(chat, Urgency.REST, 0) for chat in range(90)]
        answers = [leave(1000 + n, Urgency.ANSWER, n * 0.37) for n in range(8)]
        await asyncio.gather(*rest, *answers)
        assert max(left[Urgency.ANSWER]) < 0.25
        apart = [later - one for one, later in itertools.pairwise(left[Urgency.REST])]
        assert min(apart) >= 0.9 / 30 - 1e-9

    simulated.run(main)


async def test_permits_go_to_the_most_urgent_and_are_not_lost_when_somebody_gives_up() -> None:
    permits = Permits(1)
    await permits.acquire(Urgency.REST)
    order: list[str] = []

    async def want(name: str, urgency: Urgency) -> None:
        await permits.acquire(urgency)
        order.append(name)
        permits.back()

    waiting = [
        asyncio.create_task(want("rest", Urgency.REST)),
        asyncio.create_task(want("given up", Urgency.ANSWER)),
        asyncio.create_task(want("answer", Urgency.ANSWER)),
        asyncio.create_task(want("crisis", Urgency.CRISIS)),
    ]
    await asyncio.sleep(0)
    waiting[1].cancel()
    permits.back()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert order == ["crisis", "answer", "rest"]
    assert permits.idle
