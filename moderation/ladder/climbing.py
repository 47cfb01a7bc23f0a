"""The ladder's heartbeat: does what is due, joins what is due every hour into one message."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from bot.core.replies import Block, Button, Buttons, Heading, Para, Reply, When, msg
from bot.core.routes import route
from bot.core.trace import describe
from bot.engine.context import Priority, Scope, Work, identity_reader
from bot.store.database import Lane
from moderation.alerts.headline import about, level_word, where
from moderation.cases import queries
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Rung, State
from moderation.cases.view import View, look_at
from moderation.drills import ending as drills
from moderation.ladder import walking
from moderation.ladder.rules import following, whom
from moderation.records import Case, LadderStep

_log = logging.getLogger(__name__)
BATCH = 20
SET_ASIDE = timedelta(minutes=1)
HOURLY = "moderation.hourly"
MOST = 5  # of the waiting stand in the hourly message by name


async def walk_ladders(work: Work) -> None:
    """Do every step whose time has come. One that cannot be done waits a minute, not the rest."""
    while True:
        async with work.read() as tx:
            due = await queries.due_steps(tx, work.clock.now(), BATCH)
        if not due:
            return
        for step in due:
            await _one(work, step.id)


async def _one(work: Work, step_id: str) -> None:
    try:
        # In order with people who wait for an answer: many steps in a row would keep them waiting.
        async with work.scope(Lane.PERSON) as scope:
            await _due(scope, step_id)
    except Exception as error:  # noqa: BLE001 - one broken ladder must not stop the others
        _log.error("ladder step %s failed: %s", step_id, describe(error))
        async with work.scope(Lane.PERSON) as scope:
            await queries.put_off(scope.tx, step_id, scope.now + SET_ASIDE)


async def _due(scope: Scope, step_id: str) -> None:
    step = await queries.step(scope.tx, step_id)
    if step is None:
        return
    matter = await queries.matter(scope.tx, step.subject_id)
    await scope.tx.refresh(step)
    if matter is None or matter.state is State.CLOSED:
        step.done_at, step.outcome = scope.now, "stopped"
    elif step.done_at is not None or step.due_at > scope.now:
        return
    elif step.rung is Rung.BACK:
        step.done_at, step.outcome = scope.now, "lapsed"
        await walking.lapse(scope, matter)
    elif step.rung is Rung.HOURLY:
        await _hourly(scope, step.community_id)
    else:
        view = await walking.climb(scope, await look_at(scope, matter), step)
        if isinstance(matter, Case) and matter.drill and matter.state is State.UNANSWERED:
            await drills.vain(scope, matter)
            return
        # Whom it asks in vain is another question: then everything is looked at anew.
        await settle(scope, matter, view if matter.vain_at is None else None)


async def _hourly(scope: Scope, community_id: str) -> None:
    """Everything that has waited for more than an hour becomes one message to each of the team."""
    waiting: dict[str, list[View]] = {}
    for step in await queries.hourly_due(scope.tx, community_id, scope.now):
        matter = await queries.matter(scope.tx, step.subject_id)
        if matter is None or matter.state is State.CLOSED:
            step.done_at, step.outcome = scope.now, "stopped"
            continue
        view = await _step_on(scope, matter, step)
        for account_id in step.asked.splitlines():
            waiting.setdefault(account_id, []).append(view)
    for account_id, views in waiting.items():
        reader = await identity_reader(scope.tx, account_id, views[0].community)
        key = f"hourly/{community_id}/{scope.now.isoformat()}/{account_id}"
        await scope.send(
            reader, still_waiting(views), key=key, purpose=HOURLY, priority=Priority.CRISIS
        )


async def _step_on(scope: Scope, matter: AnyMatter, step: LadderStep) -> View:
    view = await look_at(scope, matter)
    ids = whom(view.walk, Rung.HOURLY)
    step.done_at, step.asked = scope.now, "\n".join(ids)
    step.outcome = "asked" if ids else "nobody"
    plan = following(view.walk, Rung.HOURLY, scope.now)
    await queries.add_step(scope.tx, matter, step.number + 1, plan.rung, plan.due_at)
    return await settle(scope, matter)


def still_waiting(views: Sequence[View]) -> Reply:
    """One message about all that still waits."""
    blocks: list[Block] = [Heading(msg("moderation-hourly", count=len(views)))]
    for view in sorted(views, key=lambda one: (not one.urgent, one.matter.opened_at))[:MOST]:
        level = view.case.level if view.case else 2
        line = msg(
            "moderation-hourly-one",
            level=level_word(level),
            name=about(view),
            where=where(view),
            since=When(view.matter.opened_at),
        )
        button = Button(msg("moderation-look"), route("case.card", view.matter.id))
        blocks += [Para(line), Buttons((button,))]
    if len(views) > MOST:
        blocks.append(Para(msg("moderation-list-more", count=len(views) - MOST)))
    return Reply(tuple(blocks))
