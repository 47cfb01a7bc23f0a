"""How it goes, in `/me`: the numbers in their order, the picture, and the same in words."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.courses import Course, Numbers
from bot.core.errors import Refusal
from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    OnDay,
    Para,
    Reply,
    When,
    msg,
)
from bot.engine.context import Context
from bot.features.checkins import picture, planning, queries
from bot.features.checkins.cards import button, text
from bot.features.checkins.picture import Seen
from bot.features.checkins.rules import Step
from bot.features.checkins.service import courses
from bot.features.checkins.wording import in_words

DAY = timedelta(days=1)
SPANS = (30, 90)
ENOUGH = 3  # answers with which the picture begins
WINDOW = 30


async def in_me(ctx: Context) -> tuple[Block, ...]:
    """The part of the member's card."""
    schedule = await queries.schedule_of(ctx.tx, ctx.member.id)
    blocks: list[Block] = []
    if schedule is not None and schedule.unreachable_at is not None:
        blocks.append(text("unreachable", when=When(schedule.unreachable_at, "day")))
        blocks.append(Buttons((button("reachable", "checkin.reach"),)))
    if schedule is not None and schedule.step == Step.STOPPED.value:
        blocks.append(text("stopped"))
        blocks.append(Buttons((button("back", "checkin.back"),)))
    return (*blocks, *await _card(ctx, 30))


async def _card(ctx: Context, span: int) -> list[Block]:
    mine = await courses(ctx, ctx.member.id, ctx.today)
    blocks = await _numbers(ctx, mine)
    total = await queries.count_answers(ctx.tx, ctx.member.id)
    if total < ENOUGH:
        return [*blocks, text("picture-begins"), *await _buttons(ctx, None)]
    seen = await _seen(ctx, mine, span)
    alt = " ".join(ctx.say(line) for line in in_words(seen))
    return [*blocks, picture.draw(seen, ctx.say, alt), *await _buttons(ctx, span)]


async def _seen(ctx: Context, mine: Sequence[Course], span: int) -> Seen:
    today = ctx.today
    rows = await queries.answers(ctx.tx, ctx.member.id, today - (span - 1) * DAY, today)
    starts = sorted({day for course in mine for day in course.started_again})
    since = await queries.first_day(ctx.tx, ctx.member.id)
    return picture.seen(rows, today=today, span=span, started_again=tuple(starts), since=since)


async def _buttons(ctx: Context, span: int | None) -> list[Block]:
    items: list[Button] = []
    if span is not None:
        items.append(button("in-words", "checkin.words", span))
        other = SPANS[1] if span == SPANS[0] else SPANS[0]
        items.append(button(f"days-{other}", "checkin.picture", other))
    for part in ctx.tools.registry.parts("slip"):
        items.extend(await part.make(ctx))
    return [Buttons(tuple(items))] if items else []


async def _numbers(ctx: Context, mine: Sequence[Course]) -> list[Block]:
    if not mine:
        return [Heading(msg("checkins-how")), await _checkin_numbers(ctx)]
    blocks: list[Block] = []
    for course in mine:
        blocks.append(Heading(msg("checkins-how-of", name=course.name)))
        if course.begins is not None:
            blocks.append(text("begins", day=OnDay(course.begins, "long")))
        elif course.numbers is not None:
            blocks.append(_day_numbers(course.numbers))
        elif course.counts == "checkins":
            blocks.append(await _checkin_numbers(ctx))
    return blocks


def _day_numbers(numbers: Numbers) -> Fields:
    return Fields(
        (
            Field(msg("checkins-days-total", count=numbers.total), str(numbers.total)),
            Field(msg("checkins-days-recent"), str(numbers.of_30)),
            Field(
                msg("checkins-days-stretch"),
                msg("checkins-stretch-day", day=numbers.stretch),
            ),
        ),
        numbers=True,
    )


async def _checkin_numbers(ctx: Context) -> Fields:
    """Check-ins instead of days; no stretch, so there is nothing that could end."""
    total = await queries.count_answers(ctx.tx, ctx.member.id)
    first = ctx.today - (WINDOW - 1) * DAY
    recent = len(await queries.answers(ctx.tx, ctx.member.id, first, ctx.today))
    return Fields(
        (
            Field(msg("checkins-checkins-total", count=total), str(total)),
            Field(msg("checkins-checkins-recent"), str(recent)),
        ),
        numbers=True,
    )


async def show(ctx: Context, span: int) -> Reply:
    """How it goes, over 30 or 90 days."""
    if span not in SPANS:
        raise Refusal(msg("core-choice-invalid"))
    return Reply(tuple(await _card(ctx, span)))


async def words(ctx: Context, span: int) -> Reply:
    """The picture in words."""
    if span not in SPANS:
        raise Refusal(msg("core-choice-invalid"))
    mine = await courses(ctx, ctx.member.id, ctx.today)
    lines = in_words(await _seen(ctx, mine, span))
    heading = Heading(msg("checkins-in-words-title", span=span))
    return Reply((heading, *(Para(line) for line in lines)))


async def reach(ctx: Context) -> Reply:
    """One tap, and the private chat is open again."""
    await planning.heard_from(ctx, await planning.mine(ctx))
    return Reply((text("reached"),))
