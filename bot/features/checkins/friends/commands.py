"""When I go quiet: the one person a member named, who agreed, is told one fixed sentence."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, Scale, view
from bot.core.replies import Button, Buttons, Heading, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader
from bot.features.checkins import queries as days
from bot.features.checkins.cards import button, text
from bot.features.checkins.friends import queries as friends
from bot.features.checkins.records import FriendRow

OFFERED_AFTER = timedelta(days=30)
PURPOSE = "checkins.friend"


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is to be told, and after how many quiet days."""

    name: Annotated[str, Line(80, seen_by="them")]
    days: Annotated[int, Scale(3, 14)] = 5


async def me_button(ctx: Context) -> tuple[Button, ...]:
    """Offered after 30 days."""
    member = await days.member_row(ctx.tx, ctx.member.id)
    if member is None or ctx.now - member.joined_at < OFFERED_AFTER:
        return ()
    return (button("friend", "checkin.friend"),)


async def card(ctx: Context) -> Reply:
    """Who was named, or a way to name somebody."""
    row = await friends.of_member(ctx.tx, ctx.member.id)
    heading = Heading(msg("checkins-friend"))
    if row is None or row.state == "declined":
        name = Buttons((button("friend-name", "checkin.name"),))
        return reply(heading, text("friend-what"), text("friend-never", muted=True), name)
    names = await days.names(ctx.tx, [row.friend_member_id])
    known = text(f"friend-{row.state}", name=names.get(row.friend_member_id, ""), days=row.days)
    return reply(heading, known, Buttons((button("friend-stop", "checkin.unname", quiet=True),)))


async def ask_name(ctx: Context) -> FormView:
    """Naming somebody."""
    return view(Naming, route("checkin.named"), "checkins-naming", values={"days": "5"})


async def name(ctx: Context, form: Naming) -> Reply:
    """Ask that person. The answer here is the same whether or not they are a member."""
    found = await friends.by_name(ctx.tx, ctx.community.id, form.name)
    others = [member for member in found if member.id != ctx.member.id]
    if len(others) == 1:
        friend = others[0]
        row = FriendRow(
            member_id=ctx.member.id,
            friend_member_id=friend.id,
            state="asked",
            days=form.days,
            asked_at=ctx.now,
        )
        if await friends.keep(ctx.tx, row):
            await _ask(ctx, friend.id)
    return reply(text("friend-named", name=form.name))


async def _ask(ctx: Context, friend_id: str) -> None:
    buttons = (
        button("friend-yes", "checkin.fryes", ctx.member.id),
        button("friend-no", "checkin.frno", ctx.member.id),
    )
    await ctx.send(
        await member_reader(ctx.tx, friend_id),
        reply(text("friend-ask", name=ctx.member.name), Buttons(buttons)),
        key=f"friend:{ctx.member.id}:{friend_id}",
        purpose=PURPOSE,
        about=ctx.member.id,
    )


async def agree(ctx: Context, member_id: str) -> Reply:
    """They may be told."""
    row = await _asked(ctx, member_id)
    row.state, row.agreed_at = "agreed", ctx.now
    await _answer(ctx, member_id, "friend-agreed-told")
    names = await days.names(ctx.tx, [member_id])
    return reply(text("friend-thanks", name=names.get(member_id, "")))


async def decline(ctx: Context, member_id: str) -> Reply:
    """They would rather not."""
    row = await _asked(ctx, member_id)
    row.state, row.agreed_at = "declined", None
    await _answer(ctx, member_id, "friend-declined-told")
    return reply(text("friend-fine"))


async def _asked(ctx: Context, member_id: str) -> FriendRow:
    row = await friends.of_member(ctx.tx, member_id, lock=True)
    if row is None or row.friend_member_id != ctx.member.id:
        raise Refusal(msg("checkins-friend-over"))
    return row


async def _answer(ctx: Context, member_id: str, key: str) -> None:
    await ctx.send(
        await member_reader(ctx.tx, member_id),
        reply(text(key, name=ctx.member.name)),
        key=f"{key}:{member_id}:{ctx.member.id}",
        purpose=PURPOSE,
        about=ctx.member.id,
    )


async def stop(ctx: Context) -> Reply:
    """Nobody is told any more. The other does not hear of it."""
    await friends.forget(ctx.tx, ctx.member.id)
    return reply(text("friend-stopped"))
