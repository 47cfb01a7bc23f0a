"""Asking in the channel: one message an hour that mentions those who chose to be asked there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.core.people import Identity, Place
from bot.core.replies import Mentions, Para, Reply, msg, reply
from bot.engine.context import Priority, Scope, Work, member_reader, people, place_reader
from bot.features.checkins import queries as days
from bot.features.checkins.cards import five, text
from bot.features.checkins.prompts import queries
from bot.features.checkins.prompts.queries import Mention
from bot.features.checkins.prompts.tick import PURPOSE as PROMPT
from bot.features.checkins.timing import STALE

MOST = 80  # Discord: 2,000 characters hold 86 mentions
HOUR = timedelta(hours=1)
PURPOSE = "checkins.mention"

Group = tuple[Place, date]


async def mention_due(work: Work) -> None:
    """Mention those who wait, community by community, at most once an hour."""
    now = work.clock.now()
    async with work.read() as tx:
        waiting = await queries.to_mention(tx, now - STALE)
    for community_id in sorted({mention.community_id for mention in waiting}):
        async with work.scope() as scope:
            await _mention(scope, community_id)


async def next_mention(work: Work) -> datetime | None:
    """When the next message with mentions may go."""
    now = work.clock.now()
    async with work.read() as tx:
        waiting = await queries.to_mention(tx, now - STALE)
        moments = []
        for community_id in {mention.community_id for mention in waiting}:
            last = await queries.last_mention(tx, community_id, now - HOUR)
            moments.append(last + HOUR if last else now)
    return min(moments, default=None)


async def _mention(scope: Scope, community_id: str) -> None:
    community = await days.community_row(scope.tx, community_id)
    recent = await queries.last_mention(scope.tx, community_id, scope.now - HOUR)
    if community is None or recent is not None:
        return
    if community.rest_until is not None and community.rest_until > scope.now:
        return
    found = await queries.to_mention(scope.tx, scope.now - STALE)
    waiting = [mention for mention in found if mention.community_id == community_id]
    places = await people.places_for(scope.tx, community_id, "daily")
    where = await queries.whereabouts(scope.tx, [one.member_id for one in waiting])
    groups, alone = group(waiting, places, where)
    for (place, day), members in groups.items():
        for start in range(0, len(members), MOST):
            part = members[start : start + MOST]
            await scope.send(
                place_reader(place, people.community_value(community)),
                card(day, [identity for _, identity in part]),
                key=f"mention:{part[0][0]}",
                purpose=PURPOSE,
                priority=Priority.POST,
                expires_at=scope.now + STALE,
            )
    for mention in alone:
        await _ask_in_private(scope, mention)
    await queries.mentioned(scope.tx, [one.checkin_id for one in waiting], scope.now)


def group(
    waiting: Sequence[Mention],
    places: Sequence[Place],
    where: Mapping[str, Sequence[tuple[Identity, str]]],
) -> tuple[dict[Group, list[tuple[str, Identity]]], list[Mention]]:
    """Who is mentioned in which channel about which day, and who is in none of them.

    `where` tells each member's accounts, each with the reference of a home that it is in.
    """
    groups: dict[Group, list[tuple[str, Identity]]] = defaultdict(list)
    alone = []
    for mention in waiting:
        accounts = where.get(mention.member_id, ())
        found = [
            (place, account)
            for place in places
            for account, home in accounts
            if (place.platform, place.home) == (account.platform, home)
        ]
        if found:
            place, account = found[0]
            groups[place, mention.day].append((mention.checkin_id, account))
        else:
            alone.append(mention)
    return dict(groups), alone


def card(day: date, people: Sequence[Identity]) -> Reply:
    """The question with its five answers, and whom it is for."""
    return reply(
        text("how-today"),
        Mentions(tuple(people)),
        five(day, None),
        Para(msg("checkins-answers-private"), muted=True),
        private=False,
    )


async def _ask_in_private(scope: Scope, mention: Mention) -> None:
    await scope.send(
        await member_reader(scope.tx, mention.member_id),
        reply(text("how-today"), five(mention.day, None)),
        key=f"checkin:{mention.checkin_id}",
        purpose=PROMPT,
        subject=mention.checkin_id,
        priority=Priority.PROMPT,
        expires_at=scope.now + STALE,
    )
