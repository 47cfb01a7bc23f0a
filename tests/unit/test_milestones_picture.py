"""The celebration picture: readable, the same for everybody, and nobody's data."""

import re
import struct
from xml.etree import ElementTree as ET

from adapters.local.picture import paint as on_the_page
from adapters.pictures import ZOOM, paint_image
from bot.features.milestones import picture
from bot.features.milestones.picture import STONES, drawable


def test_on_platforms_it_is_1240_by_600_with_text_of_at_least_40_pixels() -> None:
    image = picture.draw("Ana", "1 month", "31 days, the easy ones and the hard ones", "alt")
    png = paint_image(image)
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (1240, 600)
    sizes = [int(size) * ZOOM for size in re.findall(r'font-size="(\d+)"', image.svg)]
    assert min(sizes) >= 40


def test_a_long_name_and_a_long_title_stay_inside() -> None:
    image = picture.draw("A" * 80, "1000000000 veces aquí", "b " * 60, "alt")
    assert "A" * 41 not in image.svg
    assert paint_image(image).startswith(b"\x89PNG")
    sizes = [int(size) for size in re.findall(r'font-size="(\d+)"', image.svg)]
    assert min(sizes) >= 20


def test_stones_are_decoration_as_many_for_one_day_as_for_ten_years() -> None:
    ways = {
        re.sub(r"<text.*?</text>", "", picture.draw(name, title, "below", "alt").svg)
        for name, title in (("Ana", "1 day"), ("Ben", "10 years"))
    }
    assert len(ways) == 1
    [way] = ways
    colours = re.findall(r'<ellipse[^>]*fill="(#\w+)"', way)
    assert len([colour for colour in colours if colour != "#2C4A49"]) == STONES <= 30


def test_a_name_can_hold_anything_and_does_nothing() -> None:
    image = picture.draw('<b>$ink & "co"</b>', "1 day", "$below", "alt")
    assert paint_image(image).startswith(b"\x89PNG")
    page = str(on_the_page(image, "p"))
    assert "<b>" not in page
    assert "$ink" in page


def test_a_name_in_letters_that_the_fonts_lack_stays_out_of_the_picture() -> None:
    assert drawable("Lucía Ångström") == "Lucía Ångström"
    assert drawable("Łukasz") == "Łukasz"
    assert drawable("Дарья") == ""
    assert drawable("Ana 🌻") == ""
    root = ET.fromstring(picture.draw("Дарья", "1 day", "below", "alt").svg)  # noqa: S314 - ours
    assert len(root.findall("{http://www.w3.org/2000/svg}text")) == 2
