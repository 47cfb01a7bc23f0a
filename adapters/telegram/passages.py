"""Text with its emphasis as Telegram takes it: entities counted in UTF-16 units, no markup."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import MessageEntity, User

from bot.core.plain import plain

BETWEEN = "\n\n"
_INERT = "\u2060"  # word joiner: with it behind the @, Telegram sees no mention


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where (in characters) the text is `kind`; `user` for a mention."""

    kind: str
    start: int
    end: int
    user: User | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text and its spans."""

    text: str
    spans: tuple[Span, ...] = ()

    @property
    def entities(self) -> list[MessageEntity]:
        """The spans as Telegram counts them."""
        return [
            MessageEntity(
                span.kind,
                offset=units(self.text[: span.start]),
                length=units(self.text[span.start : span.end]),
                user=span.user,
            )
            for span in self.spans
        ]


def units(text: str) -> int:
    """The length in UTF-16 units: Telegram's limits and offsets count these."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def inert(text: str) -> str:
    """The text as it was written, except that nobody is notified by an @name in it."""
    clean = plain(text).strip()
    if "@" not in clean:
        return clean
    out = []
    for at, letter in enumerate(clean):
        out.append(letter)
        before = clean[at - 1] if at else " "
        after = clean[at + 1] if at + 1 < len(clean) else " "
        if letter == "@" and not _is_word(before) and _is_word(after):
            out.append(_INERT)
    return "".join(out)


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def of(kind: str | None, text: str, user: User | None = None) -> Passage:
    """A passage that is `kind` from its beginning to its end."""
    if kind is None or not text:
        return Passage(text)
    return Passage(text, (Span(kind, 0, len(text), user),))


def joined(passages: Sequence[Passage], between: str = BETWEEN) -> Passage:
    """Several passages as one."""
    text, spans = "", list[Span]()
    for passage in passages:
        if not passage.text:
            continue
        if text:
            text += between
        spans.extend(_moved(span, len(text)) for span in passage.spans)
        text += passage.text
    return Passage(text, tuple(spans))


def split(passages: Sequence[Passage], limit: int) -> list[Passage]:
    """As few messages as whole passages allow, each at most `limit` units long."""
    found: list[Passage] = []
    for passage in passages:
        for piece in _pieces(passage, limit):
            if found:
                longer = joined((found[-1], piece))
                if units(longer.text) <= limit:
                    found[-1] = longer
                    continue
            found.append(piece)
    return found


def shortened(passage: Passage, limit: int) -> Passage:
    """The passage, with an ellipsis where it had to be cut."""
    if units(passage.text) <= limit:
        return passage
    head, _ = _cut(passage, limit - 1)
    return replace(head, text=f"{head.text}…")


def _pieces(passage: Passage, limit: int) -> list[Passage]:
    pieces = []
    while units(passage.text) > limit:
        head, passage = _cut(passage, limit)
        pieces.append(head)
    if passage.text:
        pieces.append(passage)
    return pieces


def _cut(passage: Passage, limit: int) -> tuple[Passage, Passage]:
    """What fits, ending at a line or a word where there is one, and the rest."""
    text = passage.text
    end = _fits(text, limit)
    for mark in ("\n", " "):
        found = text.rfind(mark, end // 2, end)
        if found > 0:
            end = found
            break
    start = end
    while start < len(text) and text[start].isspace():
        start += 1
    head = text[:end].rstrip()
    return (
        Passage(head, _between(passage.spans, 0, len(head))),
        Passage(text[start:], _between(passage.spans, start, len(text))),
    )


def _fits(text: str, limit: int) -> int:
    """How many characters have at most `limit` units."""
    end = min(len(text), limit)
    while units(text[:end]) > limit:
        end -= max(1, (units(text[:end]) - limit) // 2)
    return end


def _between(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    cut = (
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in spans
    )
    return tuple(span for span in cut if span.end > span.start)


def _moved(span: Span, by: int) -> Span:
    return replace(span, start=span.start + by, end=span.end + by)
