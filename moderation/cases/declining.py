"""Not for me: a moderator leaves a case or request to the others, and they are asked sooner."""

from bot.core.replies import Para, Reply, msg
from bot.engine.context import Context
from moderation.alerts.cards import look_again
from moderation.cases import handling, queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, State, advance
from moderation.ladder import walking


async def not_for_me(ctx: Context, matter_id: str) -> Reply:
    """They are not asked about it again while anybody else can be. What they have goes back."""
    matter = await handling.allowed(ctx, matter_id)
    await handling.still_open(ctx, matter)
    me = ctx.identity_id
    view = await look_again(ctx, matter)
    if me not in view.declined:
        queries.note(ctx.tx, matter.id, Happening.DECLINED, ctx.now, by=me)
    if matter.owner_id == me and matter.state in {State.TAKEN, State.OFFERED}:
        matter.state = advance(matter.state, Move.PUT_BACK)
        matter.owner_id = matter.taken_at = None
        await ctx.tx.flush()
        await walking.begin(ctx, matter)
    elif matter.state is State.WAITING and not view.walk.asked - view.declined - {me}:
        await ctx.tx.flush()
        await walking.hurry(ctx, matter)
    await settle(ctx, matter)
    return Reply((Para(msg("moderation-declined")),))
