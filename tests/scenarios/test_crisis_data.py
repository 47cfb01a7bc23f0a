"""What is kept, for how long, and what becomes of it when somebody asks."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.core.registry import DataSubject
from bot.engine.context import Scope, people
from moderation.duties import data
from moderation.feature import FEATURE
from moderation.records import (
    TABLES,
    Around,
    Case,
    CaseEvent,
    Concern,
    Exclusion,
    Finding,
    LadderStep,
    PersonRequest,
    Told,
)
from moderation.team.queries import exclude
from tests.scenarios.crisis import account, alert, case
from tests.scenarios.test_crisis_requests import wants
from tests.scenarios.words import HEAVY, HOPELESS
from tests.world.actor import Actor
from tests.world.world import World


async def subject(world: World, actor: Actor) -> DataSubject:
    row = await account(world, actor)
    async with world.read() as tx:
        member = await people.member_of(tx, row.id, world.community_id)
    return DataSubject(world.community_id, member.id if member else None, (row.id,))


async def erase(world: World, actor: Actor) -> None:
    who = await subject(world, actor)
    async with world.running.tools.db.write() as tx:
        await data.erase(Scope(world.running.tools, tx, world.now), who)


async def export(world: World, actor: Actor) -> dict[str, list[dict[str, object]]]:
    who = await subject(world, actor)
    async with world.running.tools.db.write() as tx:
        return await data.export(Scope(world.running.tools, tx, world.now), who)


async def count(world: World, kind: type) -> int:
    async with world.read() as tx:
        return (await tx.scalar(select(func.count()).select_from(kind))) or 0


async def closed(world: World, ada: Actor, mo: Actor) -> None:
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")


async def test_words_are_erased_thirty_days_after_closing(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await closed(world, ada, mo)
    assert (await case(world)).excerpt == HEAVY
    await world.is_off(days=29)
    assert (await case(world)).excerpt == HEAVY
    await world.is_off(days=1, hours=2)
    assert (await case(world)).excerpt is None
    await mo.presses_data(f"case.show:{(await case(world)).id}", channel="moderators")
    assert mo.last_private.says("The words are not kept any more")


async def test_an_open_case_keeps_its_words(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(LadderStep)):
            row.due_at = datetime(2027, 3, 1, tzinfo=UTC)
    await world.is_off(days=40)
    assert (await case(world)).excerpt == HEAVY
    assert await count(world, Finding) == 1


async def test_after_a_year_nothing_is_left(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await closed(world, ada, mo)
    await world.is_off(days=366)
    for kind in (Case, CaseEvent, LadderStep, Told, Finding):
        assert await count(world, kind) == 0


async def test_everything_about_somebody_can_be_read(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await ada.says(HOPELESS, channel="general")
    await world.passes(minutes=5)
    await ada.says(HEAVY, channel="evening")
    await wants(world, ada)
    who = await subject(world, ada)
    assert who.member_id is not None
    async with world.running.tools.db.write() as tx:
        await exclude(tx, who.member_id, (await account(world, mo)).id, world.now)
    found = await export(world, ada)
    assert set(found) == {"case", "request", "concern", "finding", "told", "exclusion"}
    assert found["case"][0]["your_words"] == HEAVY
    assert found["concern"][0]["your_words"] == HOPELESS


async def test_the_team_can_read_what_is_kept_about_them(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await closed(world, ada, mo)
    found = await export(world, mo)
    assert {row["what"] for row in found["case_event"]} >= {"closed"}
    assert found["around"][0]["off"] is False


async def test_what_is_closed_is_erased_at_once_and_without_membership_too(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOPELESS, channel="evening")
    await world.passes(minutes=5)
    await closed(world, ada, mo)
    await erase(world, ada)
    for kind in (Case, CaseEvent, LadderStep, Told, Finding, Concern):
        assert await count(world, kind) == 0
    assert await export(world, ada) == {}


async def test_an_open_case_goes_as_soon_as_somebody_has_closed_it(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await wants(world, ada)
    await erase(world, ada)
    kept = await case(world)
    assert (kept.erase, kept.member_id, kept.excerpt) == (True, None, HEAVY)
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    await mo.presses_data(f"case.end:{kept.id}:nothing", channel="moderators")
    await world.passes(hours=2)
    assert await count(world, Case) == 0
    assert await count(world, PersonRequest) == 0


async def test_what_one_of_the_team_did_is_nobodys_after_they_erase_their_data(
    world: World,
) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await closed(world, ada, mo)
    await erase(world, mo)
    assert (await case(world)).closed_by is None
    assert await count(world, Around) == 0
    async with world.read() as tx:
        assert not list(await tx.scalars(select(CaseEvent).where(CaseEvent.actor_id.is_not(None))))


async def test_an_erased_member_names_nobody_any_more(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    who = await subject(world, ada)
    assert who.member_id is not None
    async with world.running.tools.db.write() as tx:
        await exclude(tx, who.member_id, (await account(world, mo)).id, world.now)
    await erase(world, ada)
    assert await count(world, Exclusion) == 0


async def test_two_accounts_that_become_one_take_everything_with_them(world: World) -> None:
    ada, bea = await world.member("Ada"), await world.member("Bea", platform="telegram")
    mo = await world.moderator("Mo")
    old, new = await subject(world, ada), await subject(world, bea)
    assert old.member_id is not None
    assert new.member_id is not None
    await ada.says(HEAVY, channel="general")
    await wants(world, ada)
    await wants(world, bea)
    async with world.running.tools.db.write() as tx:
        moderator = (await account(world, mo)).id
        await exclude(tx, old.member_id, moderator, world.now)
        await data.merge(Scope(world.running.tools, tx, world.now), old.member_id, new.member_id)
    assert (await case(world)).member_id == new.member_id
    async with world.read() as tx:
        assert [row.member_id for row in await tx.scalars(select(Exclusion))] == [new.member_id]
        members = {row.member_id for row in await tx.scalars(select(PersonRequest))}
    assert members == {None, new.member_id}


async def test_of_two_named_moderators_the_newer_accounts_stays(world: World) -> None:
    ada, bea = await world.member("Ada"), await world.member("Bea", platform="telegram")
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    old, new = await subject(world, ada), await subject(world, bea)
    assert old.member_id is not None
    assert new.member_id is not None
    async with world.running.tools.db.write() as tx:
        await exclude(tx, old.member_id, (await account(world, mo)).id, world.now)
        await exclude(tx, new.member_id, (await account(world, sam)).id, world.now)
        await data.merge(Scope(world.running.tools, tx, world.now), old.member_id, new.member_id)
    async with world.read() as tx:
        [left] = await tx.scalars(select(Exclusion))
    assert left.moderator_id == (await account(world, sam)).id


async def test_my_data_says_what_is_kept_and_what_stays_while_it_is_open(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    assert set(TABLES) <= set(FEATURE.tables)
    await ada.types("/privacy")
    assert ada.last_private.says("up to 300 characters")
    await ada.says(HEAVY, channel="general")
    await ada.types("/privacy")
    assert ada.last_private.says("it stays until somebody has closed it")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    await ada.types("/privacy")
    assert ada.last_private.says("One that is over is kept about you")
