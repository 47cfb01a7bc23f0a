"""Cuts folded text into words with their places, sentences, commas and quotations."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from .lexicon import LONGEST_GLUED, Lexicon
from .normalise import LIMIT, fold
from .quotes import quotations
from .tree import Span

# Letters and signs are disjoint classes, so the scan is one pass without backtracking.
_PIECE = re.compile(r"[$@]?[^\W_]+(?:[!@$*'.\-_|+]{1,2}[^\W_]+)*|\n|[^\w\s]")
_ALNUM = re.compile(r"[^\W_]+|[^\w]")
_SENTENCE_ENDS = frozenset(".!?;\n…")
_SPELLED_OUT = 3
"""Single letters in a row that are read as one spelled-out word."""
MOST_PICTURES = 300
"""Pictures in one text that are read: a wall of them says no more than its beginning."""


class Document(msgspec.Struct):
    """Words in order. `part`, `start`, `end` say where each was written.

    `clause` and `comma` only grow; `quoted` words are somebody else's, `asked` holds the
    numbers of clauses that end in a question mark.
    """

    words: list[str] = []
    part: list[int] = []
    start: list[int] = []
    end: list[int] = []
    clause: list[int] = []
    comma: list[int] = []
    quoted: list[bool] = []
    asked: set[int] = set()
    own: bool = True

    def __len__(self) -> int:
        return len(self.words)


class Cut(msgspec.Struct, frozen=True):
    """One text in pieces, each with its place in the folded text: the same for every language.

    `origin`: where each folded character was written. `quotes`: places of somebody else's words.
    """

    part: int
    origin: Sequence[int]
    pieces: Sequence[tuple[str, int]]
    quotes: Sequence[Span]


class Cuts(msgspec.Struct, frozen=True):
    """The texts of one document."""

    texts: Sequence[Cut]
    own: bool = True


def cut(texts: Sequence[tuple[int, str]], *, own: bool = True) -> Cuts:
    """One text, or a burst of texts that a person sent as one thought, each with its part."""
    limit = LIMIT // max(1, len(texts))
    return Cuts([_cut(text, part, limit) for part, text in texts], own)


def _cut(text: str, part: int, limit: int) -> Cut:
    folded = fold(text, limit)
    origin = folded.origin
    pieces = [(piece.group(), piece.start()) for piece in _PIECE.finditer(folded.text)]
    if len(pieces) > MOST_PICTURES and not folded.text.isascii():
        pieces = _without_walls(pieces)
    quotes = [(origin[first], origin[last]) for first, last in quotations(folded.text)]
    return Cut(part, origin, pieces, quotes)


def _without_walls(pieces: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """The pieces without the pictures that come after the first so many."""
    left = MOST_PICTURES
    kept = []
    for piece in pieces:
        if _is_picture(piece[0]):
            left -= 1
            if left < 0:
                continue
        kept.append(piece)
    return kept


def _is_picture(piece: str) -> bool:
    is_sign = len(piece) == 1 and not piece.isalnum()
    return is_sign and not piece.isascii() and piece not in _SENTENCE_ENDS


class _Reader:
    """Fills a document; lives for one call of `read`."""

    def __init__(self, lexicon: Lexicon, emoji: Mapping[str, str], document: Document) -> None:
        self.lexicon = lexicon
        self.emoji = emoji
        self.document = document
        self.clause = 0
        self.comma = 0
        self.known: dict[str, tuple[str, ...]] = {}

    def resolve(self, chunk: str) -> tuple[str, ...]:
        """What a chunk stands for; said twice in a message, looked up once."""
        found = self.known.get(chunk)
        if found is None:
            found = self.known[chunk] = self.lexicon.resolve(chunk)
        return found

    def add(self, word: str, start: int, end: int) -> None:
        document = self.document
        document.words.append(word)
        document.start.append(start)
        document.end.append(end)
        document.clause.append(self.clause)
        document.comma.append(self.comma)

    def mark(self, sign: str, start: int) -> None:
        if sign in _SENTENCE_ENDS:
            if sign == "?":
                self.document.asked.add(self.clause)
            if self.document.words and self.document.clause[-1] == self.clause:
                self.clause += 1
        elif sign in ",:()":
            self.comma += 1
        elif sign in self.emoji:
            for word in self.emoji[sign].split():
                self.add(word, start, start + 1)

    def chunk(self, chunk: str, places: Sequence[int], at: int) -> None:
        plain = chunk.replace("'", "")
        whole = self.resolve(plain if plain.isalpha() else chunk)
        if whole:
            last = places[at + len(chunk) - 1] + 1
            for word in whole:
                self.add(word, places[at], last)
            return
        for piece in _ALNUM.finditer(chunk):
            here = at + piece.start()
            found = piece.group()
            if not found[0].isalnum():
                self.mark(found, places[here])
                continue
            last = places[at + piece.end() - 1] + 1
            for word in (len(found) > 1 and self.resolve(found)) or (found,):
                self.add(word, places[here], last)

    def text(self, text: Cut) -> None:
        places = text.origin
        stands, document = self.lexicon.stands, self.document
        first = len(document)
        for found, at in text.pieces:
            if len(found) == 1 and not found.isalnum():
                self.mark(found, places[at])
            # A single letter may belong to a spelled-out word: `_spelled` decides.
            elif len(found) == 1 or stands(found):
                self.add(found, places[at], places[at + len(found) - 1] + 1)
            else:
                self.chunk(found, places, at)
        count = len(document) - first
        document.part += [text.part] * count
        document.quoted += [False] * count
        if text.quotes:
            self.quote(text.quotes, first)

    def quote(self, spans: Sequence[Span], first: int) -> None:
        at = 0
        for index in range(first, len(self.document)):
            start = self.document.start[index]
            while at < len(spans) and spans[at][1] < start:
                at += 1
            self.document.quoted[index] = at < len(spans) and spans[at][0] <= start


def read(cuts: Cuts, lexicon: Lexicon, emoji: Mapping[str, str]) -> Document:
    """The document as one language reads it."""
    document = Document(
        words=[],
        part=[],
        start=[],
        end=[],
        clause=[],
        comma=[],
        quoted=[],
        asked=set(),
        own=cuts.own,
    )
    reader = _Reader(lexicon, emoji, document)
    for text in cuts.texts:
        reader.text(text)
    _spelled(document, reader)
    return document


def _spelled(document: Document, reader: _Reader) -> None:
    """Joins runs of single letters ("k m s") where they make a known strong word."""
    singles = [len(word) == 1 for word in document.words]
    if True not in singles:
        return
    at = 0
    while at < len(document.words):
        end = at
        while end < len(document.words) and singles[end] and end - at < LONGEST_GLUED:
            end += 1
        if end - at >= _SPELLED_OUT:
            found = _strong("".join(document.words[at:end]), reader)
            if found and document.part[at] == document.part[end - 1]:
                _replace(document, at, end, found)
                singles[at:end] = [False] * len(found)
                end = at + len(found)
        for index in range(at, end):
            document.words[index] = reader.lexicon.letter(document.words[index])
        at = max(end, at + 1)


def _strong(joined: str, reader: _Reader) -> tuple[str, ...]:
    found = reader.resolve(joined)
    return () if reader.lexicon.core.isdisjoint(found) else found


def _replace(document: Document, at: int, end: int, found: tuple[str, ...]) -> None:
    count = len(found)
    same_part = document.part[at]
    first, last = document.start[at], document.end[end - 1]
    document.words[at:end] = found
    document.part[at:end] = [same_part] * count
    document.start[at:end] = [first] * count
    document.end[at:end] = [last] * count
    document.clause[at:end] = [document.clause[at]] * count
    document.comma[at:end] = [document.comma[at]] * count
    document.quoted[at:end] = [document.quoted[at]] * count
