"""What one of the team does with a case or request: take, show, hand over, close, call it misread.

Everything is written down with who did it, before it is shown.
"""

from bot.core.errors import Refusal
from bot.core.facts import CaseClosed
from bot.core.replies import When, msg
from bot.engine.context import Context
from moderation.alerts import cards
from moderation.alerts.cards import look_again
from moderation.cases import queries
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Happening, Move, Outcome, State, advance
from moderation.cases.view import View, team_for
from moderation.drills import ending as drills
from moderation.findings import queries as finding_queries
from moderation.ladder import walking
from moderation.ladder.rules import OWNER_TIME, Hand
from moderation.messages import queries as message_queries
from moderation.records import Case
from moderation.team.presence import look_in_time
from moderation.told import public_line

SHORT = 7
"""So many characters of an account's id stand in a button, beside the case's."""


async def allowed(ctx: Context, matter_id: str, *, lock: bool = True) -> AnyMatter:
    """The case or request, for somebody who may handle it. Refuses everybody else."""
    find = queries.matter if lock else queries.matter_seen
    matter = await find(ctx.tx, matter_id)
    if matter is None or matter.community_id != ctx.community.id:
        raise Refusal(msg("moderation-gone"))
    team, able, barred = await team_for(ctx, matter)
    if ctx.identity_id in barred:
        raise Refusal(msg("moderation-not-yours"))
    if ctx.identity_id in {hand.id for hand in team} - {hand.id for hand in able}:
        raise Refusal(msg("moderation-walk-first"))
    return matter


def _practice(matter: AnyMatter) -> bool:
    return isinstance(matter, Case) and matter.practice


async def still_open(ctx: Context, matter: AnyMatter) -> None:
    """Refuse what can only be done while it is open."""
    if matter.closed_at is not None:
        view = await look_again(ctx, matter)
        name = view.name(matter.closed_by)
        at = When(matter.closed_at)
        if name:
            raise Refusal(msg("moderation-closed-already", name=name, time=at))
        raise Refusal(msg("moderation-closed-itself", time=at))


async def take(ctx: Context, matter_id: str) -> View:
    """I have it. From the owner again: still with me."""
    matter = await allowed(ctx, matter_id)
    await still_open(ctx, matter)
    me = ctx.identity_id
    if matter.state is State.TAKEN and matter.owner_id != me:
        view = await look_again(ctx, matter)
        at = When(matter.taken_at or ctx.now)
        raise Refusal(msg("moderation-taken-already", name=view.name(matter.owner_id), time=at))
    if matter.state is State.TAKEN:
        queries.note(ctx.tx, matter.id, Happening.STILL, ctx.now, by=me)
        await walking.act(ctx, matter, me)
        return await settle(ctx, matter)
    await become_owner(ctx, matter)
    if isinstance(matter, Case) and matter.drill:
        return await drills.end(ctx, matter)
    return await settle(ctx, matter)


async def become_owner(ctx: Context, matter: AnyMatter) -> None:
    """From now on it is theirs, for half an hour at a time."""
    matter.state = advance(matter.state, Move.TAKE)
    matter.owner_id = ctx.identity_id
    matter.taken_at = matter.last_action_at = ctx.now
    _read(ctx, matter)
    queries.note(ctx.tx, matter.id, Happening.TAKEN, ctx.now, by=ctx.identity_id)
    if _practice(matter):
        return
    await walking.deadline(ctx, matter, OWNER_TIME)
    if isinstance(matter, Case):
        await public_line.take_down(ctx, await look_again(ctx, matter), matter)


def _read(ctx: Context, matter: AnyMatter) -> None:
    if matter.read_at is None:
        matter.read_at, matter.read_by = ctx.now, ctx.identity_id


async def show(ctx: Context, matter_id: str) -> tuple[View, str | None]:
    """The words, to whoever pressed: written down first. None where they are not kept any more."""
    matter = await allowed(ctx, matter_id)
    queries.note(ctx.tx, matter.id, Happening.SHOWN, ctx.now, by=ctx.identity_id)
    await ctx.tx.flush()
    _read(ctx, matter)
    await walking.act(ctx, matter, ctx.identity_id)
    words = matter.excerpt if isinstance(matter, Case) else None
    return await settle(ctx, matter), words


async def candidates(ctx: Context, matter_id: str) -> tuple[View, list[Hand]]:
    """To whom it can be handed over."""
    matter = await allowed(ctx, matter_id)
    await still_open(ctx, matter)
    view = await look_again(ctx, matter)
    return view, [hand for hand in view.able if hand.id != ctx.identity_id]


async def offer(ctx: Context, matter_id: str, short: str) -> tuple[View, Hand]:
    """Hand it to somebody: they are asked, and it comes back unless they say yes soon."""
    matter = await allowed(ctx, matter_id)
    await still_open(ctx, matter)
    view = await look_again(ctx, matter)
    found = [hand for hand in view.able if hand.id.startswith(short)]
    if len(found) != 1 or found[0].id == ctx.identity_id:
        raise Refusal(msg("moderation-not-on-team"))
    hand = found[0]
    matter.state = advance(matter.state, Move.OFFER)
    matter.owner_id, matter.taken_at = hand.id, None
    queries.note(ctx.tx, matter.id, Happening.OFFERED, ctx.now, by=ctx.identity_id, detail=hand.id)
    number = await walking.deadline(ctx, matter, view.walk.pace)
    await cards.ask(ctx, await look_again(ctx, matter), [hand.id], number)
    return await settle(ctx, matter), hand


async def put_back(ctx: Context, matter_id: str) -> View:
    """Back to everybody: the ladder begins again."""
    matter = await allowed(ctx, matter_id)
    await still_open(ctx, matter)
    queries.note(ctx.tx, matter.id, Happening.PUT_BACK, ctx.now, by=ctx.identity_id)
    if matter.state in {State.TAKEN, State.OFFERED}:
        matter.state = advance(matter.state, Move.PUT_BACK)
        matter.owner_id = matter.taken_at = None
        await walking.begin(ctx, matter)
        return await settle(ctx, matter)
    await walking.hurry(ctx, matter)
    return await settle(ctx, matter)


async def close(ctx: Context, matter_id: str, outcome: Outcome) -> tuple[View, tuple[int, int]]:
    """It is looked after. Gives also how often its rule was closed, and how often misread."""
    matter = await allowed(ctx, matter_id)
    await still_open(ctx, matter)
    _read(ctx, matter)
    counts = (0, 0)
    matter.state = advance(matter.state, Move.CLOSE)
    matter.closed_at, matter.closed_by, matter.outcome = ctx.now, ctx.identity_id, outcome
    what = Happening.MISREAD if outcome is Outcome.MISREAD else Happening.CLOSED
    queries.note(ctx.tx, matter.id, what, ctx.now, by=ctx.identity_id, detail=outcome.value)
    await walking.stop(ctx, matter)
    await message_queries.close_conversation(ctx.tx, matter.id, ctx.now)
    if isinstance(matter, Case) and not matter.practice:
        counts = await _close_case(ctx, matter, outcome)
    return await settle(ctx, matter), counts


async def _close_case(ctx: Context, case: Case, outcome: Outcome) -> tuple[int, int]:
    view = await look_again(ctx, case)
    await public_line.take_down(ctx, view, case)
    if outcome in {Outcome.HELPED, Outcome.CALLED} and case.kind != "abuse":
        case.look_in_at = look_in_time(ctx.now, view.community.zone)
    await ctx.tx.flush()
    if not case.worry:  # a worry alone holds nothing back for them
        await ctx.publish(
            CaseClosed(
                case.id, case.community_id, case.identity_id, case.member_id, case.look_in_at
            )
        )
    misread = outcome is Outcome.MISREAD
    return await finding_queries.count_verdict(
        ctx.tx, case.community_id, case.rule, misread=misread
    )
