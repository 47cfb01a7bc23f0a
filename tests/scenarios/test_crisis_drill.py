"""A drill walks the ladder as a real one does, says so in its first word, and tells the truth."""

from datetime import UTC, datetime

from tests.scenarios.buddies import no_daily
from tests.scenarios.crisis import alert, alerts, cases, hours, steps_to_come, without_channel
from tests.scenarios.words import HEAVY
from tests.world.actor import Actor
from tests.world.world import World


async def starts(ann: Actor) -> None:
    await ann.types("/cases")
    await ann.presses("Drill")
    await ann.presses("Start one now")


async def test_a_drill_says_so_first_and_measures_until_somebody_has_it(world: World) -> None:
    await hours(world, 7, 23)
    ann, mo = await world.admin("Ann"), await world.moderator("Mo")
    await starts(ann)
    assert ann.last_private.says("The drill has begun")
    assert alert(world).text.startswith("DRILL")
    assert alert(world).says("nobody is in danger")
    assert alert(world).labels == ["I have it", "Not for me"]
    await world.passes(minutes=11)
    assert mo.last_private.text.startswith("DRILL: nobody is in danger")
    await mo.presses("I have it", mo.last_private)
    report = next(one for one in ann.private if one.says("The drill of 12:00"))
    assert report.says("The first alert arrived at 12:00", "Asked in private: Mo")
    assert report.says("Mo had it at 12:11, after 11 minutes", "Nobody from 23:00 to 07:00")
    assert alert(world).says("Mo closed it at 12:11")
    assert await steps_to_come(world) == []


async def test_where_nobody_has_it_the_drill_ends_and_says_so(world: World) -> None:
    ann, mo = await world.admin("Ann"), await world.moderator("Mo")
    await starts(ann)
    await world.passes(hours=3)
    report = next(one for one in ann.private if one.says("The drill of 12:00"))
    assert report.says("Everybody was asked, and nobody had it", "Mo")
    assert len([one for one in mo.private if one.says("DRILL")]) == 1
    assert await steps_to_come(world) == []


async def test_it_says_where_no_alert_arrived(world: World) -> None:
    ann, mo = await world.admin("Ann"), await world.moderator("Mo")
    await ann.presses_data("around.off")
    await mo.presses_data("around.off")
    await without_channel(world)
    await starts(ann)
    report = next(one for one in ann.private if one.says("The drill of 12:00"))
    assert report.says("No alert arrived", "nobody had it")


async def test_while_somebody_real_waits_no_drill_begins(world: World) -> None:
    ada, ann = world.somebody("Ada"), await world.admin("Ann")
    await ada.says(HEAVY, channel="general")
    await starts(ann)
    assert ann.last_private.says("Somebody real waits at the moment")
    assert len(await cases(world)) == 1


async def test_one_at_a_time(world: World) -> None:
    ann = await world.admin("Ann")
    await starts(ann)
    await starts(ann)
    assert ann.last_private.says("is open still")


async def test_every_month_if_an_admin_wants_it(world: World) -> None:
    ann = await world.admin("Ann")
    await world.moderator("Mo")
    await ann.types("/cases")
    await ann.presses("Drill")
    await ann.presses("One every month")
    assert ann.last_private.says("The next one by itself: 16 December 2026 12:00")
    await no_daily(world)
    await world.until(datetime(2026, 12, 16, 12, 1, tzinfo=UTC))
    assert [one for one in alerts(world) if one.says("DRILL")]
    await ann.types("/cases")
    await ann.presses("Drill")
    await ann.presses("No drills by themselves")
    before = len(await cases(world))
    await world.until(datetime(2027, 2, 16, 12, 1, tzinfo=UTC))
    assert len(await cases(world)) <= before


async def test_a_monthly_drill_waits_while_somebody_real_does(world: World) -> None:
    ada, ann = world.somebody("Ada"), await world.admin("Ann")
    await ann.presses_data("drill.month")
    await no_daily(world)
    await world.until(datetime(2026, 12, 16, 11, 50, tzinfo=UTC))
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=30)
    assert not [one for one in alerts(world) if one.says("DRILL")]
    await ann.presses("Closed", alert(world))
    await ann.presses("Nothing was needed")
    await world.passes(hours=25)
    assert [one for one in alerts(world) if one.says("DRILL")]
