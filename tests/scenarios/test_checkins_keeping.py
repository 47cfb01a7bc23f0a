"""What check-ins and journeys keep: shown to its member, erased without a trace, joined fairly."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.checkins import FEATURE as CHECKINS
from bot.features.checkins.queries import answers
from bot.features.checkins.records import DailyRow, KindWordRow, NoMoreFrom, ScheduleRow
from bot.features.journeys import FEATURE as JOURNEYS
from tests.world.actor import Actor
from tests.world.world import World

OURS: list[Any] = [table for table in (*CHECKINS.tables, *JOURNEYS.tables) if table is not DailyRow]


def member_of(actor: Actor) -> str:
    for shown in reversed(actor.private):
        for button in shown.buttons:
            if "~m" in button.data:
                return button.data.partition("~m")[2]
    raise AssertionError("no member")


async def subject(world: World, member_id: str) -> DataSubject:
    return DataSubject(world.community_id, member_id, ())


async def count(world: World, table: type[Any]) -> int:
    async with world.read() as tx:
        return await tx.scalar(select(func.count()).select_from(table)) or 0


async def lived_in(world: World) -> tuple[Actor, Actor]:
    """Ada and Ben, with something in nearly every table."""
    ada, ben = await world.member("Ada"), await world.member("Ben")
    for actor in (ada, ben):
        await actor.types("/checkin")
        await actor.presses("hard")
        await actor.presses("Note it")
        await actor.fills_in(urge="6", note=f"A note of {actor.identity.name}.")
        await actor.presses("Share it")
    await ben.presses("Send Ada a kind word")
    await ben.presses("Thinking of you today.")
    await ada.presses("Send Ben a kind word")
    await ada.presses("Thinking of you today.")
    await ada.presses("No more from this person")
    await ada.types("/me")
    await ada.presses("I slipped")
    await ada.presses("A note")
    await ada.fills_in(note="The party.")
    return ada, ben


async def test_everything_is_shown_to_its_member_and_nothing_of_others(world: World) -> None:
    ada, ben = await lived_in(world)
    who = await subject(world, member_of(ada))
    async with world.running.tools.db.write() as tx:
        scope = Scope(world.running.tools, tx, world.now)
        assert CHECKINS.export is not None
        assert JOURNEYS.export is not None
        kept = {**await CHECKINS.export(scope, who), **await JOURNEYS.export(scope, who)}
    assert set(kept) == {table.__tablename__ for table in OURS}
    [day] = kept["checkin"]
    assert (day["grade"], day["urge"], day["note"]) == (2, 6, "A note of Ada.")
    assert kept["slip"][0]["note"] == "The party."
    assert {word["side"] for word in kept["kind_word"]} == {"sent", "received"}
    assert "Ben" not in str(kept)
    assert member_of(ben) not in str(kept)


async def test_erasing_leaves_no_row_and_no_post_of_them(world: World) -> None:
    ada, ben = await lived_in(world)
    async with world.running.tools.db.write() as tx:
        scope = Scope(world.running.tools, tx, world.now)
        for feature in (CHECKINS, JOURNEYS):
            assert feature.erase is not None
            await feature.erase(scope, await subject(world, member_of(ada)))
    await world.settle()
    assert not any(shown.says("Ada") for shown in world.public)
    assert any(shown.says("A note of Ben.") for shown in world.public)
    assert not any(shown.says("A kind word from Ada") for shown in ben.private)
    async with world.read() as tx:
        for table in OURS:
            column = getattr(table, "member_id", None)
            if column is not None:
                left = select(func.count()).where(column == member_of(ada))
                assert await tx.scalar(left) == 0, table
    assert await count(world, JOURNEYS.tables[0]) == 1
    asked = len(ada.private)
    await world.until(world.now + timedelta(days=1))
    assert len(ada.private) == asked


async def merged(world: World, old: Actor, new: Actor) -> str:
    kept = member_of(new)
    async with world.running.tools.db.write() as tx:
        scope = Scope(world.running.tools, tx, world.now)
        for feature in (CHECKINS, JOURNEYS):
            assert feature.merge is not None
            await feature.merge(scope, member_of(old), kept)
    return kept


@pytest.mark.parametrize("later", ["old", "new"])
async def test_of_two_answers_for_a_day_the_later_one_wins(world: World, later: str) -> None:
    old, new = await world.member("Old"), await world.member("New")
    first, second = (new, old) if later == "old" else (old, new)
    await first.types("/checkin")
    await first.presses("hard")
    await world.passes(minutes=5)
    await second.types("/checkin")
    await second.presses("very good")
    kept = await merged(world, old, new)
    async with world.read() as tx:
        rows = await answers(tx, kept, date(2026, 11, 1), date(2026, 11, 30))
    assert rows == [(date(2026, 11, 16), 5, None)]


async def test_joining_two_members_keeps_all_that_both_have(world: World) -> None:
    ada, ben = await lived_in(world)
    cleo = await world.member("Cleo")
    kept = await merged(world, ada, cleo)
    async with world.read() as tx:
        rows = await answers(tx, kept, date(2026, 11, 1), date(2026, 11, 30))
        schedules = [row.member_id for row in await tx.scalars(select(ScheduleRow))]
        words = list(await tx.scalars(select(KindWordRow)))
        closed = list(await tx.scalars(select(NoMoreFrom)))
    assert rows == [(date(2026, 11, 16), 2, 6)]
    assert sorted(schedules) == sorted([kept, member_of(ben)])
    pairs = {(word.member_id, word.to_member_id) for word in words}
    assert pairs == {(kept, member_of(ben)), (member_of(ben), kept)}
    assert [(row.member_id, row.from_member_id) for row in closed] == [(kept, member_of(ben))]


async def test_two_that_sent_kind_words_to_each_other_can_be_one(world: World) -> None:
    ada, ben = await lived_in(world)
    kept = await merged(world, ada, ben)
    async with world.read() as tx:
        rows = await answers(tx, kept, date(2026, 11, 1), date(2026, 11, 30))
    assert len(rows) == 1
    assert await count(world, KindWordRow) == 0
    assert await count(world, NoMoreFrom) == 0
