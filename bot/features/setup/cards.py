"""What an admin reads: three questions, one card with everything, and the truth at the end."""

from collections.abc import Sequence

from bot.core.replies import (
    Block,
    Bullets,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    Listed,
    Msg,
    Para,
    Reply,
    Text,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.setup import queries
from bot.features.setup.inspect import problems_of
from bot.features.setup.rules import country_name, hours, truth, written
from bot.store.tables import ChannelRow, HomeRow

PER_ROW = 3
MOST = 24  # channels on one card
BACK = Button(msg("setup-back"), route("setup.card"), "quiet")


async def alerts(ctx: Context) -> Reply:
    """The first question: where alerts go."""
    found = await queries.channels(ctx.tx, ctx.community.id)
    buttons = [
        Button(named(channel, home, found), route("setup.alerts", channel.id), chosen=mine)
        for channel, home in found[:MOST]
        for mine in (channel.purpose == "moderators",)
    ]
    return reply(
        Heading(msg("setup-alerts-title")),
        Para(msg("setup-alerts-what")),
        *rows(buttons),
        Para(msg("setup-alerts-missing"), muted=True),
        Buttons(
            (
                Button(msg("setup-look-again"), route("setup.look"), "quiet"),
                Button(msg("setup-link-here"), route("setup.link"), "quiet"),
            )
        ),
    )


def around() -> Reply:
    """The second question: when somebody usually is around."""
    return reply(
        Heading(msg("setup-around-title")),
        Para(msg("setup-around-what")),
        Buttons(
            (
                Button(msg("setup-around-times"), route("setup.around"), "primary"),
                Button(msg("setup-around-none"), route("setup.nobody")),
            )
        ),
    )


def calls(chosen: str | None = None) -> Reply:
    """The third question: whether the team ever calls emergency services."""
    choices = [
        Button(msg(f"setup-calls-{answer}"), route("setup.calls", answer), chosen=answer == chosen)
        for answer in ("yes", "asked", "no")
    ]
    return reply(
        Heading(msg("setup-calls-title")),
        Para(msg("setup-calls-what")),
        Buttons(tuple(choices)),
    )


async def everything(ctx: Context) -> Reply:
    """All settings on one card, what is missing, and a button to change each."""
    row = await queries.community(ctx.tx, ctx.community.id)
    change = [
        ("setup-change-alerts", "setup.ask_alerts"),
        ("setup-change-around", "setup.ask_around"),
        ("setup-change-calls", "setup.ask_calls"),
        ("setup-change-channels", "setup.channels"),
        ("setup-change-daily", "setup.daily"),
        ("setup-change-cheer", "setup.cheer"),
        ("setup-change-language", "setup.language"),
        ("setup-change-about", "setup.about"),
        ("setup-change-team", "setup.team"),
        ("setup-change-homes", "setup.homes"),
    ]
    buttons = [Button(msg(key), route(to)) for key, to in change]
    buttons += await ctx.buttons("setup-buttons")
    done = (
        Button(msg("setup-start"), route("setup.done"), "primary")
        if row.set_up_at is None
        else Button(msg("setup-practice"), route("setup.practice"))
    )
    return reply(
        Heading(msg("setup-card-title", name=row.name)),
        Fields(await _facts(ctx)),
        *await missing(ctx),
        Para(msg("setup-card-change"), muted=True),
        *rows(buttons),
        Buttons((done, Button(msg("setup-look-again"), route("setup.look"), "quiet"))),
    )


async def _facts(ctx: Context) -> tuple[Field, ...]:
    row = await queries.community(ctx.tx, ctx.community.id)
    found = await queries.channels(ctx.tx, row.id)
    home_names = [home.name for home in await queries.homes(ctx.tx, row.id)]
    read = [pair for pair in found if pair[0].screened and pair[0].purpose != "moderators"]
    out = [pair for pair in found if not pair[0].screened and pair[0].purpose != "moderators"]
    country = country_name(row.country, ctx.reader.language)
    return (
        Field(msg("setup-fact-alerts"), _names(found, [p for p in found if is_team(p[0])])),
        Field(msg("setup-fact-around"), hours(row.around_from, row.around_until)),
        Field(msg("setup-fact-calls"), msg(f"setup-calls-{row.calls_emergency}")),
        Field(msg("setup-fact-read"), _names(found, read)),
        Field(msg("setup-fact-left-out"), _names(found, out)),
        Field(msg("setup-fact-daily"), _daily(found, row.daily_at)),
        Field(msg("setup-fact-cheer"), _celebrations(found)),
        Field(msg("setup-fact-language"), msg(f"core-language-{row.language}")),
        Field(msg("setup-fact-zone"), row.zone),
        Field(msg("setup-fact-country"), country or msg("setup-not-chosen")),
        Field(msg("setup-fact-day-end"), written(row.day_ends)),
        Field(msg("setup-fact-team"), msg("setup-people", count=await team_size(ctx))),
        Field(msg("setup-fact-homes"), Msg("setup-list", {"names": Listed(tuple(home_names))})),
    )


async def team_size(ctx: Context) -> int:
    """How many people see alerts."""
    return await queries.team_size(ctx.tx, ctx.community.id)


def is_team(channel: ChannelRow) -> bool:
    """Whether alerts go to this channel."""
    return channel.purpose == "moderators"


def _names(
    everything_: Sequence[tuple[ChannelRow, HomeRow]],
    some: Sequence[tuple[ChannelRow, HomeRow]],
) -> Text:
    if not some:
        return msg("setup-none")
    names = tuple(named(channel, home, everything_) for channel, home in some)
    return msg("setup-list", names=Listed(names))


def _daily(found: Sequence[tuple[ChannelRow, HomeRow]], at: int | None) -> Text:
    for channel, home in found:
        if channel.purpose == "daily" and at is not None:
            return msg("setup-daily-at", channel=named(channel, home, found), at=written(at))
    return msg("setup-daily-off")


def _celebrations(found: Sequence[tuple[ChannelRow, HomeRow]]) -> Text:
    own = [(channel, home) for channel, home in found if channel.purpose == "celebrations"]
    return _names(found, own) if own else msg("setup-cheer-with-daily")


def named(channel: ChannelRow, home: HomeRow, among: Sequence[tuple[ChannelRow, HomeRow]]) -> str:
    """A channel as people know it, with its home where there is more than one."""
    name = f"#{channel.name or channel.ref}"
    several = len({other.id for _, other in among}) > 1
    return f"{name} ({home.name})" if several else name


async def missing(ctx: Context) -> list[Block]:
    """What the platforms say is missing, with the remedy for each."""
    found = await queries.inspections(ctx.tx, ctx.community.id)
    problems = [problem.text for inspection, _ in found for problem in problems_of(inspection)]
    if any(inspection.checked_at is None for inspection, _ in found):
        return [Para(msg("setup-looking"), muted=True)]
    if not problems:
        return []
    blind = any(inspection.blind for inspection, _ in found)
    head = [Para(msg("setup-blind-what"))] if blind else []
    return [Para(msg("setup-missing")), *head, Bullets(tuple(problems))]


async def finished(ctx: Context) -> Reply:
    """The end: the practice alert is on its way, and who sees alerts when."""
    row = await queries.community(ctx.tx, ctx.community.id)
    count, when = truth(await team_size(ctx), row.around_from, row.around_until)
    return reply(
        Heading(msg("setup-done-title")),
        Para(msg("setup-done-practice")),
        Para(count),
        Para(when),
        *await missing(ctx),
        Buttons((BACK,)),
    )


def rows(buttons: Sequence[Button], per_row: int = PER_ROW) -> list[Buttons]:
    """Buttons in rows that fit every platform."""
    return [Buttons(tuple(buttons[i : i + per_row])) for i in range(0, len(buttons), per_row)]
