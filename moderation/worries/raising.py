"""Somebody points at another's message: moderators are asked, and the other person sees nothing."""

from typing import Any, cast

from bot.core.events import Reported
from bot.core.people import write_address
from bot.core.replies import Bullets, Para, Reply, When, msg
from bot.engine.context import Context, people
from bot.helplines import Purpose, help_lines, written
from moderation.alerts import cards
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import Happening, State
from moderation.cases.view import View, look_at
from moderation.detect import Kind, Level
from moderation.findings import queries as finding_queries
from moderation.ladder import walking
from moderation.records import MOST_CHARACTERS, Case
from moderation.team import queries as team_queries
from moderation.told.truth import away_line, truth
from moderation.worries import queries as worry_queries
from moderation.worries.rules import DAY, verdict

RULE = "worry"


async def how_to(ctx: Context) -> Reply:
    """Typed instead of pointed: how it is done."""
    return Reply((Para(msg("moderation-worry-how")),))


async def worried(ctx: Context, event: Reported) -> Reply:
    """Pass it on, and say truthfully what becomes of it."""
    community_id, name = ctx.community.id, event.target.identity.name
    about = (await finding_queries.account(ctx.tx, event.target.identity)).id
    if about in await team_queries.own_accounts(ctx.tx, [ctx.identity_id]):
        return Reply((Para(msg("moderation-worry-own")),))
    since = ctx.now - DAY
    lately = await worry_queries.told_since(ctx.tx, community_id, ctx.identity_id, since)
    match verdict(lately, about):
        case "again":
            return Reply((Para(msg("moderation-worry-again", name=name)), *_help(ctx)))
        case "many":
            return Reply((Para(msg("moderation-worry-many")), *_help(ctx)))
        case _:
            view = await _pass_on(ctx, event, about)
            return _passed(ctx, view, name)


async def _pass_on(ctx: Context, event: Reported, about: str) -> View:
    case = await queries.open_case(ctx.tx, ctx.community.id, about)
    new = case is None
    case = case or await _open(ctx, event, about)
    await worry_queries.add(ctx.tx, ctx.community.id, ctx.identity_id, about, case.id, ctx.now)
    queries.note(ctx.tx, case.id, Happening.WORRIED, ctx.now, by=ctx.identity_id)
    if new:
        view = await look_at(ctx, case)
        case.in_channel = await cards.may_stand_in_channel(ctx, view)
        await walking.begin(ctx, case)
    return await settle(ctx, case)


async def _open(ctx: Context, event: Reported, about: str) -> Case:
    member = await people.member_of(ctx.tx, about, ctx.community.id)
    values: dict[str, Any] = {
        "community_id": ctx.community.id,
        "identity_id": about,
        "member_id": member.id if member else None,
        "state": State.WAITING,
        "opened_at": ctx.now,
        "asking_since": ctx.now,
        "level": int(Level.HIGH),
        "kind": Kind.WORRY_OTHER,
        "rule": RULE,
        "worry": True,
        "place": write_address(event.where) if event.where else None,
        "message": event.message if event.where else None,
        "written_at": event.at,
        "last_words_at": event.at,
    }
    case = await queries.start(ctx.tx, Case, values)
    if case is None:  # another process was quicker; telling again joins its case
        raise LookupError(about)
    case = cast("Case", case)
    case.excerpt = "\n".join(words.text for words in event.texts)[:MOST_CHARACTERS]
    return case


def _passed(ctx: Context, view: View, name: str) -> Reply:
    told = truth(view)
    first = [Para(msg("moderation-worry-passed", time=When(ctx.now), name=name))]
    if told.away and told.stage in {"passing", "reached"}:
        first.append(Para(away_line(told)))
    return Reply((*first, *_help(ctx)))


def _help(ctx: Context) -> tuple[Para | Bullets, ...]:
    lines, country = help_lines(ctx.now.date()), ctx.community.country
    return (
        Para(msg("moderation-worry-close")),
        Bullets(tuple(written(one) for one in lines.lines(country, Purpose.CRISIS, 1))),
        Para(msg("moderation-worry-danger", emergency=lines.emergency(country))),
    )
