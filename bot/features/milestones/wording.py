"""What a milestone is called. To others it says how much, never of what."""

from bot.core.replies import Arg, Button, Para, Text, msg
from bot.core.routes import route
from bot.features.milestones.records import MilestoneRow
from bot.features.milestones.rules import Mark, read_mark

_WEEK, _WEEKS_UNTIL = 7, 28


def text(key: str, /, *, muted: bool = False, **args: Arg) -> Para:
    """A paragraph of ours."""
    return Para(msg(f"milestones-{key}", **args), muted=muted)


def button(key: str, pressed: str, /, *args: str | int, quiet: bool = False, **says: Arg) -> Button:
    """A button of ours."""
    label = msg(f"milestones-{key}", **says)
    return Button(label, route(pressed, *args), "quiet" if quiet else "plain")


def title(mark: Mark, *, figures: bool = True) -> Text:
    """Its name: "1 week", "30 days"; without a figure where figures do harm."""
    if not figures:
        return msg("milestones-still-here")
    if mark.unit == "day" and mark.count % _WEEK == 0 and mark.count <= _WEEKS_UNTIL:
        return msg("milestones-weeks", count=mark.count // _WEEK)
    unit = "day" if mark.unit == "meant" else mark.unit
    return msg(f"milestones-{unit}s", count=mark.count)


def name_of(row: MilestoneRow) -> Text:
    """What a milestone that was reached is called."""
    return title(read_mark(row.mark), figures=row.figures)


def below(row: MilestoneRow) -> Text:
    """The line under the name, which others may read, too."""
    mark = read_mark(row.mark)
    if mark.unit == "time" or not row.figures:
        return msg("milestones-below-of-both")
    if mark.unit in {"month", "year"}:
        return msg("milestones-below-days", days=row.days)
    return msg("milestones-below")


def in_private(row: MilestoneRow) -> Text:
    """The sentence for the member."""
    mark = read_mark(row.mark)
    if not row.figures:
        return msg("milestones-private-plain")
    if mark.unit == "time":
        return msg("milestones-private-times", count=mark.count)
    if mark.unit == "meant":
        return msg("milestones-private-meant", count=mark.count)
    return msg("milestones-private-days", count=row.days)
