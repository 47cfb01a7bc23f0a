"""What matching knows of somebody who is looking: nothing that anybody wrote."""

import msgspec

Pairs = tuple[tuple[str, str], ...]


class Seeker(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is looking, or (`mentor_of` is set) a free place beside a mentor.

    `offset` is minutes from UTC; `hour` the minute of the day at which they usually are there, on
    their clock. `stage` is how long they have been on their way, coarsely. `inside` is the circle
    outside which they do not want to be matched. `first`: left out last time.
    """

    id: str
    language: str
    offset: int = 0
    hour: int | None = None
    packs: frozenset[str] = frozenset()
    stage: int | None = None
    wants: str = "listen"
    pace: str = "few"
    circles: frozenset[str] = frozenset()
    inside: str | None = None
    waited: int = 0  # days
    first: bool = False
    company: str = "buddy"  # buddy | mentor | either
    mentor_of: str = ""  # the mentor's member, for a place beside them

    @property
    def member_id(self) -> str:
        """Whose node this is."""
        return self.mentor_of or self.id


class Pool(msgspec.Struct, frozen=True):
    """Everybody in a round, and the pairs of members that must not be made."""

    seekers: tuple[Seeker, ...]
    never: Pairs = ()


class Match(msgspec.Struct, frozen=True):
    """Two who go together. `mentor` says that `other` is the mentor of `one`."""

    one: str
    other: str
    mentor: bool = False


def may_meet(one: Seeker, other: Seeker) -> bool:
    """Whether the two could be paired, apart from recent and unwanted pairs."""
    if one.language != other.language or one.member_id == other.member_id:
        return False
    if one.inside is not None and one.inside not in other.circles:
        return False
    if other.inside is not None and other.inside not in one.circles:
        return False
    return _kinds_fit(one, other)


def _kinds_fit(one: Seeker, other: Seeker) -> bool:
    match bool(one.mentor_of), bool(other.mentor_of):
        case True, True:
            return False
        case True, False:
            return other.company != "buddy"
        case False, True:
            return one.company != "buddy"
        case _:
            return "mentor" not in {one.company, other.company}
