"""The pair in front of somebody, and which side of it is theirs."""

from dataclasses import dataclass

from bot.core.errors import Refusal
from bot.core.replies import msg
from bot.engine.context import Context
from bot.features.buddies import queries as buddies
from bot.features.buddies.pairs import queries
from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.states import PairState


@dataclass(frozen=True, slots=True)
class Both:
    """A pair with both sides, as one of the two sees it."""

    pair: PairRow
    mine: SideRow
    theirs: SideRow
    name: str  # the other's


async def both(ctx: Context, pair_id: str, *, lock: bool = True) -> Both:
    """The live pair. Refuses one that is over, or that is none of theirs."""
    find = queries.pair if lock else queries.pair_seen
    pair = await find(ctx.tx, pair_id)
    sides = await queries.sides(ctx.tx, pair_id) if pair is not None else ()
    mine = next((side for side in sides if side.member_id == ctx.member.id), None)
    theirs = next((side for side in sides if side.member_id != ctx.member.id), None)
    if pair is None or mine is None:
        raise Refusal(msg("core-button-stale"))
    if pair.state is PairState.ENDED or theirs is None:
        raise Refusal(msg("buddies-over"))
    return Both(pair, mine, theirs, await buddies.name_of(ctx.tx, theirs.member_id))


async def agreed(ctx: Context, pair_id: str, *, lock: bool = True) -> Both:
    """The same, where both have said yes."""
    found = await both(ctx, pair_id, lock=lock)
    if found.pair.agreed_at is None:
        raise Refusal(msg("buddies-not-agreed"))
    return found
