"""What is kept, as people read it: lines in the chat, a page and JSON to take away."""

import html
from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from bot.core.replies import (
    Attachment,
    Block,
    Bullets,
    Heading,
    Listed,
    Msg,
    OnDay,
    Para,
    Text,
    When,
    msg,
)
from bot.engine.context import Context
from bot.features.privacy.collect import Rows

SHOWN = 10  # rows of one kind in the chat; the copy has them all
_STYLE = """
:root { color-scheme: light dark; }
body { font: 17px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; font-size: 1.15rem; }
ul { padding-left: 1.2rem; } li { margin: .3rem 0; overflow-wrap: anywhere; }
"""


def count(table: str, rows: int) -> Text:
    """How much of one kind is kept: "45 days answered"."""
    return msg(f"privacy-kept-{table.replace('_', '-')}", count=rows)


def lines(ctx: Context, rows: Rows) -> tuple[Block, ...]:
    """Everything that is kept, newest of each kind, for the chat."""
    blocks: list[Block] = []
    for table, kept in rows.items():
        blocks.append(Heading(_title(ctx, table, len(kept))))
        blocks.append(Bullets(tuple(_line(ctx, row) for row in kept[-SHOWN:])))
        if len(kept) > SHOWN:
            blocks.append(Para(msg("privacy-more", count=len(kept) - SHOWN), muted=True))
    return tuple(blocks)


def copy(ctx: Context, rows: Rows) -> tuple[Attachment, Attachment]:
    """Everything as a page to read and as JSON for machines."""
    head = {"community": ctx.community.name, "written_at": ctx.now}
    data = msgspec.json.format(msgspec.json.encode({**head, "kept": rows}))
    page = "\n".join(_page(ctx, rows)).encode()
    return (
        Attachment("my-data.html", "text/html", page),
        Attachment("my-data.json", "application/json", data),
    )


def _page(ctx: Context, rows: Rows) -> Iterator[str]:
    title = html.escape(ctx.say(msg("privacy-page-title", name=ctx.community.name)))
    yield f'<!doctype html>\n<html lang="{html.escape(ctx.reader.language)}">'
    yield f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'
    yield f"<body><h1>{title}</h1>"
    yield f"<p>{html.escape(ctx.say(msg('privacy-page-when', at=When(ctx.now, 'full'))))}</p>"
    for table, kept in rows.items():
        yield f"<h2>{html.escape(ctx.say(_title(ctx, table, len(kept))))}</h2><ul>"
        for row in kept:
            yield f"<li>{html.escape(_line(ctx, row))}</li>"
        yield "</ul>"
    yield "</body></html>"


def _title(ctx: Context, table: str, rows: int) -> Text:
    text = count(table, rows)
    if isinstance(text, Msg) and not ctx.texts.has(text.key):
        return f"{table.replace('_', ' ')}: {rows}"
    return text


def _line(ctx: Context, row: dict[str, object]) -> str:
    parts = [
        f"{_label(ctx, name)}: {_value(ctx, value)}"
        for name, value in row.items()
        if value is not None and value != ""
    ]
    return "; ".join(parts)


def _label(ctx: Context, name: str) -> str:
    key = f"privacy-field-{name.replace('_', '-')}"
    return ctx.say(msg(key)) if ctx.texts.has(key) else name.replace("_", " ")


def _value(ctx: Context, value: object) -> str:
    match value:
        case bool():
            return ctx.say(msg("core-yes" if value else "core-no"))
        case datetime():
            return ctx.say(msg("privacy-value", value=When(value, "full")))
        case date():
            return ctx.say(msg("privacy-value", value=OnDay(value, "long")))
        case list() | tuple():
            items = tuple(_value(ctx, item) for item in value)
            return ctx.say(msg("privacy-value", value=Listed(items)))
        case _:
            return str(value)
