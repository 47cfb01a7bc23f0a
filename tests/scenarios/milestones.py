"""Shorthands for scenarios about milestones."""

from datetime import UTC, datetime, timedelta

from tests.scenarios.buddies import no_daily
from tests.scenarios.test_journeys_slips import since as counts_from
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import World

OFFER = "Would you like to tell anybody?"

__all__ = ["OFFER", "answers", "at", "friend_of", "lives_on", "offers", "posts", "since"]


def at(day: int, hour: int = 12, minute: int = 0) -> datetime:
    """A moment, counted from the first of November."""
    return datetime(2026, 11, 1, hour, minute, tzinfo=UTC) + timedelta(days=day - 1)


def offers(actor: Actor) -> list[Shown]:
    """The milestones that somebody was offered, also those that were answered since."""
    return [
        shown
        for shown in actor.private
        if shown.says(OFFER) or any(OFFER in str(version) for version in shown.versions)
    ]


def posts(world: World) -> list[Shown]:
    """The celebrations that stand where others read them."""
    return [shown for shown in world.public if "Congratulate" in shown.labels]


async def since(world: World, name: str, day: str, what: str = "Smoking") -> Actor:
    """A member who counts from a day in the past, and is asked nothing day by day."""
    actor = await counts_from(world, name, day, what)
    await no_daily(world)
    return actor


async def answers(actor: Actor, word: str = "so-so") -> None:
    """Check in."""
    await actor.types("/checkin")
    await actor.presses(word)


async def lives_on(world: World, *actors: Actor, until: int) -> None:
    """Days go by on which these people check in, unasked, so that nobody is silent."""
    await no_daily(world)
    day = (world.now - at(1, 0)).days + 1
    for later in range(day + 1, until + 1):
        await world.until(at(later, 12))
        for actor in actors:
            await answers(actor)


async def friend_of(actor: Actor, name: str) -> None:
    """Name somebody for milestones."""
    await actor.types("/me")
    await actor.presses("Milestones")
    await actor.presses("Friends for milestones")
    await actor.presses("Name somebody")
    await actor.fills_in(name=name)
