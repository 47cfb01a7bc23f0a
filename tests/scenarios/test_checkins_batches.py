"""Many prompts at once: several workers, and one row that the database refuses."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, text

from bot.core.ids import new_id
from bot.core.registry import Ended
from bot.engine.context import Scope, Work
from bot.features.checkins.prompts.tick import BATCH, ask_due, prompt_ended
from bot.features.checkins.records import CheckInRow, ScheduleRow
from bot.store.tables import IdentityRow, MemberIdentity, MemberRow, OutboxRow
from tests.world.world import World

MANY = 2 * BATCH + 20


async def many_due(world: World) -> list[str]:
    """Members who are all due now; gives their ids."""
    people = [(new_id(), new_id()) for _ in range(MANY)]
    due = {"next_due_at": world.now, "due_day": world.now.date(), "prompt_at": 12 * 60}
    async with world.running.tools.db.write() as tx:
        rows: dict[type, list[dict[str, object]]] = {
            IdentityRow: [
                {"id": identity, "platform": "discord", "ref": identity, "name": "somebody"}
                for identity, _ in people
            ],
            MemberRow: [
                {
                    "id": member,
                    "community_id": world.community_id,
                    "name": "somebody",
                    "language": "en",
                    "zone": "Europe/Lisbon",
                    "day_ends": 180,
                    "joined_at": world.now,
                    "seen_at": world.now,
                }
                for _, member in people
            ],
            MemberIdentity: [
                {"member_id": member, "identity_id": identity, "community_id": world.community_id}
                for identity, member in people
            ],
            ScheduleRow: [
                {"member_id": member, "community_id": world.community_id, **due}
                for _, member in people
            ],
        }
        for kind, values in rows.items():
            await tx.execute(insert(kind), values)
    return [member for _, member in people]


async def prompted(world: World) -> list[str]:
    async with world.read() as tx:
        found = select(OutboxRow.member_id).where(OutboxRow.purpose == "checkins.prompt")
        return [str(member) for member in await tx.scalars(found)]


async def test_several_workers_ask_everybody_once(world: World) -> None:
    members = await many_due(world)
    work = Work(world.running.tools)
    await asyncio.gather(*(ask_due(work) for _ in range(4)))
    assert sorted(await prompted(world)) == sorted(members)
    async with world.read() as tx:
        days = await tx.scalar(select(func.count()).select_from(CheckInRow))
        waiting = select(func.count()).where(ScheduleRow.next_due_at <= world.now)
        assert await tx.scalar(waiting) == 0
    assert days == MANY


async def refuse(world: World, member: str) -> None:
    """Let the database refuse whatever is to be sent to one member."""
    tools = world.running.tools
    rule = f"ALTER TABLE outbox ADD CONSTRAINT refused CHECK (member_id <> '{member}')"
    if tools.db.dialect == "sqlite":
        rule = (
            "CREATE TRIGGER refused BEFORE INSERT ON outbox "
            f"WHEN NEW.member_id = '{member}' BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )
    async with tools.db.write() as tx:
        await tx.execute(text(rule))


async def test_a_row_that_the_database_refuses_is_set_aside_and_the_others_go(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    members = await many_due(world)
    bad = members[3]
    await refuse(world, bad)
    await ask_due(Work(world.running.tools))
    assert sorted(await prompted(world)) == sorted(set(members) - {bad})
    async with world.read() as tx:
        schedule = await tx.get_one(ScheduleRow, bad)
        day = await tx.scalar(select(CheckInRow).where(CheckInRow.member_id == bad))
    assert schedule.next_due_at == world.now + timedelta(hours=1)
    assert day is None
    assert bad in caplog.text


@pytest.mark.parametrize(
    ("state", "unanswered"),
    [("delivered", 1), ("unsure", 1), ("expired", 0), ("rejected", 0), ("unreachable", 0)],
)
async def test_only_a_question_that_arrived_can_be_met_with_silence(
    world: World, state: str, unanswered: int
) -> None:
    [member, *_] = await many_due(world)
    await ask_due(Work(world.running.tools))
    tools = world.running.tools
    async with tools.db.write() as tx:
        row = await tx.scalar(select(CheckInRow).where(CheckInRow.member_id == member))
        assert row is not None
        ended = Ended(f"checkin:{row.id}", "checkins.prompt", row.id, state, world.now)
        await prompt_ended(Scope(tools, tx, world.now), ended)
    async with world.read() as tx:
        schedule = await tx.get_one(ScheduleRow, member)
    assert schedule.unanswered == unanswered
    assert (schedule.unreachable_at is not None) == (state == "unreachable")
