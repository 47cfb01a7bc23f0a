"""What a plan looks like: to read in a hard moment, and to change piece by piece."""

from collections.abc import Sequence

from bot.core import replies
from bot.core.replies import Block, Bullets, Button, Buttons, Msg, Para, Reply, msg, reply
from bot.core.routes import route
from bot.features.plan.records import PieceRow
from bot.features.plan.rules import MOST_PIECES, Heading

PER_ROW = 3
ORDER = tuple(Heading)


def title(heading: Heading) -> Msg:
    """A heading in words."""
    return msg(f"plan-heading-{heading.value}")


def body(pieces: Sequence[PieceRow]) -> list[Block]:
    """The plan itself: only the headings under which something stands."""
    blocks: list[Block] = []
    for heading in ORDER:
        words = tuple(piece.words for piece in pieces if piece.heading is heading)
        if words:
            blocks += [replies.Heading(title(heading)), Bullets(words)]
    return blocks


def plan(pieces: Sequence[PieceRow], person: tuple[Button, ...]) -> Reply:
    """To read; it ends with a person."""
    change = Button(msg("plan-change"), route("plan.edit"))
    show = Button(msg("plan-show"), route("plan.show"), "quiet")
    return reply(
        replies.Heading(msg("plan-title")),
        *body(pieces),
        Para(msg("plan-person")),
        Buttons((*person, change, show)),
        Para(msg("core-seen-by-writer"), muted=True),
    )


def empty(ways: tuple[Button, ...]) -> Reply:
    """Nothing is written yet, and nothing has to be tonight."""
    begin = Button(msg("plan-begin"), route("plan.edit"))
    return reply(
        replies.Heading(msg("plan-title")),
        Para(msg("plan-empty")),
        Para(msg("plan-person")),
        Buttons((*ways, begin)),
        Para(msg("core-seen-by-writer"), muted=True),
    )


def stranger(ways: tuple[Button, ...]) -> Reply:
    """A plan is kept, so it is for those who agreed to something being kept."""
    return reply(Para(msg("plan-members")), *([Buttons(ways)] if ways else []))


def headings(pieces: Sequence[PieceRow]) -> Reply:
    """Where to write or change something."""
    buttons = [
        Button(_label(heading, pieces), route("plan.part", number))
        for number, heading in enumerate(ORDER)
    ]
    rows = [Buttons(tuple(buttons[i : i + PER_ROW])) for i in range(0, len(buttons), PER_ROW)]
    back = Button(msg("plan-back"), route("plan.read"), "quiet")
    return reply(
        replies.Heading(msg("plan-title")),
        Para(msg("plan-piece-by-piece")),
        *rows,
        Buttons((back,)),
        Para(msg("core-seen-by-writer"), muted=True),
    )


def _label(heading: Heading, pieces: Sequence[PieceRow]) -> Msg:
    count = sum(piece.heading is heading for piece in pieces)
    return msg("plan-heading-with", heading=title(heading), count=count)


def part(heading: Heading, pieces: Sequence[PieceRow], removed: PieceRow | None = None) -> Reply:
    """One heading with its pieces, each of which can be changed or removed."""
    here = [piece for piece in pieces if piece.heading is heading]
    blocks: list[Block] = [
        replies.Heading(title(heading)),
        Para(msg(f"plan-about-{heading.value}"), muted=True),
    ]
    for piece in here:
        change = Button(msg("plan-change-piece"), route("plan.change", piece.id), "quiet")
        remove = Button(msg("plan-remove"), route("plan.remove", piece.id), "quiet")
        blocks += [Para(piece.words), Buttons((change, remove))]
    if removed is not None:
        undo = Button(msg("plan-undo"), route("plan.undo", removed.id))
        blocks += [Para(msg("plan-removed")), Buttons((undo,))]
    number = ORDER.index(heading)
    ways = [Button(msg("plan-headings"), route("plan.edit"), "quiet")]
    if len(here) < MOST_PIECES:
        ways.insert(0, Button(msg("plan-add"), route("plan.add", number), "primary"))
    return Reply((*blocks, Buttons(tuple(ways)), Para(msg("core-seen-by-writer"), muted=True)))
