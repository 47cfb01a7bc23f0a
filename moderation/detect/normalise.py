"""Disguised letters become plain ones, and every plain letter knows where it was written.

Full width, accents, look-alikes of other alphabets and invisible marks are undone here.
"""

import unicodedata
from functools import cache, lru_cache

import msgspec

LIMIT = 4_000
"""Characters of one text that are read; of a longer one the head and the tail."""

# Cyrillic, Greek and phonetic letters that are read as Latin ones, written as pairs.
_PAIRS = (
    "аa вb сc ԁd еe ёe ґr һh іi їi јj кk ӏl мm нh оo рp ԛq гr ѕs тt уy ѵv ԝw хx зz ьb "
    "αa βb γy δd εe ζz ηn ιi κk νv οo ρp τt υu χx ωw ϲc ςc σo "
    "ıi ȷj ɡg ɑa ʟl ɴn ʀr ʜh ʙb ɪi ꜱs ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ʏy łl øo đd ðd"
)
_LOOKALIKES = {pair[0]: pair[1] for pair in _PAIRS.split()}
_APOSTROPHES = "’‘ʼ`´′＇"
_DOUBLE_QUOTES = "“”„«»″＂"
_INVISIBLE = frozenset(("Cf", "Me"))
_FIRST_VARIATION, _LAST_VARIATION = 0xFE00, 0xFE0F


class Folded(msgspec.Struct, frozen=True):
    """Plain text and, for each of its characters, the index in the text as written."""

    text: str
    origin: list[int]


@cache
def _plain_table() -> dict[str, str]:
    marks = dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_DOUBLE_QUOTES, '"')
    return _LOOKALIKES | marks


@lru_cache(maxsize=8_192)
def _fold_char(char: str) -> str:
    table = _plain_table()
    if char in table:
        return table[char]
    if _FIRST_VARIATION <= ord(char) <= _LAST_VARIATION:
        return ""
    if unicodedata.category(char) in _INVISIBLE:
        return ""
    letters = []
    for piece in unicodedata.normalize("NFKD", char):
        if unicodedata.combining(piece):
            continue
        lowered = piece.casefold()
        letters.append(table.get(lowered, lowered))
    return "".join(letters)


def fold(text: str, limit: int = LIMIT) -> Folded:
    """Plain form of `text`, at most about `limit` of its characters, in one pass."""
    if len(text) <= limit:
        where = range(len(text))
        if text.isascii():
            return Folded(text.lower(), list(where))
        letters = list(map(_fold_char, text))
        plain = "".join(letters)
        if len(plain) == len(text) and "" not in letters:
            return Folded(plain, list(where))
        return _fold_at(text, list(where))
    half = limit // 2
    picked = list(range(half)) + list(range(len(text) - half, len(text)))
    return _fold_at(text, picked)


def _fold_at(text: str, picked: list[int]) -> Folded:
    plain: list[str] = []
    origin: list[int] = []
    previous = -1
    for index in picked:
        if index != previous + 1:
            # The cut between head and tail ends a sentence: no phrase may be made across it.
            plain.append("\n")
            origin.append(index)
        for letter in _fold_char(text[index]):
            plain.append(letter)
            origin.append(index)
        previous = index
    return Folded("".join(plain), origin)
