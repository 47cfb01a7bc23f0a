"""Buttons and links as Discord's rows: five rows of five, labels cut, nothing twice."""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.core.replies import Block, Button, Buttons, Link, Links

PER_ROW = 5
ROWS = 5
LABEL = 80
_PRIMARY, _SECONDARY, _LINK = 1, 2, 5
WEB = ("https://", "http://", "discord://")

Row = list[dict[str, Any]]


def rows_of(blocks: Iterable[Block]) -> list[Row]:
    """All rows in order; a block of more than five goes on in the next row."""
    rows: list[Row] = []
    seen: set[str] = set()
    for block in blocks:
        match block:
            case Buttons(items=items, segments=segments):
                new = [_button(b, segments=segments) for b in items if b.data not in seen]
                seen.update(b.data for b in items)
            case Links(items=items):
                new = [_link(link) for link in items if link.url.startswith(WEB)]
            case _:
                continue
        rows += [new[i : i + PER_ROW] for i in range(0, len(new), PER_ROW)]
    return rows


def sets_of(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows message by message: packed tighter where five rows do not hold them."""
    if len(rows) <= ROWS:
        return [list(rows)] if rows else []
    flat = [button for row in rows for button in row]
    tight = [flat[i : i + PER_ROW] for i in range(0, len(flat), PER_ROW)]
    return [tight[i : i + ROWS] for i in range(0, len(tight), ROWS)]


def components(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows as Discord takes them."""
    return [{"type": 1, "components": row} for row in rows]


def button(label: str, data: str, *, primary: bool = False) -> dict[str, Any]:
    """One button."""
    style = _PRIMARY if primary else _SECONDARY
    return {"type": 2, "style": style, "label": cut(label, LABEL), "custom_id": data}


def cut(text: str, limit: int) -> str:
    """The text, at most so long; Discord refuses longer ones and empty ones."""
    text = text.strip() or "…"
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _button(item: Button, *, segments: bool) -> dict[str, Any]:
    marked = item.mark is not None or segments
    primary = item.chosen if marked else item.chosen or item.look == "primary"
    return button(str(item.label), item.data, primary=primary)


def _link(item: Link) -> dict[str, Any]:
    return {"type": 2, "style": _LINK, "label": cut(str(item.label), LABEL), "url": item.url}
