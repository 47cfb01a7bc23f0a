"""Two accounts, one member: a code, a look at what joins, then one history; and apart again."""

from datetime import timedelta

from sqlalchemy import select

from bot.features.privacy.records import AccountCode
from bot.store.tables import Consent, MemberIdentity, MemberRow
from tests.world import Actor
from tests.world.world import World


async def _code(ada: Actor) -> str:
    await ada.types("/me")
    await ada.presses("Other account")
    await ada.presses("Make a code")
    return str(ada.last_private.reply.blocks[0].text)  # type: ignore[union-attr]  # a heading


async def _gives(other: Actor, code: str) -> None:
    await other.presses_data("privacy.enter", channel="quay")
    await other.says(code)


async def _members(world: World) -> list[MemberRow]:
    async with world.read() as tx:
        return list(await tx.scalars(select(MemberRow)))


async def _links(world: World) -> list[MemberIdentity]:
    async with world.read() as tx:
        return list(await tx.scalars(select(MemberIdentity)))


async def test_a_second_account_joins_a_member(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    await _gives(other, await _code(ada))
    assert other.last_private.says("The code is from Ada on discord")
    assert len(await _links(world)) == 1
    await other.presses("That's me, make them one")
    assert other.last_private.says("Both are one now")
    assert sorted(link.prompts for link in await _links(world)) == [False, True]
    assert len(await _members(world)) == 1
    assert ada.last_private.says("Ada on telegram gave your code")
    assert world.public == []


async def test_two_members_become_one_with_one_history(world: World) -> None:
    ada = await world.member("Ada")
    other = await world.member("Adita", platform="telegram")
    await _gives(other, await _code(ada))
    assert other.last_private.says("There:", "Here:", "the later answer stays")
    await other.presses("That's me, make them one")
    [member] = await _members(world)
    assert member.name == "Ada"
    assert {link.member_id for link in await _links(world)} == {member.id}
    await other.types("/me")
    assert other.last_private.says("You in Harbour")


async def test_what_one_side_took_back_stays_taken_back(world: World) -> None:
    ada = await world.member("Ada")
    other = await world.member("Adita", platform="telegram")
    await other.types("/privacy")
    await other.presses("What I agreed to")
    await other.presses("Keep no more check-ins")
    await _gives(other, await _code(ada))
    await other.presses("That's me, make them one")
    async with world.read() as tx:
        consents = list(await tx.scalars(select(Consent)))
    assert len(consents) == 2
    assert all(consent.revoked_at is not None for consent in consents)


async def test_a_wrong_code_changes_nothing(world: World) -> None:
    other = world.somebody("Ada", platform="telegram")
    await _gives(other, "AAAAA-BBBBB")
    assert other.last_private.says("wrong, was used or is older than 15 minutes")


async def test_a_code_is_too_old_after_a_quarter_of_an_hour(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    code = await _code(ada)
    await world.until(world.now + timedelta(minutes=16))
    await _gives(other, code)
    assert other.last_private.says("older than 15 minutes")


async def test_a_code_works_once(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    third = world.somebody("Eve", platform="telegram")
    code = await _code(ada)
    await _gives(other, code)
    await _gives(third, code)
    assert third.last_private.says("wrong, was used")
    await other.presses("That's me, make them one")
    await _gives(third, code)
    assert third.last_private.says("wrong, was used")
    assert len(await _links(world)) == 2


async def test_only_who_gave_the_code_can_say_yes(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    eve = world.somebody("Eve", platform="telegram")
    await _gives(other, await _code(ada))
    async with world.read() as tx:
        [code_id] = await tx.scalars(select(AccountCode.id))
    await eve.presses_data(f"privacy.link:{code_id}", channel="quay")
    assert eve.last_private.says("wrong, was used")
    assert len(await _links(world)) == 1


async def test_not_now_joins_nothing(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    code = await _code(ada)
    await _gives(other, code)
    await other.presses("Not now")
    assert len(await _links(world)) == 1
    await _gives(other, code)
    await other.presses("That's me, make them one")
    assert len(await _links(world)) == 2


async def test_ones_own_code_is_no_other_account(world: World) -> None:
    ada = await world.member("Ada")
    code = await _code(ada)
    await ada.presses_data("privacy.enter", channel="general")
    await ada.fills_in(code=code)
    assert ada.last_private.says("one already")


async def test_nothing_joins_what_is_about_to_be_deleted(world: World) -> None:
    ada = await world.member("Ada")
    other = await world.member("Adita", platform="telegram")
    await other.types("/privacy")
    await other.presses("Delete everything")
    await other.presses("Delete everything")
    await _gives(other, await _code(ada))
    assert other.last_private.says("about to be deleted")
    assert len(await _members(world)) == 2


async def test_apart_again_the_history_stays_with_the_member(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    await _gives(other, await _code(ada))
    await other.presses("That's me, make them one")
    await ada.presses("Take it off again")
    [link] = await _links(world)
    assert link.prompts
    await other.types("/me")
    assert other.last_private.says("You haven't joined")


async def test_private_messages_can_go_to_the_other_account(world: World) -> None:
    ada = await world.member("Ada")
    other = world.somebody("Ada", platform="telegram")
    await _gives(other, await _code(ada))
    await other.presses("That's me, make them one")
    await other.types("/me")
    await other.presses("Other account")
    await other.presses("Write to me on telegram")
    async with world.read() as tx:
        found = select(MemberIdentity.prompts).order_by(MemberIdentity.prompts)
        assert list(await tx.scalars(found)) == [False, True]
    await other.presses("Take Ada on telegram off")
    assert other.last_private.says("by itself again")
    [link] = await _links(world)
    assert link.prompts
