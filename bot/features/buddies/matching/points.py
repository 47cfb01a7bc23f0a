"""How well two go together, as whole points, and why. For many at once: table.py."""

import msgspec

from bot.features.buddies.matching.seekers import Seeker

EXPERIENCE, ZONE, HOUR, STAGE, WANTS, PACE = 40, 25, 10, 10, 15, 10
BEST = EXPERIENCE + ZONE + HOUR + STAGE + WANTS + PACE
DAY = 24 * 60
REACH = 6 * 60  # minutes apart at which zones and hours have nothing in common any more
WANT = ("listen", "plan", "check")
PACES = ("daily", "few", "weekly")
UNKNOWN_HOUR = 180
A_DAY_WAITED = 2
MOST_WAITED = 14


class Reasons(msgspec.Struct, frozen=True):
    """The points of two people, by what gave them."""

    experience: int
    zone: int
    hour: int
    stage: int
    wants: int
    pace: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.experience + self.zone + self.hour + self.stage + self.wants + self.pace


def reasons(one: Seeker, other: Seeker) -> Reasons:
    """Why the two go together."""
    return Reasons(
        experience=EXPERIENCE if one.packs & other.packs else 0,
        zone=_near(_apart(one.offset, other.offset), ZONE),
        hour=_near(_hours_apart(one, other), HOUR),
        stage=_stages(one.stage, other.stage),
        wants=WANTS if one.wants == other.wants else WANTS // 3,
        pace=PACE - PACE // 2 * abs(PACES.index(one.pace) - PACES.index(other.pace)),
    )


def waiting(seeker: Seeker) -> int:
    """Points for having waited, whoever it is that comes."""
    return A_DAY_WAITED * min(seeker.waited, MOST_WAITED)


def _apart(one: int, other: int) -> int:
    gap = abs(one - other) % DAY
    return min(gap, DAY - gap)


def _near(minutes: int, points: int) -> int:
    return points - points * min(minutes, REACH) // REACH


def _hours_apart(one: Seeker, other: Seeker) -> int:
    if one.hour is None or other.hour is None:
        return UNKNOWN_HOUR
    return _apart(one.hour - one.offset, other.hour - other.offset)


def _stages(one: int | None, other: int | None) -> int:
    if one is None or other is None:
        return STAGE // 2
    return max(0, STAGE - 3 * abs(one - other))
