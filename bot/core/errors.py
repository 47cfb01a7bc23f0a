"""The exceptions whose text people see: members the one, whoever runs the bot the other."""

from bot.core.replies import Msg


class Refusal(Exception):
    """What the person asked for cannot be done; `text` says why and what they can do instead."""

    def __init__(self, text: Msg) -> None:
        super().__init__(text.key)
        self.text = text


class WrongToken(Exception):
    """A platform refuses the bot's token; the text says where to get a right one."""
