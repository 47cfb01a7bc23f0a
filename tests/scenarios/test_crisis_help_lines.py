"""Help lines: admins hear in time that theirs grow old."""

from datetime import UTC, datetime, time, timedelta

from bot.core.clock import DemoClock, SystemClock
from bot.engine.context import Work
from bot.helplines import GOOD_FOR, help_lines
from moderation.duties.ageing import warn_of_old_lines
from tests.scenarios.crisis import country
from tests.world.actor import Actor
from tests.world.world import World

OLD_ON = help_lines(SystemClock().now().date()).oldest("PT") + GOOD_FOR


async def days_before_they_are_old(world: World, days: int) -> None:
    """The daily look at that time. Nobody lives through the year before."""
    clock = world.running.tools.clock
    assert isinstance(clock, DemoClock)
    clock.move_to(datetime.combine(OLD_ON - timedelta(days=days), time(12), UTC))
    await warn_of_old_lines(Work(world.running.tools))
    await world.settle()


def told(actor: Actor) -> int:
    return sum(shown.says("The help lines for Portugal") for shown in actor.private)


async def test_admins_hear_a_month_before_their_lines_count_as_unconfirmed(world: World) -> None:
    await country(world, "PT")
    ada, mo = await world.admin("Ada"), await world.moderator("Mo")
    await days_before_they_are_old(world, 31)
    assert (told(ada), told(mo)) == (0, 0)
    await days_before_they_are_old(world, 30)
    assert (told(ada), told(mo)) == (1, 0)
    assert world.public == []


async def test_they_are_told_once_not_every_day(world: World) -> None:
    await country(world, "PT")
    ada = await world.admin("Ada")
    await days_before_they_are_old(world, 30)
    await days_before_they_are_old(world, 29)
    assert told(ada) == 1


async def test_where_no_country_is_known_it_is_the_lines_for_everywhere(world: World) -> None:
    await country(world, "")
    ada = await world.admin("Ada")
    await days_before_they_are_old(world, 30)
    assert ada.last_private.says("The help lines for everywhere were last checked on")
