"""Everything about a case or request at one moment: what its cards and messages are made from."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.people import Community, Place
from bot.core.replies import Button
from bot.engine.context import Scope, people
from moderation.cases import queries
from moderation.cases.queries import AnyMatter
from moderation.cases.states import Happening, Rung, State
from moderation.findings import queries as finding_queries
from moderation.ladder.rules import Hand, Walk
from moderation.messages import queries as message_queries
from moderation.practice.rules import ready
from moderation.records import Case, LadderStep, Told
from moderation.team import queries as team_queries
from moderation.team.presence import Hours, Presence, presence
from moderation.worries import queries as worry_queries


@dataclass(frozen=True, slots=True)
class View:
    """`team` is everybody; `able` those who may handle this one; `names` are accounts' names."""

    now: datetime
    matter: AnyMatter
    community: Community
    team: tuple[Hand, ...]
    able: tuple[Hand, ...]
    presence: Presence
    steps: tuple[LadderStep, ...]
    told: tuple[Told, ...]
    about: str
    where: str | None
    link: str | None
    names: dict[str, str]
    country: str  # where the person is, as far as they said; else the community's
    plan: tuple[Button, ...]  # the way to the member's own plan, for them only
    quiet: tuple[Button, ...]
    barred: frozenset[str] = frozenset()  # on the team, and must be kept away from it
    declined: frozenset[str] = frozenset()  # said "not for me"
    worried: tuple[str, ...] = ()  # names of those who are worried about them

    @property
    def case(self) -> Case | None:
        """The case, if it is one."""
        return self.matter if isinstance(self.matter, Case) else None

    @property
    def urgent(self) -> bool:
        """Whether this is a Now."""
        return self.case is not None and self.case.level >= 3

    @property
    def pending(self) -> LadderStep | None:
        """The step to come."""
        return next((step for step in self.steps if step.done_at is None), None)

    @property
    def done(self) -> tuple[LadderStep, ...]:
        """The steps of this walk of the ladder that are done."""
        begin = max((s.number for s in self.steps if s.rung is Rung.AROUND), default=0)
        found = [s for s in self.steps if s.number >= begin and s.done_at is not None]
        return tuple(step for step in found if step.outcome != "stopped")

    @property
    def walk(self) -> Walk:
        """The ladder being walked."""
        asked = {one for step in self.done for one in step.asked.splitlines()}
        since, shown = self.matter.asking_since, self.matter.in_channel
        return Walk(since, self.urgent, self.able, frozenset(asked), shown, self.declined)

    def with_step(self, step: LadderStep) -> "View":
        """The same with a step that was just planned."""
        return replace(self, steps=(*self.steps, step))

    def with_told(self, row: Told) -> "View":
        """The same with a message that the person was just told, without those taken away."""
        standing = (one for one in self.told if one.gone_at is None and one is not row)
        return replace(self, told=(*standing, row))

    @property
    def owned(self) -> bool:
        """Whether somebody has it."""
        return self.matter.state is State.TAKEN

    def name(self, account_id: str | None) -> str:
        """What an account is called."""
        return self.names.get(account_id or "", "")


async def team_for(
    scope: Scope, matter: AnyMatter
) -> tuple[tuple[Hand, ...], tuple[Hand, ...], frozenset[str]]:
    """The team; those who may handle this; and whoever must not, if they are on the team."""
    team = await team_queries.team_of(scope.tx, matter.community_id, scope.now)
    if isinstance(matter, Case) and matter.practice:
        return team, team, frozenset()
    own = await team_queries.accounts_of(scope.tx, matter)
    barred = own | await team_queries.excluded_by(scope.tx, matter.member_id)
    able = tuple(hand for hand in team if hand.id not in barred)
    able = ready(able, vain=matter.vain_at is not None)
    return team, able, barred & {hand.id for hand in team}


async def look_at(
    scope: Scope, matter: AnyMatter, known: View | None = None, *, new: bool = False
) -> View:
    """Gather everything. From a view of the same transaction the team and the place are taken.

    `new`: it was opened in this transaction, and nothing has happened with it yet.
    """
    if known is not None:
        return await _followed(scope, known)
    tx = scope.tx
    row = await team_queries.community_row(tx, matter.community_id)
    community = people.community_value(row)
    team, able, barred = await team_for(scope, matter)
    hours = Hours(row.around_from, row.around_until, row.zone)
    place = finding_queries.place_of(matter.place) if isinstance(matter, Case) else None
    return View(
        now=scope.now,
        matter=matter,
        community=community,
        team=team,
        able=able,
        presence=presence(able, hours, scope.now),
        steps=() if new else tuple(await queries.steps(tx, matter.id)),
        told=() if new else tuple(await message_queries.told_about(tx, matter.id)),
        about=await name_of(scope, matter.identity_id),
        where=await finding_queries.place_name(tx, place) if place else None,
        link=_link(scope, matter, place),
        names=await _names(scope, matter, team),
        country=await _country(scope, matter.member_id) or community.country,
        plan=await scope.buttons("my-plan") if matter.member_id else (),
        quiet=await scope.buttons("quiet"),
        barred=barred,
        declined=frozenset() if new else await queries.who_did(tx, matter.id, Happening.DECLINED),
        worried=() if new else tuple(await worry_queries.worried_about(tx, matter.id)),
    )


async def _country(scope: Scope, member_id: str | None) -> str | None:
    for part in scope.tools.registry.parts("help-country"):
        country: str | None = await part.make(scope, member_id)
        if country is not None:
            return country
    return None


async def _followed(scope: Scope, known: View) -> View:
    matter = known.matter
    return replace(
        known,
        steps=tuple(await queries.steps(scope.tx, matter.id)),
        told=tuple(await message_queries.told_about(scope.tx, matter.id)),
        declined=await queries.who_did(scope.tx, matter.id, Happening.DECLINED),
    )


async def name_of(scope: Scope, account_id: str | None) -> str:
    """What an account is called on its platform; empty where it is gone."""
    row = await people.identity_by_id(scope.tx, account_id) if account_id else None
    # Discord tells of a new title with its author's number alone.
    return (row.name or row.ref) if row else ""


async def _names(scope: Scope, matter: AnyMatter, team: tuple[Hand, ...]) -> dict[str, str]:
    names = {hand.id: hand.name for hand in team}
    for one in (matter.owner_id, matter.read_by, matter.closed_by):
        if one is not None and one not in names:
            names[one] = await name_of(scope, one)
    return names


def _link(scope: Scope, matter: AnyMatter, place: Place | None) -> str | None:
    if place is None or not isinstance(matter, Case) or matter.message is None:
        return None
    if matter.message_gone_at is not None:
        return None
    platform = scope.tools.platforms.get(place.platform)
    return platform.link(place, matter.message) if platform else None
