"""What somebody reads about their own data."""

from bot.core.replies import (
    Block,
    Bullets,
    Button,
    Buttons,
    Heading,
    Para,
    Reply,
    Text,
    When,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.privacy import collect, readable
from bot.features.privacy.erasing import queries as erasing
from bot.features.privacy.records import Erasure
from bot.features.privacy.rules import erased_at

BACK = Button(msg("privacy-back"), route("privacy.data"), "quiet")


async def data(ctx: Context) -> Reply:
    """What is kept in a few lines, and what can be done with it."""
    rows = await collect.everything(ctx, await collect.subject(ctx))
    pending = await erasing.pending(ctx.tx, ctx.identity_id, ctx.community.id)
    blocks: list[Block] = [Heading(msg("privacy-title")), Para(msg("privacy-who-sees"))]
    blocks.append(Bullets(tuple(_counts(ctx, rows))))
    for part in ctx.tools.registry.parts("data"):
        blocks.extend(await part.make(ctx))
    blocks.append(Para(msg("privacy-not-kept"), muted=True))
    first = Buttons(
        (
            Button(msg("privacy-show"), route("privacy.show")),
            Button(msg("privacy-copy"), route("privacy.copy")),
            Button(msg("privacy-consents"), route("privacy.consents")),
        )
    )
    if pending is not None:
        return Reply((*blocks, *_pending(pending), first))
    delete = Button(msg("privacy-delete"), route("privacy.delete"))
    return Reply((*blocks, first, Buttons((delete, _me()))))


def _counts(ctx: Context, rows: collect.Rows) -> list[Text]:
    counted = [readable.count(table, len(kept)) for table, kept in rows.items()]
    known = [text for text in counted if isinstance(text, str) or ctx.texts.has(text.key)]
    return known or [msg("privacy-kept-nothing")]


def _me() -> Button:
    return Button(msg("privacy-me"), route("me.card"), "quiet")


def _pending(erasure: Erasure) -> tuple[Block, ...]:
    return (
        Para(msg("privacy-pending", at=When(erasure.due_at, "full"))),
        Buttons((Button(msg("privacy-keep"), route("privacy.keep"), "primary"),)),
    )


async def shown(ctx: Context) -> Reply:
    """Everything that is kept."""
    rows = await collect.everything(ctx, await collect.subject(ctx))
    blocks = readable.lines(ctx, rows) or (Para(msg("privacy-kept-nothing")),)
    return Reply((Heading(msg("privacy-show-title")), *blocks, Buttons((BACK,))))


async def copy(ctx: Context) -> Reply:
    """Everything that is kept, to take away."""
    rows = await collect.everything(ctx, await collect.subject(ctx))
    return reply(
        Para(msg("privacy-copy-what")),
        *readable.copy(ctx, rows),
        Para(msg("privacy-copy-care"), muted=True),
    )


async def delete(ctx: Context) -> Reply:
    """What goes, what stays and how long, and until when it can be taken back."""
    rows = await collect.everything(ctx, await collect.subject(ctx))
    stays: list[Text] = [msg("privacy-stays-case"), msg("privacy-stays-backup")]
    if rows.get("role_grant"):
        stays.append(msg("privacy-stays-role"))
    at = erased_at(ctx.now, ctx.reader.zone)
    return reply(
        Heading(msg("privacy-delete-title")),
        Para(msg("privacy-goes")),
        Bullets((*_counts(ctx, rows), msg("privacy-goes-posts"))),
        Para(msg("privacy-stays")),
        Bullets(tuple(stays)),
        Para(msg("privacy-delete-when", at=When(at, "full"))),
        Buttons(
            (
                Button(msg("privacy-delete-yes"), route("privacy.erase")),
                Button(msg("privacy-delete-no"), route("privacy.data"), "quiet"),
            )
        ),
    )


def deleted(erasure: Erasure) -> Reply:
    """Asked for; can be taken back."""
    return reply(Heading(msg("privacy-asked")), *_pending(erasure))


def kept() -> Reply:
    """Taken back."""
    return reply(Para(msg("privacy-kept-all")), Buttons((BACK,)))
