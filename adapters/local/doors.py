"""Who may read and write where in the town, and how one is told that one may not."""

from adapters.local.archive import Archive
from adapters.local.messages import Message, thread_root
from adapters.local.town import PLATFORM, Resident, Town
from bot.core.people import Address, Direct, Place
from bot.core.replies import Msg, msg

TEXT_LIMIT = 4000


class Refused(Exception):
    """It cannot be done; `text` says why, `field` names the field of a form it is about."""

    def __init__(self, text: Msg, field: str = "") -> None:
        super().__init__(text.key)
        self.text = text
        self.field = field


def too_long(length: int, limit: int) -> Msg:
    """The sentence for words over a limit."""
    return msg("local-refused-long", length=length, limit=limit)


class Doors:
    """What a person gets to see and where they can write."""

    def __init__(self, town: Town, archive: Archive) -> None:
        self._town = town
        self._archive = archive

    def knows(self, place: Place) -> bool:
        """Whether there is such a channel, and such a thread or topic under it."""
        if place.platform != PLATFORM or self._town.channel(place.home, place.channel) is None:
            return False
        if place.thread is None or self._town.topic(place) is not None:
            return True
        root = self._archive.get(thread_root(place.thread))
        return root is not None and root.thread is not None and root.place == place.parent

    def may_read(self, who: Resident, message: Message) -> bool:
        """Whether a person sees a message on this platform."""
        if isinstance(message.to, Direct):
            return message.to.user == who.ref
        return message.only in {"", who.ref} and self.may_enter(who, message.to)

    def may_enter(self, who: Resident, place: Place) -> bool:
        """Whether a person is in a place and sees what is written there."""
        if not self.knows(place):
            return False
        if self._town.is_teams(place) and not who.keeps_order:
            return False
        return place.home in self._archive.homes_of(who.ref)

    def may_write(self, who: Resident, to: Address, text: str) -> None:
        """Raises Refused where these words cannot be written there."""
        if not text.strip():
            raise Refused(msg("local-refused-empty"))
        if len(text) > TEXT_LIMIT:
            raise Refused(too_long(len(text), TEXT_LIMIT))
        if isinstance(to, Place) and not self.may_enter(who, to):
            raise Refused(msg("local-refused-outside"))
        if isinstance(to, Direct) and self._archive.has_closed(who.ref):
            raise Refused(msg("local-refused-closed"))

    def readable(self, who: Resident, ref: str) -> Message:
        """A message the person sees. Raises Refused."""
        message = self._archive.get(ref)
        if message is None or not self.may_read(who, message):
            raise Refused(msg("local-refused-gone"))
        return message

    def seen(self, ref: str, *readers: Resident) -> Message | None:
        """A message that one of these people sees."""
        message = self._archive.get(ref)
        if message is None or not any(self.may_read(who, message) for who in readers):
            return None
        return message

    def own(self, who: Resident, ref: str) -> Message:
        """A message the person wrote. Raises Refused."""
        message = self.readable(who, ref)
        if message.author != who.ref or message.command:
            raise Refused(msg("local-refused-gone"))
        return message
