"""What is typed and pressed on the way in."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from bot.core.facts import StatedUnder18
from bot.core.forms import Date, FormView, TimeOfDay, Zone, view
from bot.core.replies import Button, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.onboarding import cards, service
from bot.features.onboarding.records import Joining
from bot.features.onboarding.rules import clock, minutes, wall


@dataclass(frozen=True, slots=True)
class Since:
    """The day from which somebody counts."""

    day: Annotated[date, Date(before=36525, after=7)]


@dataclass(frozen=True, slots=True)
class PromptTime:
    """When to ask, and where."""

    at: Annotated[time, TimeOfDay()]
    zone: Annotated[str, Zone()]


async def start(ctx: Context) -> Reply:
    """The way in; for members, the short guide."""
    if ctx.member_or_none is not None:
        return await cards.guide(ctx)
    return await cards.consent(ctx)


async def help_(ctx: Context) -> Reply:
    """The short guide."""
    return await cards.guide(ctx)


async def open_(ctx: Context) -> Reply:
    """The button under the notice."""
    if ctx.member_or_none is not None:
        return reply(Para(msg("onboarding-already")))
    return await cards.consent(ctx)


async def agree(ctx: Context) -> Reply:
    """18 or over, and agrees."""
    if ctx.member_or_none is not None:
        return reply(Para(msg("onboarding-already")))
    joining = await service.agree(ctx)
    packs = await _packs(ctx)
    return cards.what_for(packs) if packs else cards.prompt_time(ctx, joining)


async def _packs(ctx: Context) -> list[Button]:
    found: list[Button] = []
    for part in ctx.tools.registry.parts("packs"):
        found.extend(await part.make(ctx))
    return found


async def young(ctx: Context) -> Reply:
    """Under 18. Somebody who joined as an adult may say so later."""
    await service.forget(ctx)
    if ctx.member_or_none is not None:
        await ctx.publish(StatedUnder18(ctx.member.id))
    return await cards.young(ctx)


async def later(ctx: Context) -> Reply:
    """Not now."""
    await service.forget(ctx)
    return await cards.later(ctx)


async def pack(ctx: Context, name: str) -> Reply:
    """What for. Without anything to work on there is nothing to count."""
    joining = await service.current(ctx)
    if joining is None:
        return await open_(ctx)
    if name == cards.NO_PACK:
        joining.pack, joining.since = None, None
        return cards.prompt_time(ctx, joining)
    known = {button.data for button in await _packs(ctx)}
    if route("join.pack", name) not in known:
        return cards.what_for(await _packs(ctx))
    joining.pack = name
    return cards.since_when()


async def today(ctx: Context) -> Reply:
    """Counting from today."""
    joining = await service.current(ctx)
    if joining is None:
        return await open_(ctx)
    return _counting_from(ctx, joining, service.today(ctx, joining))


async def nocount(ctx: Context) -> Reply:
    """No counting."""
    joining = await service.current(ctx)
    if joining is None:
        return await open_(ctx)
    return _counting_from(ctx, joining, None)


def _counting_from(ctx: Context, joining: Joining, day: date | None) -> Reply:
    joining.since = day
    return cards.prompt_time(ctx, joining)


async def ask_date(ctx: Context) -> FormView:
    """Counting from another day."""
    return view(Since, route("join.since"), "onboarding-since")


async def since(ctx: Context, form: Since) -> Reply:
    """The other day."""
    joining = await service.current(ctx)
    if joining is None:
        return await open_(ctx)
    return _counting_from(ctx, joining, form.day)


async def ask_time(ctx: Context) -> FormView:
    """Another time or zone."""
    joining = await service.current(ctx)
    values = {"zone": ctx.community.zone}
    if joining is not None:
        values = {"at": clock(wall(joining.prompt_at)), "zone": joining.zone}
    return view(PromptTime, route("join.time"), "onboarding-time", values=values)


async def change_time(ctx: Context, form: PromptTime) -> Reply:
    """The other time or zone, shown again to be agreed to."""
    joining = await service.current(ctx)
    if joining is None:
        return await open_(ctx)
    joining.prompt_at, joining.zone = minutes(form.at), form.zone
    return cards.prompt_time(ctx, joining)


async def fine(ctx: Context) -> Reply:
    """The last tap: a member, and the first check-in."""
    if ctx.member_or_none is not None:
        return await cards.joined(ctx)
    joining = await service.current(ctx)
    if joining is None:
        return await open_(ctx)
    await service.finish(ctx, joining)
    return await cards.joined(ctx)
