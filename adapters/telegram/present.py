"""A reply as Telegram messages: text with entities, keyboard, pictures and files."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, User

from adapters.telegram import passages
from adapters.telegram.keyboards import button_rows, link_rows, opens
from adapters.telegram.passages import Passage, inert, joined
from bot.core.platform import Say
from bot.core.replies import (
    Attachment,
    Badge,
    Block,
    Bullets,
    Buttons,
    Fields,
    Heading,
    Image,
    Links,
    Mentions,
    Para,
    Quote,
    Reply,
    Spread,
    Steps,
    Text,
    msg,
)
from bot.core.trace import describe

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
Paint = Callable[[Image], bytes]
Rows = tuple[tuple[InlineKeyboardButton, ...], ...]
_MARKS = {"done": "✓", "next": "→", "later": "·"}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, painted."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """One message: words, and at most one picture or file with them as its caption."""

    words: Passage
    rows: Rows = ()
    media: Picture | Attachment | None = None


class NothingToSay(Exception):
    """A reply without anything that could be shown."""


class Presenter:
    """Makes messages of replies. `paint` draws pictures; without it their words stand alone."""

    def __init__(self, say: Say, paint: Paint | None) -> None:
        self._say = say
        self._paint = paint

    def parts(self, reply: Reply) -> tuple[Part, ...]:
        """The messages of a reply, in order; buttons are under the last one.

        Raises NothingToSay, and TooLong for a button that Telegram would refuse.
        """
        written = [self._written(block, reply.lang) for block in reply.blocks]
        words = [passage for passage in written if passage.text]
        rows = self._rows(reply)
        media = self._media(reply)
        if not words and not media:
            if not rows:
                raise NothingToSay
            words = [Passage(self._say(msg("telegram-choose"), reply.lang))]
        if len(media) == 1 and passages.units(joined(words).text) <= CAPTION_LIMIT:
            return (Part(joined(words), rows, media[0]),)
        texts = [Part(words) for words in passages.split(words, TEXT_LIMIT)]
        found = [*(Part(Passage(""), media=one) for one in media), *texts]
        last = found.pop()
        return (*found, Part(last.words, rows, last.media))

    def single(self, reply: Reply) -> Part:
        """The reply as one message, for a message that is edited: cut where it is too long."""
        parts = self.parts(reply)
        if len(parts) == 1:
            return parts[0]
        media = next((part.media for part in parts if isinstance(part.media, Picture)), None)
        words = joined([part.words for part in parts])
        limit = CAPTION_LIMIT if media else TEXT_LIMIT
        return Part(passages.shortened(words, limit), parts[-1].rows, media)

    def _written(self, block: Block, lang: str) -> Passage:
        match block:
            case Heading(text):
                return passages.of("bold", self._line(text, lang))
            case Para(text):
                return Passage(self._line(text, lang))
            case Quote(text, by):
                quote = passages.of("blockquote", self._line(text, lang))
                who = Passage(f"— {self._line(by, lang)}") if by else Passage("")
                return joined((quote, who), "\n")
            case Bullets(items):
                return Passage("\n".join(f"• {self._line(item, lang)}" for item in items))
            case Fields(items):
                return joined([self._field(f.label, f.value, lang) for f in items], "\n")
            case Badge(word, _, beside, end):
                first = passages.of("bold", self._line(word, lang))
                rest = [Passage(self._line(text, lang)) for text in (beside, end)]
                return joined([first, *rest], " · ")
            case Steps(items):
                lines = (f"{_MARKS[i.state]} {self._pair(i.label, i.detail, lang)}" for i in items)
                return Passage("\n".join(lines))
            case Image(alt=alt):
                return Passage(self._line(alt, lang))  # Telegram has no alternative text
            case Links(items):
                return Passage(
                    "\n".join(
                        f"{self._line(link.label, lang)}: {_spoken(link.url)}"
                        for link in items
                        if not opens(link.url)
                    )
                )
            case Mentions(people):
                return joined([self._mention(p.ref, p.name, lang) for p in people], ", ")
            case Spread() | Attachment() | Buttons():
                return Passage("")
            case _:  # a block of a newer core: the others are still shown
                return Passage("")

    def _field(self, label: Text, value: Text, lang: str) -> Passage:
        name = passages.of("bold", f"{self._line(label, lang)}:")
        return joined((name, Passage(self._line(value, lang))), " ")

    def _pair(self, label: Text, detail: Text, lang: str) -> str:
        return ": ".join(filter(None, (self._line(label, lang), self._line(detail, lang))))

    def _mention(self, ref: str, name: str, lang: str) -> Passage:
        shown = inert(name) or self._say(msg("telegram-somebody"), lang)
        if not ref.isdecimal():
            return Passage(shown)
        return passages.of("text_mention", shown, User(int(ref), shown, is_bot=False))

    def _rows(self, reply: Reply) -> Rows:
        rows: list[Sequence[InlineKeyboardButton]] = []
        for block in reply.blocks:
            if isinstance(block, Buttons):
                rows += button_rows([(b, self._label(b.label, reply.lang)) for b in block.items])
            elif isinstance(block, Links):
                links = [(k, self._label(k.label, reply.lang)) for k in block.items if opens(k.url)]
                rows += link_rows(links)
        return tuple(tuple(row) for row in rows if row)

    def _media(self, reply: Reply) -> list[Picture | Attachment]:
        found: list[Picture | Attachment] = []
        for block in reply.blocks:
            if isinstance(block, Attachment):
                found.append(block)
            elif isinstance(block, Image) and (picture := self._painted(block)) is not None:
                found.append(picture)
        return found

    def _painted(self, image: Image) -> Picture | None:
        if self._paint is None:
            return None
        try:
            return Picture(self._paint(image))
        except Exception as error:  # noqa: BLE001  # the words stand without the picture
            log.error("a picture could not be painted: %s", describe(error))  # noqa: TRY400  # words
            return None

    def _line(self, text: Text, lang: str) -> str:
        return inert(self._say(text, lang))

    def _label(self, text: Text, lang: str) -> str:
        return self._say(text, lang).strip() or "…"


def _spoken(url: str) -> str:
    """An address that no button takes, as people read it: a number to call or to text."""
    return url.partition(":")[2] or url
