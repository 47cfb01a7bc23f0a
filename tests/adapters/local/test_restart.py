"""After a restart the page shows what was there, and the core is told what it may have missed."""

import asyncio

from aiohttp import ClientSession

from adapters.local.archive import Archive
from adapters.local.messages import Message
from bot.core.events import Deleted, Edited, Said
from bot.core.platform import Delivered, Delivery
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.standin import (
    ANA,
    BEN,
    DAILY,
    START,
    TOWN,
    Core,
    KeptMemory,
    Served,
    StandingTime,
)


def again(memory: KeptMemory, core: Core | None = None) -> Served:
    return Served(core or Core(), memory, StandingTime())


async def test_messages_forms_doors_and_homes_are_kept(memory: KeptMemory) -> None:
    async with again(memory) as served, ClientSession() as session:
        hands = Hands(session, served)
        await served.deliver("send", ANA, cards.EVERYTHING)
        await hands.say("ana", "hello all")
        await hands.post("/command", "ana", name="start", pane="private")
        await hands.post("/shut", "ben", closed="yes")
        await hands.post("/move", "ben", home="garden", there="yes")
        before = await hands.page()
    async with again(memory) as served, ClientSession() as session:
        after = await Hands(session, served).page()
        assert after.one(id="panes").text == before.one(id="panes").text
        assert served.platform._archive.has_closed("ben")
        assert served.platform._archive.homes_of("ben") == {"harbour", "garden"}


async def test_a_nonce_is_known_after_a_restart(memory: KeptMemory) -> None:
    delivery = Delivery(id="1", op="send", to=ANA, nonce="once", reply=cards.ME)
    async with again(memory) as served:
        first = await served.platform.deliver(delivery)
    async with again(memory) as served:
        assert await served.platform.deliver(delivery) == first
        assert len(served.platform.messages()) == 1


async def test_numbers_are_never_given_twice(memory: KeptMemory) -> None:
    async with again(memory) as served:
        first = await served.deliver("send", ANA, cards.ME)
        await served.deliver("remove", ANA, ref=first)
    async with again(memory) as served:
        assert int(await served.deliver("send", ANA, cards.ME, nonce="new")) > int(first)


async def test_a_delivery_counts_only_when_it_is_durable(memory: KeptMemory) -> None:
    async with again(memory) as served:
        writes: list[str] = []
        keep = memory.put

        async def put(key: str, value: bytes) -> None:
            assert not served.platform.messages()
            writes.append(key)
            await keep(key, value)

        memory.put = put  # type: ignore[method-assign]  # looks at the moment of the write
        assert isinstance(
            await served.platform.deliver(
                Delivery(id="1", op="send", to=ANA, nonce="n", reply=cards.ME)
            ),
            Delivered,
        )
        assert writes == ["message:1"]


async def test_what_the_core_has_taken_in_is_not_told_again(memory: KeptMemory) -> None:
    async with again(memory) as served, ClientSession() as session:
        hands = Hands(session, served)
        await hands.say("ana", "hello")
        await hands.say("ana", "hello there", edit="1")
        await hands.say("ana", "gone")
        await hands.post("/delete", "ana", message="2")
        await hands.say("ana", "/me", pane="private")
    core = Core()
    async with again(memory, core) as served:
        await settled(served)
    assert core.events == []


async def test_words_that_were_kept_but_not_taken_in_are_told_again(memory: KeptMemory) -> None:
    core = Core()
    core.answers["Said"] = RuntimeError("the program ended here")
    core.answers["Edited"] = core.answers["Deleted"] = core.answers["Said"]
    async with again(memory, core) as served, ClientSession() as session:
        hands = Hands(session, served)
        await hands.say("ana", "first")
        await hands.say("ben", "second", pane="private")
        await hands.say("ben", "second, again", pane="private", edit="2")
        await hands.say("ana", "third")
        await hands.post("/delete", "ana", message="3")
    told = {event.key for event in core.events}
    fresh = Core()
    async with again(memory, fresh) as served:
        await settled(served)
    kinds = [type(event) for event in fresh.events]
    assert kinds == [Said, Said, Edited, Deleted]
    assert {event.key for event in fresh.events} <= told
    third = Core()
    async with again(memory, third) as served:
        await settled(served)
    assert third.events == []


async def settled(served: Served) -> None:
    """Until everything was told again."""
    async with asyncio.timeout(5):
        while served.platform._archive.untold():
            served.memory.wrote.clear()
            await served.memory.wrote.wait()


async def test_only_the_newest_messages_are_kept(memory: KeptMemory) -> None:
    heard: list[int] = []
    archive = Archive(TOWN, lambda message, _: heard.append(message.seq), kept=5)
    await archive.load(memory)
    for number in range(1, 9):
        message = Message(seq=archive.next_number(), to=DAILY, at=START, nonce=f"n{number}")
        await archive.put(message)
    assert [message.seq for message in archive.messages()] == [4, 5, 6, 7, 8]
    assert len(memory.values) == 5
    assert archive.by_nonce("n1") is None
    assert archive.by_nonce("n8") is not None
    assert archive.get("1") is None
    assert heard == list(range(1, 9))
    assert archive.get(BEN.user) is None
