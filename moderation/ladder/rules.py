"""Who is asked next, and when: the same for cases and for requests. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from moderation.cases.states import Rung

NOW_STEP = timedelta(minutes=2)
SOON_STEP = timedelta(minutes=10)
OWNER_TIME = timedelta(minutes=30)
"""A taken case in which nothing happens for so long comes back to everybody."""
RISEN_TIME = timedelta(minutes=5)
"""So long an owner has to act when what they took as Soon has become Now."""
AGAIN_AFTER = tuple(timedelta(minutes=minutes) for minutes in (15, 30, 60))
HALF_AN_HOUR = timedelta(minutes=30)


class Hand(msgspec.Struct, frozen=True):
    """Somebody on the team, as the ladder sees them at one moment."""

    id: str
    name: str
    moderator: bool = True
    admin: bool = False
    around: bool = False
    off: bool = False
    wake: bool = False
    practised: bool = False

    def may_be_asked(self, *, urgent: bool) -> bool:
        """Off is respected, except by those who want to be woken for Now."""
        return not self.off or (urgent and self.wake)


class Walk(msgspec.Struct, frozen=True):
    """A ladder being walked: since when, how fast, among whom, who was asked already.

    `team` leaves out whoever must not be asked (their own case, excluded by the member).
    `declined` said "not for me": they are asked again only where nobody else is left to ask.
    `channel`: the alert stands in a moderators' channel.
    """

    since: datetime
    urgent: bool
    team: tuple[Hand, ...]
    asked: frozenset[str] = frozenset()
    channel: bool = True
    declined: frozenset[str] = frozenset()

    @property
    def pace(self) -> timedelta:
        """The time between two steps."""
        return NOW_STEP if self.urgent else SOON_STEP


class Planned(msgspec.Struct, frozen=True):
    """A step to come. `ids` are those who would be asked as things stand."""

    rung: Rung
    due_at: datetime
    ids: tuple[str, ...] = ()


def whom(walk: Walk, rung: Rung) -> tuple[str, ...]:
    """Whom a rung asks, now."""
    able = [hand for hand in walk.team if hand.may_be_asked(urgent=walk.urgent)]
    willing = [hand for hand in able if hand.id not in walk.declined]
    fresh = [hand for hand in willing if hand.id not in walk.asked]
    match rung:
        case Rung.AROUND if not walk.channel and not any(hand.around for hand in willing):
            found = willing
        case Rung.AROUND:
            found = [hand for hand in willing if hand.around]
        case Rung.EVERYBODY:
            found = [hand for hand in fresh if hand.moderator]
        case Rung.ADMINS:
            found = [hand for hand in fresh if hand.admin]
        case Rung.AGAIN | Rung.HOURLY:
            found = willing or able
        case _:
            found = []
    return tuple(hand.id for hand in found)


def first(walk: Walk) -> Planned:
    """The first step: at once."""
    return Planned(Rung.AROUND, walk.since, whom(walk, Rung.AROUND))


def following(walk: Walk, done: Rung, done_at: datetime) -> Planned:
    """The step after one that was done. There always is one."""
    for rung in _rungs_after(done):
        ids = whom(walk, rung)
        if ids:
            return Planned(rung, done_at + walk.pace, ids)
    if done in {Rung.AROUND, Rung.EVERYBODY, Rung.ADMINS}:
        anybody = bool(walk.asked - walk.declined) or walk.channel
        return Planned(Rung.VAIN, done_at + walk.pace if anybody else done_at)
    return _again(walk, done_at)


def _rungs_after(done: Rung) -> tuple[Rung, ...]:
    match done:
        case Rung.AROUND:
            return (Rung.EVERYBODY, Rung.ADMINS)
        case Rung.EVERYBODY:
            return (Rung.ADMINS,)
        case _:
            return ()


def _again(walk: Walk, done_at: datetime) -> Planned:
    for after in AGAIN_AFTER:
        if walk.since + after > done_at:
            return Planned(Rung.AGAIN, walk.since + after, whom(walk, Rung.AGAIN))
    return Planned(Rung.HOURLY, next_hour(done_at), whom(walk, Rung.HOURLY))


def next_hour(moment: datetime) -> datetime:
    """The full hour at which all that waits is asked about in one message."""
    later = moment + HALF_AN_HOUR
    return later.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def ahead(walk: Walk, step: Planned, most: int = 3) -> list[Planned]:
    """The steps to come as things stand, for showing; VAIN asks nobody and is left out."""
    found: list[Planned] = []
    asked = walk.asked
    while len(found) < most and step.rung is not Rung.HOURLY:
        if step.rung is not Rung.VAIN:
            found.append(step)
        asked = asked | frozenset(step.ids)
        step = following(msgspec.structs.replace(walk, asked=asked), step.rung, step.due_at)
    return found


def names(team: Sequence[Hand], ids: Sequence[str]) -> tuple[str, ...]:
    """The names of some of the team, in the order of the ids."""
    by_id = {hand.id: hand.name for hand in team}
    return tuple(by_id[one] for one in ids if one in by_id)
