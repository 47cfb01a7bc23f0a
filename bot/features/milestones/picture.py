"""The celebration picture, as SVG: a name, how much, and a level way from night to morning. Pure.

Always dark spruce, so that it looks the same in light and dark chats. The stones are decoration:
there are always as many, and they are nobody's data.
"""

import math
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from bot.core.replies import Image

WIDTH, HEIGHT = 620, 300  # painted at twice the size; so no text is below 40 pixels there
STONES = 30
GROUND = "#172F2E"
_LEFT = 36
_NAME, _BELOW = 25, 24
_TITLE, _TITLE_LETTER = 70, 0.5  # of its size is how wide a letter is, about
_BELOW_LETTER = 0.52
_ROOM = WIDTH - 2 * _LEFT
_NAME_LETTERS = 40
_NIGHT_TO_MORNING = ("#7A7CC9", "#6C9CD2", "#4FA9A6", "#7DB567", "#B9AE55", "#E8A94C")
_SANS = "Figtree, system-ui, sans-serif"
_SERIF = "'Alongside Serif', 'Source Serif 4', Georgia, serif"


def draw(name: str, title: str, below: str, alt: str) -> Image:
    """The picture; `alt` says the same in words. A name that no font here has stays out of it."""
    words = [_line(drawable(name), _LEFT, 56, _NAME, "#E3BE79", _SANS, 600)]
    size = min(_TITLE, int(_ROOM / (_TITLE_LETTER * max(1, len(title)))))
    words.append(_line(title, _LEFT - 2, 132, size, "#F6F1E4", _SERIF, 400))
    words += [
        _line(row, _LEFT, 174 + 30 * number, _BELOW, "#B9C9C3", _SANS, 400)
        for number, row in enumerate(_rows(below))
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>'
        f"{''.join(_way())}{''.join(words)}</svg>"
    )
    return Image(svg, alt, WIDTH, HEIGHT)


def drawable(name: str) -> str:
    """The name as it fits; nothing of one in letters that the fonts do not have."""
    known = all(letter.isprintable() and ord(letter) < 0x0250 for letter in name)
    if not known:
        return ""
    return name if len(name) <= _NAME_LETTERS else f"{name[: _NAME_LETTERS - 1].rstrip()}…"


def _line(words: str, x: float, y: float, size: int, colour: str, family: str, weight: int) -> str:
    if not words:
        return ""
    safe = escape(words).replace("$", "$$")
    tight = ' letter-spacing="-1"' if family == _SERIF else ""
    return (
        f'<text x="{x}" y="{y}" font-family="{family}" font-size="{size}"{tight}'
        f' font-weight="{weight}" fill="{colour}">{safe}</text>'
    )


def _rows(below: str) -> Sequence[str]:
    """One row, or two where one is too long."""
    most = int(_ROOM / (_BELOW * _BELOW_LETTER))
    if len(below) <= most:
        return [below]
    cut = below.rfind(" ", 0, most)
    return [below[:cut], below[cut + 1 :]] if cut > 0 else [below[:most]]


def _way() -> Iterator[str]:
    """Stones, and a second quiet way beside them. It ends as high as it began."""
    step = (WIDTH - 2 * 24) / (STONES - 1)
    for number in range(-1, STONES + 1):
        x = 24 + (number - 0.5) * step
        yield _stone(x, _level(x) + 17, number + 7, "#2C4A49", 0.94)
    for number in range(STONES):
        x = 24 + number * step
        yield _stone(x, _level(x), number, _light(number / (STONES - 1)), 1)


def _level(x: float) -> float:
    """How high the way is: winding, and level on the whole."""
    turn = 2 * math.pi * (x - 24) / (WIDTH - 48)
    return 243 + 17 * math.cos(turn) + 4 * math.sin(turn) + 3 * math.sin(2 * turn)


def _stone(x: float, y: float, number: int, colour: str, size: float) -> str:
    """No two stones beside each other are quite alike."""
    wide = size * (6.7 + 0.7 * math.sin(2.3 * number))
    high = size * (5.2 + 0.4 * math.sin(3.1 * number + 1))
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{wide:.1f}" ry="{high:.1f}" fill="{colour}"/>'


def _light(part: float) -> str:
    """The colour so far along the way."""
    place = part * (len(_NIGHT_TO_MORNING) - 1)
    index = min(int(place), len(_NIGHT_TO_MORNING) - 2)
    begin, end = _NIGHT_TO_MORNING[index], _NIGHT_TO_MORNING[index + 1]
    share = place - index
    mixed = [
        round(int(begin[at : at + 2], 16) * (1 - share) + int(end[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    ]
    return "#{:02X}{:02X}{:02X}".format(*mixed)
