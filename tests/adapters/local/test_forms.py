"""Forms: every kind of field, what was typed stays, mistakes stand beside their field."""

import json
from typing import get_args

from bot.core.events import Submitted
from bot.core.forms import Kind
from bot.core.platform import Response
from tests.adapters.local import cards
from tests.adapters.local.conftest import Hands
from tests.adapters.local.html import Node
from tests.adapters.local.standin import ANA, MO, TEAM, Core, Served

GOOD = {"f-pack": "mood", "f-since": "2026-11-01", "f-at": "20:00", "f-zone": "Europe/Lisbon"}


async def opened(hands: Hands) -> Node:
    await hands.post("/command", "ana", name="start", pane="private")
    return (await hands.page()).one("form", "questions")


def number(form: Node) -> str:
    return form["id"].removeprefix("form-")


def test_the_form_has_every_kind_of_field() -> None:
    kinds = {kind.__name__.lower() for kind in get_args(Kind)}
    assert {field.kind for field in cards.FIELDS} == kinds


async def test_each_kind_of_field_is_drawn(served: Served, hands: Hands) -> None:
    form = await opened(hands)
    assert [r["value"] for r in form.all("input", type="radio", name="f-ease")] == list("12345")
    assert len(form.one("select", name="f-urge").all("option")) == 12
    assert len(form.all("input", type="radio", name="f-pack")) == 3
    assert [r["value"] for r in form.all("input", type="radio", name="f-agree")] == ["yes", "no"]
    assert form.one("input", name="f-title")["data-limit"] == "80"
    assert form.one("textarea", name="f-note")["data-limit"] == "500"
    assert form.one("input", name="f-cost")["inputmode"] == "decimal"
    assert form.one("input", name="f-since")["placeholder"] == "2026-11-19"
    assert form.one("input", name="f-at")["type"] == "time"
    zones = {o["value"]: o.text for o in form.one("datalist").all("option")}
    assert zones["America/Lima"] == "15:03 there now"


async def test_beside_each_free_field_stands_who_reads_it(served: Served, hands: Hands) -> None:
    form = await opened(hands)
    seen = [node["id"].split("-")[2] for node in form.all("p", "seen")]
    assert seen == ["title", "note"]


async def test_what_is_known_is_filled_in(served: Served, hands: Hands, core: Core) -> None:
    values = {"pack": "mood", "urge": "7", "note": "a <b>", "at": "20:00"}
    core.answers["/start"] = Response(form=cards.form(values))
    form = await opened(hands)
    assert "checked" in form.one("input", name="f-pack", value="mood").attributes
    assert "selected" in form.one("option", value="7").attributes
    assert form.one("textarea", name="f-note").text == "a <b>"


async def test_answers_come_back_by_name_with_the_form_s_route(
    served: Served, hands: Hands, core: Core
) -> None:
    form = await opened(hands)
    await hands.post("/submit", "ana", message=number(form), stray="x", **GOOD)
    (event,) = core.of(Submitted)
    assert isinstance(event, Submitted)
    assert event.data == "answers"
    assert event.raw == {name[2:]: value for name, value in GOOD.items()}
    assert event.where is None
    assert not (await hands.page()).all("form", "questions")


async def test_mistakes_stand_beside_their_field_and_nothing_is_lost(
    served: Served, hands: Hands
) -> None:
    form = await opened(hands)
    sent = {**GOOD, "f-since": "31/02", "f-note": "still here"}
    await hands.post("/submit", "ana", message=number(form), **sent)
    again = (await hands.page()).one("form", "questions")
    assert number(again) == number(form)
    field = again.one("input", name="f-since")
    assert (field["value"], field["aria-invalid"]) == ("31/02", "true")
    assert "There is no 31/2" in again.one(id=f"q-{number(form)}-since-error").text
    assert again.one("textarea", name="f-note").text == "still here"


async def test_a_note_that_is_too_long_is_said_beside_the_field(
    served: Served, hands: Hands, core: Core
) -> None:
    form = await opened(hands)
    sent = {**GOOD, "f-note": "x" * 100_000}
    response = await hands.post("/submit", "ana", message=number(form), **sent)
    text = await response.text()
    assert response.status == 422
    assert f'id="q-{number(form)}-note-error"' in text
    assert "100000 characters, up to 500 fit. Nothing was lost" in text
    assert not core.of(Submitted)


async def test_a_form_from_a_button_answers_the_card_of_the_button(
    served: Served, hands: Hands, core: Core
) -> None:
    card = await served.deliver("send", ANA, cards.check_in(2))
    await hands.post("/press", "ana", message=card, data="more")
    form = (await hands.page()).one("form", "questions")
    await hands.post("/submit", "ana", message=number(form), **GOOD)
    (event,) = core.of(Submitted)
    assert isinstance(event, Submitted)
    assert event.message == card
    page = await hands.page()
    assert not page.all("form", "questions")
    checked = page.one("article", id=f"m-{card}").one("button", aria_checked="true")
    assert checked.text == "so-so"


async def test_a_form_asked_for_in_the_moderators_channel_is_seen_by_one(
    served: Served, hands: Hands
) -> None:
    alert = await served.deliver("send", TEAM, cards.NOW)
    await hands.post("/press", "mo", message=alert, data="more")
    shown = await hands.page(acting="mo")
    article = shown.one(id=f"asides-{alert}").one("article", "only")
    assert len(article.all("form", "questions")) == 1
    assert "Only Mo sees this." in article.text
    assert not (await hands.page(acting="sam")).all("form", "questions")


async def test_a_form_can_be_put_away(served: Served, hands: Hands, core: Core) -> None:
    form = await opened(hands)
    await hands.post("/away", "ben", message=number(form))
    assert (await hands.page()).all("form", "questions")
    await hands.post("/away", "ana", message=number(form))
    assert not (await hands.page()).all("form", "questions")
    assert not core.of(Submitted)


async def test_what_stood_in_a_form_that_is_gone_is_read_and_it_is_said_that_it_is_gone(
    served: Served, hands: Hands, core: Core
) -> None:
    form = await opened(hands)
    assert json.loads(form["hx-vals"])["data"] == "answers"
    await hands.post("/away", "ana", message=number(form))
    sent = {**GOOD, "f-note": "still here"}
    response = await hands.post("/submit", "ana", message=number(form), data="answers", **sent)
    (event,) = core.of(Submitted)
    assert isinstance(event, Submitted)
    assert (event.part, event.data, event.raw["note"]) == (True, "answers", "still here")
    assert response.status == 422
    assert "Nothing was changed; please open it again" in await response.text()


async def test_only_own_cards_can_be_put_away(served: Served, hands: Hands) -> None:
    post = await served.deliver("send", TEAM, cards.AROUND)
    await hands.post("/away", "mo", message=post)
    assert (await hands.page()).all("article", id=f"m-{post}")
    assert await served.deliver("send", MO, cards.ME)
