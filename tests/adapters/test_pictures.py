"""Pictures become PNG with the words in them, on any machine, without its fonts."""

import struct

import pytest

from adapters.pictures import FONTS, PAPER, coloured, paint, paint_image
from bot.core.replies import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def page(inside: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"'
        f' font-family="Figtree, system-ui, sans-serif" font-size="14">{inside}</svg>'
    )


def words(text: str, look: str = "") -> str:
    return page(f'<text x="4" y="24" fill="$ink"{look}>{text}</text>')


def size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_words_are_drawn_with_the_fonts_that_ship() -> None:
    blank = paint(page(""))
    assert blank.startswith(SIGNATURE)
    assert paint(words("very good")) != blank
    assert paint(words("very good")) != paint(words("very hard"))
    assert paint(words("today", ' font-weight="600"')) != paint(words("today"))
    assert paint(words("30", ' font-family="serif"')) != paint(words("30"))


@pytest.mark.parametrize("letters", ["áéíóúñ¿¡", "ąćęłńśźż", "ăâîșț"])
def test_letters_of_many_languages_are_there(letters: str) -> None:
    # A letter without a shape is drawn as nothing: it would equal a space.
    for letter in letters:
        assert paint(words(letter)) != paint(page("")), letter


def test_colours_are_named_and_a_dollar_stays_a_dollar() -> None:
    svg = page('<circle cx="9" cy="9" r="5" fill="$answer1"/><text>5 $$</text>')
    assert PAPER["answer1"] in coloured(svg, PAPER)
    assert "5 $<" in coloured(svg, PAPER)
    with pytest.raises(KeyError):
        coloured(page('<circle fill="$nosuch"/>'), PAPER)


def test_a_picture_block_is_twice_as_many_pixels_as_its_size() -> None:
    image = Image(page(""), "nothing", 200, 40)
    assert size(paint_image(image)) == (400, 80)
    assert size(paint_image(image, zoom=1)) == (200, 40)


def test_the_licences_of_the_fonts_ship_with_them() -> None:
    for family in {file.name.partition("-")[0] for file in FONTS.glob("*.ttf")}:
        licence = (FONTS / f"{family}.OFL.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in licence or "SIL OPEN FONT LICENSE" in licence
