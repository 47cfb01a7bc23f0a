"""What goes out: text as blocks, never as markup, so that no platform's syntax can be injected.

A `Text` is ours (`Msg`, translated for whoever reads it) or a person's own words (`str`).
"""

from datetime import date, datetime
from typing import Literal

import msgspec

from bot.core.people import Identity


class When(msgspec.Struct, frozen=True, tag="when"):
    """A moment, written in the reader's zone and language when the text is made."""

    at: datetime
    form: Literal["time", "day", "date", "full"] = "time"


class OnDay(msgspec.Struct, frozen=True, tag="day"):
    """A calendar day, written in the reader's language."""

    day: date
    form: Literal["short", "weekday", "long"] = "short"


class Msg(msgspec.Struct, frozen=True, tag="msg"):
    """One of our sentences: a Fluent message key (`file-name` or `file-name.attribute`)."""

    key: str
    args: dict[str, "Arg"] = {}


class Listed(msgspec.Struct, frozen=True, tag="listed"):
    """Several things joined as the reader's language joins them: "Mo, Sam and Rui"."""

    items: tuple[Msg | str, ...]


Arg = str | int | float | When | OnDay | Listed | Msg
Text = Msg | str


def msg(key: str, /, **args: Arg) -> Msg:
    """A sentence of ours with its arguments."""
    return Msg(key, args)


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """The title of a card."""

    text: Text


class Para(msgspec.Struct, frozen=True, tag="para"):
    """A paragraph; `muted` for what matters less, such as who will see it."""

    text: Text
    muted: bool = False


class Quote(msgspec.Struct, frozen=True, tag="quote"):
    """Somebody's own words; `by` is who wrote them."""

    text: Text
    by: Text | None = None


class Bullets(msgspec.Struct, frozen=True, tag="bullets"):
    """A list of short lines."""

    items: tuple[Text, ...]


class Field(msgspec.Struct, frozen=True):
    """A name and what belongs to it."""

    label: Text
    value: Text


class Fields(msgspec.Struct, frozen=True, tag="fields"):
    """Facts as pairs, or (`numbers`) a row of figures with a word under each."""

    items: tuple[Field, ...]
    numbers: bool = False


class Badge(msgspec.Struct, frozen=True, tag="badge"):
    """The first line of an alert: the level, how old it is, who has it."""

    word: Text
    weight: Literal["now", "soon", "quiet"]
    beside: Text
    end: Text


class Step(msgspec.Struct, frozen=True):
    """A rung of a ladder: when, and who is asked."""

    label: Text
    detail: Text
    state: Literal["done", "next", "later"]


class Steps(msgspec.Struct, frozen=True, tag="steps"):
    """Who is asked, in order."""

    items: tuple[Step, ...]


class Spread(msgspec.Struct, frozen=True, tag="spread"):
    """A bar of how many gave each of the five answers, worst first. Decoration: a Para says it."""

    counts: tuple[int, ...]


class Image(msgspec.Struct, frozen=True, tag="image"):
    """A picture: SVG in which colours are names like `$ink`, painted by whoever draws it.

    `width` and `height` are in pixels of the SVG. A literal dollar sign is written `$$`.
    """

    svg: str
    alt: Text
    width: int
    height: int


class Attachment(msgspec.Struct, frozen=True, tag="attachment"):
    """A file to keep: `name` with its ending, `media` its type (`application/json`)."""

    name: str
    media: str
    data: bytes


class Button(msgspec.Struct, frozen=True):
    """`data` is a route with arguments (at most 40 bytes before the engine adds the reader).

    `mark` 1 to 5 shows the button as a graded answer; `chosen` is the one in force.
    """

    label: Text
    data: str
    look: Literal["plain", "primary", "quiet"] = "plain"
    mark: int | None = None
    chosen: bool = False


class Buttons(msgspec.Struct, frozen=True, tag="buttons"):
    """One row of buttons; `segments` where exactly one of them is always in force."""

    items: tuple[Button, ...]
    segments: bool = False


class Link(msgspec.Struct, frozen=True):
    """A button that opens an address."""

    label: Text
    url: str


class Links(msgspec.Struct, frozen=True, tag="links"):
    """A row of links."""

    items: tuple[Link, ...]


class Mentions(msgspec.Struct, frozen=True, tag="mentions"):
    """People who are to be notified. Text alone never notifies anybody."""

    people: tuple[Identity, ...]


Block = (
    Heading
    | Para
    | Quote
    | Bullets
    | Fields
    | Badge
    | Steps
    | Spread
    | Image
    | Attachment
    | Buttons
    | Links
    | Mentions
)


class Reply(msgspec.Struct, frozen=True):
    """A message. A private one is never shown to anybody but its reader, on any platform.

    `lang` is set when the texts have been translated; before that it is empty.
    """

    blocks: tuple[Block, ...]
    private: bool = True
    lang: str = ""


def reply(*blocks: Block, private: bool = True) -> Reply:
    """A message of these blocks."""
    return Reply(blocks, private)
