"""Deliveries arrive once, where they are meant for, and the outcome is the truth."""

import asyncio

import pytest

from adapters.local import LocalPlatform
from bot.core.people import Address, Direct, Home, Identity, Place, Who
from bot.core.platform import (
    Delivered,
    Delivery,
    Op,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
)
from bot.core.replies import Heading, Para, Reply
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.standin import ANA, BEN, DAILY, TEAM, TOWN, Served

HELLO = Reply((Para("Hello there."),), private=False, lang="en")
WALKS = Place("local", "harbour", "evening", "walks")


async def deliver(
    served: Served,
    op: Op,
    to: Address,
    reply: Reply | None = HELLO,
    ref: str | None = None,
    nonce: str = "n",
) -> Outcome:
    delivery = Delivery(id="1", op=op, to=to, nonce=nonce, reply=reply, ref=ref)
    return await served.platform.deliver(delivery)


async def shown(hands: Hands, log: str, **seat: str) -> list[str]:
    page = await hands.page(**seat)
    return [article.text for article in page.one(id=log).all("article")]


async def test_a_message_stands_in_the_pane_of_its_address(served: Served, hands: Hands) -> None:
    for to in (DAILY, ANA, TEAM):
        assert isinstance(await deliver(served, "send", to, nonce=str(to)), Delivered)
    for log in ("log-group", "log-private", "log-team"):
        (text,) = await shown(hands, log)
        assert "Hello there." in text


async def test_a_repeated_nonce_is_there_once_with_the_same_reference(
    served: Served, hands: Hands
) -> None:
    first = await deliver(served, "send", ANA)
    assert await deliver(served, "send", ANA) == first
    both = (deliver(served, "send", ANA, nonce="m") for _ in range(2))
    assert len(set(await asyncio.gather(*both))) == 1
    await served.deliver("remove", ANA, ref="2")
    assert len(await shown(hands, "log-private")) == 1


async def test_a_removed_message_does_not_come_back_with_its_nonce(
    served: Served, hands: Hands
) -> None:
    first = await deliver(served, "send", ANA)
    assert isinstance(first, Delivered)
    assert await deliver(served, "remove", ANA, None, first.refs[0], "other") == first
    assert await deliver(served, "send", ANA) == first
    assert await shown(hands, "log-private") == []


async def test_an_edit_replaces_what_was_said(served: Served, hands: Hands) -> None:
    ref = await served.deliver("send", ANA, HELLO)
    now = Reply((Para("Something else."),), lang="en")
    assert await deliver(served, "edit", ANA, now, ref) == Delivered((ref,))
    (text,) = await shown(hands, "log-private")
    assert "Something else." in text
    assert "Hello" not in text


async def test_only_own_messages_are_edited(served: Served, hands: Hands) -> None:
    await hands.say("ana", "mine")
    (message,) = served.platform.messages()
    assert isinstance(await deliver(served, "edit", DAILY, HELLO, message.ref), Rejected)
    assert isinstance(await deliver(served, "edit", DAILY, HELLO, "99"), Rejected)
    assert isinstance(await deliver(served, "edit", DAILY, HELLO, "x"), Rejected)
    assert isinstance(await deliver(served, "edit", DAILY, HELLO, None), Rejected)


async def test_a_persons_message_is_removed_from_a_channel_but_never_from_private(
    served: Served, hands: Hands
) -> None:
    await hands.say("ana", "to all")
    await hands.say("ana", "to you", pane="private")
    to_all, to_you = served.platform.messages()
    assert isinstance(await deliver(served, "remove", ANA, None, to_you.ref), Rejected)
    assert isinstance(await deliver(served, "remove", DAILY, None, to_all.ref), Delivered)
    assert [message.text for message in served.platform.messages()] == ["to you"]


async def test_a_pinned_message_says_so(served: Served, hands: Hands) -> None:
    ref = await served.deliver("send", DAILY, HELLO)
    assert await deliver(served, "pin", DAILY, None, ref) == Delivered((ref,))
    assert "pinned" in (await shown(hands, "log-group"))[0]
    assert isinstance(await deliver(served, "pin", DAILY, None, "77"), Rejected)


async def test_a_thread_opens_once_and_its_messages_stand_under_it(
    served: Served, hands: Hands
) -> None:
    ref = await served.deliver("send", DAILY, cards.TOTALS)
    title = Reply((Heading("2 shared"),), lang="en")
    opened = await deliver(served, "open_thread", DAILY, title, ref)
    assert opened == Delivered((f"t{ref}",))
    assert await deliver(served, "open_thread", DAILY, HELLO, ref, "again") == opened
    thread = Place("local", "harbour", "daily", f"t{ref}")
    await served.deliver("send", thread, cards.SHARED[0])
    await hands.say("ben", "in the thread", thread=f"t{ref}")
    page = await hands.page()
    section = page.one("section", "thread")
    assert section.one("h3").text == "Thread 2 shared"
    assert "in the thread" in page.one(id=f"thread-{ref}").text
    assert isinstance(await deliver(served, "open_thread", ANA, HELLO, "99"), Rejected)


async def test_a_topic_is_a_place_of_its_own(served: Served, hands: Hands) -> None:
    await served.deliver("send", WALKS, HELLO)
    assert await shown(hands, "log-group", channel="evening") == []
    assert len(await shown(hands, "log-group", channel="evening", topic="walks")) == 1


@pytest.mark.parametrize(
    "place",
    [
        Place("local", "harbour", "nowhere"),
        Place("local", "nowhere", "daily"),
        Place("local", "harbour", "daily", "t99"),
        Place("local", "harbour", "daily", "walks"),
        Place("discord", "harbour", "daily"),
    ],
)
async def test_unknown_places_are_rejected(served: Served, place: Place) -> None:
    assert isinstance(await deliver(served, "send", place), Rejected)


async def test_people_who_are_not_there_are_unreachable(served: Served) -> None:
    for nobody in (Direct("local", "nobody"), Direct("discord", "ana")):
        assert isinstance(await deliver(served, "send", nobody), Unreachable)


async def test_a_message_without_words_is_rejected(served: Served) -> None:
    assert isinstance(await deliver(served, "send", ANA, None), Rejected)


async def test_who_blocked_is_unreachable_until_they_unblock(served: Served, hands: Hands) -> None:
    await hands.post("/shut", "ben", closed="yes")
    assert await deliver(served, "send", BEN) == Unreachable("blocked")
    assert isinstance(await deliver(served, "send", DAILY, nonce="m"), Delivered)
    page = await hands.page(acting="ben")
    assert "has blocked Alongside" in page.one(id="act-ben").text
    await hands.post("/shut", "ben", closed="no")
    assert isinstance(await deliver(served, "send", BEN), Delivered)


async def test_before_it_runs_it_asks_to_try_again() -> None:
    delivery = Delivery(id="1", op="send", to=ANA, nonce="n", reply=HELLO)
    assert isinstance(await LocalPlatform(TOWN).deliver(delivery), RetryLater)


async def test_links_open_messages_that_are_there(served: Served) -> None:
    ref = await served.deliver("send", DAILY, HELLO)
    assert served.platform.link(DAILY, ref) == f"/#m-{ref}"
    assert served.platform.link(DAILY, "99") is None
    assert served.platform.private_link("code") is None


async def test_roles_are_those_of_the_town(served: Served, hands: Hands) -> None:
    home, garden = Home("local", "harbour"), Home("local", "garden")
    roles = {p.ref: await served.platform.roles(home, p.identity) for p in TOWN.people}
    assert roles == {
        "ana": Who.ANYONE,
        "ben": Who.ANYONE,
        "kim": Who.ANYONE,
        "mo": Who.MODERATOR,
        "sam": Who.ADMIN,
        "ana2": None,
    }
    assert await served.platform.roles(home, Identity("local", "nobody")) is None
    assert await served.platform.roles(Home("discord", "harbour"), TOWN.people[0].identity) is None
    staff = await served.platform.staff(home)
    assert [(identity.ref, who) for identity, who in staff] == [
        ("mo", Who.MODERATOR),
        ("sam", Who.ADMIN),
    ]
    assert await served.platform.staff(garden) == []
    assert await served.platform.inspect(home) == ()
