"""What a seat sees, pane by pane: messages in order, threads under theirs, days between."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from adapters.local.archive import Archive
from adapters.local.messages import Message, thread_root
from adapters.local.seat import Seat, pane_of
from adapters.local.town import Resident, Town

PANES = ("group", "private", "team")


class Item(msgspec.Struct, kw_only=True):
    """A message as it stands in a pane. `day` is set on the first of a day."""

    message: Message
    pane: str
    author: Resident | None
    day: date | None = None
    answered: Message | None = None
    thread: list["Item"] = msgspec.field(default_factory=list)
    asides: list["Item"] = msgspec.field(default_factory=list)
    is_live: bool = False


class Scene:
    """The town seen from seats."""

    def __init__(self, town: Town, archive: Archive) -> None:
        self._town = town
        self._archive = archive
        self._zone = ZoneInfo(town.zone)

    def pane(self, message: Message, seat: Seat) -> str | None:
        """The pane in which a seat sees a message, or None."""
        pane = pane_of(message, seat, self._town)
        if pane == "group" and seat.home.ref not in self._archive.homes_of(seat.acting.ref):
            return None
        return pane

    def items(self, seat: Seat) -> dict[str, list[Item]]:
        """What stands in each pane, as deep as the seat looks."""
        seen: dict[str, list[Message]] = {pane: [] for pane in PANES}
        for message in self._archive.messages():
            if (pane := self.pane(message, seat)) is not None:
                seen[pane].append(message)
        deep = {pane: those[-seat.depth :] for pane, those in seen.items()}
        return {pane: self._arranged(pane, those, seat) for pane, those in deep.items()}

    def item(self, message: Message, seat: Seat) -> Item | None:
        """One message as it stands in its pane, with what hangs under it."""
        pane = self.pane(message, seat)
        if pane is None:
            return None
        item = self._made(message, pane)
        if self.hangs_under(message, seat) is not None:
            return item
        messages = self._archive.messages()
        at = bisect_left(messages, message.order, key=lambda other: other.order)
        day = self._day(message)
        item.day = day if day != self._day_before(messages[:at], pane, seat) else None
        for other in messages[at + 1 :]:
            match self.hangs_under(other, seat):
                case (message.seq, "thread"):
                    item.thread.append(self._made(other, pane))
                case (message.seq, "aside") if self.pane(other, seat) == pane:
                    item.asides.append(self._made(other, pane))
        return item

    def hangs_under(self, message: Message, seat: Seat) -> tuple[int, str] | None:
        """The message that this one stands under, and as what: `thread` or `aside`."""
        root = thread_root(message.place.thread) if message.place else None
        if root is not None and seat.topic is None and self._archive.get(root):
            return (root, "thread")
        if message.after is not None and self._archive.get(message.after):
            return (message.after, "aside")
        return None

    def _arranged(self, pane: str, messages: Sequence[Message], seat: Seat) -> list[Item]:
        top: list[Item] = []
        under: defaultdict[tuple[int, str], list[Item]] = defaultdict(list)
        for message in messages:
            item = self._made(message, pane)
            above = self.hangs_under(message, seat)
            (top if above is None else under[above]).append(item)
        last: date | None = None
        for item in top:
            day = self._day(item.message)
            item.day, last = (day if day != last else None), day
            item.thread = under[(item.message.seq, "thread")]
            item.asides = under[(item.message.seq, "aside")]
        return top

    def _day(self, message: Message) -> date:
        return message.at.astimezone(self._zone).date()

    def _day_before(self, earlier: Sequence[Message], pane: str, seat: Seat) -> date | None:
        for message in reversed(earlier):
            if self.pane(message, seat) == pane and self.hangs_under(message, seat) is None:
                return self._day(message)
        return None

    def _made(self, message: Message, pane: str) -> Item:
        return Item(
            message=message,
            pane=pane,
            author=self._town.person(message.author),
            answered=self._archive.get(message.reply_to),
        )
