"""A member names one moderator who shall not handle what concerns them."""

from bot.core.errors import Refusal
from bot.core.replies import Block, Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, identity_reader
from moderation.alerts import cards
from moderation.cases import queries
from moderation.cases.handling import SHORT
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Move, State, advance
from moderation.cases.view import look_at, name_of
from moderation.ladder import walking
from moderation.ladder.rules import Hand
from moderation.messages import queries as message_queries
from moderation.team import queries as team_queries

PER_ROW = 4
MOST_ROWS = 4


async def block(ctx: Context) -> tuple[Block, ...]:
    """What stands in my data about it."""
    if ctx.member_or_none is None:
        return ()
    named = await team_queries.named_by(ctx.tx, ctx.member.id)
    said = Para(msg("moderation-exclude-none"))
    if named is not None:
        name = await name_of(ctx, named)
        said = Para(msg("moderation-exclude-is", name=name or msg("moderation-card-erased")))
    return (said, Buttons((Button(msg("moderation-exclude"), route("exclude")),)))


async def choose(ctx: Context) -> Reply:
    """Whom?"""
    buttons = [
        Button(hand.name, route("exclude.set", hand.id[:SHORT])) for hand in await _others(ctx)
    ]
    rows = [tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW)][:MOST_ROWS]
    nobody = Button(msg("moderation-exclude-nobody"), route("exclude.no"), look="quiet")
    question = Para(msg("moderation-exclude-whom"))
    return Reply((question, *(Buttons(row) for row in rows), Buttons((nobody,))))


async def name_one(ctx: Context, short: str) -> Reply:
    """From now on they are not asked about this member, and what is open leaves them."""
    found = [hand for hand in await _others(ctx) if hand.id.startswith(short)]
    if len(found) != 1:
        raise Refusal(msg("moderation-not-on-team"))
    hand = found[0]
    await team_queries.exclude(ctx.tx, ctx.member.id, hand.id, ctx.now)
    await ctx.tx.flush()
    for matter in await queries.open_matters(ctx.tx, ctx.community.id):
        if matter.member_id == ctx.member.id:
            await _keep_away(ctx, matter)
    key = "moderation-exclude-done" if len(await _others(ctx)) > 1 else "moderation-exclude-only"
    return Reply((Para(msg(key, name=hand.name)),))


async def name_nobody(ctx: Context) -> Reply:
    """As before: everybody on the team may be asked."""
    await team_queries.exclude_nobody(ctx.tx, ctx.member.id)
    return Reply((Para(msg("moderation-exclude-none")),))


async def _others(ctx: Context) -> list[Hand]:
    team = await team_queries.team_of(ctx.tx, ctx.community.id, ctx.now)
    own = await team_queries.own_accounts(ctx.tx, [ctx.identity_id])
    return [hand for hand in team if hand.id not in own]


async def _keep_away(ctx: Context, matter: AnyMatter) -> None:
    """What is open goes out of the channel that they read, and away from them."""
    view = await look_at(ctx, matter)
    able = {hand.id for hand in view.able}
    for row in await message_queries.cards(ctx.tx, matter.id, "alert", "ask"):
        reader = await cards.card_reader(ctx, row, view)
        if reader is not None and (row.reader_id is None or row.reader_id not in able):
            row.gone_at = ctx.now
            await ctx.act(reader, "remove", of=row.key, purpose=cards.EDIT)
    held = matter.state in {State.TAKEN, State.OFFERED}
    in_channel, matter.in_channel = matter.in_channel, False
    if held and matter.owner_id not in able:
        matter.state = advance(matter.state, Move.PUT_BACK)
        matter.owner_id = matter.taken_at = None
        await walking.begin(ctx, matter)
    elif held and in_channel and matter.owner_id is not None:
        owner = await identity_reader(ctx.tx, matter.owner_id, view.community)
        number = view.steps[-1].number if view.steps else 0
        await ctx.tx.flush()
        if owner is not None:
            await cards.ask(ctx, await cards.look_again(ctx, matter), [matter.owner_id], number)
    elif in_channel:
        await walking.begin(ctx, matter)
    await settle(ctx, matter)
