"""Long texts in several messages: cut between paragraphs, else lines, else words."""

from collections.abc import Iterable, Iterator

import msgspec

LIMIT = 2000


class Line(msgspec.Struct, frozen=True):
    """A line of a message. `mark` is repeated where the line has to be cut ("> ")."""

    text: str
    mark: str = ""

    def __str__(self) -> str:
        return self.mark + self.text


class Paragraph(msgspec.Struct, frozen=True):
    """Lines that belong together; `close`: no empty line before it."""

    lines: tuple[Line, ...]
    close: bool = False


def length(text: str) -> int:
    """How long Discord's apps count a text to be (UTF-16 units; the server counts no more)."""
    return len(text.encode("utf-16-le")) // 2


def split(paragraphs: Iterable[Paragraph], limit: int = LIMIT) -> list[str]:
    """The texts of one or more messages, none longer than the limit, none empty."""
    texts: list[str] = []
    text = ""
    for paragraph in paragraphs:
        glue = "\n" if paragraph.close else "\n\n"
        for piece in _pieces(paragraph, limit):
            if text and length(text + glue + piece) <= limit:
                text += glue + piece
            else:
                texts.append(text)
                text = piece
            glue = "\n"
    return [found for found in [*texts, text] if found.strip()]


def _pieces(paragraph: Paragraph, limit: int) -> Iterator[str]:
    """The paragraph in as few pieces as its lines allow."""
    piece = ""
    for line in paragraph.lines:
        for part in _cut(line, limit):
            if piece and length(f"{piece}\n{part}") > limit:
                yield piece
                piece = part
            else:
                piece = f"{piece}\n{part}" if piece else part
    if piece:
        yield piece


def _cut(line: Line, limit: int) -> Iterator[str]:
    text, room = line.text, limit - length(line.mark)
    while length(text) > room:
        end = _end(text, room)
        yield line.mark + text[:end].rstrip()
        text = text[end:].lstrip()
    yield line.mark + text


def _end(text: str, room: int) -> int:
    """Where to cut: at a space, never between a backslash and what it protects."""
    end = len(text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore"))
    space = text.rfind(" ", end // 2, end)
    if space > 0:
        return space
    backslashes = len(text[:end]) - len(text[:end].rstrip("\\"))
    return end - backslashes % 2
