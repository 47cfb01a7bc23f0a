"""My data: seen, taken along, deleted at noon, taken back; consents; what was kept long enough."""

import json
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from bot.core.replies import Attachment
from bot.engine.context import Work
from bot.features.privacy.erasing import queries as erasing
from bot.features.privacy.erasing.service import apply_tombstones
from bot.features.privacy.records import Erasure, Tombstone
from bot.features.privacy.retention import service as retention
from bot.store.tables import (
    Consent,
    IdentityRow,
    InboxRow,
    MemberIdentity,
    MemberRow,
    OutboxRow,
    PostedRow,
    RoleGrant,
)
from tests.world import Actor
from tests.world.world import World


async def _count(world: World, kind: type) -> int:
    async with world.read() as tx:
        return await tx.scalar(select(func.count()).select_from(kind)) or 0


async def _asks_for_deletion(ada: Actor) -> None:
    await ada.types("/privacy")
    await ada.presses("Delete everything")
    await ada.presses("Delete everything")


async def test_me_leads_to_what_is_kept(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    assert ada.last_private.says("You in Harbour")
    await ada.presses("My data")
    assert ada.last_private.says("1 account:", "1 thing you agreed to", "Not kept")
    await ada.presses("See all of it")
    assert ada.last_private.says("name: Ada", "time zone: Europe/Lisbon", "kind: checkins")
    assert world.public == []


async def test_a_copy_is_a_page_and_json(world: World) -> None:
    ada = await world.member("Ada <b>")
    await ada.types("/privacy")
    await ada.presses("Take a copy")
    page, data = [b for b in ada.last_private.reply.blocks if isinstance(b, Attachment)]
    assert (page.media, data.media) == ("text/html", "application/json")
    kept = json.loads(data.data)["kept"]
    assert kept["member"][0]["name"] == "Ada <b>"
    assert b"Ada &lt;b&gt;" in page.data
    assert b"<b>" not in page.data


async def test_deleting_lists_what_goes_and_what_stays(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/privacy")
    await ada.presses("Delete everything")
    card = ada.last_private
    assert card.says("This goes:", "a neutral line", "This stays for a while", "30 days", "12:00")
    assert await _count(world, Erasure) == 0


async def test_at_noon_everything_is_gone(world: World) -> None:
    ada = await world.member("Ada")
    await world.passes(hours=1)
    await _asks_for_deletion(ada)
    assert ada.last_private.says("17 November 2026 12:00")
    await world.until(datetime(2026, 11, 17, 11, 59, tzinfo=UTC))
    assert await _count(world, MemberRow) == 1
    await world.until(datetime(2026, 11, 17, 12, 2, tzinfo=UTC))
    for kind in (MemberRow, MemberIdentity, IdentityRow, Consent, InboxRow):
        assert await _count(world, kind) == 0, kind
    async with world.read() as tx:
        for messages in (OutboxRow, PostedRow):
            about = messages.member_id.is_not(None) | messages.identity_id.is_not(None)
            assert await tx.scalar(select(func.count()).where(about)) == 0, messages
    assert await _count(world, Tombstone) == 1
    assert not [shown for shown in world.public if shown.says("Ada")]


async def test_until_noon_it_can_be_taken_back(world: World) -> None:
    ada = await world.member("Ada")
    await _asks_for_deletion(ada)
    await ada.types("/privacy")
    assert ada.last_private.says("everything is deleted")
    await ada.presses("Keep everything")
    await world.passes(days=1, minutes=2)
    assert await _count(world, MemberRow) == 1


async def test_asking_twice_does_not_move_the_noon(world: World) -> None:
    ada = await world.member("Ada")
    await _asks_for_deletion(ada)
    await world.passes(hours=2)
    await ada.presses_data("privacy.erase", channel="general")
    async with world.read() as tx:
        [erasure] = await tx.scalars(select(Erasure))
    assert erasure.due_at == datetime(2026, 11, 17, 12, tzinfo=UTC)


async def test_who_never_joined_can_see_and_delete_the_little_there_is(world: World) -> None:
    gus = world.somebody("Gus")
    await gus.types("/me")
    await gus.presses("My data")
    assert gus.last_private.says("1 account")
    await gus.presses("Delete everything")
    await gus.presses("Delete everything")
    await world.passes(days=1, minutes=2)
    assert await _count(world, IdentityRow) == 0


async def test_who_joins_before_noon_stays(world: World) -> None:
    gus = world.somebody("Gus")
    await _asks_for_deletion(gus)
    await gus.types("/start")
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        await gus.presses(label)
    await world.passes(days=1, minutes=2)
    assert await _count(world, MemberRow) == 1


async def test_who_was_deleted_can_join_again(world: World) -> None:
    ada = await world.member("Ada")
    await _asks_for_deletion(ada)
    await world.passes(days=1, minutes=2)
    await ada.types("/start")
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        await ada.presses(label)
    assert ada.last_private.says("You're in")
    assert await _count(world, MemberRow) == 1


async def test_a_role_on_the_team_outlives_the_member(world: World) -> None:
    mo = await world.moderator("Mo")
    await mo.types("/start")
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        await mo.presses(label)
    await mo.types("/privacy")
    await mo.presses("Delete everything")
    assert mo.last_private.says("that you are on the team")
    await mo.presses("Delete everything")
    await world.passes(days=1, minutes=2)
    assert await _count(world, MemberRow) == 0
    assert await _count(world, RoleGrant) == 1


async def test_a_restored_backup_forgets_again_who_was_deleted(world: World) -> None:
    ada = await world.member("Ada")
    kim = await world.member("Kim")
    await _asks_for_deletion(ada)
    await world.passes(days=1, minutes=2)
    async with world.read() as tx:
        [(digest, at)] = await erasing.tombstones(tx)
    assert len(bytes.fromhex(digest)) == 32  # a hash: in its digits "ada" stands by chance alone
    async with world.running.tools.db.write() as tx:  # as an older copy would have her
        member_id, account_id = "m" * 22, "i" * 22
        tx.add(IdentityRow(id=account_id, platform="discord", ref="ada", name="Ada"))
        tx.add(_as_before(member_id, world, at - timedelta(days=3)))
        await tx.flush()
        tx.add(
            MemberIdentity(
                member_id=member_id, identity_id=account_id, community_id=world.community_id
            )
        )
    async with Work(world.running.tools).scope() as scope:
        assert await apply_tombstones(scope) == 1
    async with world.read() as tx:
        assert [row.name for row in await tx.scalars(select(MemberRow))] == [kim.identity.name]


def _as_before(member_id: str, world: World, joined_at: datetime) -> MemberRow:
    return MemberRow(
        id=member_id,
        community_id=world.community_id,
        name="Ada",
        language="en",
        zone="UTC",
        day_ends=180,
        joined_at=joined_at,
        seen_at=joined_at,
    )


async def test_consents_are_taken_back_and_given_again_one_by_one(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/privacy")
    await ada.presses("What I agreed to")
    assert ada.last_private.says("Your check-ins are kept: yes", "is no consent")
    await ada.presses("Keep no more check-ins")
    assert ada.last_private.says("Your check-ins are kept: no")
    await ada.presses("Keep my check-ins")
    async with world.read() as tx:
        rows = list(await tx.scalars(select(Consent)))
    assert sorted(row.revoked_at is None for row in rows) == [False, True]


async def test_what_was_handled_is_forgotten_after_two_days(world: World) -> None:
    await world.member("Ada")
    assert await _count(world, InboxRow) > 0
    await world.passes(days=1, hours=20)
    assert await _count(world, InboxRow) > 0
    await world.passes(days=1)
    assert await _count(world, InboxRow) == 0


async def test_an_account_that_only_looked_is_forgotten_after_thirty_days(world: World) -> None:
    gus = world.somebody("Gus")
    kim = await world.member("Kim")
    await gus.types("/help")
    await world.passes(minutes=1)
    work = Work(world.running.tools)
    world.clock.move_to(world.now + timedelta(days=29))
    await retention.run(work)
    assert await _count(world, IdentityRow) == 2
    world.clock.move_to(world.now + timedelta(days=2))
    await retention.run(work)
    async with world.read() as tx:
        assert [row.name for row in await tx.scalars(select(IdentityRow))] == [kim.identity.name]


async def test_the_language_changes_with_the_answer(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Language")
    await ada.presses("Español")
    assert ada.last_private.says("Tú en Harbour")
    await ada.types("/help")
    assert ada.last_private.says("La guía breve")


async def test_sharing_leads_to_what_was_agreed_to(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Sharing")
    assert ada.last_private.says("Only you see what you tell me")
    await ada.presses("What I agreed to")
    assert ada.last_private.says("Your check-ins are kept")


async def test_who_takes_back_the_first_consent_is_asked_no_more_and_nothing_is_kept(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await ada.types("/privacy")
    await ada.presses("What I agreed to")
    await ada.presses("Keep no more check-ins")
    before = len(ada.private)
    await world.passes(days=2)
    assert len(ada.private) == before
    await ada.types("/checkin")
    await ada.presses("good")
    assert ada.last_private.says("keep no more check-ins")
    await ada.presses("Keep my check-ins")
    await world.passes(days=1)
    assert any(shown.says("How is today going?") for shown in ada.private[before:])
