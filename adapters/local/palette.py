"""The commands somebody is offered, in the palette, in the rail and on messages."""

import msgspec

from adapters.local.town import Resident
from bot.core.people import Who
from bot.core.platform import CommandInfo, Manifest

_RANK = {Who.ANYONE: 0, Who.MEMBER: 0, Who.MODERATOR: 1, Who.ADMIN: 2}
_ROLE = {"member": 0, "moderator": 1, "admin": 2}


class Offer(msgspec.Struct, frozen=True):
    """A command and what it does, in the reader's language."""

    name: str
    does: str


class Offers:
    """What the manifest lets people do."""

    def __init__(self, manifest: Manifest) -> None:
        self._commands = manifest.commands
        self.reports = manifest.reports

    def for_person(self, who: Resident, language: str) -> list[Offer]:
        """Commands that can be typed. Moderators' own come first for moderators."""
        typed = [c for c in self._commands if c.target == "none" and not c.silent]
        found = [c for c in typed if _may(who, c)]
        own = sorted(found, key=lambda command: -min(_RANK[command.who], _ROLE[who.role]))
        return [_offer(command, language) for command in own]

    def on_messages(self, who: Resident, language: str) -> list[Offer]:
        """Commands about the writer of a message."""
        found = [c for c in self._commands if c.target != "none" and _may(who, c)]
        return [_offer(command, language) for command in found]

    def knows(self, name: str) -> bool:
        """Whether there is such a command, under its own name or another."""
        return any(name == c.name or name in c.aliases for c in self._commands)


def _may(who: Resident, command: CommandInfo) -> bool:
    return _ROLE[who.role] >= _RANK[command.who]


def _offer(command: CommandInfo, language: str) -> Offer:
    describe = command.describe
    return Offer(command.name, describe.get(language) or describe.get("en", ""))
