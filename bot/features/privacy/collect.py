"""Gathers what all features keep of one person."""

from bot.core.registry import DataSubject
from bot.engine.context import Context, Scope, people

Rows = dict[str, list[dict[str, object]]]


async def subject(ctx: Context) -> DataSubject:
    """The person in front of us: as a member, or as an account that never joined."""
    member = ctx.member_or_none
    if member is None:
        return DataSubject(ctx.community.id, None, (ctx.identity_id,))
    return await subject_of(ctx, ctx.community.id, member.id)


async def subject_of(scope: Scope, community_id: str, member_id: str) -> DataSubject:
    """A member with all accounts."""
    accounts = await people.identities_of_member(scope.tx, member_id)
    return DataSubject(community_id, member_id, tuple(account.id for account in accounts))


async def everything(scope: Scope, who: DataSubject) -> Rows:
    """What every feature keeps, table by table; empty ones are left out."""
    found: Rows = {}
    for feature in scope.tools.registry.features:
        if feature.export is not None:
            found.update(await feature.export(scope, who))
    return {table: rows for table, rows in found.items() if rows}
