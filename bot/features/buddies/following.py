"""What happens elsewhere and matters to buddies: consents, leaving, a stated age."""

from bot.core.facts import ConsentChanged, MemberLeft, StatedUnder18
from bot.engine.context import Scope
from bot.features.buddies import queries, search
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs import service


async def consent_changed(scope: Scope, fact: ConsentChanged) -> None:
    """Taken back: the search stops, and the other is told kindly. Given: one is looked for."""
    row = await queries.of_member(scope.tx, fact.member_id)
    if fact.kind != queries.KIND or row is None:
        return
    if fact.given:
        if not await pairs.has_buddy(scope.tx, row.member_id):
            row.looking, row.waiting_since = True, scope.now
            await search.plan_round(scope, row.community_id)
        return
    search.stop(row)
    row.mentor = "no"
    await end_all(scope, fact.member_id, "consent")


async def member_left(scope: Scope, fact: MemberLeft) -> None:
    """They are in no home any more: their buddy is not left waiting."""
    row = await queries.of_member(scope.tx, fact.member_id)
    if row is not None:
        search.stop(row)
    await end_all(scope, fact.member_id, "left")


async def stated_age(scope: Scope, fact: StatedUnder18) -> None:
    """Under 18: nobody is matched with them until a moderator has looked."""
    member = await queries.member(scope.tx, fact.member_id)
    if member is None:
        return
    row = await queries.made(scope.tx, member.id, member.community_id, scope.now)
    row.barred = row.barred or "age"
    search.stop(row)
    await end_all(scope, member.id, "age")


async def end_all(scope: Scope, member_id: str, why: str) -> None:
    """End every pair of a member; they themselves hear nothing, the others a kind line."""
    for pair, _ in await pairs.live_of(scope.tx, member_id):
        await service.over(scope, pair, why, but=frozenset({member_id}))
