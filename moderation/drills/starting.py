"""A drill begins: DRILL in its first word, nothing distressing, and the ladder as it really is."""

from datetime import timedelta
from typing import Any

from bot.core.errors import Refusal
from bot.core.replies import Button, Buttons, Para, Reply, When, msg
from bot.core.routes import route
from bot.engine.context import Context, Scope, Work
from moderation.alerts import cards
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, State
from moderation.cases.view import look_at
from moderation.detect import Kind, Level
from moderation.drills import ending
from moderation.drills import queries as drill_queries
from moderation.ladder import walking
from moderation.records import Case

RULE = "drill"
MONTH = timedelta(days=30)
DAY = timedelta(days=1)


async def ask(ctx: Context) -> Reply:
    """What a drill is; now, or every month."""
    plan = await drill_queries.plan(ctx.tx, ctx.community.id)
    said = [Para(msg("moderation-drill-ask"))]
    if plan is not None:
        said.append(Para(msg("moderation-drill-next", time=When(plan.next_at, "full"))))
    monthly = "moderation-drill-never" if plan is not None else "moderation-drill-monthly"
    buttons = (
        Button(msg("moderation-drill-now"), route("drill.now"), look="primary"),
        Button(msg(monthly), route("drill.month"), look="quiet"),
    )
    return Reply((*said, Buttons(buttons)))


async def now(ctx: Context) -> Reply:
    """One now, unless somebody real waits."""
    if await _somebody_waits(ctx, ctx.community.id):
        raise Refusal(msg("moderation-drill-busy"))
    if not await begin(ctx, ctx.community.id, ctx.identity_id):
        raise Refusal(msg("moderation-drill-already"))
    return Reply((Para(msg("moderation-drill-begun")),))


async def monthly(ctx: Context) -> Reply:
    """Every month from now on, or no longer."""
    if await drill_queries.plan(ctx.tx, ctx.community.id) is None:
        await drill_queries.add_plan(ctx.tx, ctx.community.id, ctx.now + MONTH)
    else:
        await drill_queries.drop_plan(ctx.tx, ctx.community.id)
    ctx.tx.expire_all()
    return await ask(ctx)


async def begin(scope: Scope, community_id: str, by: str) -> bool:
    """Ask as in a real one. False where one is open already."""
    values: dict[str, Any] = {
        "community_id": community_id,
        "identity_id": by,
        "state": State.WAITING,
        "opened_at": scope.now,
        "asking_since": scope.now,
        "level": int(Level.HIGH),
        "kind": Kind.DYING,
        "rule": RULE,
        "practice": True,
        "drill": True,
        "written_at": scope.now,
        "last_words_at": scope.now,
    }
    case = await queries.start(scope.tx, Case, values)
    if not isinstance(case, Case):
        return False
    view = await look_at(scope, case)
    case.in_channel = await cards.may_stand_in_channel(scope, view)
    queries.note(scope.tx, case.id, Happening.OPENED, scope.now, by=by)
    await walking.begin(scope, case, view)
    if case.state is State.UNANSWERED:
        await ending.vain(scope, case)
    else:
        await settle(scope, case)
    return True


async def _somebody_waits(scope: Scope, community_id: str) -> bool:
    waits = {State.WAITING, State.UNANSWERED, State.OFFERED}
    found = await queries.open_matters(scope.tx, community_id)
    return any(one.state in waits and not (isinstance(one, Case) and one.practice) for one in found)


async def run_due(work: Work) -> None:
    """Monthly drills. While somebody real waits, a drill waits a day."""
    async with work.scope() as scope:
        for plan in await drill_queries.due(scope.tx, scope.now):
            admin = await drill_queries.an_admin(scope.tx, plan.community_id)
            if admin is None or await _somebody_waits(scope, plan.community_id):
                plan.next_at = scope.now + DAY
                continue
            plan.next_at = scope.now + MONTH
            await begin(scope, plan.community_id, admin)
