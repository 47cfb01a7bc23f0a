"""What scenarios about heavy messages look at, in their words."""

from sqlalchemy import select

from bot.core.people import Place
from bot.store.tables import ChannelRow, CommunityRow, IdentityRow
from moderation.records import Case, CaseEvent, LadderStep, PersonRequest
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import HOME, MODERATORS, World


async def hours(world: World, begin: int | None, end: int | None) -> None:
    """When somebody is usually around, in whole hours."""
    async with world.running.tools.db.write() as tx:
        row = await tx.get_one(CommunityRow, world.community_id)
        row.around_from = None if begin is None else begin * 60
        row.around_until = None if end is None else end * 60


async def country(world: World, code: str) -> None:
    async with world.running.tools.db.write() as tx:
        (await tx.get_one(CommunityRow, world.community_id)).country = code


async def without_channel(world: World) -> None:
    """Nobody has said where alerts go."""
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(ChannelRow).where(ChannelRow.purpose == MODERATORS)):
            row.purpose = "chat"


async def unscreened(world: World, channel: str) -> None:
    """A channel that is left out."""
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(ChannelRow).where(ChannelRow.ref == channel)):
            row.screened = False


async def cases(world: World) -> list[Case]:
    async with world.read() as tx:
        return list(await tx.scalars(select(Case).order_by(Case.opened_at, Case.id)))


async def case(world: World) -> Case:
    [only] = await cases(world)
    return only


async def request(world: World) -> PersonRequest:
    async with world.read() as tx:
        return (await tx.scalars(select(PersonRequest))).one()


async def happened(world: World) -> list[str]:
    """Everything that was written down, in order."""
    async with world.read() as tx:
        found = await tx.scalars(select(CaseEvent).order_by(CaseEvent.at, CaseEvent.id))
        return [event.what.value for event in found]


async def steps_to_come(world: World) -> list[LadderStep]:
    async with world.read() as tx:
        found = select(LadderStep).where(LadderStep.done_at.is_(None))
        return list(await tx.scalars(found))


async def account(world: World, actor: Actor) -> IdentityRow:
    async with world.read() as tx:
        found = select(IdentityRow).where(IdentityRow.ref == actor.identity.ref)
        return (await tx.scalars(found)).one()


def alert(world: World) -> Shown:
    """The newest alert in the moderators' channel."""
    return alerts(world)[-1]


def alerts(world: World) -> list[Shown]:
    """All alerts there, without the card of who is around and what else is said to the team."""
    here = world.platforms[HOME.platform].shown[Place(HOME.platform, HOME.ref, MODERATORS)]
    others = ("Who is around", "More than one person", "is resting now")
    return [shown for shown in here if not any(shown.says(one) for one in others)]


def around_card(world: World) -> Shown:
    here = world.platforms[HOME.platform].shown[Place(HOME.platform, HOME.ref, MODERATORS)]
    return next(shown for shown in here if shown.says("Who is around"))


def asks(actor: Actor) -> list[Shown]:
    """The cards that somebody was sent in private."""
    firsts = ("You are asked to look", "You were asked about", "This is handed to you")
    return [shown for shown in actor.private if any(shown.says(first) for first in firsts)]
