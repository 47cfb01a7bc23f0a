"""What is sent on the bot's own initiative, as it arrives, and what becomes of it."""

import pytest

from bot.core.people import Direct, Place
from bot.core.platform import Delivered, Moved, Rejected, RetryLater, Unreachable, Unsure
from bot.core.replies import (
    Attachment,
    Button,
    Buttons,
    Heading,
    Image,
    Mentions,
    Para,
    Reply,
    reply,
)
from tests.adapters.telegram.bench import PNG, Bench, direct, group, person
from tests.far_side.telegram import FarSide, Fault
from tests.far_side.telegram.town import BOT_ID, text_of

ANA, MO, BOT_USER = 11, 12, 13
HARBOUR, SMALL = -1001000000001, -5005
HELLO = reply(Para("hello"))
POST = reply(Para("hello"), private=False)
PICTURE = Image("<svg/>", "a line going up", 80, 30)


@pytest.fixture(autouse=True)
def harbour(far: FarSide) -> None:
    far.town.user(ANA)
    far.town.user(MO, "Mo")
    far.town.user(BOT_USER, "Helper", bot=True)
    far.town.opened.add(ANA)
    far.town.group(HARBOUR)
    far.town.enter(HARBOUR, BOT_ID, "administrator", can_pin_messages=True, can_manage_topics=True)


def refs(outcome: object) -> tuple[str, ...]:
    assert isinstance(outcome, Delivered), outcome
    return outcome.refs


async def test_before_the_start_nothing_is_sent(far: FarSide) -> None:
    assert isinstance(await Bench(far).send(direct(ANA), HELLO), RetryLater)


async def test_after_the_intake_has_stopped_alerts_still_leave(far: FarSide) -> None:
    bench = Bench(far)
    async with bench.running():
        pass
    assert isinstance(await bench.send(direct(ANA), HELLO, crisis=True), Delivered)


async def test_readers_who_cannot_be_written_to(far: FarSide, bench: Bench) -> None:
    far.town.user(21)
    far.town.user(22)
    far.town.opened |= {21, 22}
    far.town.blocked.add(21)
    far.town.deactivated.add(22)
    far.town.group(-1007).members[BOT_ID] = {"status": "left"}
    assert await bench.send(direct(21), HELLO) == Unreachable("blocked")
    assert await bench.send(direct(22), HELLO) == Unreachable("closed account")
    assert await bench.send(direct(MO), HELLO) == Unreachable("never opened")
    assert await bench.send(direct(99), HELLO) == Unreachable("no such chat")
    assert await bench.send(group(-1007), POST) == Unreachable("not there any more")


async def test_addresses_that_are_none(bench: Bench) -> None:
    assert isinstance(await bench.send(Direct("telegram", "ana"), HELLO), Rejected)
    assert isinstance(await bench.send(Direct("discord", "11"), HELLO), Rejected)
    assert isinstance(await bench.send(Place("telegram", "x", "x"), POST), Rejected)


async def test_a_group_that_moved_tells_where(far: FarSide, bench: Bench) -> None:
    far.town.group(SMALL, kind="group").moved_to = HARBOUR
    assert await bench.send(group(SMALL), POST) == Moved(group(HARBOUR))


@pytest.mark.parametrize(
    ("fault", "outcome", "there"),
    [
        (Fault("status", 429, 7), RetryLater(7.0, "flood wait"), 0),
        (Fault("status", 500), RetryLater(2.0, "server error 500"), 0),
        (Fault("status", 502), RetryLater(2.0, "server error 502"), 0),
        (Fault("status", 504), Unsure("server error 504"), 0),
        (Fault("reset"), Unsure("no answer"), 0),
        (Fault("lost"), Unsure("no answer"), 1),
        (Fault("garbage"), Unsure("TelegramError"), 0),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
async def test_trouble_on_the_way(
    far: FarSide, bench: Bench, fault: Fault, outcome: object, there: int
) -> None:
    far.faults.plan("sendMessage", fault)
    assert await bench.send(direct(ANA), HELLO) == outcome
    assert len(far.town.bots_messages(ANA)) == there


async def test_no_answer_in_time_is_unsure(far: FarSide) -> None:
    bench = Bench(far, read_seconds=0.1)
    async with bench.running():
        far.faults.plan("sendMessage", Fault("hang"))
        assert await bench.send(direct(ANA), HELLO) == Unsure("no answer")


async def test_no_connection_means_nothing_was_sent(far: FarSide) -> None:
    bench = Bench(far)
    async with bench.running():
        pass
    bench.platform._line._base = "http://127.0.0.1:1/bot"
    assert await bench.send(direct(ANA), HELLO) == RetryLater(2.0, "no connection")


async def test_a_later_try_of_a_split_message_goes_on_where_it_broke(
    far: FarSide, bench: Bench
) -> None:
    long = Reply(tuple(Para(f"{n} " + "word " * 700) for n in range(3)), lang="en")
    nonce = "the-same-each-time"
    first = await _broken_at_second(far, bench, long, nonce)
    assert isinstance(first, RetryLater)
    again = await bench.send(direct(ANA), long, nonce=nonce)
    assert len(refs(again)) == 3
    assert [text[0] for text in far.town.bots_texts(ANA)] == ["0", "1", "2"]


async def _broken_at_second(far: FarSide, bench: Bench, long: Reply, nonce: str) -> object:
    plain = far.methods.by_name["sendmessage"]

    def once(args: dict[str, object]) -> object:
        far.methods.by_name["sendmessage"] = plain
        far.faults.plan("sendMessage", Fault("status", 500))
        return plain(args)

    far.methods.by_name["sendmessage"] = once
    return await bench.send(direct(ANA), long, nonce=nonce)


async def test_a_picture_goes_with_its_words_and_buttons(far: FarSide, bench: Bench) -> None:
    card = Reply((Heading("30 days"), PICTURE, Buttons((Button("Well done", "c:1"),))), lang="en")
    refs(await bench.send(direct(ANA), card))
    (raw,) = far.town.bots_messages(ANA)
    assert raw["caption"] == "30 days\n\na line going up"
    assert raw["photo"][0]["file_size"] == len(PNG)
    assert raw["reply_markup"]["inline_keyboard"][0][0]["text"] == "Well done"


async def test_a_file_goes_with_its_name(far: FarSide, bench: Bench) -> None:
    data = Reply(
        (Para("Your data."), Attachment("data.json", "application/json", b"{}")), lang="en"
    )
    refs(await bench.send(direct(ANA), data))
    (raw,) = far.town.bots_messages(ANA)
    assert (raw["caption"], raw["document"]["file_size"]) == ("Your data.", 2)


async def test_an_edit_that_changes_nothing_is_there(far: FarSide, bench: Bench) -> None:
    (ref,) = refs(await bench.send(group(HARBOUR), POST))
    assert await bench.do("edit", group(HARBOUR), reply=POST, ref=ref) == Delivered((ref,))


async def test_a_card_with_a_picture_can_be_changed_with_its_picture(
    far: FarSide, bench: Bench
) -> None:
    card = Reply((Para("30 days"), PICTURE), private=False)
    (ref,) = refs(await bench.send(group(HARBOUR), card))
    more = Reply((Para("30 days, Mo and Sam say well done"), PICTURE), private=False)
    refs(await bench.do("edit", group(HARBOUR), reply=more, ref=ref))
    (raw,) = far.town.bots_messages(HARBOUR)
    assert text_of(raw).startswith("30 days, Mo and Sam")


async def test_a_picture_that_becomes_a_neutral_line_is_gone(far: FarSide, bench: Bench) -> None:
    card = Reply((Para("30 days"), PICTURE), private=False)
    (ref,) = refs(await bench.send(group(HARBOUR), card))
    (before,) = far.town.bots_messages(HARBOUR)
    picture = before["photo"][0]["file_id"]
    far.town.messages[HARBOUR, int(ref)]["photo"] = [{**before["photo"][0], "file_id": "old"}]
    neutral = reply(Para("This was taken back."), private=False)
    refs(await bench.do("edit", group(HARBOUR), reply=neutral, ref=ref))
    (raw,) = far.town.bots_messages(HARBOUR)
    assert (text_of(raw), raw["photo"][0]["file_id"]) == ("This was taken back.", picture)


async def test_without_a_painter_its_words_at_least_are_gone(far: FarSide) -> None:
    bench = Bench(far, paint=None)
    async with bench.running():
        raw = far.town.keep(
            far.town.chats[HARBOUR],
            **{"from": far.town.me_short},
            caption="30 days",
            photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}],
        )
        neutral = reply(Para("This was taken back."), private=False)
        ref = str(raw["message_id"])
        refs(await bench.do("edit", group(HARBOUR), reply=neutral, ref=ref))
    assert text_of(raw) == "This was taken back."


async def test_removing_is_refused_after_two_days_and_gone_is_gone(
    far: FarSide, bench: Bench
) -> None:
    (ref,) = refs(await bench.send(direct(ANA), HELLO))
    far.town.messages[ANA, int(ref)]["date"] -= 49 * 3600
    assert isinstance(await bench.do("remove", direct(ANA), ref=ref), Rejected)
    assert refs(await bench.do("remove", direct(ANA), ref="4321")) == ("4321",)
    assert isinstance(await bench.do("remove", direct(ANA)), Rejected)


async def test_pinning_needs_the_right(far: FarSide, bench: Bench) -> None:
    (ref,) = refs(await bench.send(group(HARBOUR), POST))
    refs(await bench.do("pin", group(HARBOUR), ref=ref))
    assert far.town.pinned == [(HARBOUR, int(ref))]
    assert far.requests("pinChatMessage")[0]["disable_notification"] is True
    far.town.enter(HARBOUR, BOT_ID, "administrator")
    assert isinstance(await bench.do("pin", group(HARBOUR), ref=ref), Rejected)


async def test_a_thread_is_a_topic_where_there_are_topics(far: FarSide, bench: Bench) -> None:
    far.town.chats[HARBOUR].forum = True
    (ref,) = refs(await bench.send(group(HARBOUR), POST))
    title = Reply((Heading("Friday"),), private=False)
    (thread,) = refs(await bench.do("open_thread", group(HARBOUR), reply=title, ref=ref))
    assert far.town.chats[HARBOUR].topics == {int(thread): "Friday"}
    refs(await bench.send(group(HARBOUR, thread), POST))
    assert far.town.bots_messages(HARBOUR)[-1]["message_thread_id"] == int(thread)


async def test_elsewhere_the_answers_to_the_message_are_the_thread(
    far: FarSide, bench: Bench
) -> None:
    (ref,) = refs(await bench.send(group(HARBOUR), POST))
    (thread,) = refs(await bench.do("open_thread", group(HARBOUR), ref=ref))
    refs(await bench.send(group(HARBOUR, thread), POST))
    last = far.town.bots_messages(HARBOUR)[-1]
    assert last["reply_to_message"]["message_id"] == int(ref)


async def test_only_mentions_notify(far: FarSide, bench: Bench) -> None:
    text = reply(Para("thank you @mo_1234"), Mentions((person(MO, "Mo"),)), private=False)
    refs(await bench.send(group(HARBOUR), text))
    assert far.town.pings == [(HARBOUR, MO)]


async def test_no_message_previews_a_page(far: FarSide, bench: Bench) -> None:
    refs(await bench.send(direct(ANA), reply(Para("https://example.org"))))
    assert far.requests("sendMessage")[-1]["link_preview_options"] == {"is_disabled": True}


async def test_links_to_messages_and_to_the_private_chat(bench: Bench) -> None:
    link = bench.platform.link
    assert link(group(HARBOUR), "45") == "https://t.me/c/1000000001/45"
    assert link(group(HARBOUR, "7"), "45") == "https://t.me/c/1000000001/7/45"
    assert link(group(HARBOUR, "r7"), "45") == "https://t.me/c/1000000001/45"
    assert link(group(SMALL), "45") is None
    assert link(group(HARBOUR), "e3") is None
    assert bench.platform.private_link("AB-1") == "https://t.me/alongside_test_bot?start=AB-1"
