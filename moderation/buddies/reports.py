"""What moderation does for buddies: a report is a request with a ladder, and nobody in trouble
is matched. The words between the two are shown by whoever keeps them.
"""

from collections.abc import Sequence

from bot.core.facts import BuddyReported, CaseClosed, CaseOpened, PersonWanted, StatedUnder18
from bot.core.replies import Button, Buttons, Para, Reply, msg
from bot.engine.context import Priority, Reader, Scope, identity_reader, people, place_reader
from moderation.buddies import queries
from moderation.cases import queries as case_queries
from moderation.cases import requests
from moderation.detect import Kind, Subject
from moderation.records import Case
from moderation.team import queries as team_queries

REPORT = "moderation.report"


async def buddy_reported(scope: Scope, fact: BuddyReported) -> None:
    """Ask people for whoever reported, and give them the way to the last messages."""
    names = [await people.member_by_id(scope.tx, one) for one in _both(fact)]
    by, about = (row.name if row else "" for row in names)
    for number, reader in enumerate(await _readers(scope, fact)):
        shown = Reply(
            (
                Para(msg("moderation-buddy-report", by=by, about=about)),
                Buttons((Button(msg("moderation-buddy-show"), fact.show),)),
            ),
            private=reader.member_id is not None,
        )
        await scope.send(
            reader,
            shown,
            key=f"report/{fact.report_id}/{number}",
            purpose=REPORT,
            subject=fact.report_id,
            about=fact.member_id,
            priority=Priority.CRISIS,
        )
    await requests.person_wanted(scope, PersonWanted(fact.member_id, "buddy"))


def _both(fact: BuddyReported) -> tuple[str, str]:
    return fact.member_id, fact.about_member_id


async def _readers(scope: Scope, fact: BuddyReported) -> Sequence[Reader]:
    """The moderators' channel; where one of the two is on the team, the others in private."""
    row = await people.community_by_id(scope.tx, fact.community_id)
    if row is None:
        return ()
    community = people.community_value(row)
    team = await team_queries.team_of(scope.tx, row.id, scope.now)
    barred = await team_queries.excluded_by(scope.tx, fact.member_id)
    for member_id in _both(fact):
        accounts = await people.identities_of_member(scope.tx, member_id)
        barred |= {account.id for account in accounts}
    able = [hand.id for hand in team if hand.id not in barred]
    places = await people.places_for(scope.tx, row.id, "moderators")
    if places and len(able) == len(team):
        return [place_reader(place, community) for place in places]
    found = [await identity_reader(scope.tx, one, community) for one in able]
    return [reader for reader in found if reader is not None]


async def case_changed(scope: Scope, fact: CaseOpened | CaseClosed) -> None:
    """Somebody who joined as an adult has said that they are under 18."""
    case = await case_queries.matter_seen(scope.tx, fact.case_id)
    if not isinstance(case, Case) or case.kind is not Kind.MINOR or fact.member_id is None:
        return
    if case.subject is Subject.SELF:
        await scope.publish(StatedUnder18(fact.member_id))


async def in_trouble(scope: Scope, community_id: str) -> frozenset[str]:
    """Members with an open case, and those before whose look-in nothing is to reach them."""
    return await queries.members_in_trouble(scope.tx, community_id, scope.now)
