"""Looking for a buddy: opting in, changing it, stopping; and when the next round is."""

from datetime import datetime

from bot.core.ids import new_id
from bot.engine.context import Context, Scope, people
from bot.features.buddies import queries
from bot.features.buddies.matching import queries as rounds
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.records import BuddyRow
from bot.features.buddies.rules import may_be_matched_from, round_after


async def mine(ctx: Context) -> BuddyRow:
    """What the member in front of us looks for, to be changed."""
    return await queries.made(ctx.tx, ctx.member.id, ctx.community.id, ctx.now)


async def look(ctx: Context, wants: str, pace: str) -> BuddyRow:
    """Somebody wants a buddy, for this and so often."""
    row = await mine(ctx)
    row.wants, row.pace = wants, pace
    await again(ctx, row)
    return row


async def again(ctx: Context, row: BuddyRow) -> None:
    """From the next round on they are looked for. How long they have waited is kept."""
    await queries.agree(ctx.tx, row.member_id, ctx.now)
    row.missed = 0
    if not row.looking and not await pairs.has_buddy(ctx.tx, row.member_id):
        row.looking = True
        row.waiting_since = row.waiting_since or ctx.now
    await plan_round(ctx, row.community_id)


def stop(row: BuddyRow) -> None:
    """Nobody is looked for any more."""
    row.looking, row.first_next, row.waiting_since = False, False, None


async def plan_round(scope: Scope, community_id: str) -> datetime | None:
    """Let there be a next round. Gives its moment."""
    community = await people.community_by_id(scope.tx, community_id)
    if community is None:
        return None
    day, at = round_after(scope.now, community.zone)
    await rounds.plan(scope.tx, new_id(), community_id, day, at)
    return await rounds.next_of(scope.tx, community_id)


async def from_when(ctx: Context) -> datetime | None:
    """From when on they can be matched, where that is still to come."""
    member = await queries.member(ctx.tx, ctx.member.id)
    if member is None:
        return None
    begins = may_be_matched_from(member.joined_at)
    return begins if begins > ctx.now else None
