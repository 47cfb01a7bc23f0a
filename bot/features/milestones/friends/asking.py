"""The day before: friends whom a member named are asked for a line, by day, with one tap for no."""

from datetime import timedelta

from bot.core.replies import Buttons, Reply, reply
from bot.engine.context import Priority, Scope, member_reader
from bot.features.milestones import offering, timing
from bot.features.milestones.friends import queries
from bot.features.milestones.records import PlanRow
from bot.features.milestones.wording import button, text
from bot.store.tables import MemberRow

PURPOSE = "milestones.ask"
OPEN = timedelta(hours=36)


async def ask(scope: Scope, plan: PlanRow, member: MemberRow) -> None:
    """Ask everybody who was named and is not having a quiet time themselves."""
    if plan.mark is None or plan.falls_on is None:
        return
    named = await queries.named(scope.tx, member.id)
    held = await offering.held(scope, [friend.id for friend in named])
    for friend in named:
        if friend.id in held or offering.is_quiet(friend, None, scope.now):
            continue
        line_id = await queries.ask(
            scope.tx,
            journey_id=plan.journey_id,
            mark=plan.mark,
            falls_on=plan.falls_on,
            to_member_id=member.id,
            friend_id=friend.id,
            now=scope.now,
        )
        if line_id is not None:
            await _send(scope, line_id, member, friend)


async def _send(scope: Scope, line_id: str, member: MemberRow, friend: MemberRow) -> None:
    at = timing.by_day(scope.now, friend.zone)
    await scope.send(
        await member_reader(scope.tx, friend.id),
        _card(line_id, member),
        key=ask_key(line_id),
        purpose=PURPOSE,
        subject=line_id,
        about=member.id,
        priority=Priority.PROMPT,
        not_before=at,
        expires_at=at + OPEN,
    )


def _card(line_id: str, member: MemberRow) -> Reply:
    buttons = (
        button("line-write", "ms.write", line_id),
        button("line-not-now", "ms.skip", line_id),
        button("line-never", "ms.never", line_id, quiet=True),
    )
    return reply(
        text("line-ask", name=member.name),
        text("line-seen", muted=True, name=member.name),
        Buttons(buttons),
    )


def ask_key(line_id: str) -> str:
    """The key of the message that asks for a line."""
    return f"milestone-line:{line_id}"
