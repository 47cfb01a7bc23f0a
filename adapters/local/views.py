"""Pages and fragments of pages for a seat: what the browser gets."""

from collections.abc import Callable
from datetime import datetime, timedelta

from markupsafe import Markup

from adapters.local.archive import Archive
from adapters.local.clockface import Clockface
from adapters.local.drawing import Drawing
from adapters.local.live import Change
from adapters.local.messages import Message
from adapters.local.palette import Offers
from adapters.local.people import roster
from adapters.local.scene import Item, Scene
from adapters.local.seat import Seat
from adapters.local.town import Town
from bot.core.replies import Badge, Heading, Para, Reply

_SAID = 140  # characters that are read aloud of an arriving card


class Views:
    """Draws the town for seats."""

    def __init__(  # everything a page shows
        self,
        town: Town,
        archive: Archive,
        drawing: Drawing,
        offers: Offers,
        now: Callable[[], datetime],
        clock: Clockface | None,
    ) -> None:
        self._town = town
        self._archive = archive
        self._drawing = drawing
        self._offers = offers
        self._now = now
        self._clock = clock
        self.scene = Scene(town, archive)
        self._seen = {person.ref: archive.last for person in town.people}

    def page(self, seat: Seat, mark: str) -> str:
        """The whole page."""
        panes = self.scene.items(seat)
        self._seen[seat.chat.ref] = self._archive.last
        return self._draw("page.html", seat, panes=panes, mark=mark, **self._around(seat))

    def people(self, seat: Seat) -> str:
        """Who one can act as, when something about them changed."""
        return self._draw("people.html", seat, oob=True, **self._around(seat))

    def clock(self, seat: Seat) -> str:
        """The clock, when it moved."""
        return self._draw("clock.html", seat, oob=True, clock=self._clock)

    def change(self, change: Change, seat: Seat) -> str:
        """What a page needs to show a change; nothing where the seat does not see it."""
        message, before = change.message, change.before
        pane = self.scene.pane(message, seat)
        if pane is None:
            return ""
        if pane == "private":
            self._seen[seat.chat.ref] = self._archive.last
        if message.gone:
            return self._draw("gone.html", seat, message=message)
        item = self.scene.item(message, seat)
        if item is None:
            return ""
        aloud = self._aloud(item, before, seat)
        if before is None:
            above = self.scene.hangs_under(message, seat)
            item.is_live = True
            return self._draw("arrived.html", seat, one=item, above=above, aloud=aloud)
        whole = before.thread is None and message.thread is not None
        return self._draw("changed.html", seat, one=item, whole=whole, aloud=aloud)

    def _around(self, seat: Seat) -> dict[str, object]:
        language = seat.acting.locale
        since = self._now() - timedelta(minutes=30)
        return {
            "people": roster(self._town, self._archive, seat, since, self._seen),
            "commands": self._offers.for_person(seat.acting, language),
            "targets": self._offers.on_messages(seat.acting, language),
            "has_sos": self._offers.knows("sos"),
            "has_start": self._offers.knows("start"),
            "clock": self._clock,
            "is_here": seat.home.ref in self._archive.homes_of(seat.acting.ref),
            "is_shut": self._archive.has_closed(seat.chat.ref),
            "is_acting_shut": self._archive.has_closed(seat.acting.ref),
        }

    def _aloud(self, item: Item, before: Message | None, seat: Seat) -> str:
        """What a screen reader is told beside the log: alerts once, changed texts once."""
        reply = item.message.reply
        if reply is None or (before is None) != (item.pane == "team"):
            return ""
        if before is not None and (item.pane != "private" or before.reply == reply):
            return ""
        return gist(reply)

    def _draw(self, template: str, seat: Seat, **scene: object) -> Markup:
        known = {"seat": seat, "now": self._now(), "targets": (), "reports": self._offers.reports}
        return self._drawing.draw(template, seat.acting.locale, **(known | scene))


def gist(reply: Reply) -> str:
    """A reply in a line: its badge, title and first sentence."""
    words: list[str] = []
    for block in reply.blocks:
        match block:
            case Badge(word=word):
                words.append(str(word))
            case Heading(text=text) | Para(text=text):
                words.append(str(text))
            case _:
                continue
        if not isinstance(block, Badge):
            break
    return ". ".join(words)[:_SAID]
