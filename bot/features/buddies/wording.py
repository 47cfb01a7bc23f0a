"""The words that several cards of buddies share."""

from datetime import date

from bot.core.replies import Arg, Button, Msg, Para, Text, msg
from bot.core.routes import route


def text(key: str, /, *, muted: bool = False, **args: Arg) -> Para:
    """A paragraph of ours."""
    return Para(msg(f"buddies-{key}", **args), muted=muted)


def button(
    key: str, name: str, /, *args: str | int | date, look: str = "plain", **words: Arg
) -> Button:
    """A button of ours."""
    label = msg(f"buddies-{key}", **words)
    data = route(name, *args)
    match look:
        case "primary":
            return Button(label, data, "primary")
        case "quiet":
            return Button(label, data, "quiet")
        case _:
            return Button(label, data)


def named(name: str) -> Text:
    """Somebody's name; somebody who is gone has none."""
    return name or msg("buddies-somebody")


def wants_word(wants: str) -> Msg:
    """What somebody looks for, in words."""
    return msg(f"buddies-wants-{wants}")


def pace_word(pace: str) -> Msg:
    """How often, in words."""
    return msg(f"buddies-pace-{pace}")
