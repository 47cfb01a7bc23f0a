"""Which updates are unfinished: the offset never moves past one of them."""

from collections import OrderedDict

_REMEMBERED = 1000  # an answer that was on its way may tell an update that was finished meanwhile


class Ledger:
    """Updates by number. Telegram gives the lowest unfinished one, and all after it, again."""

    def __init__(self, offset: int | None = None) -> None:
        self._next = offset
        self._open: set[int] = set()
        self._done: OrderedDict[int, None] = OrderedDict()

    @property
    def offset(self) -> int | None:
        """What to ask for next; all below it are finished."""
        return min(self._open) if self._open else self._next

    @property
    def unfinished(self) -> int:
        """How many are in hand."""
        return len(self._open)

    def begin(self, number: int) -> bool:
        """Take an update in hand. False where it is, or was not long ago."""
        if number in self._open or number in self._done:
            return False
        self._open.add(number)
        return True

    def finish(self, number: int) -> None:
        """It is done: the offset may move."""
        self._open.discard(number)
        self._done[number] = None
        self._next = max(self._next or 0, number + 1)
        while len(self._done) > _REMEMBERED:
            self._done.popitem(last=False)

    def forget(self) -> None:
        """Begin anew: after a quiet week Telegram's numbers start again, anywhere."""
        if not self._open:
            self._next = None
            self._done.clear()
