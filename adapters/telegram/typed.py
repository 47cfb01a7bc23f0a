"""A command as people type it: `/sos`, `/sos@our_bot now`, `/start CODE`."""

from dataclasses import dataclass

from telegram import Message
from telegram.constants import MessageEntityType


@dataclass(frozen=True, slots=True)
class Typed:
    """The command's name, for which bot it is (if that was said), and what follows."""

    name: str
    bot: str | None
    rest: str

    @property
    def raw(self) -> dict[str, str]:
        """What followed, as the fields of a command."""
        if not self.rest:
            return {}
        return {"start": self.rest} if self.name == "start" else {"text": self.rest}


def typed(message: Message) -> Typed | None:
    """The command that the message is, or None. A forwarded one is somebody's words."""
    if not message.text or message.forward_origin is not None or message.via_bot is not None:
        return None
    first = message.entities[0] if message.entities else None
    if first is None or first.type != MessageEntityType.BOT_COMMAND or first.offset != 0:
        return None
    # A command is ASCII: its UTF-16 units are characters.
    name, _, bot = message.text[1 : first.length].partition("@")
    rest = message.text[first.length :].strip()
    return Typed(name.lower(), bot.lower() or None, rest)
