"""The quiet tools and their time: what comes next, also after the program was away. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

RESUMES_WITHIN = timedelta(minutes=2)
"""After a longer break nobody is waiting for the next words: it ends, and says so."""


class Tool(msgspec.Struct, frozen=True):
    """So many steps of so many seconds: together two minutes, three edits a minute at most."""

    name: str
    steps: int
    seconds: int

    @property
    def pause(self) -> timedelta:
        """How long each step stands."""
        return timedelta(seconds=self.seconds)


TOOLS: Mapping[str, Tool] = {
    tool.name: tool for tool in (Tool("breathe", 6, 20), Tool("look", 5, 24), Tool("urge", 6, 20))
}


class Next(msgspec.Struct, frozen=True):
    """The step to show now, until `due_at`; `late`: there was a break in between."""

    step: int
    due_at: datetime
    late: bool = False


class Over(msgspec.Struct, frozen=True):
    """There is nothing more to show; `cut`: it was broken off."""

    cut: bool = False


def begin(tool: Tool, now: datetime) -> Next:
    """The first step."""
    return Next(0, now + tool.pause)


def following(tool: Tool, step: int, due_at: datetime, now: datetime) -> Next | Over:
    """What comes after a step whose time was over at `due_at`. Nothing is skipped."""
    away = now - due_at
    if away > RESUMES_WITHIN:
        return Over(cut=True)
    if step + 1 >= tool.steps:
        return Over()
    return Next(step + 1, now + tool.pause, late=away >= tool.pause)
