"""Naming friends for milestones, and what a friend who is asked for a line can do."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, view
from bot.core.replies import Block, Buttons, Heading, Quote, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader, people
from bot.features.milestones import planning, queries
from bot.features.milestones.friends import queries as friends
from bot.features.milestones.offering import FRIENDS
from bot.features.milestones.records import LineRow
from bot.features.milestones.showing import service
from bot.features.milestones.wording import button, text

PURPOSE = "milestones.line"


@dataclass(frozen=True, slots=True)
class Naming:
    """Who may be asked for a line."""

    name: Annotated[str, Line(80, seen_by="them")]


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A friend's line."""

    words: Annotated[str, Line(200, seen_by="them")]


async def card(ctx: Context) -> Reply:
    """Whom a member has named."""
    named = await friends.named(ctx.tx, ctx.member.id)
    blocks: list[Block] = [Heading(msg("milestones-friends")), text("friends-what")]
    buttons = [
        button("friend-not", "ms.unname", friend.id, quiet=True, name=friend.name)
        for friend in named
    ]
    if len(named) < FRIENDS:
        buttons.insert(0, button("friend-name", "ms.naming"))
    blocks.append(Buttons(tuple(buttons)))
    return Reply(tuple(blocks))


async def ask_name(ctx: Context) -> FormView:
    """Naming somebody."""
    del ctx  # the form is the same for everybody
    return view(Naming, route("ms.named"), "milestones-naming")


async def name(ctx: Context, form: Naming) -> Reply:
    """Keep whom they named. The answer is the same whether or not that is a member here."""
    known = await friends.named(ctx.tx, ctx.member.id)
    if len(known) >= FRIENDS:
        raise Refusal(msg("milestones-friends-enough", limit=FRIENDS))
    found = await friends.by_name(ctx.tx, ctx.community.id, form.name)
    others = [member for member in found if member.id != ctx.member.id]
    if len(others) == 1:
        await friends.name(ctx.tx, ctx.member.id, others[0].id, ctx.now)
        await planning.refresh_all(ctx, ctx.member.id)
    return reply(text("friend-named", name=form.name))


async def unname(ctx: Context, friend_id: str) -> Reply:
    """Not this friend any more. They do not hear of it."""
    await friends.unname(ctx.tx, ctx.member.id, friend_id)
    await planning.refresh_all(ctx, ctx.member.id)
    return await card(ctx)


# What the friend does.


async def _asked(ctx: Context, line_id: str, *, lock: bool = False) -> LineRow:
    line = await friends.line_of(ctx.tx, line_id, ctx.member.id, lock=lock)
    if line is None:
        raise Refusal(msg("milestones-line-gone"))
    return line


async def ask_line(ctx: Context, line_id: str) -> FormView:
    """A line for somebody."""
    line = await _asked(ctx, line_id)
    values = {"words": line.words} if line.words else {}
    return view(OwnLine, route("ms.lined", line_id), "milestones-line", values=values)


async def write(ctx: Context, line_id: str, form: OwnLine) -> Reply:
    """The line: weighed first, then the member reads it, and nobody else unless they say so."""
    line = await _asked(ctx, line_id, lock=True)
    if ctx.sounds_worrying(form.words):
        raise Refusal(msg("milestones-line-held"))
    first = line.written_at is None
    line.words, line.written_at, line.left_out = form.words, ctx.now, not first
    await ctx.tx.flush()
    await _bring(ctx, line)
    back = button("take-back", "ms.unwrite", line.id, quiet=True)
    name = await _name_of(ctx, line.to_member_id)
    return reply(text("line-thanks", name=name), Buttons((back,)))


async def _bring(ctx: Context, line: LineRow) -> None:
    """A line that comes after the offer is brought by itself; one that is shown is redrawn."""
    for row in await queries.milestones_of(ctx.tx, line.to_member_id):
        if (row.journey_id, row.mark, row.reached_on) != (
            line.journey_id,
            line.mark,
            line.falls_on,
        ):
            continue
        await ctx.send(
            await member_reader(ctx.tx, line.to_member_id),
            reply(
                text("line-for-you", name=ctx.member.name),
                Quote(line.words or "", by=ctx.member.name),
                Buttons((button("show-still", "ms.offer", row.id),)),
            ),
            key=f"milestone-line-to:{line.id}:{ctx.now:%Y%m%d%H%M%S}",
            purpose=PURPOSE,
            subject=line.id,
            about=ctx.member.id,
        )
        shown = await queries.shown_of(ctx.tx, row.id)
        if shown and not line.left_out:
            line.left_out = True  # it came later: the member decides whether it is shown, too
            await ctx.tx.flush()
        await service.redraw_all(ctx, [one.id for one in shown])


async def skip(ctx: Context, line_id: str) -> Reply:
    """Not this time; nobody hears of it."""
    await _asked(ctx, line_id)
    return reply(text("line-fine"))


async def never(ctx: Context, line_id: str) -> Reply:
    """Not for this person any more."""
    line = await _asked(ctx, line_id)
    link = await friends.link(ctx.tx, line.to_member_id, ctx.member.id)
    if link is not None:
        link.declined_at = ctx.now
    return reply(text("line-never-again"))


async def unwrite(ctx: Context, line_id: str) -> Reply:
    """The line is taken back, also where it is shown."""
    line = await _asked(ctx, line_id, lock=True)
    line.words = line.written_at = None
    await ctx.tx.flush()
    await redraw_with(ctx, line)
    return reply(text("took-back"))


async def redraw_with(ctx: Context, line: LineRow) -> None:
    """Bring up to date whatever the line stands in."""
    for row in await queries.milestones_of(ctx.tx, line.to_member_id):
        if (row.journey_id, row.mark) == (line.journey_id, line.mark):
            shown = await queries.shown_of(ctx.tx, row.id)
            await service.redraw_all(ctx, [one.id for one in shown])


async def _name_of(ctx: Context, member_id: str) -> str:
    member = await people.member_by_id(ctx.tx, member_id)
    return member.name if member else ""
