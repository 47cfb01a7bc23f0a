"""When somebody has died, or must be left in peace: everything about them is quiet."""

from tests.scenarios.crisis import alert
from tests.scenarios.words import HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def leaves_in_peace(mo: Actor, name: str, whom: str) -> None:
    await mo.types("/cases")
    await mo.presses("Leave somebody in peace")
    await mo.fills_in(name=name)
    await mo.presses(whom)


async def test_nothing_is_written_to_a_member_who_is_left_in_peace(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    before = len(ada.private)
    await leaves_in_peace(mo, "ad", "Ada")
    assert mo.last_private.says("Everything about Ada is quiet", "let a person tell them")
    await world.passes(days=3)
    assert len(ada.private) == before
    assert not any(one.says("Ada") for one in world.public)


async def test_it_begins_with_a_choice_and_ends_by_an_admin(world: World) -> None:
    ada, mo, ann = await world.member("Ada"), await world.moderator("Mo"), await world.admin("Ann")
    await leaves_in_peace(mo, "Ada", "Ada")
    await mo.types("/cases")
    assert mo.last_private.says("Everything about Ada is quiet.")
    assert "End it for Ada" not in mo.last_private.labels
    await ann.types("/cases")
    await ann.presses("End it for Ada")
    assert ann.last_private.says("The quiet about Ada is over")
    await ann.types("/cases")
    assert not ann.last_private.says("Everything about Ada is quiet")
    before = len(ada.private)
    await world.passes(days=1)
    assert len(ada.private) > before


async def test_no_look_in_is_reminded_of(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    await leaves_in_peace(mo, "Ada", "Ada")
    await world.passes(days=2)
    assert not any(one.says("Would you like to look in") for one in mo.private)


async def test_somebody_unknown_is_not_found(world: World) -> None:
    mo = await world.moderator("Mo")
    await mo.types("/cases")
    await mo.presses("Leave somebody in peace")
    await mo.fills_in(name="Zoe")
    assert mo.last_private.says("I know no member called Zoe")
    await mo.presses_data("quiet.set:nobody", channel="moderators")
    assert mo.last_private.says("not here any more")
