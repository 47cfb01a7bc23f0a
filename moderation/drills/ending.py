"""How a drill ends: somebody has it, or everybody was asked; admins read what it showed."""

from bot.core.replies import Block, Heading, Listed, Msg, Para, Reply, When, msg
from bot.engine.context import Scope, identity_reader
from moderation.alerts.cards import look_again
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, Outcome, advance
from moderation.cases.view import View
from moderation.ladder.rules import names
from moderation.records import Case
from moderation.team import queries as team_queries
from moderation.team.card import gap
from moderation.team.presence import Hours


async def end(scope: Scope, case: Case) -> View:
    """Close it, and tell the admins the times as they were."""
    case.state = advance(case.state, Move.CLOSE)
    case.closed_at, case.closed_by, case.outcome = scope.now, case.owner_id, Outcome.NOTHING
    queries.note(scope.tx, case.id, Happening.CLOSED, scope.now, by=case.owner_id)
    for step in await queries.steps(scope.tx, case.id):
        if step.done_at is None:
            step.done_at, step.outcome = scope.now, "stopped"
    view = await settle(scope, case)
    for hand in view.team:
        if hand.admin:
            await scope.send(
                await identity_reader(scope.tx, hand.id, view.community),
                await _report(scope, view, case),
                key=f"drill/{case.id}/{hand.id}",
                purpose="moderation.note",
            )
    return view


async def vain(scope: Scope, case: Case) -> None:
    """Everybody was asked. A drill does not go on asking."""
    await look_again(scope, case)
    await end(scope, case)


async def _report(scope: Scope, view: View, case: Case) -> Reply:
    row = await team_queries.community_row(scope.tx, case.community_id)
    hours = Hours(row.around_from, row.around_until, row.zone)
    asked = names(view.team, [one for step in view.done for one in step.asked.splitlines()])
    lines: list[Msg] = [_reached(case)]
    if asked:
        who = Listed(tuple(dict.fromkeys(asked)))
        lines.append(msg("moderation-drill-asked", names=who))
    lines += [_had(view, case), gap(view.team, hours)]
    blocks: list[Block] = [Heading(msg("moderation-drill-over", time=When(case.opened_at)))]
    return Reply((*blocks, *(Para(line) for line in lines)))


def _reached(case: Case) -> Msg:
    if case.reached_at is None:
        return msg("moderation-drill-reached-nobody")
    return msg("moderation-drill-reached", time=When(case.reached_at))


def _had(view: View, case: Case) -> Msg:
    if case.taken_at is None:
        return msg("moderation-drill-nobody")
    minutes = int((case.taken_at - case.opened_at).total_seconds() // 60)
    name = view.name(case.owner_id)
    return msg("moderation-drill-had", name=name, time=When(case.taken_at), minutes=minutes)
