"""What stands beside milestones in their offers, for many at once: a few queries, not some each."""

from collections.abc import Mapping

import msgspec

from bot.core.replies import Text
from bot.engine.context import Reader, Scope, people
from bot.features.milestones import places, queries
from bot.features.milestones.friends import queries as friends
from bot.features.milestones.records import LineRow, MilestoneRow
from bot.store.tables import MemberRow


class Beside(msgspec.Struct, frozen=True):
    """Who reads it, whom they named, what those wrote, what was saved, whether there is a group."""

    reader: Reader | None
    friends: tuple[MemberRow, ...]
    lines: tuple[tuple[LineRow, MemberRow], ...]
    saved: Text | None
    has_place: bool

    def lines_for(self, row: MilestoneRow) -> list[tuple[LineRow, MemberRow]]:
        """The lines that were written for this milestone."""
        meant = (row.mark, row.reached_on)
        return [(line, who) for line, who in self.lines if (line.mark, line.falls_on) == meant]


async def beside(scope: Scope, members: Mapping[str, MemberRow]) -> dict[str, Beside]:
    """By journey; `members` says whose each is."""
    ids = sorted({member.id for member in members.values()})
    readers = await queries.readers(scope.tx, ids)
    named = await friends.named_by(scope.tx, ids)
    lines = await friends.lines_in(scope.tx, list(members))
    saved = await _saved(scope, members)
    communities = {member.community_id for member in members.values()}
    have = {one for one in communities if await places.of(scope.tx, one)}
    return {
        journey: Beside(
            reader=readers.get(member.id),
            friends=tuple(named.get(member.id, ())),
            lines=tuple(lines.get(journey, ())),
            saved=saved.get(journey),
            has_place=member.community_id in have,
        )
        for journey, member in members.items()
    }


async def _saved(scope: Scope, members: Mapping[str, MemberRow]) -> dict[str, Text]:
    todays = {
        journey: people.member_value(member).days.day(scope.now)
        for journey, member in members.items()
    }
    found: dict[str, Text] = {}
    for part in scope.tools.registry.parts("saved"):
        found |= await part.make(scope, todays)
    return found
