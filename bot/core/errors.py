"""The one exception whose text people see."""

from bot.core.replies import Msg


class Refusal(Exception):
    """What the person asked for cannot be done; `text` says why and what they can do instead."""

    def __init__(self, text: Msg) -> None:
        super().__init__(text.key)
        self.text = text
