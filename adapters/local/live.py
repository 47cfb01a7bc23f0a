"""Open pages: each gets what changed for its seat, in order, and after a gap what it missed."""

import asyncio
from collections import deque
from collections.abc import Callable

import msgspec

from adapters.local.messages import Message
from adapters.local.seat import Seat

BACKLOG = 256
STALE = "stale"


class Change(msgspec.Struct, frozen=True):
    """A message that was put, and what it was before."""

    message: Message
    before: Message | None


class News(msgspec.Struct, frozen=True):
    """One server-sent event: `stale` asks the page to fetch everything anew."""

    name: str
    data: str
    mark: str


Draw = Callable[[Change, Seat], str]
_END = None


class Page:
    """An open page and what it has yet to be told. A page that does not read is let go."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self._queue: asyncio.Queue[News | None] = asyncio.Queue(BACKLOG)
        self._over = False

    def tell(self, news: News) -> None:
        """Put an event in line."""
        if self._over:
            return
        if self._queue.full():
            self.end()
        else:
            self._queue.put_nowait(news)

    async def next(self) -> News | None:
        """The next event; None when it is over."""
        if self._over and self._queue.empty():
            return None
        return await self._queue.get()

    def end(self) -> None:
        """Close the stream; the browser comes back by itself."""
        if self._over:
            return
        self._over = True
        if self._queue.full():
            self._queue.get_nowait()
        self._queue.put_nowait(_END)


class Live:
    """All open pages. `boot` tells one run of the program from another."""

    def __init__(self, boot: str, draw: Draw) -> None:
        self._boot = boot
        self._draw = draw
        self._number = 0
        self._recent: deque[Change] = deque(maxlen=BACKLOG)
        self._pages: set[Page] = set()

    @property
    def mark(self) -> str:
        """How far the news have come; a page says it to be told what follows."""
        return f"{self._boot}-{self._number}"

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that are open now."""
        return tuple(self._pages)

    def heard(self, message: Message, before: Message | None) -> None:
        """Tell every page that sees it."""
        change = Change(message, before)
        self._number += 1
        self._recent.append(change)
        for page in self._pages:
            self._tell(page, change)

    def spread(self, fragment: Callable[[Seat], str]) -> None:
        """Tell every page something that is no message: the clock, who is where."""
        for page in self._pages:
            page.tell(News("change", fragment(page.seat), self.mark))

    def open(self, seat: Seat, since: str) -> Page:
        """A new page that has seen everything up to a mark."""
        page = Page(seat)
        missed = self._missed(since)
        if missed is None:
            page.tell(News(STALE, "", self.mark))
        for change in missed or ():
            self._tell(page, change)
        self._pages.add(page)
        return page

    def close(self, page: Page) -> None:
        """The page is gone."""
        self._pages.discard(page)

    def end(self) -> None:
        """Close all streams: the program stops."""
        for page in self._pages:
            page.end()

    def _tell(self, page: Page, change: Change) -> None:
        if fragment := self._draw(change, page.seat):
            page.tell(News("change", fragment, self.mark))

    def _missed(self, since: str) -> list[Change] | None:
        boot, _, number = since.rpartition("-")
        if boot != self._boot or not number.isdecimal():
            return None
        behind = self._number - int(number)
        if not 0 <= behind <= len(self._recent):
            return None
        return list(self._recent)[len(self._recent) - behind :]
