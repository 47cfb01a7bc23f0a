"""Silence beyond what was agreed: a wave, where the other agreed to be noticed; then a release."""

from datetime import timedelta

from bot.core.replies import Buttons, Reply, reply
from bot.engine.context import Context, Priority, Scope, Work, member_reader
from bot.features.buddies import queries as buddies
from bot.features.buddies.care import queries
from bot.features.buddies.matching.pool import in_trouble
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs import service
from bot.features.buddies.pairs.access import agreed
from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.rules import LATER, SILENT_ROUNDS
from bot.features.buddies.states import PairState
from bot.features.buddies.wording import button, named, text

BATCH = 20
PURPOSE = "buddies.quiet"
WAVE = "buddies.wave"


async def look_due(work: Work) -> None:
    """Every side that has been quiet for as long as was agreed."""
    while True:
        async with work.scope() as scope:
            found = await queries.quiet(scope.tx, scope.now, BATCH)
            for side, pair in found:
                await _look_at(scope, side, pair)
        if len(found) < BATCH:
            return


async def _look_at(scope: Scope, side: SideRow, pair: PairRow) -> None:
    if pair.state is not PairState.AGREED or pair.elsewhere or not side.live:
        side.quiet_at = None
        return
    sides = await pairs.sides(scope.tx, pair.id)
    if await _is_not_the_time(scope, pair, [one.member_id for one in sides]):
        side.quiet_at = scope.now + LATER
        return
    side.quiet_rounds += 1
    side.quiet_at = scope.now + timedelta(days=pair.silence_days)
    if side.quiet_rounds >= SILENT_ROUNDS:
        await service.over(scope, pair, "released", told="released")
        return
    if side.noticed:
        [other] = [one for one in sides if one.id != side.id]
        await _offer_wave(scope, pair, side, other)


async def _is_not_the_time(scope: Scope, pair: PairRow, member_ids: list[str]) -> bool:
    """Somebody has asked for quiet, or moderators are busy with them."""
    members = [await buddies.member(scope.tx, one) for one in member_ids]
    if any(one is None or one.paused_at is not None for one in members):
        return True
    return not (await in_trouble(scope, pair.community_id)).isdisjoint(member_ids)


async def _offer_wave(scope: Scope, pair: PairRow, quiet: SideRow, to: SideRow) -> None:
    name = named(await buddies.name_of(scope.tx, quiet.member_id))
    ways = (
        button("wave", "buddy.wave", pair.id, look="primary"),
        button("not-now", "buddy.waveno", pair.id),
        button("elsewhere", "buddy.elsewhere", pair.id, look="quiet"),
    )
    days = pair.silence_days * quiet.quiet_rounds
    reader = await member_reader(scope.tx, to.member_id)
    await scope.send(
        reader,
        reply(text("quiet", name=name, days=days), Buttons(ways)),
        key=f"buddy-quiet:{quiet.id}:{scope.now:%Y%m%d}",
        purpose=PURPOSE,
        subject=pair.id,
        about=quiet.member_id,
        priority=Priority.PROMPT,
        not_before=service.after_quiet(scope, reader, to),
        expires_at=scope.now + LATER,
    )


async def wave(ctx: Context, pair_id: str) -> Reply:
    """A sign, and nothing to answer."""
    found = await agreed(ctx, pair_id)
    await service.sign_of_life(ctx, found.pair, ctx.member.id)
    ways = (
        button("wave-back", "buddy.wave", pair_id),
        button("reply", "buddy.write", pair_id),
    )
    reader = await member_reader(ctx.tx, found.theirs.member_id)
    await ctx.send(
        reader,
        reply(text("waves", name=ctx.member.name), Buttons(ways)),
        key=f"buddy-wave:{found.mine.id}:{ctx.now:%Y%m%d}",
        purpose=WAVE,
        subject=pair_id,
        about=ctx.member.id,
        not_before=service.after_quiet(ctx, reader, found.theirs),
    )
    return reply(text("waved", name=named(found.name)))


async def no_wave(ctx: Context, pair_id: str) -> Reply:
    """Not now."""
    await agreed(ctx, pair_id, lock=False)
    return reply(text("wave-not"))


async def elsewhere(ctx: Context, pair_id: str) -> Reply:
    """They talk where I see nothing: silence here means nothing."""
    found = await agreed(ctx, pair_id)
    found.pair.elsewhere = True
    for side in (found.mine, found.theirs):
        side.quiet_at, side.quiet_rounds = None, 0
    return reply(text("elsewhere-noted"))
