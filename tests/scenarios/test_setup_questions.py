"""Setting up: a community from nothing, three questions, notices, the truth, several homes."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.core.people import Home, Identity, Place, Who
from bot.core.platform import Outline, Problem
from bot.core.replies import msg
from bot.engine.context import Work
from bot.features.setup.rules import next_step
from bot.features.setup.state import state_of
from bot.store.tables import ChannelRow, CommunityRow, HomeRow, RoleGrant
from tests.world import Actor, FakePlatform
from tests.world.world import World

NEW = Home("discord", "cove")


class Outlined(FakePlatform):
    """A far side that can tell which channels a home has."""

    async def outline(self, home: Home) -> Outline:
        return Outline("The Cove", (("c1", "check-ins"), ("c2", "team"), ("c3", "talk")))


def _outlined(world: World) -> FakePlatform:
    platform = Outlined("discord", "page")
    world.platforms["discord"] = platform
    world.running.tools.platforms["discord"] = platform
    return platform


async def _admin(world: World, name: str, home: Home) -> Actor:
    platform = world.platforms[home.platform]
    actor = Actor(world, platform, home, name)
    platform.present[home].add(actor.identity.ref)
    platform.staff_of[home].append((actor.identity, Who.ADMIN))
    return actor


async def _founded(world: World) -> Actor:
    _outlined(world)
    ana = await _admin(world, "Ana", NEW)
    await ana.types("/setup", channel="c3")
    await world.passes(seconds=10)
    await ana.presses("Look again")
    return ana


async def _answered(world: World) -> Actor:
    ana = await _founded(world)
    await ana.presses("#team")
    await ana.presses("From … until …")
    await ana.fills_in(start="07:00", end="23:00")
    await ana.presses("Only if asked")
    return ana


async def test_an_admin_who_asks_in_private_first_is_told_where_to_ask(bare_world: World) -> None:
    ana = await _admin(bare_world, "Ana", NEW)
    await ana.types("/setup")
    assert ana.last_private.says("type this in your server or group")


async def test_three_questions_and_everything_is_proposed(bare_world: World) -> None:
    ana = await _answered(bare_world)
    card = ana.last_private
    assert card.says("The Cove", "#team", "07:00 to 23:00", "Only if asked", "#check-ins at 18:00")
    assert card.has_buttons("Start like this")
    async with bare_world.read() as tx:
        [community] = await tx.scalars(select(CommunityRow))
        channels = {row.ref: row for row in await tx.scalars(select(ChannelRow))}
    assert (community.around_from, community.around_until) == (7 * 60, 23 * 60)
    assert channels["c2"].purpose == "moderators"
    assert not channels["c2"].screened
    assert bare_world.public == []


async def test_the_end_is_the_truth(bare_world: World) -> None:
    ana = await _answered(bare_world)
    ana.platform.staff_of[NEW].append((Identity("discord", "mo", "Mo"), Who.MODERATOR))
    await bare_world.passes(hours=1, minutes=1)
    await ana.presses("Start like this")
    assert ana.last_private.says(
        "Two people see alerts.", "Between 23:00 and 07:00 nobody does; members will be told so."
    )


async def test_a_notice_is_pinned_where_it_is_read_and_nowhere_else(bare_world: World) -> None:
    ana = await _answered(bare_world)
    await ana.presses("Start like this")
    for channel in ("c1", "c3"):
        [notice] = ana.sees(channel)
        assert notice.pinned
        assert notice.has_buttons("Join in")
        assert notice.says("danger to life", "30 days", "Pictures and voice", "round the clock")
        assert notice.says("Words are understood in", "English", "Spanish")
    assert [
        shown for shown in ana.sees("c2") if shown.pinned and shown.has_buttons("Join in")
    ] == []


async def test_a_channel_can_be_left_out_and_read_again(bare_world: World) -> None:
    ana = await _answered(bare_world)
    await ana.presses("Start like this")
    await ana.presses("Back")
    await ana.presses("Channels")
    await ana.presses("#talk: read")
    assert ana.sees("c3") == []
    await ana.presses("#talk: left out")
    [notice] = ana.sees("c3")
    assert notice.pinned


async def test_starting_twice_posts_one_notice(bare_world: World) -> None:
    ana = await _answered(bare_world)
    start = ana.last_private.button("Start like this").data
    await ana.presses_data(start)
    await ana.presses_data(start)
    assert len(ana.sees("c3")) == 1


async def test_another_language_changes_the_pinned_notices(bare_world: World) -> None:
    ana = await _answered(bare_world)
    await ana.presses("Start like this")
    await ana.presses("Back")
    await ana.presses("Language")
    await ana.presses("Spanish")
    [notice] = ana.sees("c3")
    assert notice.says("Lo que se lee aquí")
    assert notice.edits == 1


async def test_only_admins_set_up(bare_world: World) -> None:
    _outlined(bare_world)
    gus = Actor(bare_world, bare_world.platforms["discord"], NEW, "Gus")
    gus.platform.present[NEW].add("gus")
    await gus.types("/setup", channel="c3")
    assert gus.last_private.says("for the admins")
    async with bare_world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(CommunityRow)) == 0


async def test_start_needs_a_place_for_alerts(bare_world: World) -> None:
    ana = await _founded(bare_world)
    await ana.presses_data("setup.done", channel="c3")
    assert ana.last_private.says("first where alerts go")


async def test_without_promised_hours_the_truth_says_so(bare_world: World) -> None:
    ana = await _founded(bare_world)
    await ana.presses("#team")
    await ana.presses("Nobody is promised")
    await ana.presses("No")
    await ana.presses("Start like this")
    assert ana.last_private.says("One person sees alerts.", "Nobody has promised to be around")


async def test_what_is_missing_is_named_with_its_remedy(bare_world: World) -> None:
    platform = _outlined(bare_world)
    platform.problems.append(Problem(msg("core-no"), blind=True))
    ana = await _admin(bare_world, "Ana", NEW)
    await ana.types("/setup", channel="c3")
    await bare_world.passes(seconds=10)
    blind = [shown for shown in ana.private if shown.says("I can't read messages in")]
    assert len(blind) == 1
    await bare_world.passes(hours=3)
    assert len([shown for shown in ana.private if shown.says("I can't read messages in")]) == 1
    await ana.types("/setup", channel="c3")
    await ana.presses("#team")
    await ana.presses("Nobody is promised")
    await ana.presses("Yes")
    assert ana.last_private.says("Something is missing", "danger to life are not seen")


async def test_roles_follow_the_platform_hour_by_hour(world: World) -> None:
    await world.passes(seconds=10)
    mo = world.somebody("Mo")
    mo.platform.staff_of[mo.home].append((mo.identity, Who.MODERATOR))
    await world.passes(hours=1, minutes=1)
    async with world.read() as tx:
        grants = list(await tx.scalars(select(RoleGrant)))
    assert [(grant.role, grant.source) for grant in grants] == [("moderator", "platform")]
    mo.platform.staff_of[mo.home].clear()
    await world.passes(hours=1, minutes=1)
    async with world.read() as tx:
        assert list(await tx.scalars(select(RoleGrant))) == []


async def test_a_silent_platform_takes_nobody_off_the_team(world: World) -> None:
    await world.moderator("Mo")

    async def down(home: Home) -> list[tuple[Identity, Who]]:
        raise TimeoutError

    world.platforms["telegram"].staff = down  # type: ignore[method-assign]  # the far side is down
    world.platforms["discord"].staff_of.clear()
    await world.passes(hours=2)
    async with world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(RoleGrant)) == 1


async def test_an_admin_adds_and_removes_somebody_by_name(world: World) -> None:
    ana = await world.admin("Ana")
    await world.member("Kim")
    await ana.types("/setup", channel="general")
    await ana.presses("Team")
    await ana.presses("Add somebody")
    await ana.fills_in(account="kim", role="moderator")
    assert ana.last_private.says("Kim: moderator (added here)")
    await world.passes(hours=2)
    await ana.presses("Remove Kim")
    assert not ana.last_private.says("Kim: moderator")


async def test_somebody_unknown_is_no_moderator(world: World) -> None:
    ana = await world.admin("Ana")
    await ana.types("/setup", channel="general")
    await ana.presses("Team")
    await ana.presses("Add somebody")
    await ana.fills_in(account="nobody", role="moderator")
    assert ana.last_private.says("I have not met anybody called nobody")


async def test_settings_are_checked_before_they_hold(world: World) -> None:
    ana = await world.admin("Ana")
    await ana.types("/setup", channel="general")
    await ana.presses("Name, zone, country")
    await ana.fills_in(name="Harbour", zone="Atlantis", country="PT", day_ends="03:00")
    assert ana.form is not None
    assert "don't know this time zone" in str(ana.form.errors["zone"])
    await ana.fills_in(name="Harbour", zone="Europe/Madrid", country="XX", day_ends="03:00")
    assert ana.last_private.says("I don't know this country")
    await ana.presses("Name, zone, country")
    await ana.fills_in(name="Haven", zone="Europe/Madrid", country="es", day_ends="04:00")
    assert ana.last_private.says("Haven", "Europe/Madrid", "Spain", "04:00")


async def test_a_second_home_joins_with_a_code(world: World) -> None:
    first = await world.admin("Ana")
    await first.types("/setup", channel="general")
    await first.presses("Homes")
    await first.presses("Code for another home")
    code = str(first.last_private.reply.blocks[0].text)  # type: ignore[union-attr]  # a heading
    second = await _admin(world, "Bea", Home("telegram", "pier"))
    await second.types("/setup", channel="pier")
    await second.presses("We belong to another home's community")
    await second.says(code.lower().replace("-", " "))
    assert second.last_private.says("This home belongs to Harbour now")
    async with world.read() as tx:
        [community] = await tx.scalars(select(CommunityRow))
        homes = list(await tx.scalars(select(HomeRow)))
    assert len(homes) == 3
    assert {home.community_id for home in homes} == {community.id}
    pier = Place("telegram", "pier", "pier")
    assert [shown.pinned for shown in second.platform.shown[pier]] == [True]


async def test_a_code_works_once_and_for_an_hour(world: World) -> None:
    first = await world.admin("Ana")
    await first.types("/setup", channel="general")
    await first.presses("Homes")
    await first.presses("Code for another home")
    code = str(first.last_private.reply.blocks[0].text)  # type: ignore[union-attr]  # a heading
    second = await _admin(world, "Bea", Home("telegram", "pier"))
    await second.types("/setup", channel="pier")
    await second.presses("We belong to another home's community")
    await world.until(world.now + timedelta(hours=1, minutes=1))
    await second.presses("We belong to another home's community")
    await second.says(code)
    assert second.last_private.says("older than an hour")


async def test_a_home_with_members_does_not_become_anothers(world: World) -> None:
    ana = await world.admin("Ana")
    await world.member("Kim")
    await ana.presses_data("setup.link", channel="general")
    await ana.fills_in(code="AAAAA-BBBBB")
    assert ana.last_private.says("can't become another's")


async def test_the_daily_message_goes_where_and_when_they_say(bare_world: World) -> None:
    ana = await _answered(bare_world)
    await ana.presses("Daily message")
    await ana.presses("#talk")
    assert ana.last_private.says("#talk at 18:00")
    await ana.presses("Daily message")
    await ana.presses("Other time")
    await ana.fills_in(at="21:30")
    assert ana.last_private.says("#talk at 21:30")
    await ana.presses("Daily message")
    await ana.presses("No daily message")
    async with bare_world.read() as tx:
        [community] = await tx.scalars(select(CommunityRow))
    assert community.daily_at is None


async def test_each_answer_can_be_changed_on_the_card(bare_world: World) -> None:
    ana = await _answered(bare_world)
    await ana.presses("Start like this")
    await ana.presses("Back")
    await ana.presses("Hours")
    await ana.presses("From … until …")
    assert ana.form is not None
    assert ana.form.values == {"start": "07:00", "end": "23:00"}
    await ana.fills_in(start="10:00", end="10:00")
    assert ana.last_private.says("day and night")
    await ana.presses("Emergency")
    await ana.presses("No")
    await ana.presses("Alerts")
    await ana.presses("#talk")
    assert ana.sees("c3") == [shown for shown in ana.sees("c3") if not shown.has_buttons("Join in")]
    async with bare_world.read() as tx:
        channels = {row.ref: row.purpose for row in await tx.scalars(select(ChannelRow))}
        [community] = await tx.scalars(select(CommunityRow))
    assert channels == {"c1": "daily", "c2": "chat", "c3": "moderators"}
    assert community.calls_emergency == "no"
    await ana.presses("Practice alert")
    assert ana.last_private.says("Somebody is said to be around day and night")


async def test_what_is_not_there_is_refused(world: World) -> None:
    ana = await world.admin("Ana")
    for data in ("setup.alerts:x", "setup.daily_in:x", "setup.read:x"):
        await ana.presses_data(data, channel="general")
        assert ana.last_private.says("I don't see this channel any more")
    for data in ("setup.calls:perhaps", "setup.speak:xx"):
        await ana.presses_data(data, channel="general")
        assert ana.last_private.says("from an earlier time")
    await ana.submits(
        "setup.about", {"name": "H", "zone": "UTC", "country": "PT", "day_ends": "13:00"}
    )
    assert ana.last_private.says("between 00:00 and 12:00")


async def test_a_new_channel_gets_its_notice_by_itself(bare_world: World) -> None:
    ana = await _answered(bare_world)
    await ana.presses("Start like this")

    async def outline(home: Home) -> Outline:
        return Outline("The Cove", (("c1", "check-ins"), ("c3", "chatter"), ("c4", "night")))

    ana.platform.outline = outline  # type: ignore[attr-defined]  # the home has changed meanwhile
    await bare_world.passes(hours=1, minutes=1)
    [notice] = ana.sees("c4")
    assert notice.pinned
    await ana.types("/setup", channel="c3")
    assert ana.last_private.says("#night", "#chatter")


async def test_check_names_the_next_single_thing(bare_world: World) -> None:
    work = Work(bare_world.running.tools)
    assert next_step(await state_of(work, ())).key == "setup-next-token"
    assert next_step(await state_of(work, ("discord",))).key == "setup-next-invite"
    ana = await _answered(bare_world)
    assert next_step(await state_of(work, ("discord",))).key == "setup-next-setup"
    await ana.presses("Start like this")
    assert next_step(await state_of(work, ("discord",))).key == "setup-next-team"
    ana.platform.staff_of[NEW].append((Identity("discord", "mo", "Mo"), Who.MODERATOR))
    await bare_world.passes(hours=1, minutes=1)
    assert next_step(await state_of(work, ("discord",))).key == "setup-next-nothing"
    ana.platform.problems.append(Problem(msg("core-no"), blind=True))
    await bare_world.passes(hours=1, minutes=1)
    assert next_step(await state_of(work, ("discord",))).key == "setup-next-problem"
