"""Three hard days in a row: one warm private message, rarely, and never against somebody's will."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.courses import Course
from bot.core.replies import Button, Buttons, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, Scope, member_reader
from bot.features.checkins import planning, queries
from bot.features.checkins.cards import button, text
from bot.features.checkins.records import CheckInRow
from bot.features.checkins.rules import HEAVY_DAYS, heavy, is_hard, may_write_heavy_note

DAY = timedelta(days=1)
PURPOSE = "checkins.heavy"


async def after_answer(ctx: Context, row: CheckInRow, courses: Sequence[Course]) -> None:
    """Write once, if this was the third hard day."""
    if not is_hard(row.grade):
        return
    first = row.local_date - (HEAVY_DAYS - 1) * DAY
    answers = await queries.answers(ctx.tx, row.member_id, first, row.local_date)
    if not heavy({day: grade for day, grade, _ in answers}, row.local_date):
        return
    schedule = await planning.mine(ctx)
    allowed = may_write_heavy_note(
        wanted=schedule.heavy_note,
        courses_allow=all(course.heavy_note for course in courses),
        last_sent=await queries.last_heavy_note(ctx.tx, row.member_id),
        now=ctx.now,
    )
    if not allowed or await queries.is_held(ctx.tx, row.member_id, ctx.now):
        return
    note_id = await queries.note_heavy(ctx.tx, row.member_id, row.local_date, ctx.now)
    if note_id is None:
        return
    await ctx.send(
        await member_reader(ctx.tx, row.member_id),
        await card(ctx),
        key=f"heavy:{note_id}",
        purpose=PURPOSE,
        subject=note_id,
    )


async def card(scope: Scope) -> Reply:
    """Nothing to answer; what may help, as other features offer it; a way to hear this no more."""
    plan, quiet = await scope.buttons("my-plan"), await scope.buttons("quiet")
    ways = (*plan, *quiet, *await scope.buttons("a-person", "hard-day"))
    no_more = button("heavy-no-more", "checkin.noheavy", quiet=True)
    return reply(text("heavy" if ways else "heavy-plain"), Buttons((*ways, no_more)))


async def no_more(ctx: Context) -> Reply:
    """Not this one any more."""
    (await planning.mine(ctx)).heavy_note = False
    again = Button(msg("checkins-undo"), route("checkin.heavyon"), "quiet")
    return reply(Para(msg("checkins-heavy-off")), Buttons((again,)))


async def once_more(ctx: Context) -> Reply:
    """It was pressed by mistake."""
    (await planning.mine(ctx)).heavy_note = True
    return reply(Para(msg("checkins-heavy-on")))
