"""The town that the local page shows: its homes, channels and people, as plain data.

Whoever starts the page gives it; nothing here changes while the page runs.
"""

import re
from typing import Literal

import msgspec

from bot.core.people import Direct, Home, Identity, Place, Who
from bot.core.replies import Text

PLATFORM = "local"
_REF = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A lasting thread under a channel."""

    ref: str
    name: str


class Channel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A channel of a home; `name` without the number sign."""

    ref: str
    name: str
    topics: tuple[Topic, ...] = ()


class TownHome(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A room of the community with its channels, the first of which opens."""

    ref: str
    name: str
    channels: tuple[Channel, ...]


class ChannelRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One channel of the town."""

    home: str
    channel: str


class Resident(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody one can act as. `homes` are those they are in at first.

    `second_of` is the person whose second account this is; `about` stands under the name.
    """

    ref: str
    name: str
    homes: tuple[str, ...]
    role: Literal["member", "moderator", "admin"] = "member"
    locale: str = "en"
    about: Text = ""
    second_of: str | None = None

    @property
    def identity(self) -> Identity:
        """The account, as the core knows it."""
        return Identity(PLATFORM, self.ref, self.name)

    @property
    def direct(self) -> Direct:
        """The private chat."""
        return Direct(PLATFORM, self.ref)

    @property
    def keeps_order(self) -> bool:
        """Whether this person is of the team and reads the moderators' channel."""
        return self.role != "member"

    @property
    def who(self) -> Who:
        """What the platform says of this account in a home it is in."""
        match self.role:
            case "admin":
                return Who.ADMIN
            case "moderator":
                return Who.MODERATOR
            case "member":
                return Who.ANYONE


class Town(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole far side. Raises ValueError where its parts do not fit together."""

    name: str
    zone: str
    homes: tuple[TownHome, ...]
    people: tuple[Resident, ...]
    moderators: ChannelRef

    def __post_init__(self) -> None:
        for ref in _all_refs(self):
            if not _REF.fullmatch(ref):
                raise ValueError(f"not a reference: {ref!r}")
        _only_once([home.ref for home in self.homes])
        _only_once([person.ref for person in self.people])
        if not self.members or not self.team:
            raise ValueError("a town needs a member and a moderator")
        if self.channel(self.moderators.home, self.moderators.channel) is None:
            raise ValueError("the moderators' channel is in no home")
        if not all(self.open_channels(home) for home in self.homes):
            raise ValueError("every home needs a channel that everybody in it reads")
        known = {home.ref for home in self.homes}
        for person in self.people:
            if unknown := set(person.homes) - known:
                raise ValueError(f"{person.ref} lives in no home of the town: {sorted(unknown)}")

    @property
    def members(self) -> tuple[Resident, ...]:
        """Everybody who is not of the team."""
        return tuple(person for person in self.people if not person.keeps_order)

    @property
    def team(self) -> tuple[Resident, ...]:
        """Moderators and admins."""
        return tuple(person for person in self.people if person.keeps_order)

    @property
    def moderators_place(self) -> Place:
        """Where the team reads."""
        return Place(PLATFORM, self.moderators.home, self.moderators.channel)

    def person(self, ref: str) -> Resident | None:
        """The person of that reference."""
        return next((person for person in self.people if person.ref == ref), None)

    def home(self, ref: str) -> TownHome | None:
        """The home of that reference."""
        return next((home for home in self.homes if home.ref == ref), None)

    def channel(self, home: str, ref: str) -> Channel | None:
        """The channel of that reference in a home."""
        found = self.home(home)
        channels = found.channels if found else ()
        return next((channel for channel in channels if channel.ref == ref), None)

    def topic(self, place: Place) -> Topic | None:
        """The topic that a place is, if it is one."""
        channel = self.channel(place.home, place.channel)
        topics = channel.topics if channel else ()
        return next((topic for topic in topics if topic.ref == place.thread), None)

    def open_channels(self, home: TownHome) -> tuple[Channel, ...]:
        """The channels that everybody in the home reads."""
        team = self.moderators
        return tuple(c for c in home.channels if (home.ref, c.ref) != (team.home, team.channel))

    def is_teams(self, place: Place) -> bool:
        """Whether only the team reads there."""
        return place.parent == self.moderators_place


def home_of(ref: str) -> Home:
    """A home as the core knows it."""
    return Home(PLATFORM, ref)


def _all_refs(town: Town) -> list[str]:
    refs = [person.ref for person in town.people]
    for home in town.homes:
        refs.append(home.ref)
        for channel in home.channels:
            refs.append(channel.ref)
            refs.extend(topic.ref for topic in channel.topics)
    return refs


def _only_once(refs: list[str]) -> None:
    if len(refs) != len(set(refs)):
        raise ValueError(f"a reference is there twice: {sorted(refs)}")
