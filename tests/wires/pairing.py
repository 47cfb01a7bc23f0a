"""Two people who look for a buddy, up to the evening on which they are suggested to each other."""

from tests.wires.people import Someone
from tests.wires.town import Town


async def both_look(both: Town, *people: Someone, wants: str, pace: str) -> None:
    """Each says what they would like; a month and a round go by."""
    for one in people:
        await one.types("me")
        await one.presses(both.word("buddies-buddy", one))
        await one.presses(both.word("buddies-look", one))
        await one.fills(
            both.word(f"buddies-wants-{wants}", one), both.word(f"buddies-pace-{pace}", one)
        )
    await both.here_for_long()
    await both.passes(days=1, hours=2)
