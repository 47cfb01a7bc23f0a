"""The people one can act as, with what is to be seen of them without looking into anything."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from adapters.local.archive import Archive
from adapters.local.messages import Message
from adapters.local.seat import Seat
from adapters.local.town import Resident, Town
from bot.core.people import Place
from bot.core.replies import Text, msg


class Face(msgspec.Struct, frozen=True, kw_only=True):
    """A person in the list. `seat` is `writing`, `shown` or nothing."""

    person: Resident
    about: Text
    seat: str = ""
    has_news: bool = False


class Roster(msgspec.Struct, frozen=True):
    """Members, and the team."""

    members: tuple[Face, ...]
    team: tuple[Face, ...]


def roster(
    town: Town, archive: Archive, seat: Seat, since: datetime, seen: Mapping[str, int]
) -> Roster:
    """Everybody. What they wrote in public since then stands under their names.

    `seen` is the newest private message that some page has shown, by person.
    """
    wrote: dict[str, Message] = {}
    waiting: dict[str, int] = {}
    for message in archive.messages():
        if isinstance(message.to, Place) and message.author and message.at >= since:
            wrote[message.author] = message
        elif not isinstance(message.to, Place):
            waiting[message.to.user] = message.seq
    news = {ref for ref, seq in waiting.items() if seq > seen.get(ref, 0)} - {seat.chat.ref}
    faces = {
        p.ref: _face(p, town, archive, seat, wrote.get(p.ref), has_news=p.ref in news)
        for p in town.people
    }
    return Roster(
        tuple(faces[person.ref] for person in town.members),
        tuple(faces[person.ref] for person in town.team),
    )


def _face(
    person: Resident,
    town: Town,
    archive: Archive,
    seat: Seat,
    last: Message | None,
    *,
    has_news: bool,
) -> Face:
    about: Text = person.about
    if archive.has_closed(person.ref):
        about = msg("local-people-closed")
    elif last is not None and last.place is not None and not town.is_teams(last.place):
        channel = town.channel(last.place.home, last.place.channel)
        about = msg("local-people-wrote", channel=channel.name if channel else "")
    elif not about and person.second_of and (first := town.person(person.second_of)):
        about = msg("local-people-second", name=first.name)
    elif not about:
        about = msg(f"local-people-{person.role}")
    place = "writing" if person == seat.acting else ""
    if not place and person in {seat.member, seat.moderator}:
        place = "shown"
    return Face(person=person, about=about, seat=place, has_news=has_news)
