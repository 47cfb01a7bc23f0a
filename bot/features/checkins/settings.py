"""When and how somebody is asked: time, weekdays, clock, pause. All of it holds from tomorrow."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Annotated

from bot.core.days import Dial
from bot.core.errors import Refusal
from bot.core.facts import ClockSettingsChanged, Paused
from bot.core.forms import Choice, FormView, TimeOfDay, Zone, view
from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Heading,
    Msg,
    OnDay,
    Para,
    Reply,
    When,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context, people
from bot.features.checkins import planning, queries
from bot.features.checkins.cards import button, text
from bot.features.checkins.prompts.nudge import resume
from bot.features.checkins.records import EVERY_DAY, ScheduleRow
from bot.features.checkins.timing import wall

DAY = timedelta(days=1)
PAUSES = (3, 7, 0)  # days; 0: until I say
USUAL = 20 * 60
CHOICES = ("nudge", "in_group", "own_words", "heavy_note")
WEEK = 7


@dataclass(frozen=True, slots=True)
class Times:
    """When to ask, and how the member's clock goes."""

    at: Annotated[time, TimeOfDay()]
    zone: Annotated[str, Zone()]
    day_ends: Annotated[
        str, Choice(("0", "60", "120", "180", "240", "300", "360"), "checkins-day-ends")
    ]


async def pause_button(ctx: Context) -> tuple[Button, ...]:
    """Pause, or back again."""
    member = await queries.member_row(ctx.tx, ctx.member.id)
    rests = member is not None and member.paused_at is not None
    return (button("resume", "checkin.resume") if rests else button("pause", "checkin.pause"),)


async def times_button(ctx: Context) -> tuple[Button, ...]:
    """When I am asked."""
    return (button("times", "checkin.times"),)


async def pause_card(ctx: Context) -> Reply:
    """For how long."""
    items = tuple(button(f"pause-{span}", "checkin.rest", span) for span in PAUSES)
    return reply(text("pause-what"), Buttons(items))


async def rest(ctx: Context, span: int) -> Reply:
    """No prompts for some days, or until they say so."""
    if span not in PAUSES:
        raise Refusal(msg("core-choice-invalid"))
    member = await queries.member_row(ctx.tx, ctx.member.id, lock=True)
    if member is None:
        raise Refusal(msg("core-join-first"))
    until = ctx.member.days.end(ctx.today + span * DAY) if span else None
    member.paused_at, member.paused_until = ctx.now, until
    await ctx.tx.flush()
    await ctx.publish(Paused(ctx.member.id, until))
    back = Buttons((button("resume", "checkin.resume"),))
    if span == 0:
        return reply(text("paused"), back)
    first = ctx.today + (span + 1) * DAY
    return reply(text("paused-until", day=OnDay(first, "weekday")), back)


async def back(ctx: Context) -> Reply:
    """The rest is over."""
    await resume(ctx, ctx.member.id)
    schedule = await planning.mine(ctx)
    return reply(_next_line(schedule))


def _next_line(schedule: ScheduleRow) -> Para:
    if schedule.next_due_at is None:
        return text("resumed-quiet")
    return text("resumed", when=When(schedule.next_due_at, "day"))


async def times_card(ctx: Context) -> Reply:
    """Everything about asking, each thing one tap."""
    schedule = await planning.mine(ctx)
    dial = ctx.member.days.now
    blocks: list[Block] = [Heading(msg("checkins-times"))]
    blocks.append(_when(schedule))
    ends = f"{wall(dial.day_ends):%H:%M}"
    blocks.append(text("clock", muted=True, ends=ends, now=When(ctx.now), zone=dial.zone))
    week = [_weekday(schedule, number) for number in range(WEEK)]
    blocks += [Buttons(tuple(week[:4])), Buttons(tuple(week[4:]))]
    blocks.append(Buttons((button("change-time", "checkin.clock"), _asking(schedule))))
    rows = [_choice(schedule, name) for name in CHOICES]
    blocks += [Buttons(tuple(rows[:2])), Buttons(tuple(rows[2:]))]
    blocks.append(text("from-tomorrow", muted=True))
    return Reply(tuple(blocks))


def _when(schedule: ScheduleRow) -> Para:
    if schedule.prompt_at is None:
        return text("asks-never")
    return text("asks-at", at=f"{wall(schedule.prompt_at):%H:%M}")


def _weekday(schedule: ScheduleRow, number: int) -> Button:
    chosen = bool(schedule.weekdays >> number & 1)
    label = msg(f"checkins-weekday-{number}")
    return Button(label, route("checkin.weekday", number), chosen=chosen)


def _asking(schedule: ScheduleRow) -> Button:
    on = schedule.prompt_at is not None
    return button("ask-never" if on else "ask-again", "checkin.asking", 0 if on else 1)


def _choice(schedule: ScheduleRow, name: str) -> Button:
    on: bool = getattr(schedule, name)
    label = msg(f"checkins-choice-{name.replace('_', '-')}", on=_on(on=on))
    return Button(label, route("checkin.choice", CHOICES.index(name)), chosen=on)


def _on(*, on: bool) -> Msg:
    return msg("checkins-on") if on else msg("checkins-off")


async def weekday(ctx: Context, number: int) -> Reply:
    """One weekday more or less."""
    if not 0 <= number < WEEK:
        raise Refusal(msg("core-choice-invalid"))
    schedule = await planning.mine(ctx)
    left = schedule.weekdays ^ (1 << number)
    if not left & EVERY_DAY:
        raise Refusal(msg("checkins-one-weekday"))
    schedule.weekdays = left
    await planning.plan(ctx, schedule)
    return await times_card(ctx)


async def asking(ctx: Context, wanted: int) -> Reply:
    """Ask, or do not."""
    schedule = await planning.mine(ctx)
    schedule.prompt_at = (schedule.prompt_at or USUAL) if wanted else None
    await planning.plan(ctx, schedule)
    return await times_card(ctx)


async def choice(ctx: Context, number: int) -> Reply:
    """One of the things that are on or off."""
    if not 0 <= number < len(CHOICES):
        raise Refusal(msg("core-choice-invalid"))
    schedule = await planning.mine(ctx)
    name = CHOICES[number]
    setattr(schedule, name, not getattr(schedule, name))
    return await times_card(ctx)


async def ask_clock(ctx: Context) -> FormView:
    """Another time, zone or end of day."""
    schedule = await queries.schedule_of(ctx.tx, ctx.member.id)
    at = USUAL if schedule is None or schedule.prompt_at is None else schedule.prompt_at
    dial = ctx.member.days.now
    values = {"at": f"{wall(at):%H:%M}", "zone": dial.zone, "day_ends": str(dial.day_ends)}
    return view(Times, route("checkin.settime"), "checkins-clock-form", values=values)


async def clock(ctx: Context, form: Times) -> Reply:
    """They hold from tomorrow; today stays what it is."""
    schedule = await planning.mine(ctx)
    schedule.prompt_at = form.at.hour * 60 + form.at.minute
    dial = Dial(form.zone, int(form.day_ends))
    if dial != ctx.member.days.now:
        await _set_clock(ctx, dial)
        await ctx.publish(ClockSettingsChanged(ctx.member.id))
    await planning.plan(ctx, schedule)
    return reply(_changed(schedule, ctx.now))


async def _set_clock(ctx: Context, dial: Dial) -> None:
    row = await queries.member_row(ctx.tx, ctx.member.id, lock=True)
    if row is None:
        raise Refusal(msg("core-join-first"))
    days = people.member_value(row).days.changed(ctx.now, dial)
    row.zone, row.day_ends = days.now.zone, days.now.day_ends
    row.clock_since = days.since
    if days.before is not None:
        row.zone_before, row.day_ends_before = days.before.zone, days.before.day_ends
    await ctx.tx.flush()


def _changed(schedule: ScheduleRow, now: datetime) -> Para:
    if schedule.next_due_at is None:
        return text("changed")
    return text("changed-next", when=When(schedule.next_due_at, "day"))
