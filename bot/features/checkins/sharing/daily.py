"""The message of the day: how many checked in, and the thread below it."""

from datetime import date, datetime, timedelta

import msgspec

from bot.core.days import Dial, LocalDays
from bot.core.people import Place, read_address, write_address
from bot.core.replies import Block, Button, Buttons, Heading, OnDay, Para, Reply, Spread, msg
from bot.core.routes import route
from bot.engine.context import Priority, Reader, Scope, Work, people, place_reader
from bot.features.checkins import queries as days
from bot.features.checkins.records import DailyRow
from bot.features.checkins.rules import GRADES, SHOWN_FROM
from bot.features.checkins.sharing import queries
from bot.features.checkins.timing import is_stale, prompt_moment, wall
from bot.store.database import Tx
from bot.store.tables import CommunityRow

PURPOSE = "checkins.daily"
EVERY = timedelta(minutes=10)
EDITED_FOR = timedelta(hours=36)
THREAD_FOR = timedelta(hours=24)
DAY = timedelta(days=1)
_GRADE_ARGS = ("hardest", "hard", "soso", "good", "best")


class Totals(msgspec.Struct, frozen=True):
    """How many gave each answer, worst first, and how many shared theirs."""

    grades: tuple[int, ...]
    shared: int

    @property
    def written(self) -> str:
        """The counts as they are kept, to see whether they changed."""
        return " ".join(str(count) for count in (*self.grades, self.shared))


def clock_of(community: CommunityRow) -> LocalDays:
    """The community's days."""
    return LocalDays(Dial(community.zone, community.day_ends))


def rests(community: CommunityRow, now: datetime) -> bool:
    """Whether moderators have asked for quiet: nothing is posted by itself."""
    return community.rest_until is not None and community.rest_until > now


async def post_due(work: Work) -> None:
    """Post the message of the day wherever it is time."""
    async with work.read() as tx:
        communities = await queries.communities_with_daily(tx)
        waiting = [
            (community, day)
            for community in communities
            if (day := day_due(community, work.clock.now())) is not None
            and await queries.daily_of(tx, community.id, day) is None
        ]
    for community, day in waiting:
        async with work.scope() as scope:
            await open_day(scope, community, day)


def day_due(community: CommunityRow, now: datetime) -> date | None:
    """The day whose message is due: from its time on, for three hours."""
    clock = clock_of(community)
    day = clock.day(now)
    if community.daily_at is None or rests(community, now):
        return None
    moment = prompt_moment(day, wall(community.daily_at), clock)
    if moment is None or moment > now or is_stale(moment, now):
        return None
    return day


async def next_post(work: Work) -> datetime | None:
    """When the next message of a day is due."""
    now = work.clock.now()
    moments = []
    async with work.read() as tx:
        for community in await queries.communities_with_daily(tx):
            due = day_due(community, now)
            if due is not None and await queries.daily_of(tx, community.id, due) is None:
                moments.append(now)
            today = clock_of(community).day(now)
            moments += [at for day in (today, today + DAY) if (at := _at(community, day)) > now]
    return min(moments, default=None)


def _at(community: CommunityRow, day: date) -> datetime:
    clock = clock_of(community)
    return prompt_moment(day, wall(community.daily_at or 0), clock) or clock.end(day)


async def open_day(scope: Scope, community: CommunityRow, day: date) -> DailyRow:
    """Post the message of a day and open its thread, once."""
    places = await people.places_for(scope.tx, community.id, "daily")
    written = "\n".join(write_address(place) for place in places)
    row, new = await queries.add_daily(scope.tx, community.id, day, written, scope.now)
    if not new:
        return row
    totals = await totals_of(scope.tx, row)
    row.counts = totals.written
    for key, reader in posts(row, community):
        await scope.send(
            reader,
            card(totals),
            key=key,
            purpose=PURPOSE,
            subject=row.id,
            priority=Priority.POST,
        )
        title = Reply((Heading(msg("checkins-daily-title", day=OnDay(day, "short"))),), False)
        await scope.act(reader, "open_thread", of=key, purpose=PURPOSE, reply=title)
    return row


def posts(row: DailyRow, community: CommunityRow) -> list[tuple[str, Reader]]:
    """The key of each post of a day's message, and who reads it."""
    value = people.community_value(community)
    return [
        (f"daily:{row.id}:{number}", place_reader(place, value))
        for number, place in enumerate(places_of(row))
    ]


def places_of(row: DailyRow) -> list[Place]:
    """The channels in which a day's message stands."""
    found = [read_address(line) for line in row.places.splitlines()]
    return [place for place in found if isinstance(place, Place)]


async def totals_of(tx: Tx, row: DailyRow) -> Totals:
    """What a day's message counts now."""
    counts = await queries.grades(tx, row.community_id, row.day)
    grades = tuple(counts.get(grade, 0) for grade in GRADES)
    return Totals(grades, await queries.count_shared(tx, row.id))


async def thread_now(scope: Scope, community_id: str) -> tuple[DailyRow, CommunityRow] | None:
    """The message under whose thread something is shared now; None without a channel for it.

    It is the newest of the last 24 hours; where there is none, the day's message comes early.
    """
    community = await days.community_row(scope.tx, community_id)
    if community is None:
        return None
    row = await queries.newest_daily(scope.tx, community_id, scope.now - THREAD_FOR)
    if row is None or not row.places:
        if not await people.places_for(scope.tx, community_id, "daily"):
            return None
        row = await open_day(scope, community, clock_of(community).day(scope.now))
    return row, community


async def edit_due(work: Work) -> None:
    """Bring the totals up to date: at most every ten minutes, and only where they changed."""
    now = work.clock.now()
    async with work.read() as tx:
        changed = [row.id for row in await _changed(tx, now) if row.edited_at <= now - EVERY]
    for daily_id in changed:
        async with work.scope() as scope:
            await _edit(scope, daily_id)


async def next_edit(work: Work) -> datetime | None:
    """When the next totals are due."""
    async with work.read() as tx:
        changed = await _changed(tx, work.clock.now())
    return min((row.edited_at + EVERY for row in changed), default=None)


async def _changed(tx: Tx, now: datetime) -> list[DailyRow]:
    rows = await queries.recent_dailies(tx, now - EDITED_FOR)
    return [row for row in rows if (await totals_of(tx, row)).written != row.counts]


async def _edit(scope: Scope, daily_id: str) -> None:
    row = await queries.daily_by_id(scope.tx, daily_id)
    community = await days.community_row(scope.tx, row.community_id)
    if community is None:
        return
    totals = await totals_of(scope.tx, row)
    row.counts, row.edited_at = totals.written, scope.now
    for key, reader in posts(row, community):
        await scope.edit(
            reader,
            card(totals),
            of=key,
            purpose=PURPOSE,
            subject=row.id,
            priority=Priority.POST,
        )


def card(totals: Totals) -> Reply:
    """The message of a day. Below 20 answers only how many there are."""
    people = sum(totals.grades)
    blocks: list[Block] = [_how_many(people, totals.shared)]
    if people >= SHOWN_FROM:
        named = dict(zip(_GRADE_ARGS, totals.grades, strict=True))
        blocks.append(Spread(totals.grades))
        blocks.append(Para(msg("checkins-daily-spread", **named), muted=True))
    check_in = Button(msg("checkins-check-in"), route("checkin.open"), "primary")
    blocks.append(Buttons((check_in,)))
    blocks.append(Para(msg("checkins-answers-private"), muted=True))
    return Reply(tuple(blocks), private=False)


def _how_many(people: int, shared: int) -> Para:
    if not people:
        return Para(msg("checkins-daily-open"))
    if not shared:
        return Para(msg("checkins-daily-count", count=people))
    return Para(msg("checkins-daily-shared", count=people, shared=shared))
