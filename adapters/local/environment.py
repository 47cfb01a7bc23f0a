"""The Jinja environment of the page: compiled once, everything escaped, no state of a town."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, available_timezones

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from adapters.local.picture import paint
from adapters.local.scene import Item
from adapters.local.seat import Seat, address
from bot.core.replies import Buttons, OnDay, Para

_FOLDER = str(files("adapters.local") / "templates")
_SAFE_LINK = re.compile(r"(https?://|tel:|sms:|mailto:|/#m-)", re.IGNORECASE)


@cache
def environment() -> Environment:
    """The environment that all towns share."""
    env = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        kind=kind,
        slug=slug,
        rows=in_rows,
        safe_link=safe_link,
        shares=shares,
        index_of=lambda blocks, block: list(blocks).index(block),
    )
    env.globals.update(
        address=address,
        query_of=query_of,
        counted=counted,
        picture=paint,
        zones=zone_times,
        today=lambda moment: OnDay(moment.date(), "long"),
    )
    for name in env.list_templates():
        env.get_template(name)  # compiled now: nobody who opens the page waits for it
    return env


def counted(items: Sequence[Item]) -> int:
    """How many messages stand in a pane, with those under others."""
    return sum(1 + len(item.thread) + len(item.asides) for item in items)


def kind(block: msgspec.Struct) -> str:
    """The name of a kind of block."""
    return str(type(block).__struct_config__.tag)


def slug(text: str) -> str:
    """Any text as part of an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def safe_link(url: str) -> str:
    """The address if a link may lead there, else nothing."""
    return url if _SAFE_LINK.match(url) else ""


def query_of(seat: Seat) -> str:
    """A seat as the query of an address."""
    return urlencode(seat.query)


def in_rows(blocks: tuple[msgspec.Struct, ...]) -> list[tuple[msgspec.Struct, Para | None]]:
    """Blocks with what belongs beside them: a single button and the muted line after it."""
    rows: list[tuple[msgspec.Struct, Para | None]] = []
    for block in blocks:
        before, beside = rows[-1] if rows else (None, None)
        single = isinstance(before, Buttons) and len(before.items) == 1 and beside is None
        if before is not None and single and isinstance(block, Para) and block.muted:
            rows[-1] = (before, block)
        else:
            rows.append((block, None))
    return rows


def shares(counts: tuple[int, ...]) -> list[tuple[int, float, float]]:
    """The parts of a spread bar in percent: grade, where it begins, how wide; none for nobody."""
    total, at, found = sum(counts), 0.0, []
    for grade, count in enumerate(counts, start=1):
        width = 100 * count / total if total else 0.0
        if count:
            found.append((grade, round(at, 2), round(max(width - 0.8, 0.4), 2)))
        at += width
    return found


def zone_times(now: datetime) -> list[tuple[str, str]]:
    """Zones people live in, each with the time there now."""
    return [(name, f"{now.astimezone(ZoneInfo(name)):%H:%M}") for name in _zones()]


@cache
def _zones() -> tuple[str, ...]:
    names = sorted(available_timezones())
    return tuple(name for name in names if "/" in name and not name.startswith("Etc/"))
