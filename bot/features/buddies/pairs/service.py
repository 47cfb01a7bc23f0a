"""The life of a pair: suggested, both yes, resting, ended. Every step is safe to repeat."""

from datetime import datetime, timedelta

import msgspec

from bot.core.ids import new_id
from bot.engine.context import Priority, Reader, Scope, member_reader, outbox
from bot.features.buddies import queries as buddies
from bot.features.buddies.matching.points import Reasons
from bot.features.buddies.matching.seekers import Match
from bot.features.buddies.pairs import cards, queries
from bot.features.buddies.records import BuddyRow, PairRow, SideRow
from bot.features.buddies.relay import queries as relay
from bot.features.buddies.rules import (
    ANSWER_WITHIN,
    FIRST_PULSE,
    MISSED_ROUNDS,
    SILENCE,
    gentler,
    quiet_until,
)
from bot.features.buddies.states import PairState, Turn, advance

ASK = "buddies.ask"
NEWS = "buddies.news"
WORDS = "buddies.words"


async def suggest(scope: Scope, match: Match, why: Reasons) -> bool:
    """Bring two together. False where one of them is not free any more."""
    one = await buddies.of_member(scope.tx, match.one)
    other = await buddies.of_member(scope.tx, match.other)
    if one is None or other is None or not await _still_free(scope, one, other, match):
        return False
    pace = gentler(one.pace, other.pace)
    pair = PairRow(
        id=new_id(),
        community_id=one.community_id,
        state=PairState.PROPOSED,
        mentor=match.mentor,
        reasons=msgspec.json.encode(why).decode(),
        proposed_at=scope.now,
        expires_at=scope.now + ANSWER_WITHIN,
        pace=pace,
        silence_days=SILENCE[pace],
    )
    sides = [
        SideRow(id=new_id(), pair_id=pair.id, member_id=match.one, mentors=False),
        SideRow(id=new_id(), pair_id=pair.id, member_id=match.other, mentors=match.mentor),
    ]
    if not await queries.add(scope.tx, pair, sides):
        return False
    for side, about in (sides, sides[::-1]):
        await _ask(scope, pair, side, about, why)
    return True


async def _still_free(scope: Scope, one: BuddyRow, other: BuddyRow, match: Match) -> bool:
    if not one.looking or one.barred or other.barred:
        return False
    if await queries.has_buddy(scope.tx, one.member_id):
        return False
    if match.mentor:
        taken = await queries.mentored(scope.tx, other.member_id)
        return other.mentor == "yes" and taken < other.mentor_cap
    return other.looking and not await queries.has_buddy(scope.tx, other.member_id)


async def _ask(scope: Scope, pair: PairRow, side: SideRow, about: SideRow, why: Reasons) -> None:
    name = await buddies.name_of(scope.tx, about.member_id)
    await scope.send(
        await member_reader(scope.tx, side.member_id),
        cards.suggestion(pair, side, name, why),
        key=f"buddy-ask:{side.id}",
        purpose=ASK,
        subject=pair.id,
        about=about.member_id,
        priority=Priority.PROMPT,
        expires_at=pair.expires_at,
    )


async def both_said_yes(scope: Scope, pair: PairRow, sides: tuple[SideRow, SideRow]) -> None:
    """From now on they are buddies: both read the agreement, and words may travel."""
    pair.state = PairState.AGREED
    pair.agreed_at = scope.now
    pair.next_pulse_at = scope.now + FIRST_PULSE
    for side in sides:
        side.quiet_at = scope.now + timedelta(days=pair.silence_days)
        row = await buddies.made(scope.tx, side.member_id, pair.community_id, scope.now)
        row.missed = 0
        if not side.mentors:
            row.looking, row.first_next, row.waiting_since = False, False, None
        await relay.open_for(scope.tx, pair.id, pair.community_id, side.member_id, scope.now)


async def tell(scope: Scope, pair: PairRow, side: SideRow, key: str, **names: str) -> None:
    """A line to one side; `key` is one of ours and is sent once a pair and side."""
    reply = cards.news(key, pair.id, **names)
    await scope.send(
        await member_reader(scope.tx, side.member_id),
        reply,
        key=f"buddy-{key}:{side.id}:{scope.now:%Y%m%d%H%M}",
        purpose=NEWS,
        subject=pair.id,
    )


async def over(
    scope: Scope,
    pair: PairRow,
    why: str,
    *,
    but: frozenset[str] = frozenset(),
    told: str = "ended-by-other",
) -> bool:
    """End a pair, agreed or only suggested. Both are told in one kind line.

    `but` are members who read an answer of their own. False where it was over.
    """
    state = advance(pair.state, Turn.END)
    if state is None:
        return False
    agreed = pair.agreed_at is not None
    pair.state, pair.ended_at, pair.ended_why = state, scope.now, why
    pair.rests_until = pair.next_pulse_at = pair.asked_by = None
    sides = await queries.sides(scope.tx, pair.id)
    await queries.close(scope.tx, pair.id)
    await relay.close(scope.tx, pair.id, scope.now)
    for purpose in (WORDS, ASK, NEWS):
        await outbox.withdraw_all(scope.tx, purpose, pair.id)
    for side in sides:
        if side.member_id not in but:
            await _tell_end(scope, pair, side, told if agreed else "not-this-time")
    return True


async def _tell_end(scope: Scope, pair: PairRow, side: SideRow, key: str) -> None:
    member = await buddies.member(scope.tx, side.member_id)
    if member is None or member.left_at is not None:
        return
    reply = cards.ended(key) if pair.agreed_at is not None else cards.not_this_time(key)
    await scope.send(
        await member_reader(scope.tx, side.member_id),
        reply,
        key=f"buddy-over:{side.id}",
        purpose=f"{NEWS}.end",
        subject=pair.id,
    )


async def expire(scope: Scope, pair: PairRow) -> None:
    """48 hours are over. Who did not answer is asked less, not more."""
    tired = []
    for side in await queries.sides(scope.tx, pair.id):
        row = await buddies.of_member(scope.tx, side.member_id)
        if row is None or side.yes_at is not None or side.mentors:
            continue
        row.missed += 1
        if row.missed >= MISSED_ROUNDS:
            row.looking = False
            tired.append(side)
    but = frozenset(side.member_id for side in tired)
    if await over(scope, pair, "expired", but=but, told="not-this-time"):
        for side in tired:
            await tell(scope, pair, side, "stopped-looking")


async def resume(scope: Scope, pair: PairRow, *, by: str | None = None) -> bool:
    """A rest is over, by itself or by a tap; silence counts from now on."""
    state = advance(pair.state, Turn.RESUME)
    if state is None:
        return False
    pair.state, pair.rests_until = state, None
    for side in await queries.sides(scope.tx, pair.id):
        if not pair.elsewhere:
            side.quiet_at = scope.now + timedelta(days=pair.silence_days)
        side.quiet_rounds = 0
        if side.member_id != by:
            await tell(scope, pair, side, "rest-over")
    return True


async def sign_of_life(scope: Scope, pair: PairRow, member_id: str) -> None:
    """Somebody wrote, waved or answered: for them, silence begins anew."""
    if pair.state is not PairState.AGREED or pair.elsewhere:
        return
    for side in await queries.sides(scope.tx, pair.id):
        if side.member_id == member_id:
            side.quiet_at = scope.now + timedelta(days=pair.silence_days)
            side.quiet_rounds = 0


def after_quiet(scope: Scope, reader: Reader | None, side: SideRow) -> datetime | None:
    """When this side's quiet hours are over; None where it is not in them now."""
    if reader is None:
        return None
    return quiet_until(scope.now, reader.zone, side.quiet_from, side.quiet_until)
