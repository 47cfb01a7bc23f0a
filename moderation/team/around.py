"""I'm around, wake me for Now, off: said by each for themselves, shown to the whole team."""

from datetime import datetime, timedelta

from bot.core.people import Direct, write_address
from bot.core.replies import Block, Buttons, Listed, Para, Reply, When, msg
from bot.engine.context import Context, Priority, Scope, Work, identity_reader, people, place_reader
from moderation.alerts.digest import digest
from moderation.alerts.headline import about, level_word, way_to
from moderation.cases import queries
from moderation.cases.settle import settle
from moderation.cases.states import State
from moderation.ladder.rules import Hand
from moderation.messages import queries as message_queries
from moderation.records import Around
from moderation.team import queries as team_queries
from moderation.team.card import around_card, gap, yours
from moderation.team.presence import Hours, Presence, next_midnight, off_until, presence

CARD = "moderation.around"
EDIT = "moderation.around-edit"
TWO_HOURS = timedelta(hours=2)


async def two_hours(ctx: Context) -> Reply:
    """Around for two hours."""
    return await _around(ctx, ctx.now + TWO_HOURS)


async def until_midnight(ctx: Context) -> Reply:
    """Around until midnight."""
    return await _around(ctx, next_midnight(ctx.now, ctx.community.zone))


async def _around(ctx: Context, until: datetime) -> Reply:
    row = await team_queries.around_row(ctx.tx, ctx.community.id, ctx.identity_id)
    row.until, row.off, row.off_until = until, False, None
    return await _changed(ctx)


async def for_asking(ctx: Context) -> tuple[Block, ...]:
    """Who would read it, for somebody who thinks of asking for a person."""
    row = await team_queries.community_row(ctx.tx, ctx.community.id)
    team = await team_queries.team_of(ctx.tx, row.id, ctx.now)
    here = tuple(hand.name for hand in team if hand.around and not hand.off)
    if here:
        return (Para(msg("moderation-asking-around", names=Listed(here), count=len(here))),)
    found = presence(team, Hours(row.around_from, row.around_until, row.zone), ctx.now)
    if found.somebody is not False:
        return (Para(msg("moderation-asking-unsaid")),)
    if found.back_at is None:
        return (Para(msg("moderation-asking-nobody")),)
    return (Para(msg("moderation-asking-until", time=When(found.back_at))),)


async def wake(ctx: Context) -> Reply:
    """Wake me for Now, also when I am off; pressed again: no longer."""
    row = await team_queries.around_row(ctx.tx, ctx.community.id, ctx.identity_id)
    row.wake_for_now = not row.wake_for_now
    return await _changed(ctx)


async def off(ctx: Context) -> Reply:
    """Off, until they say otherwise."""
    return await _off(ctx, None)


async def off_tonight(ctx: Context) -> Reply:
    """Off until tomorrow."""
    return await _off(ctx, off_until(ctx.now, ctx.community.zone))


async def _off(ctx: Context, until: datetime | None) -> Reply:
    before = await _presence(ctx)
    row = await team_queries.around_row(ctx.tx, ctx.community.id, ctx.identity_id)
    row.until, row.off, row.off_until = None, True, until
    await ctx.tx.flush()
    after = await _presence(ctx)
    if before.somebody is not False and after.somebody is False:
        await _say_nobody_is_left(ctx, after)
    return await _changed(ctx)


async def _presence(ctx: Context) -> Presence:
    team, _, hours = await _team(ctx, ctx.community.id)
    return presence(team, hours, ctx.now)


async def _say_nobody_is_left(ctx: Context, now: Presence) -> None:
    """The last one may rest, but never silently: an edited card notifies nobody."""
    name = ctx.identity.name
    text = msg("moderation-nobody-left", name=name)
    if now.back_at is not None:
        text = msg("moderation-nobody-left-until", name=name, time=When(now.back_at))
    readers = [
        place_reader(place, ctx.community)
        for place in await people.places_for(ctx.tx, ctx.community.id, "moderators")
    ]
    if not readers:
        team = await team_queries.team_of(ctx.tx, ctx.community.id, ctx.now)
        others = [one for one in team if one.admin and one.id != ctx.identity_id]
        found = [await identity_reader(ctx.tx, one.id, ctx.community) for one in others]
        readers = [reader for reader in found if reader is not None]
    for number, reader in enumerate(readers):
        await ctx.send(
            reader,
            Reply((Para(text),), private=isinstance(reader.address, Direct)),
            key=f"nobody-left/{ctx.event_key}/{number}",
            purpose="moderation.note",
        )


async def fine(ctx: Context) -> Reply:
    """No rest needed. The answer is not kept."""
    return Reply((Para(msg("moderation-rest-fine-done")),))


async def somebody(ctx: Context) -> Reply:
    """Ten minutes with somebody: those who are around are asked. The answer is not kept."""
    team = await team_queries.team_of(ctx.tx, ctx.community.id, ctx.now)
    others = [one for one in team if one.around and not one.off and one.id != ctx.identity_id]
    for hand in others:
        await ctx.send(
            await identity_reader(ctx.tx, hand.id, ctx.community),
            Reply((Para(msg("moderation-rest-asks", name=ctx.identity.name)),)),
            key=f"rest/{ctx.event_key}/{hand.id}",
            purpose="moderation.note",
        )
    if not others:
        return Reply((Para(msg("moderation-rest-nobody")),))
    return Reply((Para(msg("moderation-rest-asked", count=len(others))),))


async def _changed(ctx: Context) -> Reply:
    """Let the card and every open message follow, and say to the presser what holds now."""
    await ctx.tx.flush()
    await show_card(ctx, ctx.community.id)
    team, until, hours = await _team(ctx, ctx.community.id)
    mine = next((hand for hand in team if hand.id == ctx.identity_id), None)
    blocks: list[Block] = [
        Para(yours(mine, until.get(ctx.identity_id))),
        Para(gap(team, hours)),
    ]
    for matter in await queries.open_matters(ctx.tx, ctx.community.id):
        view = await settle(ctx, matter)
        able = any(hand.id == ctx.identity_id for hand in view.able)
        if matter.state in {State.WAITING, State.UNANSWERED} and able and len(blocks) < 6:
            level = level_word(view.case.level if view.case else 2)
            line = msg("moderation-around-waiting", level=level, name=about(view))
            blocks += [Para(line), Buttons((way_to(view),))]
    return Reply(tuple(blocks))


async def _team(
    scope: Scope, community_id: str
) -> tuple[tuple[Hand, ...], dict[str, datetime], Hours]:
    row = await team_queries.community_row(scope.tx, community_id)
    team = await team_queries.team_of(scope.tx, community_id, scope.now)
    until = await team_queries.around_until(scope.tx, community_id, scope.now)
    return team, until, Hours(row.around_from, row.around_until, row.zone)


async def whole_card(scope: Scope, community_id: str) -> Reply:
    """Who is around, now."""
    return around_card(*await _team(scope, community_id))


async def show_card(scope: Scope, community_id: str) -> None:
    """The card in every moderators' channel: put up and pinned once, then kept true."""
    community = people.community_value(await team_queries.community_row(scope.tx, community_id))
    shown = await whole_card(scope, community_id)
    standing = {
        one.place: one for one in await message_queries.cards(scope.tx, community_id, "around")
    }
    for place in await people.places_for(scope.tx, community_id, "moderators"):
        reader = place_reader(place, community)
        before = standing.get(write_address(place))
        if before is None:
            key = f"around/{community_id}/{place.platform}/{place.channel}"
            values = {
                "community_id": community_id,
                "kind": "around",
                "subject_id": community_id,
                "key": key,
                "place": write_address(place),
                "sent_at": scope.now,
                "shown": digest(shown),
            }
            await message_queries.add_card(scope.tx, values)
            await scope.send(reader, shown, key=key, purpose=CARD, priority=Priority.ANSWER)
            await scope.act(reader, "pin", of=key, purpose=EDIT)
        elif before.shown != digest(shown):
            before.shown = digest(shown)
            await scope.edit(reader, shown, of=before.key, purpose=EDIT)


async def keep_cards(work: Work) -> None:
    """Put up missing cards; let those go whose time is over; members' texts follow."""
    async with work.read() as tx:
        communities = await team_queries.watched_communities(tx)
    async with work.scope() as scope:
        over = await team_queries.expired(scope.tx, scope.now)
        for row in over:
            _expire(row, scope.now)
        await scope.tx.flush()
        waiting = {row.id for row in await queries.waiting_communities(scope.tx)}
        for community_id in {row.community_id for row in over} | waiting:
            for matter in await queries.open_matters(scope.tx, community_id):
                await settle(scope, matter)
    for community_id in communities:
        async with work.scope() as scope:
            await show_card(scope, community_id)


def _expire(row: Around, now: datetime) -> None:
    if row.until is not None and row.until <= now:
        row.until = None
    if row.off_until is not None and row.off_until <= now:
        row.off, row.off_until = False, None


async def next_change(work: Work) -> datetime | None:
    """When somebody's time is over; at once where a channel has no card yet."""
    async with work.read() as tx:
        missing, expiry = await team_queries.next_change(tx)
        waiting = await queries.waiting_communities(tx)
    now = work.clock.now()
    if missing:
        return now
    hours = [Hours(row.around_from, row.around_until, row.zone) for row in waiting]
    changes = [expiry, *(one.changes_at(now) for one in hours)]
    return min((at for at in changes if at is not None), default=None)
