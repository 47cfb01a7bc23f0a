"""Bad weather: whatever the far side does, nothing is lost, and nothing comes more than twice."""

import asyncio
import random
from collections import Counter

from bot.core.events import Said
from bot.core.platform import Delivered, Outcome, RetryLater, Unsure
from bot.core.replies import Para, reply
from tests.adapters.telegram.bench import Bench, direct
from tests.far_side.telegram import FarSide

ROUNDS = 40


async def test_deliveries_through_bad_weather(far: FarSide, bench: Bench) -> None:
    """The core tries again what did not happen, and once more what may have happened."""
    far.faults.chance = 0.3
    far.faults.dice = random.Random(3)
    users = [far.town.user(5000 + n) for n in range(ROUNDS)]
    far.town.opened.update(users)
    ends = await asyncio.gather(*(_until_it_ends(bench, user) for user in users))
    far.faults.chance = 0.0
    counts = Counter(len(far.town.bots_messages(user)) for user in users)
    assert far.faults.happened > ROUNDS // 4
    assert set(counts) <= {0, 1, 2}
    for user, end in zip(users, ends, strict=True):
        if isinstance(end, Delivered):
            assert far.town.bots_messages(user)
        else:
            assert isinstance(end, Unsure)


async def _until_it_ends(bench: Bench, user: int) -> Outcome:
    repeats = 0
    while True:
        outcome = await bench.send(direct(user), reply(Para("an alert")), nonce=str(user))
        match outcome:
            case RetryLater():
                continue
            case Unsure() if repeats == 0:
                repeats += 1
            case _:
                return outcome


async def test_updates_through_bad_weather(far: FarSide, bench: Bench) -> None:
    ana, mo = far.town.user(11), far.town.user(12)
    chat = far.town.group(-1001000000001).id
    far.updates.twice = 0.3
    far.faults.chance = 0.3
    for n in range(ROUNDS):
        far.people.writes(ana if n % 2 else mo, chat, f"line {n}")
        if n % 7 == 0:
            far.updates.push("message", {"message_id": n, "text": f"broken {n}"}, raw=True)
    await far.until(lambda: not far.updates.waiting, 30)
    far.faults.chance = 0.0
    heard = Counter(event.texts[0].text for event in bench.of(Said))
    assert all(heard[f"line {n}"] == 1 for n in range(ROUNDS))
    assert all(heard[f"broken {n}"] == 1 for n in range(0, ROUNDS, 7))
