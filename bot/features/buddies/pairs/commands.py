"""Yes, no, the agreement and every way on from it."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Annotated

import msgspec

from bot.core.errors import Refusal
from bot.core.forms import Choice, FormView, Scale, TimeOfDay, view
from bot.core.replies import Buttons, Reply, When, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader
from bot.features.buddies import queries as buddies
from bot.features.buddies.matching.points import Reasons
from bot.features.buddies.pairs import cards, service
from bot.features.buddies.pairs.access import Both, agreed, both
from bot.features.buddies.relay import queries as relay
from bot.features.buddies.rules import PACES, RESTS
from bot.features.buddies.states import PairState, Turn, advance
from bot.features.buddies.wording import button, named, pace_word, text


@dataclass(frozen=True, slots=True)
class Change:
    """The agreement. Quiet hours are one's own; how often and silence are asked of the other."""

    pace: Annotated[str, Choice(PACES, "buddies-pace")]
    silence: Annotated[int, Scale(2, 14)]
    quiet_from: Annotated[time, TimeOfDay()]
    quiet_until: Annotated[time, TimeOfDay()]


def why_of(reasons: str) -> Reasons:
    """What brought two together, as it was kept."""
    return msgspec.json.decode(reasons, type=Reasons)


async def show(ctx: Context, pair_id: str) -> Reply:
    """The pair as it stands: suggested, or agreed."""
    return await card(ctx, await both(ctx, pair_id, lock=False))


async def card(ctx: Context, found: Both) -> Reply:
    """The card of a pair."""
    if found.pair.state is PairState.PROPOSED:
        return cards.suggestion(found.pair, found.mine, found.name, why_of(found.pair.reasons))
    pair = found.pair
    await relay.open_for(ctx.tx, pair.id, pair.community_id, ctx.member.id, ctx.now)
    theirs = await buddies.of_member(ctx.tx, found.theirs.member_id)
    topics = theirs.topics if theirs is not None else None
    return cards.agreement(pair, found.mine, found.theirs, found.name, topics)


async def yes(ctx: Context, pair_id: str) -> Reply:
    """Yes. When both have said it, both read the agreement."""
    found = await both(ctx, pair_id)
    if found.pair.state is PairState.PROPOSED:
        found.mine.yes_at = found.mine.yes_at or ctx.now
        if found.theirs.yes_at is not None and ctx.now < found.pair.expires_at:
            await service.both_said_yes(ctx, found.pair, (found.mine, found.theirs))
            await _welcome(ctx, found)
    return await card(ctx, found)


async def _welcome(ctx: Context, found: Both) -> None:
    """The other, who said yes first, reads the agreement now."""
    me = await buddies.of_member(ctx.tx, found.mine.member_id)
    topics = me.topics if me is not None else None
    await ctx.send(
        await member_reader(ctx.tx, found.theirs.member_id),
        cards.agreement(found.pair, found.theirs, found.mine, ctx.member.name, topics),
        key=f"buddy-agreed:{found.theirs.id}",
        purpose=service.NEWS,
        subject=found.pair.id,
    )


async def no(ctx: Context, pair_id: str) -> Reply:
    """No, without a reason and without fault."""
    found = await both(ctx, pair_id)
    if found.pair.state is not PairState.PROPOSED:
        raise Refusal(msg("core-button-stale"))
    await service.over(ctx, found.pair, "declined", but=frozenset({ctx.member.id}))
    row = await buddies.of_member(ctx.tx, ctx.member.id)
    if row is not None:
        row.missed = 0
    stop = button("stop-looking", "buddy.stop", look="quiet")
    return reply(text("declined"), Buttons((stop,)))


async def change(ctx: Context, pair_id: str) -> FormView:
    """Change the agreement."""
    found = await agreed(ctx, pair_id, lock=False)
    values = {
        "pace": found.pair.pace,
        "silence": str(found.pair.silence_days),
        "quiet_from": cards.clock(found.mine.quiet_from),
        "quiet_until": cards.clock(found.mine.quiet_until),
    }
    data = route("buddy.changed", pair_id)
    intro = msg("buddies-change-intro", name=named(found.name))
    return view(Change, data, "buddies-change-form", values=values, intro=intro)


async def changed(ctx: Context, pair_id: str, form: Change) -> Reply:
    """One's own hours hold at once; the rest is asked of the other."""
    found = await agreed(ctx, pair_id)
    found.mine.quiet_from = form.quiet_from.hour * 60 + form.quiet_from.minute
    found.mine.quiet_until = form.quiet_until.hour * 60 + form.quiet_until.minute
    pair = found.pair
    if (form.pace, form.silence) == (pair.pace, pair.silence_days):
        return await card(ctx, found)
    pair.asked_by, pair.asked_pace, pair.asked_silence = found.mine.id, form.pace, form.silence
    answers = (
        button("all-right", "buddy.accept", pair.id, look="primary"),
        button("leave-it", "buddy.leave", pair.id),
    )
    asked = text(
        "change-asked",
        name=ctx.member.name,
        pace=pace_word(form.pace),
        days=form.silence,
    )
    await ctx.send(
        await member_reader(ctx.tx, found.theirs.member_id),
        reply(asked, Buttons(answers)),
        key=f"buddy-change:{ctx.event_key}",
        purpose=service.NEWS,
        subject=pair.id,
    )
    see = Buttons((button("see-pair", "buddy.pair", pair.id),))
    return reply(text("change-sent", name=named(found.name)), see)


async def accept(ctx: Context, pair_id: str) -> Reply:
    """The change that the other would like is all right."""
    found = await _asked(ctx, pair_id)
    pair = found.pair
    pair.pace = pair.asked_pace or pair.pace
    pair.silence_days = pair.asked_silence or pair.silence_days
    for side in (found.mine, found.theirs):
        if pair.state is PairState.AGREED and not pair.elsewhere:
            side.quiet_at = ctx.now + timedelta(days=pair.silence_days)
    pair.asked_by = pair.asked_pace = pair.asked_silence = None
    await service.tell(ctx, pair, found.theirs, "change-accepted", name=ctx.member.name)
    return await card(ctx, found)


async def leave(ctx: Context, pair_id: str) -> Reply:
    """It stays as it was."""
    found = await _asked(ctx, pair_id)
    found.pair.asked_by = found.pair.asked_pace = found.pair.asked_silence = None
    await service.tell(ctx, found.pair, found.theirs, "change-left", name=ctx.member.name)
    return await card(ctx, found)


async def _asked(ctx: Context, pair_id: str) -> Both:
    found = await agreed(ctx, pair_id)
    if found.pair.asked_by != found.theirs.id:
        raise Refusal(msg("core-button-stale"))
    return found


async def noticed(ctx: Context, pair_id: str) -> Reply:
    """Whether the other may be told that it is quiet, and wave."""
    found = await agreed(ctx, pair_id)
    found.mine.noticed = not found.mine.noticed
    return await card(ctx, found)


async def askable(ctx: Context, pair_id: str) -> Reply:
    """Whether one may be asked when the other has a hard moment."""
    found = await agreed(ctx, pair_id)
    found.mine.askable = not found.mine.askable
    return await card(ctx, found)


async def rest(ctx: Context, pair_id: str) -> Reply:
    """For how long."""
    found = await agreed(ctx, pair_id, lock=False)
    spans = tuple(button(f"rest-{days}", "buddy.rests", pair_id, days) for days in RESTS)
    return reply(text("rest-what", name=named(found.name)), Buttons(spans))


async def rests(ctx: Context, pair_id: str, days: int) -> Reply:
    """A rest; the other is told until when."""
    found = await agreed(ctx, pair_id)
    state = advance(found.pair.state, Turn.REST)
    if state is None or days not in RESTS:
        raise Refusal(msg("core-choice-invalid"))
    until = ctx.member.days.end(ctx.today + timedelta(days=days - 1))
    found.pair.state, found.pair.rests_until = state, until
    for side in (found.mine, found.theirs):
        side.quiet_at = None
    told = reply(text("rest-told", name=ctx.member.name, until=When(until, "day")))
    await ctx.send(
        await member_reader(ctx.tx, found.theirs.member_id),
        told,
        key=f"buddy-rest:{ctx.event_key}",
        purpose=service.NEWS,
        subject=pair_id,
    )
    return await card(ctx, found)


async def resume(ctx: Context, pair_id: str) -> Reply:
    """The rest is over before its time."""
    found = await agreed(ctx, pair_id)
    await service.resume(ctx, found.pair, by=ctx.member.id)
    return await card(ctx, found)


async def end(ctx: Context, pair_id: str) -> Reply:
    """End it: no reason, no fault, one tap."""
    found = await agreed(ctx, pair_id)
    await service.over(ctx, found.pair, "ended", but=frozenset({ctx.member.id}))
    again = button("look-again", "buddy.look")
    return reply(text("ended-by-you", name=named(found.name)), Buttons((again,)))
