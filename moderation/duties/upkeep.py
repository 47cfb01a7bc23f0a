"""What time does by itself: words are forgotten, practice ends, the day after is remembered."""

from datetime import timedelta

from bot.core.replies import Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Priority, Scope, Work, identity_reader
from moderation.alerts.cards import look_again
from moderation.alerts.headline import about
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, Outcome, advance
from moderation.duties import queries as duty_queries
from moderation.quiet import queries as quiet_queries
from moderation.records import Case

KEPT = {
    "excerpts": timedelta(days=30),
    "findings": timedelta(days=7),
    "cases": timedelta(days=365),
    "practice": timedelta(hours=24),
    "answers": timedelta(days=3),  # words typed after a look-in go to whoever looked in
}


async def retention(work: Work) -> None:
    """Let go of what has been kept long enough. Hourly."""
    now = work.clock.now()
    before = {"now": now, **{name: now - kept for name, kept in KEPT.items()}}
    async with work.read() as tx:
        if not await duty_queries.anything_old(tx, before):
            return
    async with work.scope() as scope:
        await duty_queries.forget_concerns(scope.tx, now)
        await duty_queries.forget_excerpts(scope.tx, before["excerpts"])
        await duty_queries.forget_findings(scope.tx, before["findings"])
        await duty_queries.forget_closed(scope.tx, before["cases"])
        await duty_queries.close_old_conversations(scope.tx, before["answers"])
    async with work.scope() as scope:
        for case in await duty_queries.old_practice(scope.tx, before["practice"]):
            await _end_practice(scope, case)


async def _end_practice(scope: Scope, case: Case) -> None:
    case.state = advance(case.state, Move.CLOSE)
    case.closed_at, case.outcome = scope.now, Outcome.NOTHING
    queries.note(scope.tx, case.id, Happening.CLOSED, scope.now)
    await settle(scope, case)


async def look_ins(work: Work) -> None:
    """Remind whoever had a case to look in, the day after."""
    async with work.scope() as scope:
        for case in await duty_queries.look_ins_due(scope.tx, scope.now):
            await _look_in(scope, case)


async def _look_in(scope: Scope, case: Case) -> None:
    case.look_in_at = None
    if case.closed_by is None or case.safe is False or case.erase:
        return
    if await quiet_queries.is_quiet(scope.tx, case.member_id):
        return
    view = await look_again(scope, case)
    if not any(hand.id == case.closed_by for hand in view.able):
        return
    queries.note(scope.tx, case.id, Happening.LOOK_IN, scope.now, by=case.closed_by)
    write = Button(msg("moderation-look-in-write"), route("look.in", case.id), look="primary")
    await scope.send(
        await identity_reader(scope.tx, case.closed_by, view.community),
        Reply((Para(msg("moderation-look-in", name=about(view))), Buttons((write,)))),
        key=f"look-in/{case.id}",
        purpose="moderation.look-in",
        subject=case.id,
        about=case.member_id,
        priority=Priority.ANSWER,
        expires_at=scope.now + timedelta(hours=12),
    )
