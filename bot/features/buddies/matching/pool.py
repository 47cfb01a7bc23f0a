"""Gathers who is in a round, and who must not meet: read once, before anything is worked out."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from bot.core.buddies import Experience
from bot.core.people import Member
from bot.engine.context import Scope, people
from bot.features.buddies.matching import queries
from bot.features.buddies.matching.seekers import Pool, Seeker
from bot.features.buddies.records import BuddyRow
from bot.features.buddies.rules import FIRST_DAYS, NOT_AGAIN_FOR, stage


async def in_trouble(scope: Scope, community_id: str) -> frozenset[str]:
    """Members with whom moderators are busy: not matched, not prompted."""
    found: set[str] = set()
    for part in scope.tools.registry.parts("in-trouble"):
        found |= await part.make(scope, community_id)
    return frozenset(found)


async def gather(scope: Scope, community_id: str) -> Pool:
    """Everybody who may be matched now, with the free places beside mentors."""
    tx, joined_before = scope.tx, scope.now - FIRST_DAYS
    kept_out = await in_trouble(scope, community_id) | await queries.reported(tx, community_id)
    known = await _Known.read(scope, community_id)
    seekers = [
        known.seeker(row, people.member_value(member), scope)
        for row, member in await queries.looking(tx, community_id, joined_before)
        if member.id not in kept_out
    ]
    beside = [
        (row, people.member_value(member))
        for row, member in await queries.mentors(tx, community_id, joined_before)
        if member.id not in kept_out
    ]
    taken = await queries.mentored(tx, [row.member_id for row, _ in beside])
    for row, member in beside:
        free = max(0, row.mentor_cap - taken.get(row.member_id, 0))
        seekers += [known.place(row, member, scope, number) for number in range(free)]
    return Pool(tuple(seekers), await _never(scope, community_id))


class _Known:
    """What other features know of members, by member."""

    def __init__(
        self,
        experience: Mapping[str, Experience],
        hours: Mapping[str, int],
        circles: Mapping[str, frozenset[str]],
    ) -> None:
        self._experience, self._hours, self._circles = experience, hours, circles

    @classmethod
    async def read(cls, scope: Scope, community_id: str) -> "_Known":
        experience: dict[str, Experience] = {}
        hours: dict[str, int] = {}
        for part in scope.tools.registry.parts("experience"):
            experience |= await part.make(scope, community_id)
        for part in scope.tools.registry.parts("usual-hour"):
            hours |= await part.make(scope, community_id)
        return cls(experience, hours, await queries.circles(scope.tx, community_id))

    def seeker(self, row: BuddyRow, member: Member, scope: Scope) -> Seeker:
        """A member as matching knows them."""
        known = self._experience.get(member.id, Experience())
        offset = scope.now.astimezone(ZoneInfo(member.days.now.zone)).utcoffset()
        return Seeker(
            id=member.id,
            language=member.language,
            offset=int(offset.total_seconds()) // 60 if offset else 0,
            hour=self._hours.get(member.id),
            packs=known.packs,
            stage=stage(known.since, member.days.day(scope.now)),
            wants=row.wants,
            pace=row.pace,
            circles=self._circles.get(member.id, frozenset()),
            inside=row.inside_circle_id,
            waited=(scope.now - row.waiting_since).days if row.waiting_since else 0,
            first=row.first_next,
            company=row.company,
        )

    def place(self, row: BuddyRow, member: Member, scope: Scope, number: int) -> Seeker:
        """A free place beside a mentor."""
        same = self.seeker(row, member, scope)
        return Seeker(
            id=f"{member.id}/{number}",
            language=same.language,
            offset=same.offset,
            hour=same.hour,
            packs=same.packs,
            stage=same.stage,
            wants=same.wants,
            pace=same.pace,
            circles=same.circles,
            mentor_of=member.id,
        )


async def _never(scope: Scope, community_id: str) -> tuple[tuple[str, str], ...]:
    recent = await queries.recent(scope.tx, community_id, scope.now - NOT_AGAIN_FOR)
    pairs = set(recent)
    rows = await queries.never(scope.tx, community_id)
    called = await queries.names(scope.tx, community_id) if rows else {}
    for row in rows:
        others = {row.other_member_id} if row.other_member_id else set()
        others |= called.get((row.name or "").strip().removeprefix("@").casefold(), set())
        pairs |= {(row.member_id, other) for other in others if other}
    return tuple(sorted(pairs))
