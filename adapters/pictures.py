"""Paints a picture's SVG as PNG, for platforms that show no SVG. Fonts ship with the package."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from bot.core.replies import Image

FONTS = Path(__file__).parent / "fonts"
SANS, SERIF = "Figtree", "Alongside Serif"
ZOOM = 2.0  # phones show two pixels for one

# The light colours of the page, on the ground of a private card: readable in both themes.
PAPER: Mapping[str, str] = {
    "ink": "#1C2A2B",
    "muted": "#53615E",
    "line": "#E5D5B2",
    "paper": "#FFFBF2",
    "spruce": "#1D5C53",
    "gold": "#D59A2E",
    "answer1": "#454A86",
    "answer2": "#446F9C",
    "answer3": "#2C8080",
    "answer4": "#6A8A2F",
    "answer5": "#B57E0C",
}


def coloured(svg: str, palette: Mapping[str, str]) -> str:
    """The SVG with its colour names filled in. Raises KeyError for a name without a colour."""
    return Template(svg).substitute(palette)


def paint(svg: str, palette: Mapping[str, str] = PAPER, *, zoom: float = ZOOM) -> bytes:
    """The picture as PNG, `zoom` pixels for one of the SVG. Takes some 25 ms: use a thread."""
    import resvg_py  # noqa: PLC0415 - many communities never see a picture

    return resvg_py.svg_to_bytes(
        svg_string=coloured(svg, palette),
        background=palette["paper"],
        zoom=zoom,
        skip_system_fonts=True,
        font_files=[str(file) for file in sorted(FONTS.glob("*.ttf"))],
        font_family=SANS,
        sans_serif_family=SANS,
        serif_family=SERIF,
    )


def paint_image(image: Image, palette: Mapping[str, str] = PAPER, *, zoom: float = ZOOM) -> bytes:
    """A picture block as PNG."""
    return paint(image.svg, palette, zoom=zoom)
