"""A member asked for a person: a request with the same ladder and cards as a case."""

from typing import Any

from bot.core.facts import PersonWanted, PracticeWanted
from bot.engine.context import Scope, people
from moderation.alerts import cards
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, State
from moderation.detect import Kind, Level
from moderation.ladder import walking
from moderation.records import Case, PersonRequest
from moderation.told.telling import tell_request

PRACTICE_RULE = "practice"


async def person_wanted(scope: Scope, fact: PersonWanted) -> None:
    """Ask people, and tell the member whom. Asked again while it is open: the next at once."""
    member = await people.member_by_id(scope.tx, fact.member_id)
    found = await people.prompt_identity(scope.tx, fact.member_id)
    if member is None or found is None:
        return
    values: dict[str, Any] = {
        "community_id": member.community_id,
        "identity_id": found[0].id,
        "member_id": member.id,
        "state": State.WAITING,
        "opened_at": scope.now,
        "asking_since": scope.now,
        "why": fact.why,
    }
    request = await queries.start(scope.tx, PersonRequest, values)
    if request is None:
        await _again(scope, member.id)
        return
    view = await cards.look_again(scope, request)
    request.in_channel = await cards.may_stand_in_channel(scope, view)
    queries.note(scope.tx, request.id, Happening.OPENED, scope.now, detail=fact.why)
    view = await walking.begin(scope, request, view)
    await tell_request(scope, view)
    await settle(scope, request)


async def _again(scope: Scope, member_id: str) -> None:
    request = await queries.open_request(scope.tx, member_id)
    if request is not None:
        queries.note(scope.tx, request.id, Happening.WANTED, scope.now)
        await walking.hurry(scope, request)
        await settle(scope, request)


async def practice_wanted(scope: Scope, fact: PracticeWanted) -> None:
    """A practice alert: says so in its first word, has no member and asks nobody."""
    values: dict[str, Any] = {
        "community_id": fact.community_id,
        "identity_id": fact.by_identity_id,
        "state": State.WAITING,
        "opened_at": scope.now,
        "asking_since": scope.now,
        "level": int(Level.HIGH),
        "kind": Kind.DYING,
        "rule": PRACTICE_RULE,
        "practice": True,
        "written_at": scope.now,
        "last_words_at": scope.now,
    }
    case = await queries.start(scope.tx, Case, values)
    if case is None:
        return
    view = await cards.look_again(scope, case)
    case.in_channel = await cards.may_stand_in_channel(scope, view)
    queries.note(scope.tx, case.id, Happening.OPENED, scope.now, by=fact.by_identity_id)
    if case.in_channel:
        await cards.post(scope, view)
    else:
        await cards.ask(scope, view, [fact.by_identity_id], 0)
