"""What an admin changes on the card: channels, the daily message, language, zone and country."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, TimeOfDay, Zone, view
from bot.core.replies import Button, Buttons, Heading, Listed, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.setup import cards, queries, service
from bot.features.setup.rules import DAY_ENDS_BY, country_name, written


@dataclass(frozen=True, slots=True)
class About:
    """Where and how the community lives."""

    name: Annotated[str, Line(60, seen_by="group")]
    zone: Annotated[str, Zone()]
    country: Annotated[str, Line(2, seen_by="group")]
    day_ends: Annotated[time, TimeOfDay()]


@dataclass(frozen=True, slots=True)
class DailyAt:
    """When the daily message is posted."""

    at: Annotated[time, TimeOfDay()]


async def channels(ctx: Context) -> Reply:
    """Which channels are read, and which are left out."""
    found = await queries.channels(ctx.tx, ctx.community.id)
    choices = [pair for pair in found if not cards.is_team(pair[0])]
    buttons = [
        Button(
            msg(
                "setup-channel-read" if channel.screened else "setup-channel-left-out",
                channel=cards.named(channel, home, found),
            ),
            route("setup.read", channel.id),
            chosen=channel.screened,
        )
        for channel, home in choices[: cards.MOST]
    ]
    return reply(
        Heading(msg("setup-channels-title")),
        Para(msg("setup-channels-what")),
        *cards.rows(buttons, per_row=2),
        Buttons((cards.BACK,)),
    )


async def read(ctx: Context, channel: str) -> Reply:
    """Leave a channel out, or read it again."""
    await service.toggle_screened(ctx, channel)
    return await channels(ctx)


async def daily(ctx: Context) -> Reply:
    """Where the daily message is posted."""
    found = await queries.channels(ctx.tx, ctx.community.id)
    buttons = [
        Button(
            cards.named(channel, home, found),
            route("setup.daily_in", channel.id),
            chosen=channel.purpose == "daily",
        )
        for channel, home in found[: cards.MOST]
        if not cards.is_team(channel)
    ]
    return reply(
        Heading(msg("setup-daily-title")),
        Para(msg("setup-daily-what")),
        *cards.rows(buttons),
        Buttons(
            (
                Button(msg("setup-daily-time"), route("setup.daily_at")),
                Button(msg("setup-daily-none"), route("setup.daily_no"), "quiet"),
                cards.BACK,
            )
        ),
    )


async def daily_in(ctx: Context, channel: str) -> Reply:
    """In this channel."""
    await service.set_daily(ctx, channel)
    return await cards.everything(ctx)


async def daily_no(ctx: Context) -> Reply:
    """Nowhere."""
    await service.no_daily(ctx)
    return await cards.everything(ctx)


async def daily_form(ctx: Context) -> FormView:
    """At another time."""
    row = await queries.community_seen(ctx.tx, ctx.community.id)
    values = {} if row.daily_at is None else {"at": written(row.daily_at)}
    return view(DailyAt, route("setup.daily_at"), "setup-daily", values=values)


async def daily_at(ctx: Context, form: DailyAt) -> Reply:
    """The other time."""
    row = await queries.community(ctx.tx, ctx.community.id)
    row.daily_at = form.at.hour * 60 + form.at.minute
    return await cards.everything(ctx)


async def languages(ctx: Context) -> Reply:
    """Which language the community speaks in its channels."""
    buttons = [
        Button(
            msg(f"core-language-{code}"),
            route("setup.speak", code),
            chosen=code == ctx.community.language,
        )
        for code in ctx.texts.languages
    ]
    partly = Listed(tuple(msg(f"core-language-{code}") for code in ctx.texts.partial))
    said = Para(msg("core-language-partly", languages=partly), muted=True)
    return reply(
        Heading(msg("setup-language-title")),
        Para(msg("setup-language-what")),
        *cards.rows(buttons),
        *([said] if partly.items else []),
        Buttons((cards.BACK,)),
    )


async def speak(ctx: Context, language: str) -> Reply:
    """Speak this one; the pinned notices follow."""
    if language not in ctx.texts.languages:
        raise Refusal(msg("core-button-stale"))
    row = await queries.community(ctx.tx, ctx.community.id)
    row.language = language
    await service.settings_changed(ctx)
    return await cards.everything(ctx)


async def about_form(ctx: Context) -> FormView:
    """Name, zone, country, end of the day."""
    row = await queries.community_seen(ctx.tx, ctx.community.id)
    values = {
        "name": row.name,
        "zone": row.zone,
        "country": row.country,
        "day_ends": written(row.day_ends),
    }
    return view(About, route("setup.about"), "setup-about", values=values)


async def about(ctx: Context, form: About) -> Reply:
    """What holds from now on. Members keep the zone and day end they chose."""
    if country_name(form.country, "en") is None:
        raise Refusal(msg("setup-country-unknown"))
    ends = form.day_ends.hour * 60 + form.day_ends.minute
    if ends > DAY_ENDS_BY:
        raise Refusal(msg("setup-day-end-late"))
    row = await queries.community(ctx.tx, ctx.community.id)
    row.name, row.zone, row.country, row.day_ends = (
        form.name,
        form.zone,
        form.country.upper(),
        ends,
    )
    await service.settings_changed(ctx)
    return await cards.everything(ctx)
