"""Private things are drawn for their reader only, whatever was pressed and by whom."""

import pytest

from bot.core.platform import Response
from bot.core.replies import Para, Reply
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.standin import ANA, DAILY, MO, TEAM, Core, Served

SECRET = "for your eyes"
PRIVATE = Response(reply=Reply((Para(SECRET),), private=True, lang="en"), edit=True)
PUBLIC = Response(reply=Reply((Para("for all"),), private=False, lang="en"), edit=True)
EVERYBODY = ("ana", "ben", "kim", "mo", "sam")


async def who_sees(hands: Hands, words: str) -> set[tuple[str, str]]:
    """Who sees the words, acting as themselves, and in which pane."""
    found = set()
    for person in EVERYBODY:
        page = await hands.page(acting=person, chat=person)
        for pane in ("group", "private", "team"):
            if words in page.one(id=f"log-{pane}").text:
                found.add((person, pane))
    return found


async def test_a_private_message_is_in_no_other_pane(served: Served, hands: Hands) -> None:
    await served.deliver("send", ANA, Reply((Para(SECRET),), lang="en"))
    page = await hands.page(acting="ben")
    assert SECRET not in page.text
    assert SECRET in (await hands.page(acting="mo", member="ana")).one(id="log-private").text


async def test_a_private_answer_to_a_public_button_goes_to_the_private_chat(
    served: Served, hands: Hands, core: Core
) -> None:
    post = await served.deliver("send", DAILY, cards.TOTALS)
    core.answers["x"] = PRIVATE
    response = await hands.post("/press", "ben", message=post, data="x")
    assert response.headers["X-Answered-In"] == "private ben"
    assert await who_sees(hands, SECRET) == {("ben", "private")}
    assert "14 people" in (await hands.page()).one(id=f"m-{post}").text


async def test_a_private_answer_in_the_moderators_channel_is_a_card_for_one(
    served: Served, hands: Hands, core: Core
) -> None:
    alert = await served.deliver("send", TEAM, cards.NOW)
    core.answers["x"] = PRIVATE
    response = await hands.post("/press", "mo", message=alert, data="x")
    assert response.headers["X-Answered-In"] == "team"
    # Everybody without a moderator's seat looks at Mo's channel, as the page opens.
    assert ("sam", "team") not in await who_sees(hands, SECRET)
    page = await hands.page(acting="mo")
    assert "Nobody has it" in page.one(id=f"m-{alert}").text
    card = page.one(id=f"asides-{alert}").one("article", "only")
    assert "Only Mo sees this." in card.text
    await hands.post("/away", "mo", message=card["id"][2:])
    assert SECRET not in (await hands.page(acting="mo")).text


async def test_a_private_answer_replaces_an_own_private_card(
    served: Served, hands: Hands, core: Core
) -> None:
    card = await served.deliver("send", ANA, cards.MILESTONE)
    core.answers["x"] = PRIVATE
    await hands.post("/press", "ana", message=card, data="x")
    page = await hands.page()
    assert len(page.one(id="log-private").all("article")) == 1
    assert SECRET in page.one(id=f"m-{card}").text


async def test_a_moderators_own_private_chat_is_theirs(
    served: Served, hands: Hands, core: Core
) -> None:
    card = await served.deliver("send", MO, cards.MILESTONE)
    core.answers["x"] = PRIVATE
    await hands.post("/press", "mo", message=card, data="x")
    assert await who_sees(hands, SECRET) == {("mo", "private")}


@pytest.mark.parametrize("place", [DAILY, TEAM])
async def test_a_public_answer_replaces_the_post_it_was_asked_on(
    served: Served, hands: Hands, core: Core, place: object
) -> None:
    post = await served.deliver("send", place, cards.SOON)  # type: ignore[arg-type]  # of two
    core.answers["x"] = PUBLIC
    await hands.post("/press", "mo", message=post, data="x")
    assert "for all" in (await hands.page(acting="mo")).one(id=f"m-{post}").text


async def test_a_public_answer_to_a_command_stands_in_the_channel(
    served: Served, hands: Hands, core: Core
) -> None:
    core.answers["/me"] = PUBLIC
    response = await hands.say("ana", "/me")
    assert response.headers["X-Answered-In"] == "group"
    assert "for all" in (await hands.page(acting="ben")).one(id="log-group").text


async def test_an_answer_to_private_words_stands_below_them(
    served: Served, hands: Hands, core: Core
) -> None:
    core.answers["Said"] = PRIVATE
    await hands.say("ana", "hello", pane="private")
    words = [a.text for a in (await hands.page()).one(id="log-private").all("article")]
    assert "hello" in words[0]
    assert SECRET in words[1]


async def test_nobody_presses_what_they_cannot_see(
    served: Served, hands: Hands, core: Core
) -> None:
    private = await served.deliver("send", ANA, cards.MILESTONE)
    alert = await served.deliver("send", TEAM, cards.NOW)
    for message in (private, alert, "99", "", "x"):
        response = await hands.post("/press", "ben", message=message, data="x")
        assert response.status == 422
        assert "not there any more" in await response.text()
    assert (await hands.say("ben", "reply", reply=private)).status == 422
    assert not core.events


async def test_a_link_leads_to_where_a_message_stands(served: Served, hands: Hands) -> None:
    group = await served.deliver("send", DAILY, cards.TOTALS)
    private = await served.deliver("send", ANA, cards.MILESTONE)
    found = f"{hands.url}/find"
    async with hands.session.get(f"{found}/{group}?channel=evening", allow_redirects=False) as r:
        assert r.headers["Location"].endswith(f"channel=daily#m-{group}")
    async with hands.session.get(f"{found}/{private}", allow_redirects=False) as r:
        assert r.headers["Location"].endswith(f"#m-{private}")
    for unseen in (f"{found}/{private}?as=ben", f"{found}/99"):
        async with hands.session.get(unseen, allow_redirects=False) as r:
            assert r.status == 404


async def test_who_left_a_home_sees_nothing_of_it(served: Served, hands: Hands) -> None:
    await hands.say("ana", "hello all")
    await hands.post("/move", "ben", home="harbour", there="no")
    log = (await hands.page(acting="ben")).one(id="log-group")
    assert log.all("article") == []
    assert "Ben is not in Harbour group." in log.text
    assert log.one("button", id="join-home").text == "Join Harbour group"
