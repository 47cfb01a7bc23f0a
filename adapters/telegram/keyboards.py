"""Buttons below a message: as many in a row as a phone can show with their labels whole."""

import math
from collections.abc import Sequence
from typing import TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from adapters.telegram.passages import units
from bot.core.replies import Button, Link

ROW_UNITS = 30
PER_ROW = 8
DATA_BYTES = 64
_OPENS = ("https://", "http://", "tg://")
T = TypeVar("T")


class TooLong(Exception):
    """A button carries more than Telegram takes: a mistake in the code."""


def keyboard(rows: Sequence[Sequence[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    """The rows as Telegram takes them; None where there are none."""
    return InlineKeyboardMarkup(rows) if rows else None


def button_rows(buttons: Sequence[tuple[Button, str]]) -> list[list[InlineKeyboardButton]]:
    """One row of the reply, in one or more rows below the message. Raises TooLong."""
    made = [_button(button, label) for button, label in buttons]
    return _rows(made)


def link_rows(links: Sequence[tuple[Link, str]]) -> list[list[InlineKeyboardButton]]:
    """Links as buttons."""
    return _rows([InlineKeyboardButton(label, url=link.url) for link, label in links])


def opens(url: str) -> bool:
    """Whether a button can carry the address: Telegram takes no telephone numbers there."""
    return url.startswith(_OPENS)


def _button(button: Button, label: str) -> InlineKeyboardButton:
    if not 0 < len(button.data.encode()) <= DATA_BYTES:
        raise TooLong(f"button data of {len(button.data.encode())} bytes")
    text = f"✓ {label}" if button.chosen else label
    style = "primary" if button.look == "primary" else None
    return InlineKeyboardButton(text, callback_data=button.data, style=style)


def _rows(buttons: list[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    for count in range(min(len(buttons), PER_ROW), 1, -1):
        rows = _even(buttons, count)
        if all(_width(row) <= ROW_UNITS for row in rows):
            return rows
    return [[button] for button in buttons]


def _width(row: Sequence[InlineKeyboardButton]) -> int:
    """All buttons of a row are as wide as Telegram makes them: equally."""
    return len(row) * max(units(button.text) for button in row)


def _even(items: list[T], most: int) -> list[list[T]]:
    rows = math.ceil(len(items) / most)
    size, more = divmod(len(items), rows)
    cut, at = [], 0
    for row in range(rows):
        end = at + size + (row < more)
        cut.append(items[at:end])
        at = end
    return cut
