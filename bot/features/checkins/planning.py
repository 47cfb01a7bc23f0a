"""Keeps a member's schedule true: after joining, leaving, pausing, changed clocks and answers."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.events import Unblocked
from bot.core.facts import (
    CaseClosed,
    CaseOpened,
    ClockSettingsChanged,
    ConsentChanged,
    MemberJoined,
    MemberLeft,
    MemberReturned,
    Paused,
    Resumed,
)
from bot.engine.context import Context, Scope, outbox, people
from bot.features.checkins import queries
from bot.features.checkins.records import EVERY_DAY, ScheduleRow
from bot.features.checkins.rules import GAPS, Step, silent_days, step_for
from bot.features.checkins.timing import Rhythm, next_due, wall
from bot.store.tables import MemberRow

DAY = timedelta(days=1)


async def schedule_for(scope: Scope, member_id: str) -> ScheduleRow:
    """A member's schedule, made where there is none yet."""
    known = await queries.schedule_of(scope.tx, member_id, lock=True)
    if known is not None:
        return known
    return await _add(scope, member_id, None)


async def _add(scope: Scope, member_id: str, prompt_at: int | None) -> ScheduleRow:
    member = await queries.member_row(scope.tx, member_id)
    if member is None:
        raise LookupError(member_id)
    schedule = ScheduleRow(
        member_id=member_id,
        community_id=member.community_id,
        prompt_at=prompt_at,
        weekdays=EVERY_DAY,
        in_group=False,
        nudge=False,
        own_words=False,
        heavy_note=True,
        step=Step.DAILY.value,
        unanswered=0,
    )
    return await queries.add_schedule(scope.tx, schedule)


async def joined(scope: Scope, fact: MemberJoined) -> None:
    """Somebody joined and said when to ask, or not to."""
    at = fact.prompt_at
    minutes = None if at is None else at.hour * 60 + at.minute
    schedule = await _add(scope, fact.member_id, minutes)
    await plan(scope, schedule)


async def plan(scope: Scope, schedule: ScheduleRow) -> None:
    """Set what is due next. A day that is due already is asked about as it was going to be."""
    member = await queries.member_row(scope.tx, schedule.member_id)
    silent = await queries.keeps_nothing(scope.tx, schedule.member_id)
    if member is None or silent or not _is_asked(member, schedule):
        schedule.next_due_at, schedule.due_day = None, None
        return
    days = people.member_value(member).days
    today = days.day(scope.now)
    if schedule.due_day is not None and schedule.due_day <= today:
        return
    rhythm = Rhythm(wall(schedule.prompt_at or 0), schedule.weekdays)
    due = next_due(scope.now, _earliest(schedule, today), rhythm, days)
    schedule.next_due_at = due.at if due else None
    schedule.due_day = due.day if due else None


def _is_asked(member: MemberRow, schedule: ScheduleRow) -> bool:
    wants = schedule.prompt_at is not None and schedule.step != Step.STOPPED.value
    return wants and member.left_at is None and member.paused_at is None


def _earliest(schedule: ScheduleRow, today: date) -> date:
    if schedule.asked_day is None:
        return today
    silent = silent_days(schedule.asked_day, schedule.silent_from)
    gap = GAPS[step_for(schedule.unanswered, silent)]
    return max(today, schedule.asked_day + gap * DAY)


async def heard_from(scope: Scope, schedule: ScheduleRow) -> None:
    """Any answer, and any return, starts afresh: asked daily again, reachable again."""
    thinned = schedule.step != Step.DAILY.value or schedule.unanswered > 0
    schedule.unanswered, schedule.silent_from = 0, None
    schedule.step, schedule.unreachable_at = Step.DAILY.value, None
    if thinned:
        await plan(scope, schedule)


async def again(scope: Scope, member_id: str) -> None:
    """Plan anew from what is stored now."""
    schedule = await queries.schedule_of(scope.tx, member_id, lock=True)
    if schedule is not None:
        await plan(scope, schedule)


async def clock_changed(scope: Scope, fact: ClockSettingsChanged) -> None:
    """Another zone or end of day; today stays what it is."""
    await again(scope, fact.member_id)


async def consent_changed(scope: Scope, fact: ConsentChanged) -> None:
    """Nobody is asked whose check-ins may not be kept."""
    await again(scope, fact.member_id)


async def paused(scope: Scope, fact: Paused) -> None:
    """Nothing is due while somebody rests."""
    await again(scope, fact.member_id)


async def resumed(scope: Scope, fact: Resumed) -> None:
    """After a rest it begins afresh: a pause is no silence."""
    await _fresh(scope, fact.member_id)


async def left(scope: Scope, fact: MemberLeft) -> None:
    """Nothing is due any more."""
    await again(scope, fact.member_id)


async def returned(scope: Scope, fact: MemberReturned) -> None:
    """Somebody is back."""
    await _fresh(scope, fact.member_id)


async def _fresh(scope: Scope, member_id: str) -> None:
    schedule = await queries.schedule_of(scope.tx, member_id, lock=True)
    if schedule is not None:
        await heard_from(scope, schedule)
        await plan(scope, schedule)


async def case_opened(scope: Scope, fact: CaseOpened) -> None:
    """No prompts while moderators are asked to look; one that waits to be sent is taken back."""
    if fact.member_id is None:
        return
    await queries.hold(scope.tx, fact.case_id, fact.member_id)
    waiting = await queries.unanswered_prompt(scope.tx, fact.member_id)
    if waiting is not None and await outbox.withdraw(scope.tx, f"checkin:{waiting}"):
        await queries.undelivered(scope.tx, waiting, scope.now, unreachable=False)


async def case_closed(scope: Scope, fact: CaseClosed) -> None:
    """No prompts until the look-in."""
    await queries.release(scope.tx, fact.case_id, fact.quiet_until)


async def reachable(ctx: Context, _event: Unblocked) -> None:
    """The private chat is open again."""
    if ctx.member_or_none is not None:
        (await mine(ctx)).unreachable_at = None


async def mine(ctx: Context) -> ScheduleRow:
    """The schedule of the member in front of us."""
    return await schedule_for(ctx, ctx.member.id)


async def held(scope: Scope, member_ids: Sequence[str]) -> frozenset[str]:
    """Slot `held`: of some members, those whom nobody writes to of their own accord now.

    Moderators are being asked to look, or they said that nothing of their days is to be kept.
    """
    looked_after = await queries.held_among(scope.tx, member_ids, scope.now)
    return looked_after | await queries.keeping_nothing(scope.tx, member_ids)
