"""Every kind of block is drawn, and nothing that people wrote can become markup."""

import json
from typing import get_args

import pytest

from adapters.local.environment import in_rows, shares
from bot.core.replies import Block, Button, Buttons, Heading, Para, Quote, Reply
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.html import Node
from tests.adapters.local.standin import ANA, DAILY, TEAM, Served

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)> & "quotes" \'too\''


@pytest.fixture
async def card(served: Served, hands: Hands) -> Node:
    ref = await served.deliver("send", ANA, cards.EVERYTHING)
    return (await hands.page()).one("article", id=f"m-{ref}")


def test_the_card_of_everything_has_every_kind_of_block() -> None:
    assert {type(block) for block in cards.EVERYTHING.blocks} == set(get_args(Block))


def test_headings_paragraphs_and_lists(card: Node) -> None:
    assert "Everything" in [node.text for node in card.all("h3")]
    assert "Words of Alongside." in [node.text for node in card.all("p", "voice")]
    assert [node.text for node in card.one("ul", "bullets").all("li")] == [
        "first line",
        "second line",
    ]


def test_quotes_name_who_said_it(card: Node) -> None:
    named, nameless = card.all("figure", "quote")
    assert (named.one("figcaption").text, named.one("blockquote").text) == (
        "Ben",
        "Glad you wrote this.",
    )
    assert not nameless.all("figcaption")


def test_facts_and_numbers_are_pairs(card: Node) -> None:
    numbers = card.one("dl", "numbers")
    assert [dd.text for dd in numbers.all("dd")] == ["164", "30", "day 30"]
    facts = card.all("dl", "facts")[0]
    assert [dt.text for dt in facts.all("dt")] == ["About", "Why", "Told"]


def test_an_alert_says_its_level_first_and_draws_the_ladder(card: Node) -> None:
    badge = card.one("p", "badge")
    assert "badge-now" in badge["class"].split()
    assert badge.text == "Now 20:02, one minute ago Nobody has it"
    assert [rung["class"] for rung in card.one("ol", "ladder").all("li")] == [
        "done",
        "next",
        "later",
    ]


def test_five_answers_are_a_radio_group_with_the_chosen_one_ticked(card: Node) -> None:
    group = card.one("div", "answers")
    assert group["role"] == "radiogroup"
    assert [radio.text for radio in group.all("button", role="radio")] == list(cards.WORDS)
    assert [len(radio.all("i", f"fill-{n}")) for n, radio in enumerate(group.all("button"), 1)] == [
        1
    ] * 5


async def test_the_answer_in_force_is_checked_and_has_a_tick(served: Served, hands: Hands) -> None:
    ref = await served.deliver("send", ANA, cards.check_in(3))
    group = (await hands.page()).one("article", id=f"m-{ref}").one("div", "answers")
    checked = [radio["aria-checked"] for radio in group.all("button")]
    assert checked == ["false", "false", "true", "false", "false"]
    assert group.all("button")[2].one("use")["href"] == "#i-tick"


def test_segments_are_a_radio_group(card: Node) -> None:
    group = card.one("div", "segments")
    assert [b["aria-checked"] for b in group.all("button")] == ["true", "false", "false", "false"]


def test_buttons_carry_their_route_and_message(card: Node) -> None:
    button = next(node for node in card.all("button") if node.text == "I have it")
    assert json.loads(button["hx-vals"]) == {"message": card["id"][2:], "data": "case.take:1"}
    assert "primary" in button["class"].split()


def test_pictures_have_words_and_colours_of_the_page(card: Node) -> None:
    picture = card.one("svg", "picture")
    assert (picture["role"], picture["aria-label"][:15]) == ("img", "28 answers in 3")
    assert any(circle["fill"] == "var(--answer5)" for circle in picture.all("circle"))


def test_a_spread_has_a_part_for_each_answer_that_was_given() -> None:
    assert [grade for grade, _, _ in shares((1, 0, 5, 3, 1))] == [1, 3, 4, 5]
    assert shares((0, 0, 0, 0, 0)) == []
    assert sum(width for _, _, width in shares((2, 2))) == pytest.approx(98.4)


def test_links_open_elsewhere_only_when_they_are_links(card: Node) -> None:
    links = {a.text: a for a in card.all("a")}
    assert links["Call 116 123"]["href"] == "tel:116123"
    assert links["Write"]["rel"] == "noopener noreferrer"
    assert "target" not in links["Open the message"].attributes
    assert "Odd" not in links


def test_people_who_are_to_be_told_are_named(card: Node) -> None:
    assert [node.text for node in card.all("span", "mention")] == ["@Mo", "@Sam"]


async def test_a_file_is_a_download_for_its_reader_only(card: Node, hands: Hands) -> None:
    href = next(a["href"] for a in card.all("a") if "mine.json" in a.text)
    async with hands.session.get(hands.url + href) as response:
        assert await response.read() == b'{"kept": true}'
        assert response.headers["Content-Disposition"] == 'attachment; filename="mine.json"'
    for other in (href.replace("ana", "ben"), href.replace("/file/", "/file/9")):
        async with hands.session.get(hands.url + other) as response:
            assert response.status == 404


@pytest.mark.parametrize("to", [ANA, DAILY, TEAM])
async def test_words_stay_words_wherever_they_stand(
    served: Served, hands: Hands, to: object
) -> None:
    blocks = (Heading(EVIL), Para(EVIL), Quote(EVIL, by=EVIL), Buttons((Button(EVIL, EVIL),)))
    await served.deliver("send", to, Reply(blocks, private=False, lang="en"))  # type: ignore[arg-type]  # of three
    await hands.say("ana", EVIL)
    page = await hands.page()
    assert not [s for s in page.all("script") if "src" not in s.attributes]
    assert not page.all("img")
    assert [p.text for p in page.all("p", "words")] == [EVIL]


async def test_what_alongside_says_is_marked_with_its_language(
    served: Served, hands: Hands
) -> None:
    ref = await served.deliver("send", ANA, Reply((Para("Hola"),), lang="es"))
    assert (await hands.page()).one("article", id=f"m-{ref}")["lang"] == "es"


def test_a_muted_line_stands_beside_a_single_button() -> None:
    button, muted = Buttons((Button("a", "a"),)), Para("b", muted=True)
    two = Buttons((Button("a", "a"), Button("b", "b")))
    assert in_rows((button, muted)) == [(button, muted)]
    assert in_rows((two, muted)) == [(two, None), (muted, None)]
    assert in_rows((button, Para("c"))) == [(button, None), (Para("c"), None)]


async def test_every_page_is_well_formed_in_every_language(served: Served, hands: Hands) -> None:
    await served.deliver("send", TEAM, cards.NOW)
    for person in ("ana", "ben", "kim", "mo", "sam", "ana2"):
        page = await hands.page(acting=person)
        assert page.one("html")["lang"] == ("es" if person == "kim" else "en")
        identified = [node["id"] for node in page._nodes() if "id" in node.attributes]
        assert len(identified) == len(set(identified))
