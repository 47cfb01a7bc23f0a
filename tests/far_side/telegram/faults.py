"""What can go wrong on the way: planned by tests, or the weather."""

from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["status", "hang", "reset", "lost", "mute", "garbage", "null"]
DONE: frozenset[Kind] = frozenset({"lost", "mute"})


@dataclass(frozen=True, slots=True)
class Fault:
    """One mishap. `lost` and `mute`: it is done, and the answer breaks off or never comes."""

    kind: Kind
    code: int = 500
    retry_after: int | None = None
    says: str = "Trouble"
    migrate_to_chat_id: int | None = None


@dataclass(slots=True)
class Faults:
    """The next requests of a method fail as planned; `weather` is asked about all others.

    `unheard` is what was done without an answer.
    """

    planned: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    happened: int = 0
    weather: Callable[[str, Mapping[str, Any]], Fault | None] = lambda _method, _args: None
    unheard: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    def plan(self, method: str, *faults: Fault) -> None:
        self.planned[method.lower()].extend(faults)

    def next(self, method: str, args: Mapping[str, Any]) -> Fault | None:
        """What goes wrong with a request."""
        fault = self._next(method.lower(), args)
        self.happened += fault is not None
        return fault

    def _next(self, method: str, args: Mapping[str, Any]) -> Fault | None:
        if waiting := self.planned[method]:
            return waiting.popleft()
        return self.weather(method, args)
