"""A reply as one or more Discord messages: text, rows of buttons, files, whom it may notify."""

from collections.abc import Iterator, Sequence

import msgspec

from adapters.discord.buttons import ROWS, WEB, Row, rows_of, sets_of
from adapters.discord.markup import bold, plain
from adapters.discord.painting import Painted
from adapters.discord.places import PLATFORM
from adapters.discord.split import LIMIT, Line, Paragraph, split
from bot.core.replies import (
    Attachment,
    Badge,
    Block,
    Bullets,
    Buttons,
    Fields,
    Heading,
    Image,
    Link,
    Links,
    Mentions,
    Para,
    Quote,
    Reply,
    Steps,
    Text,
)

NONE_PAINTED: Painted = {}
ALT_LIMIT = 1024
MENTIONS = 80  # a hundred do not fit a message's 2,000 characters
NOTHING_TO_READ = "\u200b"  # Discord refuses a message that has only buttons
_DONE = {"done": "✓ ", "next": "→ ", "later": "· "}


class FilePart(msgspec.Struct, frozen=True):
    """A file of a message; `alt` is read out where it is a picture."""

    name: str
    data: bytes
    alt: str | None = None


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One message of a reply. `users` are those it may notify: nobody else ever."""

    content: str
    rows: tuple[Row, ...] = ()
    files: tuple[FilePart, ...] = ()
    users: tuple[str, ...] = ()


def present(reply: Reply, pictures: Painted = NONE_PAINTED) -> tuple[Part, ...]:
    """The messages of a reply, in order. Buttons and files stand with the last.

    Where one message has no room for all rows, buttons stay with what they are about. A picture
    that is not painted is told in words: its alt text.
    """
    people, found = _people(reply), list[Part]()
    for blocks in _together(reply.blocks):
        found += _parts(blocks, pictures, people)
    return tuple(found)


def _together(blocks: Sequence[Block]) -> list[list[Block]]:
    """Message by message, as many as five rows hold."""
    if len(rows_of(blocks)) <= ROWS:
        return [list(blocks)]
    messages: list[list[Block]] = [[]]
    for about in _with_buttons(blocks):
        if messages[-1] and len(rows_of([*messages[-1], *about])) > ROWS:
            messages.append([])
        messages[-1] += about
    return messages


def _with_buttons(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """What is said, with the buttons that follow it."""
    about: list[Block] = []
    for block in blocks:
        pressed = isinstance(block, Buttons | Links)
        if about and not pressed and isinstance(about[-1], Buttons | Links):
            yield about
            about = []
        about.append(block)
    yield about


def _parts(shown: list[Block], pictures: Painted, people: tuple[str, ...]) -> list[Part]:
    files = tuple(_files(shown, pictures))
    blocks = [b for b in shown if not (isinstance(b, Image) and b in pictures)]
    texts = split(_paragraphs(blocks), LIMIT)
    sets = sets_of(rows_of(shown))
    if not texts and (sets or files):
        texts = ["" if files and not sets else NOTHING_TO_READ]
    parts = [Part(content=text, users=_named(text, people)) for text in texts]
    if parts:
        first = tuple(sets[0]) if sets else ()
        parts[-1] = msgspec.structs.replace(parts[-1], rows=first, files=files)
    return parts + [Part(content=NOTHING_TO_READ, rows=tuple(rows)) for rows in sets[1:]]


def _named(text: str, people: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(person for person in people if f"<@{person}>" in text)


def _people(reply: Reply) -> tuple[str, ...]:
    found = [
        person.ref
        for block in reply.blocks
        if isinstance(block, Mentions)
        for person in block.people
        if person.platform == PLATFORM and person.ref.isdecimal()
    ]
    return tuple(dict.fromkeys(found))


def _paragraphs(blocks: list[Block]) -> Iterator[Paragraph]:
    close = False
    for block in blocks:
        lines = tuple(_lines(block))
        if lines:
            yield Paragraph(lines, close or (isinstance(block, Para) and block.muted))
            close = isinstance(block, Heading | Badge)


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading(text=text):
            yield from _each(bold(str(text)))
        case Para(text=text, muted=muted):
            yield from _each(plain(str(text)), "-# " if muted else "")
        case Quote(text=text, by=by):
            yield from _each(plain(str(text)), "> ")
            if by is not None:
                yield Line(f"— {plain(str(by))}", "> ")
        case Badge(word=word, beside=beside, end=end):
            rest = [plain(_one_line(text)) for text in (beside, end) if str(text)]
            yield Line(" · ".join([bold(_one_line(word)), *rest]))
        case Image():
            yield from _each(plain(_alt(block)), "-# ")
        case _:  # buttons stand in rows, files beside; a Spread only decorates
            yield from _listed(block)


def _listed(block: Block) -> Iterator[Line]:
    match block:
        case Bullets(items=items):
            for item in items:
                yield Line(f"- {plain(_one_line(item))}")
        case Fields():
            yield from _fields(block)
        case Steps(items=steps):
            for step in steps:
                detail = plain(_one_line(step.detail))
                yield Line(f"{_DONE[step.state]}{bold(_one_line(step.label))} {detail}".rstrip())
        case Links(items=links):
            for link in links:
                if not link.url.startswith(WEB):
                    yield Line(_spoken(link))
        case Mentions(people=people):
            ours = [p.ref for p in people if p.platform == PLATFORM and p.ref.isdecimal()]
            yield Line(" ".join(f"<@{ref}>" for ref in ours[:MENTIONS]))


def _each(text: str, mark: str = "") -> Iterator[Line]:
    for line in text.split("\n"):
        yield Line(line, mark)


def _fields(block: Fields) -> Iterator[Line]:
    if block.numbers:
        figures = [
            f"{bold(_one_line(f.value))} {plain(_one_line(f.label))}".strip() for f in block.items
        ]
        yield Line(" · ".join(figures))
        return
    for item in block.items:
        yield Line(f"{bold(_one_line(item.label))} {plain(str(item.value))}")


def _spoken(link: Link) -> str:
    """A link that Discord makes no button of, such as a telephone number, in words."""
    number = link.url.removeprefix("tel:").removeprefix("sms:")
    label = str(link.label)
    return plain(label if number in label else f"{label}: {number}")


def _one_line(text: Text) -> str:
    return " ".join(str(text).split("\n"))


def _alt(image: Image) -> str:
    return str(image.alt)[:ALT_LIMIT]


def _files(blocks: Sequence[Block], pictures: Painted) -> Iterator[FilePart]:
    for number, block in enumerate(blocks):
        match block:
            case Image() if block in pictures:
                yield FilePart(f"picture-{number}.png", pictures[block], _alt(block))
            case Attachment(name=name, data=data):
                yield FilePart(name, data)
            case _:
                continue
