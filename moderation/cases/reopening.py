"""Open it again: closed too early or by mistake. Whoever does that has it."""

from datetime import timedelta

from bot.core.errors import Refusal
from bot.core.facts import CaseOpened
from bot.core.replies import Para, Reply, When, msg
from bot.engine.context import Context
from moderation.cases import handling, queries
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, Outcome, advance
from moderation.findings import queries as finding_queries
from moderation.records import Case

WITHIN = timedelta(days=7)


async def reopen(ctx: Context, matter_id: str) -> Reply:
    """It is open again, and theirs; what the person was told follows."""
    matter = await handling.allowed(ctx, matter_id)
    await _may_be_opened(ctx, matter)
    outcome = matter.outcome
    matter.state = advance(matter.state, Move.REOPEN)
    matter.closed_at = matter.closed_by = matter.outcome = None
    queries.note(ctx.tx, matter.id, Happening.REOPENED, ctx.now, by=ctx.identity_id)
    if isinstance(matter, Case):
        await _case_again(ctx, matter, outcome)
    await handling.become_owner(ctx, matter)
    view = await settle(ctx, matter)
    due = view.pending.due_at if view.pending else ctx.now
    return Reply((Para(msg("moderation-reopened", time=When(due))),))


async def _may_be_opened(ctx: Context, matter: AnyMatter) -> None:
    practice = isinstance(matter, Case) and matter.practice
    over = matter.erase or matter.outcome is Outcome.WITHDRAWN  # by the person
    if matter.closed_at is None or over or practice:
        raise Refusal(msg("moderation-reopen-not"))
    if ctx.now - matter.closed_at > WITHIN:
        raise Refusal(msg("moderation-reopen-late"))
    other: AnyMatter | None = None
    if isinstance(matter, Case):
        other = await queries.open_case(ctx.tx, matter.community_id, matter.identity_id)
    else:
        who = matter.identity_id, matter.member_id
        other = await queries.open_request(ctx.tx, matter.community_id, *who)
    if other is not None:
        raise Refusal(msg("moderation-reopen-other"))


async def _case_again(ctx: Context, case: Case, outcome: Outcome | None) -> None:
    case.look_in_at = None
    misread = outcome is Outcome.MISREAD
    await finding_queries.uncount_verdict(ctx.tx, case.community_id, case.rule, misread=misread)
    if not case.worry:
        await ctx.publish(CaseOpened(case.id, case.community_id, case.identity_id, case.member_id))
