"""Walks ladders: does the step that is due and plans the next, so that there always is one."""

from collections.abc import Sequence
from datetime import timedelta

from bot.engine.context import Scope
from moderation.alerts import cards
from moderation.alerts.cards import look_again
from moderation.cases import queries
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, Rung, State, advance
from moderation.cases.view import View
from moderation.ladder.rules import OWNER_TIME, following, whom
from moderation.records import LadderStep

_EARLY = frozenset({Rung.EVERYBODY, Rung.ADMINS})


async def begin(scope: Scope, matter: AnyMatter, known: View | None = None) -> View:
    """Ask from the first rung on, from now. What was shown before is left to `settle`."""
    number = await stop(scope, matter, known.steps if known else None)
    matter.asking_since = scope.now
    matter.vain_at = None
    view = known or await look_again(scope, matter)
    step = await queries.add_step(scope.tx, matter, number, Rung.AROUND, scope.now)
    return await climb(scope, view.with_step(step), step)


async def stop(scope: Scope, matter: AnyMatter, known: Sequence[LadderStep] | None = None) -> int:
    """The step to come will not come. Gives the number of the next one."""
    steps = await queries.steps(scope.tx, matter.id) if known is None else known
    for step in steps:
        if step.done_at is None:
            step.done_at, step.outcome = scope.now, "stopped"
    return steps[-1].number + 1 if steps else 0


async def climb(scope: Scope, view: View, step: LadderStep) -> View:
    """Do a step: ask whom it asks, and plan the next. What was shown is left to `settle`."""
    matter = view.matter
    ids = whom(view.walk, step.rung)
    step.done_at, step.asked = scope.now, "\n".join(ids)
    step.outcome = "asked" if ids else "nobody"
    if step.rung is Rung.VAIN:
        matter.state = advance(matter.state, Move.WALKED)
        matter.vain_at = scope.now
        queries.note(scope.tx, matter.id, Happening.VAIN, scope.now)
    else:
        queries.note(scope.tx, matter.id, Happening.ASKED, scope.now, detail=step.rung.value)
    plan = following(view.walk, step.rung, scope.now)
    due_at = scope.now if step.rung in _EARLY and not ids else plan.due_at
    upcoming = await queries.add_step(scope.tx, matter, step.number + 1, plan.rung, due_at)
    view = view.with_step(upcoming)
    if upcoming.rung is Rung.VAIN and upcoming.due_at <= scope.now:
        return await climb(scope, view, upcoming)
    if step.number == 0 and matter.in_channel:
        await cards.post(scope, view)
    await cards.ask(scope, view, ids, step.number)
    return view


async def deadline(scope: Scope, matter: AnyMatter, within: timedelta) -> int:
    """Whoever has it has so long; then it comes back. Gives the step's number."""
    number = await stop(scope, matter)
    await queries.add_step(scope.tx, matter, number, Rung.BACK, scope.now + within)
    return number


async def act(scope: Scope, matter: AnyMatter, by: str) -> None:
    """The owner has done something: the time until it comes back begins again."""
    if matter.state is not State.TAKEN or matter.owner_id != by:
        return
    matter.last_action_at = scope.now
    for step in await queries.steps(scope.tx, matter.id):
        if step.done_at is None:
            step.due_at = max(step.due_at, scope.now + OWNER_TIME)


async def lapse(scope: Scope, matter: AnyMatter) -> View:
    """Nothing has happened for too long: everybody is asked again."""
    matter.state = advance(matter.state, Move.LAPSE)
    queries.note(scope.tx, matter.id, Happening.LAPSED, scope.now, by=matter.owner_id)
    matter.owner_id, matter.taken_at = None, None
    await begin(scope, matter)
    return await settle(scope, matter)


async def hurry(scope: Scope, matter: AnyMatter) -> bool:
    """The next people are asked at once. False where somebody has it, or all were asked."""
    for step in await queries.steps(scope.tx, matter.id):
        if step.done_at is None and step.rung is not Rung.BACK:
            step.due_at = scope.now
            await scope.tx.flush()
            return True
    return False
