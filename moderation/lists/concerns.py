"""Have a look today: who may see an entry."""

from bot.core.errors import Refusal
from bot.core.replies import (
    msg,
)
from bot.engine.context import Context
from moderation.findings import queries as finding_queries
from moderation.records import Concern
from moderation.team import queries as team_queries


async def may_see(ctx: Context, row: Concern) -> bool:
    """Whether it is neither their own nor to be kept from them."""
    own = await team_queries.own_accounts(ctx.tx, [row.identity_id])
    return ctx.identity_id not in own | await team_queries.excluded_by(ctx.tx, row.member_id)


async def entry(ctx: Context, concern_id: str) -> Concern:
    """An entry, for somebody who may see it. Refuses everybody else."""
    row = await finding_queries.concern(ctx.tx, concern_id)
    if row is None or row.community_id != ctx.community.id or row.expires_at <= ctx.now:
        raise Refusal(msg("moderation-gone"))
    if not await may_see(ctx, row):
        raise Refusal(msg("moderation-not-yours"))
    return row
