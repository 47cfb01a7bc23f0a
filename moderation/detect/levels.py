"""What the detector is told and what it answers: levels, kinds, evidence.

Nothing here holds a member's words longer than one call.
"""

from enum import IntEnum, StrEnum

import msgspec


class Level(IntEnum):
    """How fast a human should look; not what is wrong with anybody."""

    NONE = 0
    CONCERN = 1
    HIGH = 2
    IMMINENT = 3


class Kind(StrEnum):
    """What the text to the member depends on.

    `despair` is hopelessness without a wish to die; `abuse` is incitement aimed at somebody
    else: an incident for moderators, not a case about its author.
    """

    DYING = "dying"
    SELF_HARM = "self_harm"
    MEDICAL = "medical"
    HOME_VIOLENCE = "home_violence"
    THREAT = "threat"
    MINOR = "minor"
    WORRY_OTHER = "worry_other"
    VOICES = "voices"
    ABUSE = "abuse"
    DESPAIR = "despair"


class Subject(StrEnum):
    """Whom the words are about."""

    SELF = "self"
    OTHER = "other"
    YOU = "you"
    GENERIC = "generic"


class Heard(msgspec.Struct, frozen=True):
    """One text of a message. `own=False`: other people's words (quoted, forwarded, via a bot)."""

    text: str
    own: bool = True


class Trace(msgspec.Struct, frozen=True):
    """An earlier finding about the same member, kept without text."""

    minutes_ago: float
    rule: str
    level: Level


class Evidence(msgspec.Struct, frozen=True):
    """A rule that counted and where: `text[start:end]` of `words[part]`.

    A negative `part` counts back through the earlier messages: `parts[part]`.
    """

    rule: str
    start: int
    end: int
    part: int
    level: Level


class Adjustment(msgspec.Struct, frozen=True):
    """A reason that moved a rule's level, and the words that gave it."""

    transform: str
    rule: str
    start: int
    end: int
    part: int
    before: Level
    after: Level


class Assessment(msgspec.Struct, frozen=True):
    """The answer for one message. `kind`, `subject` and `rule` are None when nothing counted.

    `pack` names the version of every pack that was asked, so that an answer can be repeated.
    """

    level: Level
    kind: Kind | None
    subject: Subject | None
    rule: str | None
    evidence: tuple[Evidence, ...]
    adjustments: tuple[Adjustment, ...]
    pack: str
