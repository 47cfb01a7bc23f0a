"""Somebody asked for a person: a request with the same ladder and cards as a case."""

from typing import Any, NamedTuple

from bot.core.facts import PersonWanted, PracticeWanted
from bot.core.hard_moments import PlanReader
from bot.engine.context import Scope, people
from moderation.alerts import cards
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, Outcome, State, advance
from moderation.detect import Kind, Level
from moderation.ladder import walking
from moderation.messages import queries as message_queries
from moderation.records import Case, PersonRequest
from moderation.told.telling import tell_request

PRACTICE_RULE = "practice"


class Asker(NamedTuple):
    """Who asked: an account in a community, as the member it is, if it is one."""

    community_id: str
    identity_id: str
    member_id: str | None


async def person_wanted(scope: Scope, fact: PersonWanted) -> None:
    """Ask people, and tell the person whom. Asked again while it is open: the next at once."""
    asker = await _asker(scope, fact)
    if asker is None:
        return
    values: dict[str, Any] = {
        **asker._asdict(),
        "state": State.WAITING,
        "opened_at": scope.now,
        "asking_since": scope.now,
        "why": fact.why,
    }
    request = await queries.start(scope.tx, PersonRequest, values)
    if request is None:
        await _again(scope, asker)
        return
    view = await cards.look_again(scope, request)
    request.in_channel = await cards.may_stand_in_channel(scope, view)
    queries.note(scope.tx, request.id, Happening.OPENED, scope.now, detail=fact.why)
    view = await walking.begin(scope, request, view)
    await tell_request(scope, view)
    await settle(scope, request)


async def _asker(scope: Scope, fact: PersonWanted) -> Asker | None:
    if fact.member_id is None:
        if fact.community_id is None or fact.identity_id is None:
            return None
        return Asker(fact.community_id, fact.identity_id, None)
    member = await people.member_by_id(scope.tx, fact.member_id)
    found = await people.prompt_identity(scope.tx, fact.member_id)
    if member is None or found is None:
        return None
    return Asker(member.community_id, fact.identity_id or found[0].id, member.id)


async def _again(scope: Scope, asker: Asker) -> None:
    request = await queries.open_request(scope.tx, *asker)
    if request is not None:
        queries.note(scope.tx, request.id, Happening.WANTED, scope.now)
        await walking.hurry(scope, request)
        await settle(scope, request)


async def plan_readers(scope: Scope, member_id: str) -> tuple[PlanReader, ...]:
    """The moderator who has a member's request: to them the member may show their plan."""
    account = await queries.who_has_request(scope.tx, member_id)
    return () if account is None else (PlanReader(account.id, account.name),)


async def withdraw(scope: Scope, request: PersonRequest) -> None:
    """The person needs nobody any more: nobody is asked from here on, and the team sees why."""
    request.state = advance(request.state, Move.CLOSE)
    request.closed_at, request.outcome = scope.now, Outcome.WITHDRAWN
    queries.note(scope.tx, request.id, Happening.WITHDRAWN, scope.now)
    await walking.stop(scope, request)
    await message_queries.close_conversation(scope.tx, request.id, scope.now)
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
