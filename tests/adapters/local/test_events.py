"""What people do arrives at the core exactly, once, with keys that stay the same."""

import pytest

from bot.core.events import (
    Blocked,
    Commanded,
    Deleted,
    Edited,
    Joined,
    Left,
    Pressed,
    Reported,
    Said,
    Unblocked,
    Words,
    WordsKind,
)
from bot.core.people import Feed, Home, Identity, Person, Place
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.standin import ANA, DAILY, START, TEAM, Core, Served

AS_ANA = Person(Identity("local", "ana", "Ana"))


async def test_words_in_a_channel(served: Served, hands: Hands, core: Core) -> None:
    await hands.say("ana", "  Anyone for a walk?\nTen? ")
    assert core.events == [
        Said(
            key="local:harbour/daily:1",
            at=START,
            author=AS_ANA,
            where=DAILY,
            locale_hint="en",
            message="1",
            texts=(Words(WordsKind.BODY, "Anyone for a walk?\nTen?"),),
        )
    ]


async def test_words_in_private(served: Served, hands: Hands, core: Core) -> None:
    await hands.say("kim", "hola", pane="private")
    (event,) = core.events
    assert isinstance(event, Said)
    assert (event.key, event.where, event.locale_hint) == ("local:kim:1", None, "es")


async def test_words_of_moderators(served: Served, hands: Hands, core: Core) -> None:
    await hands.say("mo", "I look at it", pane="team")
    (event,) = core.events
    assert event.where == TEAM


async def test_words_of_a_channel_have_no_person(served: Served, hands: Hands, core: Core) -> None:
    await hands.say("ana", "news", feed="yes")
    assert core.events[0].author == Feed("local", "ana")


async def test_an_answer_names_what_it_answers_and_quotes_only_when_asked(
    served: Served, hands: Hands, core: Core
) -> None:
    await hands.say("ben", "heavy words")
    await hands.say("ana", "I hear you", reply="1")
    await hands.say("ana", "these:", reply="1", quote="yes")
    plain, quoting = core.events[1:]
    assert isinstance(plain, Said)
    assert isinstance(quoting, Said)
    assert (plain.reply_to, plain.texts) == ("1", (Words(WordsKind.BODY, "I hear you"),))
    assert quoting.texts[1] == Words(WordsKind.QUOTED, "heavy words")


async def test_an_answer_to_alongside(served: Served, hands: Hands, core: Core) -> None:
    ref = await served.deliver("send", ANA, cards.MILESTONE)
    await hands.say("ana", "thank you", pane="private", reply=ref)
    (event,) = core.events
    assert isinstance(event, Said)
    assert event.reply_to == ref


async def test_an_edit_has_its_own_key(served: Served, hands: Hands, core: Core) -> None:
    await hands.say("ana", "first")
    await hands.say("ana", "second", edit="1")
    await hands.say("ana", "third", edit="1")
    edits = core.of(Edited)
    assert [event.key for event in edits] == ["local:harbour/daily:1:1", "local:harbour/daily:1:2"]
    assert isinstance(edits[1], Edited)
    assert edits[1].texts == (Words(WordsKind.BODY, "third"),)
    assert "edited" in (await hands.page()).one("article", id="m-1").text


async def test_a_deleted_message_is_told_and_gone(served: Served, hands: Hands, core: Core) -> None:
    await hands.say("ana", "take this back")
    await hands.post("/delete", "ana", message="1")
    (event,) = core.of(Deleted)
    assert isinstance(event, Deleted)
    assert (event.message, event.where, event.author) == ("1", DAILY, AS_ANA)
    assert "take this back" not in (await hands.page()).text


async def test_others_messages_can_be_neither_edited_nor_deleted(
    served: Served, hands: Hands, core: Core
) -> None:
    await hands.say("ana", "mine")
    assert (await hands.say("ben", "yours", edit="1")).status == 422
    assert (await hands.post("/delete", "ben", message="1")).status == 422
    assert len(core.events) == 1


async def test_a_worry_names_the_other_and_their_words(
    served: Served, hands: Hands, core: Core
) -> None:
    await hands.say("ben", "heavy words")
    await hands.post("/worry", "ana", message="1")
    (event,) = core.of(Reported)
    assert isinstance(event, Reported)
    assert event.author == AS_ANA
    assert event.target == Person(Identity("local", "ben", "Ben"))
    assert (event.message, event.where) == ("1", DAILY)
    assert event.texts == (Words(WordsKind.BODY, "heavy words"),)


async def test_one_cannot_report_oneself_or_the_bot(
    served: Served, hands: Hands, core: Core
) -> None:
    await hands.say("ana", "mine")
    ref = await served.deliver("send", DAILY, cards.TOTALS)
    for message in ("1", ref, "99"):
        assert (await hands.post("/worry", "ana", message=message)).status == 422
    assert not core.of(Reported)


async def test_a_command_in_private_stays_to_be_seen(
    served: Served, hands: Hands, core: Core
) -> None:
    await hands.say("ana", "/me now please", pane="private")
    (event,) = core.events
    assert isinstance(event, Commanded)
    assert (event.name, event.raw, event.where) == ("me", {"text": "now please"}, None)
    page = await hands.page()
    assert page.one("p", "chip").text == "/me now please"
    assert "How it goes" in page.one(id="log-private").text


async def test_a_command_among_others_is_answered_in_private_only(
    served: Served, hands: Hands, core: Core
) -> None:
    response = await hands.say("ana", "/me")
    (event,) = core.events
    assert isinstance(event, Commanded)
    assert event.where == DAILY
    assert response.headers["X-Answered-In"] == "private ana"
    page = await hands.page()
    assert page.one(id="log-group").all("article") == []
    assert "How it goes" in page.one(id="log-private").text


async def test_an_alias_is_a_command_and_other_words_after_a_slash_are_words(
    served: Served, hands: Hands, core: Core
) -> None:
    await hands.say("ana", "/privacy", pane="private")
    await hands.say("ana", "/ I cannot go on", pane="private")
    await hands.say("ana", "/nothing of ours", pane="private")
    kinds = [type(event) for event in core.events]
    assert kinds == [Commanded, Said, Said]


async def test_a_command_from_the_palette(served: Served, hands: Hands, core: Core) -> None:
    await hands.post("/command", "mo", name="cases", pane="team")
    await hands.post("/command", "mo", name="quiet", about="ben", pane="team")
    first, second = core.events
    assert isinstance(first, Commanded)
    assert isinstance(second, Commanded)
    assert (first.name, first.where, first.target) == ("cases", TEAM, None)
    assert second.target == Identity("local", "ben", "Ben")
    assert (await hands.post("/command", "mo", name="none")).status == 422


async def test_a_press_carries_its_route_its_message_and_its_place(
    served: Served, hands: Hands, core: Core
) -> None:
    private = await served.deliver("send", ANA, cards.check_in(None))
    public = await served.deliver("send", DAILY, cards.TOTALS)
    await hands.post("/press", "ana", message=private, data="mood:4")
    await hands.post("/press", "ana", message=private, data="mood:4")
    await hands.post("/press", "ana", message=public, data="checkin.open")
    first, again, third = core.events
    assert isinstance(first, Pressed)
    assert isinstance(third, Pressed)
    assert (first.data, first.message, first.where) == ("mood:4", private, None)
    assert (third.data, third.message, third.where) == ("checkin.open", public, DAILY)
    assert first.key != again.key


async def test_joining_and_leaving_a_home(served: Served, hands: Hands, core: Core) -> None:
    for there in ("yes", "yes", "no"):
        await hands.post("/move", "ben", home="garden", there=there)
    joined, left = core.events
    assert isinstance(joined, Joined)
    assert isinstance(left, Left)
    assert joined.home == left.home == Home("local", "garden")
    assert (await hands.post("/move", "ben", home="nowhere", there="yes")).status == 422


async def test_blocking_and_unblocking(served: Served, hands: Hands, core: Core) -> None:
    for closed in ("yes", "yes", "no"):
        await hands.post("/shut", "ben", closed=closed)
    assert [type(event) for event in core.events] == [Blocked, Unblocked]


async def test_words_in_threads_and_topics(served: Served, hands: Hands, core: Core) -> None:
    ref = await served.deliver("send", DAILY, cards.TOTALS)
    await served.deliver("open_thread", DAILY, cards.THREAD, ref)
    await hands.say("ana", "in the thread", thread=f"t{ref}")
    await hands.say("ana", "in the topic", channel="evening", topic="walks")
    assert [event.where for event in core.events] == [
        Place("local", "harbour", "daily", f"t{ref}"),
        Place("local", "harbour", "evening", "walks"),
    ]


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ("ana2", {}),
        ("ana", {"pane": "team"}),
        ("ana", {"channel": "nowhere"}),
        ("ana", {"channel": "moderators"}),
        ("ana", {"thread": "t99"}),
        ("mo", {"home": "garden", "channel": "hello"}),
    ],
)
async def test_nobody_writes_where_they_are_not(
    served: Served, hands: Hands, core: Core, who: str, where: dict[str, str]
) -> None:
    response = await hands.say(who, "hello", **where)
    assert response.status == 422
    assert "You are not in that room" in await response.text()
    assert not core.events


async def test_strangers_can_do_nothing(served: Served, hands: Hands, core: Core) -> None:
    assert (await hands.say("nobody", "hello")).status == 404
    assert not core.events
