"""Pictures of the core as inline SVG: colours from the page, nothing that could run."""

import re
from functools import lru_cache
from string import Template
from xml.etree import ElementTree as ET

from markupsafe import Markup

from bot.core.replies import Image

COLOURS = (
    *("ink", "muted", "line", "paper", "spruce", "gold"),
    *(f"answer{grade}" for grade in range(1, 6)),
)
_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(
    [
        *("svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"),
        *("text", "tspan", "title", "desc", "defs", "stop", "clipPath"),
        *("linearGradient", "radialGradient"),
    ]
)
_LOCAL_LINK = re.compile(r"url\(#([\w-]+)\)")


@lru_cache(maxsize=256)
def paint(image: Image, name: str) -> Markup:
    """The picture for a page, or its words where it cannot be read.

    `name` is unique on the page: ids inside the picture are put under it.
    """
    colours = {colour: f"var(--{colour})" for colour in COLOURS}
    try:
        svg = Template(image.svg).safe_substitute(colours)
        root = ET.fromstring(svg)  # noqa: S314  # the core drew it, nobody from outside
    except ET.ParseError:
        return Markup('<p class="picture-words">{}</p>').format(str(image.alt))
    _clean(root, name)
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    root.attrib.setdefault("viewBox", f"0 0 {image.width} {image.height}")
    root.attrib.update({"class": "picture", "role": "img", "aria-label": str(image.alt)})
    text = ET.tostring(root, encoding="unicode")
    return Markup(text)  # noqa: S704  # written by ElementTree from the shapes below only


def _clean(element: ET.Element, name: str) -> None:
    element.tag = _plain(element.tag)
    element.attrib = dict(_kept(element.attrib, name))
    for child in list(element):
        if _plain(child.tag) in _SHAPES:
            _clean(child, name)
        else:
            element.remove(child)
    if element.tag == "svg":
        element.attrib["xmlns"] = _SVG


def _kept(attributes: dict[str, str], name: str) -> list[tuple[str, str]]:
    found = []
    for key, value in attributes.items():
        if key.startswith(("on", "{")) or key in {"style", "href", "class"}:
            continue
        if key == "id":
            found.append((key, f"{name}-{value}"))
        else:
            found.append((key, _LOCAL_LINK.sub(rf"url(#{name}-\1)", value)))
    return found


def _plain(tag: object) -> str:
    return str(tag).removeprefix(f"{{{_SVG}}}")
