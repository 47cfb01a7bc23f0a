"""What features tell each other: facts that have happened, in the transaction in which they did."""

from datetime import date, datetime, time

import msgspec


class MemberJoined(msgspec.Struct, frozen=True):
    """Somebody agreed. What they answered while joining; a journey or prompt may be declined."""

    member_id: str
    pack: str | None
    since: date | None
    prompt_at: time | None


class MemberLeft(msgspec.Struct, frozen=True):
    """The last identity of a member left the last home."""

    member_id: str


class MemberReturned(msgspec.Struct, frozen=True):
    """A member who had left is back."""

    member_id: str


class ClockSettingsChanged(msgspec.Struct, frozen=True):
    """A member's zone or end of day is another one, from the given local day on."""

    member_id: str


class Paused(msgspec.Struct, frozen=True):
    """A member asked for quiet, until a day or until they say so."""

    member_id: str
    until: datetime | None


class Resumed(msgspec.Struct, frozen=True):
    """A member is back from a pause."""

    member_id: str


class CheckInAnswered(msgspec.Struct, frozen=True):
    """The first answer of a day, or a changed one."""

    member_id: str
    day: date
    grade: int
    first: bool


class SlipNoted(msgspec.Struct, frozen=True):
    """A member said that they slipped."""

    member_id: str
    journey_id: str
    day: date


class DayMeant(msgspec.Struct, frozen=True):
    """Somebody who cuts down said whether a day was as they meant it."""

    member_id: str
    day: date
    as_meant: bool


class JourneyChanged(msgspec.Struct, frozen=True):
    """A journey was begun, ended, brought back, or is counted otherwise."""

    member_id: str
    journey_id: str


class CaseOpened(msgspec.Struct, frozen=True):
    """Moderators are being asked to look. `member_id` is None for somebody who never joined."""

    case_id: str
    community_id: str
    identity_id: str
    member_id: str | None


class CaseClosed(msgspec.Struct, frozen=True):
    """A case has an outcome. Prompts stay off until `quiet_until`, the look-in."""

    case_id: str
    community_id: str
    identity_id: str
    member_id: str | None
    quiet_until: datetime | None


class PersonWanted(msgspec.Struct, frozen=True):
    """Somebody asked for a person; `why` is a word of ours, not theirs.

    `identity_id` is the account they asked from; whoever is no member says in which community.
    """

    member_id: str | None
    why: str
    identity_id: str | None = None
    community_id: str | None = None


class ConsentChanged(msgspec.Struct, frozen=True):
    """A member gave a consent (checkins, buddy, celebrations) or took it back."""

    member_id: str
    kind: str
    given: bool


class BuddyReported(msgspec.Struct, frozen=True):
    """A member said that something is wrong with their buddy; the pair has ended already.

    `show` is the data of a moderators' button that shows the words between the two.
    """

    report_id: str
    community_id: str
    member_id: str
    about_member_id: str
    show: str


class StatedUnder18(msgspec.Struct, frozen=True):
    """A member said that they are under 18, though they had joined as an adult."""

    member_id: str


class PracticeWanted(msgspec.Struct, frozen=True):
    """An admin asked for a practice alert, so that the team sees what one looks like."""

    community_id: str
    by_identity_id: str


Fact = (
    MemberJoined
    | MemberLeft
    | MemberReturned
    | ClockSettingsChanged
    | Paused
    | Resumed
    | CheckInAnswered
    | SlipNoted
    | DayMeant
    | JourneyChanged
    | CaseOpened
    | CaseClosed
    | PersonWanted
    | ConsentChanged
    | BuddyReported
    | StatedUnder18
    | PracticeWanted
)
