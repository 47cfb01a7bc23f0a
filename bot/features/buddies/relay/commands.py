"""Writing to one's buddy: typed, by form, by reply; and what to press when something is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.events import Words
from bot.core.facts import BuddyReported
from bot.core.forms import FormView, LongText, view
from bot.core.ids import new_id
from bot.core.replies import Buttons, Reply, Text, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, people
from bot.features.buddies import queries as buddies
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs import service as pair_service
from bot.features.buddies.pairs.access import agreed
from bot.features.buddies.records import PairRow, ReportRow
from bot.features.buddies.relay import queries, service
from bot.features.buddies.wording import button, named, text


@dataclass(frozen=True, slots=True)
class Letter:
    """Words for one's buddy."""

    words: Annotated[str, LongText(1000, seen_by="buddy")]


@dataclass(frozen=True, slots=True)
class More:
    """What a moderator should know. No machine reads it."""

    words: Annotated[str, LongText(1000, seen_by="moderators")]


async def typed(ctx: Context, pair_id: str, texts: Sequence[Words]) -> Reply:
    """Typed in private: it goes to the buddy."""
    return await service.pass_on(ctx, pair_id, service.own(texts))


async def write(ctx: Context, pair_id: str) -> FormView:
    """A form for it."""
    found = await agreed(ctx, pair_id, lock=False)
    intro = msg("buddies-write-intro", name=named(found.name))
    return view(Letter, route("buddy.written", pair_id), "buddies-letter", intro=intro)


async def written(ctx: Context, pair_id: str, form: Letter) -> Reply:
    """The form comes back."""
    return await service.pass_on(ctx, pair_id, form.words.strip())


async def undo(ctx: Context, words_id: str) -> Reply:
    """Not sent after all."""
    return await service.undo(ctx, words_id)


async def wrong(ctx: Context, pair_id: str) -> Reply:
    """Something is wrong here: it ends this second, and a moderator is shown the last ten."""
    pair = await pairs.pair(ctx.tx, pair_id)
    sides = await pairs.sides(ctx.tx, pair_id) if pair is not None else ()
    others = [side.member_id for side in sides if side.member_id != ctx.member.id]
    if pair is None or len(others) != 1 or len(sides) != 2 or pair.agreed_at is None:
        raise Refusal(msg("core-button-stale"))
    report = await queries.report_of(ctx.tx, pair_id, ctx.member.id)
    if report is None:
        report = await _report(ctx, pair, others[0])
    ways = (button("tell-more", "buddy.more", report.id), button("look-again", "buddy.look"))
    return reply(text("reported", name=await buddies.name_of(ctx.tx, others[0])), Buttons(ways))


async def _report(ctx: Context, pair: PairRow, other: str) -> ReportRow:
    report = ReportRow(
        id=new_id(),
        community_id=pair.community_id,
        pair_id=pair.id,
        member_id=ctx.member.id,
        about_member_id=other,
        at=ctx.now,
    )
    ctx.tx.add(report)
    await ctx.tx.flush()
    await pair_service.over(
        ctx, pair, "reported", but=frozenset({ctx.member.id}), told="ended-plainly"
    )
    await buddies.never(ctx.tx, ctx.member.id, other, await buddies.name_of(ctx.tx, other))
    show = route("buddy.reported", report.id)
    await ctx.publish(BuddyReported(report.id, pair.community_id, ctx.member.id, other, show))
    return report


async def more(ctx: Context, report_id: str) -> FormView:
    """A few words to go with it."""
    report = await ctx.tx.get(ReportRow, report_id)
    if report is None or report.member_id != ctx.member.id:
        raise Refusal(msg("core-button-stale"))
    values = {"words": report.words} if report.words else {}
    return view(More, route("buddy.told", report_id), "buddies-report-form", values=values)


async def told(ctx: Context, report_id: str, form: More) -> Reply:
    """They are kept with it."""
    report = await queries.report(ctx.tx, report_id)
    if report is None or report.member_id != ctx.member.id:
        raise Refusal(msg("core-button-stale"))
    report.words = form.words
    return reply(text("report-kept"))


async def talk_label(ctx: Context, kind: str, pair_id: str, community: str) -> Text | None:
    """How a conversation with a buddy is called, when somebody types and several are open."""
    if kind != queries.KIND:
        return None
    mine = {row.id for row in await people.members_of_identity(ctx.tx, ctx.identity_id)}
    for side in await pairs.sides(ctx.tx, pair_id):
        if side.member_id not in mine:
            name = named(await buddies.name_of(ctx.tx, side.member_id))
            return msg("buddies-conversation", name=name, community=community)
    return None
