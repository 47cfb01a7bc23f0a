"""What can go wrong on the way: named by route, counted, in the order in which it was asked for."""

import asyncio
import re
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["status", "timeout", "reset", "lost", "garbage"]


@dataclass
class Fault:
    """`lost`: the effect happens, the answer never comes. `timeout`: nothing happens, no answer."""

    pattern: re.Pattern[str]
    kind: Kind
    times: int
    status: int = 500
    code: int = 0
    retry_after: float = 0.0
    is_global: bool = False
    met: int = 0  # below nothing: so many requests pass before it begins


@dataclass
class Faults:
    waiting: list[Fault] = field(default_factory=list)
    hold: asyncio.Event = field(default_factory=asyncio.Event)

    def add(
        self,
        pattern: str,
        kind: Kind = "status",
        *,
        times: int = 1,
        status: int = 500,
        code: int = 0,
        retry_after: float = 0.0,
        is_global: bool = False,
    ) -> Fault:
        """The next `times` requests ("POST /channels/1/messages") that match fail so."""
        made = Fault(re.compile(pattern), kind, times, status, code, retry_after, is_global)
        self.waiting.append(made)
        return made

    def meet(self, request: str) -> Fault | None:
        for fault in self.waiting:
            if fault.met < fault.times and fault.pattern.search(request):
                fault.met += 1
                return fault if fault.met > 0 else None
        return None
