import asyncio
import functools
import random

import pytest

from bot.engine.mailbox import Mailboxes


async def test_what_one_person_does_is_handled_in_the_order_received() -> None:
    dice = random.Random(7)
    boxes = Mailboxes()
    handled: dict[int, list[int]] = {person: [] for person in range(5)}
    received: dict[int, list[int]] = {person: [] for person in range(5)}

    async def work(person: int, number: int, pauses: int) -> None:
        for _ in range(pauses):
            await asyncio.sleep(0)
        handled[person].append(number)

    for number in range(1_000):
        person = dice.randrange(5)
        received[person].append(number)
        pauses = dice.randrange(4)
        boxes.post(person, functools.partial(work, person, number, pauses))
        if dice.random() < 0.3:
            await asyncio.sleep(0)
    await boxes.idle()
    assert handled == received


async def test_one_person_never_waits_for_another() -> None:
    boxes = Mailboxes()
    gate = asyncio.Event()
    slow = boxes.post("ada", gate.wait)
    quick = boxes.post("ben", lambda: asyncio.sleep(0, "done"))
    assert await quick == "done"
    assert not slow.done()
    gate.set()
    assert await slow


async def test_an_error_reaches_who_waits_and_the_next_one_is_handled_all_the_same() -> None:
    boxes = Mailboxes()

    async def breaks() -> None:
        raise LookupError("gone")

    broken = boxes.post("ada", breaks)
    after = boxes.post("ada", lambda: asyncio.sleep(0, "next"))
    with pytest.raises(LookupError):
        await broken
    assert await after == "next"


async def test_an_empty_box_leaves_nothing_behind() -> None:
    boxes = Mailboxes()
    await boxes.post("ada", lambda: asyncio.sleep(0))
    await boxes.idle()
    assert boxes._waiting == {}
