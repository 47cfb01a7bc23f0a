"""The daily round: claimed, read, worked out beside the program, written down pair by pair."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.replies import Buttons, reply
from bot.engine.context import Priority, Scope, Work, member_reader
from bot.features.buddies import search
from bot.features.buddies.matching import pool as pools
from bot.features.buddies.matching import queries
from bot.features.buddies.matching.points import reasons
from bot.features.buddies.matching.seekers import Match, Seeker
from bot.features.buddies.matching.worker import match
from bot.features.buddies.pairs import service
from bot.features.buddies.records import BuddyRow, RoundRow
from bot.features.buddies.rules import LEASE, TOLD_AGAIN
from bot.features.buddies.wording import button, text

BATCH = 20
LEFT_OUT = "buddies.left-out"


async def run(work: Work) -> None:
    """Every round that is due."""
    while True:
        async with work.scope() as scope:
            row = await queries.claim(scope.tx, scope.now, scope.now + LEASE)
        if row is None:
            return
        await _run(work, row)


async def _run(work: Work, row: RoundRow) -> None:
    async with work.read() as tx:
        pool = await pools.gather(Scope(work.tools, tx, work.clock.now()), row.community_id)
    found = await match(pool)
    people = {one.id: one for one in pool.seekers}
    places = {one.mentor_of: one for one in pool.seekers if one.mentor_of}
    for some in _batched(found):
        async with work.scope() as scope:
            for one in some:
                other = places[one.other] if one.mentor else people[one.other]
                await service.suggest(scope, one, reasons(people[one.one], other))
    matched = {one for pair in found for one in (pair.one, pair.other)}
    alone = [one.id for one in pool.seekers if not one.mentor_of and one.id not in matched]
    for begin in range(0, len(alone), BATCH):
        async with work.scope() as scope:
            for left in await queries.left_out(scope.tx, alone[begin : begin + BATCH], row.day):
                await _leave_out(scope, left, row)
    async with work.scope() as scope:
        await _finish(scope, row.id, pool.seekers, found)


def _batched(found: Sequence[Match]) -> list[Sequence[Match]]:
    return [found[begin : begin + BATCH] for begin in range(0, len(found), BATCH)]


async def _leave_out(scope: Scope, left: BuddyRow, row: RoundRow) -> None:
    """Told kindly, at most weekly, and first next time."""
    left.first_next, left.left_out_on = True, row.day
    if left.told_on is not None and row.day - left.told_on < TOLD_AGAIN:
        return
    left.told_on = row.day
    await scope.send(
        await member_reader(scope.tx, left.member_id),
        reply(text("left-out"), Buttons((button("stop-looking", "buddy.stop", look="quiet"),))),
        key=f"buddy-left-out:{left.id}:{row.day:%Y%m%d}",
        purpose=LEFT_OUT,
        priority=Priority.PROMPT,
        expires_at=scope.now + timedelta(hours=12),
    )


async def _finish(
    scope: Scope, round_id: str, seekers: Sequence[Seeker], found: Sequence[Match]
) -> None:
    row = await queries.round_by_id(scope.tx, round_id)
    if row is None or row.done_at is not None:
        return
    row.done_at, row.leased_until = scope.now, None
    row.looking, row.pairs = len(seekers), len(found)
    await scope.tx.flush()
    if await queries.is_anybody_looking(scope.tx, row.community_id):
        await search.plan_round(scope, row.community_id)
