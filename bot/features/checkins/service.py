"""Answering a day: the first tap saves, everything else is optional."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.core.courses import Course
from bot.core.errors import Refusal
from bot.core.facts import CheckInAnswered, DayMeant
from bot.core.replies import Button, Reply, Text, msg
from bot.engine.context import Context, Scope, people
from bot.features.checkins import cards, planning, queries
from bot.features.checkins.cards import Card
from bot.features.checkins.heavy import after_answer
from bot.features.checkins.records import CheckInRow
from bot.features.checkins.rules import GRADES, extras_for, open_until
from bot.features.checkins.sharing import queries as shares
from bot.features.checkins.sharing.entries import show_new_word

DAY = timedelta(days=1)


async def courses(scope: Scope, member_id: str, today: date) -> list[Course]:
    """A member's journeys, as the feature that keeps them tells."""
    found: list[Course] = []
    for part in scope.tools.registry.parts("course"):
        found.extend(await part.make(scope, member_id, today))
    return found


async def extras(ctx: Context) -> tuple[str, ...]:
    """What to ask beside the word."""
    return extras_for([course.extras for course in await courses(ctx, ctx.member.id, ctx.today)])


def must_be_open(ctx: Context, day: date, row: CheckInRow | None) -> datetime:
    """Until when that day can be changed. Refuses a day that is over."""
    answered = row.answered_at if row is not None else None
    until = open_until(day, ctx.now, ctx.member.days, answered)
    if until is None:
        raise Refusal(msg("checkins-over"))
    return until


async def _must_be_kept(ctx: Context) -> None:
    """Refuses where the member took back that check-ins are kept."""
    if await queries.keeps_nothing(ctx.tx, ctx.member.id):
        raise Refusal(msg("checkins-not-kept"))


async def answer(ctx: Context, day: date, grade: int) -> None:
    """Save one of the five answers. Saying the same twice changes nothing."""
    if grade not in GRADES:
        raise Refusal(msg("core-choice-invalid"))
    await _must_be_kept(ctx)
    must_be_open(ctx, day, await queries.checkin_of(ctx.tx, ctx.member.id, day))
    row = await queries.day_for_answer(ctx.tx, ctx.member.id, day)
    await planning.heard_from(ctx, await planning.mine(ctx))
    if row.grade == grade:
        return
    first = row.grade is None
    row.grade = grade
    if first:
        row.answered_at = ctx.now
    row.edited_at = ctx.now
    await ctx.tx.flush()
    await ctx.publish(CheckInAnswered(ctx.member.id, day, grade, first))
    await show_new_word(ctx, row)
    await after_answer(ctx, row, await courses(ctx, ctx.member.id, ctx.today))


async def keep_extras(ctx: Context, day: date, said: Mapping[str, str | int | bool | None]) -> None:
    """Keep what somebody added to their word. An empty field forgets what was there."""
    await _must_be_kept(ctx)
    known = await queries.checkin_of(ctx.tx, ctx.member.id, day)
    must_be_open(ctx, day, known)
    if known is None or known.grade is None:
        raise Refusal(msg("checkins-word-first"))
    row = await queries.day_for_answer(ctx.tx, ctx.member.id, day)
    for name, value in said.items():
        setattr(row, name, value)
    row.edited_at = ctx.now
    if row.meant is not None:
        await ctx.publish(DayMeant(ctx.member.id, day, row.meant))


async def card(ctx: Context, day: date, said: Text | None = None) -> Reply:
    """A day's card."""
    row = await queries.checkin_of(ctx.tx, ctx.member.id, day)
    if row is None or row.grade is None:
        must_be_open(ctx, day, row)
        return cards.check_in(
            Card(day=day, today=ctx.today, open_yesterday=await _yesterday(ctx, day))
        )
    share = await shares.share_of(ctx.tx, row.id)
    return cards.check_in(
        Card(
            day=day,
            today=ctx.today,
            grade=row.grade,
            saved_at=row.edited_at or row.answered_at,
            until=open_until(day, ctx.now, ctx.member.days, row.answered_at),
            extras=await extras(ctx),
            urge=row.urge,
            energy=row.energy,
            meant=row.meant,
            note=row.note,
            shared=share is not None and share.taken_back_at is None,
            can_share=bool(await people.places_for(ctx.tx, ctx.community.id, "daily")),
            person=await ctx.buttons("a-person", "hard-day"),
            share_with=await ctx.buttons("share", day),
            slip=await _slip_buttons(ctx),
            said=said,
        )
    )


async def _yesterday(ctx: Context, day: date) -> date | None:
    """Yesterday, if it can still be answered and somebody was here then."""
    yesterday = ctx.today - DAY
    if day != ctx.today or not await queries.has_days_until(ctx.tx, ctx.member.id, yesterday):
        return None
    row = await queries.checkin_of(ctx.tx, ctx.member.id, yesterday)
    return yesterday if row is None or row.grade is None else None


async def _slip_buttons(ctx: Context) -> tuple[Button, ...]:
    found: list[Button] = []
    for part in ctx.tools.registry.parts("slip"):
        found.extend(await part.make(ctx))
    return tuple(found)
