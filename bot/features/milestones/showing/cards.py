"""What others see of a milestone: a name, how much, lines that were let in, congratulations."""

from collections.abc import Sequence

from bot.core.people import Place, read_address
from bot.core.replies import Block, Buttons, Image, Listed, Para, Quote, Reply, Text, msg
from bot.engine.context import Reader, Scope, member_reader, people, place_reader
from bot.features.milestones import picture, queries
from bot.features.milestones.friends import queries as friends
from bot.features.milestones.planning import paths
from bot.features.milestones.records import MilestoneRow, ShownRow
from bot.features.milestones.wording import below, button, name_of, text

NAMES = 20  # of those who congratulated


async def standing(scope: Scope, shown: ShownRow) -> list[tuple[str, Reader]]:
    """The keys of the messages in which it is shown, each with who reads it."""
    if shown.to_member_id is not None:
        reader = await member_reader(scope.tx, shown.to_member_id)
        return [] if reader is None else [(f"celebration:{shown.id}:to", reader)]
    member = await people.member_by_id(scope.tx, shown.member_id)
    row = await people.community_by_id(scope.tx, member.community_id) if member else None
    if row is None:
        return []
    community = people.community_value(row)
    places = [read_address(line) for line in shown.places.split("\n")]
    return [
        (f"celebration:{shown.id}:{number}", place_reader(place, community))
        for number, place in enumerate(places)
        if isinstance(place, Place)
    ]


async def about(scope: Scope, row: MilestoneRow) -> Text | None:
    """Of what it is, where that may be said at all."""
    path = (await paths(scope, [row.journey_id])).get(row.journey_id)
    return path.name if path is not None and path.named else None


async def lines(scope: Scope, row: MilestoneRow) -> list[Block]:
    """What friends wrote, as far as the member lets it in."""
    found = await friends.written(scope.tx, row.journey_id, row.mark, row.reached_on)
    return [Quote(one.words or "", by=friend.name) for one, friend in found if not one.left_out]


def painted(scope: Scope, reader: Reader, name: str, row: MilestoneRow) -> Image:
    """The picture, with its words in the reader's language."""
    say = scope.words_for(reader).line
    title, under = say(name_of(row)), say(below(row))
    alt = say(msg("milestones-alt", name=name, title=title, below=under))
    return picture.draw(name, title, under, alt)


async def celebration(
    scope: Scope, reader: Reader, shown: ShownRow, row: MilestoneRow, name: str
) -> Reply:
    """The card as it stands in a channel, or with the one person it was shown to."""
    what = await about(scope, row) if shown.names_it else None
    first = text("post", name=name, title=name_of(row))
    if what is not None:
        first = text("post-about", name=name, title=name_of(row), what=what)
    blocks: list[Block] = [first, painted(scope, reader, name, row), *await lines(scope, row)]
    said = await queries.who_congratulated(scope.tx, shown.id)
    if said:
        blocks.append(Para(_congratulations([one.name for one in said])))
    blocks.append(Buttons((button("congratulate", "ms.congrats", shown.id),)))
    return Reply(tuple(blocks), private=shown.to_member_id is not None)


def _congratulations(names: Sequence[str]) -> Text:
    listed = Listed(tuple(names[:NAMES]))
    more = len(names) - NAMES
    if more > 0:
        return msg("milestones-congratulations-more", names=listed, more=more)
    return msg("milestones-congratulations", names=listed)


def gone(*, private: bool = False) -> Reply:
    """What stands where something was taken back."""
    return Reply((text("taken-back", muted=True),), private=private)
