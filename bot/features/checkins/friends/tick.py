"""Looks, hourly, who has gone quiet among those who named somebody."""

from bot.core.replies import Buttons, reply
from bot.engine.context import Priority, Scope, Work, member_reader
from bot.features.checkins import queries as days
from bot.features.checkins.cards import button, text
from bot.features.checkins.friends import queries as friends
from bot.features.checkins.friends.rules import Next, next_step
from bot.features.checkins.records import FriendRow

BATCH = 50
PURPOSE = "checkins.friend"


async def look(work: Work) -> None:
    """See who has gone quiet, a few at a time."""
    after = ""
    while True:
        async with work.scope() as scope:
            rows = await friends.agreed(scope.tx, after, BATCH)
            for row in rows:
                await _look_at(scope, row)
        if len(rows) < BATCH:
            return
        after = rows[-1].member_id


async def _look_at(scope: Scope, row: FriendRow) -> None:
    member = await days.member_row(scope.tx, row.member_id)
    if member is None or member.left_at is not None or member.paused_at is not None:
        return
    if await days.is_held(scope.tx, row.member_id, scope.now):
        return
    answered = await days.last_answered_at(scope.tx, row.member_id)
    last_sign = max(member.seen_at, answered or member.seen_at)
    step = next_step(
        days=row.days,
        last_sign=last_sign,
        quiet_from=row.quiet_from,
        wrote_at=row.wrote_at,
        told_at=row.told_at,
        now=scope.now,
    )
    match step:
        case Next.RESET:
            row.quiet_from = row.wrote_at = row.told_at = None
        case Next.WRITE:
            row.quiet_from, row.wrote_at = last_sign, scope.now
            await _write(scope, row)
        case Next.TELL:
            row.told_at = scope.now
            await _tell(scope, row, member.name)
        case Next.NOTHING:
            pass


async def _write(scope: Scope, row: FriendRow) -> None:
    names = await days.names(scope.tx, [row.friend_member_id])
    buttons = (button("friend-fine-here", "checkin.now"), button("pause", "checkin.pause"))
    await scope.send(
        await member_reader(scope.tx, row.member_id),
        reply(text("friend-quiet", name=names.get(row.friend_member_id, "")), Buttons(buttons)),
        key=f"quiet:{row.member_id}:{scope.now:%Y%m%d}",
        purpose=PURPOSE,
        priority=Priority.PROMPT,
    )


async def _tell(scope: Scope, row: FriendRow, name: str) -> None:
    await scope.send(
        await member_reader(scope.tx, row.friend_member_id),
        reply(text("friend-told", name=name)),
        key=f"quiet-told:{row.member_id}:{scope.now:%Y%m%d}",
        purpose=PURPOSE,
        about=row.member_id,
        priority=Priority.PROMPT,
    )
