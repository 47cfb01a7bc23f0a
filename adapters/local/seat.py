"""Who sits before the page: the acting person, the two in view, and what they look at.

It comes from the address of the page, so that two tabs can be two people.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec

from adapters.local.messages import Message, thread_root
from adapters.local.town import Channel, Resident, Topic, Town, TownHome
from bot.core.people import Direct, Place

DEPTH = 60  # messages of each pane: older ones on request, so that a page stays quick
DEEPEST = 2000


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """One way to look at the town. `chat` is the person whose private chat is open.

    `depth` is how many messages of each pane it sees.
    """

    acting: Resident
    member: Resident
    moderator: Resident
    chat: Resident
    home: TownHome
    channel: Channel
    topic: Topic | None
    depth: int = DEPTH

    @property
    def query(self) -> dict[str, str]:
        """The seat as parameters of an address."""
        found = {
            "as": self.acting.ref,
            "member": self.member.ref,
            "moderator": self.moderator.ref,
            "chat": self.chat.ref,
            "home": self.home.ref,
            "channel": self.channel.ref,
        }
        if self.topic:
            found["topic"] = self.topic.ref
        if self.depth != DEPTH:
            found["depth"] = str(self.depth)
        return found

    @property
    def place(self) -> Place:
        """Where words in the group pane go."""
        thread = self.topic.ref if self.topic else None
        return Place("local", self.home.ref, self.channel.ref, thread)


def seat_from(query: Mapping[str, str], town: Town) -> Seat:
    """The seat of an address. What it does not say, or says wrongly, is the first there is."""
    acting = town.person(query.get("as", "")) or town.members[0]
    member = _either(acting, town.person(query.get("member", "")), town.members)
    moderator = _either(acting, town.person(query.get("moderator", "")), town.team)
    chat = town.person(query.get("chat", ""))
    home = town.home(query.get("home", "")) or _first_home(acting, town)
    channel = _channel(query, home, town)
    topics = {topic.ref: topic for topic in channel.topics}
    return Seat(
        acting=acting,
        member=member,
        moderator=moderator,
        chat=chat if chat in {member, moderator} and chat is not None else member,
        home=home,
        channel=channel,
        topic=topics.get(query.get("topic", "")),
        depth=_depth(query.get("depth", "")),
    )


def address(seat: Seat, **other: str) -> str:
    """The address of a page that differs in what is given; an empty word leaves it out."""
    query = {**seat.query, **other}
    return "/?" + urlencode({name: value for name, value in query.items() if value})


def pane_of(message: Message, seat: Seat, town: Town) -> str | None:
    """The pane in which this seat sees a message, if it sees it at all."""
    if isinstance(message.to, Direct):
        return "private" if message.to.user == seat.chat.ref else None
    place = message.to
    if town.is_teams(place):
        return "team" if message.only in {"", seat.moderator.ref} else None
    if message.only or place.parent != seat.place.parent:
        return None
    shown = seat.topic.ref if seat.topic else None
    in_channel = place.thread is None or thread_root(place.thread) is not None
    return "group" if place.thread == shown or (in_channel and shown is None) else None


def _either(acting: Resident, asked: Resident | None, those: tuple[Resident, ...]) -> Resident:
    if acting in those:
        return acting
    return asked if asked is not None and asked in those else those[0]


def _depth(asked: str) -> int:
    return min(int(asked), DEEPEST) if asked.isascii() and asked.isdecimal() else DEPTH


def _first_home(acting: Resident, town: Town) -> TownHome:
    mine = [home for home in town.homes if home.ref in acting.homes]
    return (mine or list(town.homes))[0]


def _channel(query: Mapping[str, str], home: TownHome, town: Town) -> Channel:
    channels = town.open_channels(home)
    asked = query.get("channel", "")
    return next((channel for channel in channels if channel.ref == asked), channels[0])
