"""Help lines: where somebody is, whom they are for, and always "somewhere else?"."""

from bot.core.errors import Refusal
from bot.core.replies import Block, Button, Buttons, Heading, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Scope
from bot.features.sos import queries
from bot.helplines import ELSEWHERE, Answerers, Purpose, card, choices, help_lines

PER_ROW = 3


async def country_of(ctx: Context) -> str:
    """The member's country, else the community's; empty where neither is known."""
    member, community = ctx.member_or_none, ctx.community_or_none
    mine = await queries.country_of(ctx.tx, member.id) if member else None
    return mine or (community.country if community else "")


async def of_member(scope: Scope, member_id: str | None) -> str | None:
    """Where a member has said they are, for all who name help lines."""
    return await queries.country_of(scope.tx, member_id) if member_id else None


async def lines(ctx: Context) -> Reply:
    """People who answer where somebody is."""
    return _card(ctx, Purpose.CRISIS, await country_of(ctx))


async def young(ctx: Context) -> Reply:
    """People who talk with young people."""
    return _card(ctx, Purpose.YOUNG, await country_of(ctx))


async def listed(ctx: Context, purpose: str, country: str) -> Reply:
    """Another list, or another country."""
    return _card(ctx, _purpose(purpose), country)


def _purpose(name: str) -> Purpose:
    try:
        return Purpose(name)
    except ValueError as error:
        raise Refusal(msg("core-button-stale")) from error


def _card(ctx: Context, purpose: Purpose, country: str, *, kept: bool = False) -> Reply:
    found = help_lines(ctx.now.date()).answer(purpose, country)
    blocks: list[Block] = [
        Para(msg("sos-danger", emergency=found.emergency)),
        Heading(msg(f"sos-list-{purpose.value}")),
        Para(msg("sos-kept-country" if kept else f"sos-lead-{purpose.value}")),
    ]
    for line in found.lines:
        blocks.extend(card(line, ctx.reader.language))
    if not found.lines:
        blocks.append(Para(msg("sos-no-lines")))
    return Reply((*blocks, *_ways(ctx, purpose, found)))


def _ways(ctx: Context, purpose: Purpose, found: Answerers) -> list[Block]:
    others = [
        Button(msg(f"sos-list-{one.value}"), route("sos.list", one.value, found.country))
        for one in Purpose
        if one is not purpose
    ]
    where = Button(msg("sos-elsewhere"), route("sos.where", purpose.value), "quiet")
    return [*_rows(others), Buttons((where,))]


async def where(ctx: Context, purpose: str) -> Reply:
    """Somewhere else: which country."""
    found = choices(help_lines(ctx.now.date()), ctx.reader.language)
    named = [Button(name, _chosen(ctx, purpose, code)) for code, name in found]
    other = Button(msg("sos-other-country"), _chosen(ctx, purpose, ELSEWHERE), "quiet")
    what = "sos-where-kept" if ctx.member_or_none else "sos-where"
    return Reply((Para(msg(what)), *_rows(named), Buttons((other,))))


def _chosen(ctx: Context, purpose: str, code: str) -> str:
    return route("sos.country" if ctx.member_or_none else "sos.list", purpose, code)


async def country(ctx: Context, purpose: str, code: str) -> Reply:
    """A member is somewhere else, and I keep that in mind."""
    if code not in help_lines(ctx.now.date()).countries:
        raise Refusal(msg("core-button-stale"))
    await queries.keep_country(ctx.tx, ctx.member.id, code)
    return _card(ctx, _purpose(purpose), code, kept=True)


def _rows(buttons: list[Button]) -> list[Buttons]:
    return [Buttons(tuple(buttons[i : i + PER_ROW])) for i in range(0, len(buttons), PER_ROW)]
