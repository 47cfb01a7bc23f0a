"""The last ten messages of a pair that was reported: to one moderator, written down first."""

from bot.core.errors import Refusal
from bot.core.replies import Block, Buttons, Heading, Quote, Reply, When, msg, reply
from bot.engine.context import Context
from bot.features.buddies import queries as buddies
from bot.features.buddies.desk import queries
from bot.features.buddies.records import ReportRow
from bot.features.buddies.relay import queries as relay
from bot.features.buddies.rules import KEPT, KEPT_WORDS
from bot.features.buddies.wording import button, named, text


async def _report(ctx: Context, report_id: str) -> ReportRow:
    report = await relay.report(ctx.tx, report_id)
    if report is None or report.community_id != ctx.community.id:
        raise Refusal(msg("buddies-report-gone"))
    both = [report.member_id, report.about_member_id]
    if await queries.is_own(ctx.tx, ctx.identity_id, both):
        raise Refusal(msg("buddies-report-own"))
    return report


async def show(ctx: Context, report_id: str) -> Reply:
    """What was written, who wrote it, and what can be done."""
    report = await _report(ctx, report_id)
    report.shown_at, report.shown_to = ctx.now, ctx.identity_id
    await ctx.tx.flush()
    by = named(await buddies.name_of(ctx.tx, report.member_id))
    about = named(await buddies.name_of(ctx.tx, report.about_member_id))
    blocks: list[Block] = [
        Heading(msg("buddies-report-title")),
        text("desk-report", by=by, about=about, at=When(report.at, "day")),
    ]
    if report.words:
        blocks.append(Quote(report.words, by=by))
    kept = [
        row
        for row in await relay.last(ctx.tx, report.pair_id, KEPT_WORDS)
        if row.sent_at > ctx.now - KEPT
    ]
    blocks.append(text("report-words" if kept else "report-no-words"))
    for row in kept:
        who = by if row.member_id == report.member_id else about
        key = "report-line-back" if row.taken_back_at is not None else "report-line"
        line = msg(f"buddies-{key}", name=who, at=When(row.sent_at, "day"))
        blocks.append(Quote(row.words, by=line))
    blocks.append(text("report-logged", muted=True))
    ways = [
        button("desk-who", "buddy.member", report.member_id, name=by),
        button("desk-who", "buddy.member", report.about_member_id, name=about),
    ]
    ends = [
        button("report-fine", "buddy.closed", report.id, 0, name=about),
        button("report-bar", "buddy.closed", report.id, 1, name=about),
    ]
    return Reply((*blocks, Buttons(tuple(ways)), Buttons(tuple(ends))))


async def close(ctx: Context, report_id: str, bars: int) -> Reply:
    """Looked at: they may be matched again, or not."""
    report = await _report(ctx, report_id)
    report.closed_at = report.closed_at or ctx.now
    report.closed_by = report.closed_by or ctx.identity_id
    if bars:
        about = await buddies.made(ctx.tx, report.about_member_id, report.community_id, ctx.now)
        about.barred = "moderator"
    key = "report-closed-barred" if bars else "report-closed"
    return reply(text(key, name=named(await buddies.name_of(ctx.tx, report.about_member_id))))
