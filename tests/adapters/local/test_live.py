"""An open page is told what changes for its seat, once, in order, and after a gap everything."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from aiohttp import ClientResponse
from yarl import URL

from adapters.local.live import BACKLOG, Live, News, Page
from adapters.local.messages import Message
from adapters.local.scene import Scene
from adapters.local.seat import DEPTH, seat_from
from bot.core.replies import Para, Reply
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.html import parse
from tests.adapters.local.standin import ANA, BEN, DAILY, START, TEAM, TOWN, Served

SEAT = seat_from({}, TOWN)


class Stream:
    """One open stream of events."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response

    async def next(self) -> tuple[str, str, str]:
        """The next event: its name, its data, its mark. Comments are passed over."""
        async with asyncio.timeout(5):
            while True:
                lines = await self._lines()
                if lines:
                    break
        fields = [line.partition(": ")[::2] for line in lines]
        data = "\n".join(value for name, value in fields if name == "data")
        named = dict(fields)
        return named["event"], data, named["id"]

    async def _lines(self) -> list[str]:
        lines = []
        while line := (await self._response.content.readline()).decode().rstrip("\n"):
            if not line.startswith(":"):
                lines.append(line)
        return lines


@asynccontextmanager
async def opened(hands: Hands, **seat: str) -> AsyncIterator[Stream]:
    """The stream that a page opens."""
    page = await hands.page(**seat)
    async with stream(hands, page.one(id="live")["sse-connect"]) as open_:
        yield open_


@asynccontextmanager
async def stream(hands: Hands, path: str, **headers: str) -> AsyncIterator[Stream]:
    url = URL(hands.url + path, encoded=True)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with hands.session.get(url, headers=named) as response:
        assert response.content_type == "text/event-stream"
        yield Stream(response)


async def test_a_new_message_arrives_as_an_article(served: Served, hands: Hands) -> None:
    async with opened(hands) as live:
        await hands.say("ben", "hello <all>")
        name, data, _ = await live.next()
    assert name == "change"
    root = parse(data)
    assert root.all("div")[0]["hx-swap-oob"] == "beforeend:#log-group"
    assert root.one("article", id="m-1").one("p", "words").text == "hello <all>"


async def test_a_changed_card_is_drawn_again_under_its_name(served: Served, hands: Hands) -> None:
    card = await served.deliver("send", ANA, cards.check_in(None))
    async with opened(hands) as live:
        await hands.post("/press", "ana", message=card, data="mood:4")
        _, data, _ = await live.next()
    article = parse(data).one("article", id=f"m-{card}")
    assert article["hx-swap-oob"] == "true"
    assert article.one("button", aria_checked="true").text == "good"
    assert parse(data).one(id="status").text == "How is today going?"


async def test_a_removed_message_is_taken_out(served: Served, hands: Hands) -> None:
    ref = await served.deliver("send", DAILY, cards.TOTALS)
    async with opened(hands) as live:
        await served.deliver("remove", DAILY, ref=ref)
        _, data, _ = await live.next()
    assert parse(data).one("div", id=f"i-{ref}")["hx-swap-oob"] == "delete"


async def test_others_private_messages_are_not_sent(served: Served, hands: Hands) -> None:
    async with opened(hands) as live:
        await served.deliver("send", BEN, Reply((Para("only for Ben"),), lang="en"))
        await served.deliver("send", DAILY, Reply((Para("for all"),), private=False, lang="en"))
        _, people, _ = await live.next()
        _, post, _ = await live.next()
    assert "only for Ben" not in people + post
    assert "new" in parse(people).one(id="act-ben").text
    assert "for all" in post


async def test_a_thread_and_what_is_written_in_it_arrive_in_place(
    served: Served, hands: Hands
) -> None:
    ref = await served.deliver("send", DAILY, cards.TOTALS)
    async with opened(hands) as live:
        await served.deliver("open_thread", DAILY, cards.THREAD, ref)
        _, whole, _ = await live.next()
        await hands.say("ben", "well done", thread=f"t{ref}")
        _, inside, _ = await live.next()
    assert parse(whole).one("div", id=f"i-{ref}")["hx-swap-oob"] == "true"
    assert parse(inside).all("div")[0]["hx-swap-oob"] == f"beforeend:#thread-{ref}"


async def test_a_card_for_one_moderator_arrives_under_what_they_pressed(
    served: Served, hands: Hands
) -> None:
    alert = await served.deliver("send", TEAM, cards.NOW)
    async with opened(hands, acting="mo") as live, opened(hands, acting="sam") as other:
        await hands.post("/press", "mo", message=alert, data="case.show:1")
        _, data, _ = await live.next()
        await served.deliver("send", TEAM, cards.SOON)
        _, next_for_sam, _ = await other.next()
    assert parse(data).all("div")[0]["hx-swap-oob"] == f"beforeend:#asides-{alert}"
    assert "Sounds without hope" in next_for_sam


async def test_an_alert_is_read_aloud_once(served: Served, hands: Hands) -> None:
    async with opened(hands) as live:
        ref = await served.deliver("send", TEAM, cards.NOW)
        _, data, _ = await live.next()
        await served.deliver("edit", TEAM, cards.SOON, ref)
        _, edited, _ = await live.next()
    aloud = parse(data).one(id="status").text
    assert aloud == "Now. Thinking about dying, said about themselves, with a time"
    assert not parse(edited).all(id="status")


async def test_who_comes_back_is_told_what_they_missed(served: Served, hands: Hands) -> None:
    page = await hands.page()
    await hands.say("ben", "first")
    await hands.say("ben", "second")
    path = page.one(id="live")["sse-connect"]
    async with stream(hands, path) as live:
        _, first, mark = await live.next()
        assert "first" in first
    async with stream(hands, path, Last_Event_ID=f"{mark.rpartition('-')[0]}-1") as live:
        _, second, _ = await live.next()
        assert "second" in second


async def test_who_was_away_too_long_fetches_everything(served: Served, hands: Hands) -> None:
    for since in ("", "another-run-7", "x"):
        async with stream(hands, f"/live?since={since}") as live:
            name, data, _ = await live.next()
            assert (name, data) == ("stale", "")


async def test_the_clock_on_open_pages_goes_on(served: Served, hands: Hands) -> None:
    async with opened(hands) as live:
        served.time._now = START + timedelta(minutes=1)
        while True:
            _, data, _ = await live.next()
            clock = parse(data).one("section", id="clock")
            if "20:04" in clock.text:
                break
    assert parse(data).one(id="clock-short").text == "Thu 20:04"


def drawn(_: object, __: object) -> str:
    return "x"


async def test_a_page_that_does_not_read_is_let_go() -> None:
    live = Live("boot", drawn)
    page = live.open(SEAT, live.mark)
    for number in range(BACKLOG + 2):
        live.heard(Message(seq=number, to=DAILY, at=START), None)
    told = []
    while (news := await page.next()) is not None:
        told.append(news)
    assert len(told) == BACKLOG - 1
    assert await page.next() is None
    live.close(page)
    assert live.pages == ()


async def test_a_closed_stream_takes_nothing_more() -> None:
    page = Page(SEAT)
    page.end()
    page.end()
    page.tell(News("change", "x", "m"))
    assert await page.next() is None


async def test_a_gap_longer_than_what_is_kept_is_stale() -> None:
    live = Live("boot", drawn)
    mark = live.mark
    for number in range(BACKLOG + 1):
        live.heard(Message(seq=number, to=DAILY, at=START), None)
    first = await live.open(SEAT, mark).next()
    assert first is not None
    assert first.name == "stale"
    ahead = await live.open(SEAT, "boot-9999").next()
    assert ahead is not None
    assert ahead.name == "stale"


async def test_a_pane_shows_the_newest_and_earlier_ones_on_request(
    served: Served, hands: Hands
) -> None:
    for number in range(DEPTH + 5):
        await served.deliver("send", ANA, Reply((Para(f"number {number}."),), lang="en"))
    log = (await hands.page()).one(id="log-private")
    assert len(log.all("article")) == DEPTH
    assert "number 4." not in log.text
    earlier = log.one("button", id="earlier-private")["hx-get"]
    async with hands.session.get(URL(hands.url + earlier, encoded=True)) as response:
        deeper = parse(await response.text()).one(id="log-private")
    assert len(deeper.all("article")) == DEPTH + 5
    assert not deeper.all("button", id="earlier-private")


async def test_an_arriving_message_begins_a_day_only_when_it_is_the_first(
    served: Served, hands: Hands
) -> None:
    async with opened(hands) as live:
        days = []
        for hours in (0, 0, 12):
            served.time._now += timedelta(hours=hours)
            await hands.say("ben", "hello")
            while "article" not in (data := (await live.next())[1]):
                pass
            days.append([day.text for day in parse(data).all("p", "day")])
    assert days == [["Thursday, 19 Nov"], [], ["Friday, 20 Nov"]]


async def test_a_card_with_a_thread_is_drawn_again_with_it(served: Served, hands: Hands) -> None:
    ref = await served.deliver("send", TEAM, cards.NOW)
    await served.deliver("open_thread", TEAM, cards.THREAD, ref)
    await hands.say("mo", "I look", pane="team")
    await hands.post("/press", "mo", message=ref, data="case.show:1")
    message = served.platform._archive.get(ref)
    assert message is not None
    item = Scene(TOWN, served.platform._archive).item(message, SEAT)
    assert item is not None
    assert len(item.asides) == 1
    assert item.day is not None
