"""Opens, joins and raises cases: what follows when words were flagged, in one transaction."""

import logging
from datetime import timedelta
from typing import Any

from bot.core.facts import CaseOpened
from bot.core.ids import new_id
from bot.core.trace import describe
from bot.engine.context import Scope, people
from moderation.alerts import cards
from moderation.alerts.cards import look_again
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, State, advance
from moderation.cases.view import View, look_at
from moderation.detect import Kind, Level
from moderation.findings import queries as finding_queries
from moderation.incidents import several
from moderation.ladder import walking
from moderation.ladder.rules import RISEN_TIME
from moderation.reading.sighting import Sighting
from moderation.records import Case, Concern
from moderation.rules import queries as rule_queries
from moderation.told import public_line
from moderation.told.member_text import told_kind
from moderation.told.telling import tell

_log = logging.getLogger(__name__)
CONCERN_KEPT = timedelta(days=7)


async def follow_up(
    scope: Scope, seen: Sighting, identity_id: str, community_id: str
) -> str | None:
    """Open a case, join or raise the open one, or note a concern. Gives the case, if any."""
    case = await queries.open_case(scope.tx, community_id, identity_id)
    slight = seen.level <= Level.CONCERN
    aimed = seen.kind is Kind.ABUSE
    if (case is None and slight) or (aimed and (slight or _other_kind(case))):
        await _note_concern(scope, seen, identity_id, community_id)
        return None
    if case is None:
        return await _open(scope, seen, identity_id, community_id)
    await _join(scope, seen, case)
    return case.id


def _other_kind(case: Case | None) -> bool:
    return case is not None and case.kind is not Kind.ABUSE


async def _note_concern(scope: Scope, seen: Sighting, identity_id: str, community_id: str) -> None:
    member = await people.member_of(scope.tx, identity_id, community_id)
    aimed = seen.aimed_at if seen.kind is Kind.ABUSE else None
    target = await finding_queries.account(scope.tx, aimed) if aimed else None
    scope.tx.add(
        Concern(
            id=new_id(),
            community_id=community_id,
            identity_id=identity_id,
            member_id=member.id if member else None,
            kind=seen.kind,
            subject=seen.subject,
            rule=seen.rule,
            place=seen.place,
            message=seen.message,
            written_at=seen.at,
            excerpt=seen.excerpt,
            target_id=target.id if target else None,
            expires_at=scope.now + CONCERN_KEPT,
        )
    )
    await scope.tx.flush()


async def _open(scope: Scope, seen: Sighting, identity_id: str, community_id: str) -> str:
    member = await people.member_of(scope.tx, identity_id, community_id)
    values: dict[str, Any] = {
        "community_id": community_id,
        "identity_id": identity_id,
        "member_id": member.id if member else None,
        "state": State.WAITING,
        "opened_at": scope.now,
        "asking_since": scope.now,
        "level": int(seen.level),
        "kind": seen.kind,
        "subject": seen.subject,
        "rule": seen.rule,
        "place": seen.place,
        "message": seen.message,
        "written_at": seen.at,
        "last_words_at": seen.at,
        "not_alone": seen.kind is Kind.HOME_VIOLENCE,
    }
    started = await queries.start(scope.tx, Case, values, seen.excerpt)
    if not isinstance(started, Case):  # another process was quicker: its case is joined
        case = await queries.open_case(scope.tx, community_id, identity_id)
        if case is None:
            raise LookupError(identity_id)
        await _join(scope, seen, case)
        return case.id
    case = started
    await rule_queries.count_page(scope.tx, community_id, seen.rule)
    view = await look_at(scope, case, new=True)
    with scope.tx.no_autoflush:  # nothing here asks for what it writes
        view = await _ask_and_tell(scope, view, case)
        await public_line.show(scope, view, case)
        await several.notice(scope, view, case)
    if case.state is not State.WAITING:  # there was nobody to ask: the person reads so at once
        await settle(scope, case, view)
    await _publish(scope, case)
    return case.id


async def _ask_and_tell(scope: Scope, view: View, case: Case) -> View:
    case.in_channel = await cards.may_stand_in_channel(scope, view)
    queries.note(scope.tx, case.id, Happening.OPENED, scope.now, detail=case.rule)
    view = await tell(scope, view, case, case.kind, case.level)
    return await walking.begin(scope, case, view)


async def _publish(scope: Scope, case: Case) -> None:
    """Tell the other features. None of them can undo what was done here."""
    try:
        async with scope.tx.begin_nested():
            await scope.publish(
                CaseOpened(case.id, case.community_id, case.identity_id, case.member_id)
            )
    except Exception as error:  # noqa: BLE001 - whatever a feature does wrong stays its own
        _log.error("case %s: a subscriber failed: %s", case.id, describe(error))


async def _join(scope: Scope, seen: Sighting, case: Case) -> None:
    level = int(seen.level)
    rises = level > case.level
    queries.note(scope.tx, case.id, Happening.JOINED, scope.now, detail=seen.rule)
    case.last_words_at = max(case.last_words_at, seen.at)
    case.not_alone = case.not_alone or seen.kind is Kind.HOME_VIOLENCE
    own = case.worry and level >= Level.HIGH  # what others worried about, they have said
    if level >= case.level:
        _points_to(case, seen)
        case.excerpt = seen.excerpt
    risen = None
    if rises:
        risen = await _rise(scope, seen, case)
    elif own or (level == case.level and _says_more(seen.kind, case.kind)):
        case.kind, case.subject, case.rule = seen.kind, seen.subject, seen.rule
    if own:
        case.worry = False
        await _publish(scope, case)
    view = await look_again(scope, case, risen)
    if level >= Level.HIGH:
        view = await tell(scope, view, case, seen.kind, level)
    await public_line.show(scope, view, case)
    await settle(scope, case, view)


def _says_more(kind: Kind, before: Kind) -> bool:
    """Whether the words are of another kind than before, as far as it matters to anybody."""
    return before is Kind.DESPAIR or told_kind(kind) is not told_kind(before)


def _points_to(case: Case, seen: Sighting) -> None:
    if seen.message is not None:
        case.place, case.message = seen.place, seen.message
        case.written_at, case.message_gone_at = seen.at, None


async def _rise(scope: Scope, seen: Sighting, case: Case) -> View:
    case.level, case.raised_at = int(seen.level), scope.now
    if seen.rule != case.rule:
        await rule_queries.count_page(scope.tx, case.community_id, seen.rule)
    case.kind, case.subject, case.rule = seen.kind, seen.subject, seen.rule
    case.state = advance(case.state, Move.RISE)
    queries.note(scope.tx, case.id, Happening.RAISED, scope.now, detail=seen.rule)
    if case.state is State.WAITING:
        return await walking.begin(scope, case)
    number = await walking.deadline(scope, case, RISEN_TIME)
    view = await look_again(scope, case)
    await cards.ask(scope, view, [case.owner_id] if case.owner_id else [], number)
    return view


async def moved(scope: Scope, seen: Sighting, case_id: str) -> None:
    """A proxy has posted the same words again: the link goes to the copy."""
    case = await queries.matter(scope.tx, case_id)
    if isinstance(case, Case) and case.state is not State.CLOSED:
        _points_to(case, seen)
        queries.note(scope.tx, case.id, Happening.MOVED, scope.now)
        await settle(scope, case)


async def message_gone(scope: Scope, case_id: str, message: str) -> None:
    """A message was deleted, and its platform told: the case notes it."""
    case = await queries.matter(scope.tx, case_id)
    gone = isinstance(case, Case) and case.message_gone_at is not None
    if gone:
        return
    if isinstance(case, Case) and case.state is not State.CLOSED and case.message == message:
        case.message_gone_at = scope.now
        queries.note(scope.tx, case.id, Happening.GONE, scope.now)
        await settle(scope, case)
