"""Forms as modals: kinds of fields, pages, limits."""

from dataclasses import dataclass
from typing import Annotated

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.modals import modal, page_of, pages_of
from adapters.discord.opened import Opening, read_opening
from bot.core.forms import (
    Choice,
    Date,
    FieldView,
    FormView,
    Line,
    LongText,
    Number,
    Option,
    Scale,
    TimeOfDay,
    YesNo,
    Zone,
    view,
)
from bot.core.people import Direct
from bot.engine.readers import Reader
from bot.engine.translate import form_for
from tests.adapters.contract import StandIn
from tests.far_side.discord import checks


@dataclass(frozen=True)
class Everything:
    """A field of each kind."""

    urge: Annotated[int | None, Scale(0, 10)] = None
    mood: Annotated[int | None, Scale(1, 5)] = None
    line: Annotated[str | None, Line(80)] = None
    note: Annotated[str | None, LongText(500)] = None
    figure: Annotated[float | None, Number(0, 24)] = None
    day: Annotated[str | None, Date()] = None
    at: Annotated[str | None, TimeOfDay()] = None
    zone: Annotated[str | None, Zone()] = None
    sure: Annotated[bool | None, YesNo()] = None
    one: Annotated[str | None, Choice(("yes", "no"), "core")] = None


def drawn() -> FormView:
    blank = view(Everything, "x.y", "none")
    fields = tuple(msgspec.structs.replace(f, label=f.name, hint=None) for f in blank.fields)
    plain = msgspec.structs.replace(blank, title="Everything", submit="Save", fields=fields)
    return form_for(plain, Reader(Direct("discord", "1"), "en", "UTC"), StandIn().texts)


def test_each_kind_has_its_input() -> None:
    form = drawn()
    pages = pages_of(form)
    assert [len(page) for page in pages] == [5, 5]
    kinds = []
    for number in range(len(pages)):
        made = modal(form, "x", number)
        checks.modal(made)
        kinds += [(p["component"]["custom_id"], p["component"]["type"]) for p in made["components"]]
    assert kinds == [
        ("urge", 3),
        ("mood", 21),
        ("line", 4),
        ("note", 4),
        ("figure", 4),
        ("day", 4),
        ("at", 4),
        ("zone", 4),
        ("sure", 21),
        ("one", 21),
    ]
    assert modal(form, "x", 1)["title"] == "Everything 2/2"


def test_an_introduction_takes_a_place() -> None:
    form = msgspec.structs.replace(drawn(), intro="Take your time.")
    assert [len(page) for page in pages_of(form)] == [4, 5, 1]
    made = modal(form, "x")
    checks.modal(made)
    assert made["components"][0] == {"type": 10, "content": "Take your time."}
    assert page_of(form, "day") == 1
    assert page_of(form, "unknown") == 0


def test_what_was_filled_in_is_there_again() -> None:
    form = msgspec.structs.replace(drawn(), values={"mood": "4", "note": "a word"})
    parts = {p["component"]["custom_id"]: p["component"] for p in modal(form, "x")["components"]}
    assert [o["value"] for o in parts["mood"]["options"] if o.get("default")] == ["4"]
    assert parts["note"]["value"] == "a word"


texts = st.text(max_size=200)


@settings(deadline=None)
@given(texts, texts, texts, texts, st.text(max_size=5000), st.booleans())
def test_no_text_is_ever_too_long_for_discord(
    title: str,
    label: str,
    hint: str,
    seen_by: str,
    value: str,
    required: bool,  # noqa: FBT001 - hypothesis calls it
) -> None:
    options = tuple(Option(str(n), f"{label}{n}") for n in range(11))
    free = FieldView("a", "longtext", label, hint, required, limit=500, seen_by=seen_by)
    listed = FieldView("b", "scale", label, hint, required, options=options)
    form = FormView("x", title, (free, listed), "Save", {"a": value})
    checks.modal(modal(form, "x"))


def test_who_will_see_it_is_never_cut_away() -> None:
    field = FieldView("a", "line", "A", "h" * 200, True, seen_by="Only you see it")
    made = modal(FormView("x", "T", (field,), "Save"), "x")
    assert made["components"][0]["description"].endswith(" · Only you see it")


def test_our_own_buttons_are_known_and_routes_are_not_ours() -> None:
    opening = Opening("page", "1442987001237504000", 2)
    assert read_opening(opening.write()) == opening
    assert read_opening("checkin.mood:1") is None
    assert read_opening("~open:x:y") == Opening("open", "0", 0)
