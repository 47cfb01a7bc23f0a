"""Milestones in `/me`: what was reached, what is shown where, friends, and no offers any more."""

from collections.abc import Sequence

from bot.core.errors import Refusal
from bot.core.marks import Path
from bot.core.replies import (
    Block,
    Bullets,
    Button,
    Buttons,
    Heading,
    OnDay,
    Reply,
    Text,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.milestones import planning, queries, rules
from bot.features.milestones.records import MilestoneRow, PlanRow
from bot.features.milestones.rules import read_mark
from bot.features.milestones.wording import button, name_of, text, title

LISTED, SHOWABLE = 12, 3


async def in_me(ctx: Context) -> tuple[Block, ...]:
    """What came today, as long as the day lasts and nobody was shown it."""
    for row in await queries.milestones_of(ctx.tx, ctx.member.id):
        if row.offered_at is None or ctx.member.days.day(row.offered_at) != ctx.today:
            continue
        if not await queries.shown_of(ctx.tx, row.id):
            show = Buttons((button("show", "ms.offer", row.id),))
            return (text("today", title=name_of(row)), show)
    return ()


async def me_button(ctx: Context) -> tuple[Button, ...]:
    """The way to milestones, for whom there are any to come or gone."""
    if not await queries.plans_seen(ctx.tx, ctx.member.id):
        return ()
    return (Button(msg("milestones-title"), route("ms.open")),)


async def overview(ctx: Context) -> Reply:
    """Everything that was reached; it stays."""
    rows = await queries.milestones_of(ctx.tx, ctx.member.id)
    plans = await queries.plans_seen(ctx.tx, ctx.member.id)
    known = await planning.paths(ctx, [plan.journey_id for plan in plans])
    lines = [_line(row, known.get(row.journey_id)) for row in rows[:LISTED]]
    blocks: list[Block] = [Heading(msg("milestones-title"))]
    blocks.append(text("reached") if lines else text("none-yet"))
    blocks += [Bullets(tuple(lines))] if lines else []
    for plan in plans:
        path = known.get(plan.journey_id)
        coming = _ahead(plan, path) if path is not None else None
        if path is not None and coming is not None:
            blocks.append(text("ahead", muted=True, name=path.name, title=coming))
    blocks.append(text("only-you", muted=True))
    return Reply((*blocks, *await _buttons(ctx, rows, plans)))


def _line(row: MilestoneRow, path: Path | None) -> Text:
    day = OnDay(row.reached_on, "long")
    if path is None:
        return msg("milestones-line-of", title=name_of(row), day=day)
    return msg("milestones-line-of-what", title=name_of(row), day=day, name=path.name)


def _ahead(plan: PlanRow, path: Path) -> Text | None:
    """What comes next, in words; nothing where figures do harm."""
    if not path.figures:
        return None
    if path.counts == "days":
        if plan.mark is None or plan.falls_on is None:
            return None
        day = OnDay(plan.falls_on, "long")
        return msg("milestones-on-day", title=title(read_mark(plan.mark)), day=day)
    unit: rules.Unit = "meant" if path.counts == "meant" else "time"
    mark = rules.ahead(path.marks, unit, planning.count_of(plan, path))
    return title(mark) if mark is not None and (path.first or unit == "time") else None


async def _buttons(
    ctx: Context, rows: Sequence[MilestoneRow], plans: Sequence[PlanRow]
) -> list[Buttons]:
    show: list[Button] = []
    back: list[Button] = []
    for row in rows[:LISTED]:
        shown = await queries.shown_of(ctx.tx, row.id)
        if shown:
            label = msg("milestones-take-back-of", title=name_of(row))
            back += [Button(label, route("ms.back", one.id), "quiet") for one in shown]
        elif len(show) < SHOWABLE:
            show.append(button("show-one", "ms.offer", row.id, title=name_of(row)))
    other = [button("friends", "ms.friends")]
    other += [button("on", "ms.on", plan.journey_id) for plan in plans if not plan.wanted]
    return [Buttons(tuple(part)) for part in (show, back[:SHOWABLE], other) if part]


async def off(ctx: Context, journey_id: str) -> Reply:
    """Nothing of this journey is offered any more; what is reached is kept all the same."""
    plan = await _plan(ctx, journey_id)
    plan.wanted = False
    return reply(text("off-now"), Buttons((button("on", "ms.on", journey_id),)))


async def on(ctx: Context, journey_id: str) -> Reply:
    """Offered again."""
    plan = await _plan(ctx, journey_id)
    plan.wanted = True
    return reply(text("on-now"))


async def _plan(ctx: Context, journey_id: str) -> PlanRow:
    for plan in await queries.plans_of(ctx.tx, ctx.member.id):
        if plan.journey_id == journey_id:
            return plan
    raise Refusal(msg("milestones-gone"))
