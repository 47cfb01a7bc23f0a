"""What can go wrong on the way: asked for by tests, one request after the other or by dice."""

import random
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["status", "hang", "reset", "lost", "garbage", "null"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One mishap. `lost`: it is done, and the answer never arrives."""

    kind: Kind
    code: int = 500
    retry_after: int | None = None


@dataclass(slots=True)
class Faults:
    """The next requests of a method fail so; `chance` of any fault at all, by seeded dice."""

    planned: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    chance: float = 0.0
    kinds: tuple[Fault, ...] = (
        Fault("status", 500),
        Fault("status", 502),
        Fault("status", 429, 1),
        Fault("reset"),
        Fault("lost"),
        Fault("garbage"),
    )
    dice: random.Random = field(default_factory=lambda: random.Random(7))
    happened: int = 0

    def plan(self, method: str, *faults: Fault) -> None:
        self.planned[method.lower()].extend(faults)

    def next(self, method: str) -> Fault | None:
        waiting = self.planned[method.lower()]
        if waiting:
            self.happened += 1
            return waiting.popleft()
        if self.chance and self.dice.random() < self.chance:
            self.happened += 1
            return self.dice.choice(self.kinds)
        return None
