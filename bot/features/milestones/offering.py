"""A milestone is offered once, in private; nothing of it is shown without a tap that day."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.marks import Path
from bot.core.replies import Block, Button, Buttons, Heading, Para, Quote, Reply, Text
from bot.engine.context import Priority, Scope, member_reader, people
from bot.features.milestones import places, rules
from bot.features.milestones.friends import queries as friends
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


async def offer(scope: Scope, row: MilestoneRow, path: Path, member: MemberRow) -> None:
    """Put the offer into the outbox. It is not sent any more when the day is far gone."""
    await scope.send(
        await member_reader(scope.tx, member.id),
        await card(scope, row, path, member),
        key=offer_key(row.id),
        purpose=PURPOSE,
        subject=row.id,
        priority=Priority.PROMPT,
        expires_at=scope.now + EXPIRES,
    )


async def card(scope: Scope, row: MilestoneRow, path: Path, member: MemberRow) -> Reply:
    """What the member reads, and to whom they might show it."""
    blocks: list[Block] = []
    if row.figures:
        blocks.append(Heading(name_of(row)))
    blocks.append(Para(in_private(row)))
    blocks += await _for_you_only(scope, row, path, member)
    for line, friend in await friends.written(scope.tx, row.journey_id, row.mark, row.reached_on):
        blocks.append(Quote(line.words or "", by=friend.name))
    blocks.append(text("about", muted=True, name=path.name))
    return Reply((*blocks, *await _to_whom(scope, row, member)))


async def _for_you_only(
    scope: Scope, row: MilestoneRow, path: Path, member: MemberRow
) -> list[Block]:
    found: list[Block] = []
    mark = read_mark(row.mark)
    current = path.first is not None and path.counts == "days" and row.round == path.round
    if (
        current
        and path.first
        and rules.is_longest_again(path.longest, path.first, path.marks, mark)
    ):
        found.append(text("longest-again"))
    today = people.member_value(member).days.day(scope.now)
    for part in scope.tools.registry.parts("saved"):
        saved: Text | None = await part.make(scope, row.journey_id, today)
        if saved is not None:
            found.append(Para(saved))
    return found


async def _to_whom(scope: Scope, row: MilestoneRow, member: MemberRow) -> list[Block]:
    who: list[Button] = []
    if await places.of(scope.tx, member.community_id):
        who.append(button("group", "ms.show", row.id, GROUP))
    who += [
        button("friend", "ms.show", row.id, friend.id[:AUDIENCE], name=friend.name)
        for friend in (await friends.named(scope.tx, member.id))[:FRIENDS]
    ]
    nobody = button("nobody", "ms.nobody", row.id)
    off = button("off", "ms.off", row.journey_id, quiet=True)
    return [Buttons((*who, nobody)), Buttons((off,))]
