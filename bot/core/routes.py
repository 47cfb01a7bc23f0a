"""What a button carries: `route:arg:arg`, and after it for whom it was made."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

ROUTE_LIMIT = 40  # Telegram allows 64 bytes of callback data; 24 are for whom the button is


class Pressing(NamedTuple):
    """Pressed data taken apart. At most one of `member` and `community` is set."""

    route: str
    args: tuple[str, ...]
    member: str | None
    community: str | None


def route(name: str, *args: str | int | date) -> str:
    """The data of a button."""
    written = ":".join([name, *(_written(arg) for arg in args)])
    if len(written.encode()) > ROUTE_LIMIT:
        message = f"button data over {ROUTE_LIMIT} bytes: {name}"
        raise ValueError(message)
    return written


def _written(arg: str | int | date) -> str:
    return arg.strftime("%Y%m%d") if isinstance(arg, date) else str(arg)


def for_member(data: str, member: str) -> str:
    """The data with the member whose private message it stands in."""
    return f"{data}~m{member}"


def for_community(data: str, community: str) -> str:
    """The data with the community that a non-member's private message is about."""
    return f"{data}~c{community}"


def parse(data: str) -> Pressing:
    """The parts of pressed data. Anything at all may come in: nothing is checked here."""
    head, _, whose = data.partition("~")
    name, *args = head.split(":")
    member = whose[1:] if whose.startswith("m") else None
    community = whose[1:] if whose.startswith("c") else None
    return Pressing(name, tuple(args), member, community)


def read_day(text: str) -> date:
    """A day as `route` writes it. Raises ValueError."""
    if len(text) != len("20261122") or not text.isascii() or not text.isdigit():
        raise ValueError(text)
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


READERS: dict[type, Callable[[str], object]] = {str: str, int: int, date: read_day}
