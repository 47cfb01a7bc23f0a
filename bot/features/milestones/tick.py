"""The tick: what is due falls, in the member's morning, in small batches until nothing is due."""

import logging
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.core.days import LocalDays
from bot.core.ids import new_id
from bot.core.marks import Path
from bot.engine.context import Scope, Work, people
from bot.features.milestones import offering, planning, queries, rules, timing
from bot.features.milestones.beside import Beside, beside
from bot.features.milestones.friends import asking
from bot.features.milestones.records import MilestoneRow, PlanRow
from bot.features.milestones.rules import Fall
from bot.store.tables import MemberRow

log = logging.getLogger(__name__)

BATCH = 10  # some 30 ms of the write door
ASIDE = timedelta(hours=1)
DAY = timedelta(days=1)


async def fall_due(work: Work) -> None:
    """Settle everything that is due. One bad row stops nobody else."""
    while await _settle_some(work) == BATCH:
        pass


async def _settle_some(work: Work) -> int:
    async with work.read() as tx:
        journeys = await queries.due_ids(tx, work.clock.now(), BATCH)
    if not journeys:
        return 0
    try:
        async with work.scope() as scope:
            return await settle(scope)
    except Exception:
        log.exception("a batch of milestones failed; each is tried alone")
    for journey_id in journeys:
        await _settle_alone(work, journey_id)
    return len(journeys)


async def _settle_alone(work: Work, journey_id: str) -> None:
    try:
        async with work.scope() as scope:
            await settle(scope, only=journey_id)
    except Exception:
        log.exception("no milestone for journey %s; tried again in an hour", journey_id)
        async with work.scope() as scope:
            await queries.postpone(scope.tx, journey_id, scope.now + ASIDE)


async def settle(scope: Scope, only: str | None = None) -> int:
    """Look at some plans that are due; gives how many."""
    rows = await queries.due(scope.tx, scope.now, BATCH, only)
    ids = [plan.journey_id for plan, _, _ in rows]
    paths = await planning.paths(scope, ids)
    reached = await queries.reached(scope.tx, ids)
    held = await offering.held(scope, [member.id for _, member, _ in rows])
    known = await beside(scope, {plan.journey_id: member for plan, member, _ in rows})
    fallen: list[_Fallen] = []
    for plan, member, rest_until in rows:
        quiet = (
            member.id in held or not plan.wanted or offering.is_quiet(member, rest_until, scope.now)
        )
        path = paths.get(plan.journey_id)
        had = set(reached.get(plan.journey_id, ()))
        found = await _look(scope, plan, member, path, had, quiet=quiet)
        if found is not None:
            fallen.append(found)
    new = await queries.earn(scope.tx, [row for one in fallen for row in one.rows])
    for one in fallen:
        await _go_on(scope, one, known[one.plan.journey_id], new)
    await scope.tx.flush()
    return len(rows)


class _Fallen(NamedTuple):
    """A plan whose milestones have fallen, and these."""

    plan: PlanRow
    days: LocalDays
    path: Path
    had: set[tuple[int, str]]
    rows: list[MilestoneRow]


async def _look(
    scope: Scope,
    plan: PlanRow,
    member: MemberRow,
    path: Path | None,
    had: set[tuple[int, str]],
    *,
    quiet: bool,
) -> _Fallen | None:
    """What has fallen; None where it is not the time, and the plan says when it will be."""
    days = people.member_value(member).days
    if path is None or plan.falls_on is None:
        planning.refresh(plan, path, days, scope.now, had, asks=False)
        return None
    if plan.step == planning.ASK:
        await _ask(scope, plan, member, quiet=quiet)
        plan.step, plan.due_at = planning.FALL, timing.morning(plan.falls_on, days)
        return None
    today = days.day(scope.now)
    if plan.falls_on > today or not timing.is_morning(scope.now, days):
        plan.due_at = _later(plan.falls_on, days, scope.now)
        return None
    fallen = _fallen(plan, path, had, today)
    rows = [_row(plan, path, fall, scope.now) for fall in fallen]
    if rows and not quiet and today - fallen[-1].day <= rules.STALE:
        rows[-1].offered_at = scope.now
    return _Fallen(plan, days, path, had, rows)


async def _go_on(scope: Scope, one: _Fallen, known: Beside, new: Collection[str]) -> None:
    """Find what falls next, and offer what has fallen now."""
    one.plan.done_until = one.days.day(scope.now)
    one.had.update((row.round, row.mark) for row in one.rows)
    asks = bool(known.friends)
    planning.refresh(one.plan, one.path, one.days, scope.now, one.had, asks=asks)
    for row in one.rows:
        if row.id in new and row.offered_at is not None:
            await offering.offer(scope, row, one.path, known)


async def _ask(scope: Scope, plan: PlanRow, member: MemberRow, *, quiet: bool) -> None:
    if not quiet:
        await asking.ask(scope, plan, member)


def _later(falls_on: date, days: LocalDays, now: datetime) -> datetime:
    planned = timing.morning(falls_on, days)
    return planned if planned > now else timing.next_morning(now, days)


def _fallen(
    plan: PlanRow, path: Path, had: Collection[tuple[int, str]], today: date
) -> Sequence[Fall]:
    """Everything that has fallen by today and was not reached before, the greatest last."""
    if path.counts != "days":
        mark = planning.come_to(plan, path, had)
        return [Fall(plan.falls_on or today, mark)] if mark is not None else []
    if path.first is None or plan.done_until is None:
        return []
    found = rules.falls(path.first, path.marks, plan.done_until + DAY, today)
    return [fall for fall in found if (path.round, fall.mark.key) not in had]


def _row(plan: PlanRow, path: Path, fall: Fall, now: datetime) -> MilestoneRow:
    counted = path.counts == "days" and path.first is not None
    return MilestoneRow(
        id=new_id(),
        journey_id=plan.journey_id,
        member_id=plan.member_id,
        mark=fall.mark.key,
        round=path.round if counted else 0,
        reached_on=fall.day,
        days=(fall.day - path.first).days if counted and path.first else 0,
        figures=path.figures,
        earned_at=now,
        offered_at=None,
    )
