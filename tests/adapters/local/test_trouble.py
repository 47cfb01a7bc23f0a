"""Bad input, a failing core, a taken port, foreign pages: each ends in a clear sentence or a no."""

import asyncio
import io
import logging
import socket

import pytest
from aiohttp import ClientSession

from adapters.local import ChannelRef, LocalPlatform, Resident, Town, TownHome
from adapters.local.archive import NotOpen
from bot.core.events import Event
from bot.core.platform import Response
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.standin import (
    ANA,
    TOWN,
    Core,
    KeptMemory,
    Served,
    StandingTime,
)


async def test_words_over_the_limit_are_refused_and_not_lost(
    served: Served, hands: Hands, core: Core
) -> None:
    response = await hands.say("ana", "x" * 100_000)
    assert response.status == 422
    text = await response.text()
    assert "too long: 100000 characters, up to 4000 fit. Nothing was lost" in text
    assert not core.events
    assert (await hands.say("ana", "x" * 4000)).status == 204


async def test_a_body_beyond_all_measure_is_refused_in_the_same_words(
    served: Served, hands: Hands, core: Core
) -> None:
    body = io.BytesIO(b"pane=private&text=" + b"x" * 2_000_000)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    url = f"{hands.url}/say?who=ana"
    async with hands.session.post(url, data=body, headers=headers) as response:
        assert response.status == 422
        assert "Nothing was lost" in await response.text()
    assert not core.events


async def test_nothing_is_not_sent(served: Served, hands: Hands, core: Core) -> None:
    response = await hands.say("ana", " \n ")
    assert (response.status, await response.text()) == (422, "There is nothing to send yet.")
    assert not core.events


async def test_refusals_are_in_the_language_of_who_gets_them(served: Served, hands: Hands) -> None:
    assert await (await hands.say("kim", " ")).text() == "Todavía no hay nada que enviar."


async def test_who_blocked_the_bot_is_told_so(served: Served, hands: Hands) -> None:
    await hands.post("/shut", "ben", closed="yes")
    response = await hands.say("ben", "hello", pane="private")
    assert "Let it write again first" in await response.text()


async def test_a_failing_core_is_told_without_words(
    served: Served, hands: Hands, core: Core, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    card = await served.deliver("send", ANA, cards.MILESTONE)
    core.answers["x"] = RuntimeError("the words of somebody")
    response = await hands.post("/press", "ana", message=card, data="x")
    assert response.status == 422
    assert "You can try again" in await response.text()
    assert "the words of somebody" not in caplog.text
    assert "RuntimeError" in caplog.text


async def test_nothing_typed_is_in_any_log(
    served: Served, hands: Hands, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await hands.say("ana", "unmistakable words")
    await hands.say("ana", "/me unmistakable words", pane="private")
    await hands.page()
    assert "unmistakable" not in caplog.text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example"])
async def test_other_names_for_this_machine_are_refused(
    served: Served, hands: Hands, host: str
) -> None:
    async with hands.session.get(hands.url, headers={"Host": host}) as response:
        assert response.status == 421
        assert "Ana" not in await response.text()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_other_pages_can_do_nothing(
    served: Served, hands: Hands, core: Core, headers: dict[str, str]
) -> None:
    form = {"text": "hello", "pane": "private"}
    url = f"{hands.url}/say?who=ana"
    async with hands.session.post(url, data=form, headers=headers) as response:
        assert response.status == 403
    assert not core.events


async def test_the_page_itself_may(served: Served, hands: Hands, core: Core) -> None:
    headers = {"Origin": hands.url, "Sec-Fetch-Site": "same-origin"}
    form = {"text": "hello", "pane": "private"}
    url = f"{hands.url}/say?who=ana"
    async with hands.session.post(url, data=form, headers=headers) as response:
        assert response.status == 204
    assert len(core.events) == 1


async def test_every_response_forbids_what_the_page_does_not_need(
    served: Served, hands: Hands
) -> None:
    for path in ("/", "/static/css/base.css", "/nothing", "/live"):
        async with hands.session.get(hands.url + path) as response:
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert response.headers["X-Frame-Options"] == "DENY"


async def test_a_taken_port_leads_to_the_next_free_one() -> None:
    async with Served(Core(), KeptMemory(), StandingTime()) as first:
        port = int(first.platform.url.rstrip("/").rpartition(":")[2])
        second = Served(Core(), KeptMemory(), StandingTime(), port=port)
        async with second, ClientSession() as session:
            assert second.platform.url != first.platform.url
            async with session.get(second.platform.url) as response:
                assert response.status == 200


async def test_without_a_free_port_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.local.platform.PORTS_TRIED", 0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        platform = LocalPlatform(TOWN, port=taken.getsockname()[1])
        core = Core()
        with pytest.raises(OSError, match="in use"):
            await platform.run(core, core.manifest(), KeptMemory())


def test_it_is_served_on_this_machine_only() -> None:
    with pytest.raises(ValueError, match="this machine only"):
        LocalPlatform(TOWN, host="0.0.0.0")


def test_nobody_acts_before_it_runs() -> None:
    with pytest.raises(NotOpen):
        _ = LocalPlatform(TOWN).doings


async def test_it_ends_while_pages_are_open() -> None:
    served = Served(Core(), KeptMemory(), StandingTime())
    async with ClientSession() as session:
        async with served:
            response = await session.get(f"{served.platform.url}live")
            assert response.status == 200
        async with asyncio.timeout(5):
            await response.read()


def town(**changes: object) -> Town:
    """The town with something else in it."""
    parts = {
        "name": TOWN.name,
        "zone": TOWN.zone,
        "homes": TOWN.homes,
        "people": TOWN.people,
        "moderators": TOWN.moderators,
        **changes,
    }
    return Town(**parts)  # type: ignore[arg-type]  # some of them are wrong on purpose


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"people": TOWN.people[:3]}, "a member and a moderator"),
        ({"people": (*TOWN.people, Resident("ana", "Ana", ()))}, "there twice"),
        ({"people": (*TOWN.people, Resident("Not!", "N", ()))}, "not a reference"),
        ({"people": (*TOWN.people, Resident("nia", "N", ("moon",)))}, "no home of the town"),
        ({"moderators": ChannelRef("harbour", "none")}, "in no home"),
        ({"homes": (*TOWN.homes, TownHome("empty", "Empty", ()))}, "needs a channel"),
    ],
)
def test_a_town_that_does_not_fit_together_is_refused(
    changes: dict[str, object], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        town(**changes)


async def test_words_from_before_that_the_core_refuses_again_do_not_stop_the_page(
    memory: KeptMemory, caplog: pytest.LogCaptureFixture
) -> None:
    core = Core()
    core.answers["Said"] = RuntimeError("not today")
    async with Served(core, memory, StandingTime()) as served, ClientSession() as session:
        await Hands(session, served).say("ana", "unmistakable words")
    async with Served(core, memory, StandingTime()) as served, ClientSession() as session:
        page = await Hands(session, served).page()
        assert "unmistakable words" in page.text
    assert "unmistakable" not in caplog.text


async def test_a_stale_card_is_not_changed_by_a_late_answer(
    served: Served, hands: Hands, core: Core
) -> None:
    card = await served.deliver("send", ANA, cards.check_in(None))

    async def late(event: Event) -> Response:
        await served.deliver("remove", ANA, ref=card)
        return Response(reply=cards.check_in(3), edit=True)

    core._answer = late  # type: ignore[method-assign]  # an answer that takes its time
    response = await hands.post("/press", "ana", message=card, data="mood:3")
    assert response.status == 204
    assert (await hands.page()).one(id="log-private").all("article") == []
