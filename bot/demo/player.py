"""Acts for the people of the demo through the local page's own doors: types, presses, fills in."""

from collections.abc import Iterator
from datetime import date

from adapters.local.doings import Doings
from adapters.local.messages import Message
from adapters.local.platform import LocalPlatform
from adapters.local.town import PLATFORM, Resident, Town
from bot.core.people import Address, Place
from bot.core.replies import Button, Buttons


class NothingThere(LookupError):
    """A person of the story was to press or fill in something that is not there."""


class Player:
    """Everybody in the town, one deed at a time."""

    def __init__(self, platform: LocalPlatform, town: Town) -> None:
        self._platform, self._town = platform, town

    async def types(self, ref: str, name: str, to: Place | None = None) -> None:
        """A command, in private or somewhere."""
        who = self._who(ref)
        await self._doings.command(who, name, "", to or who.direct)

    async def says(self, ref: str, to: Address, text: str) -> None:
        """Words in a channel."""
        await self._doings.say(self._who(ref), to, text)

    async def tells(self, ref: str, text: str) -> None:
        """Words in the private chat: they go to whoever they talk with."""
        who = self._who(ref)
        await self._doings.say(who, who.direct, text)

    async def presses(self, ref: str, start: str) -> None:
        """The newest button this person sees whose data begins like this; rather one in force."""
        for message in self._newest(ref):
            found = [button for button in _buttons(message) if button.data.startswith(start)]
            if found:
                button = max(found, key=lambda button: button.chosen)
                await self._doings.press(self._who(ref), message.ref, button.data)
                return
        raise NothingThere(f"{ref}: {start}")

    def sees(self, ref: str, start: str) -> bool:
        """Whether such a button is there."""
        return any(b.data.startswith(start) for m in self._newest(ref) for b in _buttons(m))

    async def fills(self, ref: str, **raw: str | date) -> None:
        """The newest form on this person's table."""
        for message in self._newest(ref):
            if message.form is not None:
                answers = {**message.form.values, **{k: str(v) for k, v in raw.items()}}
                await self._doings.submit(self._who(ref), message.ref, answers)
                return
        raise NothingThere(f"{ref}: a form")

    @property
    def _doings(self) -> Doings:
        return self._platform.doings

    def _who(self, ref: str) -> Resident:
        person = self._town.person(ref)
        if person is None:
            raise NothingThere(ref)
        return person

    def _newest(self, ref: str) -> Iterator[Message]:
        who = self._who(ref)
        for message in reversed(self._platform.messages()):
            private = message.private_to
            teams = message.place is not None and self._town.is_teams(message.place)
            if private == ref or (not private and (who.keeps_order or not teams)):
                yield message


def _buttons(message: Message) -> list[Button]:
    blocks = message.reply.blocks if message.reply else ()
    return [button for block in blocks if isinstance(block, Buttons) for button in block.items]


def place(home: str, channel: str, thread: str | None = None) -> Place:
    """A place in the town."""
    return Place(PLATFORM, home, channel, thread)
