"""Somebody who has agreed to be asked in a hard moment, whichever feature they said it to."""

from bot.core.buddies import PersonToAsk
from bot.core.registry import Feature, Part
from bot.engine.context import Scope, people
from tests.scenarios.crisis import account
from tests.world.actor import Actor
from tests.world.world import World


async def agreed(world: World, buddy: Actor) -> None:
    """From now on this person may be asked by the others."""
    async with world.read() as tx:
        [member] = await people.members_of_identity(tx, (await account(world, buddy)).id)

    async def whom(scope: Scope, member_id: str) -> tuple[PersonToAsk, ...]:
        return () if member_id == member.id else (PersonToAsk(member.id, member.name),)

    registry = world.running.tools.registry
    part = Part("people-to-ask", 10, whom)
    registry.features = (*registry.features, Feature("agreed", parts=(part,)))
