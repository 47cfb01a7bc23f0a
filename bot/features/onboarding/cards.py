"""What somebody reads on the way in."""

from collections.abc import Sequence

from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Heading,
    Para,
    Reply,
    Text,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.onboarding.records import Joining
from bot.features.onboarding.rules import clock, there, wall

PER_ROW = 3
NO_PACK = "none"


async def emergency(ctx: Context) -> Text:
    """The number to call in danger, as the feature that keeps help lines knows it."""
    for part in ctx.tools.registry.parts("emergency"):
        number = await part.make(ctx)
        if isinstance(number, str):
            return msg("onboarding-emergency-number", number=number)
    return msg("onboarding-emergency")


async def consent(ctx: Context) -> Reply:
    """What this is, what is read by a machine, and the one question about age."""
    number = await emergency(ctx)
    return reply(
        Heading(msg("onboarding-consent-title", community=ctx.community.name)),
        Para(msg("onboarding-consent-what")),
        Para(msg("onboarding-consent-yours")),
        Para(msg("onboarding-consent-read")),
        Para(msg("onboarding-consent-danger", emergency=number)),
        Para(msg("onboarding-consent-stop")),
        Buttons((Button(msg("onboarding-agree"), route("join.agree"), "primary"),)),
        Buttons(
            (
                Button(msg("onboarding-young"), route("join.young")),
                Button(msg("onboarding-later"), route("join.later"), "quiet"),
            )
        ),
    )


async def young(ctx: Context) -> Reply:
    """For somebody under 18: thanks, who is there for them, and that nothing was kept."""
    lines: list[Block] = []
    for part in ctx.tools.registry.parts("youth-lines"):
        lines.extend(await part.make(ctx))
    if not lines:
        lines.append(Para(msg("onboarding-young-lines")))
    buttons = (*await ctx.buttons("sos"), *await ctx.buttons("quiet"))
    return reply(
        Para(msg("onboarding-young-thanks")),
        *lines,
        Para(msg("onboarding-young-danger", emergency=await emergency(ctx))),
        Para(msg("onboarding-young-kept"), muted=True),
        *([Buttons(buttons)] if buttons else []),
    )


async def later(ctx: Context) -> Reply:
    """Just looking is fine; screening covers everybody all the same."""
    buttons = await ctx.buttons("sos")
    return reply(
        Para(msg("onboarding-later-fine")),
        Para(msg("onboarding-later-screening"), muted=True),
        *([Buttons(buttons)] if buttons else []),
    )


def rows(buttons: Sequence[Button]) -> list[Buttons]:
    """Buttons in rows that fit every platform."""
    return [Buttons(tuple(buttons[i : i + PER_ROW])) for i in range(0, len(buttons), PER_ROW)]


def what_for(packs: Sequence[Button]) -> Reply:
    """What somebody works on, or rather not say."""
    return reply(
        Heading(msg("onboarding-pack-title")),
        Para(msg("onboarding-pack-seen"), muted=True),
        *rows(packs),
        Buttons((Button(msg("onboarding-pack-none"), route("join.pack", NO_PACK), "quiet"),)),
    )


def since_when() -> Reply:
    """From which day to count, or not to count."""
    return reply(
        Heading(msg("onboarding-since-title")),
        Para(msg("onboarding-since-seen"), muted=True),
        Buttons(
            (
                Button(msg("onboarding-since-today"), route("join.today"), "primary"),
                Button(msg("onboarding-since-date"), route("join.date")),
                Button(msg("onboarding-since-none"), route("join.nocount"), "quiet"),
            )
        ),
    )


def prompt_time(ctx: Context, joining: Joining) -> Reply:
    """When the bot will ask, and what time it takes it to be now."""
    return reply(
        Para(
            msg(
                "onboarding-prompt",
                at=clock(wall(joining.prompt_at)),
                now=there(ctx.now, joining.zone),
            )
        ),
        Buttons(
            (
                Button(msg("onboarding-fine"), route("join.fine"), "primary"),
                Button(msg("onboarding-change"), route("join.change")),
            )
        ),
    )


async def joined(ctx: Context) -> Reply:
    """The last message of joining, with the first check-in below it."""
    blocks: list[Block] = []
    for part in ctx.tools.registry.parts("joined"):
        blocks.extend(await part.make(ctx))
    return reply(
        Heading(msg("onboarding-joined", name=ctx.community.name)),
        Para(msg("onboarding-joined-me"), muted=True),
        *blocks,
    )


async def guide(ctx: Context) -> Reply:
    """What can be typed and pressed, on half a page."""
    member = ctx.member_or_none is not None
    lines = ["checkin", "me", "sos"] if "sos" in ctx.tools.registry.commands else ["checkin", "me"]
    buttons = await ctx.buttons("sos") if member else (join_button(), *await ctx.buttons("sos"))
    blocks: list[Block] = [
        Heading(msg("onboarding-guide-title")),
        Para(msg("onboarding-guide-member" if member else "onboarding-guide-guest")),
        *(Para(msg(f"onboarding-guide-{line}")) for line in lines),
        Para(msg("onboarding-guide-read"), muted=True),
    ]
    return Reply((*blocks, *([Buttons(buttons)] if buttons else [])))


def join_button() -> Button:
    """The button that begins joining."""
    return Button(msg("onboarding-join"), route("join.open"), "primary")
