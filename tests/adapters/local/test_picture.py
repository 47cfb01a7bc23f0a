"""Pictures: colours of the page, unique ids, and nothing that could run."""

from adapters.local.picture import COLOURS, paint
from bot.core.replies import Image
from tests.adapters.local.html import Node, parse


def painted(inside: str, alt: str = "words") -> Node:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{inside}</svg>'
    return parse(paint(Image(svg, alt, 40, 20), "p1")).one("svg")


def test_colour_names_become_colours_of_the_page_and_two_dollars_one() -> None:
    shapes = "".join(f'<rect fill="${name}"/>' for name in COLOURS)
    picture = painted(f"{shapes}<text>$$5</text>")
    assert [rect["fill"] for rect in picture.all("rect")] == [f"var(--{n})" for n in COLOURS]
    assert picture.one("text").text == "$5"


def test_it_scales_and_has_its_words() -> None:
    picture = painted("<g/>", 'a "quoted" <b>')
    assert picture["viewbox"] == "0 0 40 20"
    assert "width" not in picture.attributes
    assert (picture["role"], picture["aria-label"]) == ("img", 'a "quoted" <b>')


def test_what_could_run_or_load_is_left_out() -> None:
    picture = painted(
        '<script>alert(1)</script><foreignObject/><image href="https://evil.example/x"/>'
        '<rect onclick="alert(1)" style="fill:url(https://evil.example)" width="3"/>'
        '<g xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#x"/></g>'
    )
    assert [node.tag for node in picture._nodes()] == ["rect", "g"]
    assert set(picture.one("rect").attributes) == {"width"}


def test_ids_are_the_pictures_own() -> None:
    picture = painted(
        '<defs><linearGradient id="way"><stop offset="1"/></linearGradient></defs>'
        '<rect fill="url(#way)"/>'
    )
    assert picture.one("lineargradient")["id"] == "p1-way"
    assert picture.one("rect")["fill"] == "url(#p1-way)"


def test_a_picture_that_cannot_be_read_is_its_words() -> None:
    found = parse(paint(Image("<svg", "28 <answers>", 1, 1), "p1"))
    assert found.one("p").text == "28 <answers>"
