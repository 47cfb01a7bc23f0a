"""The latest messages by id: whose they were, for deletions and for copies that proxies make.

Bounded: it holds the same however many people write. Words stand in it only as long as a proxy
needs to copy them.
"""

from collections import OrderedDict
from datetime import datetime, timedelta

from adapters.discord.wire import Json
from bot.core.people import Author, Identity, Person

AUTHORS = 5_000
ORIGINALS = 200
COPIED_WITHIN = timedelta(seconds=60)


class Seen:
    """What was just written, and by whom."""

    def __init__(self) -> None:
        self._authors: OrderedDict[str, Author] = OrderedDict()
        self._originals: OrderedDict[str, tuple[str, Identity, str, datetime]] = OrderedDict()
        self.names: OrderedDict[str, str] = OrderedDict()

    def meet(self, who: Identity) -> None:
        """Remember what somebody is called: of threads Discord tells their number alone."""
        if who.name:
            self.names[who.ref] = who.name
            self.names.move_to_end(who.ref)
            if len(self.names) > AUTHORS:
                self.names.popitem(last=False)

    def note(self, message: Json, author: Author, at: datetime) -> None:
        """Remember a message."""
        self._authors[message["id"]] = author
        if len(self._authors) > AUTHORS:
            self._authors.popitem(last=False)
        text = message.get("content") or ""
        if isinstance(author, Person) and text:
            kept = (message["channel_id"], author.identity, text, at)
            self._originals[message["id"]] = kept
        self._tidy(at)

    def author_of(self, message: str) -> Author | None:
        """Who wrote it, while we remember."""
        return self._authors.get(message)

    def original_of(self, copy: Json, at: datetime) -> Identity | None:
        """Who wrote what a proxy has just copied: the latest with these words in this channel."""
        text = copy.get("content") or ""
        self._tidy(at)
        for channel, who, words, _ in reversed(self._originals.values()):
            if text and channel == copy["channel_id"] and text in words:
                return who
        return None

    def _tidy(self, now: datetime) -> None:
        while self._originals:
            oldest = next(iter(self._originals.values()))
            if len(self._originals) <= ORIGINALS and oldest[3] > now - COPIED_WITHIN:
                return
            self._originals.popitem(last=False)
