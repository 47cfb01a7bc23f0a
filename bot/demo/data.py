"""The demo's town and month, read from TOML files beside this one."""

from datetime import time
from pathlib import Path

import msgspec

from adapters.local.town import Town

HERE = Path(__file__).parent


class Villager(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How somebody's month went. `grades` has a digit a day up to yesterday, `-` for no answer.

    `urges` has a digit or a dot beside each. `notes` and `shared` go by days before the last one
    (0 is today). `since` is how many days before the demo's today the journey began.
    """

    who: str
    pack: str
    since: int
    at: time
    grades: str
    urges: str = ""
    notes: dict[str, str] = {}
    shared: tuple[int, ...] = ()
    today: int | None = None
    today_at: time | None = None
    slip: int | None = None


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something said in a channel, so many days before the last one."""

    ago: int
    at: time
    who: str
    home: str
    channel: str
    text: str
    thread: str | None = None


class Moment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody does something at a time of the last day."""

    at: time
    who: str


class PlanLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of somebody's plan, under a heading (0 is the first), so many days before the last."""

    ago: int
    at: time
    who: str
    heading: int
    words: str


class Whisper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that one buddy writes to the other."""

    ago: int
    at: time
    who: str
    words: str


class Companions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two who look for a buddy so many days before the last one, and find each other."""

    who: tuple[str, str]
    ago: int
    at: time
    wants: str
    pace: str
    lines: tuple[Whisper, ...] = ()


class Celebration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody counts something else, too, and shows the group what it comes to on the last day."""

    who: str
    pack: str
    since: int
    at: time
    congratulated: tuple[Moment, ...] = ()


class Month(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happens before the page opens, and at what time of the last day it does."""

    days: int
    opens: time
    admin: str
    villagers: tuple[Villager, ...]
    lines: tuple[Line, ...]
    kind_words: tuple[Moment, ...] = ()
    celebrations: tuple[Celebration, ...] = ()
    around: tuple[Moment, ...] = ()
    sos: tuple[Moment, ...] = ()
    plan_lines: tuple[PlanLine, ...] = ()
    buddies: tuple[Companions, ...] = ()


def town() -> Town:
    """Homes, channels and people of the demo."""
    return msgspec.toml.decode((HERE / "town.toml").read_bytes(), type=Town)


def month() -> Month:
    """The month before the page opens."""
    return msgspec.toml.decode((HERE / "month.toml").read_bytes(), type=Month)
