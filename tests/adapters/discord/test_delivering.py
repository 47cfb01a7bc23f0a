"""Deliveries over the wire: what goes wrong on the way, long messages, private channels."""

import asyncio

import pytest

from adapters.discord import DiscordPlatform, wire
from adapters.discord.directs import Budget, NoneLeft
from bot.core.people import Direct, Place
from bot.core.platform import (
    Delivered,
    Delivery,
    Rejected,
    RetryLater,
    Unreachable,
    Unsure,
)
from bot.core.replies import Attachment, Heading, Image, Para, Reply
from tests.adapters.contract import KeptMemory, StandIn, button, words
from tests.adapters.discord.side import DiscordSide, running
from tests.far_side.discord import FarSide
from tests.far_side.discord.model import PIN, SEND, VIEW

LONG = Reply(tuple(Para(f"{n} " + "x" * 990) for n in range(5)), private=False, lang="en")


async def test_a_message_whose_receipt_was_lost_is_there_once(side: DiscordSide) -> None:
    side.far.state.faults.add("POST /channels/.*/messages", "lost")
    outcome = await side.deliver(side.group, words("once", private=False))
    assert isinstance(outcome, Delivered)
    assert [seen.ref for seen in await side.public()] == [*outcome.refs]


async def test_a_message_that_never_arrived_is_sent_again_at_once(side: DiscordSide) -> None:
    side.far.state.faults.add("POST /channels/.*/messages", "reset")
    outcome = await side.deliver(side.group, words("once", private=False))
    assert isinstance(outcome, Delivered)
    assert len(await side.public()) == 1


async def test_garbage_in_place_of_a_receipt_is_no_second_message(side: DiscordSide) -> None:
    side.far.state.faults.add("POST /channels/.*/messages", "garbage", times=2)
    outcome = await side.deliver(side.group, words("once", private=False))
    assert isinstance(outcome, Unsure | Delivered)
    assert len(await side.public()) <= 1


async def test_an_edit_whose_receipt_was_lost_is_simply_done_again(side: DiscordSide) -> None:
    [ref] = await side.delivered(side.group, words("asked", private=False))
    side.far.state.faults.add("PATCH /channels", "lost")
    outcome = await side.deliver(side.group, words("taken", private=False), op="edit", ref=ref)
    assert isinstance(outcome, RetryLater)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [(403, 50013, Unreachable), (400, 30033, Rejected), (503, 0, RetryLater), (403, 99, Rejected)],
)
async def test_refusals(side: DiscordSide, status: int, code: int, kind: type) -> None:
    side.far.state.faults.add("POST /channels", status=status, code=code, times=2)
    assert isinstance(await side.deliver(side.group, words("x", private=False)), kind)


async def test_a_short_rate_limit_is_waited_for(side: DiscordSide) -> None:
    side.far.state.faults.add("POST /channels", status=429, retry_after=0.05)
    await side.delivered(side.group, words("after a moment", private=False))


async def test_a_channel_bucket_is_never_overrun(side: DiscordSide) -> None:
    side.far.state.limits.bucket = (2, 0.2)
    for n in range(7):
        await side.delivered(side.group, words(f"{n}", private=False))
    assert side.far.state.limits.refused == 0
    assert [seen.text.strip() for seen in await side.public()] == [str(n) for n in range(7)]


async def test_where_we_may_not_write_nobody_is_reached(side: DiscordSide) -> None:
    side.general.denied = SEND
    assert isinstance(await side.deliver(side.group, words("x", private=False)), Unreachable)
    side.general.denied = VIEW
    assert isinstance(await side.deliver(side.group, words("x", private=False)), Unreachable)


async def test_a_pin_that_is_not_allowed_is_refused(side: DiscordSide) -> None:
    [ref] = await side.delivered(side.group, words("x", private=False))
    side.general.denied = PIN
    assert isinstance(await side.deliver(side.group, op="pin", ref=ref), Rejected)


async def test_a_thread_that_was_opened_before_is_the_one(side: DiscordSide) -> None:
    [ref] = await side.delivered(side.group, words("Friday", private=False))
    title = Reply((Heading("Friday"),), private=False, lang="en")
    first = await side.delivered(side.group, title, op="open_thread", ref=ref)
    assert await side.delivered(side.group, title, op="open_thread", ref=ref) == first
    place = Place("discord", side.home.id, side.general.id, first[0])
    [below] = await side.delivered(place, words("below", private=False))
    assert [m["id"] for m in side.far.shown(side.far.state.channels[first[0]])] == [below]


async def test_a_long_message_goes_on_where_it_broke_off(side: DiscordSide) -> None:
    nonce = "n" * 22
    fault = side.far.state.faults.add("POST /channels/.*/messages", status=503, times=2)
    fault.met = -1  # it begins with the second part
    assert isinstance(await side.deliver(side.group, LONG, nonce=nonce), RetryLater)
    there = [seen.ref for seen in await side.public()]
    refs = await side.delivered(side.group, LONG, nonce=nonce)
    assert there == [refs[0]]
    assert [seen.ref for seen in await side.public()] == [*refs]


async def test_parts_that_are_there_are_not_sent_again(side: DiscordSide) -> None:
    nonce = "n" * 22
    key = f"sent:{nonce}"
    [there] = await side.delivered(side.group, words("first part", private=False))
    await side.memory.put(key, f'["{there}"]'.encode())
    refs = await side.delivered(side.group, LONG, nonce=nonce)
    assert refs[0] == there
    assert len(await side.public()) == 3
    assert key not in side.memory.values


async def test_a_long_message_is_edited_in_all_its_parts(side: DiscordSide) -> None:
    refs = await side.delivered(side.group, LONG)
    short = words("short now", button("Take", "say.new"), private=False)
    assert await side.delivered(side.group, short, op="edit", ref=refs[0]) == refs[:1]
    assert [seen.text.strip() for seen in await side.public()] == ["short now"]
    again = await side.delivered(side.group, LONG, op="edit", ref=refs[0])
    assert len(again) == len(await side.public()) == 3


async def test_files_and_pictures_travel_with_their_alt_text(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    picture = Image("<svg/>", "thirty days", 10, 10)
    file = Attachment("data.json", "application/json", b"{}")
    async with running(far, core, memory, paint=lambda _: b"png") as platform:
        side.platform = platform
        reply = Reply((Para("Here"), picture, file), lang="en")
        [ref] = await side.delivered(side.person.direct, reply)
        assert far.state.messages.files[ref] == {"files[0]": b"png", "files[1]": b"{}"}
        [message] = far.told(side.ada)
        assert message["attachments"][0]["description"] == "thirty days"
        await side.delivered(side.person.direct, words("gone"), op="edit", ref=ref)
        assert far.told(side.ada)[0]["attachments"] == []


async def test_private_channels_are_opened_within_the_hours_budget_and_crisis_has_its_own(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    people = [far.person(f"P{n}") for n in range(4)]
    for person in people:
        side.home.members[person.id] = []
    async with running(far, core, memory, per_hour=2) as platform:
        side.platform = platform
        outcomes = [
            await side.deliver(Direct("discord", person.id), words("hello")) for person in people
        ]
        assert [type(o) for o in outcomes] == [Delivered, Delivered, RetryLater, RetryLater]
        urgent = Delivery(
            id="c",
            op="send",
            to=Direct("discord", people[2].id),
            nonce="c" * 22,
            reply=words("urgent"),
            crisis=True,
        )
        assert isinstance(await platform.deliver(urgent), Delivered)
        again = await side.deliver(Direct("discord", people[0].id), words("again"))
        assert isinstance(again, Delivered)
    assert len(far.calls("POST", "/users/@me/channels")) == 3


async def test_a_private_channel_is_remembered_over_restarts(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    for _ in range(2):
        async with running(far, core, memory) as platform:
            side.platform = platform
            await side.delivered(side.person.direct, words("hello"))
    assert len(far.calls("POST", "/users/@me/channels")) == 1


async def test_a_private_channel_that_has_gone_is_opened_again(side: DiscordSide) -> None:
    await side.memory.put(f"dm:{side.ada.id}", b"4")
    assert isinstance(await side.deliver(side.person.direct, words("hello")), RetryLater)
    await side.delivered(side.person.direct, words("hello"))


async def test_nobody_is_reached_without_a_common_server(side: DiscordSide) -> None:
    stranger = side.far.person("Stranger")
    outcome = await side.deliver(Direct("discord", stranger.id), words("hello"))
    assert isinstance(outcome, Unreachable)


async def test_before_the_connection_nothing_is_sent_and_nothing_lost() -> None:
    platform = DiscordPlatform("token")
    outcome = await platform.deliver(
        Delivery(id="i", op="send", to=Direct("discord", "1"), nonce="n", reply=words("x"))
    )
    assert isinstance(outcome, RetryLater)


def test_the_budget_comes_back_an_hour_after_each_use() -> None:
    times = iter([0.0, 10.0, 20.0, 3600.0])
    budget = Budget(2, lambda: next(times))
    budget.take()
    budget.take()
    with pytest.raises(NoneLeft) as none:
        budget.take()
    assert none.value.after == 3580.0
    budget.take()


async def test_many_at_once_to_many_channels_all_arrive(side: DiscordSide) -> None:
    channels = [side.far.channel(side.home, f"c{n}") for n in range(30)]
    await side.far.state.gateway.everything_sent()
    places = [Place("discord", side.home.id, channel.id) for channel in channels]
    outcomes = await asyncio.gather(
        *(side.deliver(place, words("x", private=False)) for place in places)
    )
    assert {type(outcome) for outcome in outcomes} == {Delivered}


async def test_a_limit_for_all_that_outlasts_our_patience_does_not_silence_us(
    side: DiscordSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """discord.py lets everything wait until the one request that met the limit says it is over."""
    monkeypatch.setattr(wire, "REQUEST_SECONDS", 0.5)
    side.far.state.faults.add("POST /channels", status=429, retry_after=20.0, is_global=True)
    for text in ("first", "second"):
        await side.delivered(side.group, words(text, private=False))
    assert [seen.text.strip() for seen in await side.public()] == ["first", "second"]
