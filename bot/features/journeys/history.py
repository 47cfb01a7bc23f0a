"""Several stretches of one journey: seen, corrected, and earlier time brought along."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import Date, FormView, view
from bot.core.replies import Bullets, Button, Buttons, Heading, OnDay, Para, Reply, Text, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.journeys import rules, service
from bot.features.journeys.linter import SHELF
from bot.features.journeys.records import JourneyRow
from bot.features.journeys.rules import Stretch
from bot.features.journeys.service import name_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """Days before the ones that are known here, first and last included."""

    first: Annotated[date, Date(before=36525, after=0)]
    last: Annotated[date, Date(before=36525, after=0)]


@dataclass(frozen=True, slots=True)
class Current:
    """The first day of the stretch that goes on now."""

    day: Annotated[date, Date(before=36525, after=rules.AHEAD)]


async def _counted(ctx: Context, journey_id: str) -> JourneyRow:
    """A journey of the member that counts days. Refuses any other."""
    journey = await service.mine(ctx, journey_id)
    if SHELF.get(journey.pack).counts != "days" or journey.started_on is None:
        raise Refusal(msg("journeys-gone"))
    return journey


async def show(ctx: Context, journey_id: str) -> Reply:
    """All stretches, the latest last. None is called the longest."""
    return await _card(ctx, await _counted(ctx, journey_id))


async def _card(ctx: Context, journey: JourneyRow) -> Reply:
    stretches = await service.stretches_of(ctx, journey)
    buttons = [Button(msg("journeys-bring"), route("journeys.earlier", journey.id))]
    if len(stretches) > 1:
        move = Button(msg("journeys-current-change"), route("journeys.current", journey.id))
        buttons.append(move)
    return Reply(
        (
            Heading(msg("journeys-history-of", name=name_of(journey))),
            Bullets(tuple(_line(one, service.today(ctx)) for one in stretches)),
            Para(msg("journeys-seen"), muted=True),
            Buttons(tuple(buttons)),
        )
    )


def _line(stretch: Stretch, today: date) -> Text:
    first = OnDay(stretch.first, "long")
    if stretch.last is None:
        return msg("journeys-stretch-now", first=first)
    days = stretch.days(today)
    return msg("journeys-stretch", first=first, last=OnDay(stretch.last, "long"), days=days)


async def ask_earlier(ctx: Context, journey_id: str) -> FormView:
    """Which days to bring along."""
    await _counted(ctx, journey_id)
    return view(Earlier, route("journeys.brought", journey_id), "journeys-earlier")


async def earlier(ctx: Context, journey_id: str, form: Earlier) -> Reply:
    """Earlier time counts from here on."""
    journey = await _counted(ctx, journey_id)
    if form.last < form.first:
        raise Refusal(msg("journeys-earlier-order"))
    known = await service.stretches_of(ctx, journey)
    kept = rules.bring_along(known, Stretch(form.first, form.last))
    await service.keep(ctx, journey, kept, form.first)
    return await _card(ctx, journey)


async def ask_current(ctx: Context, journey_id: str) -> FormView:
    """Since when this stretch goes on."""
    journey = await _counted(ctx, journey_id)
    now = rules.current(await service.stretches_of(ctx, journey))
    values = {"day": now.first.isoformat()} if now else {}
    return view(Current, route("journeys.moved", journey_id), "journeys-current", values=values)


async def current(ctx: Context, journey_id: str, form: Current) -> Reply:
    """The current stretch begins on another day; the earlier ones stay."""
    journey = await _counted(ctx, journey_id)
    kept = rules.move_current(await service.stretches_of(ctx, journey), form.day)
    await service.keep(ctx, journey, kept, form.day)
    return await _card(ctx, journey)
