"""A milestone is offered once, in private; nothing of it is shown without a tap that day."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.marks import Path
from bot.core.replies import Block, Button, Buttons, Heading, Para, Quote, Reply
from bot.engine.context import Priority, Scope
from bot.features.milestones import rules
from bot.features.milestones.beside import Beside
from bot.features.milestones.planning import offer_key
from bot.features.milestones.records import MilestoneRow
from bot.features.milestones.rules import read_mark
from bot.features.milestones.wording import button, in_private, name_of, text
from bot.store.tables import MemberRow

PURPOSE = "milestones.offer"
EXPIRES = timedelta(hours=8)
GROUP = "g"
AUDIENCE = 4  # letters of a friend's id in a button
FRIENDS = 3


async def held(scope: Scope, member_ids: Sequence[str]) -> frozenset[str]:
    """Members about whom moderators are being asked to look."""
    found: frozenset[str] = frozenset()
    for part in scope.tools.registry.parts("held"):
        found |= await part.make(scope, member_ids)
    return found


def is_quiet(member: MemberRow, rest_until: datetime | None, now: datetime) -> bool:
    """Whether nothing is offered now: left, paused, silent for a week, or the community rests."""
    gone = member.left_at is not None or member.paused_at is not None
    silent = now - member.seen_at >= rules.SILENT
    return gone or silent or (rest_until is not None and rest_until > now)


async def offer(scope: Scope, row: MilestoneRow, path: Path, beside: Beside) -> None:
    """Put the offer into the outbox. It is not sent any more when the day is far gone."""
    await scope.send(
        beside.reader,
        card(row, path, beside),
        key=offer_key(row.id),
        purpose=PURPOSE,
        subject=row.id,
        priority=Priority.PROMPT,
        expires_at=scope.now + EXPIRES,
    )


def card(row: MilestoneRow, path: Path, beside: Beside) -> Reply:
    """What the member reads, and to whom they might show it."""
    blocks: list[Block] = []
    if row.figures:
        blocks.append(Heading(name_of(row)))
    blocks.append(Para(in_private(row)))
    if _is_longest_again(row, path):
        blocks.append(text("longest-again"))
    if beside.saved is not None:
        blocks.append(Para(beside.saved))
    for line, friend in beside.lines_for(row):
        blocks.append(Quote(line.words or "", by=friend.name))
    blocks.append(text("about", muted=True, name=path.name))
    return Reply((*blocks, *_to_whom(row, beside)))


def _is_longest_again(row: MilestoneRow, path: Path) -> bool:
    if path.first is None or path.counts != "days" or row.round != path.round:
        return False
    return rules.is_longest_again(path.longest, path.first, path.marks, read_mark(row.mark))


def _to_whom(row: MilestoneRow, beside: Beside) -> list[Block]:
    who: list[Button] = []
    if beside.has_place:
        who.append(button("group", "ms.show", row.id, GROUP))
    who += [
        button("friend", "ms.show", row.id, friend.id[:AUDIENCE], name=friend.name)
        for friend in beside.friends[:FRIENDS]
    ]
    nobody = button("nobody", "ms.nobody", row.id)
    off = button("off", "ms.off", row.journey_id, quiet=True)
    return [Buttons((*who, nobody)), Buttons((off,))]
