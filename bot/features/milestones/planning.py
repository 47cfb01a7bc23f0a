"""Keeps plans true: when a journey, a clock or a count has changed, finds what falls next."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot.core.days import LocalDays
from bot.core.facts import (
    CaseOpened,
    CheckInAnswered,
    ClockSettingsChanged,
    DayMeant,
    JourneyChanged,
    MemberReturned,
    Paused,
    PersonWanted,
)
from bot.core.marks import Path
from bot.engine.context import Scope, outbox, people
from bot.features.milestones import queries, rules, timing
from bot.features.milestones.friends import queries as friends
from bot.features.milestones.records import PlanRow

DAY = timedelta(days=1)
RECENT = timedelta(days=1)
ASK, FALL = "ask", "fall"
Reached = Collection[tuple[int, str]]


async def paths(scope: Scope, journey_ids: Sequence[str]) -> dict[str, Path]:
    """The journeys under way among these, as the feature that keeps them tells."""
    found: dict[str, Path] = {}
    for part in scope.tools.registry.parts("path"):
        found |= {path.journey_id: path for path in await part.make(scope, journey_ids)}
    return found


def refresh(
    plan: PlanRow,
    path: Path | None,
    days: LocalDays,
    now: datetime,
    reached: Reached,
    *,
    asks: bool,
) -> None:
    """Find what falls next. `asks`: friends are asked the day before."""
    today = days.day(now)
    plan.counts = path.counts if path is not None else None
    fall = _by_calendar(plan, path, days, now, reached) if path else None
    if path is not None and path.counts != "days":
        fall = _by_count(plan, path, days, now, reached)
    if fall is None:
        plan.mark = plan.falls_on = plan.due_at = None
        return
    plan.mark, plan.falls_on = fall.mark.key, fall.day
    plan.step, plan.due_at = FALL, timing.morning(fall.day, days)
    if asks and fall.day > today:
        day_before = timing.morning(fall.day - DAY, days)
        if plan.counts != "days":
            plan.step, plan.due_at = ASK, now
        elif day_before >= now:
            plan.step, plan.due_at = ASK, day_before


def _by_calendar(
    plan: PlanRow, path: Path, days: LocalDays, now: datetime, reached: Reached
) -> rules.Fall | None:
    if path.counts != "days" or path.first is None:
        plan.first = None
        return None
    if (plan.first, plan.round) != (path.first, path.round) or plan.done_until is None:
        plan.first, plan.round = path.first, path.round
        plan.done_until = days.day(now) - DAY  # earlier time is brought along, not celebrated
    had = {mark for number, mark in reached if number == path.round}
    return rules.next_fall(path.first, path.marks, plan.done_until + DAY, had)


def _by_count(
    plan: PlanRow, path: Path, days: LocalDays, now: datetime, reached: Reached
) -> rules.Fall | None:
    if path.counts == "meant" and path.first is None:
        return None
    mark = come_to(plan, path, reached)
    if mark is None:
        return None
    if plan.mark == mark.key and plan.falls_on is not None:
        return rules.Fall(plan.falls_on, mark)
    return rules.Fall(days.day(now) + DAY, mark)


def come_to(plan: PlanRow, path: Path, reached: Reached) -> rules.Mark | None:
    """The number that a count has come to."""
    had = {mark for _, mark in reached}
    unit: rules.Unit = "meant" if path.counts == "meant" else "time"
    return rules.next_count(path.marks, unit, count_of(plan, path), had)


def count_of(plan: PlanRow, path: Path) -> int:
    """How far a journey that counts something else than calendar days has come."""
    return path.meant if path.counts == "meant" else plan.times


async def refresh_all(scope: Scope, member_id: str, plans: Sequence[PlanRow] | None = None) -> None:
    """Find anew what falls next in a member's journeys."""
    if plans is None:
        plans = await queries.plans_of(scope.tx, member_id)
    member = await people.member_by_id(scope.tx, member_id)
    if member is None or not plans:
        return
    ids = [plan.journey_id for plan in plans]
    known = await paths(scope, ids)
    reached = await queries.reached(scope.tx, ids)
    asks = bool(await friends.named(scope.tx, member_id))
    days = people.member_value(member).days
    for plan in plans:
        path = known.get(plan.journey_id)
        refresh(plan, path, days, scope.now, reached.get(plan.journey_id, ()), asks=asks)
    await scope.tx.flush()


async def journey_changed(scope: Scope, fact: JourneyChanged) -> None:
    """A journey was begun, ended, brought back, or is counted otherwise."""
    plan = await queries.plan_of(scope.tx, fact.journey_id, fact.member_id)
    await refresh_all(scope, fact.member_id, [plan])


async def clock_changed(scope: Scope, fact: ClockSettingsChanged) -> None:
    """The morning is another one."""
    await refresh_all(scope, fact.member_id)


async def returned(scope: Scope, fact: MemberReturned) -> None:
    """Somebody is back."""
    await refresh_all(scope, fact.member_id)


async def day_meant(scope: Scope, fact: DayMeant) -> None:
    """One more day was as it was meant to be, or one less."""
    plans = await queries.plans_of(scope.tx, fact.member_id, "meant")
    await refresh_all(scope, fact.member_id, plans)


async def checked_in(scope: Scope, fact: CheckInAnswered) -> None:
    """Somebody was here."""
    if fact.first:
        await _was_here(scope, fact.member_id)


async def reached_out(scope: Scope, fact: PersonWanted) -> None:
    """Asking for a person counts, too: once a day."""
    if fact.member_id is not None:
        await _was_here(scope, fact.member_id, reaching_out=True)


async def _was_here(scope: Scope, member_id: str, *, reaching_out: bool = False) -> None:
    plans = await queries.plans_of(scope.tx, member_id, "times")
    member = await people.member_by_id(scope.tx, member_id)
    if member is None or not plans:
        return
    today = people.member_value(member).days.day(scope.now)
    for plan in plans:
        if reaching_out and plan.reached_out_on == today:
            continue
        plan.times += 1
        plan.reached_out_on = today if reaching_out else plan.reached_out_on
    await refresh_all(scope, member_id, plans)


async def case_opened(scope: Scope, fact: CaseOpened) -> None:
    """What waits to be offered stays here while moderators are asked to look."""
    if fact.member_id is not None:
        await _hold_back(scope, fact.member_id)


async def paused(scope: Scope, fact: Paused) -> None:
    """Nothing is offered while somebody rests."""
    await _hold_back(scope, fact.member_id)


async def _hold_back(scope: Scope, member_id: str) -> None:
    for row in await queries.offered_since(scope.tx, member_id, scope.now - RECENT):
        if await outbox.withdraw(scope.tx, offer_key(row.id)):
            row.offered_at = None


def offer_key(milestone_id: str) -> str:
    """The key of the message that offers a milestone."""
    return f"milestone:{milestone_id}"
