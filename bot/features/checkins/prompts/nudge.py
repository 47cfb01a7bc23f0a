"""A nudge three hours after a prompt arrived, for those who asked for it; and the end of a rest."""

from datetime import datetime, timedelta

from bot.core.facts import Resumed
from bot.core.replies import reply
from bot.engine.context import Priority, Scope, Work, member_reader, people
from bot.features.checkins import queries as days
from bot.features.checkins.cards import five, text
from bot.features.checkins.prompts import queries

AFTER = timedelta(hours=3)
WINDOW = timedelta(hours=3)
BATCH = 50
PURPOSE = "checkins.nudge"


async def nudge_due(work: Work) -> None:
    """Nudge whoever wanted it and has not answered."""
    while True:
        now = work.clock.now()
        async with work.read() as tx:
            if not await queries.to_nudge(tx, now - AFTER - WINDOW, now - AFTER, 1):
                return
        async with work.scope() as scope:
            await _nudge_some(scope)


async def _nudge_some(scope: Scope) -> None:
    first, last = scope.now - AFTER - WINDOW, scope.now - AFTER
    for checkin_id, member_id, day in await queries.to_nudge(scope.tx, first, last, BATCH):
        await queries.nudged(scope.tx, checkin_id, scope.now)
        member = await days.member_row(scope.tx, member_id)
        if member is None or member.paused_at is not None or member.left_at is not None:
            continue
        end = people.member_value(member).days.end(day)
        if end <= scope.now or await days.is_held(scope.tx, member_id, scope.now):
            continue
        await scope.send(
            await member_reader(scope.tx, member_id),
            reply(text("nudge"), five(day, None)),
            key=f"nudge:{checkin_id}",
            purpose=PURPOSE,
            subject=checkin_id,
            priority=Priority.PROMPT,
            expires_at=min(end, scope.now + WINDOW),
        )


async def next_nudge(work: Work) -> datetime | None:
    """When the next nudge is due."""
    async with work.read() as tx:
        arrived = await queries.next_nudge(tx, work.clock.now() - AFTER - WINDOW)
    return arrived + AFTER if arrived else None


async def resume_due(work: Work) -> None:
    """End the rests that are over."""
    while True:
        async with work.read() as tx:
            if not await days.resting(tx, work.clock.now(), 1):
                return
        async with work.scope() as scope:
            for member_id in await days.resting(scope.tx, scope.now, BATCH):
                await resume(scope, member_id)


async def resume(scope: Scope, member_id: str) -> None:
    """A member is back from a rest."""
    member = await days.member_row(scope.tx, member_id, lock=True)
    if member is None or member.paused_at is None:
        return
    member.paused_at, member.paused_until = None, None
    await scope.publish(Resumed(member_id))
