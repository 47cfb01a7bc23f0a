"""The plan: read it, write a piece, change it, remove it. Nobody reads it, and no machine does."""

from dataclasses import dataclass
from typing import Annotated

import msgspec

from bot.core.errors import Refusal
from bot.core.forms import FormView, LongText, view
from bot.core.ids import new_id
from bot.core.replies import Button, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Scope, Work
from bot.features.plan import cards, queries
from bot.features.plan.records import PieceRow
from bot.features.plan.rules import MOST_PIECES, Heading, gone_after

TEXTS = "plan-piece"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece, in the member's own words."""

    words: Annotated[str, LongText(300, seen_by="writer")]


async def read(ctx: Context) -> Reply:
    """The plan as it stands; for whoever is no member, what there is instead."""
    ways = (*await ctx.buttons("quiet"), *await ctx.buttons("a-person", "plan"))
    member = ctx.member_or_none
    if member is None:
        return cards.stranger((*await ctx.buttons("sos"), *ways))
    pieces = await queries.pieces(ctx.tx, member.id)
    if not pieces:
        return cards.empty(ways)
    return cards.plan(pieces, await ctx.buttons("a-person", "plan"))


async def edit(ctx: Context) -> Reply:
    """All headings."""
    return cards.headings(await queries.pieces(ctx.tx, ctx.member.id))


async def part(ctx: Context, number: int) -> Reply:
    """One heading."""
    return cards.part(_heading(number), await queries.pieces(ctx.tx, ctx.member.id))


def _heading(number: int) -> Heading:
    if not 0 <= number < len(cards.ORDER):
        raise Refusal(msg("core-button-stale"))
    return cards.ORDER[number]


async def ask_piece(ctx: Context, number: int) -> FormView:
    """What to write under a heading."""
    return _form(_heading(number), route("plan.added", number), {})


async def ask_change(ctx: Context, piece_id: str) -> FormView:
    """What to write instead."""
    piece = await _mine(ctx, piece_id)
    return _form(piece.heading, route("plan.changed", piece.id), {"words": piece.words})


def _form(heading: Heading, data: str, values: dict[str, str]) -> FormView:
    about = msg(f"plan-about-{heading.value}")
    form = view(Piece, data, TEXTS, values=values, intro=about)
    return msgspec.structs.replace(form, title=cards.title(heading))


async def added(ctx: Context, number: int, form: Piece) -> Reply:
    """A new piece."""
    heading = _heading(number)
    pieces = await queries.pieces(ctx.tx, ctx.member.id)
    if sum(piece.heading is heading for piece in pieces) >= MOST_PIECES:
        raise Refusal(msg("plan-full", most=MOST_PIECES))
    ctx.tx.add(
        PieceRow(
            id=new_id(),
            member_id=ctx.member.id,
            heading=heading,
            words=form.words,
            written_at=ctx.now,
        )
    )
    await ctx.tx.flush()
    return await part(ctx, number)


async def changed(ctx: Context, piece_id: str, form: Piece) -> Reply:
    """Other words."""
    piece = await _mine(ctx, piece_id)
    piece.words = form.words
    await ctx.tx.flush()
    return await part(ctx, cards.ORDER.index(piece.heading))


async def remove(ctx: Context, piece_id: str) -> Reply:
    """Gone from the plan; to be brought back until the next noon."""
    piece = await _mine(ctx, piece_id)
    piece.gone_after = piece.gone_after or gone_after(ctx.now, ctx.reader.zone)
    await ctx.tx.flush()
    return cards.part(piece.heading, await queries.pieces(ctx.tx, ctx.member.id), piece)


async def undo(ctx: Context, piece_id: str) -> Reply:
    """It was removed by mistake."""
    piece = await _mine(ctx, piece_id)
    piece.gone_after = None
    await ctx.tx.flush()
    return await part(ctx, cards.ORDER.index(piece.heading))


async def _mine(ctx: Context, piece_id: str) -> PieceRow:
    piece = await queries.piece(ctx.tx, piece_id, ctx.member.id)
    if piece is None:
        raise Refusal(msg("plan-gone"))
    return piece


async def button(scope: Scope) -> tuple[Button, ...]:
    """The way to one's own plan."""
    return (Button(msg("plan-mine"), route("plan.open")),)


async def forget(work: Work) -> None:
    """What was removed goes for good."""
    async with work.scope() as scope:
        await queries.forget_pieces(scope.tx, scope.now)
