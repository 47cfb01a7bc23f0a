"""What somebody wrote in the last two minutes, in memory only, and what was found in a week."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta

from bot.core.people import Identity
from moderation.detect import Level, Trace

BURST = timedelta(seconds=120)
WINDOW = timedelta(days=7)
MOST_PARTS = 6
MOST_TRACES = 20
MOST_PEOPLE = 5000
MOST_MESSAGES = 5000

Who = tuple[str, str]


class Recent:
    """A short memory. Words are forgotten after two minutes or with the program."""

    def __init__(self) -> None:
        self._parts: OrderedDict[tuple[Who, str | None], deque[tuple[datetime, str]]]
        self._parts = OrderedDict()
        self._writers: OrderedDict[tuple[str, str], Identity] = OrderedDict()
        self._traces: OrderedDict[Who, deque[tuple[datetime, str, Level]]] = OrderedDict()

    def parts(self, who: Who, place: str | None, now: datetime) -> list[str]:
        """The person's earlier messages of the same burst in the same place, oldest first."""
        self._forget(now)
        return [text for at, text in self._parts.get((who, place), ()) if now - at <= BURST]

    def remember(self, who: Who, place: str | None, text: str, now: datetime) -> None:
        """Keep a message for the rest of its burst."""
        kept = self._parts.setdefault((who, place), deque(maxlen=MOST_PARTS))
        kept.append((now, text))
        self._parts.move_to_end((who, place))
        if len(self._parts) > MOST_PEOPLE:
            self._parts.popitem(last=False)

    def wrote(self, where: str, message: str, writer: Identity) -> None:
        """Who wrote a message: to know at whom an answer is aimed."""
        self._writers[where, message] = writer
        if len(self._writers) > MOST_MESSAGES:
            self._writers.popitem(last=False)

    def writer_of(self, where: str | None, message: str | None) -> Identity | None:
        """Whose message that was, if it was lately."""
        return self._writers.get((where or "", message or ""))

    def window(self, who: Who, now: datetime) -> list[Trace]:
        """What was found in the person's words lately, without the words."""
        return [
            Trace((now - at).total_seconds() / 60, rule, level)
            for at, rule, level in self._traces.get(who, ())
            if now - at <= WINDOW
        ]

    def found(self, who: Who, rule: str, level: Level, now: datetime) -> None:
        """Note that something was found."""
        kept = self._traces.setdefault(who, deque(maxlen=MOST_TRACES))
        kept.append((now, rule, level))
        self._traces.move_to_end(who)
        if len(self._traces) > MOST_PEOPLE:
            self._traces.popitem(last=False)

    def _forget(self, now: datetime) -> None:
        """Let go of bursts that are over; the oldest stand first."""
        while self._parts:
            kept = next(iter(self._parts.values()))
            if now - kept[-1][0] <= BURST:
                return
            self._parts.popitem(last=False)
